import type { DocumentModel } from './model';
import { listOf } from './numbering';
import type { Part } from './part';
import { drop, setValue, valOf } from './properties';
import { setStyle } from './styles';
import {
  type DocumentNode,
  documentOf,
  type OpaqueNode,
  type ParagraphNode,
  type SectionNode,
  visit,
} from './tree';
import { child, cloneXml, walk, type XmlElement } from './xml';

interface Passage {
  readonly source: DocumentModel;
  readonly target: DocumentModel;
  readonly styles: Map<string, string>;
  readonly formats: Map<XmlElement, XmlElement>;
}

const passages = new WeakMap<DocumentModel, WeakMap<DocumentModel, Passage>>();

/**
 * Makes a node without parent, copied from another document, at home in this one: styles and lists are taken along.
 *
 * @param section where it will stand; `undefined` within a copy that stands nowhere yet
 * @throws if it holds an image of the other document; at Google these do not arrive and must be made anew from their blobs
 */
export function carry(node: DocumentNode, target: DocumentModel, section: SectionNode | undefined): void {
  visit(node, (inner) => {
    if ((inner.kind !== 'image' && inner.kind !== 'positioned') || !section) return;
    if (inner.home && inner.home !== target)
      throw new Error('image of another document: insert it anew from its blob (getBlob, insertInlineImage)');
    inner.home = target;
  });
  const source = documentOf(node);
  if (!source || source === target) return;
  const passage = passageBetween(source, target);
  const part = target.partOf(section ?? target.body);
  shareNames(source.partOf(source.body).root, part.root);
  visit(node, (inner) => {
    if (inner.kind === 'paragraph') carryParagraph(inner, passage);
    else if (inner.kind === 'table') {
      const style = valOf(inner.properties, 'w:tblStyle');
      if (style !== undefined) setValue(inner.properties, 'w:tblStyle', styleIn(passage, style));
    } else if (inner.kind === 'text') {
      inner.spans = inner.spans.filter(({ mark }) => !mark); // bookmarks, comments, deleted text stay at home
      for (const span of inner.spans) span.format = span.format && formatIn(passage, span.format);
    } else if (inner.kind === 'opaque') carryMarkup(inner, part);
  });
}

/** Kept markup may use prefixes the other root does not know. */
function shareNames(from: XmlElement, to: XmlElement): void {
  for (const name in from.attributes)
    if (name.startsWith('xmlns:') && !(name in to.attributes)) to.attributes[name] = from.attributes[name]!;
  const ignorable = [from, to].flatMap(({ attributes }) => (attributes['mc:Ignorable'] ?? '').split(' '));
  const all = [...new Set(ignorable)].filter((prefix) => `xmlns:${prefix}` in to.attributes);
  if (all.length > 0) to.attributes['mc:Ignorable'] = all.join(' ');
}

function passageBetween(source: DocumentModel, target: DocumentModel): Passage {
  const known = passages.get(target) ?? new WeakMap<DocumentModel, Passage>();
  passages.set(target, known);
  const found = known.get(source) ?? { source, target, styles: new Map(), formats: new Map() };
  if (!known.has(source)) {
    shareNames(source.styles.root, target.styles.root);
    shareNames(source.numbering.root, target.numbering.root);
  }
  known.set(source, found);
  return found;
}

function carryParagraph(node: ParagraphNode, passage: Passage): void {
  drop(node.properties, 'w:sectPr');
  const style = valOf(node.properties, 'w:pStyle') ?? passage.source.styles.defaultParagraph;
  const mapped = styleIn(passage, style);
  setStyle(node.properties, mapped === passage.target.styles.defaultParagraph ? undefined : mapped);
  const list = listOf(node.properties);
  if (list) {
    const adopted = passage.target.numbering.adopt(passage.source.numbering, list.list);
    if (adopted) setValue(child(node.properties, 'w:numPr')!, 'w:numId', adopted);
    else drop(node.properties, 'w:numPr');
  }
}

function styleIn(passage: Passage, id: string): string {
  const known = passage.styles.get(id);
  if (known !== undefined) return known;
  const { source, target } = passage;
  const adopted = target.styles.adopt(source.styles, id, (list) =>
    target.numbering.adopt(source.numbering, list),
  );
  passage.styles.set(id, adopted);
  return adopted;
}

function formatIn(passage: Passage, format: XmlElement): XmlElement {
  const style = valOf(format, 'w:rStyle');
  if (style === undefined) return format;
  const known = passage.formats.get(format);
  if (known) return known;
  const made = cloneXml(format);
  setValue(made, 'w:rStyle', styleIn(passage, style));
  passage.formats.set(format, made);
  return made;
}

/** Kept markup brings its pictures and links along; what points to other parts (footnotes) is left behind. */
function carryMarkup(node: OpaqueNode, part: Part): void {
  const copy = cloneXml(node.element);
  const from = node.part;
  let whole = true;
  walk(copy, (element) => {
    if (/^w:(footnote|endnote|comment)Reference$/.test(element.name)) whole = false;
    for (const name in element.attributes) {
      if (!name.startsWith('r:')) continue;
      const media = from.mediaOf(element.attributes[name]!);
      const relation = from.relation(element.attributes[name]!);
      if (media) element.attributes[name] = part.imageRelation(media);
      else if (relation?.external) element.attributes[name] = part.linkRelation(relation.target);
      else whole = false;
    }
  });
  node.part = part;
  node.element = whole ? copy : { name: 'w:r', attributes: {}, children: [] };
}
