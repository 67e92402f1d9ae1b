import type { BatchPiece } from '../../src/api/letters';

/** Makes the documents of batches, each in as many calls as it takes. */
export function mergeBatches(
  ask: (name: 'mergeBatch', batch: string, accept: boolean) => unknown,
  batches: readonly string[],
): void {
  for (let at = 0; at < batches.length; ) {
    if ((ask('mergeBatch', batches[at]!, false) as BatchPiece).status !== 'planned') at++;
  }
}
