/** A formula as typed, with the result the last program that could compute it left behind. */
export interface Formula {
  readonly kind: 'formula';
  /** Begins with `=`. */
  readonly formula: string;
  /** `undefined`: nobody has computed it yet. */
  readonly result?: string | number | boolean;
  /** True: `result` is an error text such as `#DIV/0!`. */
  readonly failed?: boolean;
  /** Attributes of an array formula of the .xlsx, as they stood there. */
  readonly attributes?: string;
  /** Attributes of its cell (a dynamic array), as they stood there. */
  readonly marks?: string;
}

/** Text with formatting inside the cell, kept as the .xlsx had it. */
export interface RichText {
  readonly kind: 'rich';
  readonly text: string;
  readonly xml: string;
}

/** Something no script can write (an error, a picture in a cell), kept as the .xlsx had it. */
export interface KeptCell {
  readonly kind: 'kept';
  readonly text: string;
  readonly attributes: string;
  readonly xml: string;
}

/**
 * What a cell holds; `''` is empty. Dates are day numbers (1 = 31 December 1899), shown as dates by their number
 * format, as in every spreadsheet program.
 */
export type Value = string | number | boolean | Formula | RichText | KeptCell;

/** What a cell is worth to a reader: a formula's result, rich text's characters. */
export function plain(value: Value): string | number | boolean {
  if (typeof value !== 'object') return value;
  return value.kind === 'formula' ? (value.result ?? '') : value.text;
}

/** One row: values and styles from column A on; what lies behind the end is empty and unstyled. Never changed in place. */
export interface Row {
  readonly values: readonly Value[];
  readonly styles: readonly (Style | undefined)[];
  /** Height and the like as the .xlsx had them. */
  readonly attributes?: string;
}

/** A row without anything; shared, so that empty grids cost nothing. */
export const emptyRow: Row = { values: [], styles: [] };

/**
 * How a cell looks: number of its format in the opened .xlsx (0 in a new one) and what was changed since.
 * Equal styles are the same object (`style`).
 */
export interface Style extends Partial<Look> {
  readonly base: number;
}

/** The facets of a look that scripts may read and change; all else stays with `base`. */
export interface Look {
  /** In the language of .xlsx: `General`, `@`, `dd.mm.yyyy`. */
  readonly format: string;
  /** `#rrggbb`. */
  readonly background: string;
  readonly colour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
}

/** The look of an untouched cell. */
export const plainLook: Look = {
  format: 'General',
  background: '#ffffff',
  colour: '#000000',
  bold: false,
  italic: false,
  size: 10,
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
};

const known = new Map<string, Style>();

/** Makes a style with changes on top of another one; equal ones are the same object. */
export function style(from: Style | undefined, changes: Partial<Look>): Style {
  const merged = { ...(from ?? { base: 0 }), ...changes };
  const key = JSON.stringify(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
  const found = known.get(key);
  if (found) return found;
  known.set(key, merged);
  return merged;
}
