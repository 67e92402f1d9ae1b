import * as fc from 'fast-check';
import Papa from 'papaparse';
import { csvFile } from '../../../src/domain/writeCsv';
import type { Cell } from '../../../src/ports/tableStore';
import { type Column, unreadable } from '../../../src/workflow/tables/columns';
import { fromCsv, toCsv } from '../../../src/workflow/tables/csv';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { poolTable } from '../../../src/workflow/tables/pool';
import type { TableSpec } from '../../../src/workflow/tables/tableSpec';
import { anyCharacter } from '../../support/anyCharacter';
import { poolPerson } from '../../support/drawDesk';

const nasty = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom('=', "'", '"', ';', '\r', '\n', '\t', '+', '-', '@', ' ', ',', 'ü', '\uFEFF'),
  }),
);

/** Whatever a column may hold, by its look. */
function held(column: Column<unknown>): fc.Arbitrary<unknown> {
  const { kind, options } = column.look;
  const cells: Readonly<Record<typeof kind, fc.Arbitrary<Cell>>> = {
    text: options ? fc.constantFrom('', ...options) : nasty,
    integer: fc.integer(),
    boolean: fc.boolean(),
    number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    date: fc.constantFrom('', '2026-02-28', '2028-02-29'),
    datetime: fc.constantFrom('', '2026-10-25T02:30:59'),
  };
  return cells[kind].map((cell) => column.read(cell)).filter((value) => value !== unreadable);
}

/** Records of a table with ids of their own. */
function records<Row>(spec: TableSpec<Row>): fc.Arbitrary<readonly Row[]> {
  const columns = Object.entries<Column<unknown>>(spec.columns);
  const record = fc.record(Object.fromEntries(columns.map(([field, column]) => [field, held(column)])));
  return fc
    .array(record, { maxLength: 5 })
    .map((rows) => rows.map((row, n) => ({ ...row, [spec.id]: `X${n}` }) as Row));
}

/** The files with records: `pool.csv` and `invitees.csv`. */
test.each<[string, TableSpec<unknown>]>([
  ['pool.csv', poolTable as unknown as TableSpec<unknown>],
  ['invitees.csv', inviteeTable as unknown as TableSpec<unknown>],
])('%s reads back to the same records, whatever their cells hold', (_, spec) => {
  fc.assert(
    fc.property(records(spec), fc.integer({ min: 1, max: 9 }), (rows, length) => {
      const text = toCsv(spec, rows);
      const read = { ok: true, value: { rows, issues: [] } };
      expect(fromCsv(spec, [text])).toEqual(read);
      expect(fromCsv(spec, text.match(new RegExp(`[^]{1,${length}}`, 'g'))!)).toEqual(read);
      const titles = Object.values<Column<unknown>>(spec.columns).map(({ look }) => look.title);
      expect(text.startsWith(`\uFEFF${titles.join(';')}\r\n`)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('names the row of a quotation mark that is never closed, however long the file is', () => {
  const [header, ...people] = toCsv(
    poolTable,
    Array.from({ length: 3 }, (_, i) => poolPerson(i)),
  ).split('\r\n');
  const open = `${header}\n${people[0]}\n"${people[1]}\n`;
  const found = { ok: false, issues: [{ code: 'csv-quote-open', facts: { row: 3 } }] };
  expect(fromCsv(poolTable, [open])).toEqual(found);
  let given = 0;
  const endless = (function* () {
    yield open;
    for (; given < 100; given++) yield 'x'.repeat(100_000);
  })();
  expect(fromCsv(poolTable, endless)).toEqual(found);
  expect(given).toBeLessThan(30);
});

/** Every CSV file of the product is written by `csvFile`: also `issues.csv` and that of the print shop. */
test('any table of texts is read by another reader as it was written: BOM, semicolons, CRLF', () => {
  const row = fc.array(nasty, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const text = csvFile(rows);
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text.endsWith('\r\n')).toBe(true);
      const { data } = Papa.parse<string[]>(text.slice(1, -2), { delimiter: ';', newline: '\r\n' });
      expect(data).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});
