import Papa from 'papaparse/papaparse.min.js';
import { mostRows } from '../domain/register/importCall';
import { longestLine, mostColumns, type ReadingIssueCode } from '../domain/register/readingIssue';
import type { Delimiter } from './delimiter';

/** Stops the reading of a file, with the reason; caught where the file is opened. */
export class Unreadable extends Error {
  constructor(
    readonly code: ReadingIssueCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/**
 * Splits the text of a CSV file into rows, block by block. Lines end with CR LF, LF or CR; quotes may hold
 * delimiters, quotes and line breaks.
 *
 * A quotation mark that is never closed would swallow every row behind it: where quotes do not match, each line of
 * the block is a row.
 *
 * @param pieces the text; any cut will do
 * @throws Unreadable at a line or row over the limits
 */
export function* csvRows(pieces: Iterable<string>, delimiter: Delimiter): Generator<string[][]> {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  const limits = rowLimits();
  let rest = '';
  for (const piece of unixLines(pieces)) {
    rest += piece;
    limits.checkFirstLine(rest);
    let { rows, end } = split(parser, rest, delimiter);
    if (rest.length - end > longestLine) ({ rows, end } = splitLines(parser, rest, delimiter));
    rest = rest.slice(end);
    limits.check(rows);
    yield rows;
  }
  const last =
    rest === '' ? [] : split(parser, rest.endsWith('\n') ? rest : `${rest}\n`, delimiter, true).rows;
  limits.check(last);
  yield last;
}

interface Split {
  readonly rows: string[][];
  /** Where the first row that is not in `rows` begins. */
  readonly end: number;
}

type Parser = InstanceType<typeof Papa.Parser>;

/** Splits as many rows as are whole; behind the last line break nothing is. */
function split(parser: Parser, text: string, delimiter: Delimiter, isEnd = false): Split {
  const { data, errors, meta } = parser.parse(text, 0, true);
  if (errors.length > 0 || (isEnd && meta.cursor < text.length)) return splitLines(parser, text, delimiter);
  return { rows: data, end: meta.cursor };
}

function splitLines(parser: Parser, text: string, delimiter: Delimiter): Split {
  const end = text.lastIndexOf('\n') + 1;
  const rows = text
    .slice(0, end - 1)
    .split('\n')
    .map((line) => {
      if (!line.includes('"')) return line.split(delimiter);
      const { data, errors } = parser.parse(line, 0, false);
      return errors.some((error) => error.code === 'MissingQuotes') ? line.split(delimiter) : data[0]!;
    });
  return end === 0 ? { rows: [], end } : { rows, end };
}

function* unixLines(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    const text = held + piece;
    held = text.endsWith('\r') ? '\r' : '';
    const whole = held ? text.slice(0, -1) : text;
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
  if (held) yield '\n';
}

/** Checks rows against the limits, and counts them. */
function rowLimits() {
  let count = 0;
  return {
    check: (rows: readonly (readonly string[])[]) => {
      for (const row of rows) {
        count += 1;
        if (row.length > mostColumns)
          throw new Unreadable('too_many_columns', { row: count, columns: row.length, most: mostColumns });
      }
      if (count > mostRows) throw new Unreadable('too_many_rows', { most: mostRows });
    },
    checkFirstLine: (text: string) => {
      const end = text.indexOf('\n');
      if ((end < 0 ? text.length : end) > longestLine)
        throw new Unreadable('line_too_long', { row: count + 1 });
    },
  };
}
