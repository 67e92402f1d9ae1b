import { plain } from '../model/cell';
import { fromA1 } from '../model/rectangle';
import { type Tab, type TabProperties, usedSize } from '../model/tab';
import { cellCount, valueAt } from '../model/workbook';
import { EmulatedConditionalFormatRule } from './conditional';
import { EmulatedFilter } from './filter';
import { EmulatedProtection } from './protection';
import { compareValues, EmulatedRange, rangeWithin } from './range';
import { EmulatedRangeList } from './rangeList';
import { spreadsheetFace } from './spreadsheet';
import { behind, type Emulation, strict, tabOf, wholeNumbers, wrongParameters } from './strict';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Most cells Google keeps in one spreadsheet. */
const mostCells = 10_000_000;

/** Makes a tab as scripts see it. */
export function sheetFace(emulation: Emulation, tabId: number): GoogleSheet {
  return new EmulatedSheet(emulation, tabId)._face;
}

/** A tab, as scripts read and change it. */
export class EmulatedSheet
  implements
    Pick<
      GoogleSheet,
      | 'activate'
      | 'appendRow'
      | 'autoResizeColumn'
      | 'autoResizeColumns'
      | 'clear'
      | 'clearConditionalFormatRules'
      | 'clearContents'
      | 'deleteColumn'
      | 'deleteColumns'
      | 'deleteRow'
      | 'deleteRows'
      | 'getColumnWidth'
      | 'getConditionalFormatRules'
      | 'getDataRange'
      | 'getFilter'
      | 'getFrozenColumns'
      | 'getFrozenRows'
      | 'getIndex'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getMaxColumns'
      | 'getMaxRows'
      | 'getName'
      | 'getParent'
      | 'getProtections'
      | 'getRange'
      | 'getRangeList'
      | 'getSheetId'
      | 'getSheetName'
      | 'hideColumns'
      | 'hideRows'
      | 'hideSheet'
      | 'insertColumnsAfter'
      | 'insertColumnsBefore'
      | 'insertRowsAfter'
      | 'insertRowsBefore'
      | 'isColumnHiddenByUser'
      | 'isRowHiddenByUser'
      | 'isSheetHidden'
      | 'protect'
      | 'setColumnWidth'
      | 'setColumnWidths'
      | 'setConditionalFormatRules'
      | 'setFrozenColumns'
      | 'setFrozenRows'
      | 'setName'
      | 'setTabColor'
      | 'showColumns'
      | 'showRows'
      | 'showSheet'
      | 'sort'
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

  getRange(...args: (string | number)[]): GoogleRange {
    const tab = this._tab;
    if (typeof args[0] === 'string') {
      const name = args[0].includes('!') ? args[0].slice(args[0].lastIndexOf('!') + 1) : args[0];
      const at = fromA1(name, { rows: tab.cells.length, columns: tab.columns });
      if (!at) throw new Error('Range not found');
      return rangeWithin(this._emulation, this._tabId, at)._face;
    }
    if (args.length < 2) throw wrongParameters(args, 'Sheet.getRange');
    const [row = 0, column = 0, rows = 1, columns = 1] = wholeNumbers(args, 'Sheet.getRange');
    return rangeWithin(this._emulation, this._tabId, { row: row - 1, column: column - 1, rows, columns })
      ._face;
  }

  getRangeList(names: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const size = { rows: this._tab.cells.length, columns: this._tab.columns };
    const ranges = names.map((name) => {
      const at = fromA1(name, size);
      if (!at) throw new Error('Range not found');
      return rangeWithin(this._emulation, this._tabId, at);
    });
    return new EmulatedRangeList(this._emulation, ranges)._face;
  }

  getDataRange(): GoogleRange {
    const { rows, columns } = this._used();
    const at = { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
    return new EmulatedRange(this._emulation, this._tabId, at)._face;
  }

  getLastRow(): number {
    return this._used().rows;
  }

  getLastColumn(): number {
    return this._used().columns;
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

  appendRow(values: unknown[]): GoogleSheet {
    const { rows } = this._used();
    const tab = this._tab;
    if (rows >= tab.cells.length) this._restructure('row', tab.cells.length, 1, 'appendRow');
    if (values.length > tab.columns)
      this._restructure('column', tab.columns, values.length - tab.columns, 'appendRow');
    rangeWithin(this._emulation, this._tabId, {
      row: rows,
      column: 0,
      rows: 1,
      columns: values.length,
    }).setValues([[...values]]);
    return this._face;
  }

  clear(): GoogleSheet {
    this._everything().clear();
    return this._face;
  }

  clearContents(): GoogleSheet {
    this._everything().clearContent();
    return this._face;
  }

  sort(column: number, ascending = true): GoogleSheet {
    this._emulation.workbook.flush();
    sortRows(this._emulation, this._tab, column - 1, ascending);
    return this._face;
  }

  getName(): string {
    return this._tab.title;
  }

  getSheetName(): string {
    return this._tab.title;
  }

  setName(title: string): GoogleSheet {
    const other = this._emulation.workbook.tab(title);
    if (other && other.id !== this._tabId)
      throw new Error(`A sheet with the name "${title}" already exists. Please enter another name.`);
    return this._set({ title });
  }

  getSheetId(): number {
    return this._tabId;
  }

  getIndex(): number {
    return this._emulation.workbook.tabs.findIndex(({ id }) => id === this._tabId) + 1;
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return spreadsheetFace(this._emulation);
  }

  activate(): GoogleSheet {
    return this._face;
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

  hideSheet(): GoogleSheet {
    const others = this._emulation.workbook.tabs.filter(({ id, hidden }) => !hidden && id !== this._tabId);
    if (others.length === 0) throw new Error("You can't hide all the sheets in a document.");
    return this._set({ hidden: true });
  }

  showSheet(): GoogleSheet {
    return this._set({ hidden: false });
  }

  isSheetHidden(): boolean {
    return this._tab.hidden;
  }

  setTabColor(colour: string | null): GoogleSheet {
    return this._set({ colour });
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this._tab.filter ? new EmulatedFilter(this._emulation, this._tabId)._face : null;
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    if (!this._tab.protection) this._set({ protection: { description: '', warningOnly: false } });
    return new EmulatedProtection(this._emulation, this._tabId)._face;
  }

  getProtections(): GoogleAppsScript.Spreadsheet.Protection[] {
    const found = this._tab.protection ? [new EmulatedProtection(this._emulation, this._tabId)._face] : [];
    return this._emulation.realm.array(found);
  }

  getConditionalFormatRules(): GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
    const rules = this._tab.conditionals.map(
      (rule) => new EmulatedConditionalFormatRule(this._emulation, rule, this._tabId)._face,
    );
    return this._emulation.realm.array(rules);
  }

  setConditionalFormatRules(rules: GoogleAppsScript.Spreadsheet.ConditionalFormatRule[]): void {
    const conditionals = Array.from(
      rules,
      (rule) => behind(rule, EmulatedConditionalFormatRule, 'Sheet.setConditionalFormatRules')._rule,
    );
    this._set({ conditionals });
  }

  clearConditionalFormatRules(): void {
    this._set({ conditionals: [] });
  }

  _set(properties: Partial<TabProperties>): GoogleSheet {
    this._emulation.workbook.run({ do: 'properties', tab: this._tab.id, properties });
    return this._face;
  }

  _used(): { rows: number; columns: number } {
    this._emulation.workbook.flush();
    return usedSize(this._tab);
  }

  _everything(): EmulatedRange {
    const { cells, columns } = this._tab;
    return new EmulatedRange(this._emulation, this._tabId, {
      row: 0,
      column: 0,
      rows: cells.length,
      columns,
    });
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

/** Sorts all rows below the frozen ones by one column. */
export function sortRows(
  emulation: Pick<Emulation, 'workbook'>,
  tab: Tab,
  column: number,
  ascending: boolean,
): void {
  const { rows } = usedSize(tab);
  const first = tab.frozenRows;
  const key = (index: number) => plain(valueAt(tab, first + index, column));
  const order = Array.from({ length: Math.max(0, rows - first) }, (_, index) => index);
  order.sort((a, b) => compareValues(key(a), key(b), ascending));
  emulation.workbook.run({ do: 'order', tab: tab.id, row: first, order });
}
