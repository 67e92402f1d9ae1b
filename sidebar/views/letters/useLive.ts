import { useState } from 'preact/hooks';
import type { BatchPiece, BatchView, LettersView } from '../../../src/api/letters';

const nothing: ReadonlyMap<string, BatchView | BatchPiece> = new Map();

/**
 * Keeps a view true while batches are made, without asking for all of it after each.
 *
 * @param loaded the view as it was loaded last; undefined until it is
 * @returns the view with what was told since; a function to tell of a batch; and the letters in a batch's document
 */
export function useLive(loaded: LettersView | undefined) {
  const [told, setTold] = useState({ of: loaded, batches: nothing });
  const batches = told.of === loaded ? told.batches : nothing;
  const view = loaded && {
    ...loaded,
    mailings: loaded.mailings.map((mailing) => ({
      ...mailing,
      batches: mailing.batches.map((batch) => batches.get(batch.id) ?? batch),
    })),
  };
  const tell = (batch: BatchView | BatchPiece) =>
    setTold((before) => ({
      of: loaded,
      batches: new Map(before.of === loaded ? before.batches : nothing).set(batch.id, batch),
    }));
  const madeIn = (id: string) => {
    const batch = batches.get(id);
    return batch && 'made' in batch ? batch.made : 0;
  };
  return { view, tell, madeIn };
}
