import type { Documents, FileMark, MergeOrder } from '../../src/ports/documents';

/**
 * Merges letters until all are in their document, in as many calls as it takes.
 *
 * @returns its id
 */
export function mergeAll(
  documents: Documents,
  mark: FileMark,
  order: MergeOrder,
  hasTime: () => boolean = () => true,
): string {
  for (;;) {
    const { document, letters } = documents.merge(mark, order, hasTime);
    if (letters === order.letters.length) return document;
  }
}
