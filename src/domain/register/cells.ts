import { ownCopy } from '../ownCopy';
import { cleanText } from './cleanText';
import { type Field, fields } from './field';
import type { ColumnMapping } from './header';

/** Finds a field's cell in a row. */
export interface Columns {
  /** Gives the cleaned cell of a field; empty if the file has no such column. */
  cell(row: readonly string[], field: Field): string;
  /** Gives the cleaned cells of all columns of a field that are filled. */
  cells(row: readonly string[], field: Field): readonly string[];
  has(field: Field): boolean;
  isRepeated(field: Field): boolean;
  /** Tells whether a cell of any column of a field holds. */
  some(row: readonly string[], field: Field, holds: (cell: string) => boolean): boolean;
}

/** Compiles a mapping, so that finding a cell costs one look-up. */
export function columnsOf(mapping: ColumnMapping): Columns {
  const indexes = {} as Record<Field, readonly number[]>;
  const first = {} as Record<Field, number>;
  for (const field of fields) {
    indexes[field] = mapping.flatMap((mapped, i) => (mapped === field ? [i] : []));
    first[field] = indexes[field][0] ?? -1;
  }
  return {
    cell: (row, field) => {
      const cell = row[first[field]];
      return cell ? ownCopy(cleanText(cell)) : '';
    },
    cells: (row, field) =>
      indexes[field].map((i) => ownCopy(cleanText(row[i] ?? ''))).filter((cell) => cell !== ''),
    some: (row, field, holds) => {
      for (const i of indexes[field]) if (row[i] && holds(cleanText(row[i]))) return true;
      return false;
    },
    has: (field) => first[field] >= 0,
    isRepeated: (field) => indexes[field].length > 1,
  };
}
