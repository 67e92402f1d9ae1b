import type { Execution } from '../parts';
import { DocumentModel } from './model';
import type { DocumentStore } from './store';
import { type DocumentNode, documentOf } from './tree';

/** What the documents of one execution are judged by. */
export interface DocumentSettings {
  readonly store: DocumentStore;
  /** Changes a document takes before it must be saved; Google's true limit is unknown. */
  readonly maximumChanges: number;
  /** Documents made per day; Google: 250 for consumers, 1,500 in Workspace. */
  readonly documentsPerDay: number;
  /** Real time in milliseconds. */
  readonly now: () => number;
  /** Puts a .docx onto paper. */
  readonly toPdf: (docx: Uint8Array) => Uint8Array;
}

/** A document opened in this execution. */
export interface OpenDocument {
  readonly id: string;
  readonly model: DocumentModel;
  closed: boolean;
  changes: number;
}

/** The documents of one execution. */
export class DocumentSession {
  /** Above 0 while an emulated method runs: what it calls itself is no call of the script. */
  depth = 0;
  private readonly open = new Map<string, OpenDocument>();
  private readonly byModel = new WeakMap<DocumentModel, OpenDocument>();

  constructor(
    readonly execution: Execution,
    readonly settings: DocumentSettings,
  ) {}

  /** Makes a document of this name. */
  create(name: string): OpenDocument {
    const { store, documentsPerDay, now } = this.settings;
    if (store.createdSince(now() - 86_400_000) >= documentsPerDay)
      throw new Error('Service invoked too many times for one day: docs create.');
    const model = DocumentModel.blank(name);
    const id = store.create({ name, kind: 'document', appProperties: {}, time: now() }, (made) => {
      model.stamp(made);
      return model.save();
    });
    return this.remember({ id, model, closed: false, changes: 0 });
  }

  /** Opens a document; the same one while it is open. */
  openById(id: string): OpenDocument {
    const known = this.open.get(id);
    if (known && !known.closed) return known;
    const bytes =
      this.settings.store.info(id)?.kind === 'document' ? this.settings.store.read(id) : undefined;
    if (!bytes)
      throw new Error("Document is missing (perhaps it was deleted, or you don't have read access?)");
    return this.remember({ id, model: DocumentModel.open(bytes), closed: false, changes: 0 });
  }

  /** Saves the document; it takes no more changes. */
  saveAndClose(document: OpenDocument): void {
    this.save(document);
    document.closed = true;
    this.open.delete(document.id);
  }

  /** The bytes of a document with what is not saved yet. */
  bytes(document: OpenDocument): Uint8Array {
    return document.closed || document.changes === 0
      ? (this.settings.store.read(document.id) ?? document.model.save())
      : document.model.save();
  }

  /** Saves what is open and still there, as Google does when a script ends. */
  saveAll(): void {
    for (const document of this.open.values()) if (this.settings.store.info(document.id)) this.save(document);
  }

  /**
   * Counts a change of the document a node belongs to.
   *
   * @throws when the document was closed, or when it wants to be saved first
   */
  change(node: DocumentNode): void {
    const document = this.check(node);
    if (!document || !hasSection(node)) return;
    this.changed(document);
  }

  /** Counts a change of a document. */
  changed(document: OpenDocument): void {
    document.changes++;
    if (document.changes > this.settings.maximumChanges)
      throw new Error(
        'Too many changes applied before saving document. Please save changes in smaller batches using Document.saveAndClose(), then reopen the document with Document.openById().',
      );
  }

  /** The document a node belongs to; throws when it was closed. */
  check(node: DocumentNode): OpenDocument | undefined {
    if (node.kind === 'text' && node.joined)
      throw new Error('not emulated: a Text whose paragraph was read since; get it anew from the paragraph');
    const model = documentOf(node);
    const document = model && this.byModel.get(model);
    if (document?.closed) throw new Error('Document is closed, its contents cannot be updated.');
    return document;
  }

  private save(document: OpenDocument): void {
    if (document.changes > 0)
      this.settings.store.write(document.id, document.model.save(), this.settings.now());
    document.changes = 0;
  }

  private remember(document: OpenDocument): OpenDocument {
    this.open.set(document.id, document);
    this.byModel.set(document.model, document);
    return document;
  }
}

function hasSection(node: DocumentNode): boolean {
  let top = node;
  while (top.parent) top = top.parent;
  return top.kind === 'body' || top.kind === 'header' || top.kind === 'footer';
}
