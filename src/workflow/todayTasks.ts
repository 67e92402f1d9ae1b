import type { StepName, Task, TaskCode, Today } from '../api/today';
import { addDays } from '../domain/addDays';
import type { Invitee, InviteeStatus } from '../domain/invitee';
import { isPast } from '../domain/inviteeMoves';
import { stateIn } from '../domain/inviteeState';
import type { Issue } from '../domain/issue';
import type { MailingBatch } from '../domain/letters/mailing';
import type { InviteeBook } from './inviteeBook';
import { isOverdue, isUnasked } from './requestState';
import type { Assembly } from './tables/assembly';
import type { Delivery } from './tables/delivery';
import type { Project } from './tables/project';
import type { RegisterRequest } from './tables/registerRequest';

/** What Heute is made from, read at one moment. */
export interface Seen {
  readonly project: Project | undefined;
  readonly assembly: Assembly | undefined;
  readonly requests: readonly RegisterRequest[];
  readonly deliveries: readonly Delivery[];
  /** True from the announcement of a draw until it is held. */
  readonly announced: boolean;
  readonly undecidedRows: number;
  readonly batches: readonly MailingBatch[];
  readonly book: InviteeBook;
  readonly issues: readonly Issue[];
}

/** What is due, most urgent first: begun work, then the next stage, then what runs beside it. */
export function tasksOf(seen: Seen, figures: Today['figures'], day: string): readonly Task[] {
  const { project, assembly, requests, deliveries, batches, book } = seen;
  if (!project || !assembly) return [task('set-up-project', 'project')];
  const unlettered = withoutLetter(book, batches);
  const lettersIn = (status: MailingBatch['status']) =>
    batches.filter((batch) => batch.status === status).reduce((total, batch) => total + batch.letters, 0);
  const importing = deliveries.filter(({ status }) => status === 'importing').length;
  const beforeDraw = figures.drawn === 0;
  const unasked = requests.filter(isUnasked).length;
  const deadline = assembly.replyDeadline;
  const candidates: readonly (Task | false)[] = [
    importing > 0 && task('finish-import', 'register', importing),
    lettersIn('planned') > 0 && task('finish-letters', 'letters', lettersIn('planned')),
    lettersIn('merged') > 0 && task('confirm-posting', 'letters', lettersIn('merged')),
    unlettered > 0 && task('create-letters', 'letters', unlettered),
    seen.announced && task('hold-draw', 'draw'),
    beforeDraw &&
      !seen.announced &&
      figures.pool > 0 &&
      importing === 0 &&
      task('draw', 'draw', figures.pool),
    beforeDraw && seen.undecidedRows > 0 && task('decide-quarantine', 'register', seen.undecidedRows),
    beforeDraw && unasked > 0 && task('ask-authorities', 'authorities', unasked),
    beforeDraw && importing === 0 && task('import-register', 'register'),
    beforeDraw && toRemind(seen, day),
    figures.open > 0 && task('enter-responses', 'responses', figures.open, deadline),
    toReplace(seen, day),
    figures.posted > 0 && task('read-report', 'report'),
  ];
  const due = candidates.filter((each) => each !== false);
  const replies = due.findIndex(({ code }) => code === 'enter-responses');
  due.push(...dateTasks(seen, day));
  // After the deadline the report is what the manager wants to see first; late replies are still taken.
  if (replies >= 0 && deadline !== '' && day > deadline) due.push(...due.splice(replies, 1));
  return due.length > 0 ? due : [task('read-report', 'report')];
}

/** Authorities whose day has passed without a delivery; counted from the first of these days. */
function toRemind({ requests }: Seen, day: string): Task | false {
  const overdue = requests.filter((request) => isOverdue(request, day));
  const since = overdue.map(({ deadline }) => deadline).sort()[0] ?? '';
  return overdue.length > 0 && task('remind-authorities', 'authorities', overdue.length, since);
}

const gone: readonly InviteeStatus[] = ['declined', 'unreachable', 'withdrawn', 'objected', 'excluded'];

/** People who do not come and were not replaced, as long as others may still move up. */
function toReplace({ book, assembly }: Seen, day: string): Task | false {
  const free = book.invitees.filter(({ aid }) => gone.includes(stateIn(book.states, aid).status)).length;
  const stop = book.moments.get(assembly?.id ?? '')?.replacementStop ?? '';
  return free > 0 && !isPast(stop, day) && task('replace', 'draw', free, stop);
}

/** How long before its day a date of data protection is shown. */
const noticeDays = 7;

/** Dates of data protection that are near or over: informing everybody delivered, deleting the files. */
function dateTasks({ deliveries, batches, project }: Seen, day: string): readonly Task[] {
  if (project?.rehearsal) return [];
  const informed = new Set(
    batches
      .filter(({ kind, status }) => kind === 'article14' && status === 'posted')
      .flatMap(({ recipients }) => recipients.map((pid) => pid.split('-')[0])),
  );
  const soon = addDays(day, noticeDays);
  const dated = (code: TaskCode, step: StepName, dates: readonly string[]): readonly Task[] => {
    const near = dates.filter((date) => date !== '' && date <= soon).sort();
    return near.length > 0 ? [task(code, step, near.length, near[0])] : [];
  };
  const kept = deliveries.filter(({ status }) => status === 'imported');
  return [
    ...dated(
      'send-article14',
      'letters',
      kept.filter(({ id }) => !informed.has(id)).map(({ art14DueOn }) => art14DueOn),
    ),
    ...dated(
      'delete-files',
      'register',
      kept.filter(({ deletedOn }) => deletedOn === '').map(({ deleteBy }) => deleteBy),
    ),
  ];
}

function task(code: TaskCode, step: StepName, count = 0, due = ''): Task {
  return { code, step, count, due };
}

/** Drawn people whom no batch of letters names yet. */
function withoutLetter(book: InviteeBook, batches: readonly MailingBatch[]): number {
  const named = new Set(
    batches.filter(({ status }) => status !== 'cancelled').flatMap(({ recipients }) => recipients),
  );
  const isDrawn = ({ aid }: Invitee) => stateIn(book.states, aid).status === 'drawn';
  return book.invitees.filter((invitee) => isDrawn(invitee) && !named.has(invitee.aid)).length;
}
