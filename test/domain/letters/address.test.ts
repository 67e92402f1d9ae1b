import { addressBlock, checkedBlock } from '../../../src/domain/letters/addressBlock';
import type { Addressee } from '../../../src/domain/letters/addressee';
import { guardianAddresses } from '../../../src/domain/letters/guardians';
import { salutation } from '../../../src/domain/letters/salutation';
import { textWidth } from '../../../src/domain/letters/textWidth';
import { addressForms, greetings } from '../../../src/text/de/letterWords';
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
    const { issues } = checkedBlock(['1', '2', '3', '4', '5', '6', '7']);
    expect(issues).toEqual([{ code: 'address-lines', facts: { lines: 7, most: 6 } }]);
    expect(checkedBlock(['1', '2', '3', '4', '5', '6']).issues).toEqual([]);
  });

  test('warns of a line wider than the window, and of one longer than 40 characters', () => {
    expect(block({ surname: 'W'.repeat(30) }).issues).toMatchObject([
      { code: 'address-line-wide', facts: { line: 2 } },
    ]);
    expect(block({ surname: 'i'.repeat(40) }).issues).toMatchObject([
      { code: 'address-line-long', facts: { line: 2 } },
    ]);
    expect(block({ surname: 'i'.repeat(34) }).issues).toEqual([]);
    expect(block({}).issues).toEqual([]);
  });

  test('warns of a missing street', () => {
    expect(block({ street: '', houseNumber: '', sex: '' }).issues[0]?.code).toBe('address-incomplete');
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

  test('sends a guardian without address to the child’s home, and a child without guardian to its parents', () => {
    expect(letters('Lan Muster')).toEqual([{ names: ['Lan Muster'], place: ['Musterweg 1', '91154 Roth'] }]);
    expect(letters('', '')).toEqual([{ names: [], place: ['Musterweg 1', '91154 Roth'] }]);
  });
});

describe('textWidth', () => {
  // pdftotext -bbox on a page set by LibreOffice in Liberation Sans 11 pt; millimetres
  test.each([
    ['Straße des 17. Juni 135', 41.2],
    ['Nguyễn', 13.4],
    ['iiiiiiiiii', 8.6],
    ['WWWWWWWWWW', 36.6],
  ])('%s is as wide as on paper', (text, millimetres) => {
    expect(Math.abs(textWidth(text, 11) - millimetres)).toBeLessThan(millimetres * 0.05);
  });
});
