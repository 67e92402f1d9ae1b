import type { FoundInvitee } from '../api/responses';
import type { Invitee } from '../domain/invitee';
import { possibleAnswers } from '../domain/inviteeEvent';
import { stateIn } from '../domain/inviteeState';
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
  return {
    aid: invitee.aid,
    name: fullName(invitee),
    town: invitee.town,
    ageGroup: invitee.ageGroup,
    replyCode: invitee.replyCode,
    status: state.status,
    possible: possibleAnswers(state, momentIn(book, invitee, today)),
    phone: invitee.phone,
    correctable: state.history.length > 1 && state.status !== 'replaced',
    entries: state.entries,
  };
}
