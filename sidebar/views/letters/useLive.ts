import { useState } from 'preact/hooks';
import type { BatchView, LettersView } from '../../../src/api/letters';

/**
 * Keeps a view true while batches are made, without asking for all of it after each.
 *
 * @param view as it was loaded last; undefined until it is
 * @returns the view with what was told since, and a function to tell of a batch
 */
export function useLive(view: LettersView | undefined) {
  const [told, setTold] = useState({ of: view, batches: new Map<string, BatchView>() });
  const batches = told.of === view ? told.batches : new Map<string, BatchView>();
  const tell = (batch: BatchView) =>
    setTold((before) => ({
      of: view,
      batches: new Map(before.of === view ? before.batches : []).set(batch.id, batch),
    }));
  const live = view && {
    ...view,
    mailings: view.mailings.map((mailing) => ({
      ...mailing,
      batches: mailing.batches.map((batch) => batches.get(batch.id) ?? batch),
    })),
  };
  return [live, tell] as const;
}
