import type { ContactEvent, Invitee, InviteeStatus, UnreachableReason } from './invitee';
import { type Moment, moves, moveTo } from './inviteeMoves';
import { type InviteeState, isCorrectable, isToInviteAgain } from './inviteeState';
import { fail, ok, type Result } from './issue';

/** What somebody wants to enter; the rest of the log's line follows from the state. */
export interface EventDraft
  extends Pick<ContactEvent, 'aid' | 'type' | 'channel' | 'reason' | 'note' | 'reference'> {
  /** Where it leads; ignored for `remark` and `correction`. */
  readonly to: InviteeStatus | '';
}

/** Why an entry is refused; facts: `aid`, `from`, `to` (status codes). */
export type MoveIssueCode =
  | 'move-illegal'
  | 'move-not-now'
  | 'move-is-no-change'
  | 'reason-missing'
  | 'correction-reason-missing'
  | 'correction-impossible'
  | 'invitee-unknown';

/**
 * Turns a draft into the next line of the log, if the transition table allows it at this moment.
 *
 * @param at moment of entry
 * @param by who enters it
 */
export function nextEvent(
  draft: EventDraft,
  state: InviteeState,
  moment: Moment,
  at: string,
  by: string,
): Result<ContactEvent, MoveIssueCode> {
  const result = resultOf(draft, state, moment);
  if (!result.ok) return result;
  const { to, ...rest } = draft;
  const id = nextEventId(draft.aid, state);
  return ok({ ...rest, id, number: state.entries + 1, at, result: result.value, by });
}

/** Gives the id that somebody's next entry in the log will have. */
export function nextEventId(aid: string, state: InviteeState): string {
  return `${aid}-${state.entries + 1}`;
}

function resultOf(
  draft: EventDraft,
  state: InviteeState,
  moment: Moment,
): Result<ContactEvent['result'], MoveIssueCode> {
  const facts = { aid: draft.aid, from: state.status, to: draft.to };
  if (draft.type === 'remark') return ok('');
  if (draft.type === 'drawn') return state.entries === 0 ? ok('drawn') : fail('move-illegal', facts);
  if (draft.type === 'correction') return correction(draft, state);
  if (draft.to === '') return fail('move-illegal', facts);
  // The log has lost lines; the columns made from them are all that is left to go by.
  if (draft.type === 'restored') return ok(draft.to);
  if (draft.type === 'letter-posted' && draft.to === 'invited' && isToInviteAgain(state))
    return ok('invited');
  const reason = unreachable.find((each) => each === draft.reason) ?? '';
  const move = moveTo(state.status, draft.to, moment, state.attempts, reason);
  if (move?.event === draft.type) {
    return draft.to === 'declined' && draft.reason === '' ? fail('reason-missing', facts) : ok(draft.to);
  }
  if (state.status === draft.to) return fail('move-is-no-change', facts);
  const some = moves.some(
    (each) => each.event === draft.type && each.to === draft.to && each.from.includes(state.status),
  );
  return fail(some ? 'move-not-now' : 'move-illegal', facts);
}

const unreachable: readonly UnreachableReason[] = ['attempts', 'stop-date', 'no-capacity'];

function correction(draft: EventDraft, state: InviteeState): Result<InviteeStatus, MoveIssueCode> {
  const before = state.history[state.history.length - 2];
  const facts = { aid: draft.aid, from: state.status };
  if (before === undefined || !isCorrectable(state)) return fail('correction-impossible', facts);
  return draft.note.trim() === '' ? fail('correction-reason-missing', facts) : ok(before.status);
}

/** Gives the entry that brings a status back whose lines somebody deleted from the log. */
export function restoring(invitee: Pick<Invitee, 'aid' | 'status'>, note: string): EventDraft {
  const { aid, status } = invitee;
  return { aid, type: 'restored', to: status, channel: 'sheet', reason: '', note, reference: '' };
}

/** What somebody says when asked whether they come. */
export type Answer = 'accepted' | 'declined' | 'undecided';

/**
 * Gives what an answer means for this person now: after the deadline the "no" of somebody who had accepted is a late
 * one.
 *
 * @returns undefined if the table allows no such answer now
 */
export function answerMove(
  answer: Answer,
  state: InviteeState,
  moment: Moment,
): Pick<EventDraft, 'type' | 'to'> | undefined {
  const targets: readonly InviteeStatus[] = answer === 'declined' ? ['declined', 'withdrawn'] : [answer];
  for (const to of targets) {
    const move = moveTo(state.status, to, moment, state.attempts);
    if (move) return { type: move.event, to };
  }
  return undefined;
}

/** Gives the answers that are possible now; empty if the case is closed. */
export function possibleAnswers(state: InviteeState, moment: Moment): readonly Answer[] {
  return (['accepted', 'declined', 'undecided'] as const).filter((answer) =>
    answerMove(answer, state, moment),
  );
}

/** Whether a young person's status needs the guardians' written consent, which cannot be entered yet. */
export function needsConsent({ minor, status }: Pick<Invitee, 'minor' | 'status'>): boolean {
  return minor && (status === 'confirmed' || status === 'attended');
}

/**
 * Gives the entry a status typed into the tab stands for.
 *
 * @returns undefined if there is no such move, or one that needs more than a word (a replacement, a minor's consent)
 */
export function typedMove(
  invitee: Pick<Invitee, 'aid' | 'status' | 'minor'>,
  state: InviteeState,
  moment: Moment,
): EventDraft | undefined {
  const move = moveTo(state.status, invitee.status, moment, state.attempts);
  if (!move || move.event === 'replaced' || (move.event === 'confirmed' && invitee.minor)) return undefined;
  return {
    aid: invitee.aid,
    type: move.event,
    to: invitee.status,
    channel: 'sheet',
    reason: invitee.status === 'declined' ? 'none-given' : '',
    note: '',
    reference: '',
  };
}
