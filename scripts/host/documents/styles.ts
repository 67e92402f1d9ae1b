import { drop, ensure, insertInOrder, setValue, valOf } from './properties';
import { child, childrenNamed, cloneXml, isElement, walk, type XmlElement, xml } from './xml';

const wordNames = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };
/** What the format assumes where neither style nor defaults say anything. */
const formatDefaults: Record<string, Record<string, string>> = {
  'w:spacing': { 'w:before': '0', 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' },
  'w:rFonts': { 'w:ascii': 'Times New Roman', 'w:hAnsi': 'Times New Roman' },
  'w:sz': { 'w:val': '20' },
};

/** The named styles of a document. */
export class Styles {
  readonly root: XmlElement;
  /** True once something was added, so that the file must be written. */
  changed = false;
  private readonly byId = new Map<string, XmlElement>();
  private readonly signatures = new Map<string, string>();

  constructor(
    root: XmlElement | undefined,
    private readonly theme: XmlElement | undefined,
  ) {
    this.root = root ?? xml('w:styles', wordNames);
    for (const style of childrenNamed(this.root, 'w:style'))
      this.byId.set(style.attributes['w:styleId'] ?? '', style);
  }

  /** Id of the style paragraphs have that name none; empty if there is none. */
  get defaultParagraph(): string {
    for (const [id, style] of this.byId)
      if (style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1') return id;
    return '';
  }

  /** The style's name as Word knows it, in any language: `heading 1`, `Title` … */
  nameOf(id: string): string | undefined {
    return valOf(this.byId.get(id), 'w:name');
  }

  /** Id of the style with this name, made empty if it is missing. */
  idOf(name: string): string {
    for (const [id] of this.byId) if (this.nameOf(id)?.toLowerCase() === name.toLowerCase()) return id;
    const id = name.replace(/[^A-Za-z0-9]/g, '').replace(/^h/, 'H');
    const base = this.defaultParagraph;
    this.add(
      xml('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, [
        xml('w:name', { 'w:val': name }),
        ...(base ? [xml('w:basedOn', { 'w:val': base })] : []),
      ]),
    );
    return id;
  }

  /** A paragraph property as the style, its bases and the defaults give it, attribute by attribute. */
  inherited(
    id: string | undefined,
    kind: 'w:pPr' | 'w:rPr',
    name: string,
    attribute: string,
  ): string | undefined {
    for (let at = id ?? this.defaultParagraph, depth = 0; at && depth < 20; depth++) {
      const style = this.byId.get(at);
      const value = child(child(style, kind), name)?.attributes[attribute];
      if (value !== undefined) return value;
      at = valOf(style, 'w:basedOn') ?? '';
    }
    return child(this.defaults(kind), name)?.attributes[attribute];
  }

  /** A paragraph property that a style or one it is based on has; `undefined` if none does. */
  paragraphProperty(id: string, name: string): XmlElement | undefined {
    let at = id;
    for (let depth = 0; at && depth < 20; depth++) {
      const style = this.byId.get(at);
      const found = child(child(style, 'w:pPr'), name);
      if (found) return found;
      at = valOf(style, 'w:basedOn') ?? '';
    }
    return undefined;
  }

  /**
   * Makes a style of another document available here and returns its id here.
   *
   * A style that looks the same is used again; one of the same name that looks different gets a name of its own.
   *
   * @param listHere the id here of a list of the other document
   */
  adopt(source: Styles, id: string, listHere: (list: string) => string): string {
    const wanted = source.signature(id);
    for (const own of this.byId.keys()) if (this.signature(own) === wanted) return own;
    const original = source.byId.get(id);
    if (!original) return '';
    const style = cloneXml(original);
    delete style.attributes['w:default'];
    for (const name of ['w:link', 'w:next', 'w:basedOn', 'w:aliases']) drop(style, name);
    const base = valOf(original, 'w:basedOn');
    if (base !== undefined && source.byId.has(base)) {
      const at = style.children.findIndex((node) => isElement(node) && node.name === 'w:name');
      style.children.splice(at + 1, 0, xml('w:basedOn', { 'w:val': this.adopt(source, base, listHere) }));
    } else if (style.attributes['w:type'] === 'paragraph') source.writeOutDefaults(style);
    source.nameFonts(style);
    const numbering = child(child(style, 'w:pPr'), 'w:numPr');
    const list = valOf(numbering, 'w:numId');
    if (numbering && list !== undefined && list !== '0')
      setValue(numbering, 'w:numId', listHere(list) || '0');
    this.rename(style);
    this.add(style);
    return style.attributes['w:styleId']!;
  }

  private rename(style: XmlElement): void {
    const id = style.attributes['w:styleId'] ?? 'Style';
    const name = valOf(style, 'w:name') ?? id;
    const taken = (wanted: string) =>
      [...this.byId.keys()].some((own) => this.nameOf(own)?.toLowerCase() === wanted.toLowerCase());
    let number = 1;
    const next = (text: string, gap: string) => (number === 1 ? text : `${text}${gap}${number}`);
    while (this.byId.has(next(id, '')) || taken(next(name, ' '))) number++;
    style.attributes['w:styleId'] = next(id, '');
    setValue(style, 'w:name', next(name, ' '));
  }

  private add(style: XmlElement): void {
    this.root.children.push(style);
    this.byId.set(style.attributes['w:styleId'] ?? '', style);
    this.changed = true;
  }

  /** Everything that decides how a style looks in Latin script, names aside. */
  private signature(id: string): string {
    const known = this.signatures.get(id);
    if (known !== undefined) return known;
    this.signatures.set(id, '');
    const style = this.byId.get(id);
    if (!style) return '';
    const looks = cloneXml(style);
    const base = valOf(style, 'w:basedOn');
    const hasBase = base !== undefined && this.byId.has(base);
    if (!hasBase && style.attributes['w:type'] === 'paragraph') this.writeOutDefaults(looks);
    this.nameFonts(looks);
    const made = `${style.attributes['w:type']} ${looksOf(looks)}<${hasBase ? this.signature(base) : ''}`;
    this.signatures.set(id, made);
    return made;
  }

  /** Writes the document's defaults into a style without base, where it does not say otherwise. */
  private writeOutDefaults(style: XmlElement): void {
    for (const kind of ['w:pPr', 'w:rPr'] as const) {
      const properties = child(style, kind) ?? xml(kind);
      if (!child(style, kind)) style.children.push(properties);
      const wanted = new Map(
        Object.entries(formatDefaults).filter(([name]) => (name === 'w:spacing') === (kind === 'w:pPr')),
      );
      for (const element of this.defaults(kind)?.children.filter(isElement) ?? [])
        wanted.set(element.name, { ...wanted.get(element.name), ...element.attributes });
      for (const [name, attributes] of wanted) {
        const own = child(properties, name);
        if (own) own.attributes = { ...attributes, ...own.attributes };
        else insertInOrder(properties, xml(name, { ...attributes }));
      }
    }
  }

  private defaults(kind: 'w:pPr' | 'w:rPr'): XmlElement | undefined {
    return child(child(child(this.root, 'w:docDefaults'), `${kind}Default`), kind);
  }

  /** Replaces fonts named by the theme with their true names: a theme does not travel with a style. */
  private nameFonts(style: XmlElement): void {
    walk(style, (element) => {
      if (element.name !== 'w:rFonts') return;
      for (const [slot, script] of [
        ['ascii', 'latin'],
        ['hAnsi', 'latin'],
        ['eastAsia', 'ea'],
        ['cs', 'cs'],
      ] as const) {
        const themed = element.attributes[`w:${slot === 'cs' ? 'cstheme' : `${slot}Theme`}`];
        if (themed === undefined) continue;
        delete element.attributes[`w:${slot === 'cs' ? 'cstheme' : `${slot}Theme`}`];
        const font = this.themeFont(
          themed.startsWith('major') ? 'a:majorFont' : 'a:minorFont',
          `a:${script}`,
        );
        if (font) element.attributes[`w:${slot}`] = font;
      }
    });
  }

  private themeFont(group: string, script: string): string | undefined {
    let found: string | undefined;
    if (this.theme)
      walk(this.theme, (element) => {
        if (element.name === group) found = child(element, script)?.attributes.typeface;
      });
    return found;
  }
}

/** The looks as text, in a fixed order; what only concerns other scripts or proofing is left out. */
function looksOf(element: XmlElement): string {
  const groups = ['w:pPr', 'w:rPr', 'w:tblPr', 'w:trPr', 'w:tcPr', 'w:tblStylePr'];
  const silent = ['w:lang', 'w:szCs', 'w:bCs', 'w:iCs', 'w:rsid', 'w:noProof'];
  const inner = (each: XmlElement): string => {
    const names = Object.keys(each.attributes).filter(
      (name) => each.name !== 'w:rFonts' || name === 'w:ascii' || name === 'w:hAnsi',
    );
    const attributes = names.sort().map((name) => `${name}=${each.attributes[name]}`);
    const children = each.children.filter(isElement).filter(({ name }) => !silent.includes(name));
    return `${each.name}[${attributes.join(' ')}](${children.map(inner).sort().join()})`;
  };
  return element.children
    .filter(isElement)
    .filter(({ name, children }) => groups.includes(name) && children.length > 0)
    .map(inner)
    .sort()
    .join();
}

/** Names a paragraph's style, or none. */
export function setStyle(properties: XmlElement, id: string | undefined): void {
  if (id === undefined || id === '') drop(properties, 'w:pStyle');
  else ensure(properties, 'w:pStyle').attributes['w:val'] = id;
}
