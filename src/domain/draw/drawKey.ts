import { fold, foldStreet } from '../fold';
import type { PoolPerson } from '../register/poolPerson';
import { hasherAfter } from '../sha256';

/** What the draw needs to know of a person to make the key; everything that identifies somebody in a register. */
export type KeyPerson = Pick<
  PoolPerson,
  | 'surname'
  | 'namePrefix'
  | 'givenNames'
  | 'sex'
  | 'age'
  | 'street'
  | 'houseNumber'
  | 'addressExtra'
  | 'postcode'
  | 'town'
  | 'ags'
>;

/** Separates the parts of every hashed text; occurs in no register. */
const unit = '\u001f';

/**
 * Makes the keys of people: hex(SHA-256(salt + U+001F + person text)).
 *
 * @param salt 64 lower-case hex digits
 */
export function keysWith(salt: string): (person: KeyPerson) => string {
  const hash = hasherAfter(salt + unit);
  return (person) => hash(personText(person));
}

/**
 * Makes household tags: 16 hex digits, the same for everybody with one surname at one address; empty without a street.
 *
 * @param salt 64 lower-case hex digits
 */
export function householdTagsWith(
  salt: string,
): (person: Pick<PoolPerson, 'namePrefix' | 'surname' | 'street' | 'houseNumber' | 'postcode'>) => string {
  const hash = hasherAfter(`${salt}${unit}h${unit}`);
  return (person) => {
    const street = foldStreet(person.street);
    if (street === '') return '';
    const name = fold(`${person.namePrefix}${person.surname}`);
    return hash([name, street, fold(person.houseNumber), fold(person.postcode)].join(unit)).slice(0, 16);
  };
}

/** The eleven values that make a key, joined by U+001F. */
export function personText(person: KeyPerson): string {
  return (
    clean(person.surname) +
    unit +
    clean(person.namePrefix) +
    unit +
    clean(person.givenNames) +
    unit +
    person.sex +
    unit +
    person.age +
    unit +
    clean(person.street) +
    unit +
    clean(person.houseNumber) +
    unit +
    clean(person.addressExtra) +
    unit +
    clean(person.postcode) +
    unit +
    clean(person.town) +
    unit +
    clean(person.ags)
  );
}

/** Unicode White_Space; JavaScript's `\s` lacks U+0085 and has U+FEFF besides. */
const whiteSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** Most values have nothing to clean; asking first saves two thirds of the time. */
const untidy = /[^\x21-\x7eÄÖÜßäöüé ]|^ | $| {2}/;

function clean(value: string): string {
  if (!untidy.test(value)) return value;
  return value.normalize('NFC').replace(whiteSpace, ' ').replace(/^ | $/g, '');
}
