import type { Caps, Table } from './caps';

/**
 * Decides one cycle: true moves its cells by `up` (+ cells rise), false by `down` the other way.
 *
 * Unbiased if true has the chance down ÷ (up + down).
 */
export type Choose = (up: number, down: number) => boolean;

/** A cell of the table with slack row and column. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * Rounds the expected seats to whole ones: each cell, row and column to one of its two neighbours, each cell with
 * exactly its expectation on average.
 *
 * Controlled rounding of Cox (1987). With `f` in T-ths of a seat, every row and column of the table with its slacks
 * sums to a multiple of T, so a walk that leaves each cell by another open one closes to a cycle.
 *
 * @param pool people per cell; capped cells get them all
 */
export function roundSeats(weights: Table, pool: Table, caps: Caps, choose: Choose): Table {
  const { m, T, capped } = caps;
  if (T === 0) return pool.map((row, a) => row.map((people, g) => (capped[a]![g] ? people : 0)));
  const rest = weights.map((row, a) => row.map((weight, g) => (capped[a]![g] ? 0 : (m * weight) % T)));
  const seats = weights.map((row, a) =>
    row.map((weight, g) => (capped[a]![g] ? pool[a]![g]! : (m * weight - rest[a]![g]!) / T)),
  );
  const f = withSlack(rest, T);
  for (let start = firstOpen(f, T, 0); start >= 0; start = firstOpen(f, T, start)) {
    const columns = f[0]!.length;
    const cycle = cycleFrom(f, T, { row: Math.floor(start / columns), column: start % columns });
    moveAlong(f, T, cycle, choose);
  }
  return seats.map((row, a) => row.map((seat, g) => seat + (f[a]![g] === T ? 1 : 0)));
}

function withSlack(rest: Table, T: number): number[][] {
  const rows = rest.map((row) => [...row, missing(row, T)]);
  const columns = rest[0]!.map((_, g) =>
    missing(
      rest.map((row) => row[g]!),
      T,
    ),
  );
  return [...rows, [...columns, 0]];
}

/** What is missing to a multiple of T; subtracts one by one, because the sum may exceed 2⁵³. */
function missing(values: readonly number[], T: number): number {
  let left = 0;
  for (const value of values) {
    left -= value;
    if (left < 0) left += T;
  }
  return left;
}

function isOpen(f: number, T: number): boolean {
  return f > 0 && f < T;
}

/** Index in row-major order from `from` on (cells before it never open again), or -1. */
function firstOpen(f: readonly (readonly number[])[], T: number, from: number): number {
  const columns = f[0]!.length;
  for (let at = from; at < columns * f.length; at++)
    if (isOpen(f[Math.floor(at / columns)]![at % columns]!, T)) return at;
  return -1;
}

function cycleFrom(f: readonly (readonly number[])[], T: number, start: Spot): readonly Spot[] {
  const path = [start];
  const rowsSeen = new Set([start.row]);
  const columnsSeen = new Set([start.column]);
  for (;;) {
    const alongRow = path.length % 2 === 1;
    const here = path[path.length - 1]!;
    const next = alongRow ? nextInRow(f, T, here) : nextInColumn(f, T, here);
    const closes = alongRow ? columnsSeen.has(next.column) : rowsSeen.has(next.row);
    if (closes) return [...path.slice(secondInLine(path, next, alongRow)), next];
    path.push(next);
    columnsSeen.add(next.column);
    rowsSeen.add(next.row);
  }
}

function nextInRow(f: readonly (readonly number[])[], T: number, from: Spot): Spot {
  const column = f[from.row]!.findIndex((value, at) => at !== from.column && isOpen(value, T));
  return { row: from.row, column };
}

function nextInColumn(f: readonly (readonly number[])[], T: number, from: Spot): Spot {
  const row = f.findIndex((values, at) => at !== from.row && isOpen(values[from.column]!, T));
  return { row, column: from.column };
}

/** Place in the path of the second of the two earlier cells in the new cell's line; of the only one at the start. */
function secondInLine(path: readonly Spot[], next: Spot, inColumn: boolean): number {
  for (let at = path.length - 1; ; at--) {
    const spot = path[at]!;
    if (inColumn ? spot.column === next.column : spot.row === next.row) return at;
  }
}

function moveAlong(f: number[][], T: number, cycle: readonly Spot[], choose: Choose): void {
  let up = T;
  let down = T;
  for (const [at, { row, column }] of cycle.entries()) {
    const value = f[row]![column]!;
    up = Math.min(up, at % 2 === 0 ? T - value : value);
    down = Math.min(down, at % 2 === 0 ? value : T - value);
  }
  const step = choose(up, down) ? up : -down;
  for (const [at, { row, column }] of cycle.entries()) f[row]![column]! += at % 2 === 0 ? step : -step;
}
