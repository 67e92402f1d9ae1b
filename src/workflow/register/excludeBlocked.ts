import type { Invitee } from '../../domain/invitee';
import { stateIn } from '../../domain/inviteeState';
import { ok, type Result } from '../../domain/issue';
import { readInviteeBook } from '../inviteeBook';
import { type LogIssueCode, recordInBook } from '../inviteeLog';
import { inviteeTable } from '../tables/invitee';
import { upsertRows } from '../tables/table';
import type { World } from '../world';

/**
 * Excludes drawn people who turn out to be blocked: entered in the log, and nothing kept that tells who they are.
 *
 * Comes before they leave the pool, where they are found: cut off, it is done again. The entry names the delivery,
 * not why.
 *
 * @param blocked PIDs
 */
export function excludeBlocked(
  world: Pick<World, 'tables' | 'clock' | 'user'>,
  blocked: ReadonlySet<string>,
  delivery: string,
): Result<number, LogIssueCode> {
  if (blocked.size === 0) return ok(0);
  const book = readInviteeBook(world);
  if (!book.ok) return book;
  const seated = book.value.invitees.filter(({ pid }) => blocked.has(pid));
  const leaving = seated.filter(({ aid }) => !gone.includes(stateIn(book.value.states, aid).status));
  const entered = recordInBook(
    world,
    book.value,
    leaving.map(({ aid }) => ({
      aid,
      type: 'excluded',
      to: 'excluded',
      channel: '',
      reason: '',
      note: '',
      reference: delivery,
    })),
  );
  if (!entered.ok) return entered;
  // Read again: the entry has just changed the columns that repeat the log.
  const settled = readInviteeBook(world);
  if (!settled.ok) return settled;
  return upsertRows(
    world.tables,
    inviteeTable,
    settled.value.invitees.filter(({ pid }) => blocked.has(pid)).map(nameless),
  );
}

const gone: readonly Invitee['status'][] = ['excluded', 'replaced'];

/** Cell, age and sex stay, for the figures. */
function nameless(invitee: Invitee): Invitee {
  return {
    ...invitee,
    surname: '',
    namePrefix: '',
    givenNames: '',
    callName: '',
    doctorate: '',
    street: '',
    houseNumber: '',
    addressExtra: '',
    postcode: '',
    town: '',
    guardian1: '',
    guardian2: '',
    phone: '',
    mail: '',
  };
}
