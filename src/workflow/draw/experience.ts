import { isOver } from '../../domain/assembly';
import type { ContactEvent } from '../../domain/invitee';
import { ok, type Result } from '../../domain/issue';
import { funnel } from '../../domain/report/funnel';
import { ownRates, type Rates } from '../../domain/report/ownRates';
import { assemblyTable } from '../tables/assembly';
import { completeRows } from '../tables/complete';
import { contactEventTable } from '../tables/contactEvent';
import { drawTable } from '../tables/draw';
import { inviteeTable } from '../tables/invitee';
import type { World } from '../world';
import { type DeskIssueCode, rowsOf } from './desk';

/** What came of the invitations to the district's events that are over; null before the first. */
export function experience(world: Pick<World, 'tables'>): Result<Rates | null, DeskIssueCode> {
  const assemblies = rowsOf(world, assemblyTable);
  if (!assemblies.ok) return assemblies;
  const held = new Set(assemblies.value.filter(isOver).map(({ id }) => id));
  if (held.size === 0) return ok(null);
  const draws = rowsOf(world, drawTable);
  if (!draws.ok) return draws;
  const invitees = rowsOf(world, inviteeTable);
  if (!invitees.ok) return invitees;
  const events = rowsOf(world, contactEventTable);
  if (!events.ok) return events;
  const drawn = completeRows(invitees.value, ({ draw }) => draw, draws.value, ['drawn']);
  const people = drawn.filter(({ assembly }) => held.has(assembly));
  const aids = new Set(people.map(({ aid }) => aid));
  const visited = events.value.filter((event) => aids.has(event.aid) && isVisit(event));
  return ok(ownRates(funnel(people, events.value), new Set(visited.map(({ aid }) => aid)).size) ?? null);
}

function isVisit({ channel, result }: ContactEvent): boolean {
  return channel === 'door' || result === 'visited';
}
