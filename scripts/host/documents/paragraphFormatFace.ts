import { ContainerFace } from './containerFace';
import { horizontalAlignment, paragraphHeading } from './enums';
import { inside, numberArgument, serviceCalls } from './face';
import {
  firstLine,
  paragraphPoints,
  readLooks,
  setIndents,
  setParagraphPoints,
  type TextLooks,
  withLooks,
} from './looks';
import { listOf } from './numbering';
import { drop, ensure, setValue, switchOf, valOf } from './properties';
import { setStyle } from './styles';
import { reformat } from './text';
import { documentOf, type ParagraphNode } from './tree';
import { child, cloneXml, type XmlElement, xml } from './xml';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type HorizontalAlignment = GoogleAppsScript.Document.HorizontalAlignment;
type Heading = GoogleAppsScript.Document.ParagraphHeading;

const alignments = {
  left: 'LEFT',
  start: 'LEFT',
  center: 'CENTER',
  right: 'RIGHT',
  end: 'RIGHT',
  both: 'JUSTIFY',
} as const;
const written = { LEFT: 'left', CENTER: 'center', RIGHT: 'right', JUSTIFY: 'both' } as const;

type Shared = Pick<
  Paragraph,
  | 'getAlignment'
  | 'getAttributes'
  | 'getHeading'
  | 'getIndentEnd'
  | 'getIndentFirstLine'
  | 'getIndentStart'
  | 'getLineSpacing'
  | 'getSpacingAfter'
  | 'getSpacingBefore'
  | 'isLeftToRight'
>;

/** Heading, alignment, spacing and indents of paragraphs and list items. */
export class ParagraphFormatFace<Google> extends ContainerFace<ParagraphNode, Google> implements Shared {
  getHeading(): Heading {
    const model = documentOf(this[inside].node);
    const style = valOf(this[inside].node.properties, 'w:pStyle');
    const name = (style !== undefined ? model?.styles.nameOf(style) : undefined) ?? '';
    const found =
      /^(heading [1-6]|title|subtitle)\b/i.exec(name)?.[1]?.toUpperCase().replace(' ', '') ?? 'NORMAL';
    return paragraphHeading[found as keyof typeof paragraphHeading] as unknown as Heading;
  }

  setHeading(heading: Heading): Google {
    const { node } = this[inside];
    const name = String(heading).replace('HEADING', 'heading ');
    const styled = { TITLE: 'Title', SUBTITLE: 'Subtitle' }[name] ?? name;
    setStyle(node.properties, name === 'NORMAL' ? undefined : documentOf(node)?.styles.idOf(styled));
    return this as unknown as Google;
  }

  getAlignment(): HorizontalAlignment {
    const { node } = this[inside];
    const own = valOf(node.properties, 'w:jc') ?? this.inherited('w:jc', 'w:val');
    const name = alignments[own as keyof typeof alignments] ?? 'LEFT';
    return horizontalAlignment[name] as unknown as HorizontalAlignment;
  }

  setAlignment(alignment: HorizontalAlignment): Google {
    setValue(
      this[inside].node.properties,
      'w:jc',
      written[String(alignment) as keyof typeof written] ?? 'left',
    );
    return this as unknown as Google;
  }

  getSpacingBefore(): number {
    return this.points('w:spacing', 'w:before');
  }

  setSpacingBefore(points: number): Google {
    return this.setPoints('w:spacing', 'w:before', points);
  }

  getSpacingAfter(): number {
    return this.points('w:spacing', 'w:after');
  }

  setSpacingAfter(points: number): Google {
    return this.setPoints('w:spacing', 'w:after', points);
  }

  getLineSpacing(): number {
    const spacing = child(this[inside].node.properties, 'w:spacing');
    const line = spacing?.attributes['w:line'] ?? this.inherited('w:spacing', 'w:line') ?? '240';
    return Number(line) / 240;
  }

  setLineSpacing(multiplier: number): Google {
    const spacing = ensure(this[inside].node.properties, 'w:spacing');
    spacing.attributes['w:line'] = String(
      Math.round(numberArgument(multiplier, 'Paragraph.setLineSpacing') * 240),
    );
    spacing.attributes['w:lineRule'] = 'auto';
    return this as unknown as Google;
  }

  getIndentStart(): number {
    const { properties } = this[inside].node;
    const own = child(properties, 'w:ind') ? indentStart(properties) : undefined;
    return own ?? indentStart(this.listLevel()) ?? 0;
  }

  setIndentStart(points: number): Google {
    setIndents(this[inside].node.properties, { start: points });
    return this as unknown as Google;
  }

  getIndentFirstLine(): number {
    return firstLine(this[inside].node.properties) ?? firstLine(this.listLevel()) ?? 0;
  }

  setIndentFirstLine(points: number): Google {
    setIndents(this[inside].node.properties, { first: points });
    return this as unknown as Google;
  }

  getIndentEnd(): number {
    return this.points('w:ind', 'w:right');
  }

  setIndentEnd(points: number): Google {
    return this.setPoints('w:ind', 'w:right', points);
  }

  isLeftToRight(): boolean {
    return switchOf(this[inside].node.properties, 'w:bidi') !== true;
  }

  getAttributes(): Record<string, unknown> {
    const { session, node } = this[inside];
    const { properties } = node;
    const looks = readLooks(formatOf(node));
    const own = (element: string, name: string) => paragraphPoints(properties, element, name) ?? null;
    const line = child(properties, 'w:spacing')?.attributes['w:line'];
    return session.execution.realm.object({
      ...looks,
      HEADING: this.getHeading(),
      HORIZONTAL_ALIGNMENT: valOf(properties, 'w:jc') === undefined ? null : this.getAlignment(),
      SPACING_BEFORE: own('w:spacing', 'w:before'),
      SPACING_AFTER: own('w:spacing', 'w:after'),
      LINE_SPACING: line === undefined ? null : Number(line) / 240,
      INDENT_START: own('w:ind', 'w:left'),
      INDENT_END: own('w:ind', 'w:right'),
      INDENT_FIRST_LINE: firstLine(properties) ?? null,
      LEFT_TO_RIGHT: this.isLeftToRight(),
    });
  }

  setAttributes(attributes: Record<string, unknown>): Google {
    const looks: Partial<TextLooks> = {};
    for (const [name, value] of Object.entries(attributes)) {
      if (name in readLooks(undefined)) Object.assign(looks, { [name]: value });
      else if (value !== null && value !== undefined) this.setParagraphAttribute(name, value);
    }
    if (Object.keys(looks).length > 0) this.setLooks(looks);
    return this as unknown as Google;
  }

  private setParagraphAttribute(name: string, value: unknown): void {
    const setters: Readonly<Record<string, () => unknown>> = {
      HEADING: () => this.setHeading(value as Heading),
      HORIZONTAL_ALIGNMENT: () => this.setAlignment(value as HorizontalAlignment),
      SPACING_BEFORE: () => this.setSpacingBefore(value as number),
      SPACING_AFTER: () => this.setSpacingAfter(value as number),
      LINE_SPACING: () => this.setLineSpacing(value as number),
      INDENT_START: () => this.setIndentStart(value as number),
      INDENT_END: () => this.setIndentEnd(value as number),
      INDENT_FIRST_LINE: () => this.setIndentFirstLine(value as number),
      LEFT_TO_RIGHT: () => undefined,
    };
    const set = setters[name];
    if (!set) throw new Error(`not emulated: ${this[inside].title}.setAttributes of ${name}`);
    set();
  }

  /** Looks for all text of the paragraph and for what is typed into it later. */
  private setLooks(looks: Partial<TextLooks>): void {
    const { node } = this[inside];
    for (const each of node.children)
      if (each.kind === 'text') reformat(each.spans, (format) => withLooks(format, looks));
    const mark = child(node.properties, 'w:rPr');
    drop(node.properties, 'w:rPr');
    const made = ensure(node.properties, 'w:rPr');
    made.children = withLooks(mark, looks).children;
  }

  /** What the list says of the looks of its items at this level. */
  private listLevel(): XmlElement {
    const { node } = this[inside];
    const place = listOf(node.properties);
    const level = place && documentOf(node)?.numbering.level(place.list, place.level);
    return child(level, 'w:pPr') ?? xml('w:pPr');
  }

  private points(element: string, name: string): number {
    const own = paragraphPoints(this[inside].node.properties, element, name);
    return own ?? Number(this.inherited(element, name) ?? 0) / 20;
  }

  private setPoints(element: string, name: string, points: number): Google {
    setParagraphPoints(this[inside].node.properties, element, name, numberArgument(points, 'Paragraph.set'));
    return this as unknown as Google;
  }

  private inherited(element: string, name: string): string | undefined {
    const { node } = this[inside];
    return documentOf(node)?.styles.inherited(valOf(node.properties, 'w:pStyle'), 'w:pPr', element, name);
  }
}

serviceCalls(ParagraphFormatFace);

function indentStart(properties: XmlElement): number | undefined {
  return paragraphPoints(properties, 'w:ind', 'w:left') ?? paragraphPoints(properties, 'w:ind', 'w:start');
}

/** The format new text of a paragraph gets: that of its last text, else that of its end mark. */
export function formatOf(node: ParagraphNode): XmlElement | undefined {
  for (const each of [...node.children].reverse())
    if (each.kind === 'text') return each.spans.filter((span) => span.text).at(-1)?.format;
  const mark = child(node.properties, 'w:rPr');
  return mark && mark.children.length > 0 ? cloneXml(mark) : undefined;
}
