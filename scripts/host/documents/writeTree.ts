import { writeDrawing } from './images';
import type { Part } from './part';
import type {
  BlockNode,
  CellNode,
  InlineNode,
  ParagraphNode,
  RowNode,
  SectionNode,
  Span,
  TableNode,
} from './tree';
import { cloneXml, walk, type XmlElement, type XmlNode, xml } from './xml';

/** The markup of a section's or cell's blocks. Relations of images and links are made in the part as needed. */
export function writeBlocks(container: SectionNode | CellNode, part: Part): XmlElement[] {
  const blocks = container.children.filter((block) => block.kind !== 'table' || hasCells(block));
  const written = blocks.map((block) => writeBlock(block, part));
  return blocks.at(-1)?.kind === 'paragraph' ? written : [...written, xml('w:p')];
}

/** Word calls a table without cells damaged. */
function hasCells(table: TableNode): boolean {
  return table.children.some((row) => row.children.length > 0);
}

function writeBlock(block: BlockNode, part: Part): XmlElement {
  if (block.kind === 'paragraph') return writeParagraph(block, part);
  if (block.kind === 'table') return writeTable(block, part);
  return block.element;
}

function writeParagraph(node: ParagraphNode, part: Part): XmlElement {
  const children: XmlElement[] = node.properties.children.length > 0 ? [node.properties] : [];
  for (const image of node.anchored) {
    if (image.kind === 'opaque') children.push(numbered(image.element, part));
    else children.push(xml('w:r', {}, [writeDrawing(image, part)]));
  }
  for (const inline of node.children) writeInline(inline, part, children);
  return xml('w:p', {}, children);
}

function writeInline(node: InlineNode, part: Part, out: XmlElement[]): void {
  switch (node.kind) {
    case 'text':
      for (const span of node.spans) writeSpan(span, part, out);
      break;
    case 'break':
      out.push(xml('w:r', {}, [xml('w:br', { 'w:type': 'page' })]));
      break;
    case 'image':
      out.push(linked(xml('w:r', {}, [writeDrawing(node, part)]), node.link, part));
      break;
    case 'rule':
      out.push(node.run);
      break;
    default:
      out.push(numbered(node.element, part));
  }
}

/** Kept markup with numbers of its own for its drawings: copies would have the same, which Word dislikes. */
function numbered(kept: XmlElement, part: Part): XmlElement {
  let drawings = 0;
  walk(kept, ({ name }) => {
    if (name === 'wp:docPr') drawings++;
  });
  if (drawings === 0) return kept;
  const copy = cloneXml(kept);
  walk(copy, (element) => {
    if (element.name === 'wp:docPr') element.attributes.id = String(part.nextDrawing());
  });
  return copy;
}

function writeSpan(span: Span, part: Part, out: XmlElement[]): void {
  if (span.mark) out.push(span.mark);
  if (!span.text) return;
  const children: XmlNode[] = span.format && span.format.children.length > 0 ? [span.format] : [];
  for (const piece of span.text.split(/([\t\r])/)) {
    if (piece === '\t') children.push(xml('w:tab'));
    else if (piece === '\r') children.push(xml('w:br'));
    else if (piece) children.push(xml('w:t', { 'xml:space': 'preserve' }, [piece]));
  }
  out.push(linked(xml('w:r', {}, children), span.link, part));
}

function linked(run: XmlElement, link: string | undefined, part: Part): XmlElement {
  if (link === undefined) return run;
  if (link.startsWith('#')) return xml('w:hyperlink', { 'w:anchor': link.slice(1) }, [run]);
  return xml('w:hyperlink', { 'r:id': part.linkRelation(link) }, [run]);
}

function writeTable(table: TableNode, part: Part): XmlElement {
  const grid = table.grid.map((width) => xml('w:gridCol', { 'w:w': String(width) }));
  return xml('w:tbl', {}, [
    table.properties,
    xml('w:tblGrid', {}, grid),
    ...table.children.filter((row) => row.children.length > 0).map((row) => writeRow(row, part)),
  ]);
}

function writeRow(row: RowNode, part: Part): XmlElement {
  const head = [row.exceptions, row.properties].filter(
    (element): element is XmlElement => element !== undefined && element.children.length > 0,
  );
  return xml('w:tr', {}, [...head, ...row.children.map((cell) => writeCell(cell, part))]);
}

function writeCell(cell: CellNode, part: Part): XmlElement {
  const head = cell.properties.children.length > 0 ? [cell.properties] : [];
  return xml('w:tc', {}, [...head, ...writeBlocks(cell, part)]);
}
