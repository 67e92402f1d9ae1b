import { drop, ensure, pointsOf, setValue, switchOf, twentieths, valOf } from './properties';
import { child, cloneXml, type XmlElement, xml } from './xml';

/** The looks of text as Google names them; `null` = not said, as in the surroundings. */
export interface TextLooks {
  BOLD: boolean | null;
  ITALIC: boolean | null;
  UNDERLINE: boolean | null;
  STRIKETHROUGH: boolean | null;
  FONT_FAMILY: string | null;
  FONT_SIZE: number | null;
  FOREGROUND_COLOR: string | null;
  BACKGROUND_COLOR: string | null;
}

const switches = { BOLD: 'w:b', ITALIC: 'w:i', STRIKETHROUGH: 'w:strike' } as const;

/** What a run's format says of its looks. */
export function readLooks(format: XmlElement | undefined): TextLooks {
  const underline = valOf(format, 'w:u');
  const size = valOf(format, 'w:sz');
  return {
    BOLD: switchOf(format, 'w:b') ?? null,
    ITALIC: switchOf(format, 'w:i') ?? null,
    STRIKETHROUGH: switchOf(format, 'w:strike') ?? null,
    UNDERLINE: underline === undefined ? null : underline !== 'none',
    FONT_FAMILY: child(format, 'w:rFonts')?.attributes['w:ascii'] ?? null,
    FONT_SIZE: size === undefined ? null : Number(size) / 2,
    FOREGROUND_COLOR: colour(valOf(format, 'w:color')),
    BACKGROUND_COLOR: colour(child(format, 'w:shd')?.attributes['w:fill']),
  };
}

/** The format with some looks changed; `null` takes a look away. */
export function withLooks(format: XmlElement | undefined, looks: Partial<TextLooks>): XmlElement {
  const made = format ? cloneXml(format) : xml('w:rPr');
  for (const name of Object.keys(looks) as (keyof TextLooks)[]) setLook(made, name, looks[name] ?? null);
  return made;
}

function setLook(format: XmlElement, name: keyof TextLooks, value: boolean | string | number | null): void {
  switch (name) {
    case 'BOLD':
    case 'ITALIC':
    case 'STRIKETHROUGH':
      setSwitch(format, switches[name], value as boolean | null);
      break;
    case 'UNDERLINE':
      if (value === null) drop(format, 'w:u');
      else setValue(format, 'w:u', value ? 'single' : 'none');
      break;
    case 'FONT_FAMILY':
      drop(format, 'w:rFonts');
      if (value !== null)
        for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs'])
          ensure(format, 'w:rFonts').attributes[`w:${slot}`] = String(value);
      break;
    case 'FONT_SIZE':
      for (const each of ['w:sz', 'w:szCs']) {
        if (value === null) drop(format, each);
        else setValue(format, each, String(Math.round(Number(value) * 2)));
      }
      break;
    case 'FOREGROUND_COLOR':
      drop(format, 'w:color');
      if (value !== null) setValue(format, 'w:color', hex(String(value)));
      break;
    case 'BACKGROUND_COLOR':
      setShade(format, value as string | null);
  }
}

function setSwitch(format: XmlElement, name: string, value: boolean | null): void {
  for (const each of name === 'w:strike' ? [name] : [name, `${name}Cs`]) {
    drop(format, each);
    if (value !== null) ensure(format, each).attributes = value ? {} : { 'w:val': '0' };
  }
}

/** Sets or takes away a background colour (`#rrggbb`) of a run, paragraph or cell. */
export function setShade(properties: XmlElement, value: string | null): void {
  drop(properties, 'w:shd');
  if (value !== null)
    ensure(properties, 'w:shd').attributes = { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(value) };
}

/** A colour of the file as Google writes it, `#rrggbb` in small letters; `null` for none. */
export function colour(value: string | undefined): string | null {
  return value === undefined || value === 'auto' ? null : `#${value.toLowerCase()}`;
}

/**
 * A colour as the file wants it.
 *
 * @throws if it is not `#rrggbb` or `#rgb`
 */
export function hex(value: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : value;
  if (!/^#[0-9a-f]{6}$/i.test(long)) throw new Error(`Invalid color: ${value}`);
  return long.slice(1).toUpperCase();
}

/** A distance of a paragraph in points, as the paragraph itself says; `undefined` if it does not. */
export function paragraphPoints(properties: XmlElement, element: string, name: string): number | undefined {
  return pointsOf(child(properties, element), name);
}

/** Sets a distance of a paragraph in points. */
export function setParagraphPoints(
  properties: XmlElement,
  element: string,
  name: string,
  points: number,
): void {
  const found = ensure(properties, element);
  found.attributes[name] = twentieths(points);
  if (name === 'w:before') delete found.attributes['w:beforeAutospacing'];
  if (name === 'w:after') delete found.attributes['w:afterAutospacing'];
}

/** First line's indent from the margin in points: Word counts it from the paragraph's own indent. */
export function firstLine(properties: XmlElement): number | undefined {
  const indent = child(properties, 'w:ind');
  if (!indent) return undefined;
  const start = pointsOf(indent, 'w:left') ?? pointsOf(indent, 'w:start') ?? 0;
  return start + (pointsOf(indent, 'w:firstLine') ?? 0) - (pointsOf(indent, 'w:hanging') ?? 0);
}

/** Sets indents in points, each from the margin; what is not given stays. */
export function setIndents(properties: XmlElement, change: { start?: number; first?: number }): void {
  const indent = ensure(properties, 'w:ind');
  const start = change.start ?? pointsOf(indent, 'w:left') ?? pointsOf(indent, 'w:start') ?? 0;
  const first = change.first ?? firstLine(properties) ?? start;
  for (const name of ['w:firstLine', 'w:hanging', 'w:start', 'w:startChars', 'w:leftChars'])
    delete indent.attributes[name];
  indent.attributes['w:left'] = twentieths(start);
  if (first > start) indent.attributes['w:firstLine'] = twentieths(first - start);
  if (first < start) indent.attributes['w:hanging'] = twentieths(start - first);
}
