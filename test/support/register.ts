import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDistricts } from '../../scripts/districts';
import { projectRoot } from '../../scripts/projectRoot';
import { defaultAgeGroups } from '../../src/domain/register/ageGroup';
import type { ChosenMapping } from '../../src/domain/register/chosenMapping';
import type { Header } from '../../src/domain/register/header';
import { type DeliveryOutcome, type ImportOutcome, importCall } from '../../src/domain/register/importCall';
import { gazetteer } from '../../src/domain/register/municipalities';
import type { PersonRules } from '../../src/domain/register/personReader';
import type { PoolPerson } from '../../src/domain/register/poolPerson';
import { openUpload, type Source, type TextChoice, type Upload } from '../../src/reading/openUpload';
import { takeSource } from '../../src/reading/takeSource';

const folder = join(projectRoot, 'test/data/register');
const roth = readDistricts().find((district) => district.number === 245)!;

/** The rules of the constituency Roth on 1 June 2026: from 12 years on. */
export const rothRules: PersonRules = {
  gazetteer: gazetteer(roth.municipalities),
  referenceDate: '2026-06-01',
  minimumAge: 12,
  ageGroups: defaultAgeGroups,
  onlyAgs: '',
  remark: (code, detail) => `${code}${detail && ` ${detail}`}`,
};

/** Names of all files in `test/data/register`. */
export const registerFixtures: readonly string[] = readdirSync(folder).sort();

/** A file of `test/data/register`. */
export function registerFixture(name: string): Upload {
  return { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
}

/** What became of some files imported in one call. */
export interface Imported {
  readonly outcome: ImportOutcome;
  readonly tables: readonly { source: Source; header: Header; delivery: DeliveryOutcome }[];
  /** File (and sheet) and code. */
  readonly unreadable: readonly string[];
}

interface How {
  readonly rules?: Partial<PersonRules>;
  readonly pool?: readonly PoolPerson[];
  readonly choice?: TextChoice;
  readonly mapping?: ChosenMapping;
}

/** Imports uploads in one call, as L001, L002, …, one per table. */
export async function importUploads(uploads: readonly Upload[], how: How = {}): Promise<Imported> {
  const call = importCall(how.pool);
  const read: { source: Source; header: Header; id: string }[] = [];
  const unreadable: string[] = [];
  for (const upload of uploads) {
    const opened = await openUpload(upload, how.choice, sha256);
    unreadable.push(...opened.unreadable.map(({ file, issue }) => `${file} ${issue.code}`));
    for (const source of opened.sources) {
      const id = `L${String(read.length + 1).padStart(3, '0')}`;
      const taken = await takeSource(source, how.mapping, (header) =>
        call.delivery(id, header, { ...rothRules, ...how.rules }),
      );
      if (taken.ok) read.push({ source, header: taken.header, id });
      else
        unreadable.push(
          `${source.file}${source.sheet === null ? '' : ` [${source.sheet}]`} ${taken.issue.code}`,
        );
    }
  }
  const outcome = call.settle();
  const tables = read.map(({ source, header, id }) => ({
    source,
    header,
    delivery: outcome.deliveries.find(({ delivery }) => delivery === id)!,
  }));
  return { outcome, tables, unreadable };
}

/** As the command line does it: ours, bundled by jest, is fifty times slower than in the product. */
function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** One line per row of a table: `header`, or its fate and its codes. */
export function fatesOf({ header, delivery }: Imported['tables'][number]): readonly string[] {
  const notes = new Map(delivery.notes.map((note) => [note.row, `${note.fate} ${note.codes.join(' ')}`]));
  const rows = new Set(delivery.people.map(({ pid }) => Number(pid.split('-')[1])));
  const count = delivery.rows + (header.row > 0 ? 1 : 0);
  return Array.from({ length: count }, (_, i) => {
    const row = i + 1;
    if (row === header.row) return 'header';
    if (delivery.blockedRows.includes(row)) return 'blocked';
    return notes.get(row) ?? (rows.has(row) ? 'imported' : 'skipped');
  });
}

/** A person of the pool, 45 years old, in Roth, unless told otherwise. */
export function poolPerson(change: Partial<PoolPerson> = {}): PoolPerson {
  return {
    pid: 'L001-00002',
    delivery: 'L001',
    surname: 'Probe',
    namePrefix: '',
    givenNames: 'Anna',
    callName: '',
    doctorate: '',
    sex: 'w',
    age: 45,
    ageGroup: '35–59',
    citizenship: 'de',
    street: 'Ringstraße',
    houseNumber: '1',
    addressExtra: '',
    postcode: '91154',
    town: 'Roth',
    ags: '09576143',
    guardian1: '',
    guardian2: '',
    warnings: '',
    ...change,
  };
}
