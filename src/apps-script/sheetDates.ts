/** A clock in a time zone and what it showed before: columns repeat their days, and asking `Intl` is slow. */
interface ZoneClock {
  readonly format: Intl.DateTimeFormat;
  readonly shown: Map<number, string>;
}

const clocks = new Map<string, ZoneClock>();

/**
 * Gives what clocks in a time zone show at a moment: `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM:SS`.
 *
 * Own getters of `Date` would answer for the script's time zone, and `Utilities.formatDate` is a service call per cell.
 */
export function wallClock(moment: Date, timeZone: string): string {
  // Day numbers with a time are fractions, so a moment may be off by parts of a second.
  const whole = Math.round(moment.getTime() / 1000) * 1000;
  const clock = clockOf(timeZone);
  const known = clock.shown.get(whole);
  if (known !== undefined) return known;
  const part: Record<string, string> = {};
  for (const { type, value } of clock.format.formatToParts(new Date(whole))) part[type] = value;
  const day = `${(part.year ?? '').padStart(4, '0')}-${part.month}-${part.day}`;
  const time = `${part.hour}:${part.minute}:${part.second}`;
  const shown = time === '00:00:00' ? day : `${day}T${time}`;
  clock.shown.set(whole, shown);
  return shown;
}

function clockOf(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const made = { format, shown: new Map<number, string>() };
  clocks.set(timeZone, made);
  return made;
}

/**
 * Turns `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS` into the day number of spreadsheets (days since 30 December 1899).
 *
 * @returns `undefined` for any other text
 */
export function dayNumber(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?$/.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}
