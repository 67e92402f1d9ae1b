import { isNotAfter } from '../../domain/draw/moment';
import type { ContactEvent, Invitee } from '../../domain/invitee';
import { statesOf } from '../../domain/inviteeState';
import { ok, type Result } from '../../domain/issue';
import type { PoolPerson } from '../../domain/register/poolPerson';
import { type ComparedPerson, seenPeople } from '../../domain/register/samePerson';
import { contactEventTable } from '../tables/contactEvent';
import { type DrawRow, drawTable } from '../tables/draw';
import { inviteeTable } from '../tables/invitee';
import type { World } from '../world';
import { type DeskIssueCode, rowsOf } from './desk';

/** Why somebody of the pool is not drawn from. */
type LeftOutReason = 'earlier' | 'objected';

/** The pool without the people who may not be drawn again. */
export interface Eligible {
  readonly people: readonly PoolPerson[];
  /** Of at least the minimum age: drawn for another assembly before. */
  readonly earlier: number;
  /** Of at least the minimum age: objected, or excluded for another reason. */
  readonly objected: number;
}

/**
 * Leaves out of the pool who was drawn for another assembly before, or objected; decided by the same-person match.
 *
 * @param at moment of the announcement; draws held later do not count
 */
export function eligiblePeople(
  world: Pick<World, 'tables'>,
  pool: readonly PoolPerson[],
  { assembly, minAge, at }: { readonly assembly: string; readonly minAge: number; readonly at: string },
): Result<Eligible, DeskIssueCode> {
  const invitees = rowsOf(world, inviteeTable);
  if (!invitees.ok) return invitees;
  if (invitees.value.length === 0) return ok({ people: pool, earlier: 0, objected: 0 });
  const draws = rowsOf(world, drawTable);
  if (!draws.ok) return draws;
  const events = rowsOf(world, contactEventTable);
  if (!events.ok) return events;
  const reasonOf = knownPeople(invitees.value, draws.value, events.value, assembly, at);
  const counts = { earlier: 0, objected: 0 };
  const people = pool.filter((person) => {
    const reason = reasonOf(person);
    if (reason && person.age >= minAge) counts[reason]++;
    return reason === undefined;
  });
  return ok({ people, ...counts });
}

/** Recognizes people of other draws, by PID, for an address may have been corrected, and by who they are. */
function knownPeople(
  invitees: readonly Invitee[],
  draws: readonly DrawRow[],
  events: readonly ContactEvent[],
  assembly: string,
  at: string,
): (person: PoolPerson) => LeftOutReason | undefined {
  const held = new Map(draws.filter(({ drawnAt }) => isNotAfter(drawnAt, at)).map((row) => [row.id, row]));
  const isOut = outByLog(events);
  const byPid = new Map<string, LeftOutReason>();
  const seen = seenPeople<LeftOutReason>();
  for (const invitee of invitees) {
    const draw = held.get(invitee.draw);
    const reason = draw && reasonFor(draw, assembly, isOut(invitee));
    if (!reason) continue;
    byPid.set(invitee.pid, reason);
    if (invitee.surname !== '') seen.add(olderBy(yearOf(at) - yearOf(draw.drawnAt), invitee), reason);
  }
  return (person) => byPid.get(person.pid) ?? seen.find(person);
}

/** Everybody of another assembly; of this one's annulled draws only those who are out for good. */
function reasonFor(draw: DrawRow, assembly: string, isOut: boolean): LeftOutReason | undefined {
  if (isOut) return draw.assembly !== assembly || draw.status === 'annulled' ? 'objected' : undefined;
  return draw.assembly !== assembly && draw.status === 'drawn' ? 'earlier' : undefined;
}

/** Objected or excluded; somebody replaced keeps that status when objecting later. */
function outByLog(events: readonly ContactEvent[]): (invitee: Invitee) => boolean {
  const states = statesOf(events);
  const objected = new Set(events.filter(({ type }) => type === 'objected').map(({ aid }) => aid));
  return ({ aid }) => {
    const history = states.get(aid)?.history ?? [];
    const [status, before] = [...history].reverse();
    const last = status === 'replaced' ? before : status;
    return last === 'objected' || last === 'excluded' || (status === 'replaced' && objected.has(aid));
  };
}

/** The register says how old people are on a day, and that day was years ago. */
function olderBy(years: number, invitee: Invitee): ComparedPerson {
  return { ...invitee, age: invitee.age + years };
}

function yearOf(moment: string): number {
  return Number(moment.slice(0, 4));
}
