import * as fc from 'fast-check';
import { dayNumber, weekday } from '../../src/domain/calendar';

test('counts as Date does, over 200 years', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(dayNumber(iso)).toBe(Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000));
        expect(weekday(dayNumber(iso)!)).toBe((new Date(`${iso}T00:00:00Z`).getUTCDay() + 6) % 7);
      },
    ),
  );
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '26-1-1', ''])('has no day %j', (date) => {
  expect(dayNumber(date)).toBeUndefined();
});
