import { type Change, type Replacement, succession } from '../../domain/draw/replacement';
import { cellId } from './cells';
import type { HeldDraw } from './people';

/** The book of seats after the log and what happened since. */
export function openBook(
  { drawn, plan }: Pick<HeldDraw, 'drawn' | 'plan'>,
  log: readonly Replacement[],
  changes: readonly Change[],
) {
  const book = succession(drawn.lots, plan, drawn.seats);
  for (const entry of log) {
    for (const change of entry.changes) book.note(change);
    book.fill(entry);
  }
  for (const change of changes) book.note(change);
  return book;
}

/** Free seats by `area/group`. */
export function freeSeats(
  held: Pick<HeldDraw, 'drawn' | 'plan'>,
  log: readonly Replacement[],
  changes: readonly Change[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Changes of the log's first entry come with it; those that freed no seat are in `changes` alone.
  const book = openBook(held, log, log.length > 0 ? [] : changes);
  for (const { area, group } of book.freeSeats())
    counts.set(cellId(area, group), (counts.get(cellId(area, group)) ?? 0) + 1);
  return counts;
}
