import { fail, ok, type Result } from '../../domain/issue';
import type { TableIssueCode } from '../../domain/workbookIssue';
import { csvFile, csvFilePieces } from '../../domain/writeCsv';
import { parseRecords } from './sheet';
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

/** Gives the text of `toCsv` in pieces: the pool of a large city would not fit in memory twice. */
export function toCsvPieces<Row>(spec: TableSpec<Row>, rows: Iterable<Row>): Iterable<string> {
  return csvFilePieces(cellsOf(spec, rows, fieldsOf(spec)));
}

function* cellsOf<Row>(
  { columns }: TableSpec<Row>,
  rows: Iterable<Row>,
  fields: readonly (keyof Row & string)[],
): Iterable<readonly string[]> {
  yield fields.map((field) => columns[field].look.title);
  for (const row of rows) yield fields.map((field) => String(columns[field].write(row[field])));
}

/**
 * Reads records from what `toCsv` wrote, and from what a spreadsheet program made of it: any order of columns, own
 * columns, LF line ends.
 *
 * @param pieces the text; any cut will do
 */
export function fromCsv<Row>(
  spec: TableSpec<Row>,
  pieces: readonly string[] | Generator<string>,
): Result<TableContents<Row>, TableIssueCode | 'csv-quote-open'> {
  let openRow = 0;
  const rows = csvRows(pieces, (row) => {
    openRow = row;
  });
  const records = parseRecords(rows, spec);
  if (openRow > 0) return fail('csv-quote-open', { row: openRow });
  return records.ok ? ok({ rows: records.value.rows, issues: records.value.issues }) : records;
}

/** A row of more characters has a quotation mark that is never closed: a cell holds 50,000. */
const longestRow = 2_000_000;

/** @param onOpenQuote gets the row, from 1, with a quotation mark that is never closed; nothing is read behind it */
function* csvRows(
  pieces: Iterable<string>,
  onOpenQuote: (row: number) => void,
): Generator<readonly string[]> {
  const once = onlyOnce();
  let text = '';
  let number = 1;
  for (const piece of pieces) {
    text += number === 1 && text === '' && piece.startsWith(byteOrderMark) ? piece.slice(1) : piece;
    let at = 0;
    // A row that ends with the piece may go on in the next one, and so may CR LF.
    for (let row = csvRow(text, at); row && row.end < text.length - 1; row = csvRow(text, at)) {
      yield row.cells.map(once);
      number += 1;
      at = row.next;
    }
    text = text.slice(at);
    if (text.length > longestRow) return onOpenQuote(number);
  }
  for (let at = 0; at <= text.length; number++) {
    const row = csvRow(text, at);
    if (!row) return onOpenQuote(number);
    yield row.cells.map(once);
    at = row.next;
  }
}

/** Gives the same string for the same text: a million people have few streets, and fewer names of towns. */
function onlyOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size < 50_000) known.set(text, text);
    return text;
  };
}

interface CsvRow {
  readonly cells: readonly string[];
  /** Where the line end or the end of the text stands. */
  readonly end: number;
  /** Where the next row begins. */
  readonly next: number;
}

/** @returns nothing where a quotation mark is not closed */
function csvRow(text: string, start: number): CsvRow | undefined {
  const cells: string[] = [];
  for (let at = start; ; at++) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
    if (!cell) return undefined;
    cells.push(cell.value);
    at = cell.end;
    if (text[at] !== ';') return { cells, end: at, next: at + (text.startsWith('\r\n', at) ? 2 : 1) };
  }
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
