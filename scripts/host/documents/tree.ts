import type { DocumentModel } from './model';
import type { Part } from './part';
import { cloneXml, type XmlElement, xml } from './xml';

/** An image's bytes; shared by all its places, stored once per file. */
export interface Media {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** File extension without the dot. */
  readonly extension: string;
  /** Natural size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A stretch of text with one format, or a mark without width (bookmark, comment range) between two letters. */
export interface Span {
  text: string;
  /** `w:rPr`, never changed in place: spans share it. */
  format: XmlElement | undefined;
  link: string | undefined;
  /** Zero-width markup kept where it stood; `text` is empty then. */
  mark?: XmlElement;
}

interface Placed {
  parent: ContainerNode | undefined;
  /** Set on a node without parent: the document whose styles, lists and images it refers to. */
  origin: DocumentModel | undefined;
}

/** What DocumentApp calls Text: everything between two things that are not text, whatever its formats. */
export interface TextNode extends Placed {
  kind: 'text';
  spans: Span[];
  /** True once it became part of the text before it. */
  joined?: boolean;
}

/** An image in the line. */
export interface ImageNode extends Placed {
  kind: 'image';
  media: Media;
  /** `w:drawing`; its `a:blip` gets the relation when written. */
  drawing: XmlElement;
  /** The document it came from; `undefined` while it belongs to none yet (made from a blob). */
  home: DocumentModel | undefined;
  link: string | undefined;
}

/** An image fixed to a paragraph, not part of its text. */
export interface PositionedNode extends Placed {
  kind: 'positioned';
  readonly id: string;
  media: Media;
  /** `w:drawing` with a `wp:anchor`. */
  drawing: XmlElement;
  home: DocumentModel | undefined;
}

/** A page break within a paragraph. */
export interface BreakNode extends Placed {
  kind: 'break';
}

/** A horizontal rule within a paragraph. */
export interface RuleNode extends Placed {
  kind: 'rule';
  run: XmlElement;
}

/** Anything DocumentApp does not know, kept as it is: fields, footnotes, positioned drawings. */
export interface OpaqueNode extends Placed {
  kind: 'opaque';
  element: XmlElement;
  /** Where its relations (`r:id`, `r:embed`) are to be looked up. */
  part: Part;
}

/** What a paragraph holds. */
export type InlineNode = TextNode | ImageNode | BreakNode | RuleNode | OpaqueNode;

/** A paragraph or list item. */
export interface ParagraphNode extends Placed {
  kind: 'paragraph';
  /** `w:pPr`. */
  properties: XmlElement;
  children: InlineNode[];
  /** Images at distances from it, and those at places of the page, which DocumentApp does not see. */
  anchored: (PositionedNode | OpaqueNode)[];
}

/** A table. */
export interface TableNode extends Placed {
  kind: 'table';
  /** `w:tblPr`. */
  properties: XmlElement;
  /** Column widths in twentieths of a point. */
  grid: number[];
  children: RowNode[];
}

/** A row of a table. */
export interface RowNode extends Placed {
  kind: 'row';
  /** `w:trPr`. */
  properties: XmlElement;
  /** `w:tblPrEx`, if any. */
  exceptions: XmlElement | undefined;
  children: CellNode[];
}

/** A cell of a table. */
export interface CellNode extends Placed {
  kind: 'cell';
  /** `w:tcPr`. */
  properties: XmlElement;
  children: BlockNode[];
}

/** What a section or cell holds. */
export type BlockNode = ParagraphNode | TableNode | OpaqueNode;

/** Body, header or footer. */
export interface SectionNode extends Placed {
  kind: 'body' | 'header' | 'footer';
  children: BlockNode[];
}

/** Nodes with children. */
export type ContainerNode = SectionNode | ParagraphNode | TableNode | RowNode | CellNode;

/** Every node of a document. */
export type DocumentNode = ContainerNode | InlineNode | BlockNode | PositionedNode;

/** Makes a paragraph without text. */
export function paragraph(properties: XmlElement = xml('w:pPr')): ParagraphNode {
  return { kind: 'paragraph', properties, children: [], anchored: [], parent: undefined, origin: undefined };
}

/** Makes a text of one format. */
export function textNode(text: string, format?: XmlElement, link?: string): TextNode {
  const spans = text ? [{ text, format, link }] : [];
  return { kind: 'text', spans, parent: undefined, origin: undefined };
}

/** Makes a page break. */
export function pageBreak(): BreakNode {
  return { kind: 'break', parent: undefined, origin: undefined };
}

/** Keeps markup as it is. */
export function opaque(element: XmlElement, part: Part): OpaqueNode {
  return { kind: 'opaque', element, part, parent: undefined, origin: undefined };
}

/** The children of a node, as one list type; empty for nodes that cannot have any. */
export function childNodes(node: DocumentNode): DocumentNode[] {
  return 'children' in node ? node.children : [];
}

/** Puts a node without parent into a container at a place of its list of children. */
export function attach(parent: ContainerNode, node: DocumentNode, index: number): void {
  (parent.children as DocumentNode[]).splice(index, 0, node);
  node.parent = parent;
  node.origin = undefined;
}

/** Fixes an image to a paragraph. */
export function anchor(node: ParagraphNode, image: PositionedNode | OpaqueNode): void {
  node.anchored.push(image);
  image.parent = node;
}

/** Takes a node out of its parent; it still knows its document. */
export function detach(node: DocumentNode): void {
  const { parent } = node;
  if (!parent) return;
  const origin = documentOf(node);
  const list = parent.children as DocumentNode[];
  list.splice(list.indexOf(node), 1);
  node.parent = undefined;
  node.origin = origin;
}

/** Makes texts that stand side by side one text, as DocumentApp sees them. */
export function joinTexts(node: ParagraphNode): void {
  for (let index = node.children.length - 1; index > 0; index--) {
    const [before, after] = [node.children[index - 1]!, node.children[index]!];
    if (before.kind !== 'text' || after.kind !== 'text') continue;
    before.spans.push(...after.spans);
    detach(after);
    after.joined = true;
  }
}

/** The document a node belongs to or comes from. */
export function documentOf(node: DocumentNode): DocumentModel | undefined {
  let top = node;
  while (top.parent) top = top.parent;
  return top.origin;
}

/** A deep copy without parent, of the same document. */
export function copyNode<Node extends DocumentNode>(node: Node): Node {
  const copy = duplicate(node) as Node;
  copy.origin = documentOf(node);
  return copy;
}

/** Calls back for the node and everything below it. */
export function visit(node: DocumentNode, use: (node: DocumentNode) => void): void {
  use(node);
  for (const inner of childNodes(node)) visit(inner, use);
  if (node.kind === 'paragraph') for (const each of node.anchored) use(each);
}

function duplicate(node: DocumentNode): DocumentNode {
  const copy = { ...node, parent: undefined, origin: undefined } as DocumentNode;
  if (copy.kind === 'text') copy.spans = copy.spans.map((span) => ({ ...span }));
  else if (copy.kind === 'image' || copy.kind === 'positioned') copy.drawing = cloneXml(copy.drawing);
  else if (copy.kind === 'table') copy.grid = [...copy.grid];
  if ('properties' in copy) copy.properties = cloneXml(copy.properties);
  if ('children' in copy) {
    const children: DocumentNode[] = copy.children.map(duplicate);
    for (const inner of children) inner.parent = copy;
    (copy as { children: DocumentNode[] }).children = children;
  }
  if (copy.kind === 'paragraph')
    copy.anchored = copy.anchored.map((each) => ({ ...duplicate(each), parent: copy }) as typeof each);
  return copy;
}
