import * as fc from 'fast-check';
import { addDays } from '../../src/domain/addDays';

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-03-01', -1, '2027-02-28'],
  ['2026-10-25', 1, '2026-10-26'],
  ['', 5, ''],
])('counts from %s: %i days', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test('agrees with the calendar of JavaScript', () => {
  const day = fc.integer({ min: -25_000, max: 60_000 });
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (start, days) => {
      const iso = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(iso(start), days)).toBe(iso(start + days));
    }),
  );
});
