/** Fewer are sorted at once. */
const few = 4096;

/**
 * Sorts by hex digits (three or more), ascending.
 *
 * Hashes are spread evenly, so dealing them out by their first three digits leaves short runs to sort: a million
 * takes 40 times as long as 25,000, not 60.
 */
export function sortByHex<Item>(items: Item[], hexOf: (item: Item) => string): Item[] {
  const ascending = (a: Item, b: Item) => (hexOf(a) < hexOf(b) ? -1 : 1);
  if (items.length < few) return items.sort(ascending);
  const runs: Item[][] = Array.from({ length: 4096 }, () => []);
  for (const item of items) {
    const hex = hexOf(item);
    runs[digit(hex, 0) * 256 + digit(hex, 1) * 16 + digit(hex, 2)]!.push(item);
  }
  let at = 0;
  for (const run of runs) for (const item of run.sort(ascending)) items[at++] = item;
  return items;
}

/** Value of a lower-case hex digit. */
function digit(hex: string, at: number): number {
  const code = hex.charCodeAt(at);
  return code < 58 ? code - 48 : code - 87;
}
