import { findText, RangeFace, replaceText } from './containerFace';
import { ElementFace } from './elementFace';
import { attribute, textAlignment } from './enums';
import { faceOf, inside, numberArgument, serviceCalls, textArgument } from './face';
import { readLooks, type TextLooks, withLooks } from './looks';
import { drop, setValue, valOf } from './properties';
import type { DocumentSession } from './session';
import {
  accepted,
  deleteText,
  insertText,
  lengthOf,
  reformat,
  setText,
  spanAt,
  spansBetween,
  textOf,
} from './text';
import type { Span, TextNode } from './tree';
import { cloneXml, xml } from './xml';

type Text = GoogleAppsScript.Document.Text;
type Element = GoogleAppsScript.Document.Element;
type RangeElement = GoogleAppsScript.Document.RangeElement;
type Alignment = GoogleAppsScript.Document.TextAlignment;
type Ranged<Value> = [Value] | [number, number, Value];

const alignments = { superscript: 'SUPERSCRIPT', subscript: 'SUBSCRIPT' } as const;

/** Text: everything between two things of a paragraph that are not text. */
export class TextFace
  extends ElementFace<TextNode, Text>
  implements
    Pick<
      Text,
      | 'appendText'
      | 'copy'
      | 'deleteText'
      | 'editAsText'
      | 'findText'
      | 'getAttributes'
      | 'getBackgroundColor'
      | 'getFontFamily'
      | 'getFontSize'
      | 'getForegroundColor'
      | 'getLinkUrl'
      | 'getText'
      | 'getTextAlignment'
      | 'getTextAttributeIndices'
      | 'insertText'
      | 'isBold'
      | 'isItalic'
      | 'isStrikethrough'
      | 'isUnderline'
      | 'replaceText'
      | 'setAttributes'
      | 'setBackgroundColor'
      | 'setBold'
      | 'setFontFamily'
      | 'setFontSize'
      | 'setForegroundColor'
      | 'setItalic'
      | 'setLinkUrl'
      | 'setStrikethrough'
      | 'setText'
      | 'setTextAlignment'
      | 'setUnderline'
    >
{
  constructor(session: DocumentSession, node: TextNode) {
    super(session, 'Text', node);
  }

  getText(): string {
    return textOf(this[inside].node);
  }

  setText(text: string): Text {
    setText(this[inside].node, accepted(textArgument(text, 'Text.setText')));
    return this.self();
  }

  appendText(text: string): Text {
    const { node } = this[inside];
    insertText(node, lengthOf(node), accepted(textArgument(text, 'Text.appendText')));
    return this.self();
  }

  insertText(offset: number, text: string): Text {
    insertText(
      this[inside].node,
      numberArgument(offset, 'Text.insertText'),
      accepted(textArgument(text, 'Text.insertText')),
    );
    return this.self();
  }

  deleteText(startOffset: number, endOffsetInclusive: number): Text {
    deleteText(this[inside].node, startOffset, endOffsetInclusive);
    return this.self();
  }

  editAsText(): Text {
    return this.self();
  }

  findText(searchPattern: string, from: RangeElement | null = null): RangeElement {
    const { session, node } = this[inside];
    const found = findText(node, textArgument(searchPattern, 'Text.findText'), from);
    return (found ? new RangeFace(session, found) : null) as unknown as RangeElement;
  }

  replaceText(searchPattern: string, replacement: string): Element {
    replaceText(
      this[inside].node,
      textArgument(searchPattern, 'Text.replaceText'),
      textArgument(replacement, 'Text.replaceText'),
    );
    return this as unknown as Element;
  }

  getTextAttributeIndices(): number[] {
    const { session, node } = this[inside];
    const starts: number[] = [];
    let at = 0;
    let before: Span | undefined;
    for (const span of node.spans) {
      if (!span.text) continue;
      if (!before || !sameLooks(before, span)) starts.push(at);
      at += span.text.length;
      before = span;
    }
    return session.execution.realm.array(starts);
  }

  getAttributes(offset: number | null = null): Record<string, unknown> {
    const { session, node } = this[inside];
    const looks = this.looks(offset);
    const link = commonOf(this.spans(offset).map((span) => span.link ?? null));
    return session.execution.realm.object({ ...looks, LINK_URL: node.spans.length > 0 ? link : null });
  }

  setAttributes(
    ...args: [attributes: Record<string, unknown>] | [number, number, Record<string, unknown>]
  ): Text {
    const attributes = args[args.length - 1] as Record<string, unknown>;
    const spans = this.range(args as Ranged<unknown>);
    const looks = Object.fromEntries(
      Object.entries(attributes).filter(([name]) => name in readLooks(undefined)),
    );
    reformat(spans, (format) => withLooks(format, looks as Partial<TextLooks>));
    if ('LINK_URL' in attributes) setLink(spans, attributes.LINK_URL as string | null);
    for (const name of Object.keys(attributes))
      if (!(name in attribute)) throw new Error(`Invalid argument: ${name}`);
    return this.self();
  }

  isBold(offset: number | null = null): boolean {
    return this.looks(offset).BOLD as boolean;
  }

  isItalic(offset: number | null = null): boolean {
    return this.looks(offset).ITALIC as boolean;
  }

  isUnderline(offset: number | null = null): boolean {
    return this.looks(offset).UNDERLINE as boolean;
  }

  isStrikethrough(offset: number | null = null): boolean {
    return this.looks(offset).STRIKETHROUGH as boolean;
  }

  getFontFamily(offset: number | null = null): string {
    return this.looks(offset).FONT_FAMILY as string;
  }

  getFontSize(offset: number | null = null): number {
    return this.looks(offset).FONT_SIZE as number;
  }

  getForegroundColor(offset: number | null = null): string {
    return this.looks(offset).FOREGROUND_COLOR as string;
  }

  getBackgroundColor(offset: number | null = null): string {
    return this.looks(offset).BACKGROUND_COLOR as string;
  }

  getLinkUrl(offset: number | null = null): string {
    return commonOf(this.spans(offset).map((span) => span.link ?? null)) as string;
  }

  getTextAlignment(offset: number | null = null): Alignment {
    const found = commonOf(this.spans(offset).map((span) => valOf(span.format, 'w:vertAlign') ?? 'baseline'));
    const name = found === null ? null : (alignments[found as keyof typeof alignments] ?? 'NORMAL');
    return (name && textAlignment[name]) as unknown as Alignment;
  }

  setBold(...args: Ranged<boolean>): Text {
    return this.setLook('BOLD', args);
  }

  setItalic(...args: Ranged<boolean>): Text {
    return this.setLook('ITALIC', args);
  }

  setUnderline(...args: Ranged<boolean>): Text {
    return this.setLook('UNDERLINE', args);
  }

  setStrikethrough(...args: Ranged<boolean>): Text {
    return this.setLook('STRIKETHROUGH', args);
  }

  setFontFamily(...args: Ranged<string>): Text {
    return this.setLook('FONT_FAMILY', args);
  }

  setFontSize(...args: Ranged<number>): Text {
    return this.setLook('FONT_SIZE', args);
  }

  setForegroundColor(...args: Ranged<string>): Text {
    return this.setLook('FOREGROUND_COLOR', args);
  }

  setBackgroundColor(...args: Ranged<string>): Text {
    return this.setLook('BACKGROUND_COLOR', args);
  }

  setLinkUrl(...args: Ranged<string>): Text {
    setLink(this.range(args), args[args.length - 1] as string | null);
    return this.self();
  }

  setTextAlignment(...args: Ranged<Alignment>): Text {
    const name = String(args[args.length - 1]);
    reformat(this.range(args), (format) => {
      const made = format ? cloneXml(format) : xml('w:rPr');
      if (name === 'NORMAL') drop(made, 'w:vertAlign');
      else setValue(made, 'w:vertAlign', name.toLowerCase());
      return made;
    });
    return this.self();
  }

  private setLook(name: keyof TextLooks, args: Ranged<boolean | string | number>): Text {
    const value = args[args.length - 1];
    reformat(this.range(args), (format) => withLooks(format, { [name]: value }));
    return this.self();
  }

  /** The spans a setter's arguments speak of: all, or from start to end (inclusive). */
  private range(args: Ranged<unknown>): Span[] {
    const { node } = this[inside];
    if (args.length === 1) return node.spans.filter((span) => !span.mark);
    return spansBetween(node, args[0] as number, args[1] as number);
  }

  private spans(offset: number | null): Span[] {
    const { node } = this[inside];
    if (offset === null) return node.spans.filter((span) => span.text);
    const span = spanAt(node, offset);
    return span ? [span] : [];
  }

  private looks(offset: number | null): TextLooks {
    const all = this.spans(offset).map((span) => readLooks(span.format));
    const names = Object.keys(readLooks(undefined)) as (keyof TextLooks)[];
    return Object.fromEntries(
      names.map((name) => [name, commonOf(all.map((looks) => looks[name]))]),
    ) as unknown as TextLooks;
  }

  private self(): Text {
    return this as unknown as Text;
  }
}

serviceCalls(TextFace);
faceOf('text', (session, node) => new TextFace(session, node));

function setLink(spans: readonly Span[], url: string | null): void {
  for (const span of spans) span.link = url ?? undefined;
  const looks = url === null ? {} : { FOREGROUND_COLOR: '#1155cc', UNDERLINE: true };
  reformat(spans, (format) => withLooks(format, looks));
}

function commonOf<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function sameLooks(a: Span, b: Span): boolean {
  return a.link === b.link && JSON.stringify(a.format) === JSON.stringify(b.format);
}
