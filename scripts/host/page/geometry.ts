import type { SeenTab } from '../seenTab';

/** Pixels of every row. */
export const rowHeight = 22;
/** Pixels of the line with the letters. */
export const headerHeight = 24;
const numberWidth = 48;

/** Where a column that is seen stands. */
export interface SeenColumn {
  /** Its number in the sheet, from 0. */
  readonly number: number;
  readonly width: number;
  /** From the left edge of the plane. */
  readonly left: number;
  /** Where it stays when the rest is scrolled away; `undefined` if it scrolls. */
  readonly stuckAt: number | undefined;
}

/** The columns that are seen, in pixels. */
export interface Geometry {
  readonly columns: readonly SeenColumn[];
  readonly width: number;
  /** Width of what never scrolls away to the left. */
  readonly stuckWidth: number;
}

/** Lays out the columns of a tab. */
export function geometryOf(seen: SeenTab): Geometry {
  const columns: SeenColumn[] = [];
  let left = numberWidth;
  let stuckWidth = numberWidth;
  for (let number = 0; number < seen.columns; number += 1) {
    if (seen.hiddenColumns.includes(number)) continue;
    const width = seen.widths[number] ?? 100;
    const stuck = number < seen.frozenColumns;
    columns.push({ number, width, left, stuckAt: stuck ? left : undefined });
    left += width;
    if (stuck) stuckWidth = left;
  }
  return { columns, width: left, stuckWidth };
}
