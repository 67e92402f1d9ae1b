import type { TodayIssueCode } from '../api/today';
import { addDays } from '../domain/addDays';
import type { ContactEvent, Invitee } from '../domain/invitee';
import type { Moment } from '../domain/inviteeMoves';
import { type InviteeState, statesOf } from '../domain/inviteeState';
import { type Issue, issue, ok, type Result } from '../domain/issue';
import type { TableIssueCode } from '../domain/workbookIssue';
import { movedOn } from './assemblyStatus';
import { type Assembly, assemblyTable } from './tables/assembly';
import { completeRows } from './tables/complete';
import { contactEventTable } from './tables/contactEvent';
import { type DrawRow, drawTable } from './tables/draw';
import { inviteeTable } from './tables/invitee';
import { readTable } from './tables/table';
import type { World } from './world';

/** Day and deadlines of one assembly. */
export type AssemblyMoment = Moment & { readonly assemblyDate: string };

/** Everybody drawn with where they stand, read at one moment. */
export interface InviteeBook {
  /** Of completed draws only; `status` as the sheet has it, which a hand may have changed. */
  readonly invitees: readonly Invitee[];
  /** By AID, as the log has it. */
  readonly states: ReadonlyMap<string, InviteeState>;
  readonly events: readonly ContactEvent[];
  readonly moments: ReadonlyMap<string, AssemblyMoment>;
  /** With the status that follows from draws and log. */
  readonly assemblies: readonly Assembly[];
  /** Those of them whose row in Veranstaltungen does not say so yet. */
  readonly behind: readonly Assembly[];
  /** What could not be read. */
  readonly issues: readonly Issue[];
}

/** Reads everybody drawn, the log, and the deadlines. */
export function readInviteeBook({
  tables,
  clock,
}: Pick<World, 'tables' | 'clock'>): Result<InviteeBook, TableIssueCode> {
  const invitees = readTable(tables, inviteeTable);
  if (!invitees.ok) return invitees;
  const events = readTable(tables, contactEventTable);
  if (!events.ok) return events;
  const draws = readTable(tables, drawTable);
  if (!draws.ok) return draws;
  const assemblies = readTable(tables, assemblyTable);
  if (!assemblies.ok) return assemblies;
  const today = clock.now().slice(0, 10);
  const complete = completeRows(invitees.value.rows, (row) => row.draw, draws.value.rows, ['drawn']);
  const behind = movedOn(assemblies.value.rows, draws.value.rows, complete, events.value.rows);
  return ok({
    invitees: complete,
    assemblies: withMoved(assemblies.value.rows, behind),
    behind,
    states: statesOf(events.value.rows),
    events: events.value.rows,
    moments: new Map(assemblies.value.rows.map((assembly) => [assembly.id, momentOf(assembly, today)])),
    issues: [
      ...missingDraws(invitees.value.rows, draws.value.rows),
      ...invitees.value.issues,
      ...events.value.issues,
      ...assemblies.value.issues,
    ],
  });
}

/** Gives the assemblies with those that have come further in their place. */
export function withMoved(assemblies: readonly Assembly[], moved: readonly Assembly[]): readonly Assembly[] {
  return assemblies.map((row) => moved.find(({ id }) => id === row.id) ?? row);
}

/** Gives the day and the deadlines a move of this person is judged by. */
export function momentIn(book: InviteeBook, invitee: Invitee, today: string): AssemblyMoment {
  return (
    book.moments.get(invitee.assembly) ?? { today, replyDeadline: '', replacementStop: '', assemblyDate: '' }
  );
}

/** Draws whose people stand in Ausgeloste, but whose own line somebody deleted. */
function missingDraws(
  invitees: readonly Invitee[],
  draws: readonly DrawRow[],
): readonly Issue<TodayIssueCode>[] {
  const known = new Set(draws.map(({ id }) => id));
  const missing = new Set(invitees.map(({ draw }) => draw).filter((draw) => !known.has(draw)));
  return [...missing].map((draw) => issue('draw-missing', { draw }));
}

/** Last day of replacements, if the manager set none: ten days before the event. */
const stopDaysBefore = 10;

function momentOf(assembly: Assembly, today: string): AssemblyMoment {
  return {
    today,
    replyDeadline: assembly.replyDeadline,
    replacementStop: assembly.replacementStop || addDays(assembly.date, -stopDaysBefore),
    assemblyDate: assembly.date,
  };
}
