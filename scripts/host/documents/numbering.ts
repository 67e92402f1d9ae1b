import { setValue, valOf } from './properties';
import { child, childrenNamed, cloneXml, isElement, type XmlElement, xml } from './xml';

const wordNames = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

/** The lists of a document: abstract definitions and their uses. */
export class Numbering {
  readonly root: XmlElement;
  /** True once something was added or changed, so that the file must be written. */
  changed = false;
  /** Lists that look as they were made: the first item that joins one says how it looks. */
  private readonly fresh = new Set<string>();
  private readonly adopted = new WeakMap<Numbering, Map<string, string>>();

  constructor(root: XmlElement | undefined) {
    this.root = root ?? xml('w:numbering', wordNames);
  }

  /** Makes a new numbered list and returns its id. */
  newList(): string {
    const levels = Array.from({ length: 9 }, (_, level) => newLevel(level));
    const type = xml('w:multiLevelType', { 'w:val': 'multilevel' });
    const list = this.use(this.define(xml('w:abstractNum', {}, [type, ...levels])));
    this.fresh.add(list);
    return list;
  }

  /** A list that is new looks like the one its first item comes from; numbers and signs, that is, not how far it counted. */
  begin(list: string, like: string): void {
    const [own, given] = [this.abstractOf(list), this.abstractOf(like)];
    if (list === like || !this.fresh.delete(list) || !own || !given) return;
    own.children = withoutStyles(given).children;
    const overrides = childrenNamed(this.numOf(like)!, 'w:lvlOverride').map(cloneXml);
    this.numOf(list)!.children.push(...overrides);
    this.changed = true;
  }

  /** The level of a list: number format, sign, indents. */
  level(list: string, level: number): XmlElement | undefined {
    const abstract = this.abstractOf(list);
    return (
      abstract &&
      childrenNamed(abstract, 'w:lvl').find(({ attributes }) => attributes['w:ilvl'] === String(level))
    );
  }

  /** Changes number format and sign of a level for the whole list. */
  setGlyph(list: string, level: number, format: string, text: string): void {
    const found = this.level(list, level);
    if (!found) return;
    this.fresh.delete(list);
    setValue(found, 'w:numFmt', format);
    setValue(found, 'w:lvlText', text);
    found.children = found.children.filter((node) => !isElement(node) || node.name !== 'w:rPr');
    this.changed = true;
  }

  /** Makes a list of another document available here; always the same one for the same list. */
  adopt(source: Numbering, list: string): string {
    const known = this.adopted.get(source) ?? new Map<string, string>();
    this.adopted.set(source, known);
    const before = known.get(list);
    if (before !== undefined) return before;
    const abstract = source.abstractOf(list);
    if (!abstract) return '';
    const key = `abstract ${abstract.attributes['w:abstractNumId']}`;
    const number = known.get(key) ?? this.define(withoutStyles(abstract));
    known.set(key, number);
    const overrides = childrenNamed(source.numOf(list)!, 'w:lvlOverride').map(cloneXml);
    const made = this.use(number, overrides);
    known.set(list, made);
    return made;
  }

  /** Adds a definition; those stand before the uses. */
  private define(abstract: XmlElement): string {
    const number = this.next('w:abstractNum', 'w:abstractNumId');
    abstract.attributes['w:abstractNumId'] = number;
    const firstUse = this.root.children.findIndex((node) => isElement(node) && node.name === 'w:num');
    this.root.children.splice(firstUse < 0 ? this.root.children.length : firstUse, 0, abstract);
    this.changed = true;
    return number;
  }

  private use(abstract: string, overrides: readonly XmlElement[] = []): string {
    const list = this.next('w:num', 'w:numId');
    const last = this.root.children.findLastIndex(
      (node) => isElement(node) && (node.name === 'w:num' || node.name === 'w:abstractNum'),
    );
    const made = xml('w:num', { 'w:numId': list }, [
      xml('w:abstractNumId', { 'w:val': abstract }),
      ...overrides,
    ]);
    this.root.children.splice(last + 1, 0, made);
    this.changed = true;
    return list;
  }

  private next(name: string, id: string): string {
    const used = childrenNamed(this.root, name).map(({ attributes }) => Number(attributes[id] ?? 0));
    return String(Math.max(0, ...used) + 1);
  }

  private numOf(list: string): XmlElement | undefined {
    return childrenNamed(this.root, 'w:num').find(({ attributes }) => attributes['w:numId'] === list);
  }

  private abstractOf(list: string): XmlElement | undefined {
    const use = this.numOf(list);
    const id = use && valOf(use, 'w:abstractNumId');
    return childrenNamed(this.root, 'w:abstractNum').find(
      ({ attributes }) => attributes['w:abstractNumId'] === id,
    );
  }
}

/** The list and level a paragraph belongs to; `undefined` if it is no list item. */
export function listOf(properties: XmlElement): { list: string; level: number } | undefined {
  const numbering = child(properties, 'w:numPr');
  const list = valOf(numbering, 'w:numId');
  if (list === undefined || list === '0') return undefined;
  return { list, level: Number(valOf(numbering, 'w:ilvl') ?? 0) };
}

function newLevel(level: number): XmlElement {
  const left = String(720 * (level + 1));
  return xml('w:lvl', { 'w:ilvl': String(level) }, [
    xml('w:start', { 'w:val': '1' }),
    xml('w:numFmt', { 'w:val': ['decimal', 'lowerLetter', 'lowerRoman'][level % 3]! }),
    xml('w:lvlText', { 'w:val': `%${level + 1}.` }),
    xml('w:lvlJc', { 'w:val': 'left' }),
    xml('w:pPr', {}, [xml('w:ind', { 'w:left': left, 'w:hanging': '360' })]),
  ]);
}

/** A copy of a definition that names no styles and no identity of its own. */
function withoutStyles(abstract: XmlElement): XmlElement {
  const named = ['w:nsid', 'w:tmpl', 'w:styleLink', 'w:numStyleLink'];
  const copy = cloneXml(abstract);
  copy.children = copy.children.filter((node) => !isElement(node) || !named.includes(node.name));
  for (const level of childrenNamed(copy, 'w:lvl'))
    level.children = level.children.filter((node) => !isElement(node) || node.name !== 'w:pStyle');
  return copy;
}
