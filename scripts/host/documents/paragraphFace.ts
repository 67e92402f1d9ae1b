import { isListItem } from './elementFace';
import { faceOf } from './face';
import { ListItemFace } from './listItemFace';
import { ParagraphLikeFace } from './paragraphLikeFace';
import type { DocumentSession } from './session';
import type { ParagraphNode } from './tree';

type Paragraph = GoogleAppsScript.Document.Paragraph;

/** A paragraph. */
class ParagraphFace
  extends ParagraphLikeFace<Paragraph>
  implements
    Pick<Paragraph, 'clear' | 'copy' | 'removeFromParent' | 'setAlignment' | 'setHeading' | 'setLineSpacing'>
{
  constructor(session: DocumentSession, node: ParagraphNode) {
    super(session, 'Paragraph', node);
  }
}

faceOf('paragraph', (session, node) =>
  isListItem(node) ? new ListItemFace(session, node) : new ParagraphFace(session, node),
);
