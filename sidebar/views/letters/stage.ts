import type { BatchView, LettersView, MailingView } from '../../../src/api/letters';
import type { MailingKind } from '../../../src/domain/letters/mailing';

/** A kind of letter with what the view says of it. */
export type KindView = LettersView['kinds'][number];

/** What the manager chose to write; `next` for what comes next by its dates, `none` after a posting. */
export type Chosen = MailingKind | 'next' | 'none';

/** What there is to do in Briefe, the first that applies. */
export type Stage =
  | { readonly kind: 'unfinished'; readonly mailing: MailingView }
  | { readonly kind: 'unposted'; readonly mailings: readonly MailingView[] }
  | { readonly kind: 'choice'; readonly choice: KindView }
  | { readonly kind: 'done' };

/** Tells what comes first: making what was begun, posting what is made, then new letters. */
export function stageOf(view: LettersView, chosen: Chosen): Stage {
  const mailing = view.mailings.find(({ batches }) => batches.some(isPlanned));
  if (mailing) return { kind: 'unfinished', mailing };
  const mailings = view.mailings.filter(({ batches }) => batches.some(isUnposted));
  const isOwnChoice = chosen !== 'next' && chosen !== 'none';
  if (mailings.length > 0 && !isOwnChoice) return { kind: 'unposted', mailings };
  const choice = chosen === 'none' ? undefined : choiceOf(view, chosen);
  return choice ? { kind: 'choice', choice } : { kind: 'done' };
}

/** True for a batch whose document is still to be made. */
export function isPlanned({ status }: BatchView): boolean {
  return status === 'planned';
}

/** True for a batch that is made and not with the post. */
export function isUnposted({ status }: BatchView): boolean {
  return status === 'merged';
}

/** True for a batch that nobody has given up. */
export function isWanted({ status }: BatchView): boolean {
  return status !== 'cancelled';
}

/** What was chosen, or what comes next: the same that Heute would say. */
function choiceOf({ kinds }: LettersView, chosen: Chosen): KindView | undefined {
  const possible = kinds.filter(({ people }) => people > 0);
  const due = possible.filter(({ isDue }) => isDue);
  return (
    possible.find(({ kind }) => kind === chosen) ??
    due.find(({ kind }) => kind === 'invitation' || kind === 'replacement') ??
    due[0]
  );
}
