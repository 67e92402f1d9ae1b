import type { ContactEvent } from '../invitee';
import { type InviteeState, isToInviteAgain } from '../inviteeState';
import { type MailingBatch, type MailingKind, type MailingRule, ruleOf, subjectOf } from './mailing';

/** What says who has a letter already. */
export interface Written {
  readonly batches: readonly MailingBatch[];
  readonly events: readonly ContactEvent[];
  /** Where a person stands, by the log. */
  readonly stateOf: (aid: string) => InviteeState;
}

/**
 * Gives the ids of the people and requests that a batch of this kind names, if it is not cancelled. An invitation posted
 * before its address was corrected does not count: there is another one to come.
 */
export function writtenTo(kind: MailingKind, { batches, events, stateOf }: Written): Set<string> {
  const mayReturn = isInvitation(ruleOf(kind));
  const isReturned = (id: string, { id: batch, status }: MailingBatch) =>
    mayReturn &&
    status === 'posted' &&
    isToInviteAgain(stateOf(id)) &&
    events.some(({ aid, reference }) => aid === id && reference === batch);
  const counting = batches.filter((batch) => batch.kind === kind && batch.status !== 'cancelled');
  return new Set(
    counting.flatMap((batch) => batch.recipients.map(subjectOf).filter((id) => !isReturned(id, batch))),
  );
}

/** Whether the rule means somebody who stands there; to a corrected address first the invitation goes again. */
export function isMeant(rule: MailingRule, state: InviteeState): boolean {
  if (isToInviteAgain(state)) {
    if (isInvitation(rule)) return true;
    if (rule.posted === 'reminder-posted') return false;
  }
  return rule.statuses.includes(state.status);
}

function isInvitation({ posted }: MailingRule): boolean {
  return posted === 'letter-posted';
}
