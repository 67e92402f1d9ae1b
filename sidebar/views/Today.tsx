import type { StepName, Task, Today as TodayData } from '../../src/api/today';
import { dateWithWeekday } from '../../src/text/de/dates';
import { grouped } from '../../src/text/de/numbers';
import { frameText } from '../../src/text/de/sidebar';
import { dueText, taskText } from '../../src/text/de/tasks';
import { todayText as t, taskButtons } from '../../src/text/de/views/today';
import type { ViewProps } from '../app';
import { Icon } from '../parts/Icon';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Stats } from '../parts/Stat';
import { type Step, Steps } from '../parts/Steps';

/** Heute: what to do next, what else is due, and how far the work is. */
export function Today({ server, open }: ViewProps) {
  const [today, reload] = useLoaded(() => server.today());
  const value = today !== 'loading' && today.ok ? today.value : undefined;
  const next = value?.tasks[0];
  const action = next && { label: taskButtons[next.code], onPress: () => open(next.step, next.code) };
  const fresh = value?.district === '';
  return (
    <Page title={fresh ? t.welcome : t.title} lead={fresh ? t.welcomeLead : undefined} action={action}>
      <LoadedView of={today} onRetry={reload}>
        {(data) => <Overview today={data} open={open} />}
      </LoadedView>
    </Page>
  );
}

function Overview({ today, open }: { readonly today: TodayData; readonly open: ViewProps['open'] }) {
  const [next, ...others] = today.tasks;
  return (
    <>
      {today.sample && <Notice kind="info">{t.sample}</Notice>}
      {today.district !== '' && <AssemblyLine today={today} />}
      {next && <NextTask task={next} />}
      {others.length > 0 && <OtherTasks tasks={others} open={open} />}
      <IssueList issues={today.remarks} kind="warning" />
      {today.figures.pool > 0 && <Figures figures={today.figures} />}
      {today.district === '' ? (
        <p>
          <button type="button" class="plain" onClick={() => open('sample')}>
            {t.rehearse}
          </button>
        </p>
      ) : (
        <section class="tight">
          <h2>{t.way}</h2>
          <Steps steps={wayOf(today, open)} />
        </section>
      )}
    </>
  );
}

function AssemblyLine({ today: { district, assembly } }: { readonly today: TodayData }) {
  const days = assembly.date === '' ? undefined : daysUntil(assembly.date);
  return (
    <div>
      <p class="eyebrow">{t.district(district, assembly.number)}</p>
      {assembly.title !== '' && <p class="big">{assembly.title}</p>}
      {days !== undefined && (
        <p class="hint">
          {dateWithWeekday(assembly.date)} · {t.daysLeft(days)}
        </p>
      )}
    </div>
  );
}

function NextTask({ task }: { readonly task: Task }) {
  const { title, detail } = taskText[task.code];
  return (
    <section class="card next" aria-label={t.next}>
      <p class="eyebrow">
        {t.next}
        {task.due !== '' && ` · ${dueText(task)}`}
      </p>
      <h2 class="big">{title}</h2>
      <p>{detail(task.count)}</p>
    </section>
  );
}

function OtherTasks({ tasks, open }: { readonly tasks: readonly Task[]; readonly open: ViewProps['open'] }) {
  return (
    <section class="tight">
      <h2>{t.also}</h2>
      <ul class="list">
        {tasks.map((task) => (
          <li key={task.code}>
            <button type="button" onClick={() => open(task.step, task.code)}>
              <span>
                <b>{taskText[task.code].title}</b>
                <small>
                  {task.due !== '' && `${dueText(task)} · `}
                  {taskText[task.code].detail(task.count)}
                </small>
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ figures }: { readonly figures: TodayData['figures'] }) {
  const { seats, pool, drawn, posted, accepted, open, undecided } = figures;
  const rows = [
    { label: t.seats, value: grouped(seats) },
    drawn === 0 ? { label: t.pool, value: grouped(pool) } : { label: t.drawn, value: grouped(drawn) },
    ...(posted > 0 || accepted > 0
      ? [
          { label: t.accepted, value: grouped(accepted), tone: 'good' as const },
          { label: t.open, value: grouped(open) },
        ]
      : []),
    ...(undecided > 0 ? [{ label: t.undecided, value: grouped(undecided), tone: 'warning' as const }] : []),
  ];
  return (
    <section class="tight">
      <h2>{t.figures}</h2>
      <Stats figures={rows} />
    </section>
  );
}

/** Steps of the way to an assembly, in order; rehearsing is none. */
const way: readonly StepName[] = [
  'project',
  'authorities',
  'register',
  'draw',
  'letters',
  'responses',
  'report',
];

function wayOf(today: TodayData, open: ViewProps['open']): readonly Step[] {
  const { tasks, inUse, done, figures } = today;
  const stateOf = (step: StepName): Step['state'] => {
    if (tasks[0]?.step === step) return 'now';
    // More files may come until the draw; with people in the pool asking and reading count as done all the same.
    const reached = figures.pool > 0 && (step === 'authorities' || step === 'register');
    return done.includes(step) || reached ? 'done' : 'later';
  };
  return way.map((step) => ({
    label: frameText.views[step],
    state: stateOf(step),
    onOpen: inUse.includes(step) ? () => open(step) : undefined,
  }));
}

/** Whole days from today (in the manager's time zone) to a date. */
function daysUntil(date: string): number {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(`${date}T00:00:00Z`) - today) / 86_400_000);
}
