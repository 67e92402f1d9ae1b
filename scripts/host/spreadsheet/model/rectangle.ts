/** A rectangle of cells, counted from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Letters of a column, 0 = `A`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Column of letters, `A` = 0. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Name of a rectangle: `B2`, `A1:C9`. */
export function a1({ row, column, rows, columns }: Rectangle): string {
  const first = columnLetters(column) + (row + 1);
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

/**
 * Reads `B2`, `A1:C9`, `A:C`, `2:3` (with or without `$`); open ends reach to the given size of the tab.
 *
 * @returns `undefined` if the text is no such name
 */
export function fromA1(name: string, size: { rows: number; columns: number }): Rectangle | undefined {
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(name.trim());
  if (!match || name.trim() === '') return undefined;
  const [, left, top, right, bottom] = match;
  const single = !name.includes(':');
  if (single && !(left && top)) return undefined;
  const column = left ? columnOf(left) : 0;
  const row = top ? Number(top) - 1 : 0;
  const lastColumn = single ? column : right ? columnOf(right) : size.columns - 1;
  const lastRow = single ? row : bottom ? Number(bottom) - 1 : size.rows - 1;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

/** What is left of a rectangle when another is cut out of it: up to four pieces. */
export function without(from: Rectangle, cut: Rectangle): Rectangle[] {
  const top = Math.max(from.row, cut.row);
  const bottom = Math.min(from.row + from.rows, cut.row + cut.rows);
  const left = Math.max(from.column, cut.column);
  const right = Math.min(from.column + from.columns, cut.column + cut.columns);
  if (top >= bottom || left >= right) return [from];
  return [
    { ...from, rows: top - from.row },
    { ...from, row: bottom, rows: from.row + from.rows - bottom },
    { row: top, rows: bottom - top, column: from.column, columns: left - from.column },
    { row: top, rows: bottom - top, column: right, columns: from.column + from.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** True if the cell lies in the rectangle. */
export function contains(rectangle: Rectangle, row: number, column: number): boolean {
  return (
    row >= rectangle.row &&
    row < rectangle.row + rectangle.rows &&
    column >= rectangle.column &&
    column < rectangle.column + rectangle.columns
  );
}

/** Rows or columns put in or taken out. */
export interface StructuralEdit {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Negative: deleted. */
  readonly count: number;
}

/**
 * Moves a stretch of rows or columns along with an insertion or deletion.
 *
 * @returns `undefined` if all of it was deleted
 */
export function shiftSpan(
  start: number,
  length: number,
  { at, count }: StructuralEdit,
): { start: number; length: number } | undefined {
  if (count >= 0) {
    if (at <= start) return { start: start + count, length };
    return at < start + length ? { start, length: length + count } : { start, length };
  }
  const end = at - count;
  const lost = Math.max(0, Math.min(start + length, end) - Math.max(start, at));
  const before = Math.max(0, Math.min(end, start) - at);
  return lost === length ? undefined : { start: start - Math.max(0, before), length: length - lost };
}

/** Moves a rectangle along with an insertion or deletion; `undefined` if all of it was deleted. */
export function shiftRectangle(rectangle: Rectangle, edit: StructuralEdit): Rectangle | undefined {
  if (edit.axis === 'row') {
    const span = shiftSpan(rectangle.row, rectangle.rows, edit);
    return span && { ...rectangle, row: span.start, rows: span.length };
  }
  const span = shiftSpan(rectangle.column, rectangle.columns, edit);
  return span && { ...rectangle, column: span.start, columns: span.length };
}
