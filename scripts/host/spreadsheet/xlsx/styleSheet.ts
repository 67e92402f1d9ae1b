import { type Look, plainLook, type Style } from '../model/cell';
import {
  attributes,
  attributeText,
  elements,
  escapeXml,
  inner,
  isOn,
  type Piece,
  type Pieces,
  pieces,
} from './xml';

/** Formats of .xlsx that are numbers only; Excel shows 14 and 22 by the reader's language, here German. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd.mm.yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** The styles of an .xlsx: what they look like, and room for new ones behind them. */
export class StyleSheet {
  /** By `Style.base`. */
  readonly looks: readonly Look[];
  readonly #pieces: Pieces;
  readonly #lists: Record<'numFmts' | 'fonts' | 'fills' | 'cellXfs' | 'dxfs', string[]>;
  readonly #styles = new Map<Style, number>();
  readonly #xfs = new Map<string, number>();

  /** @param colours of the theme, in its order */
  constructor(
    xml: string,
    private readonly colours: readonly string[],
  ) {
    this.#pieces = pieces(xml);
    const list = (name: string, item: string) => {
      const piece = this.#pieces.children.find((child) => child.name === name);
      return piece ? elements(inner(piece.xml), item) : [];
    };
    this.#lists = {
      numFmts: list('numFmts', 'numFmt'),
      fonts: list('fonts', 'font'),
      fills: list('fills', 'fill'),
      cellXfs: list('cellXfs', 'xf'),
      dxfs: list('dxfs', 'dxf'),
    };
    this.looks = this.#lists.cellXfs.map((xf) => this.#look(xf));
  }

  /** Number of a style in the .xlsx; makes it on first use. */
  number(style: Style): number {
    const known = this.#styles.get(style);
    if (known !== undefined) return known;
    const { base, ...changes } = style;
    const number = Object.keys(changes).length === 0 ? base : this.#add(base, changes);
    this.#styles.set(style, number);
    return number;
  }

  /** Number of a differential style for a conditional format; makes it. */
  differential(look: { background?: string; colour?: string; bold?: boolean }): number {
    const font = `${look.bold ? '<b/>' : ''}${look.colour ? `<color rgb="${argb(look.colour)}"/>` : ''}`;
    const fill = look.background
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${argb(look.background)}"/><bgColor rgb="${argb(look.background)}"/></patternFill></fill>`
      : '';
    return addTo(this.#lists.dxfs, `<dxf>${font ? `<font>${font}</font>` : ''}${fill}</dxf>`);
  }

  /** What a differential style changes. */
  differentialLook(number: number): { background?: string; colour?: string; bold?: boolean } {
    const dxf = this.#lists.dxfs[number] ?? '';
    const font = elements(dxf, 'font')[0] ?? '';
    const colour = this.#colour(elements(font, 'color')[0]);
    const background = this.#colour(elements(dxf, 'bgColor')[0] ?? elements(dxf, 'fgColor')[0]);
    return {
      ...(background ? { background } : {}),
      ...(colour ? { colour } : {}),
      ...(/<b(?=[\s/>])/.test(font) ? { bold: true } : {}),
    };
  }

  /** The part with all that was added. */
  xml(): string {
    const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
    const children: Piece[] = this.#pieces.children.filter(({ name }) => !(name in this.#lists));
    for (const [name, items] of Object.entries(this.#lists)) {
      if (items.length === 0) continue;
      const before = order.slice(order.indexOf(name) + 1);
      const at = children.findIndex((child) => before.includes(child.name) || !order.includes(child.name));
      const xml = `<${name} count="${items.length}">${items.join('')}</${name}>`;
      children.splice(at < 0 ? children.length : at, 0, { name, xml });
    }
    return this.#pieces.open + children.map(({ xml }) => xml).join('') + this.#pieces.close;
  }

  #look(xf: string): Look {
    const { numFmtId = '0', fontId = '0', fillId = '0' } = attributes(xf);
    const font = this.#lists.fonts[Number(fontId)] ?? '';
    const fill = this.#lists.fills[Number(fillId)] ?? '';
    const solid = /patternType="solid"/.test(fill);
    const alignment = attributes(elements(xf, 'alignment')[0] ?? '');
    const on = (name: string) => {
      const element = elements(font, name)[0];
      return element !== undefined && !/val="(0|false)"/.test(element);
    };
    return {
      format: this.#format(Number(numFmtId)),
      background: (solid && this.#colour(elements(fill, 'fgColor')[0])) || plainLook.background,
      colour: this.#colour(elements(font, 'color')[0]) ?? plainLook.colour,
      bold: on('b'),
      italic: on('i'),
      size: Number(attributes(elements(font, 'sz')[0] ?? '').val ?? plainLook.size),
      horizontal: alignment.horizontal ?? plainLook.horizontal,
      vertical: alignment.vertical ?? plainLook.vertical,
      wrap: isOn(alignment.wrapText),
    };
  }

  #format(id: number): string {
    const own = this.#lists.numFmts.map(attributes).find(({ numFmtId }) => Number(numFmtId) === id);
    const code = own?.formatCode ?? builtIn[id] ?? 'General';
    return code === 'GENERAL' || code === 'Standard' ? 'General' : code;
  }

  #colour(element: string | undefined): string | undefined {
    if (!element) return undefined;
    const { rgb, theme, tint } = attributes(element);
    if (rgb) return `#${rgb.slice(-6).toLowerCase()}`;
    const themed = theme === undefined ? undefined : this.colours[Number(theme)];
    return themed && tinted(themed, Number(tint ?? 0));
  }

  #add(base: number, changes: Partial<Look>): number {
    const old = this.#lists.cellXfs[base] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const given = attributes(old);
    const set: Record<string, string | number> = { ...given };
    if (changes.format !== undefined) {
      set.numFmtId = this.#formatNumber(changes.format);
      set.applyNumberFormat = 1;
    }
    if (changes.background !== undefined) {
      set.fillId = this.#fillNumber(changes.background);
      set.applyFill = 1;
    }
    const font = this.#fontXml(this.#lists.fonts[Number(given.fontId ?? 0)] ?? '<font/>', changes);
    set.fontId = addTo(this.#lists.fonts, font);
    if (set.fontId !== Number(given.fontId ?? 0)) set.applyFont = 1;
    const rest = alignedXml(old, changes);
    if (rest.includes('<alignment')) set.applyAlignment = 1;
    const xml = `<xf${attributeText(set)}${rest ? `>${rest}</xf>` : '/>'}`;
    const known = this.#xfs.get(xml);
    if (known !== undefined) return known;
    const number = this.#lists.cellXfs.push(xml) - 1;
    this.#xfs.set(xml, number);
    return number;
  }

  #formatNumber(format: string): number {
    const fixed = Object.entries(builtIn).find(
      ([id, code]) => code === format && ![14, 22].includes(Number(id)),
    );
    if (fixed) return Number(fixed[0]);
    const known = this.#lists.numFmts.map(attributes);
    const own = known.find(({ formatCode }) => formatCode === format);
    if (own) return Number(own.numFmtId);
    const id = Math.max(163, ...known.map(({ numFmtId }) => Number(numFmtId))) + 1;
    this.#lists.numFmts.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`);
    return id;
  }

  #fillNumber(background: string): number {
    if (background === plainLook.background) return 0;
    const colour = `<fgColor rgb="${argb(background)}"/><bgColor indexed="64"/>`;
    return addTo(this.#lists.fills, `<fill><patternFill patternType="solid">${colour}</patternFill></fill>`);
  }

  /** In the order the schema demands: bold and italic first, size and colour before the name. */
  #fontXml(font: string, { bold, italic, size, colour }: Partial<Look>): string {
    let parts = pieces(font).children;
    const put = (name: string, xml: string | undefined) => {
      parts = parts.filter((part) => part.name !== name);
      if (xml) parts = [...parts, { name, xml }];
    };
    if (bold !== undefined) put('b', bold ? '<b/>' : undefined);
    if (italic !== undefined) put('i', italic ? '<i/>' : undefined);
    if (size !== undefined) put('sz', `<sz val="${size}"/>`);
    if (colour !== undefined) put('color', `<color rgb="${argb(colour)}"/>`);
    const order = [
      'b',
      'i',
      'strike',
      'condense',
      'extend',
      'outline',
      'shadow',
      'u',
      'vertAlign',
      'sz',
      'color',
    ];
    const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
    return `<font>${[...parts]
      .sort((a, b) => rank(a.name) - rank(b.name))
      .map(({ xml }) => xml)
      .join('')}</font>`;
  }
}

function alignedXml(xf: string, { horizontal, vertical, wrap }: Partial<Look>): string {
  const rest = inner(xf).replace(/<alignment\b[^>]*\/>|<alignment\b[^>]*>\s*<\/alignment>/, '');
  const old = attributes(elements(xf, 'alignment')[0] ?? '');
  const aligned = {
    ...old,
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap === undefined ? {} : { wrapText: wrap ? '1' : '0' }),
  };
  return (Object.keys(aligned).length > 0 ? `<alignment${attributeText(aligned)}/>` : '') + rest;
}

function addTo(list: string[], item: string): number {
  const known = list.indexOf(item);
  return known >= 0 ? known : list.push(item) - 1;
}

function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

/** A theme's colour made lighter (up to 1) or darker (down to -1). */
function tinted(colour: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The colours of a theme in the order cells count them: light before dark. */
export function themeColours(theme: string): string[] {
  const names = [
    'lt1',
    'dk1',
    'lt2',
    'dk2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
  ];
  return names.map((name) => {
    const element = elements(theme, `a:${name}`)[0] ?? '';
    const { val, lastClr } = attributes(inner(element));
    return `#${(lastClr ?? (/^[\da-f]{6}$/i.test(val ?? '') ? val : undefined) ?? '000000').toLowerCase()}`;
  });
}
