import type { Cell, TableReader } from '../src/ports/tableStore';

/**
 * Makes the reading half of a table store of cells that were read before.
 *
 * @param tabs rows by title; rows may be of unequal length
 */
export function tableReader(tabs: ReadonlyMap<string, readonly (readonly Cell[])[]>): TableReader {
  return {
    read(title) {
      const rows = tabs.get(title);
      if (!rows) return undefined;
      const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
      return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    },
  };
}
