import { ok, type Result } from '../../domain/issue';
import { funnel } from '../../domain/report/funnel';
import { ownRates, type Rates } from '../../domain/report/ownRates';
import { completeRows } from '../tables/complete';
import { contactEventTable } from '../tables/contactEvent';
import { drawTable } from '../tables/draw';
import { inviteeTable } from '../tables/invitee';
import type { World } from '../world';
import { type DeskIssueCode, rowsOf } from './desk';

/** What came of the invitations to the district's other assemblies; null before the first one was held. */
export function experience(
  world: Pick<World, 'tables'>,
  assembly: string,
): Result<Rates | null, DeskIssueCode> {
  const draws = rowsOf(world, drawTable);
  if (!draws.ok) return draws;
  const others = draws.value.filter((draw) => draw.assembly !== assembly && draw.status === 'drawn');
  if (others.length === 0) return ok(null);
  const invitees = rowsOf(world, inviteeTable);
  if (!invitees.ok) return invitees;
  const events = rowsOf(world, contactEventTable);
  if (!events.ok) return events;
  const came = new Set(events.value.filter(({ result }) => result === 'attended').map(({ aid }) => aid));
  const people = completeRows(invitees.value, ({ draw }) => draw, others, ['drawn']);
  // People invited to an event that is still to come would only look as if they stayed away.
  const held = new Set(people.filter(({ aid }) => came.has(aid)).map((invitee) => invitee.assembly));
  const done = people.filter((invitee) => held.has(invitee.assembly));
  return ok(ownRates(funnel(done, events.value)) ?? null);
}
