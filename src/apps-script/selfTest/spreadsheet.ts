import type { SelfTestCode } from '../../api/selfTest';
import { dayNumber, wallClock } from '../sheetDates';
import { ensureSize } from '../tabLook';
import {
  expectSeen,
  type Finding,
  messageOf,
  type SelfTestCase,
  type SelfTestGroup,
  works,
} from './selfTestCase';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const title = 'Lostrommel Selbsttest';

/** Everything the tables assume of SpreadsheetApp, on a tab that is emptied before each case. */
export const spreadsheetGroup: SelfTestGroup<Sheet> = {
  name: 'spreadsheet',
  prepare() {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const left = spreadsheet.getSheetByName(title);
    if (left) spreadsheet.deleteSheet(left);
    return spreadsheet.insertSheet(title, spreadsheet.getNumSheets());
  },
  cleanUp(sheet) {
    SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheet);
  },
  cases: [
    {
      code: 'new-tab-size',
      check: (sheet) => expectSeen([sheet.getMaxRows(), sheet.getMaxColumns()], [1000, 26]),
    },
    onEmpty('empty-tab-data', (sheet) => expectSeen(sheet.getDataRange().getValues(), [['']])),
    onEmpty('texts-without-format', (sheet) => {
      const typed = ['01067', '1-2', '3,5', '12E3', '=1+1'];
      const cells = sheet.getRange(1, 1, 1, typed.length).setValues([typed]);
      const values = cells.getValues()[0]?.slice(0, 4) ?? [];
      const kinds = values.map((value) => (value instanceof Date ? 'Date' : typeof value));
      return expectSeen(
        [kinds, values[0], cells.getFormulas()[0]?.[4]],
        [['number', 'Date', 'number', 'number'], 1067, '=1+1'],
      );
    }),
    onEmpty('texts-in-text-format', (sheet) => {
      const texts = ['01067', '1-2', '3,5', '12E3', '1.1.2001', '12:30', 'WAHR', '5 %', ' Rand ', 'Ä€'];
      return expectSeen(asText(sheet, texts), texts);
    }),
    onEmpty('formula-in-text-format', (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('@').setValue('=1+1');
      return expectSeen([cell.getFormula(), cell.getValue()], ['', '=1+1']);
    }),
    onEmpty('leading-apostrophe', (sheet) =>
      expectSeen(asText(sheet, ["'=1+1", "''t Hooft"]), ['=1+1', "'t Hooft"]),
    ),
    onEmpty('tabs-and-line-ends', (sheet) =>
      expectSeen(asText(sheet, ["'\tx", 'a\nb', 'a\r\nb']), ['\tx', 'a\nb', 'a\r\nb']),
    ),
    onEmpty('day-numbers', (sheet) => {
      const days = ['2026-12-05', '1944-05-01', '1890-01-31', '1900-02-28'];
      const cells = sheet.getRange(1, 1, 1, days.length).setNumberFormat('dd.mm.yyyy');
      cells.setValues([days.map((day) => dayNumber(day) ?? '')]);
      const seen = cells
        .getValues()[0]
        ?.map((value) => (value instanceof Date ? wallClock(value, zone()) : value));
      return expectSeen(seen, days);
    }),
    onEmpty('moments', (sheet) => {
      const moments = ['2026-03-29T03:00:01', '2026-10-25T02:30:59', '2026-12-05T18:04:00'];
      const cells = sheet.getRange(1, 1, 1, moments.length).setNumberFormat('dd.mm.yyyy hh:mm:ss');
      cells.setValues([moments.map((moment) => dayNumber(moment) ?? '')]);
      const seen = cells
        .getValues()[0]
        ?.map((value) => (value instanceof Date ? wallClock(value, zone()) : value));
      return expectSeen(seen, moments);
    }),
    onEmpty('number-formats', (sheet) => {
      const formats = ['@', '0', 'dd.mm.yyyy', 'dd.mm.yyyy hh:mm:ss'];
      const cells = sheet.getRange(1, 1, 1, formats.length).setNumberFormats([formats]);
      return expectSeen(cells.getNumberFormats()[0], formats);
    }),
    onEmpty('wrong-size', (sheet) =>
      expectSeen(
        messageOf(() => sheet.getRange(1, 1, 2, 1).setValues([['a']])),
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      ),
    ),
    onEmpty('outside-the-grid', (sheet) =>
      expectSeen(
        messageOf(() => sheet.getRange(sheet.getMaxRows() + 1, 1)),
        'The coordinates of the range are outside the dimensions of the sheet.',
      ),
    ),
    onEmpty('longest-cell', (sheet) => {
      const cell = sheet.getRange('A1').setNumberFormat('@');
      const longest = messageOf(() => {
        cell.setValue('x'.repeat(50_000));
        SpreadsheetApp.flush();
      });
      const longer = messageOf(() => {
        cell.setValue('x'.repeat(50_001));
        SpreadsheetApp.flush();
      });
      return expectSeen(
        [longest, longer],
        ['no error', 'Your input contains more than the maximum of 50000 characters in a single cell.'],
      );
    }),
    onEmpty('inserted-rows', growsWithRows),
    onEmpty('delete-all-rows', (sheet) => {
      sheet.setFrozenRows(1);
      return expectSeen(
        messageOf(() => {
          sheet.deleteRows(2, sheet.getMaxRows() - 1);
          SpreadsheetApp.flush();
        }),
        'Sorry, it is not possible to delete all non-frozen rows.',
      );
    }),
    onEmpty('second-filter', (sheet) => {
      sheet.getRange('A1:B5').createFilter();
      return expectSeen(
        works(() => sheet.getRange('A1:B5').createFilter()),
        false,
      );
    }),
    onEmpty('hidden-columns', (sheet) => {
      sheet.getRange('A1:B1').setValues([['a', 'b']]);
      sheet.hideColumns(2);
      return expectSeen(
        [sheet.isColumnHiddenByUser(2), sheet.getDataRange().getValues()],
        [true, [['a', 'b']]],
      );
    }),
    onEmpty('protection-warns', (sheet) => {
      const warns = sheet.protect().setWarningOnly(true).isWarningOnly();
      sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).forEach((protection) => {
        protection.remove();
      });
      return expectSeen(warns, true);
    }),
    onEmpty('emptied-cells', (sheet) => {
      sheet.getRange('A1:A9').setValue('x');
      sheet.getRange('A4:A9').setValue('');
      return expectSeen(sheet.getLastRow(), 3);
    }),
    onEmpty('renamed-tab', (sheet) => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      sheet.setName(`${title} 2`);
      const found = [spreadsheet.getSheetByName(title), spreadsheet.getSheetByName(`${title} 2`)];
      sheet.setName(title);
      return expectSeen(
        found.map((tab) => tab !== null),
        [false, true],
      );
    }),
    onEmpty('speed-of-cells', (sheet) => {
      const rows = Array.from({ length: 1000 }, (_row, row) =>
        Array.from({ length: 20 }, (_cell, at) => row * 20 + at),
      );
      const start = Date.now();
      sheet.getRange(1, 1, 1000, 20).setValues(rows);
      const last = sheet.getRange(1, 1, 1000, 20).getValues()[999]?.[19];
      const milliseconds = Date.now() - start;
      return { asExpected: last === 19_999 && milliseconds < 10_000, seen: `${milliseconds} ms` };
    }),
  ],
};

function onEmpty(code: SelfTestCode, check: (sheet: Sheet) => Finding): SelfTestCase<Sheet> {
  return {
    code,
    check(sheet) {
      sheet.getFilter()?.remove();
      sheet.setFrozenRows(0);
      sheet.showColumns(1, 26);
      sheet.clear();
      sheet.getRange(1, 1, 1, 26).clearDataValidations();
      return check(sheet);
    },
  };
}

function asText(sheet: Sheet, texts: readonly string[]): unknown {
  const cells = sheet
    .getRange(1, 1, 1, texts.length)
    .setNumberFormat('@')
    .setValues([[...texts]]);
  return cells.getValues()[0];
}

function zone(): string {
  return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
}

function growsWithRows(sheet: Sheet): Finding {
  const rows = sheet.getMaxRows();
  const cells = sheet.getRange(2, 1, rows - 1, 1);
  cells.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a'], true).build());
  const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('a').setBackground('#ff0000');
  sheet.setConditionalFormatRules([rule.setRanges([cells]).build()]);
  sheet.getRange(1, 1, rows, 2).createFilter();
  ensureSize(sheet, rows + 10, 1);
  const seen = [
    sheet.getRange(rows + 5, 1).getDataValidation() !== null,
    sheet.getConditionalFormatRules()[0]?.getRanges()[0]?.getNumRows() === rows + 9,
    sheet.getFilter()?.getRange().getNumRows() === rows + 10,
  ];
  sheet.deleteRows(rows + 1, 10);
  sheet.clearConditionalFormatRules();
  cells.clearDataValidations();
  return expectSeen(seen, [true, true, true]);
}
