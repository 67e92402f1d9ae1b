import type { Block, Cell, ColumnKind } from '../../ports/tableStore';

/** Where the columns of a table stand in the sheet (from 0) and what they hold, in the order of the table's fields. */
export interface Places {
  readonly columns: readonly number[];
  readonly kinds: readonly ColumnKind[];
  /** Column to be written last, for a step may be cut off between two (`TableSpec.last`); none for -1. */
  readonly last: number;
}

/** Cells of one row, in the order of the table's fields. */
type Cells = readonly Cell[];

/** More runs of adjacent rows than this are written as one, the rows between them included as they stand. */
const mostRuns = 4;

/**
 * Gives the blocks that change rows of a sheet: only columns in which something changes, so that what somebody types
 * beside it in the same moment stays. Their number does not grow with the rows.
 *
 * @param changes new cells by row, none of them as it stands
 * @param standing cells of a row as they stand, fit to be written again
 */
export function changingBlocks(
  changes: ReadonlyMap<number, Cells>,
  standing: (row: number) => Cells,
  places: Places,
): readonly Block[] {
  const rows = runs([...changes.keys()]);
  const spans = rows.length <= mostRuns ? rows : [{ from: rows[0]!.from, to: rows[rows.length - 1]!.to }];
  return spans.flatMap(({ from, to }) => {
    const before = Array.from({ length: to - from + 1 }, (_, at) => standing(from + at));
    const after = before.map((cells, at) => changes.get(from + at) ?? cells);
    const changed = places.columns
      .map((_, field) => field)
      .filter((field) => after.some((cells, at) => cells[field] !== before[at]![field]));
    return blocksOf(from, after, changed, places);
  });
}

/** Gives the blocks of new rows, the first of which is `row`. */
export function addingBlocks(row: number, cells: readonly Cells[], places: Places): readonly Block[] {
  if (cells.length === 0) return [];
  return blocksOf(
    row,
    cells,
    places.columns.map((_, field) => field),
    places,
  );
}

/** One block per run of adjacent columns, so that own columns between them are never written. */
function blocksOf(
  row: number,
  cells: readonly Cells[],
  fields: readonly number[],
  { columns, kinds, last }: Places,
): readonly Block[] {
  const byColumn = [...fields].sort((one, other) => columns[one]! - columns[other]!);
  const holdsLast = ({ from, to }: Run) => from <= last && last <= to;
  const found = runs(byColumn.map((field) => columns[field]!));
  const ordered = [...found.filter((run) => !holdsLast(run)), ...found.filter(holdsLast)];
  return ordered.map(({ from, to }) => {
    const within = byColumn.filter((field) => columns[field]! >= from && columns[field]! <= to);
    return {
      row,
      column: from,
      kinds: within.map((field) => kinds[field]!),
      cells: cells.map((values) => within.map((field) => values[field]!)),
    };
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Gives the runs of adjacent numbers, ascending. */
function runs(numbers: readonly number[]): readonly Run[] {
  const found: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const last = found[found.length - 1];
    if (last && number === last.to + 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}
