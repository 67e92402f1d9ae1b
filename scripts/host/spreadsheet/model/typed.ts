import type { Value } from './cell';
import { dayNumber } from './days';

/** What a typed text becomes, and the number format it brings along for a cell that has none. */
export interface Typed {
  readonly value: Value;
  readonly format?: string;
}

/**
 * Reads a text as Google Sheets does in the locale de_DE, whether a person types it or a script sets it.
 *
 * `01067` becomes a number, `1-2` and `3.5` dates, `=…` a formula; with the format `@` everything stays text.
 *
 * @param year completes dates typed without one
 * @param swallowsApostrophe true: one leading apostrophe vanishes (and makes the rest text)
 */
export function parseTyped(text: string, format: string, year: number, swallowsApostrophe = true): Typed {
  if (text.startsWith("'") && swallowsApostrophe) return { value: text.slice(1) };
  if (format === '@' || text === '' || text.startsWith("'")) return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: { kind: 'formula', formula: text } };
  const trimmed = text.trim();
  return (
    parseNumber(trimmed) ??
    parseMoment(trimmed, year) ??
    parseTruth(trimmed) ??
    (/^[+-]\D/.test(text) ? { value: { kind: 'formula', formula: `=${text}` } } : { value: text })
  );
}

function parseNumber(text: string): Typed | undefined {
  const match = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)?(?:,(\d*))?(?:[eE]([+-]?\d{1,3}))?\s*([%€]?)$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0', unit = ''] = match;
  if (whole + fraction === '') return undefined;
  const number = Number(`${sign}${whole.replaceAll('.', '') || '0'}.${fraction || '0'}e${exponent}`);
  if (!Number.isFinite(number)) return undefined;
  if (unit === '%')
    return { value: Number((number / 100).toPrecision(15)), format: fraction ? '0.00%' : '0%' };
  if (unit === '€') return { value: number, format: '#,##0.00 "€"' };
  return { value: number, ...(exponent === '0' ? {} : { format: '0.00E+00' }) };
}

function parseMoment(text: string, year: number): Typed | undefined {
  const [first = '', second, ...more] = text.split(/[ T]+/);
  if (more.length > 0) return undefined;
  const seconds = parseClock(second ?? first);
  if (second === undefined && seconds !== undefined) return { value: seconds / 86_400, format: 'hh:mm:ss' };
  const day = parseDay(first, year);
  if (day === undefined || (second !== undefined && seconds === undefined)) return undefined;
  return second === undefined
    ? { value: day, format: 'dd.mm.yyyy' }
    : { value: day + (seconds ?? 0) / 86_400, format: 'dd.mm.yyyy hh:mm:ss' };
}

function parseClock(text: string): number | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return undefined;
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}

function parseDay(text: string, thisYear: number): number | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(text);
  if (!match) return undefined;
  const [, day, separator, month, year] = match;
  if (text.endsWith(separator ?? '') && separator !== '.') return undefined;
  const full = year === undefined ? thisYear : year.length === 4 ? Number(year) : shortYear(Number(year));
  return dayNumber(full, Number(month), Number(day));
}

function shortYear(year: number): number {
  return year < 30 ? 2000 + year : 1900 + year;
}

function parseTruth(text: string): Typed | undefined {
  if (/^(true|wahr)$/i.test(text)) return { value: true };
  if (/^(false|falsch)$/i.test(text)) return { value: false };
  return undefined;
}
