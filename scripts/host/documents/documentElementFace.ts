import { elementType } from './enums';
import { Face, face, inside, numberArgument, serviceCalls } from './face';
import type { DocumentSession } from './session';
import { documentOf, type SectionNode } from './tree';

type Element = GoogleAppsScript.Document.Element;
type ContainerElement = GoogleAppsScript.Document.ContainerElement;

/** The document as the parent of its sections, those only of some pages included, which `Document` does not give. */
export class DocumentElementFace extends Face<SectionNode> implements Pick<ContainerElement, 'getType'> {
  constructor(session: DocumentSession, node: SectionNode) {
    super(session, 'Document', node);
  }

  getType(): GoogleAppsScript.Document.ElementType {
    return elementType.DOCUMENT as unknown as GoogleAppsScript.Document.ElementType;
  }

  getNumChildren(): number {
    return this.sections().length;
  }

  getChild(childIndex: number): Element {
    const { session } = this[inside];
    return face(session, this.sections()[numberArgument(childIndex, 'Document.getChild')]!);
  }

  private sections(): readonly SectionNode[] {
    return documentOf(this[inside].node)!.sections();
  }
}

serviceCalls(DocumentElementFace);
