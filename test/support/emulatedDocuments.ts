import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Documents } from '../../scripts/host/documents/documents';
import { utilities } from '../../scripts/host/services/utilities';

type DocumentApp = GoogleAppsScript.Document.DocumentApp;
type Body = GoogleAppsScript.Document.Body;

const realm = {
  array: <Item>(items: readonly Item[]) => [...items],
  date: (milliseconds: number) => new Date(milliseconds),
  object: <Value extends object>(value: Value) => ({ ...value }),
  error: (message: string) => new Error(message),
};

/** DocumentApp, Drive and Docs without a host: outside a `vm`, in a folder of their own. */
export interface EmulatedDocuments {
  readonly app: DocumentApp;
  readonly drive: typeof Drive;
  readonly docs: typeof Docs;
  readonly utilities: typeof Utilities;
  readonly documents: Documents;
  readonly folder: string;
  /** Names of all service calls so far. */
  readonly calls: string[];
  /** A fresh body of a new document. */
  body(): Body;
  /** Ends the execution and begins another on the same folder. */
  next(unsaved?: 'saved' | 'lost'): EmulatedDocuments;
  end(): void;
}

/** Makes DocumentApp, Drive and Docs over a temporary folder. */
export function emulatedDocuments(
  settings: ConstructorParameters<typeof Documents>[1] = {},
  folder = mkdtempSync(join(tmpdir(), 'lostrommel-documents-')),
): EmulatedDocuments {
  const calls: string[] = [];
  const execution = { meter: { call: (name: string) => void calls.push(name) }, realm };
  const documents = new Documents(folder, settings);
  const services = documents.services(execution) as {
    DocumentApp: DocumentApp;
    Drive: typeof Drive;
    Docs: typeof Docs;
  };
  return {
    app: services.DocumentApp,
    drive: services.Drive,
    docs: services.Docs,
    utilities: utilities(execution, () => undefined) as typeof Utilities,
    documents,
    folder,
    calls,
    body: () => services.DocumentApp.create('Test').getBody(),
    next(unsaved = 'saved') {
      documents.end(unsaved);
      documents.confirm();
      return emulatedDocuments(settings, folder);
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
