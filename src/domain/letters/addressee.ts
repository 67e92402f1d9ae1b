import type { PoolPerson } from '../register/poolPerson';

/** Whom a letter is for: the parts of name and address, as the register gives them or the manager corrected them. */
export type Addressee = Pick<
  PoolPerson,
  | 'sex'
  | 'doctorate'
  | 'givenNames'
  | 'callName'
  | 'namePrefix'
  | 'surname'
  | 'addressExtra'
  | 'street'
  | 'houseNumber'
  | 'postcode'
  | 'town'
>;

/** Everyday first name: the one marked as Rufname, else the first of the given names; empty if there is none. */
export function firstName(person: Pick<Addressee, 'givenNames' | 'callName'>): string {
  return person.callName || (person.givenNames.split(' ')[0] ?? '');
}

/** Surname with what belongs to it (`von der Heide`). */
export function familyName(person: Pick<Addressee, 'namePrefix' | 'surname'>): string {
  return joined([person.namePrefix, person.surname]);
}

/** Everyday name without titles: `Anna von der Heide`. */
export function fullName(person: Addressee): string {
  return joined([firstName(person), familyName(person)]);
}

/** What is there, with single blanks between. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
