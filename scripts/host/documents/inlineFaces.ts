import type { EmulatedBlob } from '../services/blob';
import { blobOf, contentOf } from './blobs';
import { ElementFace, UnsupportedFace } from './elementFace';
import { faceOf, inside, numberArgument, serviceCalls, textArgument, wrongParameters } from './face';
import { imageNode, labelOf, mediaFrom, resize, sizeOf } from './images';
import type { DocumentSession } from './session';
import type { BreakNode, ImageNode, Media, RuleNode } from './tree';

type InlineImage = GoogleAppsScript.Document.InlineImage;
type PageBreak = GoogleAppsScript.Document.PageBreak;
type HorizontalRule = GoogleAppsScript.Document.HorizontalRule;
type Blob = GoogleAppsScript.Base.Blob;

/** An image in the line. */
export class InlineImageFace
  extends ElementFace<ImageNode, InlineImage>
  implements
    Pick<
      InlineImage,
      | 'copy'
      | 'getAltDescription'
      | 'getAltTitle'
      | 'getAs'
      | 'getBlob'
      | 'getHeight'
      | 'getLinkUrl'
      | 'getWidth'
      | 'setAltDescription'
      | 'setAltTitle'
      | 'setHeight'
      | 'setLinkUrl'
      | 'setWidth'
    >
{
  constructor(session: DocumentSession, node: ImageNode) {
    super(session, 'InlineImage', node);
  }

  getBlob(): Blob {
    const { session, node } = this[inside];
    const { bytes, contentType, extension } = node.media;
    return blobOf(session.execution.realm, bytes, contentType, `image.${extension}`);
  }

  getAs(contentType: string): Blob {
    if (contentType !== this[inside].node.media.contentType)
      throw new Error(`not emulated: InlineImage.getAs('${contentType}')`);
    return this.getBlob();
  }

  getWidth(): number {
    return sizeOf(this[inside].node).width;
  }

  getHeight(): number {
    return sizeOf(this[inside].node).height;
  }

  setWidth(width: number): InlineImage {
    resize(this[inside].node, 'cx', numberArgument(width, 'InlineImage.setWidth'));
    return this as unknown as InlineImage;
  }

  setHeight(height: number): InlineImage {
    resize(this[inside].node, 'cy', numberArgument(height, 'InlineImage.setHeight'));
    return this as unknown as InlineImage;
  }

  getAltTitle(): string {
    return labelOf(this[inside].node).attributes.title ?? (null as unknown as string);
  }

  setAltTitle(title: string): InlineImage {
    labelOf(this[inside].node).attributes.title = textArgument(title, 'InlineImage.setAltTitle');
    return this as unknown as InlineImage;
  }

  getAltDescription(): string {
    return labelOf(this[inside].node).attributes.descr ?? (null as unknown as string);
  }

  setAltDescription(description: string): InlineImage {
    labelOf(this[inside].node).attributes.descr = textArgument(description, 'InlineImage.setAltDescription');
    return this as unknown as InlineImage;
  }

  getLinkUrl(): string {
    return this[inside].node.link ?? (null as unknown as string);
  }

  setLinkUrl(url: string): InlineImage {
    this[inside].node.link = url === null ? undefined : textArgument(url, 'InlineImage.setLinkUrl');
    return this as unknown as InlineImage;
  }
}

serviceCalls(InlineImageFace);

/** A page break. */
class PageBreakFace extends ElementFace<BreakNode, PageBreak> implements Pick<PageBreak, 'copy' | 'getType'> {
  constructor(session: DocumentSession, node: BreakNode) {
    super(session, 'PageBreak', node);
  }
}

/** A horizontal rule. */
class HorizontalRuleFace
  extends ElementFace<RuleNode, HorizontalRule>
  implements Pick<HorizontalRule, 'copy' | 'getType'>
{
  constructor(session: DocumentSession, node: RuleNode) {
    super(session, 'HorizontalRule', node);
  }
}

faceOf('image', (session, node) => new InlineImageFace(session, node));
faceOf('break', (session, node) => new PageBreakFace(session, node));
faceOf('rule', (session, node) => new HorizontalRuleFace(session, node));
faceOf('opaque', (session, node) => new UnsupportedFace(session, node));

/**
 * The image a script hands over: one of its own without parent, or a new one from a blob.
 *
 * @throws if the blob is no PNG, JPEG or GIF
 */
export function imageFrom(given: unknown, method: string): ImageNode {
  if (typeof given !== 'object' || given === null) throw wrongParameters(method, [given]);
  if (given instanceof InlineImageFace) return given[inside].node;
  return imageNode(mediaIn(given, method));
}

/**
 * The image in a blob a script hands over.
 *
 * @throws if the blob is no PNG, JPEG or GIF
 */
export function mediaIn(given: unknown, method: string): Media {
  if (typeof given !== 'object' || given === null || !('getBlob' in given))
    throw wrongParameters(method, [given]);
  const media = mediaFrom(contentOf(given as EmulatedBlob).bytes);
  if (!media) throw new Error('Invalid image data.');
  return media;
}
