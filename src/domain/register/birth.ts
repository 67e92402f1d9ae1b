import { compareDays, type Day, dayOfSerial, daysIn, exists } from '../calendar';
import { withoutDecimals } from './wholeNumber';

/** A birth as a cell tells it: the latest day it can mean, and whether the cell named that very day. */
export interface Birth {
  readonly latest: Day;
  readonly exact: boolean;
}

/** A date as written: 0 for parts that are unknown. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly shortYear: boolean;
}

/**
 * Reads a cell of a birth column: day.month.year, ISO, eight digits, Excel's serial number, a year, each perhaps with
 * parts unknown (`00.05.1960`).
 *
 * Two-digit years mean the latest century not after the reference date.
 *
 * @returns undefined if the cell says nothing usable, `impossible` for a day that never was
 */
export function readBirth(cell: string, reference: Day): Birth | 'impossible' | undefined {
  const parts = partsOf(cell);
  if (!parts) return undefined;
  const { month, day } = parts;
  if (parts.year === 0 && month === 0) return undefined;
  if (month > 12 || day > 31) return 'impossible';
  const year = parts.shortYear ? fullYear(parts, reference) : parts.year;
  if (year === 0) return undefined;
  if (month > 0 && day > 0) {
    const latest = { year, month, day };
    return exists(latest) ? { latest, exact: true } : 'impossible';
  }
  return { latest: notAfter(latestDay(year, month, day), year, reference), exact: false };
}

const dotted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ][\d:.]*Z?)?$/;
const monthYear = /^(\d{1,2})[./](\d{4})$/;

function partsOf(cell: string): Parts | undefined {
  const text = withoutDecimals(cell.replace(/(\d[./-]) +/g, '$1').replace(/ 00?:.*$/, ''));
  const [, day, month, year] = dotted.exec(text) ?? [];
  if (year) return parts(Number(year), Number(month), Number(day), year.length === 2);
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? [];
  if (isoYear) return parts(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, onlyMonth, itsYear] = monthYear.exec(text) ?? [];
  if (itsYear) return parts(Number(itsYear), Number(onlyMonth), 0);
  return /^\d{4,8}$/.test(text) ? partsOfDigits(text) : undefined;
}

function partsOfDigits(digits: string): Parts | undefined {
  const number = Number(digits);
  if (digits.length === 4) return parts(number, 0, 0);
  if (digits.length === 5) {
    if (number < 10_000 || number > 60_000) return undefined;
    const { year, month, day } = dayOfSerial(number);
    return parts(year, month, day);
  }
  if (digits.length < 7) return undefined;
  const eight = digits.padStart(8, '0');
  const yearFirst = parts(Number(eight.slice(0, 4)), Number(eight.slice(4, 6)), Number(eight.slice(6)));
  const dayFirst = parts(Number(eight.slice(4)), Number(eight.slice(2, 4)), Number(eight.slice(0, 2)));
  return couldBe(yearFirst) || !couldBe(dayFirst) ? yearFirst : dayFirst;
}

function parts(year: number, month: number, day: number, shortYear = false): Parts {
  return { year, month, day, shortYear };
}

/** A date, whole or with unknown parts, in the centuries of people who live. */
function couldBe({ year, month, day }: Parts): boolean {
  if (year === 0) return month === 0 && day === 0;
  if (year < 1800 || year > 2199 || month > 12) return false;
  return day <= (month === 0 ? 31 : daysIn(month, year));
}

function fullYear({ year, month, day }: Parts, reference: Day): number {
  const century = Math.floor(reference.year / 100) * 100;
  const earliest = { year: century + year, month: month || 1, day: day || 1 };
  return compareDays(earliest, reference) <= 0 ? century + year : century - 100 + year;
}

function latestDay(year: number, month: number, day: number): Day {
  const lastMonth = month || 12;
  return { year, month: lastMonth, day: day || daysIn(lastMonth, year) };
}

/** Nobody is born after the reference date: a year that is only just beginning ends there. */
function notAfter(latest: Day, year: number, reference: Day): Day {
  return year === reference.year && compareDays(latest, reference) > 0 ? reference : latest;
}
