import { readXls } from 'hucre/xlsx';
import { mostRows } from '../domain/register/importCall';
import { longestLine, mostColumns, mostUnpackedBytes } from '../domain/register/readingIssue';
import { type Allowance, inflate, refuseAnnounced } from './archive';
import { refuseBrokenChains } from './compoundFile';
import { Unreadable } from './csvRows';
import { type SheetRow, type SheetValues, sheetRows } from './sheetRows';
import { type WorkbookParts, workbookParts } from './workbookParts';
import { dayStyles, numberText, sharedStrings } from './workbookValues';
import type { PackedMember } from './zipDirectory';

/** One sheet of a workbook; its rows come in blocks, numbers and dates as text. */
export interface SheetRows {
  readonly sheet: string;
  rows(): Generator<string[][]>;
}

const blockRows = 2000;

/**
 * Opens an XLSX workbook: its sheets in order.
 *
 * Everything is unpacked once to be counted; what is read then is unpacked again, piece by piece.
 */
export function xlsxSheets(members: readonly PackedMember[], allowance: Allowance): readonly SheetRows[] {
  const parts = workbookParts(members);
  refuseAnnounced(members, allowance);
  for (const member of members) for (const _ of inflate(member, allowance));
  let values: SheetValues | undefined;
  return parts.sheets.map(({ title, part }) => ({
    sheet: title,
    *rows() {
      values ??= valuesOf(parts);
      yield* blocks(sheetRows(unpacked(part), values));
    },
  }));
}

function valuesOf({ strings, styles, is1904 }: WorkbookParts): SheetValues {
  return {
    strings: strings ? sharedStrings(unpacked(strings)) : [],
    days: styles ? dayStyles(unpacked(styles)) : [],
    is1904,
  };
}

/** Counted before: no more comes out of one part than out of all. */
function unpacked(part: PackedMember): Generator<Uint8Array> {
  return inflate(part, { left: mostUnpackedBytes, most: mostUnpackedBytes });
}

/** Opens an XLS workbook (Excel 97 to 2003). */
export async function xlsSheets(bytes: Uint8Array): Promise<readonly SheetRows[]> {
  refuseBrokenChains(bytes);
  const workbook = await readXls(bytes).catch((error: Error) => {
    throw new Unreadable(
      /Unsupported XLS version/.test(error.message) ? 'workbook_too_old' : 'workbook_damaged',
    );
  });
  return workbook.sheets.map(({ name, rows }) => ({ sheet: name, rows: () => blocks(xlsRows(rows)) }));
}

/** What the reader gives for a date: the time is an argument elsewhere, here it is data. */
interface DateValue {
  getTime(): number;
  toISOString(): string;
}

type Value = string | number | boolean | DateValue | null | undefined;

function* xlsRows(rows: readonly (readonly Value[] | undefined)[]): Generator<readonly SheetRow[]> {
  for (let index = 0; index < rows.length; index++) yield [{ index, cells: (rows[index] ?? []).map(textOf) }];
}

/** Fills the gaps between rows, so that a row's number is the one Excel shows; blank rows at the end are none. */
function* blocks(pieces: Iterable<readonly SheetRow[]>): Generator<string[][]> {
  let block: string[][] = [];
  let count = 0;
  const limits = sheetLimits();
  for (const rows of pieces)
    for (const { index, cells: sent } of rows) {
      const cells = withoutEmptyEnd(sent);
      limits.check(index, cells);
      if (cells.length === 0) continue;
      // A row that stands above the last one comes behind it.
      for (; count < index; count++) block.push([]);
      block.push(cells);
      count += 1;
      if (count > mostRows) throw new Unreadable('too_many_rows', { most: mostRows });
      if (block.length < blockRows) continue;
      yield block;
      block = [];
    }
  if (block.length > 0) yield block;
}

/** Checks the rows of a sheet against the limits of a text file. */
function sheetLimits() {
  let rows = 0;
  let letters = 0;
  return {
    check: (index: number, cells: readonly string[]) => {
      rows += 1;
      if (!(index >= 0 && index < mostRows) || rows > mostRows)
        throw new Unreadable('too_many_rows', { most: mostRows });
      if (cells.length > mostColumns)
        throw new Unreadable('too_many_columns', {
          row: index + 1,
          columns: cells.length,
          most: mostColumns,
        });
      const length = cells.reduce((sum, cell) => sum + cell.length, 0);
      if (length > longestLine) throw new Unreadable('line_too_long', { row: index + 1 });
      // A text may stand in the workbook once, and in a million rows.
      letters += length;
      if (letters > mostUnpackedBytes) throw new Unreadable('workbook_too_large');
    },
  };
}

/** Gives the cells of a row up to the last one that is filled. */
function withoutEmptyEnd(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.trim() === '') end--;
  return cells.slice(0, end);
}

/** Numbers without exponent or needless decimals; dates as ISO days; truth values in the spelling of the surname True. */
function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}
