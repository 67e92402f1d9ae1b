import { shown } from '../../../scripts/host/spreadsheet/model/shown';
import { parseTyped } from '../../../scripts/host/spreadsheet/model/typed';

/** A text typed into a cell without a format and then looked at, in a spreadsheet in German. */
function seen(typed: string, format = 'General'): unknown {
  const { value, format: brought = format } = parseTyped(typed, format, 2026);
  return typeof value === 'string' ? { text: value } : shown(value, brought);
}

// What Google Sheets, Excel and LibreOffice show for these in German; kinds of text that registers really contain.
test.each([
  ['01067', '1067'],
  ['1-2', '01.02.2026'],
  ['1/2', '01.02.2026'],
  ['3.5', '03.05.2026'],
  ['3.5.', '03.05.2026'],
  ['24.12.2026', '24.12.2026'],
  ['24.12.44', '24.12.1944'],
  ['24.12.04', '24.12.2004'],
  ['2026-12-24', '24.12.2026'],
  ['29.02.2024', '29.02.2024'],
  ['12:30', '12:30:00'],
  ['24.12.2026 18:04', '24.12.2026 18:04:00'],
  ['3,5', '3,5'],
  ['-3,50', '-3,5'],
  ['+5', '5'],
  ['1.234.567', '1234567'],
  ['1.234,5', '1234,5'],
  ['12E3', '1,20E+04'],
  ['100 %', '100%'],
  ['2,5%', '2,50%'],
  ['5 €', '5,00 €'],
  ['wahr', 'WAHR'],
  ['FALSE', 'FALSCH'],
  ['=SUMME(A1:A2)', '=SUMME(A1:A2)'],
  ['-Anna', '=-Anna'],
])('makes of the typed text %s what a spreadsheet in German shows: %s', (typed, expected) => {
  expect(seen(typed)).toBe(expected);
});

test.each([
  ['31.02.2026'],
  ['1.2.3.4'],
  ['1.23'.padEnd(4, '4')],
  ['25. Dezember'],
  ['Anna'],
  ['12 a'],
  ['0911/123456'],
  ['12-34-56'],
  ['1,2,3'],
  ['='],
  ['@anna'],
  ['5E999'],
])('leaves %s a text', (typed) => {
  expect(seen(typed)).toEqual({ text: typed });
});

test.each([['01067'], ['=1+1'], ['1-2'], ['wahr']])('leaves %s a text where the format is @', (typed) => {
  expect(seen(typed, '@')).toEqual({ text: typed });
});

test('takes a leading apostrophe as the sign for text, and swallows one', () => {
  expect([seen("'01067"), seen("''t Hooft"), seen("'01067", '@')]).toEqual([
    { text: '01067' },
    { text: "'t Hooft" },
    { text: '01067' },
  ]);
});

test.each([
  [1234.5, '#,##0.00', '1.234,50'],
  [-1234.5, '#,##0.00', '-1.234,50'],
  [0.125, '0.0%', '12,5%'],
  [1234567.891, 'General', '1234567,891'],
  [0.1 + 0.2, 'General', '0,3'],
  [7, '00000', '00007'],
  [46_361, 'yyyy-mm-dd', '2026-12-05'],
  [46_361.5, 'd.m.yy h:mm', '5.12.26 12:00'],
  [1.5, '[h]:mm', '36:00'],
  [5, '0 "Stück"', '5 Stück'],
  [true, 'General', 'WAHR'],
])('shows %s in the format %s as %s', (value, format, expected) => {
  expect(shown(value, format)).toBe(expected);
});
