import { dayNumber } from '../calendar';

/** Tells whether one ISO 8601 moment, with or without offset, lies before another or is the same; false for what is none. */
export function isNotAfter(a: string, b: string): boolean {
  return seconds(a) <= seconds(b);
}

/** Seconds since an arbitrary day; NaN for what is no moment. */
function seconds(moment: string): number {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))?$/.exec(
    moment,
  );
  if (!found) return Number.NaN;
  const [hour, minute, second, , offsetHours, offsetMinutes] = found
    .slice(2)
    .map((part) => Number(part ?? 0));
  const offset = (found[5] === '-' ? -1 : 1) * (offsetHours! * 60 + offsetMinutes!);
  return ((dayNumber(found[1]!) ?? Number.NaN) * 1440 + hour! * 60 + minute! - offset) * 60 + second!;
}
