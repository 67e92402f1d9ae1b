import { blobOf } from './blobs';
import { Face, face, inside, serviceCalls, textArgument } from './face';
import type { DocumentSession, OpenDocument } from './session';
import type { DocumentNode, SectionNode } from './tree';

type Document = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;
type HeaderSection = GoogleAppsScript.Document.HeaderSection;
type FooterSection = GoogleAppsScript.Document.FooterSection;
type Blob = GoogleAppsScript.Base.Blob;

const pdf = 'application/pdf';

/** A document as `DocumentApp` opens it. */
export class DocumentFace
  extends Face<DocumentNode>
  implements
    Pick<
      Document,
      | 'addFooter'
      | 'addHeader'
      | 'getAs'
      | 'getBlob'
      | 'getBody'
      | 'getFooter'
      | 'getHeader'
      | 'getId'
      | 'getName'
      | 'getUrl'
      | 'saveAndClose'
      | 'setName'
    >
{
  readonly #document: OpenDocument;

  constructor(session: DocumentSession, document: OpenDocument) {
    super(session, 'Document', document.model.body);
    this.#document = document;
  }

  getId(): string {
    return this.#document.id;
  }

  getName(): string {
    return this.store.info(this.#document.id)?.name ?? '';
  }

  setName(name: string): Document {
    const { settings } = this[inside].session;
    settings.store.update(
      this.#document.id,
      { name: textArgument(name, 'Document.setName') },
      settings.now(),
    );
    return this as unknown as Document;
  }

  getUrl(): string {
    return documentUrl(this.#document.id);
  }

  getBody(): Body {
    return face(this[inside].session, this.#document.model.body);
  }

  getHeader(): HeaderSection {
    return this.section(this.#document.model.header);
  }

  getFooter(): FooterSection {
    return this.section(this.#document.model.footer);
  }

  addHeader(): HeaderSection {
    if (this.#document.model.header) throw new Error('Document already has a header section.');
    return this.section(this.#document.model.addSection('header'));
  }

  addFooter(): FooterSection {
    if (this.#document.model.footer) throw new Error('Document already has a footer section.');
    return this.section(this.#document.model.addSection('footer'));
  }

  saveAndClose(): void {
    this[inside].session.saveAndClose(this.#document);
  }

  getBlob(): Blob {
    return this.getAs(pdf);
  }

  getAs(contentType: string): Blob {
    if (contentType !== pdf) throw new Error(`not emulated: Document.getAs('${contentType}')`);
    const { session } = this[inside];
    const bytes = session.settings.toPdf(session.bytes(this.#document));
    return blobOf(session.execution.realm, bytes, pdf, `${this.getName()}.pdf`);
  }

  private section<Made>(node: SectionNode | undefined): Made {
    return (node ? face(this[inside].session, node) : null) as Made;
  }

  private get store() {
    return this[inside].session.settings.store;
  }
}

serviceCalls(DocumentFace, ['getId', 'getName', 'getUrl', 'getAs', 'getBlob', 'setName']);

/** Where a document is opened: on the page of the local host. */
export function documentUrl(id: string): string {
  return `/documents/${id}`;
}
