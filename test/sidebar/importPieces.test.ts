import { type ImportServer, importPieces } from '../../sidebar/views/register/importPieces';
import { readTables, type Shipment, shipmentOf } from '../../sidebar/views/register/readTables';
import { odditiesOf } from '../../sidebar/views/register/tableOddities';
import type { RegisterView } from '../../src/api/register';
import { planRequests } from '../../src/workflow/authorities';
import { importFinish } from '../../src/workflow/register/finish';
import { importBegin, importChunk, importQuarantine } from '../../src/workflow/register/import';
import { register } from '../../src/workflow/register/state';
import type { World } from '../../src/workflow/world';
import { memoryStore } from '../support/memoryStore';
import { projectIn } from '../support/project';
import { registerFixture } from '../support/register';
import { value } from '../support/value';
import { testWorld } from '../support/world';

function world(): World {
  const store = memoryStore();
  projectIn(store);
  return testWorld(store);
}

/** The real steps behind promises; counts calls and the size of the largest. */
function serverOn(place: World) {
  const calls = { names: [] as string[], largest: 0 };
  const step =
    (name: string, work: (...args: never[]) => unknown) =>
    async (...args: readonly unknown[]) => {
      calls.names.push(name);
      calls.largest = Math.max(calls.largest, Buffer.byteLength(JSON.stringify(args)));
      return (work as (...all: readonly unknown[]) => unknown)(place, ...args);
    };
  const server = {
    importBegin: step('begin', importBegin),
    importChunk: step('chunk', importChunk),
    importQuarantine: step('quarantine', importQuarantine),
    importFinish: step('finish', importFinish),
  } as unknown as ImportServer;
  return { server, calls };
}

async function shipments(
  view: RegisterView,
  ...uploads: { name: string; bytes: Uint8Array }[]
): Promise<Shipment[]> {
  const { tables, blockedPeople } = await readTables(uploads, view, new Map(), async () => {});
  return tables.flatMap((table) =>
    'header' in table.content ? [shipmentOf(table, table.content, view, blockedPeople)] : [],
  );
}

const header = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort;Religion';
const list = (name: string, count: number, surname: string) => ({
  name,
  bytes: new TextEncoder().encode(
    [
      header,
      ...Array.from({ length: count }, (_, i) => `${surname}${i};Anna;45;Ring;${i + 1};91154;Roth;rk`),
    ].join('\n'),
  ),
});

/** Drives pieces to the end, or stops after some. */
async function drive(pieces: ReturnType<typeof importPieces>, most = 1000): Promise<readonly number[]> {
  const done: number[] = [];
  for (let i = 0; i < most; i++) {
    const answer = value(await pieces(done[done.length - 1] ?? 0));
    done.push(answer.done);
    if (answer.done === answer.total) break;
  }
  return done;
}

test('imports several tables in pieces of at most 2,000 people and 1 MB', async () => {
  const place = world();
  const view = value(register(place));
  const { server, calls } = serverOn(place);
  const ready = await shipments(view, list('a.csv', 4500, 'Straßenbäcker'), list('b.csv', 10, 'Übel'));
  const done = await drive(importPieces(server, ready));
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(calls.names).toEqual(['begin', 'chunk', 'chunk', 'chunk', 'finish', 'begin', 'chunk', 'finish']);
  expect(calls.largest).toBeLessThan(1_000_000);
  expect(value(register(place))).toMatchObject({
    pool: 4510,
    deliveries: [{ imported: 4500 }, { imported: 10 }],
  });
});

test('goes on where it was stopped when the same files are dropped again', async () => {
  const place = world();
  const view = value(register(place));
  const ready = () => shipments(view, list('a.csv', 4500, 'Beck'));
  await drive(importPieces(serverOn(place).server, await ready()), 3);
  expect(value(register(place)).deliveries[0]).toMatchObject({ status: 'importing', imported: 4000 });
  const { server, calls } = serverOn(place);
  await drive(importPieces(server, await ready()));
  expect(calls.names).toEqual(['begin', 'chunk', 'finish']);
  expect(value(register(place))).toMatchObject({ pool: 4500 });
  const again = serverOn(place);
  await drive(importPieces(again.server, await ready()));
  expect(again.calls.names).toEqual(['begin']);
});

test('sends columns that are not used to nobody, and rows of blocked people neither', async () => {
  const place = world();
  const view = value(register(place));
  const rows = [
    'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort;Religion;Sperre',
    'Geheim;Eva;;Ring;1;91154;Roth;rk;ja',
    'Offen;Ida;;Ring;2;91154;Roth;ev;',
  ];
  const [shipment] = await shipments(view, {
    name: 'a.csv',
    bytes: new TextEncoder().encode(rows.join('\n')),
  });
  expect(shipment!.quarantined).toEqual([
    { row: 3, codes: ['age_unknown'], cells: ['Offen', 'Ida', '', 'Ring', '2', '91154', 'Roth', '', ''] },
  ]);
  expect(shipment!.delivery.columns[7]).toEqual(['Religion', '']);
  expect(JSON.stringify({ ...shipment, end: { ...shipment!.end, blockedPeople: [] } })).not.toMatch(
    /Geheim|rk|ev"/,
  );
});

test('finds the authority from the people, and the questions to ask it', async () => {
  const place = world();
  const view = value(register(place));
  const { tables } = await readTables(
    [registerFixture('forty-at-one-number.csv')],
    view,
    new Map(),
    async () => {},
  );
  expect(tables[0]!.authority).toBe('Roth, St');
});

test('compares with the order what an authority sent altogether, sheets and earlier deliveries included', async () => {
  const place = world();
  value(planRequests(place, 2000, '2026-11-01', '2026-12-31'));
  const read = async (...uploads: { name: string; bytes: Uint8Array }[]) => {
    const view = value(register(place));
    const { tables } = await readTables(uploads, view, new Map(), async () => {});
    const codesOf = (some: typeof tables) => odditiesOf(some, view, tables).map(({ code }) => code);
    return { whole: codesOf(tables), first: codesOf(tables.slice(0, 1)) };
  };
  // 2,000 people in all are 171 of Roth.
  const [half, rest] = [list('a.csv', 100, 'Adler'), list('b.csv', 71, 'Sommer')];
  expect((await read(half)).first).toContain('fewer-than-ordered');
  const both = await read(half, rest);
  expect(both.first).not.toContain('fewer-than-ordered');
  expect(both.whole).not.toContain('fewer-than-ordered');
  await drive(importPieces(serverOn(place).server, await shipments(value(register(place)), half)));
  expect((await read(rest)).first).not.toContain('fewer-than-ordered');
  // A file that is imported already is not its own earlier delivery.
  expect((await read(half)).first).not.toContain('more-than-ordered');
  expect((await read(half, rest)).whole).not.toContain('more-than-ordered');
});
