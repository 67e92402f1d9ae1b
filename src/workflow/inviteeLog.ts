import { isOver } from '../domain/assembly';
import type { ContactEvent, Invitee } from '../domain/invitee';
import {
  type EventDraft,
  type MoveIssueCode,
  needsConsent,
  nextEvent,
  nextEventId,
  restoring,
  typedMove,
} from '../domain/inviteeEvent';
import { after, type InviteeState, stateIn, stateOf, withState } from '../domain/inviteeState';
import { fail, type Issue, ok, type Result } from '../domain/issue';
import type { TableIssueCode } from '../domain/workbookIssue';
import { logText } from '../text/de/inviteeLog';
import { movedOn } from './assemblyStatus';
import { type InviteeBook, momentIn, readInviteeBook, withMoved } from './inviteeBook';
import { assemblyTable } from './tables/assembly';
import { contactEventTable } from './tables/contactEvent';
import { inviteeTable } from './tables/invitee';
import { appendRows, upsertRows } from './tables/table';
import type { World } from './world';

/** What can stand in the way of an entry in the log. */
export type LogIssueCode = TableIssueCode | MoveIssueCode;

/**
 * Reads the book after statuses changed by hand were put right; if nobody holds the lock for long, so that a reading
 * step still answers while a long job runs.
 */
export function readSettledBook(
  world: Pick<World, 'tables' | 'clock' | 'user' | 'lock'>,
): Result<InviteeBook, LogIssueCode> {
  const book = readInviteeBook(world);
  if (!book.ok || isSettled(book.value)) return book;
  const settled = world.lock.hold(() => recordEvents(world, []));
  return settled && !settled.ok ? settled : readInviteeBook(world);
}

function isSettled(book: InviteeBook): boolean {
  if (book.behind.length > 0) return false;
  return book.invitees.every((invitee) => {
    const state = stateIn(book.states, invitee.aid);
    if (isBeingWritten(invitee, state)) return true;
    return invitee.status === state.status && invitee.entries === state.entries;
  });
}

/**
 * Takes statuses changed by hand into the log or puts them back, then writes new entries: the log first, then the
 * columns of Ausgeloste that only repeat it, last the status of assemblies that have come further.
 *
 * Run again after a crash it finishes what it began: an entry with a reference is made once per person, type and
 * reference. All drafts or none.
 *
 * @param drafts what to enter; none to put hand-changed statuses right only
 * @returns the entries made from `drafts`
 */
export function recordEvents(
  world: Pick<World, 'tables' | 'clock' | 'user'>,
  drafts: readonly EventDraft[],
): Result<readonly ContactEvent[], LogIssueCode> {
  const book = readInviteeBook(world);
  return book.ok ? recordInBook(world, book.value, drafts) : book;
}

/** Does what `recordEvents` does, for a book that was just read under the same lock. */
export function recordInBook(
  world: Pick<World, 'tables' | 'clock' | 'user'>,
  book: InviteeBook,
  drafts: readonly EventDraft[],
): Result<readonly ContactEvent[], LogIssueCode> {
  const log = openLog(world, book);
  for (const invitee of book.invitees) reconcile(log, invitee);
  const entries: ContactEvent[] = [];
  for (const draft of drafts) {
    const entry = enter(log, draft);
    if (!entry.ok) return entry;
    if (entry.value) entries.push(entry.value);
  }
  const logged = appendRows(world.tables, contactEventTable, log.added);
  if (!logged.ok) return logged;
  const cached = upsertRows(world.tables, inviteeTable, changedRows(log));
  if (!cached.ok) return cached;
  const moved = movedOn(book.assemblies, [], book.invitees, log.added);
  if (book.behind.length + moved.length === 0) return ok(entries);
  const followed = upsertRows(world.tables, assemblyTable, withMoved(book.assemblies, moved));
  return followed.ok ? ok(entries) : followed;
}

interface Log {
  readonly book: InviteeBook;
  readonly people: ReadonlyMap<string, Invitee>;
  readonly states: Map<string, InviteeState>;
  /** Type and reference of the entries that have one, by `AID type reference`. */
  readonly referenced: Set<string>;
  /** Last entry by AID. */
  readonly last: Map<string, ContactEvent>;
  readonly added: ContactEvent[];
  /** Why an entry cannot be read, by its ID. */
  readonly unread: ReadonlyMap<unknown, Issue<TableIssueCode>>;
  readonly at: string;
  readonly by: string;
}

function openLog({ clock, user }: Pick<World, 'clock' | 'user'>, book: InviteeBook): Log {
  const last = new Map<string, ContactEvent>();
  for (const event of book.events)
    if (event.number > (last.get(event.aid)?.number ?? 0)) last.set(event.aid, event);
  return {
    book,
    people: new Map(book.invitees.map((invitee) => [invitee.aid, invitee])),
    states: new Map(book.states),
    referenced: new Set(book.events.filter((event) => event.reference !== '').map(referenceKey)),
    last,
    added: [],
    unread: new Map(unread(book).map((found) => [found.facts.id, found])),
    at: clock.now(),
    by: user,
  };
}

function unread({ issues }: InviteeBook): readonly Issue<TableIssueCode>[] {
  return issues.filter((found): found is Issue<TableIssueCode> => found.facts.tab === contactEventTable.tab);
}

/**
 * Gives the entry that cannot be read where it is somebody's last: nothing is entered or put right for them until it
 * is mended, because a new entry would get its ID, and an entry of a known ID is passed over.
 */
function lastUnread(log: Log, aid: string): Issue<TableIssueCode> | undefined {
  return log.unread.get(nextEventId(aid, stateIn(log.states, aid)));
}

function referenceKey({ aid, type, reference }: Pick<ContactEvent, 'aid' | 'type' | 'reference'>): string {
  return `${aid} ${type} ${reference}`;
}

/** @returns undefined if the entry is already there */
function enter(log: Log, draft: EventDraft): Result<ContactEvent | undefined, LogIssueCode> {
  const invitee = log.people.get(draft.aid);
  if (!invitee) return fail('invitee-unknown', { aid: draft.aid });
  if (draft.reference !== '' && log.referenced.has(referenceKey(draft))) return ok(undefined);
  const damaged = lastUnread(log, draft.aid);
  if (damaged) return { ok: false, issues: [damaged] };
  const moment = momentIn(log.book, invitee, log.at.slice(0, 10));
  const event = nextEvent(draft, stateIn(log.states, draft.aid), moment, log.at, log.by);
  if (!event.ok) return event;
  add(log, event.value);
  return event;
}

function add(log: Log, event: ContactEvent): void {
  log.added.push(event);
  log.last.set(event.aid, event);
  if (event.reference !== '') log.referenced.add(referenceKey(event));
  log.states.set(event.aid, after(stateIn(log.states, event.aid), event));
}

/** A status typed by hand, or a log with lines deleted: a legal move becomes an entry, another one a remark, and the status goes back. */
function reconcile(log: Log, invitee: Invitee): void {
  const state = stateIn(log.states, invitee.aid);
  if (isBeingWritten(invitee, state) || lastUnread(log, invitee.aid)) return;
  const isCut = invitee.entries > state.entries && invitee.status !== state.status;
  if (!isCut && !isTyped(invitee, log.book)) return;
  const moment = momentIn(log.book, invitee, log.at.slice(0, 10));
  const draft = isCut
    ? restoring(invitee, logText.restored)
    : (typedMove(invitee, state, moment) ?? putBack(invitee, state));
  const last = log.last.get(invitee.aid);
  // A crash between the remark and the columns: it is already there.
  if (draft.type === 'remark' && last?.note === draft.note && last.number > invitee.entries) return;
  const event = nextEvent(draft, state, moment, log.at, log.by);
  if (event.ok) add(log, event.value);
}

/** A draw writes the person first and then their lines; the step that was cut off in between will write them. */
function isBeingWritten({ entries, lastContact }: Invitee, state: InviteeState): boolean {
  return entries > state.entries && lastContact === '';
}

/** True for a status that neither the log has nor a crash between log and column can have left behind. */
function isTyped({ aid, status, entries }: Invitee, book: InviteeBook): boolean {
  const state = stateIn(book.states, aid);
  if (status === state.status) return false;
  if (entries >= state.entries) return true;
  const before = book.events.filter((event) => event.aid === aid && event.number <= entries);
  return status !== stateOf(before).status;
}

/** The reference by which Heute knows a status that was put back for want of the guardians' consent. */
export const consentMissing = 'consent';

function putBack(invitee: Invitee, state: InviteeState): EventDraft {
  const isConsent = needsConsent(invitee);
  return {
    aid: invitee.aid,
    type: 'remark',
    to: '',
    channel: 'sheet',
    reason: '',
    note: isConsent ? logText.consentMissing : logText.putBack(invitee.status, state.status),
    reference: isConsent ? consentMissing : '',
  };
}

function changedRows(log: Log): readonly Invitee[] {
  const today = log.at.slice(0, 10);
  const over = new Set(log.book.assemblies.filter(isOver).map(({ id }) => id));
  return log.book.invitees
    .map((invitee) => {
      const state = stateIn(log.states, invitee.aid);
      if (isBeingWritten(invitee, state) || lastUnread(log, invitee.aid)) return undefined;
      const now = withState(invitee, state, momentIn(log.book, invitee, today));
      const row = over.has(invitee.assembly) ? { ...now, nextStep: '' as const, nextStepDue: '' } : now;
      const same =
        row.status === invitee.status &&
        row.lastContact === invitee.lastContact &&
        row.nextStep === invitee.nextStep &&
        row.nextStepDue === invitee.nextStepDue &&
        row.entries === invitee.entries;
      return same ? undefined : row;
    })
    .filter((row) => row !== undefined);
}
