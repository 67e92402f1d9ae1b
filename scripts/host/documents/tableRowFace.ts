import { cellOf } from './blocks';
import { cellAt, completeGrid } from './columns';
import { ContainerFace, put } from './containerFace';
import { face, faceOf, inside, nodeBehind, numberArgument, serviceCalls } from './face';
import { ensure, twentieths, valOf } from './properties';
import type { DocumentSession } from './session';
import { detach, type RowNode, type TableNode } from './tree';

type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;
type TableCell = GoogleAppsScript.Document.TableCell;

/** A row of a table. */
export class TableRowFace
  extends ContainerFace<RowNode, TableRow>
  implements
    Pick<
      TableRow,
      | 'appendTableCell'
      | 'clear'
      | 'copy'
      | 'getCell'
      | 'getChild'
      | 'getMinimumHeight'
      | 'getNumCells'
      | 'getParentTable'
      | 'insertTableCell'
      | 'removeCell'
      | 'setAttributes'
      | 'setMinimumHeight'
    >
{
  constructor(session: DocumentSession, node: RowNode) {
    super(session, 'TableRow', node);
  }

  getNumCells(): number {
    return this[inside].node.children.length;
  }

  getCell(cellIndex: number): TableCell {
    return face(this[inside].session, cellAt(this[inside].node, cellIndex));
  }

  getParentTable(): Table {
    return this.getParent() as unknown as Table;
  }

  appendTableCell(given: string | TableCell | null = null): TableCell {
    return this.insertTableCell(this[inside].node.children.length, given);
  }

  insertTableCell(childIndex: number, given: string | TableCell | null = null): TableCell {
    const { session, node } = this[inside];
    const column = (node.parent as TableNode | undefined)?.grid[childIndex];
    const cell =
      given === null || typeof given === 'string'
        ? cellOf(given ?? '', column)
        : nodeBehind(given, 'TableRow.insertTableCell', 'cell');
    put(node, cell, childIndex);
    completeGrid(node);
    return face(session, cell);
  }

  removeCell(cellIndex: number): TableCell {
    const cell = cellAt(this[inside].node, cellIndex);
    detach(cell);
    return face(this[inside].session, cell);
  }

  clear(): TableRow {
    for (const cell of [...this[inside].node.children]) detach(cell);
    return this as unknown as TableRow;
  }

  getMinimumHeight(): number {
    return Number(valOf(this[inside].node.properties, 'w:trHeight') ?? 0) / 20;
  }

  setMinimumHeight(minHeight: number): TableRow {
    ensure(this[inside].node.properties, 'w:trHeight').attributes = {
      'w:val': twentieths(numberArgument(minHeight, 'TableRow.setMinimumHeight')),
      'w:hRule': 'atLeast',
    };
    return this as unknown as TableRow;
  }

  setAttributes(attributes: Record<string, unknown>): TableRow {
    for (const [name, value] of Object.entries(attributes)) {
      if (name !== 'MINIMUM_HEIGHT') throw new Error(`not emulated: TableRow.setAttributes of ${name}`);
      this.setMinimumHeight(value as number);
    }
    return this as unknown as TableRow;
  }
}

serviceCalls(TableRowFace);
faceOf('row', (session, node) => new TableRowFace(session, node));
