import { numberArgument } from './face';
import { ensure, valOf } from './properties';
import type { CellNode, RowNode, TableNode } from './tree';

/** The cell of a row, from 0; throws if there is none. */
export function cellAt(row: RowNode, index: number): CellNode {
  const cell = row.children[numberArgument(index, 'TableRow.getCell')];
  if (!cell)
    throw new Error(`Cell index (${index}) must be less than the number of cells (${row.children.length}).`);
  return cell;
}

/** Sets the width of a column and of its cells, in points. */
export function setColumnWidth(table: TableNode, column: number, width: number): void {
  if (table.grid[column] === undefined) throw new Error(`Column index (${column}) is out of range.`);
  table.grid[column] = Math.round(width * 20);
  for (const row of table.children) {
    let at = 0;
    for (const cell of row.children) {
      const span = Number(valOf(cell.properties, 'w:gridSpan') ?? 1);
      const total = table.grid.slice(at, at + span).reduce((sum, each) => sum + each, 0);
      if (column >= at && column < at + span)
        ensure(cell.properties, 'w:tcW').attributes = { 'w:w': String(total), 'w:type': 'dxa' };
      at += span;
    }
  }
}

/** Gives the table a column for each cell of a row that has more than it. */
export function completeGrid(row: RowNode): void {
  const table = row.parent as TableNode | undefined;
  if (!table) return;
  const last = table.grid.at(-1) ?? 1440;
  while (table.grid.length < row.children.length) table.grid.push(last);
}
