import { strToU8, unzipSync, zipSync } from 'fflate';
import { blankFiles, sectionRoot } from './blank';
import { stampId } from './identity';
import { MediaStore } from './mediaStore';
import { Numbering } from './numbering';
import { type Files, Part, readRelations, relationsPath } from './part';
import { ensure, insertInOrder, switchOf } from './properties';
import { readBlocks } from './readTree';
import { listsFromStyles } from './styleLists';
import { Styles } from './styles';
import { attach, paragraph, type SectionNode, visit } from './tree';
import { writeBlocks } from './writeTree';
import { child, childrenNamed, isElement, parseXml, writeXml, type XmlElement, xml } from './xml';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const start = '_rels/.rels';

/**
 * A .docx as DocumentApp sees it: body, document-wide header and footer, styles and lists.
 *
 * Parts nobody asks about are kept byte by byte; unknown markup within the text stays where it stood.
 */
export class DocumentModel {
  readonly body: SectionNode;
  header: SectionNode | undefined;
  footer: SectionNode | undefined;
  /** `w:sectPr` of the whole document: page and margins. */
  readonly page: XmlElement;
  readonly styles: Styles;
  readonly numbering: Numbering;
  private readonly main: Part;
  private readonly parts = new Map<SectionNode, Part>();
  private readonly media: MediaStore;

  constructor(private readonly files: Files) {
    this.media = new MediaStore(files);
    const path = new Part('', xml(''), readRelations(files.get(start)), this.media).targetOfType(
      'officeDocument',
    );
    if (path === undefined || !files.has(path)) throw new Error('no text document in this file');
    this.main = this.openPart(path);
    const content = ensure(this.main.root, 'w:body');
    this.page = child(content, 'w:sectPr') ?? xml('w:sectPr');
    this.styles = new Styles(this.rootOf('styles'), this.rootOf('theme'));
    this.numbering = new Numbering(this.rootOf('numbering'));
    this.body = this.section('body', this.main, content.children.filter(isElement));
    this.header = this.sectionOf('header');
    this.footer = this.sectionOf('footer');
    content.children = [];
  }

  /** Opens the bytes of a .docx; throws if they are none. */
  static open(bytes: Uint8Array): DocumentModel {
    return new DocumentModel(new Map(Object.entries(unzipSync(bytes))));
  }

  /** A new document as Google makes it for a German account: A4, margins of an inch, Arial 11. */
  static blank(title: string): DocumentModel {
    return new DocumentModel(blankFiles(title));
  }

  /** Header or footer, made if it is missing. */
  addSection(kind: 'header' | 'footer'): SectionNode {
    let number = 1;
    while (this.files.has(`word/${kind}${number}.xml`)) number++;
    const path = `word/${kind}${number}.xml`;
    const part = new Part(path, parseXml(sectionRoot(kind)), [], this.media);
    this.files.set(path, new Uint8Array());
    this.declare(path, `${wordType}.${kind}+xml`);
    const id = this.main.relate(kind, `${kind}${number}.xml`, false);
    insertInOrder(this.page, xml(`w:${kind}Reference`, { 'w:type': 'default', 'r:id': id }));
    const section = this.section(kind, part, []);
    this[kind] = section;
    return section;
  }

  /** Body, header and footer, and the headers and footers only of some pages, which nobody can change here. */
  sections(): readonly SectionNode[] {
    const all = [this.body, this.header, this.footer, ...this.onSomePages()];
    return all.filter((section) => section !== undefined);
  }

  /** Writes the document's id into it. */
  stamp(id: string): void {
    stampId(this.files, id);
  }

  /** The part a section is written to, for markup that carries its own relations along. */
  partOf(section: SectionNode): Part {
    return this.parts.get(section)!;
  }

  /** The bytes of the .docx. */
  save(): Uint8Array {
    const content = ensure(this.main.root, 'w:body');
    for (const [section, part] of this.parts) {
      part.startWriting([part.root, ...keptMarkup(section)]);
      const written = writeBlocks(section, part);
      const holder = section === this.body ? content : part.root;
      holder.children = section === this.body ? [...written, this.page] : written;
      this.files.set(part.path, strToU8(writeXml(part.root)));
      holder.children = [];
      const relations = part.relationsXml();
      if (relations) this.files.set(relationsPath(part.path), strToU8(relations));
      else this.files.delete(relationsPath(part.path));
    }
    this.saveLists();
    this.dropUnusedMedia();
    return zip(this.files);
  }

  private saveLists(): void {
    if (this.styles.changed) this.files.set(this.pathOf('styles'), strToU8(writeXml(this.styles.root)));
    if (this.numbering.changed)
      this.files.set(this.pathOf('numbering'), strToU8(writeXml(this.numbering.root)));
    for (const [extension, type] of this.media.kinds) this.declareExtension(extension, type);
    const relations = this.main.relationsXml();
    if (relations) this.files.set(relationsPath(this.main.path), strToU8(relations));
  }

  /** Path of the styles or the lists, declared and related if the file had none. */
  private pathOf(type: 'styles' | 'numbering'): string {
    const known = this.main.targetOfType(type);
    if (known !== undefined) return known;
    this.main.relate(type, `${type}.xml`, false);
    this.declare(`word/${type}.xml`, `${wordType}.${type}+xml`);
    return `word/${type}.xml`;
  }

  private dropUnusedMedia(): void {
    const used = new Set<string>();
    for (const [path, bytes] of this.files) {
      const match = /^(.*)_rels\/([^/]+)\.rels$/.exec(path);
      if (!match) continue;
      const part = new Part(`${match[1]}${match[2]}`, xml(''), readRelations(bytes), this.media);
      for (const target of part.targets()) used.add(target);
    }
    for (const path of [...this.files.keys()])
      if (/^word\/media\//.test(path) && !used.has(path)) {
        this.files.delete(path);
        this.media.forget(path);
      }
  }

  private openPart(path: string): Part {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(`part ${path} is missing`);
    const root = parse(bytes);
    root.attributes['xmlns:r'] ??= 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    return new Part(path, root, readRelations(this.files.get(relationsPath(path))), this.media);
  }

  private rootOf(type: string): XmlElement | undefined {
    const path = this.main.targetOfType(type);
    const bytes = path === undefined ? undefined : this.files.get(path);
    return bytes && parse(bytes);
  }

  private sectionOf(kind: 'header' | 'footer'): SectionNode | undefined {
    const part = this.partFor(kind, 'default');
    return part && this.section(kind, part, part.root.children.filter(isElement));
  }

  private partFor(kind: 'header' | 'footer', pages: 'default' | 'first' | 'even'): Part | undefined {
    const reference = this.pages()
      .flatMap((page) => childrenNamed(page, `w:${kind}Reference`))
      .find(({ attributes }) => (attributes['w:type'] ?? 'default') === pages);
    const target = reference && this.main.relation(reference.attributes['r:id'] ?? '')?.target;
    return target === undefined
      ? undefined
      : this.openPart(target.startsWith('/') ? target.slice(1) : `word/${target}`);
  }

  private onSomePages(): SectionNode[] {
    const first = this.pages().some((page) => switchOf(page, 'w:titlePg') === true);
    const even = switchOf(this.rootOf('settings'), 'w:evenAndOddHeaders') === true;
    const which = [...(first ? (['first'] as const) : []), ...(even ? (['even'] as const) : [])];
    return (['header', 'footer'] as const).flatMap((kind) =>
      which.flatMap((pages): SectionNode[] =>
        this.partFor(kind, pages) ? [{ kind, children: [paragraph()], parent: undefined, origin: this }] : [],
      ),
    );
  }

  /** `w:sectPr` of all sections, last one first: one without header shows that of the section before. */
  private pages(): XmlElement[] {
    const within = this.body.children.flatMap((block) =>
      block.kind === 'paragraph' ? (child(block.properties, 'w:sectPr') ?? []) : [],
    );
    return [this.page, ...within.reverse()];
  }

  private section(kind: SectionNode['kind'], part: Part, elements: XmlElement[]): SectionNode {
    const section: SectionNode = { kind, children: [], parent: undefined, origin: this };
    readBlocks(section, elements, part);
    if (section.children.at(-1)?.kind !== 'paragraph') attach(section, paragraph(), section.children.length);
    visit(section, (node) => {
      if (node.kind === 'image' || node.kind === 'positioned') node.home = this;
    });
    listsFromStyles(section, this.styles);
    this.parts.set(section, part);
    if (kind !== 'body') part.root.children = [];
    return section;
  }

  private declare(path: string, type: string): void {
    this.editTypes((types) => {
      types.children.push(xml('Override', { PartName: `/${path}`, ContentType: type }));
    });
  }

  private declareExtension(extension: string, type: string): void {
    this.editTypes((types) => {
      const known = childrenNamed(types, 'Default').some(
        ({ attributes }) => attributes.Extension?.toLowerCase() === extension,
      );
      if (!known) types.children.unshift(xml('Default', { Extension: extension, ContentType: type }));
    });
  }

  private editTypes(edit: (types: XmlElement) => void): void {
    const types = parse(this.files.get('[Content_Types].xml')!);
    edit(types);
    this.files.set('[Content_Types].xml', strToU8(writeXml(types)));
  }
}

function keptMarkup(section: SectionNode): XmlElement[] {
  const kept: XmlElement[] = [];
  visit(section, (node) => {
    if (node.kind === 'opaque') kept.push(node.element);
    if (node.kind === 'rule') kept.push(node.run);
    if (node.kind === 'text') for (const { mark } of node.spans) if (mark) kept.push(mark);
  });
  return kept;
}

function parse(bytes: Uint8Array): XmlElement {
  return parseXml(new TextDecoder().decode(bytes));
}

/** Zips in a fixed order and with a fixed time, so that the same text gives the same bytes. */
function zip(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries = Object.fromEntries(
    sorted.map(([path, bytes]) => [
      path,
      [bytes, { level: /\.(png|jpe?g|gif)$/.test(path) ? 0 : 6 }] as const,
    ]),
  );
  return zipSync(entries as Parameters<typeof zipSync>[0], { mtime: '2000-01-01T00:00:00' });
}

function rank(path: string): number {
  return ['[Content_Types].xml', start].indexOf(path) === -1
    ? 2
    : ['[Content_Types].xml', start].indexOf(path);
}
