import { hasherAfter, sha256Hex } from '../sha256';
import type { Table } from './caps';
import type { DrawLine } from './drawList';
import { sortByHex } from './sortByHex';

/** One line of the draw list with its lot. */
export interface Lot {
  readonly line: DrawLine;
  /** 64 hex digits. */
  readonly lot: string;
  /** Place from 1 among everybody of the cell, by ascending lot. */
  readonly rank: number;
  readonly drawn: boolean;
}

/** Where the cells of a plan stand in its tables. */
export interface CellIndex {
  readonly areas: readonly { readonly id: string }[];
  readonly groups: readonly { readonly id: string }[];
}

/**
 * Gives everybody a lot and draws, by ascending lot, as many as each cell has seats.
 *
 * Nobody's lot depends on anybody else. With the household rule a person is passed over if somebody with the same
 * household tag is already drawn.
 *
 * @param lines the draw list; every cell of it is in the plan
 * @returns everybody, by ascending lot
 */
export function drawLots(
  lines: readonly DrawLine[],
  seed: string,
  plan: CellIndex & { readonly household: boolean },
  seats: Table,
): readonly Lot[] {
  const hash = hasherAfter(`${seed}|`);
  // One object per person, filled in below: a second one would double the work of the garbage collector.
  const lots = lines.map((line) => ({ line, lot: hash(line.key), rank: 0, drawn: false }));
  sortByHex(lots, ({ lot }) => lot);
  const cellOf = cellIndex(plan);
  const free = seats.flat();
  const ranks = free.map(() => 0);
  const households = new Set<string>();
  for (const each of lots) {
    const { household } = each.line;
    const cell = cellOf(each.line);
    ranks[cell]!++;
    each.rank = ranks[cell]!;
    if (free[cell] === 0 || (plan.household && household !== '' && households.has(household))) continue;
    each.drawn = true;
    free[cell]!--;
    households.add(household);
  }
  return lots;
}

/** Numbers the cells in row-major order; -1 for one that is not in the plan. */
export function cellIndex(plan: CellIndex): (line: Pick<DrawLine, 'area' | 'group'>) => number {
  const rows = new Map(plan.areas.map((area, at) => [area.id, at * plan.groups.length]));
  const columns = new Map(plan.groups.map((group, at) => [group.id, at]));
  return (line) => {
    const row = rows.get(line.area);
    const column = columns.get(line.group);
    return row === undefined || column === undefined ? -1 : row + column;
  };
}

/** Counts the lines of the draw list per cell. */
export function peoplePerCell(lines: readonly DrawLine[], plan: CellIndex): Table {
  const cellOf = cellIndex(plan);
  const width = plan.groups.length;
  const table = plan.areas.map(() => plan.groups.map(() => 0));
  for (const line of lines) {
    const cell = cellOf(line);
    table[Math.floor(cell / width)]![cell % width]!++;
  }
  return table;
}

/** The result hash: SHA-256 of the drawn keys in lot order. */
export function resultHash(lots: readonly Lot[]): string {
  return sha256Hex(
    lots
      .filter((lot) => lot.drawn)
      .map((lot) => lot.line.key)
      .join('\n'),
  );
}
