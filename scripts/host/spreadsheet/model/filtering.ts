import type { Look, Style } from './cell';
import { shown } from './shown';
import { styleAt, type Tab, usedSize } from './tab';

type LookOf = (style: Style | undefined) => Look;

/** The different texts a filter offers for a column, in the order of the rows. */
export function textsOfColumn(tab: Tab, column: number, look: LookOf): string[] {
  const found = new Set<string>();
  for (const row of filteredRows(tab)) found.add(textAt(tab, row, column, look));
  return [...found];
}

/** The rows a filter hides. */
export function hiddenByFilter(tab: Tab, look: LookOf): number[] {
  const criteria = Object.entries(tab.filter?.hidden ?? {})
    .filter(([, texts]) => texts.length > 0)
    .map(([column, texts]) => ({ column: Number(column), texts: new Set(texts) }));
  if (criteria.length === 0) return [];
  return filteredRows(tab).filter((row) =>
    criteria.some(({ column, texts }) => texts.has(textAt(tab, row, column, look))),
  );
}

/** A filter reaches as far as its range and the rows in use. */
function filteredRows(tab: Tab): number[] {
  const range = tab.filter?.range ?? { row: 0, rows: tab.cells.length };
  const end = Math.min(range.row + range.rows, usedSize(tab).rows);
  return Array.from({ length: Math.max(0, end - range.row - 1) }, (_, index) => range.row + 1 + index);
}

function textAt(tab: Tab, row: number, column: number, look: LookOf): string {
  return shown(tab.cells[row]?.values[column] ?? '', look(styleAt(tab, row, column)).format);
}
