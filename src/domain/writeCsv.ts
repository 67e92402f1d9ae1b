const rowsPerPiece = 1_000;

/** Writes rows as CSV; quotes where they are needed, or everywhere. */
export function writeCsv(
  rows: Iterable<readonly string[]>,
  delimiter: string,
  lineEnd: string,
  quoteAll = false,
): string {
  const cell = (text: string) =>
    quoteAll || text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
      ? `"${text.replace(/"/g, '""')}"`
      : text;
  let text = '';
  for (const row of rows) text += row.map(cell).join(delimiter) + lineEnd;
  return text;
}

/** Writes rows as the CSV that a German spreadsheet program opens rightly: byte order mark, `;`, CRLF. */
export function csvFile(rows: Iterable<readonly string[]>): string {
  return [...csvFilePieces(rows)].join('');
}

/** Gives the text of `csvFile` in pieces, for files that should not be in memory whole. */
export function* csvFilePieces(rows: Iterable<readonly string[]>): Generator<string> {
  yield '\uFEFF';
  let block: (readonly string[])[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length < rowsPerPiece) continue;
    yield writeCsv(block, ';', '\r\n');
    block = [];
  }
  yield writeCsv(block, ';', '\r\n');
}
