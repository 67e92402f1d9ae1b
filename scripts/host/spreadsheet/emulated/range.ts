import { plain, type Value } from '../model/cell';
import { berlinDays, berlinMoment } from '../model/days';
import type { Rectangle } from '../model/rectangle';
import { isMomentFormat, shown } from '../model/shown';
import { parseTyped } from '../model/typed';
import { isBlank, valueAt } from '../model/workbook';
import { EmulatedFilter } from './filter';
import { RangeLooks } from './rangeLooks';
import { sheetFace } from './sheet';
import { type Emulation, tabOf, wholeNumbers } from './strict';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Most characters Google keeps in one cell. */
const longestText = 50_000;

/** A range of one tab, as scripts read and write it. */
export class EmulatedRange
  extends RangeLooks
  implements
    Pick<
      GoogleRange,
      | 'activate'
      | 'clear'
      | 'clearContent'
      | 'createFilter'
      | 'getCell'
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFilter'
      | 'getFormula'
      | 'getFormulas'
      | 'getSheet'
      | 'getValue'
      | 'getValues'
      | 'isBlank'
      | 'offset'
      | 'setFormula'
      | 'setFormulas'
      | 'setValue'
      | 'setValues'
      | 'sort'
    >
{
  getValues(): unknown[][] {
    this._read();
    return this._collect((row, column) => this._value(row, column));
  }

  getValue(): unknown {
    this._read();
    return this._value(this._at.row, this._at.column);
  }

  setValues(values: unknown[][]): GoogleRange {
    this._fits(values, 'setValues');
    const parsed = values.map((line) => line.map((value) => value));
    this._put(parsed);
    return this._face;
  }

  setValue(value: unknown): GoogleRange {
    this._put(this._uniform(value));
    return this._face;
  }

  getDisplayValues(): string[][] {
    this._read();
    const tab = this._tab;
    return this._collect((row, column) =>
      shown(valueAt(tab, row, column), this._look(tab, row, column).format),
    );
  }

  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    this._read();
    const tab = this._tab;
    return this._collect((row, column) => {
      const value = valueAt(tab, row, column);
      return typeof value === 'object' && value.kind === 'formula' ? value.formula : '';
    });
  }

  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }

  setFormulas(formulas: string[][]): GoogleRange {
    this._fits(formulas, 'setFormulas');
    this._write(formulas.map((line) => line.map(asFormula)));
    return this._face;
  }

  setFormula(formula: string): GoogleRange {
    this._write(this._uniform(asFormula(formula)));
    return this._face;
  }

  clearContent(): GoogleRange {
    this._write(this._uniform<Value>(''));
    return this._face;
  }

  clear(): GoogleRange {
    this.clearContent();
    return this.clearFormat();
  }

  sort(specification: unknown): GoogleRange {
    this._read();
    const { column, ascending } =
      typeof specification === 'number'
        ? { column: specification, ascending: true }
        : (specification as { column: number; ascending?: boolean });
    const tab = this._tab;
    const keyed = Array.from({ length: this._at.rows }, (_, index) => this._at.row + index);
    const key = (row: number) => plain(valueAt(tab, row, column - 1));
    keyed.sort((a, b) => compareValues(key(a), key(b), ascending !== false));
    const columns = Array.from({ length: this._at.columns }, (_, index) => this._at.column + index);
    this._write(keyed.map((row) => columns.map((x) => valueAt(tab, row, x))));
    return this._face;
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    if (this._tab.filter) throw new Error("You can't create a filter in a sheet that already has a filter.");
    const filter = { range: this._at, hidden: {} };
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties: { filter } });
    return new EmulatedFilter(this._emulation, this._tabId)._face;
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this._tab.filter ? new EmulatedFilter(this._emulation, this._tabId)._face : null;
  }

  isBlank(): boolean {
    this._read();
    const tab = this._tab;
    return this._collect((row, column) => isBlank(tab, row, column)).every((line) => line.every(Boolean));
  }

  getCell(row: number, column: number): GoogleRange {
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(...args: number[]): GoogleRange {
    const [rows = 0, columns = 0, height = this._at.rows, width = this._at.columns] = wholeNumbers(
      args,
      'Range.offset',
    );
    const { row, column } = this._at;
    return rangeWithin(this._emulation, this._tabId, {
      row: row + rows,
      column: column + columns,
      rows: height,
      columns: width,
    })._face;
  }

  activate(): GoogleRange {
    return this._face;
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetFace(this._emulation, this._tabId);
  }

  _value(row: number, column: number): unknown {
    const tab = this._tab;
    const value = plain(valueAt(tab, row, column));
    if (typeof value !== 'number' || !isMomentFormat(this._look(tab, row, column).format)) return value;
    return this._emulation.realm.date(berlinMoment(value));
  }

  /** Dates, percents and the like bring their format along where a cell has none. */
  _put(given: readonly (readonly unknown[])[]): void {
    const tab = this._tab;
    const { row, column } = this._at;
    let bringsFormat = false;
    const typed = given.map((line, y) =>
      line.map((value, x) => {
        const { format } = this._look(tab, row + y, column + x);
        const parsed = this._parsed(value, format);
        if (!parsed.format || format !== 'General') return { value: parsed.value };
        bringsFormat = true;
        return parsed;
      }),
    );
    if (bringsFormat) {
      const looks = typed.map((line) => line.map(({ format }) => (format ? { format } : {})));
      this._emulation.workbook.run({ do: 'looks', tab: this._tabId, row, column, looks });
    }
    this._write(typed.map((line) => line.map(({ value }) => value)));
  }

  _parsed(value: unknown, format: string): { value: Value; format?: string } {
    if (value === null || value === undefined) return { value: '' };
    if (typeof value === 'number')
      return format === '@'
        ? { value: shown(value, 'General') }
        : { value: Number.isFinite(value) ? value : '' };
    if (typeof value === 'boolean') return { value };
    if (Object.prototype.toString.call(value) === '[object Date]') {
      const days = berlinDays((value as Date).getTime());
      return { value: days, format: Number.isInteger(days) ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm:ss' };
    }
    const text = String(value);
    if (text.length > longestText)
      throw new Error(
        `Your input contains more than the maximum of ${longestText} characters in a single cell.`,
      );
    const { workbook, year = new Date().getFullYear() } = this._emulation;
    return parseTyped(text, format, year, workbook.options.swallowsApostrophe);
  }
}

/** Makes a range, refusing what lies outside the grid. */
export function rangeWithin(emulation: Emulation, tabId: number, at: Rectangle): EmulatedRange {
  const tab = tabOf(emulation, tabId);
  if (at.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (at.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  if (at.row < 0) throw new Error('The starting row of the range is too small.');
  if (at.column < 0) throw new Error('The starting column of the range is too small.');
  if (at.row + at.rows > tab.cells.length || at.column + at.columns > tab.columns)
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  return new EmulatedRange(emulation, tabId, at);
}

/** Order of a sort: numbers, texts, truth values; empty cells last either way. */
export function compareValues(a: Value, b: Value, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const rank = (value: Value) => ['number', 'string', 'boolean'].indexOf(typeof value);
  const order =
    rank(a) - rank(b) || (typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b));
  return ascending ? order : -order;
}

const collator = new Intl.Collator('de');

function asFormula(text: string): Value {
  if (text === '' || text === null) return '';
  return { kind: 'formula', formula: text.startsWith('=') ? text : `=${text}` };
}
