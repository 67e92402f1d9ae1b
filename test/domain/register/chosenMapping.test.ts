import { headerOf } from '../../../src/domain/register/chosenMapping';

const person = ['Probe', 'Anna', '45', 'X'];

test('finds the row with all titles that were chosen', () => {
  const rows = [['Liste'], ['WER', 'WIE', 'JAHRE', ''], person];
  expect(headerOf(rows, { surname: 'wer', givenNames: 'Wie', age: 'JAHRE' })).toEqual({
    row: 2,
    titles: ['WER', 'WIE', 'JAHRE'],
    mapping: ['surname', 'givenNames', 'age'],
  });
  expect(headerOf(rows, { surname: 'WER', givenNames: 'fehlt' })).toBeUndefined();
});

test('needs no header where columns are chosen by number', () => {
  expect(headerOf([person], { surname: 1, age: [3], givenNames: 2, town: 99 })).toEqual({
    row: 0,
    titles: ['', '', '', ''],
    mapping: ['surname', 'givenNames', 'age', null],
  });
});

test('keeps a column of blocks, whatever is chosen', () => {
  const known = [['Name', 'Vorname', 'Alter', 'Auskunftssperre'], person];
  expect(headerOf(known, { surname: 'Name', givenNames: 'Vorname' })!.mapping[3]).toBe('block');
  expect(headerOf(known, { surname: 1, givenNames: 2, town: 4 })!.mapping[3]).toBe('block');
  const unknown = [['WER', 'WIE', 'JAHRE', 'Sperrvermerk'], person];
  expect(headerOf(unknown, { surname: 1, givenNames: 2, age: 3 })).toMatchObject({
    row: 1,
    mapping: ['surname', 'givenNames', 'age', 'block'],
  });
});

test('takes nobody called Sperr for a column of blocks', () => {
  expect(headerOf([['Sperr', 'Anna', '45']], { surname: 1, givenNames: 2, age: 3 })!.row).toBe(0);
});
