import { currentAssembly } from '../../domain/assembly';
import type { ContactEvent, Invitee } from '../../domain/invitee';
import { type InviteeState, stateIn, statesOf } from '../../domain/inviteeState';
import { fail, type Issue, ok, type Result } from '../../domain/issue';
import type { MailingBatch } from '../../domain/letters/mailing';
import type { TableIssueCode } from '../../domain/workbookIssue';
import { type Assembly, assemblyTable } from '../tables/assembly';
import { completeRows } from '../tables/complete';
import { contactEventTable } from '../tables/contactEvent';
import { drawTable } from '../tables/draw';
import { inviteeTable } from '../tables/invitee';
import { mailingTable } from '../tables/mailing';
import { manyTables } from '../tables/manyTables';
import { type Project, readProject } from '../tables/project';
import { readTable, readUnread } from '../tables/table';
import type { World } from '../world';

/** What every step with letters reads first. */
export interface LetterContext {
  readonly project: Project;
  /** The assembly under way. */
  readonly assembly: Assembly;
  /** Its invitees, of complete draws only. */
  readonly invitees: readonly Invitee[];
  /** What cannot be read in Ausgeloste: whoever stands there gets nothing. */
  readonly unreadInvitees: readonly Issue[];
  /** PIDs of everybody drawn for this or an earlier assembly: their invitation informs them. */
  readonly drawnPids: ReadonlySet<string>;
  readonly events: readonly ContactEvent[];
  /** Where a person stands, by the log. */
  readonly stateOf: (aid: string) => InviteeState;
  /** Batches of all mailings, of all assemblies. */
  readonly batches: readonly MailingBatch[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Reads what letters are made from; issues name the tab that stands in the way. */
export function readContext({ tables, clock }: Pick<World, 'tables' | 'clock'>): Result<LetterContext> {
  const project = readProject(tables);
  if (!project.ok) return project;
  const { rowsOf, failed } = manyTables(tables);
  const assembly = currentAssembly(rowsOf(assemblyTable));
  const people = readTable(tables, inviteeTable);
  const draws = rowsOf(drawTable);
  const events = readEvents(tables);
  const batches = readBatches(tables);
  const missing = [...failed, ...[people, events, batches].flatMap((read) => (read.ok ? [] : read.issues))];
  if (!people.ok || !events.ok || !batches.ok || missing.length > 0) return { ok: false, issues: missing };
  if (assembly === undefined) return fail('letters-no-assembly');
  const states = statesOf(events.value);
  const invitees = completeRows(people.value.rows, (row) => row.draw, draws, ['drawn']);
  return ok({
    project: project.value,
    assembly,
    invitees: invitees.filter((invitee) => invitee.assembly === assembly.id),
    unreadInvitees: people.value.issues,
    drawnPids: new Set(invitees.map(({ pid }) => pid)),
    events: events.value,
    stateOf: (aid) => stateIn(states, aid),
    batches: batches.value,
    today: clock.now().slice(0, 10),
  });
}

/** The log. Whoever an entry nobody can read is about may have objected: then it fails. */
function readEvents(tables: World['tables']): Result<readonly ContactEvent[], TableIssueCode> {
  const read = readTable(tables, contactEventTable);
  if (!read.ok) return read;
  const { rows, issues } = read.value;
  return issues.length > 0 ? { ok: false, issues } : ok(rows);
}

/**
 * Batches of all mailings. Whoever stands in a made one that nobody can read would get a second letter: then it fails.
 * One that was not made yet can be planned again; a run cut off leaves such rows.
 */
function readBatches(tables: World['tables']): Result<readonly MailingBatch[], TableIssueCode> {
  const read = readTable(tables, mailingTable);
  if (!read.ok) return read;
  const { rows, issues } = read.value;
  if (issues.length === 0) return ok(rows);
  const isMade = ({ document, postedOn }: Partial<MailingBatch>) => document !== '' || postedOn !== '';
  return readUnread(tables, mailingTable).some(isMade) ? { ok: false, issues } : ok(rows);
}
