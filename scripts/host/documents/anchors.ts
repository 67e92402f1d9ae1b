import { positionedLayout } from './enums';
import { drawingNames, onlyMedia, pictureParts } from './images';
import type { Part } from './part';
import type { Media, PositionedNode } from './tree';
import { child, isElement, walk, type XmlElement, xml } from './xml';

/** English metric units in one point. */
const perPoint = 12_700;
/** Google keeps text 9 points away; above and below Word keeps none, and LibreOffice loses text with one at a table. */
const distance = String(9 * perPoint);

/** How text flows around an image, as the file says it. */
const wraps = {
  ABOVE_TEXT: ['wp:wrapNone', {}],
  BREAK_BOTH: ['wp:wrapTopAndBottom', {}],
  BREAK_LEFT: ['wp:wrapSquare', { wrapText: 'right' }],
  BREAK_RIGHT: ['wp:wrapSquare', { wrapText: 'left' }],
  WRAP_TEXT: ['wp:wrapSquare', { wrapText: 'bothSides' }],
} as const;
type Layout = keyof typeof wraps;

let made = 0;

/** An image fixed to a paragraph, at its upper left corner, text flowing around it. */
export function positionedNode(media: Media): PositionedNode {
  const { extent, graphic } = pictureParts(media);
  const frame = xml(
    'wp:anchor',
    {
      'xmlns:wp': drawingNames.wp,
      distT: '0',
      distB: '0',
      distL: distance,
      distR: distance,
      simplePos: '0',
      relativeHeight: '251658240',
      behindDoc: '0',
      locked: '0',
      layoutInCell: '1',
      allowOverlap: '1',
    },
    [
      xml('wp:simplePos', { x: '0', y: '0' }),
      position('wp:positionH', 'column'),
      position('wp:positionV', 'paragraph'),
      extent,
      xml('wp:effectExtent', { l: '0', t: '0', r: '0', b: '0' }),
      xml('wp:wrapSquare', { wrapText: 'bothSides' }),
      xml('wp:docPr', { id: '1', name: 'Bild' }),
      xml('wp:cNvGraphicFramePr'),
      graphic,
    ],
  );
  return placed(media, xml('w:drawing', {}, [frame]));
}

/** True for an image that does not stand in the line. */
export function isAnchoredImage(drawing: XmlElement, part: Part): boolean {
  return child(drawing, 'wp:anchor') !== undefined && onlyMedia(drawing, part) !== undefined;
}

/**
 * Reads an image that does not stand in the line; `undefined` if it is more than DocumentApp can say: fixed to the
 * page, aligned, behind the text, cut or turned.
 */
export function readAnchored(drawing: XmlElement, part: Part): PositionedNode | undefined {
  const media = onlyMedia(drawing, part);
  const node = media && placed(media, drawing);
  const sayable =
    node &&
    frameOf(node).attributes.behindDoc !== '1' &&
    offsetElement(node, 'left', 'column') &&
    offsetElement(node, 'top', 'paragraph') &&
    layoutName(node) !== undefined &&
    !isCutOrTurned(drawing);
  return sayable ? node : undefined;
}

/** `DocumentApp.PositionedLayout` of an image. */
export function layoutOf(node: PositionedNode): (typeof positionedLayout)[Layout] {
  return positionedLayout[layoutName(node)!];
}

/** Sets how text flows around an image. */
export function setLayout(node: PositionedNode, layout: string): void {
  const [name, attributes] = wraps[layout as Layout];
  const wrap = wrapOf(node)!;
  wrap.name = name;
  wrap.attributes = { ...attributes };
  wrap.children = [];
}

/** Distance from the paragraph's left or top in points. */
export function offsetOf(node: PositionedNode, side: Side): number {
  return Number(textIn(offsetElement(node, side)!)) / perPoint;
}

/** Sets the distance from the paragraph's left or top in points. */
export function setOffset(node: PositionedNode, side: Side, points: number): void {
  offsetElement(node, side)!.children = [String(Math.round(points * perPoint))];
}

type Side = 'left' | 'top';

function placed(media: Media, drawing: XmlElement): PositionedNode {
  const id = `kix.${++made}`;
  return { kind: 'positioned', id, media, drawing, home: undefined, parent: undefined, origin: undefined };
}

function position(name: string, relativeFrom: string): XmlElement {
  return xml(name, { relativeFrom }, [xml('wp:posOffset', {}, ['0'])]);
}

function frameOf(node: PositionedNode): XmlElement {
  return child(node.drawing, 'wp:anchor')!;
}

function offsetElement(node: PositionedNode, side: Side, relativeTo?: string): XmlElement | undefined {
  const found = child(frameOf(node), side === 'left' ? 'wp:positionH' : 'wp:positionV');
  if (relativeTo !== undefined && found?.attributes.relativeFrom !== relativeTo) return undefined;
  return child(found, 'wp:posOffset');
}

function wrapOf(node: PositionedNode): XmlElement | undefined {
  return frameOf(node)
    .children.filter(isElement)
    .find(({ name }) => /^wp:wrap/.test(name));
}

function layoutName(node: PositionedNode): Layout | undefined {
  const wrap = wrapOf(node);
  const side = wrap?.attributes.wrapText === 'largest' ? 'bothSides' : wrap?.attributes.wrapText;
  return (Object.keys(wraps) as Layout[]).find((layout) => {
    const [name, attributes] = wraps[layout];
    return wrap?.name === name && ('wrapText' in attributes ? attributes.wrapText === side : true);
  });
}

function isCutOrTurned(drawing: XmlElement): boolean {
  let found = false;
  walk(drawing, ({ name, attributes }) => {
    if (name === 'a:srcRect' && Object.keys(attributes).length > 0) found = true;
    if (name === 'a:xfrm' && ['rot', 'flipH', 'flipV'].some((each) => each in attributes)) found = true;
  });
  return found;
}

function textIn(element: XmlElement): string {
  return element.children.filter((node): node is string => !isElement(node)).join('');
}
