import { BlocksFace } from './blocksFace';
import { isListItem } from './elementFace';
import { face, faceOf, inside, nodeBehind, numberArgument, serviceCalls } from './face';
import { ensure, pointsOf, twentieths } from './properties';
import type { DocumentSession } from './session';
import {
  type DocumentNode,
  documentOf,
  type ImageNode,
  type ParagraphNode,
  pageBreak,
  type SectionNode,
  type TableNode,
  visit,
} from './tree';
import { child, type XmlElement } from './xml';

type Body = GoogleAppsScript.Document.Body;
type HeaderSection = GoogleAppsScript.Document.HeaderSection;
type FooterSection = GoogleAppsScript.Document.FooterSection;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Table = GoogleAppsScript.Document.Table;
type InlineImage = GoogleAppsScript.Document.InlineImage;
type PageBreak = GoogleAppsScript.Document.PageBreak;

type SectionMethods =
  | 'appendHorizontalRule'
  | 'appendImage'
  | 'appendListItem'
  | 'appendParagraph'
  | 'appendTable'
  | 'clear'
  | 'copy'
  | 'findElement'
  | 'findText'
  | 'getChild'
  | 'getChildIndex'
  | 'getImages'
  | 'getListItems'
  | 'getNumChildren'
  | 'getParagraphs'
  | 'getTables'
  | 'getText'
  | 'getType'
  | 'insertHorizontalRule'
  | 'insertImage'
  | 'insertListItem'
  | 'insertParagraph'
  | 'insertTable'
  | 'removeChild'
  | 'replaceText'
  | 'setText';

/** What body, header and footer have in common. */
class SectionFace<Google> extends BlocksFace<SectionNode, Google> {
  getParagraphs(): Paragraph[] {
    return this.all((node): node is ParagraphNode => node.kind === 'paragraph');
  }

  getListItems(): ListItem[] {
    return this.all((node): node is ParagraphNode => node.kind === 'paragraph' && isListItem(node));
  }

  getTables(): Table[] {
    return this.all((node): node is TableNode => node.kind === 'table');
  }

  getImages(): InlineImage[] {
    return this.all((node): node is ImageNode => node.kind === 'image');
  }

  private all<Made>(wanted: (node: DocumentNode) => boolean): Made[] {
    const { session, node } = this[inside];
    const found: Made[] = [];
    visit(node, (each) => {
      if (wanted(each)) found.push(face(session, each));
    });
    return session.execution.realm.array(found);
  }
}

serviceCalls(SectionFace);

/** The body of a document. */
export class BodyFace
  extends SectionFace<Body>
  implements
    Pick<
      Body,
      | SectionMethods
      | 'appendPageBreak'
      | 'getAttributes'
      | 'getMarginBottom'
      | 'getMarginLeft'
      | 'getMarginRight'
      | 'getMarginTop'
      | 'getPageHeight'
      | 'getPageWidth'
      | 'insertPageBreak'
      | 'setAttributes'
      | 'setMarginBottom'
      | 'setMarginLeft'
      | 'setMarginRight'
      | 'setMarginTop'
      | 'setPageHeight'
      | 'setPageWidth'
    >
{
  constructor(session: DocumentSession, node: SectionNode) {
    super(session, 'Body', node);
  }

  appendPageBreak(given: PageBreak | null = null): PageBreak {
    return this.insertPageBreak(this.end(), given);
  }

  insertPageBreak(childIndex: number, given: PageBreak | null = null): PageBreak {
    return this.addInline(
      given ? nodeBehind(given, 'Body.insertPageBreak', 'break') : pageBreak(),
      childIndex,
    );
  }

  getPageWidth(): number {
    return this.measure('w:pgSz', 'w:w');
  }

  setPageWidth(pageWidth: number): Body {
    return this.setMeasure('w:pgSz', 'w:w', pageWidth);
  }

  getPageHeight(): number {
    return this.measure('w:pgSz', 'w:h');
  }

  setPageHeight(pageHeight: number): Body {
    return this.setMeasure('w:pgSz', 'w:h', pageHeight);
  }

  getMarginTop(): number {
    return this.measure('w:pgMar', 'w:top');
  }

  setMarginTop(marginTop: number): Body {
    return this.setMeasure('w:pgMar', 'w:top', marginTop);
  }

  getMarginBottom(): number {
    return this.measure('w:pgMar', 'w:bottom');
  }

  setMarginBottom(marginBottom: number): Body {
    return this.setMeasure('w:pgMar', 'w:bottom', marginBottom);
  }

  getMarginLeft(): number {
    return this.measure('w:pgMar', 'w:left');
  }

  setMarginLeft(marginLeft: number): Body {
    return this.setMeasure('w:pgMar', 'w:left', marginLeft);
  }

  getMarginRight(): number {
    return this.measure('w:pgMar', 'w:right');
  }

  setMarginRight(marginRight: number): Body {
    return this.setMeasure('w:pgMar', 'w:right', marginRight);
  }

  getAttributes(): Record<string, unknown> {
    return this[inside].session.execution.realm.object({
      PAGE_WIDTH: this.getPageWidth(),
      PAGE_HEIGHT: this.getPageHeight(),
      MARGIN_TOP: this.getMarginTop(),
      MARGIN_BOTTOM: this.getMarginBottom(),
      MARGIN_LEFT: this.getMarginLeft(),
      MARGIN_RIGHT: this.getMarginRight(),
    });
  }

  setAttributes(attributes: Record<string, unknown>): Body {
    const setters: Readonly<Record<string, (value: number) => unknown>> = {
      PAGE_WIDTH: (value) => this.setPageWidth(value),
      PAGE_HEIGHT: (value) => this.setPageHeight(value),
      MARGIN_TOP: (value) => this.setMarginTop(value),
      MARGIN_BOTTOM: (value) => this.setMarginBottom(value),
      MARGIN_LEFT: (value) => this.setMarginLeft(value),
      MARGIN_RIGHT: (value) => this.setMarginRight(value),
    };
    for (const [name, value] of Object.entries(attributes)) {
      const set = setters[name];
      if (!set) throw new Error(`not emulated: Body.setAttributes of ${name}`);
      set(value as number);
    }
    return this as unknown as Body;
  }

  private page(): XmlElement {
    return documentOf(this[inside].node)!.page;
  }

  private measure(element: string, name: string): number {
    return pointsOf(child(this.page(), element), name) ?? 0;
  }

  private setMeasure(element: string, name: string, points: number): Body {
    const value = twentieths(numberArgument(points, `Body.set ${name}`));
    const found = ensure(this.page(), element);
    found.attributes[name] = value;
    if (element === 'w:pgSz') turn(found);
    return this as unknown as Body;
  }
}

serviceCalls(BodyFace);

/** The document-wide header. */
class HeaderSectionFace extends SectionFace<HeaderSection> implements Pick<HeaderSection, SectionMethods> {
  constructor(session: DocumentSession, node: SectionNode) {
    super(session, 'HeaderSection', node);
  }
}

/** The document-wide footer. */
class FooterSectionFace extends SectionFace<FooterSection> implements Pick<FooterSection, SectionMethods> {
  constructor(session: DocumentSession, node: SectionNode) {
    super(session, 'FooterSection', node);
  }
}

faceOf('body', (session, node) => new BodyFace(session, node));
faceOf('header', (session, node) => new HeaderSectionFace(session, node));
faceOf('footer', (session, node) => new FooterSectionFace(session, node));

/** Says whether a page lies or stands: some programs believe the word rather than the numbers. */
function turn(size: XmlElement): void {
  if (Number(size.attributes['w:w']) > Number(size.attributes['w:h']))
    size.attributes['w:orient'] = 'landscape';
  else delete size.attributes['w:orient'];
}
