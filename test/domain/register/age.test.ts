import { dayOf } from '../../../src/domain/calendar';
import { type AgeCells, ageReader } from '../../../src/domain/register/age';

/** Every sentence of register.md, "Age". The reference date is 1 June 2026 unless another is given. */

function age(cells: Partial<AgeCells>, on = '2026-06-01'): string {
  const { years, trouble, warnings } = ageReader(dayOf(on))({
    birthDate: '',
    age: '',
    birthYear: '',
    ...cells,
  });
  return trouble ?? [years, ...warnings].join(' ');
}

test.each([
  ['01.06.1958', 68],
  ['02.06.1958', 67],
  ['31.05.1958', 68],
  ['1.3.1958', 68],
  ['1.3.58', 68],
  ['01.03.58', 68],
  ['01-03-1958', 68],
  ['01/03/1958', 68],
  ['01. 03. 1958', 68],
  ['1958-03-01', 68],
  ['1958/03/01', 68],
  ['1958-03-01T00:00:00', 68],
  ['01.03.1958 00:00:00', 68],
  ['19580301', 68],
  ['01031958', 68],
  ['1031958', 68],
  ['21245', 68],
  ['21245.0', 68],
  ['46174', 0],
])('a full date %s makes an age of %i', (birthDate, years) => {
  expect(age({ birthDate })).toBe(String(years));
});

test.each([
  // Latest possible date: 31 December, or the last day of the month.
  ['1960', '65 age_estimated'],
  ['00.00.1960', '65 age_estimated'],
  ['19600000', '65 age_estimated'],
  ['00.05.1960', '66 age_estimated'],
  ['00.06.1960', '65 age_estimated'],
  ['00.02.2008', '18 age_estimated'],
  ['19600500', '66 age_estimated'],
  ['05/1960', '66 age_estimated'],
  ['00.00.60', '65 age_estimated'],
  ['15.00.1960', '65 age_estimated'],
  ['2026', '0 age_estimated'],
  // DDMMYYYY, because no day is in the year 0 or 5.
  ['00001958', '67 age_estimated'],
  ['00051958', '68 age_estimated'],
])('a date partly known, %s, makes %s', (birthDate, expected) => {
  expect(age({ birthDate })).toBe(expected);
});

test('an unknown day in February of a leap year is the 29th, whose birthday is 1 March in common years', () => {
  expect(age({ birthDate: '00.02.2008' }, '2026-02-28')).toBe('17 age_estimated');
  expect(age({ birthDate: '29.02.2008' }, '2026-02-28')).toBe('17');
  expect(age({ birthDate: '29.02.2008' }, '2026-03-01')).toBe('18');
  expect(age({ birthDate: '29.02.2008' }, '2028-02-29')).toBe('20');
});

test.each([
  // The latest century in which the day does not lie after the reference date.
  ['31.05.26', '0'],
  ['01.06.26', '0'],
  ['02.06.26', '99'],
  ['01.01.27', '99'],
  ['01.03.15', '11'],
])('a two-digit year: %s makes %s', (birthDate, expected) => {
  expect(age({ birthDate })).toBe(expected);
});

test.each([
  // 10,000 is 18 May 1927, 60,000 is 8 April 2064.
  ['10000', '99'],
  ['9999', 'age_out_of_range'],
  ['60000', 'age_out_of_range'],
  ['60001', 'age_unknown'],
  ['1899', 'age_out_of_range'],
  // Both ways a date: YYYYMMDD counts.
  ['20101201', '15'],
  ['20121912', 'age_out_of_range'],
])('a whole number %s makes %s', (birthDate, expected) => {
  expect(age({ birthDate })).toBe(expected);
});

test.each([
  ['31.02.1960', 'date_impossible'],
  ['29.02.1961', 'date_impossible'],
  ['31.04.1960', 'date_impossible'],
  ['32.01.1960', 'date_impossible'],
  ['01.13.1960', 'date_impossible'],
  ['19601301', 'date_impossible'],
  ['1960-02-30', 'date_impossible'],
  ['00.00.0000', 'age_unknown'],
  ['0000', 'age_unknown'],
  ['00000000', 'age_unknown'],
  ['', 'age_unknown'],
  ['unbekannt', 'age_unknown'],
  ['01.06.2027', 'age_out_of_range'],
  ['01.06.1916', 'age_out_of_range'],
  ['02.06.1916', '109'],
])('the birth %j says %s', (birthDate, expected) => {
  expect(age({ birthDate })).toBe(expected);
});

test.each<[Partial<AgeCells>, string]>([
  // Full date > age > year.
  [{ birthDate: '01.03.1958', age: '68', birthYear: '1958' }, '68'],
  [{ birthDate: '01.03.1958', age: '67' }, '68'],
  [{ birthDate: '01.03.1958', age: '69' }, '68'],
  [{ birthDate: '01.03.1958', age: '66' }, '68 age_contradicts_birth'],
  [{ birthDate: '01.03.1958', age: '70' }, '68 age_contradicts_birth'],
  [{ birthDate: '1958', age: '68' }, '68'],
  [{ age: '45', birthYear: '1981' }, '45'],
  [{ age: '45', birthYear: '1958' }, '45 age_contradicts_birth'],
  [{ birthYear: '1958' }, '67 age_estimated'],
  [{ birthDate: '01.03.1958', birthYear: '1990' }, '68'],
  [{ birthDate: '', age: '45' }, '45'],
  [{ birthDate: 'unbekannt', age: '45' }, '45'],
  [{ birthDate: '00.00.0000', birthYear: '1958' }, '67 age_estimated'],
  [{ birthDate: '31.02.1960', age: '66' }, 'date_impossible'],
])('%j makes %s', (cells, expected) => {
  expect(age(cells)).toBe(expected);
});

test.each([
  ['45', '45'],
  ['045', '45'],
  ['45 Jahre', '45'],
  ['45,0', '45'],
  ['0', '0'],
  ['109', '109'],
  ['110', 'age_out_of_range'],
  ['-1', 'age_out_of_range'],
  ['4 5', 'age_unknown'],
  ['45,5', 'age_unknown'],
  ['?', 'age_unknown'],
])('the age %j is read as %s', (cell, expected) => {
  expect(age({ age: cell })).toBe(expected);
});

test('says the same the second time', () => {
  const read = ageReader(dayOf('2026-06-01'));
  const cells = { birthDate: '1960', age: '', birthYear: '' };
  expect(read(cells)).toEqual(read(cells));
});
