import { createHash } from 'node:crypto';
import { emulated } from '../services/emulated';
import type { DocumentSession } from './session';

interface Options {
  readonly fields?: string;
}

/** `Docs.Documents` (v1): tells whether a document has changed, nothing else. */
export class EmulatedDocuments {
  constructor(private readonly session: DocumentSession) {}

  get(documentId: string, { fields }: Options = {}): { revisionId: string } {
    const { execution, settings } = this.session;
    if (fields !== 'revisionId') throw new Error(`not emulated: Documents.get of ${fields}`);
    const bytes = settings.store.info(documentId)?.kind === 'document' && settings.store.read(documentId);
    if (!bytes)
      throw new Error('API call to docs.documents.get failed with error: Requested entity was not found.');
    return execution.realm.object({ revisionId: createHash('sha256').update(bytes).digest('base64url') });
  }
}

/** Makes the advanced service `Docs` (v1) for one execution. */
export function docs(session: DocumentSession): object {
  const documents = emulated(session.execution, 'Documents', new EmulatedDocuments(session), { get: 200 });
  return emulated(session.execution, 'Docs', { Documents: documents });
}
