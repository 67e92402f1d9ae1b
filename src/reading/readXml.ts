import { Unreadable } from './csvRows';
import { decode } from './decode';

/** What is told of an XML file as it is read; names are without prefix. */
export interface XmlHandlers {
  /** @param attributes as written; see `attribute` */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** @param text as written; see `unescaped` */
  text(text: string): void;
}

/** Longer tags, comments and texts are refused; a cell holds 32,767 characters. */
const longestPiece = 1_000_000;

/**
 * Reads an XML file piece by piece, and gives way after each: never more than a piece is held.
 *
 * @throws Unreadable where something is begun and does not end
 */
export function* readXml(pieces: Iterable<Uint8Array>, handlers: XmlHandlers): Generator<void> {
  let tail = new Uint8Array(0);
  let rest = '';
  let depth = 0;
  const counting: XmlHandlers = {
    ...handlers,
    open: (name, attributes) => {
      depth += 1;
      handlers.open(name, attributes);
    },
    close: (name) => {
      depth -= 1;
      handlers.close(name);
    },
  };
  for (const piece of pieces) {
    const end = piece.lastIndexOf(greater) + 1;
    const bytes = joined(tail, piece.subarray(0, end));
    tail = end === 0 ? joined(bytes, piece) : piece.slice(end);
    if (tail.length > longestPiece) throw new Unreadable('workbook_damaged');
    if (end === 0) continue;
    rest = scan(rest + textOf(bytes), counting);
    if (rest.length > longestPiece) throw new Unreadable('workbook_damaged');
    yield;
  }
  // Cut off between two tags, too, it would look whole.
  if (rest !== '' || tail.includes(less) || depth !== 0) throw new Unreadable('workbook_damaged');
}

const less = 0x3c;
const greater = 0x3e;

/** No character is torn at a ">". */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const piece of decode(bytes, 'utf-8')) text += piece;
  return text;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

/** Tells of everything that ends in a text; gives what does not. */
function scan(text: string, handlers: XmlHandlers): string {
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    if (open < 0) return text.slice(at);
    if (open > at) handlers.text(text.slice(at, open));
    const next = text.charCodeAt(open + 1);
    const close = next === 0x21 ? closeOf(text, open) : '>';
    const end = close === '>' ? tagEnd(text, open) : text.indexOf(close, open + 4);
    if (end < 0) return text.slice(open);
    if (close === ']]>') handlers.text(text.slice(open + 9, end).replace(/&/g, '&amp;'));
    else if (next === 0x2f) handlers.close(local(text.slice(open + 2, end).trim()));
    else if (next !== 0x21 && next !== 0x3f) tellTag(text, open + 1, end, handlers);
    at = end + close.length;
  }
}

function tellTag(text: string, start: number, end: number, handlers: XmlHandlers): void {
  const isEmpty = text.charCodeAt(end - 1) === 0x2f;
  const stop = isEmpty ? end - 1 : end;
  let at = start;
  while (at < stop && text.charCodeAt(at) > 0x20) at++;
  const name = local(text.slice(start, at));
  handlers.open(name, text.slice(at, stop));
  if (isEmpty) handlers.close(name);
}

function closeOf(text: string, at: number): string {
  if (text.startsWith('<!--', at)) return '-->';
  return text.startsWith('<![CDATA[', at) ? ']]>' : '>';
}

/** Where the ">" stands that ends a tag; those in quotes do not. */
function tagEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === greater) return at;
    if (code !== 0x22 && code !== 0x27) continue;
    at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const patterns = new Map<string, RegExp>();

/** Gives the value of an attribute, whatever its prefix; empty if there is none. */
export function attribute(attributes: string, name: string): string {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match ? unescaped(match[1] ?? match[2] ?? '') : '';
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);

/** Gives a text as it is meant: entities of XML replaced. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities.get(name) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
