import { emulated } from '../services/emulated';
import { DocumentFace } from './documentFace';
import {
  attribute,
  elementType,
  glyphType,
  horizontalAlignment,
  paragraphHeading,
  positionedLayout,
  textAlignment,
  verticalAlignment,
} from './enums';
import { textArgument } from './face';
import type { DocumentSession } from './session';
import './paragraphFace';
import './positionedFace';
import './sectionFaces';
import './tableCellFace';
import './tableFace';
import './tableRowFace';
import './textFace';

type Document = GoogleAppsScript.Document.Document;

/** `DocumentApp` for one execution. */
export class EmulatedDocumentApp
  implements Pick<GoogleAppsScript.Document.DocumentApp, 'create' | 'openById' | 'openByUrl'>
{
  readonly Attribute = attribute;
  readonly ElementType = elementType;
  readonly GlyphType = glyphType;
  readonly HorizontalAlignment = horizontalAlignment;
  readonly ParagraphHeading = paragraphHeading;
  readonly PositionedLayout = positionedLayout;
  readonly TextAlignment = textAlignment;
  readonly VerticalAlignment = verticalAlignment;
  private readonly session: DocumentSession;

  constructor(session: DocumentSession) {
    this.session = session;
  }

  create(name: string): Document {
    return this.face(this.session.create(textArgument(name, 'create')));
  }

  openById(id: string): Document {
    return this.face(this.session.openById(textArgument(id, 'openById')));
  }

  openByUrl(url: string): Document {
    const id = /[-\w]{25,}/.exec(textArgument(url, 'openByUrl'))?.[0];
    if (id === undefined) throw new Error('Invalid argument: url');
    return this.openById(id);
  }

  private face(document: ConstructorParameters<typeof DocumentFace>[1]): Document {
    return new DocumentFace(this.session, document) as unknown as Document;
  }
}

/** Makes `DocumentApp` for one execution. */
export function documentApp(session: DocumentSession): object {
  return emulated(session.execution, 'DocumentApp', new EmulatedDocumentApp(session), {
    create: 2000,
    openById: 500,
    openByUrl: 500,
  });
}
