import type { DrawRow } from '../tables/draw';

/** The draws of an event before this one, oldest first, whatever order the tab is in. */
export function drawsBefore(draws: readonly DrawRow[], drawId: string): readonly DrawRow[] {
  const own = numberOf(drawId);
  return draws
    .filter(({ id }) => numberOf(id) < own)
    .sort((one, other) => numberOf(one.id) - numberOf(other.id));
}

/** The last annulled draw before this one, which it replaces. */
export function annulledBefore(draws: readonly DrawRow[], drawId: string): DrawRow | undefined {
  return drawsBefore(draws, drawId)
    .filter(({ status }) => status === 'annulled')
    .pop();
}

/** `245-2025-1-L10` is the tenth. */
function numberOf(drawId: string): number {
  return Number(drawId.replace(/^.*-L/, ''));
}
