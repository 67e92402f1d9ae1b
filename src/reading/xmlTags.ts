import { Unreadable } from './csvRows';

/** An opening tag of an XML file. */
export interface XmlTag {
  /** Without prefix, as are the names of attributes. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Gives the opening tags of an XML file in order; comments, texts and declarations are passed over.
 *
 * @throws Unreadable where something is begun and never ended
 */
export function xmlTags(xml: string): readonly XmlTag[] {
  const found: XmlTag[] = [];
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const close = closeOf(xml, at);
    const end = close === '>' ? tagEnd(xml, at) : xml.indexOf(close, at + 4);
    if (end < 0) throw new Unreadable('workbook_damaged');
    if (close === '>' && !'/!?'.includes(xml[at + 1]!)) found.push(tagOf(xml.slice(at + 1, end)));
    at = xml.indexOf('<', end + close.length);
  }
  return found;
}

function closeOf(xml: string, at: number): string {
  if (xml.startsWith('<!--', at)) return '-->';
  return xml.startsWith('<![CDATA[', at) ? ']]>' : '>';
}

/** Where the ">" stands that ends a tag; those in quotes do not. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml[at]!;
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    at = xml.indexOf(sign, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function tagOf(content: string): XmlTag {
  const name = /^[^\s/]*/.exec(content)![0];
  const pairs = [...content.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const attributes = pairs.map(
    ([, key, one, other]) => [local(key!), unescaped(one ?? other ?? '')] as const,
  );
  return { name: local(name), attributes: new Map(attributes) };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
