/** Writes rows as CSV; quotes where they are needed, or everywhere. */
export function writeCsv(
  rows: readonly (readonly string[])[],
  delimiter: string,
  lineEnd: string,
  quoteAll = false,
): string {
  const cell = (text: string) =>
    quoteAll || text.includes(delimiter) || /["\r\n]/.test(text) || /^\s|\s$/.test(text)
      ? `"${text.replace(/"/g, '""')}"`
      : text;
  return rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}
