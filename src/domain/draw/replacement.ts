import type { Table } from './caps';
import { cellIndex, type Lot } from './lots';
import type { Plan, PlanGroup } from './plan';

/** Why somebody no longer holds a seat or may no longer get one; `returned` takes a "no" back. */
export type ChangeReason =
  | 'declined'
  | 'unreachable'
  | 'undeliverable'
  | 'objected'
  | 'excluded'
  | 'withdrawn'
  | 'returned';

/** All reasons, for schemas and drop-downs. */
export const changeReasons: readonly ChangeReason[] = [
  'declined',
  'unreachable',
  'undeliverable',
  'objected',
  'excluded',
  'withdrawn',
  'returned',
];

/** Something that happened to a person of the draw list after the draw. */
export interface Change {
  readonly key: string;
  readonly reason: ChangeReason;
}

/** How far from the cell of the seat the next person was found. */
export type Fallback = 'cell' | 'areas' | 'sex' | 'age' | 'anyone';

/** One entry of the public replacement log. */
export interface Replacement {
  /** From 1. */
  readonly sequence: number;
  /** What happened since the entry before, by time, then lot. */
  readonly changes: readonly Change[];
  /** The cell of the seat; it stays the same whoever holds it. */
  readonly area: string;
  readonly group: string;
  /** Key of the person who left; empty for a seat the household rule left empty. */
  readonly leaves: string;
  readonly fallback: Fallback;
  /** Key of the person moved up. */
  readonly key: string;
}

/** A replacement before it has its number. */
export type NextReplacement = Pick<Replacement, 'area' | 'group' | 'leaves' | 'fallback' | 'key'>;

interface Seat {
  readonly area: string;
  readonly group: string;
  readonly leaves: string;
}

/** What can be wrong with a change: the person is not in the list, or holds no seat. */
export type ChangeProblem = 'unknown' | 'without-seat' | 'not-gone';

/** The state of the seats after a draw, and who comes next. */
export interface Succession {
  /** Takes note of a change; tells what is wrong with it, and then changes nothing. */
  note(change: Change): ChangeProblem | undefined;
  /** Who comes next for the first free seat; `undefined` if no seat is free or nobody is left. */
  next(): NextReplacement | undefined;
  /** Moves that person up. */
  fill(next: NextReplacement): void;
  /** Seats nobody holds, in the order they are filled. */
  freeSeats(): readonly Pick<NextReplacement, 'area' | 'group' | 'leaves'>[];
}

/**
 * Opens the book of seats right after the draw: the drawn hold theirs, those the household rule left empty are free.
 *
 * Free seats are filled in the order they became free. Everything follows from the lots: nothing random is left.
 *
 * @param lots everybody by ascending lot
 */
export function succession(lots: readonly Lot[], plan: Plan, seats: Table): Succession {
  const lotOf = new Map(lots.map((lot) => [lot.line.key, lot]));
  const seatOf = new Map<string, Seat>();
  const used = new Set<string>();
  const excluded = new Set<string>();
  const queue: Seat[] = emptySeats(lots, plan, seats);
  const households = new Map<string, number>();

  const householdCount = (key: string, by: number) => {
    const tag = lotOf.get(key)!.line.household;
    if (plan.household && tag !== '') households.set(tag, (households.get(tag) ?? 0) + by);
  };
  const seat = (key: string, place: Seat) => {
    seatOf.set(key, place);
    used.add(key);
    householdCount(key, 1);
  };
  const leave = (key: string) => {
    const held = seatOf.get(key)!;
    seatOf.delete(key);
    householdCount(key, -1);
    queue.push({ area: held.area, group: held.group, leaves: key });
  };
  for (const { line, drawn } of lots)
    if (drawn) seat(line.key, { area: line.area, group: line.group, leaves: '' });

  const may = ({ line }: Lot) =>
    !used.has(line.key) && !excluded.has(line.key) && !((households.get(line.household) ?? 0) > 0);

  return {
    note({ key, reason }) {
      if (!lotOf.has(key)) return 'unknown';
      if (reason === 'returned') {
        const at = queue.findIndex((free) => free.leaves === key);
        if (at < 0) return 'not-gone';
        const [back] = queue.splice(at, 1);
        excluded.delete(key);
        seat(key, back!);
        return undefined;
      }
      const neverAgain = reason === 'excluded' || reason === 'objected';
      if (!seatOf.has(key) && !neverAgain) return 'without-seat';
      if (neverAgain) excluded.add(key);
      if (seatOf.has(key)) leave(key);
      return undefined;
    },
    next() {
      const free = queue[0];
      if (!free) return undefined;
      for (const { fallback, fits } of searches(plan.groups, free)) {
        const found = lots.find((lot) => fits(lot.line.area, lot.line.group) && may(lot));
        if (found) return { ...free, fallback, key: found.line.key };
      }
      return undefined;
    },
    fill(next) {
      queue.shift();
      seat(next.key, { area: next.area, group: next.group, leaves: next.leaves });
    },
    freeSeats: () => queue,
  };
}

/** Seats nobody was drawn for: only the household rule leaves any. In row-major order. */
function emptySeats(lots: readonly Lot[], plan: Plan, seats: Table): Seat[] {
  const cellOf = cellIndex(plan);
  const free = seats.flat();
  for (const lot of lots) if (lot.drawn) free[cellOf(lot.line)]!--;
  return free.flatMap((count, cell) => {
    const area = plan.areas[Math.floor(cell / plan.groups.length)]!.id;
    const group = plan.groups[cell % plan.groups.length]!.id;
    return Array.from({ length: count }, () => ({ area, group, leaves: '' }));
  });
}

interface Search {
  readonly fallback: Fallback;
  readonly fits: (area: string, group: string) => boolean;
}

/** Where to look for the next person of a seat, nearest first. */
function searches(groups: readonly PlanGroup[], seat: Seat): readonly Search[] {
  const own = groups.find((group) => group.id === seat.group)!;
  const anywhere = (fallback: Fallback, among: readonly PlanGroup[]): Search => {
    const ids = new Set(among.map((group) => group.id));
    return { fallback, fits: (_, group) => ids.has(group) };
  };
  const sameAges = groups.filter((group) => group.minAge === own.minAge && group.maxAge === own.maxAge);
  const nearer = lowerLimits(groups, own.minAge).flatMap((limit) => {
    const there = groups.filter((group) => group.minAge === limit);
    return [
      anywhere(
        'age',
        there.filter((group) => group.sex === own.sex),
      ),
      anywhere(
        'age',
        there.filter((group) => group.sex !== own.sex),
      ),
    ];
  });
  return [
    { fallback: 'cell', fits: (area, group) => area === seat.area && group === seat.group },
    anywhere('areas', [own]),
    anywhere(
      'sex',
      sameAges.filter((group) => group.sex !== own.sex),
    ),
    ...nearer,
    anywhere('anyone', groups),
  ];
}

/** The lower age limits of the other groups: next younger, next older, second younger, and so on. */
function lowerLimits(groups: readonly PlanGroup[], own: number): readonly number[] {
  const limits = [...new Set(groups.map((group) => group.minAge))].sort((a, b) => a - b);
  const younger = limits.filter((limit) => limit < own).reverse();
  const older = limits.filter((limit) => limit > own);
  return Array.from({ length: Math.max(younger.length, older.length) }, (_, step) => [
    younger[step],
    older[step],
  ])
    .flat()
    .filter((limit) => limit !== undefined);
}
