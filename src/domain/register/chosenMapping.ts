import { fold } from '../fold';
import { cleanText } from './cleanText';
import { type Field, isBlockTitle } from './field';
import { type ColumnMapping, findHeader, type Header, headerAt, headerSearchRows } from './header';

/** What a person says about the columns: field → title, or column number from 1; a list where a field has several. */
export type ChosenMapping = Readonly<Partial<Record<Field, ColumnName | readonly ColumnName[]>>>;

type ColumnName = string | number;

/**
 * Gives the header of a file, as chosen by a person or else as found.
 *
 * A choice of titles finds the row with all of them; a choice of numbers alone works without any header row. Whatever
 * is chosen, a column of blocks stays one.
 */
export function headerOf(rows: readonly (readonly string[])[], chosen?: ChosenMapping): Header | undefined {
  const found = findHeader(rows);
  if (!chosen) return found;
  const columns = Object.entries(chosen).flatMap(([field, names]) =>
    (Array.isArray(names) ? names : [names]).map((name: ColumnName) => [field as Field, name] as const),
  );
  const titles = columns.map(([, name]) => name).filter((name) => typeof name === 'string');
  const numbers = new Set(columns.map(([, name]) => name));
  const base =
    titles.length > 0 ? rowWith(rows, titles) : (found ?? rowWithBlock(rows, numbers) ?? headerless(rows));
  if (!base) return undefined;
  const mapping = base.titles.map((title): Field | null => (isBlockTitle(title) ? 'block' : null));
  for (const [field, name] of columns) {
    const at =
      typeof name === 'number' ? name - 1 : base.titles.findIndex((title) => fold(title) === fold(name));
    if (at >= 0 && at < mapping.length && mapping[at] !== 'block') mapping[at] = field;
  }
  return { ...base, mapping };
}

/** Gives the mapping as people and machines read it: field → title, several joined by " | ". */
export function mappingTitles(header: Header): Readonly<Record<string, string>> {
  const titles: Record<string, string> = {};
  header.mapping.forEach((field, i) => {
    if (!field) return;
    const title = header.titles[i] || String(i + 1);
    titles[field] = titles[field] ? `${titles[field]} | ${title}` : title;
  });
  return titles;
}

/** Gives the titles of the columns that are dropped. */
export function droppedTitles({ titles, mapping }: Header): readonly string[] {
  return titles.filter((title, i) => title !== '' && !mapping[i]);
}

/** Titles nobody recognised are titles all the same if one of them is that of a block. */
function rowWithBlock(
  rows: readonly (readonly string[])[],
  mapped: ReadonlySet<ColumnName>,
): Header | undefined {
  const at = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const titles = rows[at]?.map(cleanText);
  if (!titles?.some((title, i) => isBlockTitle(title) && !mapped.has(i + 1))) return undefined;
  return headerAt(at + 1, titles, []);
}

function headerless(rows: readonly (readonly string[])[]): Header {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const mapping: ColumnMapping = Array.from({ length: width }, () => null);
  return { row: 0, titles: mapping.map(() => ''), mapping };
}

function rowWith(rows: readonly (readonly string[])[], wanted: readonly string[]): Header | undefined {
  for (let i = 0; i < Math.min(rows.length, headerSearchRows); i++) {
    const titles = rows[i]!.map(cleanText);
    const folded = new Set(titles.map(fold));
    if (wanted.every((title) => folded.has(fold(title)))) return headerAt(i + 1, titles, []);
  }
  return undefined;
}
