/** Calendar of spreadsheets: days since 30 December 1899 as wall-clock time, without any time zone. */
const zeroDay = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** Day number of a calendar date with time; `undefined` if there is no such date. */
export function dayNumber(year: number, month: number, day: number, seconds = 0): number | undefined {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day || month < 1) return undefined;
  return (at.getTime() - zeroDay) / dayLength + seconds / 86_400;
}

/** Calendar date and time of a day number, to the nearest second. */
export function calendarDate(days: number) {
  const at = new Date(Math.round((days * dayLength) / 1000) * 1000 + zeroDay);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/** The moment (milliseconds since 1970) at which clocks in Berlin show a day number. */
export function berlinMoment(days: number): number {
  const wall = Math.round((days * dayLength) / 1000) * 1000 + zeroDay;
  const first = wall - berlinOffset(wall);
  return wall - berlinOffset(first);
}

/** The day number clocks in Berlin show at a moment. */
export function berlinDays(moment: number): number {
  return (moment + berlinOffset(moment) - zeroDay) / dayLength;
}

const inBerlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
  era: 'short',
});
const offsets = new Map<number, number>();

/** Remembered by the hour, because asking `Intl` takes microseconds and columns are long. */
function berlinOffset(moment: number): number {
  const hour = Math.floor(moment / 3_600_000);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const part = Object.fromEntries(
    inBerlin.formatToParts(hour * 3_600_000).map((p) => [p.type, Number(p.value)]),
  );
  const wall = new Date(0);
  wall.setUTCFullYear(part.year ?? 0, (part.month ?? 1) - 1, part.day);
  wall.setUTCHours(part.hour ?? 0, part.minute, part.second);
  const offset = wall.getTime() - hour * 3_600_000;
  if (offsets.size > 100_000) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}
