import type { AgeShares, Municipality } from '../district';
import { fold } from '../fold';
import type { PoolPerson } from './poolPerson';

/** What a delivery is compared with. */
export interface Expected {
  /** Inhabitants of the delivered municipalities. */
  readonly men: number;
  readonly women: number;
  /** Shares of the constituency, per mille. */
  readonly ageShares: AgeShares;
  readonly minimumAge: number;
  /** 0 if nothing was ordered, or it is not known how much. */
  readonly ordered: number;
}

/** Gives what to compare people with: the inhabitants of the municipalities they come from. */
export function expectedFor(
  people: readonly PoolPerson[],
  municipalities: readonly Municipality[],
  rest: Pick<Expected, 'ageShares' | 'minimumAge' | 'ordered'>,
): Expected {
  const delivered = new Set(people.map(({ ags }) => ags));
  const places = municipalities.filter(({ ags }) => delivered.has(ags));
  const sum = (of: (place: Municipality) => number | null) =>
    places.reduce((all, place) => all + (of(place) ?? 0), 0);
  return { ...rest, men: sum(({ men }) => men), women: sum(({ women }) => women) };
}

/** Something improbable about a delivery; facts are counts and places. */
export interface Oddity {
  readonly code: OddityCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What can be improbable about a delivery. */
export type OddityCode =
  | 'fewer-than-ordered'
  | 'more-than-ordered'
  | 'sexes-improbable'
  | 'ages-improbable'
  | 'surnames-from-part'
  | 'one-citizenship'
  | 'one-town-part'
  | 'many-at-one-number'
  | 'letters-lost';

/** Less probable than this in a random sample is worth a question: about 1 in 1,000. */
const fewPeople = 30;
const mostAtOneNumber = 20;

/**
 * Looks for what a random sample of this size would hardly show.
 *
 * Sexes: test of a proportion (normal approximation, |z| > 3.29). Ages: Pearson's chi-square over the published
 * classes. Both at one in a thousand. Deliveries of fewer than 30 people are only counted.
 *
 * @param townParts part of town per person, as sent; empty texts where the file has none
 */
export function oddities(
  people: readonly PoolPerson[],
  townParts: readonly string[],
  expected: Expected,
): readonly Oddity[] {
  const found: (Oddity | undefined)[] = [countOddity(people.length, expected.ordered)];
  if (people.length >= fewPeople)
    found.push(
      sexOddity(people, expected),
      ageOddity(people, expected),
      surnameOddity(people),
      citizenshipOddity(people),
      townPartOddity(townParts),
    );
  found.push(addressOddity(people), letterOddity(people));
  return found.filter((oddity) => oddity !== undefined);
}

function countOddity(delivered: number, ordered: number): Oddity | undefined {
  if (ordered === 0 || Math.abs(delivered - ordered) <= Math.max(2, ordered * 0.05)) return undefined;
  return {
    code: delivered < ordered ? 'fewer-than-ordered' : 'more-than-ordered',
    facts: { delivered, ordered },
  };
}

function sexOddity(people: readonly PoolPerson[], { men, women }: Expected): Oddity | undefined {
  const count = people.filter(({ sex }) => sex === 'm').length;
  const total = count + people.filter(({ sex }) => sex === 'w').length;
  if (total < fewPeople || men + women === 0) return undefined;
  const share = men / (men + women);
  const z = (count - total * share) / Math.sqrt(total * share * (1 - share));
  if (Math.abs(z) <= 3.29) return undefined;
  return { code: 'sexes-improbable', facts: { men: count, total, expected: Math.round(total * share) } };
}

/** Upper limits of chi-square at 1 in 1,000, by degrees of freedom from 1. */
const chiSquareLimits = [10.83, 13.82, 16.27, 18.47, 20.52];

function ageOddity(people: readonly PoolPerson[], { ageShares, minimumAge }: Expected): Oddity | undefined {
  const classes = [
    [0, 17, ageShares.under18],
    [18, 24, ageShares.from18to24],
    [25, 34, ageShares.from25to34],
    [35, 59, ageShares.from35to59],
    [60, 74, ageShares.from60to74],
    [75, 109, ageShares.from75],
  ] as const;
  const open = classes.flatMap(([from, to, share]) => {
    const youngest = Math.max(from, minimumAge);
    return youngest > to
      ? []
      : [{ from: youngest, to, share: (share * (to - youngest + 1)) / (to - from + 1) }];
  });
  const sum = open.reduce((all, { share }) => all + share, 0);
  const of = ({ from, to }: { from: number; to: number }) =>
    people.filter(({ age }) => age >= from && age <= to).length;
  const compared = open
    .map((one) => ({ ...one, count: of(one), expected: (people.length * one.share) / sum }))
    .filter(({ expected }) => expected >= 5);
  const terms = compared.map(({ count, expected }) => (count - expected) ** 2 / expected);
  const chiSquare = terms.reduce((all, term) => all + term, 0);
  const limit = chiSquareLimits[compared.length - 2];
  if (limit === undefined || chiSquare <= limit) return undefined;
  const worst = compared[terms.indexOf(Math.max(...terms))]!;
  return {
    code: 'ages-improbable',
    facts: { from: worst.from, to: worst.to, count: worst.count, expected: Math.round(worst.expected) },
  };
}

/**
 * A quarter of all surnames begin with A to C or S to Z each, so 30 random people have both. One in fifty may be out of
 * order: lists are patched by hand.
 */
function surnameOddity(people: readonly PoolPerson[]): Oddity | undefined {
  const letters = people
    .map(({ surname }) => fold(surname).charAt(0))
    .filter((letter) => /[a-z]/.test(letter))
    .sort();
  if (letters.length < fewPeople) return undefined;
  const patched = Math.floor(letters.length / 50);
  const first = letters[patched]!;
  const last = letters[letters.length - 1 - patched]!;
  if (first <= 'c' && last >= 's') return undefined;
  return { code: 'surnames-from-part', facts: { from: first.toUpperCase(), to: last.toUpperCase() } };
}

/** 15 % of all people in the country have another citizenship; none among 80 is 1 in 400,000, so ask from there. */
function citizenshipOddity(people: readonly PoolPerson[]): Oddity | undefined {
  const known = people.filter(({ citizenship }) => citizenship !== 'unknown');
  const german = known.filter(({ citizenship }) => citizenship === 'de').length;
  if (known.length < 80 || (german > 0 && german < known.length)) return undefined;
  return { code: 'one-citizenship', facts: { german, total: known.length } };
}

function townPartOddity(townParts: readonly string[]): Oddity | undefined {
  const filled = townParts.filter((part) => part !== '');
  if (filled.length < fewPeople || new Set(filled.map(fold)).size > 1) return undefined;
  return { code: 'one-town-part', facts: { part: filled[0]!, total: filled.length } };
}

function addressOddity(people: readonly PoolPerson[]): Oddity | undefined {
  const counts = new Map<string, { count: number; street: string; number: string }>();
  for (const { street, houseNumber, postcode } of people) {
    const key = `${fold(street)}|${houseNumber}|${postcode}`;
    const one = counts.get(key) ?? { count: 0, street, number: houseNumber };
    one.count += 1;
    counts.set(key, one);
  }
  const most = [...counts.values()].reduce((best, one) => (one.count > best.count ? one : best), {
    count: 0,
    street: '',
    number: '',
  });
  return most.count >= mostAtOneNumber ? { code: 'many-at-one-number', facts: most } : undefined;
}

/** M?ller, MÃ¼ller, or the sign for a letter that cannot be shown; São and SÃO are names. */
const lostLetter = /\p{L}\?|\?\p{L}|\ufffd|Ã[\x80-\xbf\u0100-\uffff]/u;

function letterOddity(people: readonly PoolPerson[]): Oddity | undefined {
  const count = people.filter(({ surname, givenNames, street, town }) =>
    lostLetter.test(`${surname} ${givenNames} ${street} ${town}`),
  ).length;
  return count > 0 ? { code: 'letters-lost', facts: { count } } : undefined;
}
