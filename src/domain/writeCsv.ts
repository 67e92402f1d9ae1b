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
  return `\uFEFF${writeCsv(rows, ';', '\r\n')}`;
}
