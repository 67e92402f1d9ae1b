import type { Funnel } from './funnel';

/** What came of invitations, in whole per cent; the terms of the calculator of how many to draw. */
export interface Rates {
  /** Of those invited: yes without a visit. */
  readonly yesLetter: number;
  /** Of the others: yes at the door or after a visit. */
  readonly yesDoor: number;
  /** Of those who said yes: came. */
  readonly showUp: number;
}

/** What a district found out itself; undefined as long as nobody came to any of its events. */
export function ownRates({ steps, wonAtDoor }: Funnel): Rates | undefined {
  if (steps.attended === 0) return undefined;
  const byLetter = steps.accepted - wonAtDoor;
  return {
    yesLetter: percentOf(byLetter, steps.invited),
    yesDoor: percentOf(wonAtDoor, steps.invited - byLetter),
    showUp: percentOf(steps.attended, steps.accepted),
  };
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part * 100) / whole);
}
