import { fold, foldStreet } from '../fold';
import type { PoolPerson } from './poolPerson';

/** What two rows of the same person have in common, beside their ages. */
export type PersonKey = string;

/** Gives a person's key: folded prefix and surname, first given name, street, house number, postcode. */
export function personKey(person: PoolPerson): PersonKey {
  const { givenNames } = person;
  const blank = givenNames.indexOf(' ');
  const first = blank < 0 ? givenNames : givenNames.slice(0, blank);
  const name = fold(person.namePrefix) + fold(person.surname);
  return `${name}|${fold(first)}|${foldStreet(person.street)}|${fold(person.houseNumber)}|${person.postcode}`;
}

/** Tells whether two ages may be one person's: within one year; unknown (below 0) fits any. */
export function agesMatch(a: number, b: number): boolean {
  return a < 0 || b < 0 || Math.abs(a - b) <= 1;
}

/** People seen so far, found by key and age. */
export interface SeenPeople<Tag> {
  /** Gives the tag of the first one seen who is the same person. */
  find(key: PersonKey, age: number): Tag | undefined;
  add(key: PersonKey, age: number, tag: Tag): void;
}

interface Seen<Tag> {
  readonly age: number;
  readonly tag: Tag;
}

/** Makes an empty index of people. */
export function seenPeople<Tag>(): SeenPeople<Tag> {
  const byKey = new Map<PersonKey, Seen<Tag> | Seen<Tag>[]>();
  return {
    find: (key, age) => {
      const seen = byKey.get(key);
      if (!seen) return undefined;
      if (!Array.isArray(seen)) return agesMatch(seen.age, age) ? seen.tag : undefined;
      return seen.find((one) => agesMatch(one.age, age))?.tag;
    },
    add: (key, age, tag) => {
      const seen = byKey.get(key);
      if (!seen) byKey.set(key, { age, tag });
      else if (Array.isArray(seen)) seen.push({ age, tag });
      else byKey.set(key, [seen, { age, tag }]);
    },
  };
}
