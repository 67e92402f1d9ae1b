/**
 * A moment in a time zone by a pattern of Java's `SimpleDateFormat`, as `Utilities.formatDate` does.
 *
 * Knows yyyy yy MMMM MMM MM M dd d EEEE EEE u HH H mm ss SSS XXX Z z and quoted text; month and day names are English,
 * as at Google whatever the locale.
 */
export function formatDate(milliseconds: number, timeZone: string, pattern: string): string {
  const parts = partsIn(milliseconds, timeZone);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (run: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return field(run, parts);
  });
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milliseconds: number;
  readonly monthName: string;
  readonly dayName: string;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

function field(run: string, parts: Parts): string {
  const number = (value: number) => String(value).padStart(run.length, '0');
  switch (run[0]) {
    case 'y':
      return run.length === 2 ? String(parts.year).slice(-2) : number(parts.year);
    case 'M':
      return run.length > 3
        ? parts.monthName
        : run.length === 3
          ? parts.monthName.slice(0, 3)
          : number(parts.month);
    case 'd':
      return number(parts.day);
    case 'E':
      return run.length > 3 ? parts.dayName : parts.dayName.slice(0, 3);
    case 'u':
      return number(weekday(parts.dayName));
    case 'H':
      return number(parts.hour);
    case 'h':
      return number(parts.hour % 12 || 12);
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'm':
      return number(parts.minute);
    case 's':
      return number(parts.second);
    case 'S':
      return number(parts.milliseconds);
    case 'X':
      return parts.offset === 0
        ? 'Z'
        : offsetText(parts.offset, run.length === 3 ? ':' : '').slice(0, run.length === 1 ? 3 : 6);
    case 'Z':
      return offsetText(parts.offset, '');
    case 'z':
      return parts.offset === 0
        ? 'GMT'
        : parts.offset === 60
          ? 'CET'
          : parts.offset === 120
            ? 'CEST'
            : `GMT${offsetText(parts.offset, ':')}`;
    default:
      throw new Error(`not emulated: Utilities.formatDate with '${run}'`);
  }
}

function partsIn(milliseconds: number, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: timeZone === 'GMT' ? 'UTC' : timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'long',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const found = Object.fromEntries(
    format.formatToParts(milliseconds).map(({ type, value }) => [type, value]),
  );
  const monthName = found.month!;
  const [year, day, hour, minute, second] = [
    found.year,
    found.day,
    found.hour,
    found.minute,
    found.second,
  ].map(Number) as [number, number, number, number, number];
  const month = months.indexOf(monthName) + 1;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const fraction = ((milliseconds % 1000) + 1000) % 1000;
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    milliseconds: fraction,
    monthName,
    dayName: found.weekday!,
    offset: Math.round((local - (milliseconds - fraction)) / 60_000),
  };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function weekday(name: string): number {
  return ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].indexOf(name) + 1;
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${separator}${two(size % 60)}`;
}
