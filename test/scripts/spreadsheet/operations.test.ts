import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Tabs } from '../../../scripts/host/spreadsheet/model/operation';
import { newTab } from '../../../scripts/host/spreadsheet/model/tab';
import { Workbook } from '../../../scripts/host/spreadsheet/model/workbook';
import * as page from '../../../scripts/host/spreadsheet/page';
import { WorkbookFile } from '../../../scripts/host/spreadsheet/workbookFile';

type Edit = (workbook: Workbook) => void;

const small = fc.nat(5);
const count = fc.integer({ min: 1, max: 3 });
const text = fc.oneof(
  fc.constantFrom(
    'Anna',
    '01067',
    '24.12.2026',
    '=SUM(A1:B3)',
    '3,5',
    'wahr',
    '',
    "'x",
    '5 %',
    '\u0001\r\n<&>',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const one = 'Tabellenblatt1';

/** Anything a user does on the page. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(small, small, text).map(
      ([row, column, typed]): Edit =>
        (book) =>
          page.editCell(book, one, row, column, typed),
    ),
  },
  fc.tuple(small, count).map(
    ([at, many]): Edit =>
      (book) =>
        page.insertRows(book, one, at, many),
  ),
  fc.tuple(small, count).map(
    ([at, many]): Edit =>
      (book) =>
        page.deleteRows(book, one, at, many),
  ),
  fc.tuple(small, count).map(
    ([at, many]): Edit =>
      (book) =>
        page.insertColumns(book, one, at, many),
  ),
  fc.tuple(small, count).map(
    ([at, many]): Edit =>
      (book) =>
        page.deleteColumns(book, one, at, many),
  ),
  fc.tuple(small, fc.boolean()).map(
    ([column, up]): Edit =>
      (book) =>
        page.sortRange(book, one, column, up),
  ),
  fc.tuple(small, fc.array(text, { maxLength: 2 })).map(
    ([column, hidden]): Edit =>
      (book) =>
        page.filterColumn(book, one, column, hidden),
  ),
  fc.tuple(small, fc.nat(300)).map(
    ([column, width]): Edit =>
      (book) =>
        page.resizeColumn(book, one, column, width + 20),
  ),
  fc.constant<Edit>((book) => book.tabs.length < 3 && page.addTab(book, `Neu ${book.nextTabId()}`)),
  fc.constant<Edit>((book) => book.tabs.length > 1 && page.moveTab(book, one, 1)),
);
const edits = fc.array(edit, { minLength: 1, maxLength: 15 });

/** What can be seen of tabs, whatever holds it. */
function seen(book: Workbook): unknown {
  return book.tabs.map(({ title }) => page.view(book, title, { limit: 30 }));
}

function sizes(tabs: Tabs): unknown {
  return tabs.map(({ id, cells, columns }) => [id, cells.length, columns]);
}

test('loses nothing but what was not flushed', () => {
  fc.assert(
    fc.property(edits, edit, (before, last) => {
      const book = new Workbook([newTab(1, one)]);
      for (const each of before) each(book);
      const flushed = book.tabs;
      // The page flushes by itself, so the last change is repeated as a script makes it: without.
      const other = new Workbook(flushed);
      last(other);
      for (const operation of other.takeChanges()) book.run(operation);
      expect(seen(book)).toEqual(seen(other));
      book.loseUnflushed();
      expect(book.tabs).toBe(flushed);
    }),
    { numRuns: 30 },
  );
});

test('comes back after a kill, and from the .xlsx, as it was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-'));
  let number = 0;
  fc.assert(
    fc.property(edits, edits, (before, after) => {
      number += 1;
      const path = join(folder, `${number}.xlsx`);
      const file = WorkbookFile.open(path);
      for (const each of before) each(file.workbook);
      file.save();
      for (const each of after) {
        each(file.workbook);
        file.confirm();
      }
      const killed = WorkbookFile.open(path);
      expect(seen(killed.workbook)).toEqual(seen(file.workbook));
      expect(sizes(killed.workbook.tabs)).toEqual(sizes(file.workbook.tabs));
      killed.close();
      const reopened = WorkbookFile.open(path);
      expect(seen(reopened.workbook)).toEqual(seen(killed.workbook));
      expect(sizes(reopened.workbook.tabs)).toEqual(sizes(killed.workbook.tabs));
    }),
    { numRuns: 30 },
  );
});
