import { plain } from '../model/cell';
import { type Tab, type TabProperties, usedSize } from '../model/tab';
import { cellCount, valueAt } from '../model/workbook';
import { type Emulation, strict, tabOf, wholeNumbers } from './strict';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Most cells Google keeps in one spreadsheet. */
const mostCells = 10_000_000;

/** The grid of a tab: its rows and columns, their number, width, and which are frozen or hidden. */
export abstract class SheetGrid
  implements
    Pick<
      GoogleSheet,
      | 'autoResizeColumn'
      | 'autoResizeColumns'
      | 'deleteColumn'
      | 'deleteColumns'
      | 'deleteRow'
      | 'deleteRows'
      | 'getColumnWidth'
      | 'getFrozenColumns'
      | 'getFrozenRows'
      | 'getMaxColumns'
      | 'getMaxRows'
      | 'hideColumns'
      | 'hideRows'
      | 'insertColumnsAfter'
      | 'insertColumnsBefore'
      | 'insertRowsAfter'
      | 'insertRowsBefore'
      | 'isColumnHiddenByUser'
      | 'isRowHiddenByUser'
      | 'setColumnWidth'
      | 'setColumnWidths'
      | 'setFrozenColumns'
      | 'setFrozenRows'
      | 'showColumns'
      | 'showRows'
    >
{
  readonly _face: GoogleSheet;

  constructor(
    readonly _emulation: Emulation,
    readonly _tabId: number,
  ) {
    this._face = strict<GoogleSheet>(this, 'Sheet', _emulation);
  }

  get _tab(): Tab {
    return tabOf(this._emulation, this._tabId);
  }

  getMaxRows(): number {
    return this._tab.cells.length;
  }

  getMaxColumns(): number {
    return this._tab.columns;
  }

  insertRowsAfter(after: number, count: number): GoogleSheet {
    return this._restructure('row', after, count, 'insertRowsAfter');
  }

  insertRowsBefore(before: number, count: number): GoogleSheet {
    return this._restructure('row', before - 1, count, 'insertRowsBefore');
  }

  insertColumnsAfter(after: number, count: number): GoogleSheet {
    return this._restructure('column', after, count, 'insertColumnsAfter');
  }

  insertColumnsBefore(before: number, count: number): GoogleSheet {
    return this._restructure('column', before - 1, count, 'insertColumnsBefore');
  }

  deleteRow(row: number): GoogleSheet {
    return this._restructure('row', row - 1, -1, 'deleteRow');
  }

  deleteRows(row: number, count: number): void {
    this._restructure('row', row - 1, -count, 'deleteRows');
  }

  deleteColumn(column: number): GoogleSheet {
    return this._restructure('column', column - 1, -1, 'deleteColumn');
  }

  deleteColumns(column: number, count: number): void {
    this._restructure('column', column - 1, -count, 'deleteColumns');
  }

  getFrozenRows(): number {
    return this._tab.frozenRows;
  }

  setFrozenRows(rows: number): void {
    if (rows >= this._tab.cells.length) throw new Error("You can't freeze all visible rows on the sheet.");
    this._set({ frozenRows: rows });
  }

  getFrozenColumns(): number {
    return this._tab.frozenColumns;
  }

  setFrozenColumns(columns: number): void {
    if (columns >= this._tab.columns) throw new Error("You can't freeze all visible columns on the sheet.");
    this._set({ frozenColumns: columns });
  }

  getColumnWidth(column: number): number {
    return this._tab.widths[column - 1] ?? 100;
  }

  setColumnWidth(column: number, width: number): GoogleSheet {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(start: number, count: number, width: number): GoogleSheet {
    this._inside('column', start, count, 'setColumnWidths');
    const widths = { ...this._tab.widths };
    for (let column = start - 1; column < start - 1 + count; column++) widths[column] = width;
    return this._set({ widths });
  }

  autoResizeColumn(column: number): GoogleSheet {
    return this.autoResizeColumns(column, 1);
  }

  autoResizeColumns(start: number, count: number): GoogleSheet {
    const tab = this._tab;
    const widths = { ...tab.widths };
    for (let column = start - 1; column < start - 1 + count; column++) {
      const longest = Math.max(
        3,
        ...tab.cells.slice(0, 200).map((_, row) => String(plain(valueAt(tab, row, column))).length),
      );
      widths[column] = Math.min(400, 20 + 7 * longest);
    }
    return this._set({ widths });
  }

  hideColumns(start: number, count = 1): void {
    this._inside('column', start, count, 'hideColumns');
    this._set({ hiddenColumns: union(this._tab.hiddenColumns, start - 1, count) });
  }

  showColumns(start: number, count = 1): void {
    this._set({
      hiddenColumns: this._tab.hiddenColumns.filter((at) => at < start - 1 || at >= start - 1 + count),
    });
  }

  isColumnHiddenByUser(column: number): boolean {
    return this._tab.hiddenColumns.includes(column - 1);
  }

  hideRows(start: number, count = 1): void {
    this._inside('row', start, count, 'hideRows');
    this._set({ hiddenRows: union(this._tab.hiddenRows, start - 1, count) });
  }

  showRows(start: number, count = 1): void {
    this._set({ hiddenRows: this._tab.hiddenRows.filter((at) => at < start - 1 || at >= start - 1 + count) });
  }

  isRowHiddenByUser(row: number): boolean {
    return this._tab.hiddenRows.includes(row - 1);
  }

  _set(properties: Partial<TabProperties>): GoogleSheet {
    this._emulation.workbook.run({ do: 'properties', tab: this._tab.id, properties });
    return this._face;
  }

  _used(): { rows: number; columns: number } {
    this._emulation.workbook.flush();
    return usedSize(this._tab);
  }

  _inside(axis: 'row' | 'column', start: number, count: number, method: string): void {
    wholeNumbers([start, count], `Sheet.${method}`);
    const size = axis === 'row' ? this._tab.cells.length : this._tab.columns;
    if (start < 1 || count < 1 || start - 1 + count > size)
      throw new Error(`Those ${axis}s are out of bounds.`);
  }

  _restructure(axis: 'row' | 'column', at: number, count: number, method: string): GoogleSheet {
    wholeNumbers([at, count], `Sheet.${method}`);
    const tab = this._tab;
    const size = axis === 'row' ? tab.cells.length : tab.columns;
    if (count < 0) this._deletable(axis, at, -count, size);
    else {
      if (at < 0 || at > size || count === 0) throw new Error(`Those ${axis}s are out of bounds.`);
      const added = count * (axis === 'row' ? tab.columns : tab.cells.length);
      if (cellCount(this._emulation.workbook.tabs) + added > mostCells)
        throw new Error(
          `This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`,
        );
    }
    this._emulation.workbook.run({ do: 'structure', tab: this._tabId, axis, at, count });
    return this._face;
  }

  _deletable(axis: 'row' | 'column', at: number, count: number, size: number): void {
    if (count === 0 || at < 0 || at + count > size) throw new Error(`Those ${axis}s are out of bounds.`);
    const tab = this._tab;
    const frozen = axis === 'row' ? tab.frozenRows : tab.frozenColumns;
    if (count === size) throw new Error(`You can't delete all the ${axis}s on the sheet.`);
    const free = size - frozen;
    const goes = count - Math.max(0, Math.min(frozen, at + count) - at);
    if (goes >= free) throw new Error(`Sorry, it is not possible to delete all non-frozen ${axis}s.`);
  }
}

function union(list: readonly number[], start: number, count: number): number[] {
  return [...new Set([...list, ...Array.from({ length: count }, (_, index) => start + index)])].sort(
    (a, b) => a - b,
  );
}
