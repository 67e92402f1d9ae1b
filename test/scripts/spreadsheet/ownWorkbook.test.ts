import { Workbook } from '../../../scripts/host/spreadsheet/model/workbook';
import * as page from '../../../scripts/host/spreadsheet/page';
import { openXlsx, saveXlsx } from '../../../scripts/host/spreadsheet/xlsx/xlsx';
import { productWorkbook } from '../../support/productWorkbook';

function again(workbook: Workbook): Workbook {
  const { tabs, looks } = openXlsx(saveXlsx(undefined, workbook));
  return new Workbook(tabs, looks);
}

test('finds a workbook of the product again as it was', () => {
  const workbook = productWorkbook();
  const reopened = again(workbook);
  expect(reopened.tabs.map(({ title }) => title)).toEqual(['Zweite', 'Tabellenblatt1', 'Ausgeloste']);
  for (const tab of workbook.tabs) {
    const found = reopened.tabById(tab.id);
    const { cells: _old, edits: _edits, validations, conditionals, ...facts } = tab;
    expect(found).toMatchObject(facts);
    expect(found?.validations).toMatchObject(validations);
    expect(found?.conditionals).toMatchObject(conditionals);
    expect(found?.cells.map(({ values }) => values)).toEqual(tab.cells.map(({ values }) => values));
    tab.cells.forEach((row, at) => {
      row.styles.forEach((style, column) => {
        expect(reopened.look(found?.cells[at]?.styles[column])).toEqual(workbook.look(style));
      });
    });
  }
});

test('shows the page the same before and after', () => {
  const workbook = productWorkbook();
  page.filterColumn(workbook, 'Ausgeloste', 5, ['gezogen']);
  const reopened = again(workbook);
  const before = page.view(workbook, 'Ausgeloste', { limit: 100 });
  expect(page.view(reopened, 'Ausgeloste', { limit: 100 })).toEqual(before);
  expect(before?.rowNumbers.slice(0, 3)).toEqual([0, 3, 4]);
});

test('stays the same however often it is opened and saved', () => {
  const first = saveXlsx(undefined, productWorkbook());
  const opened = openXlsx(first);
  const second = saveXlsx(opened, new Workbook(opened.tabs, opened.looks));
  const reopened = openXlsx(second);
  const third = saveXlsx(reopened, new Workbook(reopened.tabs, reopened.looks));
  expect(Buffer.from(third).equals(Buffer.from(second))).toBe(true);
});
