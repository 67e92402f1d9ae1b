const harmless = new Set(['', '0', 'n', 'nein', 'no', 'false', 'falsch', '-', 'keine', 'ohne', 'nicht']);

/** Tells whether a cell of a column of blocks (§§ 51, 52 BMG) blocks the person. */
export function isBlock(cell: string): boolean {
  return cell !== '' && !harmless.has(cell.toLowerCase());
}
