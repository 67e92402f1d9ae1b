import type { Funnel } from './funnel';

/** What came of invitations, in whole per cent; the terms of the calculator of how many to draw. Null: nobody noted it. */
export interface Rates {
  /** Of those invited: yes without a visit. */
  readonly yesLetter: number;
  /** Of the others: yes at the door or after a visit. */
  readonly yesDoor: number | null;
  /** Of those who said yes: came. */
  readonly showUp: number | null;
}

/**
 * What a district found out itself.
 *
 * @param funnel of events that are over
 * @param visits people who were looked for at their door
 * @returns undefined if nobody was invited
 */
export function ownRates({ steps, wonAtDoor }: Funnel, visits: number): Rates | undefined {
  if (steps.invited === 0) return undefined;
  const byLetter = steps.accepted - wonAtDoor;
  return {
    yesLetter: percentOf(byLetter, steps.invited),
    yesDoor: visits === 0 ? null : percentOf(wonAtDoor, steps.invited - byLetter),
    showUp: steps.attended === 0 ? null : percentOf(steps.attended, steps.accepted),
  };
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}
