import type { ColumnKind, ColumnLook, TabLook } from '../ports/tableStore';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Number format of each kind of column; text before anything else, or the sheet makes numbers and dates of it. */
export const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  integer: '0',
  number: 'General',
  boolean: 'General',
  date: 'dd.mm.yyyy',
  datetime: 'dd.mm.yyyy hh:mm:ss',
};

/** Rows of a new tab: the header and some for typing by hand; unused ones would count against Google's 10 million cells. */
const newRows = 21;

/**
 * Empty columns beside the table's, inside its filter: own columns typed there are sorted along with their rows.
 * Guarded tabs are not for typing.
 */
const spareColumns = 3;

/** Gives an empty sheet its size, header, frozen row, columns, filter and warning. */
export function buildTab(sheet: Sheet, look: TabLook): void {
  const rows = sheet.getMaxRows();
  const columns = sheet.getMaxColumns();
  const wanted = look.columns.length + (look.guarded ? 0 : spareColumns);
  if (rows > newRows) sheet.deleteRows(newRows + 1, rows - newRows);
  if (columns > wanted) sheet.deleteColumns(wanted + 1, columns - wanted);
  else ensureSize(sheet, 1, wanted);
  decorateColumns(sheet, 0, look.columns);
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1, newRows, wanted).createFilter();
  if (look.guarded) sheet.protect().setWarningOnly(true);
}

/** Writes header, formats, drop-downs, colours and widths of new columns. */
export function decorateColumns(sheet: Sheet, first: number, columns: readonly ColumnLook[]): void {
  const rows = sheet.getMaxRows();
  const rules = sheet.getConditionalFormatRules();
  const header = sheet.getRange(1, first + 1, 1, columns.length);
  header.setNumberFormat('@');
  header.setValues([columns.map(({ title }) => title)]);
  header.setFontWeight('bold').setBackground('#e8eaed');
  columns.forEach((column, index) => {
    const at = first + index + 1;
    const cells = sheet.getRange(2, at, rows - 1, 1);
    cells.setNumberFormat(formats[column.kind]);
    sheet.setColumnWidth(at, Math.max(column.width, widthOfTitle(column.title)));
    if (column.options) cells.setDataValidation(dropDown(column.options));
    if (column.hidden) sheet.hideColumns(at);
    for (const value of Object.keys(column.colours ?? {}))
      rules.push(coloured(cells, value, column.colours?.[value] ?? ''));
  });
  if (columns.some(({ colours }) => colours)) sheet.setConditionalFormatRules(rules);
}

/** Pixels a title in bold needs beside the sign of the filter. */
function widthOfTitle(title: string): number {
  return 8 * title.length + 32;
}

/** Other values stay possible, with a red corner: the workflow names what it cannot read, and pasting must not fail. */
function dropDown(options: readonly string[]): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...options], true)
    .setAllowInvalid(true)
    .build();
}

function coloured(
  cells: GoogleAppsScript.Spreadsheet.Range,
  value: string,
  colour: string,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo(value)
    .setBackground(colour)
    .setRanges([cells])
    .build();
}

/**
 * Grows the grid where it is too small.
 *
 * New rows are inserted before the last, empty one, because drop-downs, colours and filters grow only with
 * rows inserted inside them.
 */
export function ensureSize(sheet: Sheet, rows: number, columns: number): void {
  const hasRows = sheet.getMaxRows();
  const hasColumns = sheet.getMaxColumns();
  if (hasRows < rows) {
    if (sheet.getLastRow() < hasRows && hasRows > 1) sheet.insertRowsBefore(hasRows, rows - hasRows);
    else sheet.insertRowsAfter(hasRows, rows - hasRows);
  }
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
}
