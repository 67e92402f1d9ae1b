import { dayNumber } from '../../domain/calendar';
import type { EventType } from '../../domain/invitee';
import type { EventDraft } from '../../domain/inviteeEvent';
import { moveTo } from '../../domain/inviteeMoves';
import { isToInviteAgain, stateIn } from '../../domain/inviteeState';
import { fail, ok, type Result } from '../../domain/issue';
import { type MailingBatch, ruleOf, subjectOf } from '../../domain/letters/mailing';
import { mailingLabels } from '../../text/de/letterWords';
import { type InviteeBook, momentIn, readInviteeBook } from '../inviteeBook';
import { recordInBook } from '../inviteeLog';
import { mailingTable } from '../tables/mailing';
import { type RegisterRequest, registerRequestTable } from '../tables/registerRequest';
import { editTable, readTable, upsertRows } from '../tables/table';
import type { World } from '../world';
import { statusAfterPosting } from './authorityRecipient';

type Needed = Pick<World, 'tables' | 'clock' | 'user'>;

/**
 * Records that batches were handed to the post: the log of each person, their status, and last the batches.
 *
 * Whoever has answered in the meantime keeps the answer; the log notes that a letter went out all the same. Run again
 * after a crash, it finishes; nobody gets an entry twice.
 *
 * @param on `YYYY-MM-DD`, not in the future, nor before the letters were made
 */
export function confirmPosting(world: Needed, batchIds: readonly string[], on: string): Result<number> {
  const now = world.clock.now();
  if (dayNumber(on) === undefined) return fail('letters-date-missing');
  if (on > now.slice(0, 10)) return fail('letters-posted-in-future', { date: on });
  const read = readTable(world.tables, mailingTable);
  if (!read.ok) return read;
  const batches = read.value.rows.filter(({ id }) => batchIds.includes(id));
  const unmade = batches.find(
    // Without a document somebody typed the status: nobody has a letter.
    ({ status, document }) => status === 'planned' || status === 'cancelled' || document === '',
  );
  if (unmade !== undefined) return fail('letters-batch-not-made', { batch: unmade.id });
  const waiting = batches.filter(({ status }) => status === 'merged');
  const early = waiting.find(({ madeOn }) => on < madeOn);
  if (early !== undefined) {
    return fail('letters-posted-before-made', { batch: early.id, madeOn: early.madeOn });
  }
  const { tables, user, clock } = world;
  const posted = { tables, user, clock: { ...clock, now: () => momentOf(on, now) } };
  const logged = enterPosting(posted, waiting);
  if (!logged.ok) return logged;
  const asked = enterRequests(world, waiting, on);
  if (!asked.ok) return asked;
  return upsertRows(
    world.tables,
    mailingTable,
    waiting.map((batch): MailingBatch => ({ ...batch, status: 'posted', postedOn: on })),
  );
}

function enterPosting(world: Needed, batches: readonly MailingBatch[]): Result<number> {
  // First what was typed into the tab by hand, or an answer entered there would be judged by the old status.
  const tidied = readInviteeBook(world);
  if (!tidied.ok) return tidied;
  const reconciled = recordInBook(world, tidied.value, []);
  if (!reconciled.ok) return reconciled;
  const book = readInviteeBook(world);
  if (!book.ok) return book;
  const drafts = batches.flatMap((batch) => draftsOf(batch, book.value, world.clock.now()));
  const recorded = recordInBook(world, book.value, drafts);
  return recorded.ok ? ok(recorded.value.length) : recorded;
}

/** Where a letter of this kind of entry leads; empty if it changes nothing. */
export function resultOfPosting(type: EventType): 'invited' | 'reminded' | '' {
  if (type === 'letter-posted') return 'invited';
  return type === 'reminder-posted' ? 'reminded' : '';
}

function draftsOf(batch: MailingBatch, book: InviteeBook, now: string): readonly EventDraft[] {
  const { posted } = ruleOf(batch.kind);
  if (posted === undefined) return [];
  const known = new Set(book.invitees.map(({ aid }) => aid));
  // Whom a run cut off has entered is invited by now, and would get a remark besides.
  const entered = new Set(
    book.events.filter(({ reference }) => reference === batch.id).map(({ aid }) => aid),
  );
  return [...new Set(batch.recipients.map(subjectOf))]
    .filter((aid) => known.has(aid) && !entered.has(aid))
    .map((aid): EventDraft => {
      const to = resultOfPosting(posted);
      const legal = to !== '' && isLegal(aid, to, book, now);
      const draft = { aid, channel: 'letter', reason: '', reference: batch.id } as const;
      return legal
        ? { ...draft, type: posted, to, note: '' }
        : { ...draft, type: 'remark', to: '', note: mailingLabels[batch.kind] };
    });
}

function isLegal(aid: string, to: 'invited' | 'reminded', book: InviteeBook, now: string): boolean {
  const state = stateIn(book.states, aid);
  // A reminder made before went to the old address: the invitation is still to come.
  if (isToInviteAgain(state)) return to === 'invited';
  const invitee = book.invitees.find((each) => each.aid === aid)!;
  return moveTo(state.status, to, momentIn(book, invitee, now.slice(0, 10)), state.attempts) !== undefined;
}

/** Requests to authorities count as asked from the day of the letter, and are due when it says so. */
function enterRequests(
  { tables }: Pick<World, 'tables'>,
  batches: readonly MailingBatch[],
  on: string,
): Result<number> {
  const asked = batches.filter(({ kind }) => statusAfterPosting[kind] !== undefined);
  if (asked.length === 0) return ok(0);
  const batchOf = new Map(asked.flatMap((batch) => batch.recipients.map((id) => [id, batch] as const)));
  return editTable(tables, registerRequestTable, ({ rows }) =>
    ok(
      rows.flatMap((row): readonly RegisterRequest[] => {
        const batch = batchOf.get(row.id);
        if (batch === undefined) return [];
        const { kind, replyBy } = batch;
        const askedOn = row.askedOn === '' ? on : row.askedOn;
        return [{ ...row, status: statusAfterPosting[kind]!, askedOn, deadline: replyBy }];
      }),
    ),
  );
}

/** A letter posted earlier counts from noon of its day: reminders are due by day. */
function momentOf(on: string, now: string): string {
  return on === now.slice(0, 10) ? now : `${on}T12:00:00`;
}
