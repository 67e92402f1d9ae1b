import { fail, type Result } from '../issue';
import { type Caps, type CapsIssueCode, capCells, type Table } from './caps';
import type { DrawLine } from './drawList';
import { cellIndex, drawLots, type Lot, peoplePerCell } from './lots';
import type { Plan } from './plan';
import { type Change, type ChangeProblem, type Replacement, succession } from './replacement';
import { roundSeats } from './rounding';
import { type SeedIssueCode, seedText } from './seed';
import { seededChoice } from './seededChoice';

/** Everything a draw decides; all of it follows from draw list, plan and seed. */
export interface Draw {
  readonly caps: Caps;
  readonly seats: Table;
  /** People per cell. */
  readonly pool: Table;
  /** Everybody, by ascending lot. */
  readonly lots: readonly Lot[];
}

/** Codes of what can keep a draw from being held. */
export type DrawIssueCode = CapsIssueCode | SeedIssueCode | 'list-cell-not-in-plan';

/**
 * Draws: seats per cell, lots, drawn people.
 *
 * Anyone with the list, the plan and the seed can repeat it; the order of the list has no say.
 *
 * @param lines the draw list
 */
export function draw(lines: readonly DrawLine[], plan: Plan, seed: string): Result<Draw, DrawIssueCode> {
  const text = seedText(seed);
  if (!text.ok) return text;
  const expected = expectedSeats(lines, plan);
  if (!expected.ok) return expected;
  const { caps, pool } = expected.value;
  const seats = roundSeats(plan.weights, pool, caps, seededChoice(seed));
  return { ok: true, value: { caps, seats, pool, lots: drawLots(lines, seed, plan, seats) } };
}

/** What can be said before the seed exists: people per cell and caps; an open cell expects m · weight ÷ T seats. */
export function expectedSeats(
  lines: readonly DrawLine[],
  plan: Plan,
): Result<{ readonly caps: Caps; readonly pool: Table }, CapsIssueCode | 'list-cell-not-in-plan'> {
  const cellOf = cellIndex(plan);
  const stray = lines.findIndex((line) => cellOf(line) < 0);
  if (stray >= 0) return fail('list-cell-not-in-plan', { line: stray + 1 });
  const pool = peoplePerCell(lines, plan);
  const caps = capCells(plan.n, plan.weights, pool);
  return caps.ok ? { ok: true, value: { caps: caps.value, pool } } : caps;
}

/** Codes of a change that cannot be true. */
export type ChangeIssueCode = 'change-unknown' | 'change-without-seat' | 'change-not-gone';

/**
 * Fills every free seat, first come first served.
 *
 * @param past the log so far
 * @param changes what happened since the log's last entry, by time, then lot
 * @returns the entries to add; changes that free no seat wait for the next entry. The log itself must be consistent
 * (`verify` replays it)
 */
export function replaceAll(
  drawn: Draw,
  plan: Plan,
  past: readonly Replacement[],
  changes: readonly Change[],
): Result<readonly Replacement[], ChangeIssueCode> {
  const book = succession(drawn.lots, plan, drawn.seats);
  for (const entry of past) {
    for (const change of entry.changes) book.note(change);
    book.fill(entry);
  }
  for (const change of changes) {
    const problem = book.note(change);
    if (problem) return fail(changeIssue[problem], { key: change.key, reason: change.reason });
  }
  const added: Replacement[] = [];
  for (let next = book.next(); next; next = book.next()) {
    book.fill(next);
    const sequence = past.length + added.length + 1;
    added.push({ sequence, changes: added.length === 0 ? changes : [], ...next });
  }
  return { ok: true, value: added };
}

/**
 * The changes known when the drum is opened: people excluded since the announcement, by ascending lot.
 *
 * @param excluded keys
 */
export function exclusions(lots: readonly Lot[], excluded: ReadonlySet<string>): readonly Change[] {
  return lots
    .filter((lot) => excluded.has(lot.line.key))
    .map((lot) => ({ key: lot.line.key, reason: 'excluded' }));
}

const changeIssue: Readonly<Record<ChangeProblem, ChangeIssueCode>> = {
  unknown: 'change-unknown',
  'without-seat': 'change-without-seat',
  'not-gone': 'change-not-gone',
};
