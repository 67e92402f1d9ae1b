import { DocumentElementFace } from './documentElementFace';
import { elementType } from './enums';
import { Face, face, inside, serviceCalls } from './face';
import { listOf } from './numbering';
import type { DocumentSession } from './session';
import { lengthOf } from './text';
import { childNodes, copyNode, type DocumentNode, detach, joinTexts, type ParagraphNode } from './tree';
import { walk, type XmlElement } from './xml';

type Element = GoogleAppsScript.Document.Element;
type ContainerElement = GoogleAppsScript.Document.ContainerElement;
type ElementType = GoogleAppsScript.Document.ElementType;

/** What every element of a document can do. */
export class ElementFace<Node extends DocumentNode, Google> extends Face<Node> {
  copy(): Google {
    const { session, node } = this[inside];
    return face(session, copyNode(node));
  }

  getType(): ElementType {
    return typeOf(this[inside].node) as unknown as ElementType;
  }

  getParent(): ContainerElement {
    const { session, node } = this[inside];
    if (node.parent) return face(session, node.parent);
    const isSection = node.kind === 'body' || node.kind === 'header' || node.kind === 'footer';
    return (isSection ? new DocumentElementFace(session, node) : null) as unknown as ContainerElement;
  }

  getNextSibling(): Element {
    return this.sibling(1);
  }

  getPreviousSibling(): Element {
    return this.sibling(-1);
  }

  isAtDocumentEnd(): boolean {
    let node: DocumentNode = this[inside].node;
    while (node.parent) {
      if (childNodes(node.parent).at(-1) !== node) return false;
      node = node.parent;
    }
    return node.kind === 'body';
  }

  removeFromParent(): Google {
    const { node } = this[inside];
    if (!node.parent) throw new Error('Element does not have a parent.');
    remove(node);
    return this as unknown as Google;
  }

  asBody(): GoogleAppsScript.Document.Body {
    return this.cast('BODY_SECTION');
  }

  asHeaderSection(): GoogleAppsScript.Document.HeaderSection {
    return this.cast('HEADER_SECTION');
  }

  asFooterSection(): GoogleAppsScript.Document.FooterSection {
    return this.cast('FOOTER_SECTION');
  }

  asParagraph(): GoogleAppsScript.Document.Paragraph {
    return this.cast('PARAGRAPH');
  }

  asListItem(): GoogleAppsScript.Document.ListItem {
    return this.cast('LIST_ITEM');
  }

  asText(): GoogleAppsScript.Document.Text {
    return this.cast('TEXT');
  }

  asTable(): GoogleAppsScript.Document.Table {
    return this.cast('TABLE');
  }

  asTableRow(): GoogleAppsScript.Document.TableRow {
    return this.cast('TABLE_ROW');
  }

  asTableCell(): GoogleAppsScript.Document.TableCell {
    return this.cast('TABLE_CELL');
  }

  asInlineImage(): GoogleAppsScript.Document.InlineImage {
    return this.cast('INLINE_IMAGE');
  }

  asPageBreak(): GoogleAppsScript.Document.PageBreak {
    return this.cast('PAGE_BREAK');
  }

  asHorizontalRule(): GoogleAppsScript.Document.HorizontalRule {
    return this.cast('HORIZONTAL_RULE');
  }

  private cast<Wanted>(wanted: keyof typeof elementType): Wanted {
    const own = typeOf(this[inside].node);
    if (own !== elementType[wanted]) throw new Error(`${String(own)} can't be cast to ${wanted}.`);
    return this as unknown as Wanted;
  }

  private sibling(step: number): Element {
    const { session, node } = this[inside];
    const siblings = node.parent ? shownChildren(node.parent) : [];
    const found = siblings[siblings.indexOf(node) + step];
    return (found ? face(session, found) : null) as Element;
  }
}

serviceCalls(ElementFace);

/** An element DocumentApp knows nothing about. */
export class UnsupportedFace extends ElementFace<DocumentNode, GoogleAppsScript.Document.UnsupportedElement> {
  constructor(session: DocumentSession, node: DocumentNode) {
    super(session, 'UnsupportedElement', node);
  }
}

/** The children as Google counts them: a text without a letter is none. */
export function shownChildren(node: DocumentNode): readonly DocumentNode[] {
  const children = childNodes(node);
  if (node.kind !== 'paragraph') return children;
  joinTexts(node);
  return children.some(isHidden) ? children.filter((each) => !isHidden(each)) : children;
}

/** The type as Google names it. */
export function typeOf(node: DocumentNode): (typeof elementType)[keyof typeof elementType] {
  switch (node.kind) {
    case 'body':
      return elementType.BODY_SECTION;
    case 'header':
      return elementType.HEADER_SECTION;
    case 'footer':
      return elementType.FOOTER_SECTION;
    case 'paragraph':
      return isListItem(node) ? elementType.LIST_ITEM : elementType.PARAGRAPH;
    case 'table':
      return elementType.TABLE;
    case 'row':
      return elementType.TABLE_ROW;
    case 'cell':
      return elementType.TABLE_CELL;
    case 'text':
      return elementType.TEXT;
    case 'image':
      return elementType.INLINE_IMAGE;
    case 'break':
      return elementType.PAGE_BREAK;
    case 'rule':
      return elementType.HORIZONTAL_RULE;
    case 'opaque':
      return keptType(node.element);
    default:
      return elementType.UNSUPPORTED;
  }
}

/** What Google calls markup that is kept as it is. */
function keptType(kept: XmlElement): (typeof elementType)[keyof typeof elementType] {
  const names = new Set<string>();
  walk(kept, ({ name }) => names.add(name));
  const has = (...any: readonly string[]) => any.some((name) => names.has(name));
  if (has('w:footnoteReference', 'w:endnoteReference')) return elementType.FOOTNOTE;
  if (has('w:docPartObj')) return elementType.TABLE_OF_CONTENTS;
  if (has('m:oMath')) return elementType.EQUATION;
  return has('w:drawing', 'w:pict', 'w:object') ? elementType.INLINE_DRAWING : elementType.UNSUPPORTED;
}

/** True for a paragraph of a list. */
export function isListItem(node: ParagraphNode): boolean {
  return listOf(node.properties) !== undefined;
}

/**
 * Takes a node out of its parent.
 *
 * @throws for the last paragraph of a section or cell, which Google demands
 */
export function remove(node: DocumentNode): void {
  const { parent } = node;
  if (parent && 'children' in parent && ['body', 'header', 'footer', 'cell'].includes(parent.kind)) {
    const last = parent.children.at(-1) === node;
    const before = parent.children.at(-2);
    if (last && (before === undefined || before.kind === 'table'))
      throw new Error("Can't remove the last paragraph in a document section.");
  }
  detach(node);
}

function isHidden(node: DocumentNode): boolean {
  return node.kind === 'text' && lengthOf(node) === 0;
}
