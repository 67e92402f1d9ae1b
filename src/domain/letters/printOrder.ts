import { splitStreet } from '../register/houseNumber';
import type { Addressee } from './addressee';

/** What decides a letter's place in the stack. */
export type Place = Pick<Addressee, 'postcode' | 'street' | 'houseNumber' | 'surname' | 'givenNames'>;

/**
 * Sorts letters as a postman walks: postcode, street, house number (2 before 10 before 10a), name.
 *
 * Does not depend on the language of the machine. Ties keep the given order.
 */
export function inPrintOrder<Item>(items: readonly Item[], placeOf: (item: Item) => Place): readonly Item[] {
  return items
    .map((item) => ({ item, key: keyOf(placeOf(item)) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ item }) => item);
}

/**
 * Cuts a list into stacks of nearly the same height.
 *
 * @param most items per stack, 1 or more
 */
export function stacks<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.round((index * items.length) / count), Math.round(((index + 1) * items.length) / count)),
  );
}

type Key = readonly (string | number)[];

/** Guardians, authorities and streets corrected by hand have the number behind the name. */
function keyOf(place: Place): Key {
  const { street, number } =
    place.houseNumber === ''
      ? splitStreet(place.street)
      : { street: place.street, number: place.houseNumber };
  const first = Number.parseInt(number, 10);
  return [
    place.postcode,
    folded(street),
    Number.isNaN(first) ? 0 : first,
    folded(number),
    folded(place.surname),
    folded(place.givenNames),
  ];
}

function compare(one: Key, other: Key): number {
  const index = one.findIndex((part, at) => part !== other[at]);
  if (index < 0) return 0;
  return one[index]! < other[index]! ? -1 : 1;
}

/** As in a telephone book: ä is a, ß is ss. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/str(a(ss)?e?)?\.?(?![a-z])/g, 'str');
}
