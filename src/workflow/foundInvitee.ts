import type { FoundInvitee } from '../api/responses';
import { currentAssembly, isOver } from '../domain/assembly';
import type { Invitee } from '../domain/invitee';
import { possibleAnswers } from '../domain/inviteeEvent';
import { isCorrectable, stateIn } from '../domain/inviteeState';
import { fail, ok, type Result } from '../domain/issue';
import { fullName } from '../domain/letters/addressee';
import type { TableIssueCode } from '../domain/workbookIssue';
import { type InviteeBook, momentIn, readInviteeBook } from './inviteeBook';
import type { World } from './world';

type Needs = Pick<World, 'tables' | 'clock'>;

/** Gives a drawn person as the list of matches shows them, as they are now. */
export function shownInvitee(
  world: Needs,
  aid: string,
): Result<FoundInvitee, TableIssueCode | 'invitee-unknown'> {
  const book = readInviteeBook(world);
  if (!book.ok) return book;
  const invitee = book.value.invitees.find((each) => each.aid === aid);
  if (!invitee) return fail('invitee-unknown', { aid });
  return ok(foundInvitee(book.value, invitee, world.clock.now().slice(0, 10)));
}

/** Gives a drawn person of a book as the list of matches shows them. */
export function foundInvitee(book: InviteeBook, invitee: Invitee, today: string): FoundInvitee {
  const state = stateIn(book.states, invitee.aid);
  const event = book.assemblies.find(({ id }) => id === invitee.assembly);
  const isEarlier = event !== undefined && event !== currentAssembly(book.assemblies);
  const possible = possibleAnswers(state, momentIn(book, invitee, today));
  return {
    aid: invitee.aid,
    name: fullName(invitee),
    town: invitee.town,
    ageGroup: invitee.ageGroup,
    replyCode: invitee.replyCode,
    status: state.status,
    // After the event a late "no" still says why; a "yes" would mean nothing.
    possible: event && isOver(event) ? possible.filter((answer) => answer === 'declined') : possible,
    earlierEvent: isEarlier ? { title: event.title, date: event.date } : null,
    phone: invitee.phone,
    correctable: isCorrectable(state),
    entries: state.entries,
  };
}
