import type { EventType, InviteeStatus, UnreachableReason } from './invitee';

/** One line of the transition table: from any of these states, this event leads there, if the condition holds. */
export interface Move {
  readonly from: readonly InviteeStatus[];
  readonly event: EventType;
  readonly to: InviteeStatus;
  /** Deadlines end at 24:00; no deadline never passes. */
  readonly only?: 'until-deadline' | 'after-deadline' | 'given-up' | 'after-stop';
}

/** Day and circumstances a move is judged by. */
export interface Moment {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Last day for replies; empty for none. */
  readonly replyDeadline: string;
  /** Last day for replacements; empty for none. */
  readonly replacementStop: string;
}

const silent: readonly InviteeStatus[] = ['invited', 'reminded', 'visited'];
const answers = ['accepted', 'declined', 'undecided'] as const;
const open: readonly InviteeStatus[] = [
  'drawn',
  'waiting',
  ...silent,
  'undecided',
  'accepted',
  'confirmed',
  'attended',
  'declined',
  'unreachable',
  'undeliverable',
  'withdrawn',
  'absent',
];

/** Every legal move but the correction, which is one step back (`inviteeState.ts`). */
export const moves: readonly Move[] = [
  { from: ['drawn', 'waiting'], event: 'letter-posted', to: 'invited' },
  { from: ['drawn'], event: 'put-on-hold', to: 'waiting' },
  ...answers.map((to): Move => ({ from: ['drawn', ...silent], event: 'reply', to })),
  { from: silent, event: 'reminder-posted', to: 'reminded' },
  { from: silent, event: 'not-met', to: 'visited' },
  { from: silent, event: 'given-up', to: 'unreachable', only: 'given-up' },
  { from: silent, event: 'letter-returned', to: 'undeliverable' },
  { from: ['undeliverable'], event: 'address-corrected', to: 'invited' },
  ...answers.map(
    (to): Move => ({
      from: answers.filter((answer) => answer !== to),
      event: 'reply',
      to,
      only: 'until-deadline',
    }),
  ),
  { from: ['undecided'], event: 'reply', to: 'accepted', only: 'after-deadline' },
  { from: ['undecided'], event: 'reply', to: 'declined', only: 'after-deadline' },
  { from: ['undecided'], event: 'given-up', to: 'unreachable', only: 'after-stop' },
  { from: ['declined'], event: 'reply', to: 'accepted', only: 'after-deadline' },
  { from: ['accepted'], event: 'confirmed', to: 'confirmed' },
  { from: ['accepted'], event: 'withdrawn', to: 'withdrawn', only: 'after-deadline' },
  { from: ['confirmed'], event: 'attended', to: 'attended' },
  { from: ['confirmed'], event: 'absent', to: 'absent' },
  { from: ['confirmed'], event: 'withdrawn', to: 'withdrawn' },
  {
    from: ['declined', 'unreachable', 'undeliverable', 'excluded', 'objected', 'withdrawn'],
    event: 'replaced',
    to: 'replaced',
  },
  { from: [...open, 'excluded'], event: 'objected', to: 'objected' },
  { from: [...open, 'objected'], event: 'excluded', to: 'excluded' },
];

/** Visits without success after which somebody may count as not reached. */
const enoughAttempts = 3;

/**
 * Finds the move an event would be.
 *
 * @param attempts visits so far without meeting the person
 * @param reason why somebody counts as not reached; needed only for that
 * @returns undefined if the table has no such move at this moment
 */
export function moveTo(
  from: InviteeStatus,
  to: InviteeStatus,
  moment: Moment,
  attempts: number,
  reason: UnreachableReason | '' = '',
): Move | undefined {
  return moves.find(
    (move) => move.to === to && move.from.includes(from) && holds(move, moment, attempts, reason),
  );
}

function holds(move: Move, moment: Moment, attempts: number, reason: UnreachableReason | ''): boolean {
  switch (move.only) {
    case 'until-deadline':
      return !isPast(moment.replyDeadline, moment.today);
    case 'after-deadline':
      return isPast(moment.replyDeadline, moment.today);
    case 'after-stop':
      return isPast(moment.replacementStop, moment.today);
    case 'given-up':
      return (
        attempts >= enoughAttempts || isPast(moment.replacementStop, moment.today) || reason === 'no-capacity'
      );
    default:
      return true;
  }
}

/** Tells whether a deadline is over: it lasts until the end of its day. */
export function isPast(deadline: string, today: string): boolean {
  return deadline !== '' && today > deadline;
}
