/** Days since 1970-01-01 of a date `YYYY-MM-DD` in the Gregorian calendar; `undefined` if there is no such day. */
export function dayNumber(date: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - daysBeforeYear(1970);
}

/** Day of the week of a day number, 0 = Monday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7; // 1 January 1970 was a Thursday
}

/** Whole days from one date to another; negative if it lies before; `undefined` if either is no date. */
export function daysFromTo(from: string, to: string): number | undefined {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return first === undefined || last === undefined ? undefined : last - first;
}

function daysBeforeYear(year: number): number {
  const full = year - 1;
  return full * 365 + Math.floor(full / 4) - Math.floor(full / 100) + Math.floor(full / 400);
}

function daysBeforeMonth(year: number, month: number): number {
  let days = 0;
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
