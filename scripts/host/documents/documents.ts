import { join } from 'node:path';
import type { DocumentFile, DocumentsPart, Execution } from '../parts';
import { docs } from './docs';
import { documentApp } from './documentApp';
import { drive } from './drive';
import { docxToPdf } from './pdf';
import { DocumentSession, type DocumentSettings } from './session';
import { DocumentStore } from './store';

/** Google Docs and Drive on this machine: real .docx files in a folder. */
export class Documents implements DocumentsPart {
  readonly store: DocumentStore;
  private readonly settings: DocumentSettings;
  private session: DocumentSession | undefined;

  constructor(
    readonly folder: string,
    settings: Partial<Omit<DocumentSettings, 'store'>> = {},
  ) {
    this.store = new DocumentStore(folder);
    this.settings = {
      maximumChanges: 5_000,
      documentsPerDay: 250,
      now: Date.now,
      toPdf: (docx) => docxToPdf(docx, join(folder, '.lostrommel')), // not the system's folder, which purge leaves
      ...settings,
      store: this.store,
    };
  }

  services(execution: Execution): Readonly<Record<string, object>> {
    const session = new DocumentSession(execution, this.settings);
    this.session = session;
    return { DocumentApp: documentApp(session), Drive: drive(session), Docs: docs(session) };
  }

  end(unsaved: 'saved' | 'lost'): void {
    if (unsaved === 'saved') this.session?.saveAll();
    this.session = undefined;
  }

  confirm(): void {
    this.store.confirm();
  }

  file(id: string): DocumentFile | undefined {
    const info = this.store.info(id);
    return info && { path: join(this.folder, info.path), name: info.path, mime: info.contentType };
  }
}
