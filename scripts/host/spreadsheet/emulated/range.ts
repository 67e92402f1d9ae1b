import { type Look, plain, type Value } from '../model/cell';
import { berlinDays, berlinMoment } from '../model/days';
import { a1, type Rectangle, without } from '../model/rectangle';
import { isMomentFormat, shown } from '../model/shown';
import { styleAt, type Tab, type Validation } from '../model/tab';
import { parseTyped } from '../model/typed';
import { isBlank, valueAt } from '../model/workbook';
import { EmulatedFilter } from './filter';
import { sheetFace } from './sheet';
import { behind, type Emulation, strict, table, tabOf, wholeNumbers, wrongParameters } from './strict';
import { EmulatedDataValidation } from './validation';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Most characters Google keeps in one cell. */
const longestText = 50_000;

/** A range of one tab, as scripts read and write it. */
export class EmulatedRange
  implements
    Pick<
      GoogleRange,
      | 'activate'
      | 'clear'
      | 'clearContent'
      | 'clearDataValidations'
      | 'clearFormat'
      | 'clearNote'
      | 'createFilter'
      | 'getA1Notation'
      | 'getBackground'
      | 'getBackgrounds'
      | 'getCell'
      | 'getColumn'
      | 'getDataValidation'
      | 'getDataValidations'
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFilter'
      | 'getFontColor'
      | 'getFontWeight'
      | 'getFormula'
      | 'getFormulas'
      | 'getHeight'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getNote'
      | 'getNotes'
      | 'getNumColumns'
      | 'getNumRows'
      | 'getNumberFormat'
      | 'getNumberFormats'
      | 'getRow'
      | 'getRowIndex'
      | 'getSheet'
      | 'getValue'
      | 'getValues'
      | 'getWidth'
      | 'insertCheckboxes'
      | 'isBlank'
      | 'offset'
      | 'setBackground'
      | 'setBackgrounds'
      | 'setDataValidation'
      | 'setDataValidations'
      | 'setFontColor'
      | 'setFontSize'
      | 'setFontStyle'
      | 'setFontWeight'
      | 'setFormula'
      | 'setFormulas'
      | 'setHorizontalAlignment'
      | 'setNote'
      | 'setNotes'
      | 'setNumberFormat'
      | 'setNumberFormats'
      | 'setValue'
      | 'setValues'
      | 'setVerticalAlignment'
      | 'setWrap'
      | 'sort'
    >
{
  readonly _face: GoogleRange;

  constructor(
    readonly _emulation: Emulation,
    readonly _tabId: number,
    readonly _at: Rectangle,
  ) {
    this._face = strict<GoogleRange>(this, 'Range', _emulation);
  }

  get _cells(): number {
    return this._at.rows * this._at.columns;
  }

  get _tab(): Tab {
    return tabOf(this._emulation, this._tabId);
  }

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

  getNumberFormats(): string[][] {
    return this._looks('format');
  }

  getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }

  setNumberFormat(format: string): GoogleRange {
    if (typeof format !== 'string') throw wrongParameters([format], 'Range.setNumberFormat');
    return this._restyle({ format });
  }

  setNumberFormats(formats: string[][]): GoogleRange {
    return this._restyleEach(formats, 'setNumberFormats', (format) => ({ format }));
  }

  getBackgrounds(): string[][] {
    return this._looks('background');
  }

  getBackground(): string {
    return this.getBackgrounds()[0]?.[0] ?? '';
  }

  setBackground(colour: string | null): GoogleRange {
    return this._restyle({ background: colourOf(colour, '#ffffff') });
  }

  setBackgrounds(colours: (string | null)[][]): GoogleRange {
    return this._restyleEach(colours, 'setBackgrounds', (colour) => ({
      background: colourOf(colour, '#ffffff'),
    }));
  }

  getFontColor(): string {
    return this._looks('colour')[0]?.[0] ?? '';
  }

  setFontColor(colour: string | null): GoogleRange {
    return this._restyle({ colour: colourOf(colour, '#000000') });
  }

  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return this._looks('bold')[0]?.[0] ? 'bold' : 'normal';
  }

  setFontWeight(weight: GoogleAppsScript.Spreadsheet.FontWeight | null): GoogleRange {
    return this._restyle({ bold: weight === 'bold' });
  }

  setFontStyle(style: GoogleAppsScript.Spreadsheet.FontStyle | null): GoogleRange {
    return this._restyle({ italic: style === 'italic' });
  }

  setFontSize(size: number): GoogleRange {
    return this._restyle({ size });
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GoogleRange {
    return this._restyle({
      horizontal: alignment === null || alignment === 'normal' ? 'general' : alignment,
    });
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GoogleRange {
    return this._restyle({ vertical: alignment === 'middle' ? 'center' : (alignment ?? 'bottom') });
  }

  setWrap(wrap: boolean): GoogleRange {
    return this._restyle({ wrap });
  }

  getNotes(): string[][] {
    this._read();
    const { notes } = this._tab;
    return this._collect((row, column) => notes[`${row},${column}`] ?? '');
  }

  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }

  setNote(note: string | null): GoogleRange {
    return this.setNotes(this._uniform(note ?? ''));
  }

  setNotes(given: (string | null)[][]): GoogleRange {
    this._fits(given, 'setNotes');
    const notes = { ...this._tab.notes };
    given.forEach((line, y) => {
      line.forEach((note, x) => {
        const key = `${this._at.row + y},${this._at.column + x}`;
        if (note) notes[key] = note;
        else delete notes[key];
      });
    });
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties: { notes } });
    return this._face;
  }

  clearNote(): GoogleRange {
    return this.setNote('');
  }

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): GoogleRange {
    const given = rule && behind(rule, EmulatedDataValidation, 'Range.setDataValidation')._rule;
    this._validate([this._at], given ? [{ ...given, ranges: [this._at] }] : []);
    return this._face;
  }

  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]): GoogleRange {
    this._fits(rules, 'setDataValidations');
    const placed = rules.flatMap((line, y) =>
      line.flatMap((rule, x) => {
        if (!rule) return [];
        const { row, column } = this._at;
        const ranges = [{ row: row + y, column: column + x, rows: 1, columns: 1 }];
        return { ...behind(rule, EmulatedDataValidation, 'Range.setDataValidations')._rule, ranges };
      }),
    );
    this._validate([this._at], placed);
    return this._face;
  }

  clearDataValidations(): GoogleRange {
    this._validate([this._at], []);
    return this._face;
  }

  getDataValidations(): (GoogleAppsScript.Spreadsheet.DataValidation | null)[][] {
    this._read();
    const { validations } = this._tab;
    return this._collect((row, column) => {
      const rule = validations.find(({ ranges }) =>
        ranges.some((range) => without({ row, column, rows: 1, columns: 1 }, range).length === 0),
      );
      return rule ? new EmulatedDataValidation(this._emulation, rule)._face : null;
    });
  }

  getDataValidation(): GoogleAppsScript.Spreadsheet.DataValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  insertCheckboxes(): GoogleRange {
    this._validate(
      [this._at],
      [{ ranges: [this._at], criteria: 'CHECKBOX', values: [], allowInvalid: false }],
    );
    const tab = this._tab;
    const old = this._collect((row, column) => valueAt(tab, row, column));
    this._write(old.map((line) => line.map((value) => (value === '' ? false : value))));
    return this._face;
  }

  clearContent(): GoogleRange {
    this._write(this._uniform<Value>(''));
    return this._face;
  }

  clearFormat(): GoogleRange {
    this._emulation.workbook.run({ do: 'look', tab: this._tabId, at: this._at, look: null });
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

  getA1Notation(): string {
    return a1(this._at);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return sheetFace(this._emulation, this._tabId);
  }

  getRow(): number {
    return this._at.row + 1;
  }

  getRowIndex(): number {
    return this._at.row + 1;
  }

  getColumn(): number {
    return this._at.column + 1;
  }

  getLastRow(): number {
    return this._at.row + this._at.rows;
  }

  getLastColumn(): number {
    return this._at.column + this._at.columns;
  }

  getNumRows(): number {
    return this._at.rows;
  }

  getNumColumns(): number {
    return this._at.columns;
  }

  getHeight(): number {
    return this._at.rows;
  }

  getWidth(): number {
    return this._at.columns;
  }

  /** Every read flushes the write cache. */
  _read(): void {
    this._emulation.workbook.flush();
  }

  _collect<Item>(item: (row: number, column: number) => Item): Item[][] {
    const { row, column, rows, columns } = this._at;
    return table(
      this._emulation.realm,
      Array.from({ length: rows }, (_line, y) =>
        Array.from({ length: columns }, (_cell, x) => item(row + y, column + x)),
      ),
    );
  }

  _uniform<Item>(item: Item): Item[][] {
    return Array.from({ length: this._at.rows }, () => new Array<Item>(this._at.columns).fill(item));
  }

  _look(tab: Tab, row: number, column: number): Look {
    return this._emulation.workbook.look(styleAt(tab, row, column));
  }

  _looks<Key extends keyof Look>(key: Key): Look[Key][][] {
    this._read();
    const tab = this._tab;
    return this._collect((row, column) => this._look(tab, row, column)[key]);
  }

  _value(row: number, column: number): unknown {
    const tab = this._tab;
    const value = plain(valueAt(tab, row, column));
    if (typeof value !== 'number' || !isMomentFormat(this._look(tab, row, column).format)) return value;
    return this._emulation.realm.date(berlinMoment(value));
  }

  /** Google names both sizes. */
  _fits(given: readonly (readonly unknown[])[], method: string): void {
    if (!Array.isArray(given) || !given.every((line) => Array.isArray(line)))
      throw wrongParameters([given], `Range.${method}`);
    const { rows, columns } = this._at;
    if (given.length !== rows)
      throw new Error(
        `The number of rows in the data does not match the number of rows in the range. The data has ${given.length} but the range has ${rows}.`,
      );
    const wrong = given.find((line) => line.length !== columns);
    if (wrong)
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
      );
  }

  _put(given: readonly (readonly unknown[])[]): void {
    const tab = this._tab;
    const { row, column } = this._at;
    const formats: { row: number; column: number; format: string }[] = [];
    const values = given.map((line, y) =>
      line.map((value, x) => {
        const { format } = this._look(tab, row + y, column + x);
        const typed = this._parsed(value, format);
        if (typed.format && format === 'General')
          formats.push({ row: row + y, column: column + x, format: typed.format });
        return typed.value;
      }),
    );
    for (const { format, ...at } of formats)
      this._emulation.workbook.run({
        do: 'look',
        tab: this._tabId,
        at: { ...at, rows: 1, columns: 1 },
        look: { format },
      });
    this._write(values);
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
    const { workbook, year = 2026 } = this._emulation;
    return parseTyped(text, format, year, workbook.options.swallowsApostrophe);
  }

  _write(values: readonly (readonly Value[])[]): void {
    const { row, column } = this._at;
    this._emulation.workbook.run({ do: 'values', tab: this._tabId, row, column, values });
  }

  _restyle(look: Partial<Look>): GoogleRange {
    this._emulation.workbook.run({ do: 'look', tab: this._tabId, at: this._at, look });
    return this._face;
  }

  _restyleEach<Item>(
    given: readonly (readonly Item[])[],
    method: string,
    look: (item: Item) => Partial<Look>,
  ): GoogleRange {
    this._fits(given, method);
    const { row, column } = this._at;
    const looks = given.map((line) => line.map(look));
    this._emulation.workbook.run({ do: 'looks', tab: this._tabId, row, column, looks });
    return this._face;
  }

  _validate(cleared: readonly Rectangle[], rules: readonly Validation[]): void {
    const kept = this._tab.validations
      .map((rule) => ({
        ...rule,
        ranges: rule.ranges.flatMap((range) =>
          cleared.reduce((rest, cut) => rest.flatMap((r) => without(r, cut)), [range]),
        ),
      }))
      .filter(({ ranges }) => ranges.length > 0);
    const properties = { validations: [...kept, ...rules] };
    this._emulation.workbook.run({ do: 'properties', tab: this._tabId, properties });
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

function colourOf(colour: string | null, fallback: string): string {
  if (colour === null || colour === undefined) return fallback;
  const named: Record<string, string> = {
    white: '#ffffff',
    black: '#000000',
    red: '#ff0000',
    yellow: '#ffff00',
  };
  return (named[colour.toLowerCase()] ?? colour).toLowerCase();
}
