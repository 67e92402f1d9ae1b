import { googleDocuments } from '../../src/apps-script/documents';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { textOfDocx } from '../support/mailingRun';
import { memoryDocuments } from '../support/memoryDocuments';
import { documentsContract } from './documents.contract';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

const desks: LetterDesk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
});

describe('documents in memory', () => {
  documentsContract(() => {
    const { documents, text, type, remove } = memoryDocuments();
    return { documents, text, type, discard: remove };
  });
});

describe('Google Docs and Drive, emulated', () => {
  documentsContract(() => {
    const desk = letterDesk({}, () => new TextEncoder().encode('%PDF /Type /Page '));
    desks.push(desk);
    desk.run(() => undefined);
    return {
      // Each call as an execution of its own: nothing is kept in memory.
      documents: new Proxy(googleDocuments('workbook'), {
        get:
          (_, name) =>
          (...args: unknown[]) =>
            desk.run(({ documents }) =>
              (documents[name as 'find'] as (...given: unknown[]) => unknown)(...args),
            ),
      }),
      text: (id) => (desk.documents.store.info(id) ? textOfDocx(desk.bytes(id)) : undefined),
      type: (id, line) => desk.run(() => void DocumentApp.openById(id).getBody().appendParagraph(line)),
      discard: (id) => desk.documents.store.update(id, { trashed: true }, 0),
    };
  });
});
