import { wrongParameters } from './face';
import type { DocumentModel } from './model';
import { ensure, pointsOf, setValue, twentieths } from './properties';
import { accepted } from './text';
import {
  attach,
  type CellNode,
  type DocumentNode,
  documentOf,
  type InlineNode,
  type ParagraphNode,
  paragraph,
  type RowNode,
  type TableNode,
  textNode,
} from './tree';
import { child, type XmlElement, xml } from './xml';

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** A paragraph of this text. */
export function paragraphOf(text: string): ParagraphNode {
  const node = paragraph();
  const value = accepted(text);
  if (value) attach(node, textNode(value), 0);
  return node;
}

/** A table as Google makes it: black lines of 1 pt, 5 pt between line and text, equal columns over the whole width. */
export function tableOf(rows: readonly (readonly string[])[], width: number, method: string): TableNode {
  if (!rows.every((row) => Array.isArray(row) && row.every((text) => typeof text === 'string')))
    throw wrongParameters(method, [rows]);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const grid = Array.from({ length: columns }, () => Math.round((width * 20) / columns));
  const table: TableNode = {
    kind: 'table',
    properties: tableProperties(),
    grid,
    children: [],
    parent: undefined,
    origin: undefined,
  };
  rows.forEach((texts, index) => {
    const row = rowOf();
    texts.forEach((text, at) => {
      attach(row, cellOf(text, grid[at]), at);
    });
    attach(table, row, index);
  });
  return table;
}

/** A row without cells. */
export function rowOf(): RowNode {
  return {
    kind: 'row',
    properties: xml('w:trPr'),
    exceptions: undefined,
    children: [],
    parent: undefined,
    origin: undefined,
  };
}

/**
 * A cell of this text.
 *
 * @param width in twentieths of a point
 */
export function cellOf(text: string, width: number | undefined): CellNode {
  const properties = xml('w:tcPr');
  if (width !== undefined) ensure(properties, 'w:tcW').attributes = { 'w:w': String(width), 'w:type': 'dxa' };
  const cell: CellNode = { kind: 'cell', properties, children: [], parent: undefined, origin: undefined };
  attach(cell, paragraphOf(text), 0);
  return cell;
}

/** Width between the margins in points, of the document a node belongs to; in a cell, what the cell leaves. */
export function widthWithin(node: DocumentNode): number {
  const cell = node.kind === 'cell' ? pointsOf(child(node.properties, 'w:tcW'), 'w:w') : undefined;
  if (cell) return cell - 10; // 5 pt between line and text on either side
  const model = documentOf(node);
  return model ? pageWidth(model) : 451;
}

function pageWidth(model: DocumentModel): number {
  const size = Number(child(model.page, 'w:pgSz')?.attributes['w:w'] ?? 11906);
  const margins = child(model.page, 'w:pgMar')?.attributes ?? {};
  return (size - Number(margins['w:left'] ?? 0) - Number(margins['w:right'] ?? 0)) / 20;
}

/** All lines of a table: width in points (0 = none) and colour. */
export function setBorders(properties: XmlElement, change: { width?: number; colour?: string }): void {
  const borders = ensure(properties, 'w:tblBorders');
  for (const side of sides) {
    const line = ensure(borders, `w:${side}`);
    const before = line.attributes;
    const eighths = change.width === undefined ? Number(before['w:sz'] ?? 8) : Math.round(change.width * 8);
    const none = change.width === undefined ? before['w:val'] === 'none' : change.width === 0;
    line.attributes = {
      'w:val': none ? 'none' : 'single',
      'w:sz': String(eighths),
      'w:space': '0',
      'w:color': change.colour ?? before['w:color'] ?? '000000',
    };
  }
}

/** Sets the space between line and text of a cell on one side, in points. */
export function setPadding(cell: CellNode, side: 'top' | 'left' | 'bottom' | 'right', points: number): void {
  const margins = ensure(cell.properties, 'w:tcMar');
  ensure(margins, `w:${side}`).attributes = { 'w:w': twentieths(points), 'w:type': 'dxa' };
}

function tableProperties(): XmlElement {
  const properties = xml('w:tblPr');
  ensure(properties, 'w:tblW').attributes = { 'w:w': '0', 'w:type': 'auto' };
  ensure(properties, 'w:tblInd').attributes = { 'w:w': '0', 'w:type': 'dxa' };
  ensure(properties, 'w:tblLayout').attributes = { 'w:type': 'fixed' };
  setValue(properties, 'w:tblLook', '0600');
  setBorders(properties, { width: 1, colour: '000000' });
  const padding = ensure(properties, 'w:tblCellMar');
  for (const side of ['top', 'left', 'bottom', 'right'])
    ensure(padding, `w:${side}`).attributes = { 'w:w': '100', 'w:type': 'dxa' };
  return properties;
}

/** Makes a paragraph the item of a list. */
export function setList(node: ParagraphNode, list: string, level: number): void {
  const numbering = ensure(node.properties, 'w:numPr');
  numbering.children = [xml('w:ilvl', { 'w:val': String(level) }), xml('w:numId', { 'w:val': list })];
}

/** A rule as Google writes it into a .docx. */
export function horizontalRule(): InlineNode {
  const rectangle = xml('v:rect', {
    'xmlns:v': 'urn:schemas-microsoft-com:vml',
    'xmlns:o': 'urn:schemas-microsoft-com:office:office',
    style: 'width:0;height:1.5pt',
    'o:hralign': 'center',
    'o:hrstd': 't',
    'o:hr': 't',
    fillcolor: '#A0A0A0',
    stroked: 'f',
  });
  const run = xml('w:r', {}, [xml('w:pict', {}, [rectangle])]);
  return { kind: 'rule', run, parent: undefined, origin: undefined };
}
