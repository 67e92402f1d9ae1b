import { emptyRow, type Row, type Style } from './cell';
import type { Rectangle, StructuralEdit } from './rectangle';

/** What may be typed into cells, in the words of Google's `DataValidationCriteria`. */
export interface Validation {
  readonly ranges: readonly Rectangle[];
  readonly criteria: string;
  readonly values: readonly (string | number | boolean)[];
  readonly allowInvalid: boolean;
  readonly help?: string;
  /** The rule as the .xlsx had it, for kinds that are not emulated. */
  readonly xml?: string;
}

/** A colour that depends on the value, in the words of Google's `BooleanCriteria`. */
export interface Conditional {
  readonly ranges: readonly Rectangle[];
  readonly criteria: string;
  readonly values: readonly (string | number)[];
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  /** The rule as the .xlsx had it, for kinds that are not emulated. */
  readonly xml?: string;
}

/** A filter and, by column, the texts it hides. */
export interface Filter {
  readonly range: Rectangle;
  readonly hidden: Readonly<Record<number, readonly string[]>>;
}

/** A warning (or, from elsewhere, a lock) on a whole tab. */
export interface Protection {
  readonly description: string;
  readonly warningOnly: boolean;
}

/** Everything about a tab but its cells and its place; plain JSON. */
export interface TabProperties {
  readonly title: string;
  readonly hidden: boolean;
  readonly colour: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, by column; others have 100. */
  readonly widths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  /** By hand; the filter hides others besides. */
  readonly hiddenRows: readonly number[];
  /** By `row,column`. */
  readonly notes: Readonly<Record<string, string>>;
  readonly validations: readonly Validation[];
  readonly conditionals: readonly Conditional[];
  readonly filter: Filter | null;
  readonly protection: Protection | null;
}

/** A tab at one moment; never changed in place. */
export interface Tab extends TabProperties {
  readonly id: number;
  /** As many as the grid has. */
  readonly cells: readonly Row[];
  readonly columns: number;
  /** Styles of whole columns, for cells without their own. */
  readonly columnStyles: Readonly<Record<number, Style>>;
  /** Part of the opened .xlsx this tab came from. */
  readonly part?: string;
  /** Insertions and deletions since the .xlsx was opened, for whatever in it is not emulated. */
  readonly edits: readonly StructuralEdit[];
}

/** Makes an empty tab of Google's size unless told otherwise. */
export function newTab(id: number, title: string, rows = 1000, columns = 26): Tab {
  return {
    id,
    title,
    hidden: false,
    colour: null,
    frozenRows: 0,
    frozenColumns: 0,
    widths: {},
    hiddenColumns: [],
    hiddenRows: [],
    notes: {},
    validations: [],
    conditionals: [],
    filter: null,
    protection: null,
    cells: new Array<Row>(rows).fill(emptyRow),
    columns,
    columnStyles: {},
    edits: [],
  };
}

/** Number of rows and columns up to the last cell with a value. */
export function usedSize(tab: Tab): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  tab.cells.forEach(({ values }, index) => {
    let width = values.length;
    while (width > 0 && values[width - 1] === '') width--;
    if (width > 0) rows = index + 1;
    if (width > columns) columns = width;
  });
  return { rows, columns };
}

/** The style of a cell, its own or its column's. */
export function styleAt(tab: Tab, row: number, column: number): Style | undefined {
  return tab.cells[row]?.styles[column] ?? tab.columnStyles[column];
}
