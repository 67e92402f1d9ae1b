import type { FoundInvitee, ResponseIssueCode } from '../api/responses';
import type { InviteeStatus } from '../domain/invitee';
import type { EventDraft } from '../domain/inviteeEvent';
import { stateIn, stateOf } from '../domain/inviteeState';
import { fail, ok, type Result } from '../domain/issue';
import { logText } from '../text/de/inviteeLog';
import type { DeskIssueCode } from './draw/desk';
import { release, suppress } from './draw/keepOut';
import { shownInvitee } from './foundInvitee';
import { readInviteeBook } from './inviteeBook';
import { type LogIssueCode, recordInBook } from './inviteeLog';
import type { World } from './world';

type Needs = Pick<World, 'tables' | 'clock' | 'user' | 'lock'>;

/**
 * Writes down that somebody drawn wants no more letters: first the log, then the hash that keeps them out of every
 * later draw, also when their row is gone.
 *
 * Done once: the same again changes nothing. Somebody replaced keeps that status; the log has a remark.
 *
 * @param entropy hex, 32 bytes; becomes the workbook's secret if there is none yet
 */
export function recordObjection(
  world: Needs,
  aid: string,
  entropy: string,
): Result<FoundInvitee, LogIssueCode | ResponseIssueCode | DeskIssueCode> {
  const book = readInviteeBook(world);
  if (!book.ok) return book;
  const invitee = book.value.invitees.find((each) => each.aid === aid);
  if (!invitee) return fail('invitee-unknown', { aid });
  const drafts = draftsFor(aid, stateIn(book.value.states, aid).status);
  const entered = recordInBook(world, book.value, drafts);
  if (!entered.ok) return entered;
  const kept = suppress(world, [invitee], 'objected', entropy);
  return kept.ok ? shownInvitee(world, aid) : kept;
}

/** A remark has a reference, so that it is made once. */
function draftsFor(aid: string, status: InviteeStatus): readonly EventDraft[] {
  const draft = { aid, channel: '', reason: '', reference: '' } as const;
  if (status === 'objected') return [];
  if (status === 'replaced')
    return [{ ...draft, type: 'remark', to: '', note: logText.objected, reference: 'objection' }];
  return [{ ...draft, type: 'objected', to: 'objected', note: '' }];
}

/** Takes the hash back with the entry, where the entry taken back was the objection. */
export function correctObjection(
  world: Needs,
  aid: string,
  entries: number,
): Result<number, LogIssueCode | DeskIssueCode> {
  const book = readInviteeBook(world);
  if (!book.ok) return book;
  const invitee = book.value.invitees.find((each) => each.aid === aid);
  const own = book.value.events.filter((event) => event.aid === aid && event.number <= entries);
  if (!invitee || stateOf(own).status !== 'objected') return ok(0);
  return release(world, invitee);
}
