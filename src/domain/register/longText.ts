/** No name and no part of an address is longer; a table's cell takes 50,000 characters. */
const longestText = 500;

/** Tells whether a cell is longer than anything a register holds: something has slipped, or was never closed. */
export function hasLongText(row: readonly string[]): boolean {
  for (const cell of row) if (cell.length > longestText) return true;
  return false;
}

/** Cuts the cells of a row to what can be stored and looked at. */
export function shortened(row: readonly string[]): readonly string[] {
  return hasLongText(row) ? row.map((cell) => cell.slice(0, longestText)) : row;
}
