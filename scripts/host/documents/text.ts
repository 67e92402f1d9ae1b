import type { Span, TextNode } from './tree';
import type { XmlElement } from './xml';

/**
 * Text as Google takes it in: line ends become a line break within the paragraph (`\r`); control characters, private
 * use, half surrogate pairs and what XML cannot hold are left out.
 */
export function accepted(text: string): string {
  return text.replace(/\r\n|[\n\v]/g, '\r').replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to leave out
    /[\u0000-\u0008\u000c\u000e-\u001f\ue000-\uf8ff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '',
  );
}

/** All text of a node. */
export function textOf(node: TextNode): string {
  return node.spans.map((span) => span.text).join('');
}

/** Length in UTF-16 units. */
export function lengthOf(node: TextNode): number {
  let length = 0;
  for (const span of node.spans) length += span.text.length;
  return length;
}

/** The span a place lies in, the last one for the end; `undefined` if there is no text. */
export function spanAt(node: TextNode, offset: number): Span | undefined {
  let at = 0;
  let last: Span | undefined;
  for (const span of node.spans) {
    if (!span.text) continue;
    last = span;
    at += span.text.length;
    if (offset < at) return span;
  }
  return last;
}

/**
 * Puts text in; it looks like the text before it, at the beginning like the text after it.
 *
 * @throws if the place is outside
 */
export function insertText(node: TextNode, offset: number, text: string): void {
  const length = lengthOf(node);
  if (!(offset >= 0 && offset <= length))
    throw new Error(`offset ${offset} is outside the text (0 to ${length})`);
  if (!text) return;
  const like = spanAt(node, Math.max(0, offset - 1));
  const index = splitAt(node, offset);
  const before = node.spans[index - 1];
  if (before && !before.mark && before === like) before.text += text;
  else node.spans.splice(index, 0, { text, format: like?.format, link: like?.link });
}

/** Takes the text from start to end (inclusive) out; marks between stay. */
export function deleteText(node: TextNode, start: number, end: number): void {
  checkRange(node, start, end);
  const first = splitAt(node, start);
  const last = splitAt(node, end + 1);
  const marks = node.spans.slice(first, last).filter((span) => span.mark);
  node.spans.splice(first, last - first, ...marks);
}

/** Puts other text in the place of start to end (inclusive), looking like its first letter. */
export function replaceRange(node: TextNode, start: number, end: number, text: string): void {
  const like = spanAt(node, start);
  deleteText(node, start, end);
  if (text) node.spans.splice(splitAt(node, start), 0, { text, format: like?.format, link: like?.link });
}

/** Sets the whole text, looking like its first letter before. */
export function setText(node: TextNode, text: string): void {
  const like = spanAt(node, 0);
  node.spans = text ? [{ text, format: like?.format, link: like?.link }] : [];
}

/** The spans that make up start to end (inclusive), cut out of their neighbours. */
export function spansBetween(node: TextNode, start: number, end: number): Span[] {
  if (lengthOf(node) === 0) return [];
  checkRange(node, start, end);
  const first = splitAt(node, start);
  return node.spans.slice(first, splitAt(node, end + 1)).filter((span) => !span.mark);
}

/** Changes the format of spans; equal formats stay one object. */
export function reformat(
  spans: readonly Span[],
  change: (format: XmlElement | undefined) => XmlElement,
): void {
  const done = new Map<XmlElement | undefined, XmlElement>();
  for (const span of spans) {
    const made = done.get(span.format) ?? change(span.format);
    done.set(span.format, made);
    span.format = made;
  }
}

function checkRange(node: TextNode, start: number, end: number): void {
  const length = lengthOf(node);
  if (!(start >= 0 && end >= start && end < length))
    throw new Error(`range ${start} to ${end} is outside the text (0 to ${length - 1})`);
}

/** Index of the span that begins at the place, after cutting one in two if needed; marks before it stay before. */
function splitAt(node: TextNode, offset: number): number {
  let at = 0;
  for (let index = 0; index < node.spans.length; index++) {
    const span = node.spans[index]!;
    if (at === offset && (span.text || index === node.spans.length)) return index;
    const end = at + span.text.length;
    if (offset < end) {
      const rest = { ...span, text: span.text.slice(offset - at) };
      span.text = span.text.slice(0, offset - at);
      node.spans.splice(index + 1, 0, rest);
      return index + 1;
    }
    at = end;
  }
  return node.spans.length;
}
