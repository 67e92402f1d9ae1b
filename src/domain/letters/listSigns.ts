import type { ItemPlace } from './documentText';

/**
 * What stands before list items where there is only text: their number, or a point; deeper ones are indented.
 *
 * Numbers go on through the list, whatever stands between its items, and begin anew below each item further out.
 *
 * @param items one entry per paragraph; `undefined` for what is no item, or is left out
 * @returns one sign per entry, empty where there is no item
 */
export function listSigns(items: readonly (ItemPlace | undefined)[]): readonly string[] {
  const counts = new Map<string, readonly number[]>();
  return items.map((item) => {
    if (item === undefined) return '';
    const { list, level, isNumbered } = item;
    const before = counts.get(list) ?? [];
    const number = (before[level] ?? 0) + 1;
    const outer = Array.from({ length: level }, (_, at) => before[at] ?? 0);
    if (isNumbered) counts.set(list, [...outer, number]);
    return `${'  '.repeat(level)}${isNumbered ? `${number}.` : '•'} `;
  });
}
