import type { Addressee } from './letters/addressee';
import type { PoolPerson } from './register/poolPerson';

/** Where an invitee stands; the moves between them are in `inviteeMoves.ts`. */
export type InviteeStatus =
  | 'drawn'
  | 'waiting'
  | 'invited'
  | 'reminded'
  | 'visited'
  | 'undecided'
  | 'accepted'
  | 'confirmed'
  | 'attended'
  | 'declined'
  | 'unreachable'
  | 'undeliverable'
  | 'objected'
  | 'excluded'
  | 'withdrawn'
  | 'absent'
  | 'replaced';

/** Ways in which somebody was reached or reached us; `sheet` is a status typed into the tab. */
export type Channel = 'letter' | 'card' | 'phone' | 'mail' | 'sms' | 'page' | 'door' | 'sheet' | '';

/** Why somebody does not come; data for the report. */
export type DeclineReason =
  | 'no-time'
  | 'not-interested'
  | 'health'
  | 'care'
  | 'work'
  | 'distrust'
  | 'language'
  | 'other'
  | 'none-given';

/** Why somebody counts as not reached. */
export type UnreachableReason = 'attempts' | 'stop-date' | 'no-capacity';

/** What to do next about somebody; empty: nothing. */
export type NextStep =
  | 'invite'
  | 'remind'
  | 'visit'
  | 'clarify'
  | 'confirm'
  | 'correct-address'
  | 'replace'
  | '';

/** The parts of a pool person that go with them into the tab Ausgeloste; a later correction stays there. */
type Carried = Addressee & Pick<PoolPerson, 'pid' | 'age' | 'ageGroup' | 'ags' | 'guardian1' | 'guardian2'>;

/** A drawn or moved-up person: one row of the tab Ausgeloste. Empty text means "not given". */
export interface Invitee extends Carried {
  /** Unique in the workbook, for example `245-2025-1-017`. */
  readonly aid: string;
  /** Id of the assembly, for example `245-2025-1`. */
  readonly assembly: string;
  /** Id of the draw; the row counts once that draw is `drawn`. */
  readonly draw: string;
  /** Id of the cell, `area/group`. */
  readonly cell: string;
  /** Name of the area. */
  readonly area: string;
  /** Place in the cell's drawing order, from 1. */
  readonly rank: number;
  readonly kind: 'drawn' | 'replacement';
  /** AID of the person replaced; empty if drawn. */
  readonly replaces: string;
  /** Nine symbols without dashes; unique in the workbook. */
  readonly replyCode: string;
  /** Cache of the log, as are `lastContact`, `nextStep` and `nextStepDue`. */
  readonly status: InviteeStatus;
  /** 1 for the draw, counting up with every replacement round. */
  readonly wave: number;
  readonly minor: boolean;
  readonly phone: string;
  readonly mail: string;
  readonly preferredChannel: Channel;
  readonly language: string;
  /** Moment of the last event. */
  readonly lastContact: string;
  readonly nextStep: NextStep;
  readonly nextStepDue: string;
  /** Entries of the log these columns were derived from: fewer than there are means they are old, not typed by hand. */
  readonly entries: number;
}

/** What can happen to an invitee; what it leads to is in `inviteeMoves.ts`. */
export type EventType =
  | 'drawn'
  | 'put-on-hold'
  | 'letter-posted'
  | 'reminder-posted'
  | 'not-met'
  | 'reply'
  | 'given-up'
  | 'letter-returned'
  | 'address-corrected'
  | 'confirmed'
  | 'withdrawn'
  | 'attended'
  | 'absent'
  | 'replaced'
  | 'objected'
  | 'excluded'
  | 'correction'
  | 'restored'
  | 'remark';

/** One line of the append-only log, the tab Verlauf. */
export interface ContactEvent {
  /** `AID-number`, so that an entry made twice is one. */
  readonly id: string;
  readonly aid: string;
  /** Order within the person, from 1: the tab may be sorted. */
  readonly number: number;
  /** `YYYY-MM-DDTHH:MM:SS` in Europe/Berlin. */
  readonly at: string;
  readonly type: EventType;
  readonly channel: Channel;
  /** Where the person stands after it; empty for a remark. */
  readonly result: InviteeStatus | '';
  readonly reason: DeclineReason | UnreachableReason | '';
  readonly note: string;
  /** Id of what caused it: mailing, draw, the replacing person; empty for none. */
  readonly reference: string;
  readonly by: string;
}
