import type { Channel, DeclineReason, InviteeStatus } from '../domain/invitee';
import type { Result } from '../domain/issue';

/** View Rückmeldungen. */
export interface ResponsesApi {
  /**
   * People whose reply code or name fits what was typed, best first, at most 20.
   *
   * @param query a reply code with or without dashes, or the beginning of a name
   */
  findInvitees(query: string): Result<readonly FoundInvitee[]>;
  /** Writes the reply down (log first) and gives the person's new state. */
  recordResponse(response: ResponseInput): Result<FoundInvitee>;
  /**
   * Writes down that somebody drawn wants no more letters, and keeps a hash that no later draw takes them.
   *
   * @param entropy hex, 32 bytes; becomes the workbook's secret if there is none yet
   */
  recordObjection(aid: string, entropy: string): Result<FoundInvitee>;
  /**
   * Takes the last entry of a person back, with a reason ("Korrektur").
   *
   * @param entries as in `FoundInvitee`
   */
  correctResponse(aid: string, entries: number, reason: string): Result<FoundInvitee>;
}

/** How the answer came. */
export type ResponseChannel = Exclude<Channel, 'letter' | 'sheet' | ''>;

/** What the person said. */
export type ResponseAnswer = 'accepted' | 'declined' | 'undecided';

/** A drawn person as the list of matches shows it. */
export interface FoundInvitee {
  readonly aid: string;
  readonly name: string;
  readonly town: string;
  /** Age group, for example `18–34`. */
  readonly ageGroup: string;
  readonly replyCode: string;
  readonly status: InviteeStatus;
  /** Answers the status machine allows now; empty if the case is closed. */
  readonly possible: readonly ResponseAnswer[];
  /** The event the person was drawn for, if it is not the one under way. */
  readonly earlierEvent: { readonly title: string; readonly date: string } | null;
  readonly phone: string;
  /** True if the last entry can be taken back. */
  readonly correctable: boolean;
  /** Entries in the person's log; goes back with the answer, so that nobody answers twice or over a colleague. */
  readonly entries: number;
}

/** One reply as entered. */
export interface ResponseInput {
  readonly aid: string;
  /** As in the `FoundInvitee` the answer was entered for. */
  readonly entries: number;
  readonly answer: ResponseAnswer;
  readonly channel: ResponseChannel;
  /** Only with `declined`; else empty. */
  readonly reason: DeclineReason | '';
  readonly note: string;
}

/** What can stand in the way of an entry beside the status machine; fact `aid`. */
export type ResponseIssueCode = 'changed-meanwhile';
