import { rowOf, setBorders } from './blocks';
import { cellAt, setColumnWidth } from './columns';
import { ContainerFace, put } from './containerFace';
import { face, faceOf, inside, nodeBehind, numberArgument, serviceCalls } from './face';
import { colour, hex } from './looks';
import type { DocumentSession } from './session';
import { detach, type RowNode, type TableNode } from './tree';
import { child, type XmlElement } from './xml';

type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;
type TableCell = GoogleAppsScript.Document.TableCell;

/** A table. */
export class TableFace
  extends ContainerFace<TableNode, Table>
  implements
    Pick<
      Table,
      | 'appendTableRow'
      | 'clear'
      | 'copy'
      | 'getBorderColor'
      | 'getBorderWidth'
      | 'getCell'
      | 'getChild'
      | 'getColumnWidth'
      | 'getNumRows'
      | 'getRow'
      | 'insertTableRow'
      | 'removeFromParent'
      | 'removeRow'
      | 'setAttributes'
      | 'setBorderColor'
      | 'setBorderWidth'
      | 'setColumnWidth'
    >
{
  constructor(session: DocumentSession, node: TableNode) {
    super(session, 'Table', node);
  }

  getNumRows(): number {
    return this[inside].node.children.length;
  }

  getRow(rowIndex: number): TableRow {
    return face(this[inside].session, this.row(rowIndex));
  }

  getCell(rowIndex: number, cellIndex: number): TableCell {
    return face(this[inside].session, cellAt(this.row(rowIndex), cellIndex));
  }

  appendTableRow(tableRow: TableRow | null = null): TableRow {
    return this.insertTableRow(this[inside].node.children.length, tableRow);
  }

  insertTableRow(childIndex: number, tableRow: TableRow | null = null): TableRow {
    const { session, node } = this[inside];
    const row = tableRow ? nodeBehind(tableRow, 'Table.insertTableRow', 'row') : rowOf();
    put(node, row, childIndex);
    return face(session, row);
  }

  removeRow(rowIndex: number): TableRow {
    const row = this.row(rowIndex);
    detach(row);
    return face(this[inside].session, row);
  }

  clear(): Table {
    for (const row of [...this[inside].node.children]) detach(row);
    return this.self();
  }

  getBorderWidth(): number {
    const line = this.line();
    if (!line || line.attributes['w:val'] === 'none' || line.attributes['w:val'] === 'nil') return 0;
    return Number(line.attributes['w:sz'] ?? 0) / 8;
  }

  setBorderWidth(width: number): Table {
    setBorders(this[inside].node.properties, { width: numberArgument(width, 'Table.setBorderWidth') });
    return this.self();
  }

  getBorderColor(): string {
    return colour(this.line()?.attributes['w:color']) as string;
  }

  setBorderColor(color: string): Table {
    setBorders(this[inside].node.properties, { colour: hex(color) });
    return this.self();
  }

  getColumnWidth(columnIndex: number): number {
    return (this[inside].node.grid[columnIndex] ?? 0) / 20;
  }

  setColumnWidth(columnIndex: number, width: number): Table {
    setColumnWidth(this[inside].node, columnIndex, numberArgument(width, 'Table.setColumnWidth'));
    return this.self();
  }

  setAttributes(attributes: Record<string, unknown>): Table {
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'BORDER_WIDTH') this.setBorderWidth(value as number);
      else if (name === 'BORDER_COLOR') this.setBorderColor(value as string);
      else throw new Error(`not emulated: Table.setAttributes of ${name}`);
    }
    return this.self();
  }

  private row(index: number): RowNode {
    const row = this[inside].node.children[numberArgument(index, 'Table.getRow')];
    if (!row)
      throw new Error(`Row index (${index}) must be less than the number of rows (${this.getNumRows()}).`);
    return row;
  }

  private line(): XmlElement | undefined {
    return child(child(this[inside].node.properties, 'w:tblBorders'), 'w:top');
  }

  private self(): Table {
    return this as unknown as Table;
  }
}

serviceCalls(TableFace);
faceOf('table', (session, node) => new TableFace(session, node));
