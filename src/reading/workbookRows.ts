import { readXls, streamXlsxRows } from 'hucre/xlsx';
import { mostRows } from '../domain/register/importCall';
import { longestLine, mostColumns, mostUnpackedBytes } from '../domain/register/readingIssue';
import type { Allowance } from './archive';
import { Unreadable } from './csvRows';
import { cleanWorkbook } from './workbookPackage';
import type { PackedMember } from './zipDirectory';

/** One sheet of a workbook; its rows come in blocks, numbers and dates as text. */
export interface SheetRows {
  readonly sheet: string;
  rows(): AsyncGenerator<string[][]>;
}

/** What the reader gives for a date: the time is an argument elsewhere, here it is data. */
interface DateValue {
  getTime(): number;
  toISOString(): string;
}

type Value = string | number | boolean | DateValue | null | undefined;

const blockRows = 2000;

/** Opens an XLSX workbook: its sheets in order. */
export function xlsxSheets(members: readonly PackedMember[], allowance: Allowance): readonly SheetRows[] {
  const { bytes, titles } = cleanWorkbook(members, allowance);
  return titles.map((sheet, i) => ({ sheet, rows: () => blocks(xlsxRows(bytes, i)) }));
}

/** Opens an XLS workbook (Excel 97 to 2003). */
export async function xlsSheets(bytes: Uint8Array): Promise<readonly SheetRows[]> {
  const workbook = await readXls(bytes).catch((error: Error) => {
    throw new Unreadable(
      /Unsupported XLS version/.test(error.message) ? 'workbook_too_old' : 'workbook_damaged',
    );
  });
  return workbook.sheets.map(({ name, rows }) => ({ sheet: name, rows: () => blocks(sparse(rows)) }));
}

interface SheetRow {
  /** From 0. */
  readonly index: number;
  readonly values: readonly Value[];
}

async function* xlsxRows(bytes: Uint8Array, sheet: number): AsyncGenerator<SheetRow> {
  try {
    yield* streamXlsxRows(bytes, { sheet });
  } catch {
    throw new Unreadable('workbook_damaged');
  }
}

async function* sparse(rows: readonly (readonly Value[] | undefined)[]): AsyncGenerator<SheetRow> {
  for (let index = 0; index < rows.length; index++) yield { index, values: rows[index] ?? [] };
}

/** Fills the gaps between rows, so that a row's number is the one Excel shows; blank rows at the end are none. */
async function* blocks(rows: AsyncGenerator<SheetRow>): AsyncGenerator<string[][]> {
  let block: string[][] = [];
  let count = 0;
  let blank = 0;
  const limits = sheetLimits();
  for await (const { index, values } of rows) {
    limits.checkWidth(index, values);
    const cells = textCells(values);
    limits.check(index, cells);
    blank = Math.max(blank, index - count);
    if (cells.length === 0) {
      blank += 1;
      continue;
    }
    if (count + blank >= mostRows) throw new Unreadable('too_many_rows', { most: mostRows });
    for (; blank > 0; blank--, count++) block.push([]);
    block.push(cells);
    count += 1;
    if (block.length < blockRows) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** Rows may end in empty cells far to the right, if only a few do. */
const mostWideRows = 1000;

/** Checks the rows of a sheet against the limits of a text file. */
function sheetLimits() {
  let rows = 0;
  let wide = 0;
  let letters = 0;
  const wideRow = (index: number, columns: number) =>
    new Unreadable('too_many_columns', { row: index + 1, columns, most: mostColumns });
  return {
    checkWidth: (index: number, { length }: readonly Value[]) => {
      rows += 1;
      if (!(index >= 0 && index < mostRows) || rows > mostRows)
        throw new Unreadable('too_many_rows', { most: mostRows });
      if (length > mostColumns && ++wide > mostWideRows) throw wideRow(index, length);
    },
    check: (index: number, cells: readonly string[]) => {
      if (cells.length > mostColumns) throw wideRow(index, cells.length);
      const length = cells.reduce((sum, cell) => sum + cell.length, 0);
      if (length > longestLine) throw new Unreadable('line_too_long', { row: index + 1 });
      // A text may stand in the workbook once, and in a million rows.
      letters += length;
      if (letters > mostUnpackedBytes) throw new Unreadable('workbook_too_large');
    },
  };
}

/** Gives the cells of a row as text, up to the last one that is filled. */
function textCells(values: readonly Value[]): string[] {
  let end = values.length;
  while (end > 0 && isEmpty(values[end - 1])) end--;
  const cells: string[] = [];
  for (let i = 0; i < end; i++) cells.push(textOf(values[i]));
  return cells;
}

function isEmpty(value: Value): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Numbers without exponent or needless decimals; dates as ISO days; truth values in the spelling of the surname True. */
function textOf(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}

function numberText(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : '';
  return String(Math.round(value * 1e6) / 1e6);
}
