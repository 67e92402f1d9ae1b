import fc from 'fast-check';
import type { PoolPerson } from '../../../src/domain/register/poolPerson';
import { fromCsv, toCsv } from '../../../src/workflow/tables/csv';
import { poolTable } from '../../../src/workflow/tables/pool';
import { appendRows, readTable, removeRows, upsertRows } from '../../../src/workflow/tables/table';
import { anyCharacter } from '../../support/anyCharacter';
import { memoryStore } from '../../support/memoryStore';

const anna: PoolPerson = {
  pid: 'L001-00001',
  delivery: 'L001',
  surname: "'t Hooft",
  namePrefix: '',
  givenNames: 'Anna',
  callName: '',
  doctorate: '',
  sex: 'w',
  age: 42,
  ageGroup: '35–59',
  citizenship: 'de',
  street: 'Hauptstraße',
  houseNumber: '1-2',
  addressExtra: '',
  postcode: '01067',
  town: 'Roth',
  ags: '09576143',
  guardian1: '',
  guardian2: '',
  warnings: '',
};
const bert: PoolPerson = { ...anna, pid: 'L001-00002', surname: '=SUMME(A1)', sex: 'm', givenNames: '-' };

function filled(...people: PoolPerson[]) {
  const store = memoryStore();
  expect(upsertRows(store, poolTable, people)).toEqual({ ok: true, value: people.length });
  return store;
}
function pool(store: ReturnType<typeof memoryStore>) {
  const read = readTable(store, poolTable);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

test('reads back what it wrote, formula-like names included', () => {
  expect(pool(filled(anna, bert))).toEqual({ rows: [anna, bert], issues: [] });
});

test('shows the titles of issue 4', () => {
  expect(filled(anna).workbook().Pool![0]!.join(', ')).toBe(
    'PID, Lieferung, Familienname, Namensbestandteil, Vornamen, Rufname, Doktorgrad, Geschlecht, Alter, Altersgruppe, Staatsangehörigkeit, Straße, Hausnummer, Adresszusatz, PLZ, Ort, AGS, Vertretung 1, Vertretung 2, Hinweise',
  );
});

test('finds rows after sorting, columns after moving, and leaves own columns alone', () => {
  const store = filled(anna, bert);
  store.edit('Pool', ([header, first, second]) =>
    [header!, header!.map(() => ''), second!, first!].map((row, index) => [
      ...row.slice(5),
      `eigen ${index}`,
      ...row.slice(0, 5),
    ]),
  );
  upsertRows(store, poolTable, [{ ...anna, town: 'Hilpoltstein' }]);
  expect(pool(store).rows).toEqual([bert, { ...anna, town: 'Hilpoltstein' }]);
  expect(store.workbook().Pool!.map((row) => row[15])).toEqual(['eigen 0', 'eigen 1', 'eigen 2', 'eigen 3']);
});

test('names a missing column', () => {
  const store = filled(anna);
  store.edit('Pool', (cells) => cells.map((row) => row.slice(1)));
  const missing = { ok: false, issues: [{ code: 'column-missing', facts: { tab: 'Pool', column: 'PID' } }] };
  expect(readTable(store, poolTable)).toEqual(missing);
  expect(upsertRows(store, poolTable, [bert])).toEqual(missing);
});

test('leaves out a row with a bad cell and names it', () => {
  const store = filled(anna, bert);
  store.edit('Pool', (cells) =>
    cells.map((row, at) => row.map((cell, c) => (at === 1 && c === 8 ? 'alt' : cell))),
  );
  expect(pool(store)).toEqual({
    rows: [bert],
    issues: [{ code: 'cell-unreadable', facts: { tab: 'Pool', row: 2, id: 'L001-00001', column: 'Alter' } }],
  });
});

test('does not change what an append-only tab already has', () => {
  const store = filled(anna);
  expect(appendRows(store, poolTable, [{ ...anna, town: 'Anderswo' }, bert])).toEqual({ ok: true, value: 1 });
  expect(pool(store).rows).toEqual([anna, bert]);
});

test('needs the same number of calls for one row and for a thousand scattered ones', () => {
  const many = Array.from({ length: 2000 }, (_, n) => ({ ...anna, pid: `L001-${n}` }));
  const store = filled(...many);
  const before = store.calls;
  upsertRows(store, poolTable, [{ ...many[3]!, town: 'x' }]);
  const one = store.calls - before;
  upsertRows(
    store,
    poolTable,
    many.filter((_, n) => n % 2).map((person) => ({ ...person, town: 'y' })),
  );
  expect(store.calls - before - one).toBe(one);
});

test('removes rows by id', () => {
  const store = filled(anna, bert);
  expect(removeRows(store, poolTable, ['L001-00001', 'L009-1'])).toEqual({ ok: true, value: 1 });
  expect(pool(store).rows).toEqual([bert]);
});

test('makes a tab anew whose header a crash left out', () => {
  const store = memoryStore({ Pool: [] });
  upsertRows(store, poolTable, [anna]);
  expect(pool(store).rows).toEqual([anna]);
});

const nasty = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom('=', "'", '"', ';', '\r', '\n', '\t', '+', '-', '@', ' ', 'ü', '\uFEFF'),
  }),
);
const person = fc
  .record({ surname: nasty, givenNames: nasty, street: nasty, warnings: nasty })
  .map((texts) => ({
    ...anna,
    ...texts,
  }));

test('carries any text through sheet and CSV', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 5 }), (people) => {
      const rows = people.map((one, n) => ({ ...one, pid: `L001-${n}` }));
      expect(pool(filled(...rows)).rows).toEqual(rows);
      expect(fromCsv(poolTable, [toCsv(poolTable, rows)])).toEqual({ ok: true, value: { rows, issues: [] } });
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['LF', '\n'],
  ['a blank line between', '\n\n'],
  ['the CR of an old Mac', '\r'],
])('reads CSV with other line ends: %s', (_, end) => {
  const text = toCsv(poolTable, [anna, bert]).replace(/\r\n/g, end);
  expect(fromCsv(poolTable, [text])).toEqual({ ok: true, value: { rows: [anna, bert], issues: [] } });
});

test('writes CSV as Excel expects it', () => {
  expect(toCsv(poolTable, [bert], ['pid', 'surname', 'age'])).toBe(
    "\uFEFFPID;Familienname;Alter\r\nL001-00002;'=SUMME(A1);42\r\n",
  );
});
