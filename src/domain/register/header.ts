import { fold } from '../fold';
import { cleanText } from './cleanText';
import { type Field, fieldOfHeader } from './field';

/** What each column holds, from the left; null for columns that are dropped. */
export type ColumnMapping = readonly (Field | null)[];

/** The header row of a file or sheet. */
export interface Header {
  /** Row number in the file, from 1; 0 if a mapping was given for a file without header. */
  readonly row: number;
  /** Titles as sent. */
  readonly titles: readonly string[];
  readonly mapping: ColumnMapping;
}

/** Rows looked at for a header. */
export const headerSearchRows = 100;

/** Several columns may hold parts of these; of every other field the first column counts. */
const repeatable: readonly (Field | null)[] = ['citizenship', 'block'];

/**
 * Finds the header among the first rows of a file: the first row with three known titles, one of them a name (two
 * are enough if it has no others).
 *
 * @param rows the first rows of the file, at least `headerSearchRows` if it has them
 */
export function findHeader(rows: readonly (readonly string[])[]): Header | undefined {
  const end = Math.min(rows.length, headerSearchRows);
  for (let i = 0; i < end; i++) {
    const titles = rows[i]!.map(cleanText);
    const mapping = mapHeader(titles);
    if (isRecognisable(titles, mapping)) return headerAt(i + 1, titles, mapping);
  }
  return undefined;
}

/** Makes a header of a row; columns without a title at its end are none. */
export function headerAt(row: number, titles: readonly string[], mapping: ColumnMapping): Header {
  let end = titles.length;
  while (end > 0 && titles[end - 1] === '') end--;
  return { row, titles: titles.slice(0, end), mapping: mapping.slice(0, end) };
}

/** Titles that mean what they mostly mean only where no better title is there, and what they mean beside it. */
const weakTitles: ReadonlyMap<string, Field | null> = new Map<string, Field | null>([
  ['nr', 'runningNumber'],
  ['gemeinde', 'municipality'],
  ['stadt', 'municipality'],
  ['titel', null],
  ['name', null],
  ['g', null],
]);

/** Maps titles to fields; a second column of the same field is dropped, except for citizenships and blocks. */
export function mapHeader(titles: readonly string[]): ColumnMapping {
  const strong = new Set(titles.flatMap((title) => (isWeak(title) ? [] : [fieldOfHeader(title)])));
  const taken = new Set<Field>();
  const mapping = titles.map((title) => {
    const first = fieldOfHeader(title);
    const field = first && isWeak(title) && strong.has(first) ? weakTitles.get(fold(title)) : first;
    if (!field || (taken.has(field) && !repeatable.includes(field))) return null;
    taken.add(field);
    return field;
  });
  const alone = taken.has('surname') && !taken.has('givenNames');
  return mapping.map((field, i) =>
    alone && field === 'surname' && fold(titles[i]!) === 'name' ? 'surnameAndGivenNames' : field,
  );
}

function isWeak(title: string): boolean {
  return weakTitles.has(fold(title));
}

/** Tells whether a row repeats the header (as at the top of every printed page). */
export function repeatsHeader(row: readonly string[], header: Header): boolean {
  const first = header.titles.findIndex((title) => title !== '');
  const cell = first < 0 ? undefined : row[first];
  if (!cell || !startsAlike(cell, header.titles[first]!)) return false;
  return header.titles.every((title, i) => fold(title) === fold(row[i] ?? ''));
}

/** Tells at one glance that nearly every row is no header. */
function startsAlike(a: string, b: string): boolean {
  const one = a.charCodeAt(0) | 0x20;
  const other = b.charCodeAt(0) | 0x20;
  return one === other || !isPlainLetter(one) || !isPlainLetter(other);
}

function isPlainLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isRecognisable(titles: readonly string[], mapping: ColumnMapping): boolean {
  const known = new Set(mapping.filter((field) => field !== null && field !== 'block'));
  const named = known.has('surname') || known.has('givenNames') || known.has('surnameAndGivenNames');
  if (!named) return false;
  return known.size >= 3 || (known.size === 2 && titles.filter((title) => title !== '').length === 2);
}
