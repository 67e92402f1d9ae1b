import { isAnchoredImage, readAnchored } from './anchors';
import { readDrawing } from './images';
import type { Part } from './part';
import {
  anchor,
  attach,
  type BlockNode,
  type CellNode,
  type ContainerNode,
  type InlineNode,
  opaque,
  type ParagraphNode,
  pageBreak,
  paragraph,
  type RowNode,
  type Span,
  type TableNode,
  textNode,
} from './tree';
import { child, childrenNamed, isElement, walk, type XmlElement, xml } from './xml';

/** Marks without width: they may stand within a placeholder and must not split it. */
const zeroWidth = new Set([
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:permStart',
  'w:permEnd',
  'w:del',
  'w:moveFrom',
]);
/** What an editor leaves behind and nobody misses. */
const noise = new Set(['w:proofErr', 'w:lastRenderedPageBreak', 'w:pPr', 'w:rPr']);
/** Wrappers Google Docs flattens as well. */
const wrappers = new Set(['w:smartTag', 'w:ins', 'w:moveTo', 'w:customXml', 'w:dir', 'w:bdo']);

/** Reads the blocks of a body, header, footer or cell into its list of children. */
export function readBlocks(parent: ContainerNode, elements: readonly XmlElement[], part: Part): void {
  let marks: XmlElement[] = [];
  const add = (block: BlockNode) => {
    attach(parent, block, parent.children.length);
    if (block.kind !== 'paragraph' || marks.length === 0) return;
    const held = textNode('');
    held.spans = marks.map(markSpan);
    attach(block, held, 0);
    marks = [];
  };
  for (const element of elements) {
    if (element.name === 'w:p') add(readParagraph(element, part));
    else if (element.name === 'w:tbl') add(readTable(element, part));
    else if (zeroWidth.has(element.name)) marks.push(element);
    else if (isPlainWrapper(element)) readBlocks(parent, inner(element), part);
    else if (!noise.has(element.name) && element.name !== 'w:sectPr' && element.name !== 'w:tcPr')
      add(opaque(element, part));
  }
}

function readParagraph(element: XmlElement, part: Part): ParagraphNode {
  const node = paragraph(child(element, 'w:pPr') ?? xml('w:pPr'));
  readInlines(node, element.children.filter(isElement), undefined, part);
  return node;
}

function readInlines(
  node: ParagraphNode,
  elements: XmlElement[],
  link: string | undefined,
  part: Part,
): void {
  for (const element of elements) {
    if (element.name === 'w:r') readRun(node, element, link, part);
    else if (element.name === 'w:hyperlink')
      readInlines(node, element.children.filter(isElement), linkOf(element, part), part);
    else if (zeroWidth.has(element.name)) addSpan(node, markSpan(element));
    else if (wrappers.has(element.name) || element.name === 'w:sdt')
      readInlines(node, inner(element), link, part);
    else if (!noise.has(element.name)) addInline(node, opaque(element, part));
  }
}

function readRun(node: ParagraphNode, run: XmlElement, link: string | undefined, part: Part): void {
  const format = child(run, 'w:rPr');
  for (const element of run.children) {
    if (!isElement(element) || noise.has(element.name)) continue;
    const text = textOf(element);
    if (text !== undefined) addSpan(node, { text, format, link });
    else if (element.name === 'w:commentReference') addSpan(node, markSpan(runOf(element, format)));
    else if (element.name === 'w:drawing' && isAnchoredImage(element, part))
      anchor(node, readAnchored(element, part) ?? opaque(runOf(element, format), part));
    else if (element.name === 'w:br' && element.attributes['w:type'] === 'page') addInline(node, pageBreak());
    else addInline(node, special(element, format, link, part));
  }
}

/** Something in a run that is no text: an image, a rule, or anything else, kept. */
function special(
  element: XmlElement,
  format: XmlElement | undefined,
  link: string | undefined,
  part: Part,
): InlineNode {
  const image = element.name === 'w:drawing' ? readDrawing(element, link, part) : undefined;
  if (image) return image;
  const run = runOf(element, format);
  let rule = false;
  if (element.name === 'w:pict')
    walk(element, (inside) => {
      if (inside.attributes['o:hr'] === 't') rule = true;
    });
  return rule ? { kind: 'rule', run, parent: undefined, origin: undefined } : opaque(run, part);
}

function runOf(element: XmlElement, format: XmlElement | undefined): XmlElement {
  return xml('w:r', {}, format ? [format, element] : [element]);
}

/** The text a run's element stands for: `\t` a tab, `\r` a line break within the paragraph. */
function textOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
      return element.children.filter((node): node is string => !isElement(node)).join('');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\r';
    case 'w:br':
      return (element.attributes['w:type'] ?? 'textWrapping') === 'textWrapping' ? '\r' : undefined;
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    default:
      return undefined;
  }
}

function addSpan(node: ParagraphNode, span: Span): void {
  const last = node.children[node.children.length - 1];
  const target = last?.kind === 'text' ? last : textNode('');
  if (target !== last) addInline(node, target);
  const before = target.spans[target.spans.length - 1];
  if (before && !before.mark && !span.mark && before.format === span.format && before.link === span.link)
    before.text += span.text;
  else target.spans.push(span);
}

function addInline(node: ParagraphNode, inline: InlineNode): void {
  attach(node, inline, node.children.length);
}

function markSpan(mark: XmlElement): Span {
  return { text: '', format: undefined, link: undefined, mark };
}

function linkOf(element: XmlElement, part: Part): string | undefined {
  const id = element.attributes['r:id'];
  if (id !== undefined) return part.relation(id)?.target;
  const anchor = element.attributes['w:anchor'];
  return anchor === undefined ? undefined : `#${anchor}`;
}

function readTable(element: XmlElement, part: Part): TableNode {
  const grid = child(element, 'w:tblGrid');
  const table: TableNode = {
    kind: 'table',
    properties: child(element, 'w:tblPr') ?? xml('w:tblPr'),
    grid: grid ? childrenNamed(grid, 'w:gridCol').map((column) => Number(column.attributes['w:w'] ?? 0)) : [],
    children: [],
    parent: undefined,
    origin: undefined,
  };
  for (const row of flatten(element, 'w:tr')) attach(table, readRow(row, part), table.children.length);
  return table;
}

function readRow(element: XmlElement, part: Part): RowNode {
  const row: RowNode = {
    kind: 'row',
    properties: child(element, 'w:trPr') ?? xml('w:trPr'),
    exceptions: child(element, 'w:tblPrEx'),
    children: [],
    parent: undefined,
    origin: undefined,
  };
  for (const cell of flatten(element, 'w:tc')) {
    const node: CellNode = {
      kind: 'cell',
      properties: child(cell, 'w:tcPr') ?? xml('w:tcPr'),
      children: [],
      parent: undefined,
      origin: undefined,
    };
    readBlocks(node, cell.children.filter(isElement), part);
    attach(row, node, row.children.length);
  }
  return row;
}

/** Elements of that name, also within content controls. */
function flatten(parent: XmlElement, name: string): XmlElement[] {
  return parent.children
    .filter(isElement)
    .flatMap((element) =>
      element.name === name
        ? [element]
        : element.name === 'w:sdt' || wrappers.has(element.name)
          ? flatten(child(element, 'w:sdtContent') ?? element, name)
          : [],
    );
}

/** A content control around ordinary blocks; a generated part (table of contents) is kept whole. */
function isPlainWrapper(element: XmlElement): boolean {
  if (wrappers.has(element.name)) return true;
  return element.name === 'w:sdt' && !child(child(element, 'w:sdtPr'), 'w:docPartObj');
}

function inner(element: XmlElement): XmlElement[] {
  return (child(element, 'w:sdtContent') ?? element).children.filter(isElement);
}
