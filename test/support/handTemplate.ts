import type { Fields } from '../../src/domain/letters/merge';
import { png } from '../../src/workflow/letters/png';
import type { World } from '../../src/workflow/world';
import { mergeAll } from './mergeAll';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;
declare const Utilities: GoogleAppsScript.Utilities.Utilities;

type Document = GoogleAppsScript.Document.Document;

const common: Fields = { texts: new Map([['Telefon', '09171']]), images: new Set(), conditions: new Map() };

/** A template the manager has edited by hand; returns its id. */
export function template(edit: (body: GoogleAppsScript.Document.Body, document: Document) => void): string {
  const document = DocumentApp.create('Vorlage');
  edit(document.getBody(), document);
  document.saveAndClose();
  return document.getId();
}

/** Letters of one template to these names, each with a QR code; `{{#kurz}}` holds for nobody. */
export function merge({ documents }: World, id: string, names: readonly string[]): Document {
  const letters = names.map((name) => ({
    parts: [{ template: id, fields: fieldsOf(name) }],
    pictures: new Map([['QR-Code', { png: chess, size: 30 }]]),
  }));
  return DocumentApp.openById(
    mergeAll(documents, { key: 'm', title: 'm' }, { letters, common, blankPage: false }),
  );
}

/** A PNG of four squares. */
export function picture(): GoogleAppsScript.Base.Blob {
  return Utilities.newBlob(
    [...chess].map((byte) => (byte << 24) >> 24),
    'image/png',
    'logo.png',
  );
}

const chess = png([
  [true, false],
  [false, true],
]);

function fieldsOf(name: string): Fields {
  return {
    texts: new Map([...common.texts, ['Name', name]]),
    images: new Set(['QR-Code']),
    conditions: new Map([['kurz', false]]),
  };
}
