import { cellOf, rowOf, setBorders, setPadding } from './blocks';
import { BlocksFace } from './blocksFace';
import { ContainerFace, put } from './containerFace';
import { verticalAlignment } from './enums';
import { face, faceOf, inside, nodeBehind, numberArgument, serviceCalls } from './face';
import { colour, hex, setShade } from './looks';
import { drop, ensure, pointsOf, setValue, twentieths, valOf } from './properties';
import type { DocumentSession } from './session';
import { type CellNode, detach, type RowNode, type TableNode } from './tree';
import { child, type XmlElement } from './xml';

type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;
type TableCell = GoogleAppsScript.Document.TableCell;
type VerticalAlignment = GoogleAppsScript.Document.VerticalAlignment;

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

const vertical = { top: 'TOP', center: 'CENTER', both: 'CENTER', bottom: 'BOTTOM' } as const;

/** A cell of a table. */
export class TableCellFace
  extends BlocksFace<CellNode, TableCell>
  implements
    Pick<
      TableCell,
      | 'appendListItem'
      | 'appendParagraph'
      | 'appendTable'
      | 'clear'
      | 'copy'
      | 'getBackgroundColor'
      | 'getColSpan'
      | 'getPaddingBottom'
      | 'getPaddingLeft'
      | 'getPaddingRight'
      | 'getPaddingTop'
      | 'getParentRow'
      | 'getParentTable'
      | 'getVerticalAlignment'
      | 'getWidth'
      | 'insertParagraph'
      | 'setAttributes'
      | 'setBackgroundColor'
      | 'setPaddingBottom'
      | 'setPaddingLeft'
      | 'setPaddingRight'
      | 'setPaddingTop'
      | 'setText'
      | 'setVerticalAlignment'
      | 'setWidth'
    >
{
  constructor(session: DocumentSession, node: CellNode) {
    super(session, 'TableCell', node);
  }

  getParentRow(): TableRow {
    return this.getParent() as unknown as TableRow;
  }

  getParentTable(): Table {
    const { session, node } = this[inside];
    return face(session, node.parent!.parent!);
  }

  getColSpan(): number {
    return Number(valOf(this[inside].node.properties, 'w:gridSpan') ?? 1);
  }

  getWidth(): number {
    const width = pointsOf(child(this[inside].node.properties, 'w:tcW'), 'w:w');
    return width ?? (this.table()?.grid[this.column()] ?? 0) / 20;
  }

  setWidth(width: number): TableCell {
    const table = this.table();
    if (table) setColumnWidth(table, this.column(), numberArgument(width, 'TableCell.setWidth'));
    else
      ensure(this[inside].node.properties, 'w:tcW').attributes = {
        'w:w': twentieths(width),
        'w:type': 'dxa',
      };
    return this.self();
  }

  getPaddingTop(): number {
    return this.padding('top');
  }

  getPaddingBottom(): number {
    return this.padding('bottom');
  }

  getPaddingLeft(): number {
    return this.padding('left');
  }

  getPaddingRight(): number {
    return this.padding('right');
  }

  setPaddingTop(points: number): TableCell {
    return this.setPadding('top', points);
  }

  setPaddingBottom(points: number): TableCell {
    return this.setPadding('bottom', points);
  }

  setPaddingLeft(points: number): TableCell {
    return this.setPadding('left', points);
  }

  setPaddingRight(points: number): TableCell {
    return this.setPadding('right', points);
  }

  getBackgroundColor(): string {
    return colour(child(this[inside].node.properties, 'w:shd')?.attributes['w:fill']) as string;
  }

  setBackgroundColor(color: string): TableCell {
    setShade(this[inside].node.properties, color);
    return this.self();
  }

  getVerticalAlignment(): VerticalAlignment {
    const name =
      vertical[(valOf(this[inside].node.properties, 'w:vAlign') ?? 'top') as keyof typeof vertical];
    return verticalAlignment[name] as unknown as VerticalAlignment;
  }

  setVerticalAlignment(alignment: VerticalAlignment): TableCell {
    const { properties } = this[inside].node;
    if (alignment === null) drop(properties, 'w:vAlign');
    else setValue(properties, 'w:vAlign', String(alignment).toLowerCase());
    return this.self();
  }

  setAttributes(attributes: Record<string, unknown>): TableCell {
    const setters: Readonly<Record<string, (value: never) => unknown>> = {
      BACKGROUND_COLOR: (value) => this.setBackgroundColor(value),
      PADDING_TOP: (value) => this.setPaddingTop(value),
      PADDING_BOTTOM: (value) => this.setPaddingBottom(value),
      PADDING_LEFT: (value) => this.setPaddingLeft(value),
      PADDING_RIGHT: (value) => this.setPaddingRight(value),
      VERTICAL_ALIGNMENT: (value) => this.setVerticalAlignment(value),
      WIDTH: (value) => this.setWidth(value),
    };
    for (const [name, value] of Object.entries(attributes)) {
      const set = setters[name];
      if (!set) throw new Error(`not emulated: TableCell.setAttributes of ${name}`);
      set(value as never);
    }
    return this.self();
  }

  private padding(side: 'top' | 'left' | 'bottom' | 'right'): number {
    const { node } = this[inside];
    const own = pointsOf(child(child(node.properties, 'w:tcMar'), `w:${side}`), 'w:w');
    const common = pointsOf(child(child(this.table()?.properties, 'w:tblCellMar'), `w:${side}`), 'w:w');
    return own ?? common ?? 0;
  }

  private setPadding(side: 'top' | 'left' | 'bottom' | 'right', points: number): TableCell {
    setPadding(this[inside].node, side, numberArgument(points, 'TableCell.setPadding'));
    return this.self();
  }

  private table(): TableNode | undefined {
    return this[inside].node.parent?.parent as TableNode | undefined;
  }

  private column(): number {
    const { node } = this[inside];
    const row = node.parent as RowNode;
    return row.children
      .slice(0, row.children.indexOf(node))
      .reduce((sum, cell) => sum + Number(valOf(cell.properties, 'w:gridSpan') ?? 1), 0);
  }

  private self(): TableCell {
    return this as unknown as TableCell;
  }
}

serviceCalls(TableCellFace);
faceOf('table', (session, node) => new TableFace(session, node));
faceOf('row', (session, node) => new TableRowFace(session, node));
faceOf('cell', (session, node) => new TableCellFace(session, node));

function cellAt(row: RowNode, index: number): CellNode {
  const cell = row.children[numberArgument(index, 'TableRow.getCell')];
  if (!cell)
    throw new Error(`Cell index (${index}) must be less than the number of cells (${row.children.length}).`);
  return cell;
}

/** Sets the width of a column and of its cells, in points. */
function setColumnWidth(table: TableNode, column: number, width: number): void {
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
function completeGrid(row: RowNode): void {
  const table = row.parent as TableNode | undefined;
  if (!table) return;
  const last = table.grid.at(-1) ?? 1440;
  while (table.grid.length < row.children.length) table.grid.push(last);
}
