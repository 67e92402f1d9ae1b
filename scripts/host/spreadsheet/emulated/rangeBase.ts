import type { Look, Value } from '../model/cell';
import { a1, type Rectangle } from '../model/rectangle';
import { styleAt, type Tab } from '../model/tab';
import { type Emulation, strict, table, tabOf, wrongParameters } from './strict';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** What every range knows: where it is, and how its cells are read and written as blocks. */
export abstract class RangeBase
  implements
    Pick<
      GoogleRange,
      | 'getA1Notation'
      | 'getColumn'
      | 'getHeight'
      | 'getLastColumn'
      | 'getLastRow'
      | 'getNumColumns'
      | 'getNumRows'
      | 'getRow'
      | 'getRowIndex'
      | 'getWidth'
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

  getA1Notation(): string {
    return a1(this._at);
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
}
