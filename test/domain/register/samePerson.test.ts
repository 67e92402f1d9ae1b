import { fold, foldStreet } from '../../../src/domain/fold';
import { agesMatch, personKey, seenPeople } from '../../../src/domain/register/samePerson';
import { poolPerson } from '../../support/register';

/** Every sentence of register.md, "Folding". */

test.each([
  ['Müller', 'mueller'],
  ['Mu\u0308ller', 'mueller'],
  ['MÜLLER', 'mueller'],
  ['Groß', 'gross'],
  ['GROẞ', 'gross'],
  ['Ägidius Öl', 'aegidiusoel'],
  ['Şahin', 'sahin'],
  ['Nguyễn Thị', 'nguyenthi'],
  ['İnci', 'inci'],
  ['O’Neill', 'oneill'],
  ['Müller-Lüdenscheidt', 'muellerluedenscheidt'],
  ['12 1/2 a', '1212a'],
  ['Łukasz', 'łukasz'],
  ['Иванов', 'иванов'],
  ['—', ''],
])('folds %s to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['Ringstraße', 'ringstr'],
  ['Ringstrasse', 'ringstr'],
  ['RINGSTRASSE', 'ringstr'],
  ['Ringstr.', 'ringstr'],
  ['Ring-Straße', 'ringstr'],
  ['Straße des 17. Juni', 'strassedes17juni'],
  ['Straße', 'str'],
])('folds the street %s to %s', (street, folded) => {
  expect(foldStreet(street)).toBe(folded);
});

type Change = Parameters<typeof poolPerson>[0];
const anna: Change = { surname: 'von der Heide', givenNames: 'Anna Maria', houseNumber: '12a' };

/** Whether a second row is found to be the first one's person; both ways round, and by the key. */
function same(one: Change, other: Change): boolean {
  const [a, b] = [poolPerson(one), poolPerson(other)];
  const found = [
    [a, b],
    [b, a],
  ].map(([first, second]) => {
    const seen = seenPeople<string>();
    seen.add(first!, 'first');
    return seen.find(second!) === 'first';
  });
  expect(found[0]).toBe(found[1]);
  expect(found[0]).toBe(personKey(a) === personKey(b) && agesMatch(a.age, b.age));
  return found[0]!;
}

test.each<Change>([
  { ...anna, surname: 'Heide', namePrefix: 'von der' },
  { ...anna, surname: 'VON DER HEIDE' },
  { ...anna, givenNames: 'Anna' },
  { ...anna, givenNames: 'Anna Sophie' },
  { ...anna, givenNames: 'ANNA' },
  { ...anna, street: 'Ringstr.' },
  { ...anna, street: 'RINGSTRASSE' },
  { ...anna, street: 'Ringstraẞe' },
  { ...anna, houseNumber: '12 A' },
  { ...anna, age: 44 },
  { ...anna, age: 46 },
  { ...anna, age: -1 },
  { ...anna, callName: 'Mia', doctorate: 'Dr.', sex: 'm', town: 'Rothaurach', ags: '09576151' },
])('the same person: %j', (change) => {
  expect(same(anna, change)).toBe(true);
});

test.each<Change>([
  { ...anna, surname: 'Heide' },
  { ...anna, givenNames: 'Maria Anna' },
  { ...anna, givenNames: 'Anna-Maria' },
  { ...anna, givenNames: '' },
  { ...anna, street: 'Ringweg' },
  { ...anna, street: 'Ringstrasse Nord' },
  { ...anna, houseNumber: '12b' },
  { ...anna, houseNumber: '' },
  { ...anna, postcode: '91155' },
  { ...anna, age: 43 },
  { ...anna, age: 47 },
])('another person: %j', (change) => {
  expect(same(anna, change)).toBe(false);
});

test('finds every one of a thousand people again, whichever way the name is written', () => {
  const people = Array.from({ length: 1000 }, (_, i) =>
    poolPerson({
      surname: `Größ${i % 40}`,
      givenNames: `Jörg${Math.floor(i / 40)} X`,
      houseNumber: String(i % 7),
    }),
  );
  const seen = seenPeople<number>();
  people.forEach((person, i) => {
    expect(seen.find(person)).toBeUndefined();
    seen.add(person, i);
  });
  people.forEach((person, i) => {
    const other = { ...person, surname: person.surname.toUpperCase().replace('Ö', 'OE'), street: 'RINGSTR' };
    expect(seen.find(other)).toBe(i);
  });
});
