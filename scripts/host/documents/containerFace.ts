import { carry } from './carry';
import { ElementFace, remove, shownChildren, typeOf } from './elementFace';
import { Face, face, inside, nodeBehind, numberArgument, serviceCalls, textArgument } from './face';
import { searchPattern } from './pattern';
import type { DocumentSession } from './session';
import { accepted, lengthOf, replaceRange, textOf } from './text';
import {
  attach,
  type ContainerNode,
  childNodes,
  type DocumentNode,
  detach,
  documentOf,
  joinTexts,
  type SectionNode,
  type TextNode,
  visit,
} from './tree';

type Element = GoogleAppsScript.Document.Element;
type RangeElement = GoogleAppsScript.Document.RangeElement;
type ElementType = GoogleAppsScript.Document.ElementType;

/** What elements with children can do. */
export class ContainerFace<Node extends ContainerNode, Google> extends ElementFace<Node, Google> {
  getNumChildren(): number {
    return shownChildren(this[inside].node).length;
  }

  getChild(childIndex: number): Element {
    const { session, node, title } = this[inside];
    const found = shownChildren(node)[numberArgument(childIndex, `${title}.getChild`)];
    if (!found)
      throw new Error(
        `Child index (${childIndex}) must be less than the number of child elements (${shownChildren(node).length}).`,
      );
    return face(session, found);
  }

  getChildIndex(child: Element): number {
    const { node, title } = this[inside];
    const index = shownChildren(node).indexOf(anyNode(child, `${title}.getChildIndex`));
    if (index < 0) throw new Error('The container does not have a child that matches the specified element.');
    return index;
  }

  removeChild(child: Element): Google {
    const { node, title } = this[inside];
    const found = anyNode(child, `${title}.removeChild`);
    if (found.parent !== (node as ContainerNode))
      throw new Error('Element does not have the expected parent.');
    remove(found);
    return this as unknown as Google;
  }

  getText(): string {
    return plainText(this[inside].node);
  }

  findText(searchPattern: string, from: RangeElement | null = null): RangeElement {
    const { session, node, title } = this[inside];
    const found = findText(node, textArgument(searchPattern, `${title}.findText`), from);
    return (found ? new RangeFace(session, found) : null) as unknown as RangeElement;
  }

  findElement(elementType: ElementType, from: RangeElement | null = null): RangeElement {
    const { session, node } = this[inside];
    const after = from ? (from as unknown as RangeFace)[inside].node.node : undefined;
    const all: DocumentNode[] = [];
    visit(node, (each) => {
      if (each !== (node as DocumentNode) && shownChildren(each.parent!).includes(each)) all.push(each);
    });
    const start = after ? all.indexOf(after) + 1 : 0;
    const found = all.slice(start).find((each) => (typeOf(each) as unknown) === elementType);
    return (found ? new RangeFace(session, { node: found }) : null) as unknown as RangeElement;
  }

  replaceText(searchPattern: string, replacement: string): Element {
    const { node, title } = this[inside];
    const pattern = textArgument(searchPattern, `${title}.replaceText`);
    replaceText(node, pattern, textArgument(replacement, `${title}.replaceText`));
    return this as unknown as Element;
  }
}

serviceCalls(ContainerFace);

/** A found place. */
interface Place {
  readonly node: DocumentNode;
  /** Offsets of the first and last letter; missing for a whole element. */
  readonly start?: number;
  readonly end?: number;
}

/** An element, or a part of a text, that was found. */
export class RangeFace
  extends Face<Place>
  implements Pick<RangeElement, 'getElement' | 'getStartOffset' | 'getEndOffsetInclusive' | 'isPartial'>
{
  constructor(session: DocumentSession, place: Place) {
    super(session, 'RangeElement', place);
  }

  getElement(): Element {
    const { session, node } = this[inside];
    return face(session, node.node);
  }

  getStartOffset(): number {
    return this[inside].node.start ?? -1;
  }

  getEndOffsetInclusive(): number {
    return this[inside].node.end ?? -1;
  }

  isPartial(): boolean {
    return this[inside].node.start !== undefined;
  }
}

serviceCalls(RangeFace, Object.getOwnPropertyNames(RangeFace.prototype));

/**
 * Replaces all places a pattern matches within each text. The replacement is put in literally; it looks like the first
 * letter of what it replaces.
 */
export function replaceText(root: DocumentNode, pattern: string, replacement: string): void {
  const regex = searchPattern(pattern);
  const text = accepted(replacement);
  for (const node of textsOf(root)) {
    const before = textOf(node);
    const found = [...before.matchAll(regex)].filter(([match]) => match !== '').reverse();
    for (const match of found) replaceRange(node, match.index, match.index + match[0].length - 1, text);
  }
}

/** The next place a pattern matches, after `from` if given. */
export function findText(root: DocumentNode, pattern: string, from: RangeElement | null): Place | undefined {
  const regex = searchPattern(pattern);
  const after = from ? (from as unknown as RangeFace)[inside].node : undefined;
  const nodes = textsOf(root);
  const first = after ? nodes.indexOf(after.node as TextNode) : 0;
  for (let index = Math.max(0, first); index < nodes.length; index++) {
    const node = nodes[index]!;
    const skip = after?.node === node ? (after.end ?? lengthOf(node)) + 1 : 0;
    const match = [...textOf(node).matchAll(regex)].find((each) => each[0] !== '' && each.index >= skip);
    if (match) return { node, start: match.index, end: match.index + match[0].length - 1 };
  }
  return undefined;
}

/** The text of a node as Google gives it: paragraphs and cells joined by line ends, images left out. */
export function plainText(node: DocumentNode): string {
  if (node.kind === 'text') return textOf(node);
  if (node.kind === 'paragraph') return node.children.map(plainText).join('');
  return childNodes(node).map(plainText).join('\n');
}

/**
 * Puts a node into a container.
 *
 * @param index counted as Google counts; the end if not given
 * @throws if the node still has a parent, or holds images of another document
 */
export function put(container: ContainerNode, node: DocumentNode, index?: number): void {
  if (node.parent) throw new Error('Element must be detached.');
  const at = index === undefined ? childNodes(container).length : placeOf(container, index);
  const target = documentOf(container);
  if (target) carry(node, target, sectionAbove(container));
  attach(container, node, at);
}

function placeOf(container: ContainerNode, index: number): number {
  const shown = shownChildren(container);
  if (!(index >= 0 && index <= shown.length))
    throw new Error(
      `Child index (${index}) must be less than or equal to the number of child elements (${shown.length}).`,
    );
  const next = shown[index];
  return next ? childNodes(container).indexOf(next) : childNodes(container).length;
}

/** Empties a container; it still knows nothing of what was in it. */
export function empty(container: ContainerNode): void {
  for (const node of [...childNodes(container)]) detach(node);
}

/** The section a node stands in, unless it has no parent. */
function sectionAbove(node: DocumentNode): SectionNode | undefined {
  let top = node;
  while (top.parent) top = top.parent;
  return top.kind === 'body' || top.kind === 'header' || top.kind === 'footer' ? top : undefined;
}

/** The node behind anything a script hands over. */
export function anyNode(given: unknown, method: string): DocumentNode {
  return nodeBehind(
    given,
    method,
    'paragraph',
    'table',
    'row',
    'cell',
    'text',
    'image',
    'break',
    'rule',
    'opaque',
    'body',
    'header',
    'footer',
  );
}

function textsOf(root: DocumentNode): TextNode[] {
  const found: TextNode[] = [];
  visit(root, (node) => {
    if (node.kind === 'paragraph') joinTexts(node);
    if (node.kind === 'text') found.push(node);
  });
  return found;
}
