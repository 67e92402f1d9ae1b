/** One child of an XML root, as it stands there. */
export interface Piece {
  readonly name: string;
  readonly xml: string;
}

/** An XML part cut into its root and the root's children, so that what nobody understands can be put back as it was. */
export interface Pieces {
  /** Declaration and opening tag of the root. */
  readonly open: string;
  readonly children: readonly Piece[];
  readonly close: string;
}

const tagPattern = /<([\w:.-]+)((?:"[^"]*"|'[^']*'|[^'">])*)>/y;

/**
 * Cuts an XML part into pieces.
 *
 * Prefixed main names (`<x:worksheet>`, as some programs write) lose their prefix.
 */
export function pieces(part: string): Pieces {
  const xml = withoutMainPrefix(part);
  const start = rootStart(xml);
  tagPattern.lastIndex = start;
  const root = tagPattern.exec(xml);
  if (!root) throw new Error('not an XML part: no root element');
  const [tag, name = ''] = root;
  if (tag.endsWith('/>'))
    return { open: `${xml.slice(0, start)}${tag.slice(0, -2)}>`, children: [], close: `</${name}>` };
  const children: Piece[] = [];
  let at = start + tag.length;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at < 0 || xml.startsWith('</', at)) break;
    if (xml.startsWith('<!--', at)) {
      at = xml.indexOf('-->', at) + 3;
      continue;
    }
    const end = elementEnd(xml, at);
    tagPattern.lastIndex = at;
    children.push({ name: tagPattern.exec(xml)?.[1] ?? '', xml: xml.slice(at, end) });
    at = end;
  }
  return { open: xml.slice(0, start + tag.length), children, close: `</${name}>` };
}

function withoutMainPrefix(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|workbook|styleSheet|sst|comments)\b/.exec(xml.slice(0, 2000))?.[1];
  if (!prefix) return xml;
  return xml
    .replaceAll(`<${prefix}:`, '<')
    .replaceAll(`</${prefix}:`, '</')
    .replace(`xmlns:${prefix}=`, 'xmlns=');
}

function rootStart(xml: string): number {
  let at = 0;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at < 0) return 0;
    if (xml.startsWith('<?', at)) at = xml.indexOf('?>', at) + 2;
    else if (xml.startsWith('<!--', at)) at = xml.indexOf('-->', at) + 3;
    else return at;
  }
}

function elementEnd(xml: string, start: number): number {
  tagPattern.lastIndex = start;
  const open = tagPattern.exec(xml);
  if (!open) throw new Error('not an XML part: broken tag');
  const [tag, name = ''] = open;
  if (tag.endsWith('/>')) return start + tag.length;
  const close = `</${name}`;
  let depth = 1;
  let at = start + tag.length;
  while (depth > 0) {
    const end = closeTag(xml, close, at);
    if (end < 0) throw new Error(`not an XML part: <${name}> does not end`);
    depth += nestedOpens(xml, name, at, end) - 1;
    at = xml.indexOf('>', end) + 1;
  }
  return at;
}

/** `</r` is also how `</rPr>` begins. */
function closeTag(xml: string, close: string, from: number): number {
  let at = xml.indexOf(close, from);
  while (at >= 0 && !/[\s>]/.test(xml[at + close.length] ?? '>')) at = xml.indexOf(close, at + 1);
  return at;
}

/** How often an element of the same name opens between two places; cells in `sheetData` have none. */
function nestedOpens(xml: string, name: string, from: number, to: number): number {
  let found = 0;
  for (let at = xml.indexOf(`<${name}`, from); at >= 0 && at < to; at = xml.indexOf(`<${name}`, at + 1)) {
    tagPattern.lastIndex = at;
    const tag = tagPattern.exec(xml);
    if (tag?.[1] === name && !tag[0].endsWith('/>')) found++;
    if (name === 'sheetData') break;
  }
  return found;
}

/** Reads the attributes of the first tag in a text. */
export function attributes(tag: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const end = /^[^<]*<(?:"[^"]*"|'[^']*'|[^'">])*>/.exec(tag)?.[0] ?? tag;
  for (const [, name = '', quoted = '', other = ''] of end.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    found[name] = unescapeXml(quoted || other);
  return found;
}

/** Writes attributes, leaving out those that are `undefined`. */
export function attributeText(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${inQuotes(escapeXml(String(value)))}"`))
    .join('');
}

/** Readers make spaces of tabs and line ends in attributes, unless they are escaped. */
function inQuotes(text: string): string {
  return text.replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** All elements of a name anywhere in a text, as they stand there. */
export function elements(xml: string, name: string): string[] {
  const found: string[] = [];
  const pattern = new RegExp(`<${name}(?=[\\s/>])`, 'g');
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const end = elementEnd(xml, match.index);
    found.push(xml.slice(match.index, end));
    pattern.lastIndex = end;
  }
  return found;
}

/** What stands between the tags of an element. */
export function inner(element: string): string {
  const from = element.indexOf('>') + 1;
  const to = element.lastIndexOf('</');
  return to < from ? '' : element.slice(from, to);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads XML's escapes. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? all);
  });
}

/** Writes XML's escapes; control characters, which XML cannot hold at all, are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&"]|[^\t\n\r -\ufffd]/g, (sign) => signs[sign] ?? '');
}

const signs: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Reads the text of a cell: XML's escapes and those of .xlsx for control characters (`_x000D_`). */
export function cellText(xml: string): string {
  const text = unescapeXml(xml);
  return text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

const controls = /_(?=x[\da-f]{4}_)|[^\t\n\x20-\ud7ff\ue000-\ufffd]/gi;

/** Writes the text of a cell; what XML cannot hold is written the way of .xlsx. */
export function cellXml(text: string): string {
  return escapeXml(withoutControls(text));
}

/** Writes what XML cannot hold the way of .xlsx, for cells and for the attributes that name their texts. */
export function withoutControls(text: string): string {
  return text.replace(controls, (sign, at: number) => {
    const code = sign.charCodeAt(0);
    if (isPaired(text, at, code)) return sign;
    return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

/** Halves of a character beyond the basic plane may stand as they are, single ones may not. */
function isPaired(text: string, at: number, code: number): boolean {
  if (code >= 0xd800 && code <= 0xdbff) {
    const next = text.charCodeAt(at + 1);
    return next >= 0xdc00 && next <= 0xdfff;
  }
  if (code < 0xdc00 || code > 0xdfff) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

/** Reads a truth value of .xlsx: Excel writes `1`, LibreOffice `true`. */
export function isOn(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}
