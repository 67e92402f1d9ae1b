import { isNotAfter } from '../../domain/draw/moment';
import type { ContactEvent, Invitee, InviteeStatus } from '../../domain/invitee';
import { statesOf } from '../../domain/inviteeState';
import { ok, type Result } from '../../domain/issue';
import type { PoolPerson } from '../../domain/register/poolPerson';
import { type ComparedPerson, seenPeople } from '../../domain/register/samePerson';
import { type SuppressionReason, suppressionReason } from '../../domain/register/suppression';
import { contactEventTable } from '../tables/contactEvent';
import { type DrawRow, drawTable } from '../tables/draw';
import { inviteeTable } from '../tables/invitee';
import { suppressionTable } from '../tables/suppression';
import type { World } from '../world';
import { type DeskIssueCode, rowsOf } from './desk';

/** Why somebody of the pool is not drawn from. */
type LeftOutReason = 'earlier' | SuppressionReason;

/** The pool without the people who may not be drawn again. */
export interface Eligible {
  readonly people: readonly PoolPerson[];
  /** Of at least the minimum age: drawn for another assembly before. */
  readonly earlier: number;
  /** Of at least the minimum age: objected, or excluded for another reason. */
  readonly objected: number;
  /** Of at least the minimum age: working for the event, or of the family of somebody who does. */
  readonly staff: number;
}

/**
 * Leaves out of the pool who was drawn for another assembly before, objected, or is kept out by the manager; decided
 * by the same-person match.
 *
 * @param at moment of the announcement; draws held later do not count
 */
export function eligiblePeople(
  world: Pick<World, 'tables'>,
  pool: readonly PoolPerson[],
  { assembly, minAge, at }: { readonly assembly: string; readonly minAge: number; readonly at: string },
): Result<Eligible, DeskIssueCode> {
  const keptOut = rowsOf(world, suppressionTable);
  if (!keptOut.ok) return keptOut;
  const reasonOf = suppressionReason(keptOut.value);
  const known = knownPeople(world, assembly, at);
  if (!known.ok) return known;
  const counts = { earlier: 0, objected: 0, staff: 0 };
  const people = pool.filter((person) => {
    const reason = known.value(person) ?? reasonOf(person);
    if (reason && person.age >= minAge) counts[reason]++;
    return reason === undefined;
  });
  return ok({ people, ...counts });
}

type Recognize = (person: PoolPerson) => LeftOutReason | undefined;

const nobody: Recognize = () => undefined;

/** Recognizes people of other draws, by PID, for an address may have been corrected, and by who they are. */
function knownPeople(
  world: Pick<World, 'tables'>,
  assembly: string,
  at: string,
): Result<Recognize, DeskIssueCode> {
  const invitees = rowsOf(world, inviteeTable);
  if (!invitees.ok) return invitees;
  if (invitees.value.length === 0) return ok(nobody);
  const draws = rowsOf(world, drawTable);
  if (!draws.ok) return draws;
  const events = rowsOf(world, contactEventTable);
  if (!events.ok) return events;
  const held = new Map(
    draws.value.filter(({ drawnAt }) => isNotAfter(drawnAt, at)).map((row) => [row.id, row]),
  );
  const isOut = outByLog(events.value, ['objected', 'excluded']);
  const byPid = new Map<string, LeftOutReason>();
  const seen = seenPeople<LeftOutReason>();
  for (const invitee of invitees.value) {
    const draw = held.get(invitee.draw);
    const reason = draw && reasonFor(draw, assembly, isOut(invitee));
    if (!reason) continue;
    byPid.set(invitee.pid, reason);
    if (invitee.surname !== '') seen.add(olderBy(yearOf(at) - yearOf(draw.drawnAt), invitee), reason);
  }
  return ok((person) => byPid.get(person.pid) ?? seen.find(person));
}

/** Everybody of another assembly; of this one's annulled draws only those who are out for good. */
function reasonFor(draw: DrawRow, assembly: string, isOut: boolean): LeftOutReason | undefined {
  if (isOut) return draw.assembly !== assembly || draw.status === 'annulled' ? 'objected' : undefined;
  return draw.assembly !== assembly && draw.status === 'drawn' ? 'earlier' : undefined;
}

/**
 * Tells who objected or was excluded, as the log has it; somebody replaced keeps that status when objecting later.
 *
 * @param statuses which of the two count
 */
export function outByLog(
  events: readonly ContactEvent[],
  statuses: readonly InviteeStatus[],
): (invitee: Pick<Invitee, 'aid'>) => boolean {
  const states = statesOf(events);
  const objected = new Set(events.filter(({ type }) => type === 'objected').map(({ aid }) => aid));
  return ({ aid }) => {
    const history = states.get(aid)?.history ?? [];
    const [status, before] = [...history].reverse().map((step) => step.status);
    const last = status === 'replaced' ? before : status;
    return statuses.some((each) => each === last) || (status === 'replaced' && objected.has(aid));
  };
}

/** The register says how old people are on a day, and that day was years ago. */
function olderBy(years: number, invitee: Invitee): ComparedPerson {
  return { ...invitee, age: invitee.age + years };
}

function yearOf(moment: string): number {
  return Number(moment.slice(0, 4));
}
