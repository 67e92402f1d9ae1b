import { fold, foldStreet } from '../fold';
import type { PoolPerson } from './poolPerson';

/** What tells people apart. */
export type ComparedPerson = Pick<
  PoolPerson,
  'namePrefix' | 'surname' | 'givenNames' | 'street' | 'houseNumber' | 'postcode' | 'age'
>;

/** What two rows of the same person have in common, beside their ages. */
export type PersonKey = string;

/** Gives a person's key: folded prefix and surname, first given name, street, house number, postcode. */
export function personKey(person: ComparedPerson): PersonKey {
  const name = fold(person.namePrefix) + fold(person.surname);
  const first = fold(person.givenNames.slice(0, firstNameEnd(person.givenNames)));
  return `${name}|${first}|${foldStreet(person.street)}|${fold(person.houseNumber)}|${person.postcode}`;
}

/** Tells whether two ages may be one person's: within one year; unknown (below 0) fits any. */
export function agesMatch(a: number, b: number): boolean {
  return a < 0 || b < 0 || Math.abs(a - b) <= 1;
}

/** People seen so far. */
export interface SeenPeople<Tag> {
  /** Gives the tag of the first one seen who is the same person. */
  find(person: ComparedPerson): Tag | undefined;
  add(person: ComparedPerson, tag: Tag): void;
}

interface Seen<Tag> {
  readonly person: ComparedPerson;
  readonly tag: Tag;
}

/**
 * Makes an empty index of people.
 *
 * By a number made of the key's letters; the keys themselves are only built for two people with the same number.
 */
export function seenPeople<Tag>(): SeenPeople<Tag> {
  const byHash = new Map<number, Seen<Tag> | Seen<Tag>[]>();
  return {
    find: (person) => {
      const seen = byHash.get(hashOf(person));
      if (!seen) return undefined;
      if (!Array.isArray(seen)) return isSame(seen.person, person) ? seen.tag : undefined;
      return seen.find((one) => isSame(one.person, person))?.tag;
    },
    add: (person, tag) => {
      const hash = hashOf(person);
      const seen = byHash.get(hash);
      if (!seen) byHash.set(hash, { person, tag });
      else if (Array.isArray(seen)) seen.push({ person, tag });
      else byHash.set(hash, [seen, { person, tag }]);
    },
  };
}

function isSame(a: ComparedPerson, b: ComparedPerson): boolean {
  return agesMatch(a.age, b.age) && personKey(a) === personKey(b);
}

function firstNameEnd(givenNames: string): number {
  const blank = givenNames.indexOf(' ');
  return blank < 0 ? givenNames.length : blank;
}

/** A number below 2^30 that is the same for equal keys. */
function hashOf(person: ComparedPerson): number {
  let hash = hashFolded(17, person.namePrefix, person.namePrefix.length);
  hash = hashFolded(hash, person.surname, person.surname.length);
  hash = hashFolded(mixed(hash, 1), person.givenNames, firstNameEnd(person.givenNames));
  hash = hashFolded(mixed(hash, 2), person.street, streetEnd(person.street));
  hash = hashFolded(mixed(hash, 3), person.houseNumber, person.houseNumber.length);
  return hashFolded(mixed(hash, 4), person.postcode, person.postcode.length);
}

/** Where the part of a street ends that counts: "strasse" at the end counts as "str". */
function streetEnd(street: string): number {
  const last = street.charCodeAt(street.length - 1) | 0x20;
  if (last !== 0x65) return street.length;
  const ending = /stra(?:ß|ẞ|ss)e$/i.exec(street.slice(-7));
  return ending ? street.length - ending[0].length + 3 : street.length;
}

/** Hashes `fold(text.slice(0, end))` without making it, where the letters are plain ones. */
function hashFolded(start: number, text: string, end: number): number {
  let hash = start;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) hash = mixed(hash, code);
    else if (code >= 0x41 && code <= 0x5a) hash = mixed(hash, code + 0x20);
    else if (code > 0x7e) {
      const pair = umlauts.get(code);
      if (pair === undefined) return hashPlain(start, fold(text.slice(0, end)));
      hash = mixed(mixed(hash, pair >> 8), pair & 0xff);
    }
  }
  return hash;
}

/** The two letters of ä ö ü Ä Ö Ü ß, as two bytes. */
const umlauts = new Map(
  [...'äaeöoeüueÄaeÖoeÜueßss'.matchAll(/(.)(.)(.)/g)].map(([, letter, one, two]) => [
    letter!.charCodeAt(0),
    (one!.charCodeAt(0) << 8) | two!.charCodeAt(0),
  ]),
);

function hashPlain(start: number, folded: string): number {
  let hash = start;
  for (let i = 0; i < folded.length; i++) hash = mixed(hash, folded.charCodeAt(i));
  return hash;
}

function mixed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) & 0x3fff_ffff;
}
