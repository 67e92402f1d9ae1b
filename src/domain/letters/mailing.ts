import { type AssemblyStatus, isOver } from '../assembly';
import type { EventType, InviteeStatus } from '../invitee';

/** Names of the templates. */
export type TemplateCode =
  | 'invitation'
  | 'reply-card'
  | 'info-sheet'
  | 'reminder'
  | 'note'
  | 'replacement'
  | 'guardians'
  | 'article14'
  | 'authority-request'
  | 'authority-reminder';

/** What a mailing is for: each has a letter of its own. */
export type MailingKind = Exclude<TemplateCode, 'reply-card' | 'info-sheet'>;

/** Where a batch of letters stands; a batch counts as sent only when it is `posted`. */
export type BatchStatus = 'planned' | 'merged' | 'posted' | 'cancelled';

/** One batch of a mailing: the letters of one document, one row of the tab Versand. Empty text means "not yet". */
export interface MailingBatch {
  /** Mailing and number, for example `V01-02`. */
  readonly id: string;
  /** For example `V01`. */
  readonly mailing: string;
  /** From 1. */
  readonly number: number;
  /** How many batches the mailing has. */
  readonly batches: number;
  readonly assembly: string;
  readonly kind: MailingKind;
  readonly status: BatchStatus;
  readonly letters: number;
  /** Date the letters bear, and the day they are to be posted. */
  readonly letterDate: string;
  readonly replyBy: string;
  readonly madeOn: string;
  readonly postedOn: string;
  /** Ids of the files. */
  readonly document: string;
  readonly pdf: string;
  /** Pages of the PDF; null if not known. */
  readonly pages: number | null;
  /** Pages each letter should have by its templates, without the empty one; null if planned before this was kept. */
  readonly pagesPerLetter: number | null;
  /** True: an empty page behind each letter, so that it fills whole sheets printed on both sides. */
  readonly blankPage: boolean;
  /** What goes into one envelope, in order. */
  readonly templates: readonly TemplateCode[];
  /** Who gets a letter, in print order: AID, `AID/n` for guardians, PID, or id of a request. */
  readonly recipients: readonly string[];
  /** Hash of the words and looks of the templates when the batch was planned, or a change was taken over. */
  readonly templateHash: string;
  /** Hash of what the letters say of each recipient, likewise. */
  readonly contentHash: string;
  /** Who was left out of the mailing, and why; only in batch 1. */
  readonly leftOut: readonly LeftOut[];
  /** Whose envelope is ticked off as packed; says nothing about what is sent. */
  readonly packed: readonly string[];
  readonly by: string;
}

/** Somebody who gets no letter of a mailing although the rules say so. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

/** Who gets a mailing and what it does to them. */
export interface MailingRule {
  readonly kind: MailingKind;
  /** What lies behind the letter in the envelope unless the manager chooses otherwise, in order. */
  readonly enclosures: readonly TemplateCode[];
  readonly to: 'invitees' | 'guardians' | 'pool' | 'authorities';
  /** Of invitees: where they must stand. */
  readonly statuses: readonly InviteeStatus[];
  /** Of invitees: how they came in; both if missing. */
  readonly drawnAs?: 'drawn' | 'replacement';
  /** What confirming the posting date writes into the log. */
  readonly posted?: EventType;
}

// Objected, excluded and whoever has answered are in none of these lists.
const unanswered: readonly InviteeStatus[] = ['invited', 'reminded', 'visited'];

/** All kinds of mailing, in the order of the work. */
export const mailingRules: readonly MailingRule[] = [
  { kind: 'authority-request', enclosures: [], to: 'authorities', statuses: [] },
  { kind: 'authority-reminder', enclosures: [], to: 'authorities', statuses: [] },
  {
    kind: 'invitation',
    enclosures: ['reply-card', 'article14'],
    to: 'invitees',
    statuses: ['drawn'],
    drawnAs: 'drawn',
    posted: 'letter-posted',
  },
  {
    kind: 'guardians',
    enclosures: [],
    to: 'guardians',
    statuses: ['drawn', ...unanswered, 'undecided', 'accepted'],
    posted: 'remark',
  },
  {
    kind: 'reminder',
    enclosures: [],
    to: 'invitees',
    statuses: ['invited'],
    posted: 'reminder-posted',
  },
  { kind: 'note', enclosures: [], to: 'invitees', statuses: unanswered },
  {
    kind: 'replacement',
    enclosures: ['reply-card', 'article14'],
    to: 'invitees',
    statuses: ['drawn'],
    drawnAs: 'replacement',
    posted: 'letter-posted',
  },
  { kind: 'article14', enclosures: [], to: 'pool', statuses: [] },
];

/** The rule of a kind. */
export function ruleOf(kind: MailingKind): MailingRule {
  return mailingRules.find((rule) => rule.kind === kind)!;
}

/** Whether these letters ask for an answer, by a day; information after Art. 14 does not. */
export function isAnswered(kind: MailingKind): boolean {
  return ruleOf(kind).to !== 'pool';
}

/** True for a mailing to the pool, which all assemblies share. */
export function isToPool({ kind }: Pick<MailingBatch, 'kind'>): boolean {
  return ruleOf(kind).to === 'pool';
}

/** True if letters of this batch may still go out: its event is under way, or they are to the pool. */
export function mayGoOut(
  batch: Pick<MailingBatch, 'kind' | 'assembly'>,
  underWay: { readonly id: string; readonly status: AssemblyStatus },
): boolean {
  return isToPool(batch) || (batch.assembly === underWay.id && !isOver(underWay));
}

/** Id of the person or request a recipient stands for: `A-1/2` is the second guardians' letter of `A-1`. */
export function subjectOf(recipient: string): string {
  return recipient.split('/')[0]!;
}
