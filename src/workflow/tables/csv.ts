import { fail, ok, type Result } from '../../domain/issue';
import type { TableIssueCode } from '../../domain/workbookIssue';
import { csvFile } from '../../domain/writeCsv';
import { parseSheet } from './sheet';
import type { TableContents } from './table';
import { fieldsOf, type TableSpec } from './tableSpec';

const byteOrderMark = '\uFEFF';

/**
 * Writes records as CSV with the titles of the tab: byte order mark, `;`, CRLF, texts guarded as in the sheet.
 *
 * @param fields columns to write, all if not given
 */
export function toCsv<Row>(
  spec: TableSpec<Row>,
  rows: readonly Row[],
  fields: readonly (keyof Row & string)[] = fieldsOf(spec),
): string {
  return csvFile(cellsOf(spec, rows, fields));
}

/** One row at a time: the pool of a large city would not fit in memory twice. */
function* cellsOf<Row>(
  { columns }: TableSpec<Row>,
  rows: readonly Row[],
  fields: readonly (keyof Row & string)[],
): Iterable<readonly string[]> {
  yield fields.map((field) => columns[field].look.title);
  for (const row of rows) yield fields.map((field) => String(columns[field].write(row[field])));
}

/**
 * Reads records from what `toCsv` wrote, and from what a spreadsheet program made of it: any order of columns, own
 * columns, LF line ends.
 */
export function fromCsv<Row>(
  spec: TableSpec<Row>,
  text: string,
): Result<TableContents<Row>, TableIssueCode | 'csv-quote-open'> {
  const cells = parseCsv(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  if (!cells.ok) return cells;
  const sheet = parseSheet(cells.value, spec);
  return sheet.ok ? ok({ rows: sheet.value.rows, issues: sheet.value.issues }) : sheet;
}

/** @returns rows of cells, or an issue where a quotation mark is never closed */
function parseCsv(text: string): Result<readonly (readonly string[])[], 'csv-quote-open'> {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
    if (!cell) return fail('csv-quote-open', { row: rows.length + 1 });
    row.push(cell.value);
    at = cell.end;
    if (text[at] === ';') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return ok(rows);
}

interface CsvCell {
  readonly value: string;
  /** Where the separator, the line end or the end of the text stands. */
  readonly end: number;
}

function bareCell(text: string, start: number): CsvCell {
  let end = start;
  while (end < text.length && !';\r\n'.includes(text[end]!)) end++;
  return { value: text.slice(start, end), end };
}

/** What stands between the closing quotation mark and the separator belongs to the cell. */
function quotedCell(text: string, start: number): CsvCell | undefined {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const rest = bareCell(text, quote + 1);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    from = quote + 2;
  }
}
