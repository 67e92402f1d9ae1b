import { layoutOf, offsetOf, setLayout, setOffset } from './anchors';
import { blobOf } from './blobs';
import { Face, faceOf, inside, numberArgument, serviceCalls } from './face';
import { resize, sizeOf } from './images';
import type { DocumentSession } from './session';
import type { PositionedNode } from './tree';

type PositionedImage = GoogleAppsScript.Document.PositionedImage;
type Layout = GoogleAppsScript.Document.PositionedLayout;

/** An image fixed to a paragraph; no element of the document. */
class PositionedImageFace
  extends Face<PositionedNode>
  implements
    Pick<
      PositionedImage,
      | 'getBlob'
      | 'getHeight'
      | 'getId'
      | 'getLayout'
      | 'getLeftOffset'
      | 'getTopOffset'
      | 'getWidth'
      | 'setHeight'
      | 'setLayout'
      | 'setLeftOffset'
      | 'setTopOffset'
      | 'setWidth'
    >
{
  constructor(session: DocumentSession, node: PositionedNode) {
    super(session, 'PositionedImage', node);
  }

  getId(): string {
    return this[inside].node.id;
  }

  getBlob(): GoogleAppsScript.Base.Blob {
    const { session, node } = this[inside];
    const { bytes, contentType, extension } = node.media;
    return blobOf(session.execution.realm, bytes, contentType, `image.${extension}`);
  }

  getWidth(): number {
    return sizeOf(this[inside].node).width;
  }

  getHeight(): number {
    return sizeOf(this[inside].node).height;
  }

  setWidth(width: number): PositionedImage {
    resize(this[inside].node, 'cx', numberArgument(width, 'PositionedImage.setWidth'));
    return this.self();
  }

  setHeight(height: number): PositionedImage {
    resize(this[inside].node, 'cy', numberArgument(height, 'PositionedImage.setHeight'));
    return this.self();
  }

  getLayout(): Layout {
    return layoutOf(this[inside].node) as unknown as Layout;
  }

  setLayout(layout: Layout): PositionedImage {
    setLayout(this[inside].node, String(layout));
    return this.self();
  }

  getLeftOffset(): number {
    return offsetOf(this[inside].node, 'left');
  }

  setLeftOffset(offset: number): PositionedImage {
    setOffset(this[inside].node, 'left', numberArgument(offset, 'PositionedImage.setLeftOffset'));
    return this.self();
  }

  getTopOffset(): number {
    return offsetOf(this[inside].node, 'top');
  }

  setTopOffset(offset: number): PositionedImage {
    setOffset(this[inside].node, 'top', numberArgument(offset, 'PositionedImage.setTopOffset'));
    return this.self();
  }

  private self(): PositionedImage {
    return this as unknown as PositionedImage;
  }
}

serviceCalls(PositionedImageFace);
faceOf('positioned', (session, node) => new PositionedImageFace(session, node));
