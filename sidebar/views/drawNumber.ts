import type { Rates } from '../../src/domain/report/ownRates';

/** Experience of others, until the district knows its own. */
const usualRates = { yesLetter: 8, yesDoor: 45, showUp: 85 };

/** Fills in the usual rate where the district has noted none. */
export function ratesFor(own: Rates | null): Readonly<Record<keyof Rates, number>> {
  const rate = (field: keyof Rates) => own?.[field] ?? usualRates[field];
  return { yesLetter: rate('yesLetter'), yesDoor: rate('yesDoor'), showUp: rate('showUp') };
}

/**
 * From seats to people: of those drawn some say yes to the letter, of the others some at the door, and most of these
 * come.
 *
 * @param rates in per cent
 * @returns undefined where nobody would come, or nobody could draw so many
 */
export function peopleFor(
  seats: number,
  { yesLetter, yesDoor, showUp }: Readonly<Record<keyof Rates, number>>,
): number | undefined {
  const coming = (yesLetter + ((100 - yesLetter) * yesDoor) / 100) * showUp;
  const n = Math.ceil((seats * 10_000) / coming);
  return Number.isFinite(n) && n > 0 && n <= 100_000 ? n : undefined;
}

/** People to propose: by the district's own rates, else two per seat, as many as are invited where each is worked for. */
export function proposedNumber(seats: number, own: Rates | null): number {
  const usual = seats * 2;
  return own ? (peopleFor(seats, ratesFor(own)) ?? usual) : usual;
}
