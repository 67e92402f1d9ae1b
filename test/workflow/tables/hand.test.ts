import * as fc from 'fast-check';
import { unguard } from '../../../src/domain/guard';
import type { TableStore } from '../../../src/ports/tableStore';
import { addedLater, choice, date, integer, text } from '../../../src/workflow/tables/columns';
import { appendRows, readTable, removeRows, upsertRows } from '../../../src/workflow/tables/table';
import type { TableSpec } from '../../../src/workflow/tables/tableSpec';
import { emulatedSpreadsheet } from '../../support/emulatedSpreadsheet';
import { memoryStore } from '../../support/memoryStore';
import { moveInSpreadsheet } from '../../support/spreadsheetHand';
import { type HandMove, handMoves, moveByHand, ownCellsStayed } from '../../support/userHand';
import { value } from '../../support/value';

interface Guest {
  readonly id: string;
  readonly name: string;
  readonly age: number;
  readonly born: string;
  readonly answer: 'yes' | 'no';
}
const guests: TableSpec<Guest> = {
  tab: 'Gäste',
  id: 'id',
  guarded: false,
  columns: {
    id: text('ID'),
    name: text('Name'),
    age: integer('Alter'),
    born: date('Geboren'),
    answer: choice('Antwort', { yes: 'ja', no: 'nein' }),
  },
};

const guest: fc.Arbitrary<Guest> = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map((n) => `G${n}`),
  // A text that looks guarded itself ("'=x") is the one thing the escape cannot tell where sheets swallow.
  name: fc
    .string({ unit: fc.constantFrom('=', "'", '"', '\n', ' ', 'ü', 'a', '1') })
    .filter((text) => unguard(text) === text),
  age: fc.integer({ min: 0, max: 110 }),
  born: fc.constantFrom('', '1980-02-29', '2001-12-31'),
  answer: fc.constantFrom('yes', 'no'),
});

/** What a step does to the table, and what the manager does before it. */
const steps = fc.array(
  fc.record({
    hand: handMoves,
    does: fc.constantFrom('upsert' as const, 'append' as const, 'remove' as const, 'delete-tab' as const),
    rows: fc.array(guest, { maxLength: 6 }),
  }),
  { maxLength: 8 },
);

interface Desk {
  readonly store: TableStore;
  hand(moves: readonly HandMove[]): void;
}
const memory = (): Desk => {
  const store = memoryStore();
  return { store, hand: (moves) => moveByHand(store, guests.tab, 'ID', moves) };
};
const spreadsheet = (swallowsApostrophe: boolean) => (): Desk => {
  const emulated = emulatedSpreadsheet({ swallowsApostrophe });
  return {
    store: emulated.store,
    hand: (moves) => moveInSpreadsheet(emulated, guests.tab, 'ID', moves, swallowsApostrophe),
  };
};

test.each<[string, number, () => Desk]>([
  ['memory store', 400, memory],
  ['spreadsheet', 60, spreadsheet(true)],
  ['spreadsheet that keeps apostrophes', 40, spreadsheet(false)],
])(
  'agrees with a plain map whatever the manager sorts, moves, inserts, adds or deletes between steps: %s',
  (_, numRuns, open) => {
    fc.assert(
      fc.property(steps, (wanted) => {
        const { store, hand } = open();
        const model = new Map<string, Guest>();
        for (const { hand: moves, does, rows } of wanted) {
          hand(moves);
          if (does === 'upsert') for (const row of rows) model.set(row.id, row);
          if (does === 'append') {
            const last = new Map(rows.map((row) => [row.id, row]));
            for (const [id, row] of last) if (!model.has(id)) model.set(id, row);
          }
          if (does === 'remove') for (const row of rows) model.delete(row.id);
          if (does === 'delete-tab') model.clear();
          if (does === 'upsert') value(upsertRows(store, guests, rows));
          if (does === 'append') value(appendRows(store, guests, rows));
          if (does === 'remove')
            value(
              removeRows(
                store,
                guests,
                rows.map((row) => row.id),
              ),
            );
          if (does === 'delete-tab') store.removeTab(guests.tab);
          const read = value(readTable(store, guests));
          expect(read.issues).toEqual([]);
          expect(new Map(read.rows.map((row) => [row.id, row]))).toEqual(model);
          expect(read.rows).toHaveLength(model.size);
          expect(ownCellsStayed(store.read(guests.tab) ?? [], 'ID')).toBe(true);
        }
      }),
      { numRuns },
    );
  },
);

test('writes only what changed: neither other rows nor other columns', () => {
  const store = memoryStore();
  const rows: Guest[] = ['G1', 'G2', 'G3'].map((id) => ({ id, name: 'x', age: 30, born: '', answer: 'yes' }));
  upsertRows(store, guests, rows);
  const writes = jest.spyOn(store, 'write');
  upsertRows(store, guests, rows);
  expect(writes).not.toHaveBeenCalled();
  upsertRows(store, guests, [{ ...rows[1]!, age: 31 }]);
  expect(writes.mock.calls[0]![1]).toEqual([{ row: 2, column: 2, kinds: ['integer'], cells: [[31]] }]);
});

test.each<[string, () => TableStore]>([
  ['memory store', memoryStore],
  ['spreadsheet', () => emulatedSpreadsheet().store],
])('adds a column of a later version behind own ones: %s', (_, open) => {
  const store = open();
  const old: Guest = { id: 'G1', name: 'x', age: 30, born: '', answer: 'yes' };
  upsertRows(store, guests, [old]);
  store.write(guests.tab, [{ row: 0, column: 5, kinds: ['text'], cells: [['Eigene'], ['bleibt']] }]);
  const later: TableSpec<Guest & { readonly seat: string }> = {
    ...guests,
    columns: { ...guests.columns, seat: addedLater(text('Platz'), 'frei') },
  };
  expect(value(readTable(store, later)).rows).toEqual([{ ...old, seat: 'frei' }]);
  value(upsertRows(store, later, [{ ...old, id: 'G2', seat: '7' }]));
  expect(store.read(guests.tab)!.map((row) => row.slice(5))).toEqual([
    ['Eigene', 'Platz'],
    ['bleibt', ''],
    ['', '7'],
  ]);
  expect(value(readTable(store, later)).rows.map(({ seat }) => seat)).toEqual(['frei', '7']);
});

test('never writes into an own column that stands between its columns', () => {
  const store = memoryStore();
  upsertRows(store, guests, [{ id: 'G1', name: 'x', age: 30, born: '', answer: 'yes' }]);
  moveByHand(store, guests.tab, 'ID', [{ does: 'add-own-column', at: 2 }]);
  const writes = jest.spyOn(store, 'write');
  upsertRows(store, guests, [{ id: 'G2', name: 'y', age: 31, born: '', answer: 'no' }]);
  expect(writes.mock.calls[0]![1].map(({ column, kinds }) => [column, kinds.length])).toEqual([
    [0, 2],
    [3, 3],
  ]);
});

test('writes the column last that makes a row count, for a step may be cut off between two columns', () => {
  const store = memoryStore();
  const orders: TableSpec<{
    readonly id: string;
    readonly status: string;
    readonly n: number;
    readonly by: string;
  }> = {
    tab: 'Bestellungen',
    id: 'id',
    last: 'status',
    guarded: false,
    columns: { id: text('ID'), status: text('Status'), n: integer('Anzahl'), by: text('Von') },
  };
  upsertRows(store, orders, [{ id: 'B1', status: 'offen', n: 1, by: '' }]);
  const writes = jest.spyOn(store, 'write');
  upsertRows(store, orders, [{ id: 'B1', status: 'bestellt', n: 1, by: 'Anna' }]);
  expect(writes.mock.calls[0]![1].map(({ column }) => column)).toEqual([3, 1]);
});

test.each<[string, () => TableStore]>([
  ['memory store', memoryStore],
  ['spreadsheet', () => emulatedSpreadsheet().store],
  ['spreadsheet that keeps apostrophes', () => emulatedSpreadsheet({ swallowsApostrophe: false }).store],
])('leaves names with a sign before them as they stand between many changed rows: %s', (_, open) => {
  const store = open();
  const rows = Array.from({ length: 13 }, (_, n): Guest => {
    return { id: `G${n}`, name: n % 2 ? "'t" : 'x', age: 30, born: '', answer: 'yes' };
  });
  value(upsertRows(store, guests, rows));
  const before = store.read(guests.tab)!;
  const changed = rows.filter((_, n) => n % 2 === 0).map((row) => ({ ...row, name: 'y' }));
  value(upsertRows(store, guests, changed));
  const after = store.read(guests.tab)!;
  expect(after.filter((_, row) => row % 2 === 0)).toEqual(before.filter((_, row) => row % 2 === 0));
  expect(value(readTable(store, guests)).rows.map(({ name }) => name)).toEqual(
    rows.map((_, n) => (n % 2 ? "'t" : 'y')),
  );
});
