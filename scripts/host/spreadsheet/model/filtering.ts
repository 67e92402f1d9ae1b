import type { Look, Style } from './cell';
import { shown } from './shown';
import { styleAt, type Tab, usedSize } from './tab';
import type { Workbook } from './workbook';

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

/**
 * Lets filters forget hidden texts that no cell has any more.
 *
 * An .xlsx names the texts that are seen, so these would come back otherwise than they went.
 */
export function forgetUnseenTexts(workbook: Workbook): void {
  const look: LookOf = (style) => workbook.look(style);
  for (const tab of workbook.tabs) {
    if (!tab.filter) continue;
    const hidden = Object.entries(tab.filter.hidden).flatMap(([column, texts]) => {
      const left = textsOfColumn(tab, Number(column), look).filter((text) => texts.includes(text));
      return left.length > 0 ? [[column, left]] : [];
    });
    const filter = { ...tab.filter, hidden: Object.fromEntries(hidden) };
    if (JSON.stringify(filter) !== JSON.stringify(tab.filter))
      workbook.run({ do: 'properties', tab: tab.id, properties: { filter } });
  }
}
