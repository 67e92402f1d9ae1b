import type { StepName, Task, TaskCode, Today } from '../api/today';
import { addDays } from '../domain/addDays';
import { isOver } from '../domain/assembly';
import { announcedSource } from '../domain/draw/seed';
import type { InviteeStatus } from '../domain/invitee';
import { isPast } from '../domain/inviteeMoves';
import { nextStepOf, stateIn } from '../domain/inviteeState';
import type { Issue } from '../domain/issue';
import { daysInPost } from '../domain/letters/dateConsistency';
import { type MailingBatch, type MailingKind, ruleOf } from '../domain/letters/mailing';
import { isMeant, writtenTo } from '../domain/letters/writtenTo';
import { isDateNear } from '../domain/register/dateNear';
import { eventTasks } from './eventTasks';
import { type InviteeBook, momentIn } from './inviteeBook';
import { isOverdue, isPending, isUnasked } from './requestState';
import type { Assembly } from './tables/assembly';
import type { Delivery } from './tables/delivery';
import type { DrawRow } from './tables/draw';
import type { Project } from './tables/project';
import type { RegisterRequest } from './tables/registerRequest';

/** What Heute is made from, read at one moment. */
export interface Seen {
  readonly project: Project | undefined;
  /** The one under way; requests, draw, letters and people are those of it. */
  readonly assembly: Assembly | undefined;
  readonly requests: readonly RegisterRequest[];
  readonly deliveries: readonly Delivery[];
  /** The draw that is announced, or was cut off. */
  readonly held: Pick<DrawRow, 'status' | 'seedSource'> | undefined;
  readonly undecidedRows: number;
  /** Its own, and those about the pool. */
  readonly batches: readonly MailingBatch[];
  readonly book: InviteeBook;
  readonly issues: readonly Issue[];
}

/** What is due, most urgent first: begun work, then the next stage, then what runs beside it. */
export function tasksOf(seen: Seen, figures: Today['figures'], day: string): readonly Task[] {
  const { project, assembly } = seen;
  if (!project || !assembly) return [task('set-up-project', 'project')];
  const event = eventTasks(assembly, day);
  if (isOver(assembly)) return [...begun(seen), ...event, ...dateTasks(seen, day)];
  const due = [
    ...event,
    ...begun(seen),
    ...(figures.drawn === 0 ? beforeDraw(seen, figures, day) : []),
    ...afterDraw(seen, figures, day),
    ...dateTasks(seen, day),
  ];
  // Briefe ends what it has begun before it begins anything else.
  const cutOff = due.some(({ code }) => code === 'finish-letters');
  const possible = due.filter(({ code, step }) => !cutOff || step !== 'letters' || code === 'finish-letters');
  return possible.length > 0 ? possible : [task('read-report', 'report')];
}

/** What somebody has begun and nobody has ended. */
function begun({ deliveries, batches, held }: Seen): readonly Task[] {
  const importing = deliveries.filter(({ status }) => status === 'importing').length;
  return [
    ...counted('finish-import', 'register', importing),
    ...counted('finish-letters', 'letters', lettersIn('planned', batches)),
    ...(held?.status === 'drawing' ? [task('finish-draw', 'draw')] : []),
  ];
}

/** The way to the draw: ask, read what came, decide what is unclear, draw once everybody asked has answered. */
function beforeDraw(seen: Seen, figures: Today['figures'], day: string): readonly Task[] {
  const { requests, deliveries, held, undecidedRows } = seen;
  if (held?.status === 'announced')
    return [task('hold-draw', 'draw', 0, announcedSource(held.seedSource)?.date ?? '')];
  if (deliveries.some(({ status }) => status === 'importing')) return [];
  const unasked = counted('ask-authorities', 'authorities', requests.filter(isUnasked).length);
  const decide = counted('decide-quarantine', 'register', undecidedRows);
  const waiting = requests.filter((request) => isPending(request) && !isOverdue(request, day));
  const next = waiting.map(({ deadline }) => deadline).sort()[0];
  const read = [task('import-register', 'register', requests.filter(isPending).length, next)];
  const remind = toRemind(seen, day);
  if (figures.pool === 0) {
    const unplanned = requests.length === 0 && deliveries.length === 0;
    return [
      ...decide,
      ...(unplanned ? [task('plan-requests', 'authorities')] : []),
      ...unasked,
      ...remind,
      ...read,
    ];
  }
  const draw = [task('draw', 'draw', figures.pool)];
  return [
    ...decide,
    ...remind,
    ...(waiting.length > 0 ? [...read, ...draw] : [...draw, ...read]),
    ...unasked,
  ];
}

/** From the letters to the report; what can be done at once comes before what is waited for. */
function afterDraw(seen: Seen, figures: Today['figures'], day: string): readonly Task[] {
  const { book, batches, assembly } = seen;
  const deadline = assembly?.replyDeadline ?? '';
  const replies = counted('enter-responses', 'responses', figures.open + figures.undecided, deadline);
  const report = figures.posted > 0 ? [task('read-report', 'report')] : [];
  return [
    ...counted('create-letters', 'letters', withoutLetter({ book, batches })),
    ...counted('write-to-guardians', 'letters', minorsWithoutLetter({ book, batches })),
    ...toPost(batches),
    ...toReplace(seen, day),
    ...counted('send-reminders', 'letters', dueForReminder(seen, day)),
    // After the deadline the report is what the manager wants to see first; late replies are still taken.
    ...(isPast(deadline, day) ? [...report, ...replies] : [...replies, ...report]),
  ];
}

/** Letters that are made and not with the post; due on the first of their dates. */
function toPost(batches: readonly MailingBatch[]): readonly Task[] {
  const made = batches.filter(({ status }) => status === 'merged');
  const first = made.map(({ letterDate }) => letterDate).sort()[0];
  return counted('confirm-posting', 'letters', lettersIn('merged', made), first);
}

/** Authorities whose day has passed without a delivery and who got no reminder yet; the first of these days. */
function toRemind({ requests, batches, book }: Seen, day: string): readonly Task[] {
  const reminded = written('authority-reminder', { batches, book });
  const overdue = requests.filter((request) => isOverdue(request, day) && !reminded.has(request.id));
  const since = overdue.map(({ deadline }) => deadline).sort()[0];
  return counted('remind-authorities', 'letters', overdue.length, since);
}

/** People whose reminder is due by the day beside their name in Ausgeloste, as long as it arrives before the deadline. */
function dueForReminder({ book, batches, assembly }: Seen, day: string): number {
  if (isPast(assembly?.replyDeadline ?? '', addDays(day, daysInPost + 1))) return 0;
  const reminded = written('reminder', { batches, book });
  return book.invitees.filter((invitee) => {
    const { step, due } = nextStepOf(
      stateIn(book.states, invitee.aid),
      invitee.kind,
      momentIn(book, invitee, day),
    );
    return step === 'remind' && due <= day && !reminded.has(invitee.aid);
  }).length;
}

const gone: readonly InviteeStatus[] = ['declined', 'unreachable', 'withdrawn', 'objected', 'excluded'];

/** People who do not come and were not replaced, as long as others may still move up. */
function toReplace({ book, assembly }: Seen, day: string): readonly Task[] {
  const free = book.invitees.filter(({ aid }) => gone.includes(stateIn(book.states, aid).status)).length;
  const stop = book.moments.get(assembly?.id ?? '')?.replacementStop ?? '';
  return isPast(stop, day) ? [] : counted('replace', 'draw', free, stop);
}

/** Dates of data protection that are near or over: informing everybody delivered, deleting the files. */
function dateTasks({ deliveries, batches, project }: Seen, day: string): readonly Task[] {
  if (project?.rehearsal) return [];
  const informed = new Set(
    batches
      .filter(({ kind, status }) => kind === 'article14' && status === 'posted')
      .flatMap(({ recipients }) => recipients.map((pid) => pid.split('-')[0])),
  );
  const dated = (code: TaskCode, step: StepName, dates: readonly string[]): readonly Task[] => {
    const near = dates.filter((date) => isDateNear(date, day)).sort();
    return counted(code, step, near.length, near[0]);
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

/** A task about so many; none about nobody. */
function counted(code: TaskCode, step: StepName, count: number, due = ''): readonly Task[] {
  return count > 0 ? [task(code, step, count, due)] : [];
}

function written(kind: MailingKind, { batches, book }: Pick<Seen, 'batches' | 'book'>): ReadonlySet<string> {
  return writtenTo(kind, { batches, events: book.events, stateOf: (aid) => stateIn(book.states, aid) });
}

function lettersIn(status: MailingBatch['status'], batches: readonly MailingBatch[]): number {
  return batches
    .filter((batch) => batch.status === status)
    .reduce((total, batch) => total + batch.letters, 0);
}

/** People to invite who are in no batch of invitations yet, or whose letter came back. */
function withoutLetter(seen: Pick<Seen, 'batches' | 'book'>): number {
  const kindOf = { drawn: 'invitation', replacement: 'replacement' } as const;
  const has = { drawn: written('invitation', seen), replacement: written('replacement', seen) };
  return seen.book.invitees.filter(
    ({ aid, kind }) => isMeant(ruleOf(kindOf[kind]), stateIn(seen.book.states, aid)) && !has[kind].has(aid),
  ).length;
}

/** Young people under 18 who may come and whose guardians are in no batch yet. */
function minorsWithoutLetter({ batches, book }: Pick<Seen, 'batches' | 'book'>): number {
  const has = written('guardians', { batches, book });
  const rule = ruleOf('guardians');
  return book.invitees.filter(
    ({ aid, minor }) => minor && isMeant(rule, stateIn(book.states, aid)) && !has.has(aid),
  ).length;
}
