import { setValue, valOf } from './properties';
import { child, childrenNamed, cloneXml, isElement, type XmlElement, xml } from './xml';

const wordNames = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

/** The lists of a document: abstract definitions and their uses. */
export class Numbering {
  readonly root: XmlElement;
  /** True once something was added or changed, so that the file must be written. */
  changed = false;
  private readonly adopted = new WeakMap<Numbering, Map<string, string>>();

  constructor(root: XmlElement | undefined) {
    this.root = root ?? xml('w:numbering', wordNames);
  }

  /** Makes a new numbered list and returns its id. */
  newList(): string {
    const levels = Array.from({ length: 9 }, (_, level) => newLevel(level));
    return this.use(
      xml('w:abstractNum', {}, [xml('w:multiLevelType', { 'w:val': 'multilevel' }), ...levels]),
    );
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
    const copy = cloneXml(abstract);
    copy.children = copy.children.filter(
      (node) =>
        !isElement(node) || !['w:nsid', 'w:tmpl', 'w:styleLink', 'w:numStyleLink'].includes(node.name),
    );
    for (const level of childrenNamed(copy, 'w:lvl'))
      level.children = level.children.filter((node) => !isElement(node) || node.name !== 'w:pStyle');
    const made = this.use(copy);
    known.set(list, made);
    return made;
  }

  private use(abstract: XmlElement): string {
    const next = (name: string, id: string) =>
      String(
        Math.max(0, ...childrenNamed(this.root, name).map(({ attributes }) => Number(attributes[id] ?? 0))) +
          1,
      );
    const number = next('w:abstractNum', 'w:abstractNumId');
    const list = next('w:num', 'w:numId');
    abstract.attributes['w:abstractNumId'] = number;
    const firstUse = this.root.children.findIndex((node) => isElement(node) && node.name === 'w:num');
    this.root.children.splice(firstUse < 0 ? this.root.children.length : firstUse, 0, abstract);
    const uses = childrenNamed(this.root, 'w:num').at(-1);
    const at = uses ? this.root.children.indexOf(uses) : this.root.children.indexOf(abstract);
    this.root.children.splice(
      at + 1,
      0,
      xml('w:num', { 'w:numId': list }, [xml('w:abstractNumId', { 'w:val': number })]),
    );
    this.changed = true;
    return list;
  }

  private abstractOf(list: string): XmlElement | undefined {
    const use = childrenNamed(this.root, 'w:num').find(({ attributes }) => attributes['w:numId'] === list);
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
