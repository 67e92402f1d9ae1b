import { insertColumns, insertRows, sortRange } from '../../scripts/host/spreadsheet/page';
import { guard } from '../../src/domain/guard';
import type { EmulatedSpreadsheet } from './emulatedSpreadsheet';
import { type HandMove, ownColumn } from './userHand';

/**
 * Does with the emulated spreadsheet what a manager does with the mouse: `moveByHand`, but with the formats of cells
 * and columns going along as they do in Sheets.
 *
 * @param swallowsApostrophe as the spreadsheet was made; what it swallows must be typed twice
 */
export function moveInSpreadsheet(
  { workbook, spreadsheet }: Pick<EmulatedSpreadsheet, 'workbook' | 'spreadsheet'>,
  tab: string,
  idTitle: string,
  moves: readonly HandMove[],
  swallowsApostrophe: boolean,
): void {
  const again = (text: string) => (swallowsApostrophe ? guard(text) : text);
  for (const move of moves) {
    const sheet = spreadsheet.getSheetByName(tab);
    if (!sheet) return;
    const cells = sheet.getDataRange().getValues();
    const header = cells.findIndex((row) => row.includes(idTitle));
    const width = sheet.getLastColumn();
    if (header < 0) return;
    switch (move.does) {
      case 'sort-rows':
        if (header === 0) sortRange(workbook, tab, move.seed % width, move.seed % 2 === 0);
        break;
      case 'insert-blank-row':
        insertRows(workbook, tab, Math.min(move.at, cells.length), 1);
        break;
      case 'move-columns':
        moveColumn(sheet, 1 + (move.seed % width), again);
        break;
      case 'add-own-column': {
        if (cells[header]!.includes(ownColumn)) break;
        const at = Math.min(move.at, width);
        const id = cells[header]!.indexOf(idTitle);
        insertColumns(workbook, tab, at, 1);
        const own = cells.map((row, line) => [
          line === header ? ownColumn : line < header ? '' : again(String(row[id] ?? '')),
        ]);
        sheet
          .getRange(1, at + 1, own.length, 1)
          .setNumberFormat('@')
          .setValues(own);
      }
    }
  }
}

/** Drags a column to the front, values and formats. */
function moveColumn(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  column: number,
  again: (text: string) => string,
): void {
  const height = sheet.getLastRow();
  const from = sheet.getRange(1, column, height, 1);
  const values = from.getValues().map(([value]) => [typeof value === 'string' ? again(value) : value]);
  const formats = from.getNumberFormats();
  sheet.insertColumnsBefore(1, 1);
  sheet.getRange(1, 1, height, 1).setNumberFormats(formats).setValues(values);
  sheet.deleteColumn(column + 1);
}
