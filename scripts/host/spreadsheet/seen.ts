import type { SeenCell, SeenTab } from '../seenTab';
import { plain } from './model/cell';
import { hiddenByFilter } from './model/filtering';
import { contains } from './model/rectangle';
import { shown } from './model/shown';
import { styleAt, type Tab, usedSize } from './model/tab';
import { valueAt, type Workbook } from './model/workbook';

/** Shows a tab. */
export function seenTab(workbook: Workbook, tab: Tab, limit: number): SeenTab {
  const used = usedSize(tab);
  const hidden = new Set([...tab.hiddenRows, ...hiddenByFilter(tab, (style) => workbook.look(style))]);
  const rowNumbers: number[] = [];
  const last = Math.min(tab.cells.length, Math.max(used.rows + 20, 50));
  let row = 0;
  for (; row < last && rowNumbers.length < limit; row++) if (!hidden.has(row)) rowNumbers.push(row);
  const columns = Math.min(tab.columns, Math.max(used.columns + 3, 12));
  return {
    title: tab.title,
    rowNumbers,
    cells: rowNumbers.map((number) =>
      Array.from({ length: columns }, (_, column) => seenCell(workbook, tab, number, column)),
    ),
    columns,
    widths: tab.widths,
    hiddenColumns: tab.hiddenColumns,
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    filter: tab.filter,
    options: optionsByColumn(tab, columns),
    guarded: tab.protection !== null,
    usedRows: used.rows,
    cut: row < used.rows,
  };
}

function textAt(workbook: Workbook, tab: Tab, row: number, column: number): string {
  return shown(valueAt(tab, row, column), workbook.look(styleAt(tab, row, column)).format);
}

function seenCell(workbook: Workbook, tab: Tab, row: number, column: number): SeenCell {
  const value = plain(valueAt(tab, row, column));
  const look = workbook.look(styleAt(tab, row, column));
  const rule = tab.conditionals.find(
    ({ ranges, criteria, values }) =>
      ranges.some((range) => contains(range, row, column)) &&
      (criteria === 'TEXT_EQUAL_TO'
        ? String(value) === values[0]
        : criteria === 'TEXT_CONTAINS' && String(value).includes(String(values[0]))),
  );
  const background = rule?.background ?? look.background;
  const colour = rule?.colour ?? look.colour;
  const note = tab.notes[`${row},${column}`];
  return {
    text: textAt(workbook, tab, row, column),
    ...(background === '#ffffff' ? {} : { background }),
    ...(colour === '#000000' ? {} : { colour }),
    ...(look.bold ? { bold: true } : {}),
    ...(note ? { note } : {}),
    ...(typeof value === 'number' ? { right: true } : {}),
  };
}

function optionsByColumn(tab: Tab, columns: number): Record<number, readonly string[]> {
  const found: Record<number, readonly string[]> = {};
  for (let column = 0; column < columns; column++) {
    const rule = tab.validations.find(
      ({ criteria, ranges }) =>
        criteria === 'VALUE_IN_LIST' && ranges.some((range) => contains(range, range.row, column)),
    );
    if (rule) found[column] = rule.values.map(String);
  }
  return found;
}
