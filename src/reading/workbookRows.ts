import { readXls, streamXlsxRows } from 'hucre/xlsx';
import { mostRows } from '../domain/register/importCall';
import { mostColumns } from '../domain/register/readingIssue';
import { unzip } from './archive';
import { Unreadable } from './csvRows';
import { decode } from './decode';

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

/**
 * Opens an XLSX workbook: its sheets in order.
 *
 * The bytes are unpacked once only to be counted, so that the reader behind never meets a bomb.
 */
export function xlsxSheets(bytes: Uint8Array): readonly SheetRows[] {
  const [workbook] = unzip(bytes, (name) => name === 'xl/workbook.xml');
  if (!workbook) throw new Unreadable('workbook_damaged');
  let xml = '';
  for (const piece of decode(workbook.bytes, 'utf-8')) xml += piece;
  return sheetNames(xml).map((sheet, i) => ({
    sheet,
    rows: () => blocks(xlsxRows(bytes, i)),
  }));
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

function sheetNames(xml: string): readonly string[] {
  const sheets = /<(?:\w+:)?sheets\b[^>]*>([\s\S]*?)<\/(?:\w+:)?sheets>/.exec(xml)?.[1] ?? '';
  return [...sheets.matchAll(/<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"/g)].map((match) =>
    unescaped(match[1]!),
  );
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
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
  for await (const { index, values } of rows) {
    const cells = textCells(values);
    if (index >= mostRows || count + blank > mostRows)
      throw new Unreadable('too_many_rows', { most: mostRows });
    if (cells.length > mostColumns)
      throw new Unreadable('too_many_columns', { row: index + 1, columns: cells.length, most: mostColumns });
    blank = Math.max(blank, index - count);
    if (cells.length === 0) {
      blank += 1;
      continue;
    }
    for (; blank > 0; blank--, count++) block.push([]);
    block.push(cells);
    count += 1;
    if (block.length < blockRows) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
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
  return String(Math.round(value * 1e9) / 1e9);
}
