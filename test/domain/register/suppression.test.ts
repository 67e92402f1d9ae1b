import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { personKey } from '../../../src/domain/register/samePerson';
import { suppressionIds, suppressionSecret } from '../../../src/domain/register/suppression';
import { anyCharacter } from '../../support/anyCharacter';

const secret = '0123456789abcdef'.repeat(4);
const anna = {
  namePrefix: '',
  surname: 'Müller',
  givenNames: 'Anna Maria',
  street: 'Hauptstraße',
  houseNumber: '12a',
  postcode: '91154',
};
const id = suppressionIds(secret);

test('is the HMAC of the match text', () => {
  // printf 'mueller|anna|hauptstr|12a|91154' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0123456789abcdef…
  expect(id(anna)).toBe('95dc4f54b0b6d6e47772231ad61eed6d1eb2756fe8822efee954cd803764c103');
});

test('is what Node’s HMAC gives, whatever the names', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.string({ unit: anyCharacter }),
      (surname, givenNames, street) => {
        const person = { ...anna, surname, givenNames, street };
        const text = personKey({ ...person, age: 40 });
        const expected = createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest('hex');
        expect(id(person)).toBe(expected);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ['capitals', { surname: 'MÜLLER' }],
  ['umlauts spelt out', { surname: 'Mueller' }],
  ['a shorter street', { street: 'Hauptstr.' }],
  ['one given name only', { givenNames: 'Anna' }],
  ['blanks', { houseNumber: '12 a' }],
])('recognizes a person written with %s', (_, written) => {
  expect(id({ ...anna, ...written })).toBe(id(anna));
});

test.each([
  ['another given name', { givenNames: 'Berta' }],
  ['another house', { houseNumber: '12b' }],
  ['another place', { postcode: '91161' }],
])('does not take somebody with %s for them', (_, other) => {
  expect(id({ ...anna, ...other })).not.toBe(id(anna));
});

test('tells nothing of the randomness the secret is made from', () => {
  const made = suppressionSecret('ab'.repeat(32));
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(made).not.toBe('ab'.repeat(32));
  expect(suppressionIds(made)(anna)).not.toBe(id(anna));
});
