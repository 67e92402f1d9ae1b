import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportStart, RegisterView } from '../../src/api/register';
import type { Result } from '../../src/domain/issue';
import type { PackedPerson } from '../../src/domain/register/packedPerson';
import { readDistricts } from '../districts';
import { Host } from '../host/host';
import type { Measurement } from './measurement';

const people = 20_000;
/** As many as the sidebar sends at once (`sidebar/views/register/importPieces.ts`). */
const chunk = 2000;

/** Counts what Google is asked for each piece of an import through the pushed bundle, and its virtual time. */
export async function benchBundleImport(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-bench-'));
  const host = new Host({ folder });
  try {
    const ask = askOf(host);
    prepare(ask);
    const delivery = begin(ask);
    let mostCalls = 0;
    let slowest = 0;
    for (let from = 0; from < people; from += chunk) {
      ask('importChunk', delivery, from, peopleFrom(from), '');
      const { byName, elapsed } = host.lastMeter!;
      mostCalls = Math.max(mostCalls, cellCalls(byName));
      slowest = Math.max(slowest, elapsed / 1000);
    }
    const { pool } = ask<RegisterView>('importFinish', delivery, nothingElse);
    if (pool !== people) throw new Error(`${pool} of ${people} people are in the pool`);
    const name = `import of ${people} people through the bundle, chunks of ${chunk}`;
    return [
      { name, figure: mostCalls, unit: 'calls that read or write cells per chunk', budget: 6 },
      { name, figure: slowest, unit: 'virtual seconds of the slowest chunk', budget: 30 },
    ];
  } finally {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const nothingElse = {
  duplicate: 0,
  blocked: 0,
  ineligible: 0,
  quarantined: 0,
  skipped: 1,
  people,
  replaces: '',
  blockedPeople: [],
};

type Ask = <Value>(name: string, ...args: readonly unknown[]) => Value;

function askOf(host: Host): Ask {
  return <Value>(name: string, ...args: readonly unknown[]) => {
    const reply = host.call(name, args);
    if (!reply.ok) throw new Error(`${name}: ${reply.error}`);
    const answer = reply.value as Result<Value>;
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.issues)}`);
    return answer.value;
  };
}

function prepare(ask: Ask): void {
  const { settings } = ask<{ settings: object }>('project');
  const roth = readDistricts().find(({ number }) => number === 245)!;
  const own = {
    districtKey: roth.key,
    assemblyTitle: 'Bürgerrat Roth',
    assemblyDate: '2099-06-01',
    replyDeadline: '2099-05-01',
    seats: 30,
    organisation: 'Bench',
  };
  ask('saveProject', { ...settings, ...own }, roth);
}

function begin(ask: Ask): string {
  return ask<ImportStart>('importBegin', {
    authority: 'Roth, St',
    fileName: 'register.csv',
    hash: 'f'.repeat(64),
    referenceDate: '2026-06-01',
    encoding: 'utf-8',
    delimiter: ';',
    columns: [['Familienname', 'surname']],
    rows: people + 1,
    people,
    replaces: '',
  }).delivery;
}

function peopleFrom(from: number): PackedPerson[] {
  return Array.from({ length: chunk }, (_, index): PackedPerson => {
    const number = from + index;
    const named = [`Familie${number}`, '', 'Anna Maria', '', '', number % 2 ? 'm' : 'w', '35–59', 'de'];
    const address = ['Hauptstraße', `${(number % 200) + 1}`, '', '91154', 'Roth', '09576143'];
    return [number + 2, 35 + (number % 25), ...named, ...address, '', '', ''];
  });
}

/** Reading or writing what cells hold; not their formats, nor looking up a range or its size. */
function cellCalls(byName: ReadonlyMap<string, number>): number {
  return [...byName]
    .filter(([name]) => /^Range\.(get|set)(Display)?(Values?|Formulas?)$/.test(name))
    .reduce((sum, [, calls]) => sum + calls, 0);
}
