/** A cell among those seen, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cursor and the opposite corner of what is selected. */
export interface Selection {
  readonly active: Place;
  readonly other: Place;
}

/** What is selected, borders included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The rectangle between cursor and corner. */
export function area({ active, other }: Selection): Area {
  return {
    top: Math.min(active.row, other.row),
    bottom: Math.max(active.row, other.row),
    left: Math.min(active.column, other.column),
    right: Math.max(active.column, other.column),
  };
}

/** All places of what is selected, row by row. */
export function places(selection: Selection): Place[][] {
  const { top, bottom, left, right } = area(selection);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_none, column) => ({ row: top + row, column: left + column })),
  );
}
