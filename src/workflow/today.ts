import type { StepName, Task, TaskCode, Today, TodayIssueCode } from '../api/today';
import { currentAssembly } from '../domain/assembly';
import type { InviteeStatus } from '../domain/invitee';
import { brokenInvariants } from '../domain/inviteeInvariants';
import { stateIn } from '../domain/inviteeState';
import { type Issue, issue, ok, type Result } from '../domain/issue';
import { mayGoOut } from '../domain/letters/mailing';
import { todayLines } from '../text/de/todayTab';
import type { InviteeBook } from './inviteeBook';
import { consentMissing, type LogIssueCode, readSettledBook } from './inviteeLog';
import { forgottenRows } from './register/forgetRows';
import { deliveryTable } from './tables/delivery';
import { drawTable } from './tables/draw';
import { mailingTable } from './tables/mailing';
import { readProject } from './tables/project';
import { type Quarantined, quarantinedTable } from './tables/quarantined';
import { registerRequestTable } from './tables/registerRequest';
import { editTable, readTable, removeRows, upsertRows } from './tables/table';
import type { TableSpec } from './tables/tableSpec';
import { todayTable } from './tables/todayTab';
import { type Seen, tasksOf } from './todayTasks';
import type { World } from './world';

type Needs = Pick<World, 'tables' | 'clock' | 'user' | 'lock'>;

/**
 * Says what is due and how far the work is, and brings the tab Heute up to date.
 *
 * Statuses changed by hand are put right first ("Abgleich"); what was done about them is among the remarks.
 */
export function today(world: Needs): Result<Today, LogIssueCode> {
  const seen = look(world);
  if (!seen.ok) return seen;
  const { forgotten } = seen.value;
  // Here and nowhere else: this is what every day begins with.
  if (forgotten.length > 0) world.lock.hold(() => upsertRows(world.tables, quarantinedTable, forgotten));
  const view = viewOf(seen.value, world.clock.now().slice(0, 10));
  const lines = todayLines(view).map((line, at) => ({ line: String(at + 1), ...line }));
  const kept = readTable(world.tables, todayTable);
  if (kept.ok && JSON.stringify(kept.value.rows) === JSON.stringify(lines)) return ok(view);
  // A tab that cannot be written now (somebody else works, or a column is gone) is no reason to show nothing.
  world.lock.hold(() => {
    const gone = kept.ok ? kept.value.rows.slice(lines.length).map((row) => row.line) : [];
    if (gone.length > 0) removeRows(world.tables, todayTable, gone);
    return editTable(world.tables, todayTable, () => ok(lines));
  });
  return ok(view);
}

/** What Heute is made from, and rows of the quarantine whose time is over, emptied. */
interface Looked extends Seen {
  readonly forgotten: readonly Quarantined[];
}

function look(world: Needs): Result<Looked, LogIssueCode> {
  const book = readSettledBook(world);
  if (!book.ok) return book;
  const issues: Issue[] = [...book.value.issues];
  const rowsOf = <Row>(spec: TableSpec<Row>): readonly Row[] => {
    const read = readTable(world.tables, spec);
    issues.push(...(read.ok ? read.value.issues : read.issues));
    return read.ok ? read.value.rows : [];
  };
  const assembly = currentAssembly(book.value.assemblies);
  const isOwn = (row: { readonly assembly: string }) => row.assembly === assembly?.id;
  issues.push(...brokenInvariants(book.value.invitees, (aid) => stateIn(book.value.states, aid).status));
  const deliveries = rowsOf(deliveryTable);
  const quarantined = rowsOf(quarantinedTable);
  const forgotten = forgottenRows(deliveries, quarantined, world.clock.now().slice(0, 10));
  const project = readProject(world.tables);
  if (!project.ok) issues.push(...project.issues.filter(({ code }) => code !== 'project-missing'));
  return ok({
    project: project.ok ? project.value : undefined,
    assembly,
    requests: rowsOf(registerRequestTable).filter(isOwn),
    deliveries,
    held: rowsOf(drawTable)
      .filter(isOwn)
      .find(({ status }) => status === 'announced' || status === 'drawing'),
    undecidedRows: quarantined.filter(({ decision }) => decision === '').length - forgotten.length,
    forgotten,
    batches: rowsOf(mailingTable).filter((batch) => assembly && mayGoOut(batch, assembly)),
    book: { ...book.value, invitees: book.value.invitees.filter(isOwn) },
    issues,
  });
}

function viewOf(seen: Seen, day: string): Today {
  const { project, assembly } = seen;
  const figures = figuresOf(seen);
  const tasks = tasksOf(seen, figures, day);
  const [year, number] = (project?.districtKey ?? '').split('-');
  const { inUse, done } = stepsOf(seen, figures, tasks);
  return {
    district: project && year ? `${number} ${project.districtName}` : '',
    assembly: {
      number: assembly?.number ?? 0,
      title: assembly?.title ?? '',
      date: assembly?.date ?? '',
      place: assembly?.place ?? '',
    },
    tasks,
    figures,
    inUse,
    done,
    remarks: remarksOf(seen, day).slice(0, mostRemarks),
    sample: project?.rehearsal ?? false,
  };
}

const coming: readonly InviteeStatus[] = ['accepted', 'confirmed', 'attended'];
const notComing: readonly InviteeStatus[] = ['declined', 'withdrawn', 'objected', 'replaced'];
const silent: readonly InviteeStatus[] = ['invited', 'reminded', 'visited'];

function figuresOf({ assembly, deliveries, book }: Seen): Today['figures'] {
  const statuses = book.invitees.map((invitee) => stateIn(book.states, invitee.aid).status);
  const count = (...wanted: readonly InviteeStatus[]) =>
    statuses.filter((status) => wanted.includes(status)).length;
  const posted = book.invitees.filter(({ aid }) => stateIn(book.states, aid).lastPosted !== '').length;
  return {
    seats: assembly?.seats ?? 0,
    pool: deliveries
      .filter(({ status }) => status === 'imported')
      .reduce((total, { imported }) => total + imported, 0),
    drawn: statuses.length,
    posted,
    accepted: count(...coming),
    declined: count(...notComing),
    undecided: count('undecided'),
    open: count(...silent),
  };
}

/** Tasks that come up again and again after their step was done. */
const beside: readonly TaskCode[] = [
  'remind-authorities',
  'write-to-guardians',
  'replace',
  'send-reminders',
  'send-article14',
  'delete-files',
];

/** The steps of the main road in their order; a step is shown from the moment it can be used. */
function stepsOf(
  { project, assembly, requests, batches, deliveries }: Seen,
  figures: Today['figures'],
  tasks: readonly Task[],
): Pick<Today, 'inUse' | 'done'> {
  // Of the events before this one late replies come in, and the report can be read.
  const later = (assembly?.number ?? 1) > 1;
  const used: readonly (readonly [StepName, boolean])[] = [
    ['project', true],
    ['authorities', project !== undefined],
    ['register', project !== undefined],
    ['draw', figures.pool > 0 || figures.drawn > 0],
    ['letters', figures.drawn > 0 || requests.length > 0],
    ['responses', later || (figures.drawn > 0 && (figures.posted > 0 || batches.length > 0))],
    ['report', later || figures.drawn > 0],
    ['sample', project?.rehearsal || (deliveries.length === 0 && figures.drawn === 0)],
  ];
  const inUse = used.filter(([, shown]) => shown).map(([step]) => step);
  const open = new Set(tasks.filter(({ code }) => !beside.includes(code)).map(({ step }) => step));
  const finished: StepName[] = ['project', 'register', 'draw'];
  if (figures.drawn > 0) finished.push('letters');
  if (requests.length > 0) finished.push('authorities'); // each was asked, or it would be open
  if (figures.posted > 0) finished.push('responses'); // nobody can have answered before
  return { inUse, done: inUse.filter((step) => finished.includes(step) && !open.has(step)) };
}

/** Enough to act on; the same mistake in a thousand rows is one mistake. */
const mostRemarks = 100;

function remarksOf({ issues, book }: Seen, day: string): readonly Issue[] {
  return [...reconciled(book, day), ...issues];
}

/** Statuses changed by hand today, and what was done about them. */
function reconciled(book: InviteeBook, day: string): readonly Issue<TodayIssueCode>[] {
  const recent = book.events.filter((event) => event.channel === 'sheet' && event.at.startsWith(day));
  return recent.map(({ aid, type, result, reference }) => {
    if (reference === consentMissing) return issue('consent-missing', { aid });
    if (type === 'restored') return issue('log-restored', { aid });
    return type === 'remark'
      ? issue('status-put-back', { aid })
      : issue('status-taken-over', { aid, to: result });
  });
}
