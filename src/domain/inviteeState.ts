import { addDays } from './addDays';
import type { ContactEvent, EventType, Invitee, InviteeStatus, NextStep } from './invitee';
import type { Moment } from './inviteeMoves';

/** A status and the entry that led to it. */
export interface Step extends Pick<ContactEvent, 'type' | 'channel'> {
  readonly status: InviteeStatus;
}

/** Where a person stands according to the log alone. */
export interface InviteeState {
  readonly status: InviteeStatus;
  /** Every step so far, the present one last; a correction takes the last one away. */
  readonly history: readonly Step[];
  /** Visits without meeting the person. */
  readonly attempts: number;
  /** Entries in the log; the next one has this number + 1. */
  readonly entries: number;
  /** Moment of the last contact; empty if there is none. */
  readonly lastContact: string;
  /** Day of the last letter or reminder; empty if there was none. */
  readonly lastPosted: string;
}

/** Somebody drawn, before anything happened. */
const untouched: InviteeState = {
  status: 'drawn',
  history: [{ status: 'drawn', type: 'drawn', channel: '' }],
  attempts: 0,
  entries: 0,
  lastContact: '',
  lastPosted: '',
};

/** Derives where one person stands. Entries may come in any order: the tab may be sorted. */
export function stateOf(events: readonly ContactEvent[]): InviteeState {
  return [...events].sort((one, other) => one.number - other.number).reduce(after, untouched);
}

/** Derives where everybody in the log stands, by AID; people without entries are not in it. */
export function statesOf(events: readonly ContactEvent[]): ReadonlyMap<string, InviteeState> {
  const byPerson = new Map<string, ContactEvent[]>();
  for (const event of events) {
    const own = byPerson.get(event.aid);
    if (own) own.push(event);
    else byPerson.set(event.aid, [event]);
  }
  return new Map([...byPerson].map(([aid, own]) => [aid, stateOf(own)]));
}

/** Gives the state after one more entry. */
export function after(state: InviteeState, event: ContactEvent): InviteeState {
  const history = historyAfter(state.history, event);
  return {
    status: history[history.length - 1]!.status,
    history,
    attempts: state.attempts + (event.type === 'not-met' ? 1 : 0),
    entries: Math.max(state.entries + 1, event.number),
    lastContact: isContact(event) ? event.at : state.lastContact,
    lastPosted: postings.includes(event.type) ? event.at.slice(0, 10) : state.lastPosted,
  };
}

const postings: readonly EventType[] = ['letter-posted', 'reminder-posted'];

/**
 * Tells whether the last step can be taken back: only what somebody entered, if only as a status in the tab. A letter
 * with the post stays there, and a replacement has a person of their own.
 */
export function isCorrectable({ history, status }: InviteeState): boolean {
  const { type, channel } = history[history.length - 1]!;
  const isEntered = channel === 'sheet' || !postings.includes(type);
  return history.length > 1 && isEntered && status !== 'replaced';
}

/** Tells whether the address was corrected and no letter has gone there since. */
export function isToInviteAgain({ history, status }: InviteeState): boolean {
  return status === 'invited' && history[history.length - 1]!.type === 'address-corrected';
}

const bookkeeping: readonly EventType[] = [
  'drawn',
  'put-on-hold',
  'replaced',
  'excluded',
  'correction',
  'restored',
];

/** Not what only we did in our books; a status typed by hand stands for something that happened. */
function isContact({ type, channel }: ContactEvent): boolean {
  return !bookkeeping.includes(type) && !(type === 'remark' && channel === 'sheet');
}

function historyAfter(history: readonly Step[], { type, channel, result }: ContactEvent): readonly Step[] {
  if (type === 'correction') return history.length > 1 ? history.slice(0, -1) : history;
  return result === '' || type === 'drawn' ? history : [...history, { status: result, type, channel }];
}

/** Days between the steps; `domain-facts.md`, "Timeline". */
const remindAfter = 7;
const visitAfterDeadline = 3;
const confirmBefore = 7;

/** Gives what to do next about somebody and when; an empty date means at once. */
export function nextStepOf(
  state: InviteeState,
  kind: Invitee['kind'],
  moment: Moment & { readonly assemblyDate: string },
): { readonly step: NextStep; readonly due: string } {
  switch (state.status) {
    case 'drawn':
      return { step: 'invite', due: '' };
    case 'invited':
      if (isToInviteAgain(state)) return { step: 'invite', due: '' };
      if (kind === 'replacement') return { step: 'visit', due: '' };
      return { step: 'remind', due: addDays(state.lastPosted, remindAfter) };
    case 'reminded':
    case 'visited':
      return { step: 'visit', due: addDays(moment.replyDeadline, visitAfterDeadline) };
    case 'undecided':
      return { step: 'clarify', due: moment.replyDeadline };
    case 'accepted':
      return { step: 'confirm', due: addDays(moment.assemblyDate, -confirmBefore) };
    case 'undeliverable':
      return { step: 'correct-address', due: '' };
    case 'declined':
    case 'unreachable':
    case 'withdrawn':
      return { step: 'replace', due: moment.replacementStop };
    default:
      return { step: '', due: '' };
  }
}

/** Sets an invitee's cached columns to what the log says. */
export function withState(
  invitee: Invitee,
  state: InviteeState,
  moment: Moment & { readonly assemblyDate: string },
): Invitee {
  const next = nextStepOf(state, invitee.kind, moment);
  return {
    ...invitee,
    status: state.status,
    lastContact: state.lastContact,
    nextStep: next.step,
    nextStepDue: next.due,
    entries: state.entries,
  };
}

/** The state of somebody without entries. */
export function stateIn(states: ReadonlyMap<string, InviteeState>, aid: string): InviteeState {
  return states.get(aid) ?? untouched;
}
