import * as fc from 'fast-check';
import { berlinDays, berlinMoment, calendarDate } from '../../../scripts/host/spreadsheet/model/days';
import { dayNumber, wallClock } from '../../../src/apps-script/sheetDates';

// Day numbers as Excel, LibreOffice and Google Sheets show them for these cells.
test.each([
  ['1899-12-30', 0],
  ['1900-03-01', 61],
  ['1970-01-01', 25_569],
  ['2000-02-29', 36_585],
  ['2026-12-05', 46_361],
  ['2026-12-05T18:00:00', 46_361.75],
])('counts %s as day %s', (text, days) => {
  expect(dayNumber(text)).toBe(days);
});

test('takes nothing else for a day', () => {
  expect(['', '5.12.2026', '2026-12-5', '2026-12-05 18:00', 'Dezember'].map(dayNumber)).toEqual(
    new Array(5).fill(undefined),
  );
});

// From the tz database: no summer time 1950–1979, double summer time in 1945 and 1947, local mean time before April 1893.
test.each([
  ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59'],
  ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
  ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59'],
  ['1979-06-30T23:00:00Z', '1979-07-01'],
  ['1980-06-30T22:00:00Z', '1980-07-01'],
  ['1945-05-31T21:00:00Z', '1945-06-01'],
  ['1890-01-30T23:06:32Z', '1890-01-31'],
])('shows the moment %s in Berlin as %s', (moment, text) => {
  expect(wallClock(new Date(moment), 'Europe/Berlin')).toBe(text);
});

test('agrees with the emulated sheet on every second of 130 years that clocks in Berlin showed', () => {
  const second = fc.integer({ min: Date.UTC(1900, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 });
  fc.assert(
    fc.property(second, (at) => {
      const text = wallClock(new Date(at * 1000), 'Europe/Berlin');
      const days = dayNumber(text) ?? 0;
      expect(Math.abs(days - berlinDays(at * 1000))).toBeLessThan(1e-9);
      expect(wallClock(new Date(berlinMoment(days)), 'Europe/Berlin')).toBe(text);
      const { year, month, day, hour, minute, second: seconds } = calendarDate(days);
      const two = (part: number) => String(part).padStart(2, '0');
      const time = `${two(hour)}:${two(minute)}:${two(seconds)}`;
      const date = `${year}-${two(month)}-${two(day)}`;
      expect(time === '00:00:00' ? date : `${date}T${time}`).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
