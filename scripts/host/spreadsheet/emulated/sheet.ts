import { plain } from '../model/cell';
import { fromA1 } from '../model/rectangle';
import { type Tab, usedSize } from '../model/tab';
import { valueAt } from '../model/workbook';
import { EmulatedConditionalFormatRule } from './conditional';
import { EmulatedFilter } from './filter';
import { EmulatedProtection } from './protection';
import { compareValues, EmulatedRange, rangeWithin } from './range';
import { EmulatedRangeList } from './rangeList';
import { SheetGrid } from './sheetGrid';
import { spreadsheetFace } from './spreadsheet';
import { behind, type Emulation, wholeNumbers, wrongParameters } from './strict';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Makes a tab as scripts see it. */
export function sheetFace(emulation: Emulation, tabId: number): GoogleSheet {
  return new EmulatedSheet(emulation, tabId)._face;
}

/** A tab, as scripts read and change it. */
export class EmulatedSheet
  extends SheetGrid
  implements
    Pick<
      GoogleSheet,
      | 'activate'
      | 'appendRow'
      | 'clear'
      | 'clearConditionalFormatRules'
      | 'clearContents'
      | 'getConditionalFormatRules'
      | 'getDataRange'
      | 'getFilter'
      | 'getIndex'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getName'
      | 'getParent'
      | 'getProtections'
      | 'getRange'
      | 'getRangeList'
      | 'getSheetId'
      | 'getSheetName'
      | 'hideSheet'
      | 'isSheetHidden'
      | 'protect'
      | 'setConditionalFormatRules'
      | 'setName'
      | 'setTabColor'
      | 'showSheet'
      | 'sort'
    >
{
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

  _everything(): EmulatedRange {
    const { cells, columns } = this._tab;
    return new EmulatedRange(this._emulation, this._tabId, {
      row: 0,
      column: 0,
      rows: cells.length,
      columns,
    });
  }
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
