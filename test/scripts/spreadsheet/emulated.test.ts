import { createContext, runInContext } from 'node:vm';
import { contextRealm } from '../../../scripts/host/runtime/contextRealm';
import { emulateSpreadsheetApp } from '../../../scripts/host/spreadsheet/emulated/spreadsheetApp';
import { newTab } from '../../../scripts/host/spreadsheet/model/tab';
import { Workbook } from '../../../scripts/host/spreadsheet/model/workbook';
import { emulatedSpreadsheet } from '../../support/emulatedSpreadsheet';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

function tab() {
  const emulated = emulatedSpreadsheet();
  const sheet = emulated.spreadsheet.getSheets()[0]!;
  emulated.calls.length = 0;
  return { ...emulated, sheet };
}

test.each<[string, (app: App) => unknown]>([
  ['SpreadsheetApp.create', (app) => app.create('x')],
  ['Spreadsheet.addEditor', (app) => app.getActiveSpreadsheet().addEditor('x')],
  ['Sheet.copyTo', (app) => app.getActiveSheet().copyTo(app.getActiveSpreadsheet())],
  ['Range.merge', (app) => app.getActiveSheet().getRange('A1').merge()],
  ['Range._write', (app) => Reflect.get(app.getActiveSheet().getRange('A1'), '_write')],
  ['ProtectionType.NOTHING', (app) => Reflect.get(app.ProtectionType, 'NOTHING')],
])('throws "not emulated: %s"', (name, use) => {
  expect(() => use(emulatedSpreadsheet().app)).toThrow(`not emulated: ${name}`);
});

test('charges each call, and blocks by their cells', () => {
  const { sheet, elapsed, calls } = tab();
  const start = elapsed();
  const range = sheet.getRange(1, 1, 1000, 20);
  expect(elapsed() - start).toBe(5);
  range.getValues();
  expect(elapsed() - start).toBe(5 + 80 + 50);
  range.setValues(Array.from({ length: 1000 }, () => new Array(20).fill(1)));
  expect(elapsed() - start).toBe(5 + 80 + 50 + 80 + 600);
  expect(calls).toEqual(['Sheet.getRange', 'Range.getValues', 'Range.setValues']);
});

test.each<[string, (sheet: GoogleAppsScript.Spreadsheet.Sheet) => unknown]>([
  [
    'does not match the number of columns in the range. The data has 3 but the range has 2.',
    (sheet) => sheet.getRange('A1:B1').setValues([[1, 2, 3]]),
  ],
  [
    "don't match the method signature for SpreadsheetApp.Range.setValues",
    (sheet) => sheet.getRange('A1').setValues('x' as never),
  ],
  ['The number of rows in the range must be at least 1.', (sheet) => sheet.getRange(1, 1, 0, 1)],
  ['The coordinates of the range are outside the dimensions of the sheet.', (sheet) => sheet.getRange('ZZ1')],
  [
    "don't match the method signature for SpreadsheetApp.Sheet.getRange",
    (sheet) => sheet.getRange(1, 'x' as never),
  ],
  ['limit of 10000000 cells', (sheet) => sheet.insertRowsAfter(1000, 400_000)],
  ['out of bounds', (sheet) => sheet.deleteRows(999, 5)],
  ["You can't delete all the rows on the sheet.", (sheet) => sheet.deleteRows(1, 1000)],
  ["You can't freeze all visible rows on the sheet.", (sheet) => sheet.setFrozenRows(1000)],
  ["You can't remove all the sheets in a document.", (sheet) => sheet.getParent().deleteSheet(sheet)],
  [
    'A sheet with the name "Tabellenblatt1" already exists.',
    (sheet) => sheet.getParent().insertSheet('Tabellenblatt1'),
  ],
  [
    'more items than the limit of 500',
    () => SpreadsheetApp.newDataValidation().requireValueInList(new Array(501).fill('x')),
  ],
  ['Specified permissions are not sufficient', () => SpreadsheetApp.openById('test')],
])('refuses as Google does: %s', (message, use) => {
  expect(() => use(tab().sheet)).toThrow(message);
});

test('loses what was written since the last flush, which a read is, too', () => {
  const { sheet, workbook, app } = tab();
  sheet.getRange('A1').setValue('gespült');
  app.flush();
  sheet.getRange('A2').setValue('gelesen');
  sheet.getLastRow();
  sheet.getRange('A3').setValue('verloren');
  sheet.insertRowsBefore(1, 1);
  sheet.setName('anders');
  workbook.loseUnflushed();
  expect(sheet.getRange('A1:A3').getValues()).toEqual([['gespült'], ['gelesen'], ['']]);
  expect(sheet.getName()).toBe('Tabellenblatt1');
});

test('keeps a leading apostrophe of a script, if told that Google does', () => {
  const written = (swallowsApostrophe: boolean) => {
    const { spreadsheet } = emulatedSpreadsheet({ swallowsApostrophe });
    const cells = spreadsheet.getRange('A1:A2').setNumberFormat('@');
    return cells
      .setValues([["'=1"], ['=1']])
      .getValues()
      .flat();
  };
  expect([written(true), written(false)]).toEqual([
    ['=1', '=1'],
    ["'=1", '=1'],
  ]);
});

test('knows the hours that clocks in Berlin show twice or never', () => {
  const read = (moment: string) => {
    const cell = tab().sheet.getRange('A1').setValue(new Date(moment));
    return [cell.getDisplayValue(), (cell.getValue() as Date).toISOString()];
  };
  expect(read('2026-03-29T01:00:00Z')).toEqual(['29.03.2026 03:00:00', '2026-03-29T01:00:00.000Z']);
  expect(read('2026-10-25T01:30:00Z')[0]).toBe('25.10.2026 02:30:00');
  expect(read('1944-04-30T22:00:00Z')).toEqual(['01.05.1944', '1944-04-30T22:00:00.000Z']);
});

test('hands the script arrays, dates and errors of its own realm', () => {
  const context = createContext({});
  const app = emulateSpreadsheetApp({
    workbook: new Workbook([newTab(1, 'Tab')]),
    id: '',
    url: '',
    name: '',
    ui: {},
    meter: { call: () => undefined },
    realm: contextRealm(context),
  });
  Object.assign(context, { SpreadsheetApp: app });
  const kinds = runInContext(
    `const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date(0));
     const rows = cell.getValues();
     let caught;
     try { cell.setValues([]); } catch (error) { caught = error; }
     [rows instanceof Array, rows[0] instanceof Array, rows[0][0] instanceof Date, caught instanceof Error,
      SpreadsheetApp.getActiveSpreadsheet().getSheets() instanceof Array].join()`,
    context,
  );
  expect(kinds).toBe('true,true,true,true,true');
});

test('moves formulas, notes, drop-downs and filter with inserted and deleted rows and columns', () => {
  const { sheet } = tab();
  sheet.getRange('D9').setFormula('=SUM(A2:A5)+$B$3&"A2"');
  sheet.getRange('B3').setNote('hier');
  sheet
    .getRange('A2:A5')
    .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['x']).build());
  sheet.getRange('A1:B5').createFilter();
  sheet.insertRowsBefore(3, 2);
  sheet.insertColumnsBefore(1, 1);
  sheet.deleteRows(1, 1);
  expect(sheet.getRange('E10').getFormula()).toBe('=SUM(B1:B6)+$C$4&"A2"');
  expect(sheet.getRange('C4').getNote()).toBe('hier');
  expect(sheet.getRange('B6').getDataValidation()?.getCriteriaValues()).toEqual([['x'], true]);
  expect(sheet.getRange('B7').getDataValidation()).toBeNull();
  expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('B1:C6');
  sheet.deleteColumns(3, 1);
  expect(sheet.getRange('D10').getFormula()).toBe('=SUM(B1:B6)+#REF!&"A2"');
});
