import { setPadding } from './blocks';
import { BlocksFace } from './blocksFace';
import { setColumnWidth } from './columns';
import { verticalAlignment } from './enums';
import { face, faceOf, inside, numberArgument, serviceCalls } from './face';
import { colour, setShade } from './looks';
import { drop, ensure, pointsOf, setValue, twentieths, valOf } from './properties';
import type { DocumentSession } from './session';
import type { CellNode, RowNode, TableNode } from './tree';
import { child } from './xml';

type Table = GoogleAppsScript.Document.Table;
type TableRow = GoogleAppsScript.Document.TableRow;
type TableCell = GoogleAppsScript.Document.TableCell;
type VerticalAlignment = GoogleAppsScript.Document.VerticalAlignment;

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
faceOf('cell', (session, node) => new TableCellFace(session, node));
