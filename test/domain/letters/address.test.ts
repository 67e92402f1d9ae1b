import { addressBlock, checkedBlock } from '../../../src/domain/letters/addressBlock';
import type { Addressee } from '../../../src/domain/letters/addressee';
import { guardianAddresses, guardianNames } from '../../../src/domain/letters/guardians';
import { salutation } from '../../../src/domain/letters/salutation';
import { textWidth } from '../../../src/domain/letters/textWidth';
import { addressForms, greetings, listed } from '../../../src/text/de/letterWords';
import { addressee } from '../../support/addressees';

const block = (given: Partial<Addressee>, youth = false) =>
  addressBlock(addressee(given), addressForms, youth);
const greet = (given: Partial<Addressee>, style: 'formal' | 'neutral' | 'youth' = 'formal') =>
  salutation(addressee(given), style, greetings);

describe('addressBlock', () => {
  test('stands as DIN 5008 wants it: form, name, care-of, street, town, no blank line', () => {
    const given = { doctorate: 'Dr.', givenNames: 'Anna Maria', namePrefix: 'von der', surname: 'Heide' };
    expect(block({ ...given, addressExtra: 'bei Schmidt', houseNumber: '12a' }).lines).toEqual([
      'Frau',
      'Dr. Anna von der Heide',
      'bei Schmidt',
      'Musterweg 12a',
      '91154 Roth',
    ]);
  });

  test.each([
    ['a man is Herrn', { sex: 'm' }, ['Herrn', 'Erika Muster', 'Musterweg 1', '91154 Roth']],
    ['divers has no form', { sex: 'd' }, ['Erika Muster', 'Musterweg 1', '91154 Roth']],
    ['an unknown sex has no form', { sex: '' }, ['Erika Muster', 'Musterweg 1', '91154 Roth']],
    ['one name is enough', { givenNames: '' }, ['Frau', 'Muster', 'Musterweg 1', '91154 Roth']],
    [
      'the Rufname goes first',
      { givenNames: 'Anna Lena', callName: 'Lena' },
      ['Frau', 'Lena Muster', 'Musterweg 1', '91154 Roth'],
    ],
    ['a street without number', { houseNumber: '' }, ['Frau', 'Erika Muster', 'Musterweg', '91154 Roth']],
  ] as const)('%s', (_, given, lines) => {
    expect(block(given).lines).toEqual(lines);
  });

  test('leaves the form out for youth', () => {
    expect(block({ sex: 'm' }, true).lines[0]).toBe('Erika Muster');
  });

  test('warns of more than six lines, naming the number and nobody', () => {
    const place = ['Musterweg 1', '91154 Roth'];
    const { issues } = checkedBlock(['1', '2', '3', '4', '5'], place);
    expect(issues).toEqual([{ code: 'address-lines', facts: { lines: 7, most: 6 } }]);
    expect(checkedBlock(['1', '2', '3', '4'], place).issues).toEqual([]);
  });

  test('gives each part of the care-of a line of its own, whatever parts them', () => {
    const parts = ['bei Schmidt', 'Hinterhaus'];
    expect(block({ addressExtra: 'bei Schmidt, Hinterhaus' }).lines.slice(2, 4)).toEqual(parts);
    expect(block({ addressExtra: 'bei Schmidt;Hinterhaus; ' }).lines.slice(2)).toEqual([
      ...parts,
      'Musterweg 1',
      '91154 Roth',
    ]);
  });

  // A W of Arial 11 has 944 thousandths of 11 pt = 3.663 mm: 22 of them are 80.6 mm; the field has 85 mm, 5 before it.
  test('warns of a line wider than the window, and of one longer than 40 characters', () => {
    const surname = (text: string) => block({ givenNames: '', surname: text }).issues;
    expect(surname('W'.repeat(22))).toEqual([
      { code: 'address-line-wide', facts: { line: 2, width: 81, most: 80 } },
    ]);
    expect(surname('W'.repeat(21))).toEqual([]);
    expect(surname('i'.repeat(41))).toEqual([
      { code: 'address-line-long', facts: { line: 2, characters: 41, most: 40 } },
    ]);
    expect(surname('i'.repeat(40))).toEqual([]);
    expect(surname('i\u0308'.repeat(40))).toEqual([]); // a letter with its mark is one
    expect(block({}).issues).toEqual([]);
  });

  test.each([
    ['street', { street: '', houseNumber: '' }],
    ['postcode', { postcode: '' }],
    ['town', { town: '' }],
  ])('warns of a missing %s, whatever else the address has', (_, given: Partial<Addressee>) => {
    const { issues } = block({ addressExtra: 'bei Schmidt, Hinterhaus', ...given });
    expect(issues.map(({ code }) => code)).toEqual(['address-incomplete']);
  });

  test('warns of an address without anybody', () => {
    const { issues } = block({ sex: '', givenNames: '', surname: '' });
    expect(issues.map(({ code }) => code)).toEqual(['address-incomplete']);
  });

  test('takes a number for a street, as villages without street names do, and an address abroad', () => {
    expect(block({ street: '', houseNumber: '12' }).issues).toEqual([]);
    expect(checkedBlock(['Anna Muster'], ['Rue du Pont 5', 'F-67000 Strasbourg']).issues).toEqual([]);
  });
});

describe('salutation', () => {
  test.each([
    ['Sehr geehrte Frau Muster', {}],
    ['Sehr geehrter Herr Dr. Muster', { sex: 'm', doctorate: 'Dr.' }],
    [
      'Sehr geehrte Frau Dr. Dr. von der Heide',
      { doctorate: 'Dr. Dr.', namePrefix: 'von der', surname: 'Heide' },
    ],
    ['Guten Tag Erika Muster', { sex: 'd' }],
    ['Guten Tag Dr. Erika Muster', { sex: '', doctorate: 'Dr.' }],
    ['Guten Tag Suharto', { sex: 'm', givenNames: 'Suharto', surname: '' }],
    ['Sehr geehrter Herr Suharto', { sex: 'm', givenNames: '', surname: 'Suharto' }],
  ] as const)('%s', (expected, given) => {
    expect(greet(given)).toBe(expected);
  });

  test('is neutral for everyone where the organisation wants it so', () => {
    expect(greet({ sex: 'm' }, 'neutral')).toBe('Guten Tag Erika Muster');
  });

  test('says Hallo and the everyday name to youth', () => {
    expect(greet({ givenNames: 'Kim Lea', callName: 'Lea' }, 'youth')).toBe('Hallo Lea');
    expect(greet({ givenNames: '', surname: 'Suharto' }, 'youth')).toBe('Hallo Suharto');
  });
});

describe('guardianAddresses', () => {
  const letters = (...guardians: string[]) => guardianAddresses(addressee(), guardians);

  test('writes once to guardians of one address', () => {
    expect(letters('Lan Muster, Musterweg 1, 91154 Roth', 'Jo Muster, Musterweg 1, 91154 Roth')).toEqual([
      { names: ['Lan Muster', 'Jo Muster'], place: ['Musterweg 1', '91154 Roth'] },
    ]);
  });

  test('writes twice to guardians of two addresses', () => {
    expect(
      letters('Lan Muster, Musterweg 1, 91154 Roth', 'Peter Huber, Am Markt 3, 91161 Hilpoltstein'),
    ).toEqual([
      { names: ['Lan Muster'], place: ['Musterweg 1', '91154 Roth'] },
      { names: ['Peter Huber'], place: ['Am Markt 3', '91161 Hilpoltstein'] },
    ]);
  });

  test('takes Hauptstr. and Hauptstraße for one letterbox', () => {
    expect(letters('A B, Hauptstr. 5, 91154 Roth', 'C D, Hauptstraße 5, 91154 Roth')).toHaveLength(1);
  });

  test.each([
    ['Hauptstr. 5, 91154 Roth', 'Hauptstrasse 5, 91154 Roth'],
    ['Am Markt 3, 91154 Roth', 'am markt 3, 91154 ROTH'],
    ['Am Markt 3 a, 91154 Roth', 'Am Markt 3a, 91154 Roth'],
  ])('takes %s and %s for one letterbox', (one, other) => {
    expect(letters(`A B, ${one}`, `C D, ${other}`)).toMatchObject([{ names: ['A B', 'C D'] }]);
  });

  test('names a guardian once who stands in both columns', () => {
    expect(letters('A B, Weg 5, 91154 Roth', 'A B, Weg 5, 91154 Roth')).toMatchObject([{ names: ['A B'] }]);
  });

  test('sends a guardian without address to the child’s home, and a child without guardian to its parents', () => {
    expect(letters('Lan Muster')).toEqual([{ names: ['Lan Muster'], place: ['Musterweg 1', '91154 Roth'] }]);
    expect(letters('', '')).toEqual([{ names: [], place: ['Musterweg 1', '91154 Roth'] }]);
  });
});

test.each([
  [['Lan Nguyễn, Weg 5, 91154 Roth', 'Peter Huber'], 'Lan Nguyễn und Peter Huber'],
  [['', 'Peter Huber, Weg 5, 91154 Roth'], 'Peter Huber'],
  [['', ''], ''],
])('guardians %j are listed in a sentence as %j', (guardians, names) => {
  expect(listed(guardianNames(guardians))).toBe(names);
});

describe('textWidth', () => {
  // pdftotext -bbox on a page set by LibreOffice in Liberation Sans 11 pt; millimetres
  test.each([
    ['Straße des 17. Juni 135', 41.2],
    ['Nguyễn', 13.4],
    ['iiiiiiiiii', 8.6],
    ['WWWWWWWWWW', 36.6],
    ['Dr. Maximilian Graf von Hohenlohe-Waldenburg', 82.6],
  ])('%s is as wide as on paper', (text, millimetres) => {
    expect(Math.abs(textWidth(text, 11) - millimetres)).toBeLessThan(millimetres * 0.015);
  });
});
