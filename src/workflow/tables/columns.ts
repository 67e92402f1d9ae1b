import type * as z from 'zod/mini';
import { dayNumber } from '../../domain/calendar';
import { guard, unguard } from '../../domain/guard';
import type { Cell, ColumnLook } from '../../ports/tableStore';

/** What `Column.read` gives for a cell that holds no value of the column. */
export const unreadable: unique symbol = Symbol('unreadable');

/** One column of a tab: its title and look, and the two directions between a cell and a value. */
export interface Column<Value> {
  readonly look: ColumnLook;
  /** Gives the cell of a value. */
  write(value: Value): Cell;
  /** Gives the value of a cell, or `unreadable`; forgiving towards what people type by hand. */
  read(cell: Cell): Value | typeof unreadable;
  /** Value of every row of a tab that was made before there was this column. */
  readonly absent?: { readonly value: Value };
}

interface Look {
  /** Pixels. */
  readonly width?: number;
  readonly hidden?: boolean;
}

/** Makes a column of any text; numbers typed by hand count as their digits. */
export function text(title: string, look: Look = {}): Column<string> {
  return {
    look: { title, kind: 'text', width: 140, ...look },
    write: guard,
    read: textOf,
  };
}

/** Makes a column of whole numbers; an empty cell is unreadable. */
export function integer(title: string, look: Look = {}): Column<number> {
  return {
    look: { title, kind: 'integer', width: 80, ...look },
    write: (value) => value,
    read: (cell) => integerOf(cell),
  };
}

/** Makes a column of whole numbers that may be unknown: null is an empty cell. */
export function optionalInteger(title: string, look: Look = {}): Column<number | null> {
  return {
    look: { title, kind: 'integer', width: 80, ...look },
    write: (value) => value ?? '',
    read: (cell) => (isBlank(cell) ? null : integerOf(cell)),
  };
}

/** Makes a column of numbers with decimals; an empty cell is unreadable. */
export function decimal(title: string, look: Look = {}): Column<number> {
  return {
    look: { title, kind: 'number', width: 80, ...look },
    write: (value) => value,
    read: (cell) => {
      if (typeof cell === 'number') return cell;
      const digits = typeof cell === 'string' ? cell.trim().replace(',', '.') : '';
      return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : unreadable;
    },
  };
}

/** Makes a column of numbers with decimals that may be unknown: null is an empty cell. */
export function optionalDecimal(title: string, look: Look = {}): Column<number | null> {
  const known = decimal(title, look);
  return {
    look: known.look,
    write: (value) => value ?? '',
    read: (cell) => (isBlank(cell) ? null : known.read(cell)),
  };
}

/** Makes a column of days: `YYYY-MM-DD`, or empty text for none; `24.12.2026` typed by hand is understood. */
export function date(title: string, look: Look = {}): Column<string> {
  return {
    look: { title, kind: 'date', width: 95, ...look },
    write: (value) => value,
    read: (cell) => {
      const day = dayOf(cell);
      return day === undefined ? unreadable : day;
    },
  };
}

/** Makes a column of moments: `YYYY-MM-DDTHH:MM:SS` in Europe/Berlin, or empty text for none. */
export function datetime(title: string, look: Look = {}): Column<string> {
  return {
    look: { title, kind: 'datetime', width: 140, ...look },
    write: (value) => value,
    read: (cell) => {
      if (isBlank(cell)) return '';
      const moment = String(cell).trim();
      if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(moment)) return moment;
      const day = dayOf(cell);
      return day === undefined ? unreadable : `${day}T00:00:00`;
    },
  };
}

/** Makes a column of ja or nein; an empty cell means nein. */
export function yesNo(title: string, look: Look = {}): Column<boolean> {
  const yes = ['ja', 'j', 'x', 'true', 'wahr', '1'];
  const no = ['nein', 'n', '', 'false', 'falsch', '0'];
  return {
    look: { title, kind: 'text', width: 70, options: ['ja', 'nein'], ...look },
    write: (value) => (value ? 'ja' : 'nein'),
    read: (cell) => {
      const word = String(cell).trim().toLowerCase();
      if (yes.includes(word)) return true;
      return no.includes(word) ? false : unreadable;
    },
  };
}

/**
 * Makes a column of a closed list, shown as a drop-down of German labels.
 *
 * @param labels label of each code; an empty label is an empty cell
 * @param look `colours` gives a background per code; `otherwise` is what a cell without a label of the list counts as
 */
export function choice<Code extends string>(
  title: string,
  labels: Readonly<Record<Code, string>>,
  {
    colours: colourOf,
    otherwise,
    ...look
  }: Look & { readonly colours?: Readonly<Partial<Record<Code, string>>>; readonly otherwise?: Code } = {},
): Column<Code> {
  const codes = new Map<string, Code>();
  const colours: Record<string, string> = {};
  for (const code of Object.keys(labels) as Code[]) {
    codes.set(labels[code].toLowerCase(), code);
    const colour = colourOf?.[code];
    if (colour) colours[labels[code]] = colour;
  }
  const options = Object.values<string>(labels).filter((label) => label !== '');
  return {
    look: { title, kind: 'text', width: 110, ...look, options, colours },
    write: (value) => labels[value],
    read: (cell) => codes.get(String(cell).trim().toLowerCase()) ?? otherwise ?? unreadable,
  };
}

/** Makes a column of JSON, checked by a schema when it is read; an empty cell is unreadable. */
export function json<Value>(title: string, schema: z.ZodMiniType<Value>, look: Look = {}): Column<Value> {
  return {
    look: { title, kind: 'text', width: 160, ...look },
    write: (value) => guard(JSON.stringify(value)),
    read: (cell) => {
      const parsed = schema.safeParse(parsedJson(textOf(cell)));
      return parsed.success ? parsed.data : unreadable;
    },
  };
}

/**
 * Lets tabs be without a column that a later version of the product added; the next writing adds it. Rows from
 * before, whose cell is empty, count as `value`.
 *
 * Without this a missing column is an issue.
 */
export function addedLater<Value>(column: Column<Value>, value: Value): Column<Value> {
  return {
    ...column,
    absent: { value },
    read: (cell) => (isBlank(cell) ? value : column.read(cell)),
  };
}

/** Tells whether a cell shows nothing. */
export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

function textOf(cell: Cell): string {
  if (typeof cell === 'string') return unguard(cell);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

function integerOf(cell: Cell): number | typeof unreadable {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? cell : unreadable;
  return typeof cell === 'string' && /^-?\d{1,15}$/.test(cell.trim()) ? Number(cell.trim()) : unreadable;
}

function dayOf(cell: Cell): string | undefined {
  if (isBlank(cell)) return '';
  const typed = String(cell).trim();
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed);
  const day = german
    ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`
    : typed.replace(/T\d\d:\d\d:\d\d$/, '');
  return dayNumber(day) === undefined ? undefined : day;
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
