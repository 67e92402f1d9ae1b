/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Reads `YYYY-MM-DD`; the caller has checked that it is one. */
export function dayOf(iso: string): Day {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** Gives the number of days of a month. */
export function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Tells whether a day exists. */
export function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
}

/** Compares two days: negative if the first is earlier. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/**
 * Gives the age on a day. Who was born on 29 February has their birthday on 1 March in common years.
 *
 * @returns whole years; negative before the birth
 */
export function ageOn(on: Day, birth: Day): number {
  const had = on.month - birth.month || on.day - birth.day;
  return on.year - birth.year - (had >= 0 ? 0 : 1);
}

/** Days since 1970-01-01 of a date `YYYY-MM-DD`; `undefined` if there is no such day. */
export function dayNumber(date: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined;
  const day = dayOf(date);
  if (!exists(day)) return undefined;
  return daysBeforeYear(day.year) + daysBeforeMonth(day) + day.day - 1 - daysBeforeYear(1970);
}

/** Gives the day of a day number, after Howard Hinnant, "chrono-compatible low-level date algorithms". */
export function dayOfNumber(number: number): Day {
  const shifted = number + 719_468; // days since 1 March 0000: leap days come last
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/**
 * Gives the day of a spreadsheet's serial number in the 1900 system.
 *
 * @param serial 61 or more (before, Excel counts a 29 February 1900 that never was)
 */
export function dayOfSerial(serial: number): Day {
  return dayOfNumber(serial - 25_569);
}

/** Day of the week of a day number, 0 = Monday. */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7; // 1 January 1970 was a Thursday
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

function daysBeforeMonth({ year, month }: Day): number {
  let days = 0;
  for (let earlier = 1; earlier < month; earlier++) days += daysIn(earlier, year);
  return days;
}
