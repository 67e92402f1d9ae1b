import type { KeptOut } from '../../api/draw';
import { fail, ok, type Result } from '../../domain/issue';
import { personKey } from '../../domain/register/samePerson';
import {
  type NamedPerson,
  type SuppressionReason,
  suppressionIds,
  suppressionSecret,
} from '../../domain/register/suppression';
import { contactEventTable } from '../tables/contactEvent';
import { inviteeTable } from '../tables/invitee';
import { suppressionTable } from '../tables/suppression';
import { appendRows, removeRows } from '../tables/table';
import type { World } from '../world';
import { type DeskIssueCode, readPool, rowsOf } from './desk';
import { outByLog } from './leftOut';

type Needs = Pick<World, 'tables' | 'clock' | 'user'>;

/**
 * Keeps a person out of every draw from now on, whether or not they are in the pool.
 *
 * @param entropy hex, 32 bytes; becomes the workbook's secret if there is none yet
 */
export function keepOut(
  world: Needs,
  typed: NamedPerson,
  reason: SuppressionReason,
  entropy: string,
): Result<KeptOut, DeskIssueCode> {
  const person = asInPool(typed);
  if (isIncomplete(person)) return fail('keep-out-incomplete');
  const kept = suppress(world, [person], reason, entropy);
  return kept.ok ? foundOf(world, person, kept.value) : kept;
}

/** Lets a person be drawn again who was kept out. */
export function letIn(world: Needs, typed: NamedPerson): Result<KeptOut, DeskIssueCode> {
  const person = asInPool(typed);
  if (isIncomplete(person)) return fail('keep-out-incomplete');
  const removed = release(world, person);
  return removed.ok ? foundOf(world, person, removed.value) : removed;
}

/**
 * Keeps the hashes of people; somebody who is kept already stays as they are.
 *
 * @returns how many are new
 */
export function suppress(
  world: Needs,
  people: readonly NamedPerson[],
  reason: SuppressionReason,
  entropy: string,
): Result<number, DeskIssueCode> {
  if (people.length === 0) return ok(0);
  const rows = rowsOf(world, suppressionTable);
  if (!rows.ok) return rows;
  const secret = rows.value[0]?.secret ?? suppressionSecret(entropy);
  const idOf = suppressionIds(secret);
  const known = new Set(rows.value.map(({ id }) => id));
  const ids = [...new Set(people.map(idOf))].filter((id) => !known.has(id));
  const since = world.clock.now().slice(0, 10);
  const written = appendRows(
    world.tables,
    suppressionTable,
    ids.map((id) => ({ id, reason, since, by: world.user, secret })),
  );
  return written.ok ? ok(ids.length) : written;
}

/**
 * Forgets the hash of a person.
 *
 * @returns how many rows there were
 */
export function release(world: Needs, person: NamedPerson): Result<number, DeskIssueCode> {
  const rows = rowsOf(world, suppressionTable);
  if (!rows.ok) return rows;
  const ids = [...new Set(rows.value.map(({ secret }) => secret))].map((each) =>
    suppressionIds(each)(person),
  );
  return removeRows(world.tables, suppressionTable, ids);
}

/**
 * Keeps the hashes of all drawn people who objected, also of those whose status was typed into the tab: their rows
 * will be deleted one day, and they must not be written to again.
 *
 * @param entropy as in `keepOut`
 */
export function keepObjections(world: Needs, entropy: string): Result<number, DeskIssueCode> {
  const invitees = rowsOf(world, inviteeTable);
  if (!invitees.ok) return invitees;
  const events = rowsOf(world, contactEventTable);
  if (!events.ok) return events;
  const isOut = outByLog(events.value, ['objected']);
  return suppress(
    world,
    invitees.value.filter((invitee) => invitee.surname !== '' && isOut(invitee)),
    'objected',
    entropy,
  );
}

/** What folding leaves as typed: blanks before the first given name, and everything in a postcode but digits. */
function asInPool(typed: NamedPerson): NamedPerson {
  const digits = typed.postcode.replace(/\D/g, '');
  return {
    ...typed,
    givenNames: typed.givenNames.trim(),
    postcode: digits.length === 4 ? `0${digits}` : digits,
  };
}

function isIncomplete({ surname, givenNames, street, postcode }: NamedPerson): boolean {
  return [surname, givenNames, street, postcode].some((value) => value.trim() === '');
}

function foundOf(world: Needs, person: NamedPerson, changed: number): Result<KeptOut, DeskIssueCode> {
  const pool = readPool(world);
  if (!pool.ok) return pool;
  const invitees = rowsOf(world, inviteeTable);
  if (!invitees.ok) return invitees;
  const key = personKey({ ...person, age: -1 });
  const drawn = invitees.value.find((invitee) => personKey(invitee) === key);
  return ok({
    changed: changed > 0,
    inPool: pool.value.filter((each) => personKey(each) === key).length,
    drawn: drawn?.aid ?? '',
  });
}
