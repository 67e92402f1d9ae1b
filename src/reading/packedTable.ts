type Cells = readonly string[];

/** Columns of keys close to the one above, with their digits: only the step from one to the next is kept. */
const digitsOf: Readonly<Record<string, number>> = { ags: 8, postcode: 5 };

/**
 * Turns a table of lines and `;` on its side and keeps keys as steps, so that it deflates to 70 %: like stands beside like.
 *
 * @param table every line has as many cells as the first; no quoting
 */
export function packedTable(table: string): string {
  return joined(turned(split(table.trimEnd())).map(packedColumn));
}

/** Gives the table back that `packedTable` was given, without an empty line at its end. */
export function unpackedTable(packed: string): string {
  return joined(turned(split(packed).map(unpackedColumn)));
}

function packedColumn(column: Cells): Cells {
  const [title = '', ...keys] = column;
  if (digitsOf[title] === undefined) return column;
  return [title, ...keys.map((key, i) => String(Number(key) - Number(keys[i - 1] ?? 0)))];
}

function unpackedColumn(column: Cells): Cells {
  const [title = '', ...steps] = column;
  const digits = digitsOf[title];
  if (digits === undefined) return column;
  let key = 0;
  return [
    title,
    ...steps.map((step) => {
      key += Number(step);
      return String(key).padStart(digits, '0');
    }),
  ];
}

function turned(lines: readonly Cells[]): readonly Cells[] {
  return lines[0]!.map((_, at) => lines.map((cells) => cells[at]!));
}

function split(table: string): readonly Cells[] {
  return table.split('\n').map((line) => line.split(';'));
}

function joined(lines: readonly Cells[]): string {
  return lines.map((cells) => cells.join(';')).join('\n');
}
