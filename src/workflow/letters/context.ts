import type { ContactEvent, Invitee } from '../../domain/invitee';
import { type InviteeState, stateIn, statesOf } from '../../domain/inviteeState';
import { fail, ok, type Result } from '../../domain/issue';
import type { MailingBatch } from '../../domain/letters/mailing';
import { type Assembly, assemblyTable } from '../tables/assembly';
import { completeRows } from '../tables/complete';
import { contactEventTable } from '../tables/contactEvent';
import { drawTable } from '../tables/draw';
import { inviteeTable } from '../tables/invitee';
import { mailingTable } from '../tables/mailing';
import { manyTables } from '../tables/manyTables';
import { type Project, readProject } from '../tables/project';
import type { World } from '../world';

/** What every step with letters reads first. */
export interface LetterContext {
  readonly project: Project;
  /** The assembly under way. */
  readonly assembly: Assembly;
  /** Its invitees, of complete draws only. */
  readonly invitees: readonly Invitee[];
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
  const assembly = underWay(rowsOf(assemblyTable));
  const invitees = completeRows(rowsOf(inviteeTable), (row) => row.draw, rowsOf(drawTable), ['drawn']);
  const events = rowsOf(contactEventTable);
  const batches = rowsOf(mailingTable);
  if (failed.length > 0) return { ok: false, issues: failed };
  if (assembly === undefined) return fail('letters-no-assembly');
  const states = statesOf(events);
  return ok({
    project: project.value,
    assembly,
    invitees: invitees.filter((invitee) => invitee.assembly === assembly.id),
    events,
    stateOf: (aid) => stateIn(states, aid),
    batches,
    today: clock.now().slice(0, 10),
  });
}

const over: readonly Assembly['status'][] = ['held', 'documented', 'deleted'];

/** The first assembly that is not over, else the last one. */
function underWay(assemblies: readonly Assembly[]): Assembly | undefined {
  const inOrder = [...assemblies].sort((one, other) => one.number - other.number);
  return inOrder.find((assembly) => !over.includes(assembly.status)) ?? inOrder[inOrder.length - 1];
}
