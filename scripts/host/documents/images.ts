import type { Part } from './part';
import type { ImageNode, Media, PositionedNode } from './tree';
import { child, cloneXml, isElement, walk, type XmlElement, xml } from './xml';

type AnyImage = ImageNode | PositionedNode;

/** English metric units in one pixel of 1/96 inch. */
const perPixel = 9525;
export const drawingNames = {
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** Reads an image's kind and size from its first bytes; `undefined` if it is neither PNG, JPEG nor GIF. */
export function mediaFrom(bytes: Uint8Array): Media | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return {
      bytes,
      contentType: 'image/png',
      extension: 'png',
      width: view.getUint32(16),
      height: view.getUint32(20),
    };
  if (bytes.length > 10 && view.getUint32(0) === 0x47494638)
    return {
      bytes,
      contentType: 'image/gif',
      extension: 'gif',
      width: view.getUint16(6, true),
      height: view.getUint16(8, true),
    };
  if (bytes.length > 4 && view.getUint16(0) === 0xffd8) return jpeg(bytes, view);
  return undefined;
}

function jpeg(bytes: Uint8Array, view: DataView): Media | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return {
        bytes,
        contentType: 'image/jpeg',
        extension: 'jpg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
      };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Size and graphic of an image of its natural size, one pixel = 1/96 inch, for a frame in the line or positioned. */
export function pictureParts(media: Media): { extent: XmlElement; graphic: XmlElement } {
  const extent = { cx: String(media.width * perPixel), cy: String(media.height * perPixel) };
  const picture = xml('pic:pic', { 'xmlns:pic': drawingNames.pic }, [
    xml('pic:nvPicPr', {}, [xml('pic:cNvPr', { id: '0', name: 'Bild' }), xml('pic:cNvPicPr')]),
    xml('pic:blipFill', {}, [
      xml('a:blip', { 'xmlns:r': drawingNames.r, 'r:embed': '' }),
      xml('a:stretch', {}, [xml('a:fillRect')]),
    ]),
    xml('pic:spPr', {}, [
      xml('a:xfrm', {}, [xml('a:off', { x: '0', y: '0' }), xml('a:ext', { ...extent })]),
      xml('a:prstGeom', { prst: 'rect' }, [xml('a:avLst')]),
    ]),
  ]);
  return {
    extent: xml('wp:extent', { ...extent }),
    graphic: xml('a:graphic', { 'xmlns:a': drawingNames.a }, [
      xml('a:graphicData', { uri: drawingNames.pic }, [picture]),
    ]),
  };
}

/** Makes an image of its natural size, one pixel = 1/96 inch. */
export function imageNode(media: Media): ImageNode {
  const { extent, graphic } = pictureParts(media);
  const drawing = xml('w:drawing', {}, [
    xml('wp:inline', { 'xmlns:wp': drawingNames.wp, distT: '0', distB: '0', distL: '0', distR: '0' }, [
      extent,
      xml('wp:docPr', { id: '1', name: 'Bild' }),
      graphic,
    ]),
  ]);
  return {
    kind: 'image',
    media,
    drawing,
    home: undefined,
    link: undefined,
    parent: undefined,
    origin: undefined,
  };
}

/** Reads `w:drawing` as an image in the line; `undefined` for anything positioned, drawn or linked. */
export function readDrawing(
  drawing: XmlElement,
  link: string | undefined,
  part: Part,
): ImageNode | undefined {
  const media = child(drawing, 'wp:inline') && onlyMedia(drawing, part);
  if (!media) return undefined;
  return { kind: 'image', media, drawing, home: undefined, link, parent: undefined, origin: undefined };
}

/** The image a drawing shows; `undefined` if it shows none, several, or one that is not in the file. */
export function onlyMedia(drawing: XmlElement, part: Part): Media | undefined {
  const blips = blipsOf(drawing);
  const id = blips[0]?.attributes['r:embed'];
  return blips.length === 1 && id !== undefined ? part.mediaOf(id) : undefined;
}

/** The markup of an image, with the relation of this part. */
export function writeDrawing(image: AnyImage, part: Part): XmlElement {
  const drawing = cloneXml(image.drawing);
  for (const blip of blipsOf(drawing)) blip.attributes['r:embed'] = part.imageRelation(image.media);
  const number = part.nextDrawing();
  walk(drawing, (element) => {
    if (element.name === 'wp:docPr') element.attributes.id = String(number);
  });
  return drawing;
}

/** Width and height in pixels. */
export function sizeOf(image: AnyImage): { width: number; height: number } {
  const extent = child(frameOf(image), 'wp:extent');
  const pixels = (name: string) => Math.round(Number(extent?.attributes[name] ?? 0) / perPixel);
  return { width: pixels('cx'), height: pixels('cy') };
}

/** Sets width or height in pixels; the other stays. */
export function resize(image: AnyImage, side: 'cx' | 'cy', pixels: number): void {
  const value = String(Math.round(pixels * perPixel));
  walk(image.drawing, (element) => {
    const sized = element.name === 'wp:extent' || (element.name === 'a:ext' && 'cx' in element.attributes);
    if (sized) element.attributes[side] = value;
  });
}

/** Where name and description of an image stand. */
export function labelOf(image: ImageNode): XmlElement {
  const frame = frameOf(image);
  const found = child(frame, 'wp:docPr');
  if (found) return found;
  const made = xml('wp:docPr', { id: '1', name: 'Bild' });
  frame.children.splice(1, 0, made);
  return made;
}

function frameOf(image: AnyImage): XmlElement {
  return image.drawing.children.find(isElement) ?? image.drawing;
}

function blipsOf(drawing: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  walk(drawing, (element) => {
    if (element.name === 'a:blip') found.push(element);
  });
  return found;
}
