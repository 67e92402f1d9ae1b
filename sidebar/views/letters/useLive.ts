import { useState } from 'preact/hooks';
import type { BatchPiece, BatchView, LettersView } from '../../../src/api/letters';
import type { BatchStatus } from '../../../src/domain/letters/mailing';

/** How far a batch is; it never goes back. */
const steps: Readonly<Record<BatchStatus, number>> = { planned: 0, merged: 1, posted: 2, cancelled: 2 };

/**
 * Keeps a view true while batches are made, without asking for all of it after each.
 *
 * @param loaded the view as it was loaded last; undefined until it is
 * @returns the view with every batch that is further by now; a function to tell of a batch; and how many letters are in
 * a batch's document
 */
export function useLive(loaded: LettersView | undefined) {
  const [told, setTold] = useState<ReadonlyMap<string, BatchView | BatchPiece>>(new Map());
  const newer = (batch: BatchView) => {
    const since = told.get(batch.id);
    return since && steps[since.status] > steps[batch.status] ? since : batch;
  };
  const view = loaded && {
    ...loaded,
    mailings: loaded.mailings.map((mailing) => ({ ...mailing, batches: mailing.batches.map(newer) })),
  };
  const tell = (batch: BatchView | BatchPiece) => setTold((before) => new Map(before).set(batch.id, batch));
  const madeIn = (id: string) => {
    const batch = told.get(id);
    return batch && 'made' in batch ? batch.made : 0;
  };
  return { view, tell, madeIn };
}
