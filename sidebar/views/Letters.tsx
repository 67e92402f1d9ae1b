import { useState } from 'preact/hooks';
import type { LettersView, MailingView } from '../../src/api/letters';
import type { TaskCode } from '../../src/api/today';
import { type Issue, ok } from '../../src/domain/issue';
import type { MailingKind } from '../../src/domain/letters/mailing';
import { mailingLabels } from '../../src/text/de/letterWords';
import { frameText } from '../../src/text/de/sidebar';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { lettersText as t } from '../../src/text/de/views/letters';
import type { ViewProps } from '../app';
import { Button } from '../parts/Button';
import { Choices } from '../parts/Choices';
import { TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page, type PrimaryAction } from '../parts/Page';
import { Progress } from '../parts/Progress';
import { useLongJob } from '../parts/useLongJob';
import { LettersPrepare } from './LettersPrepare';
import { Mailings } from './Mailings';
import { mergePieces } from './mergePieces';
import { FieldNames, isTemplateGone, TemplateList } from './TemplateList';

/** What the view is at. */
type State =
  | { readonly kind: 'overview' }
  | { readonly kind: 'prepare'; readonly mailing: MailingKind }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly issues: readonly Issue[] };

/** What Heute's tasks choose beforehand. */
const kindFor: Partial<Record<TaskCode, MailingKind>> = {
  'create-letters': 'invitation',
  'ask-authorities': 'authority-request',
  'remind-authorities': 'authority-reminder',
  'write-to-guardians': 'guardians',
  'send-reminders': 'reminder',
  'send-article14': 'article14',
};

/** Briefe: choose what to send, make it in batches, confirm the posting. */
export function Letters({ server, task, only, open }: ViewProps) {
  const [loaded, reload] = useLoaded(() => server.letters());
  const [state, setState] = useState<State>({ kind: 'overview' });
  const [chosen, setChosen] = useState(task && kindFor[task]);
  const [posted, setPosted] = useState(false);
  const [postedOn, setPostedOn] = useState(today());
  const job = useLongJob(reload);
  const view = loaded !== 'loading' && loaded.ok ? loaded.value : undefined;
  const working = job.state.kind === 'running' || job.state.kind === 'waiting';
  const unfinished = view?.mailings.find(({ batches }) => batches.some(({ status }) => status === 'planned'));
  const unposted =
    view?.mailings.flatMap(({ batches }) => batches.filter((each) => each.status === 'merged')) ?? [];
  const resume = (mailing: MailingView, accept = false) => job.start(mergePieces(server, mailing, accept));
  const after = async (answer: Promise<{ ok: true } | { ok: false; issues: readonly Issue[] }>) => {
    setState({ kind: 'working' });
    const done = await answer;
    setState(done.ok ? { kind: 'overview' } : { kind: 'failed', issues: done.issues });
    setPosted(done.ok);
    reload();
  };
  const prepare = async ({ kind, ready }: LettersView['kinds'][number]) => {
    setState({ kind: 'working' });
    const made = ready ? ok(view) : await server.createTemplates(kind, templateLayouts);
    if (!ready) reload();
    setState(made.ok ? { kind: 'prepare', mailing: kind } : { kind: 'failed', issues: made.issues });
  };
  const remake = async (mailing: MailingView) => {
    const made = await server.createTemplates(mailing.kind, templateLayouts);
    if (made.ok) resume(mailing);
    else setState({ kind: 'failed', issues: made.issues });
  };
  if (state.kind === 'prepare' && view)
    return (
      <LettersPrepare
        server={server}
        kind={state.mailing}
        only={state.mailing === (task && kindFor[task]) ? only : undefined}
        view={view}
        onBack={() => setState({ kind: 'overview' })}
        onPlanned={(planned) => {
          setState({ kind: 'overview' });
          setChosen(undefined);
          reload();
          resume(planned.mailings[0]!);
        }}
      />
    );
  const busy = state.kind === 'working' || working;
  const choice = view && choiceOf(view, chosen);
  const shown = chosen === undefined && (unposted.length > 0 || posted) ? undefined : choice;
  const action = ((): PrimaryAction | undefined => {
    if (!view) return undefined;
    if (unfinished) return { label: t.resume, busy, onPress: () => resume(unfinished) };
    if (unposted.length > 0 && chosen === undefined) {
      const ids = unposted.map(({ id }) => id);
      return { label: t.postAll, busy, onPress: () => void after(server.confirmPosting(ids, postedOn)) };
    }
    if (!choice || (posted && chosen === undefined))
      return { label: frameText.goOn, onPress: () => open('today') };
    return { label: t.prepare, busy, onPress: () => void prepare(choice) };
  })();
  return (
    <Page title={t.title} lead={t.lead} action={action}>
      {state.kind === 'failed' && <IssueList issues={state.issues} />}
      <Progress label={t.merging} state={job.state} onStop={job.stop} />
      {job.state.kind === 'failed' && unfinished && isChange(job.state.issues) && (
        <Button onPress={() => resume(unfinished, true)}>{t.accept}</Button>
      )}
      {job.state.kind === 'failed' && unfinished && isTemplateGone(job.state.issues) && (
        <Button onPress={() => void remake(unfinished)}>{t.remakeTemplates}</Button>
      )}
      <LoadedView of={loaded} onRetry={reload}>
        {(value) => (
          <>
            {unfinished && !busy && <Later server={server} />}
            {!unfinished && unposted.length > 0 && chosen === undefined && (
              <section class="card">
                <h2>{t.posting}</h2>
                <TextField
                  label={t.postingDate}
                  hint={t.postingHint}
                  type="date"
                  value={postedOn}
                  max={today()}
                  onChange={setPostedOn}
                />
              </section>
            )}
            {!unfinished && <KindChoice view={value} chosen={shown?.kind} onChoose={setChosen} />}
            {!unfinished && shown && !shown.ready && <p class="hint">{t.createTemplatesHint}</p>}
            <Mailings
              mailings={value.mailings}
              server={server}
              busy={busy}
              onChanged={reload}
              onPost={(batch) => void after(server.confirmPosting([batch], postedOn))}
              onCancel={(mailing) => void after(server.cancelMailing(mailing))}
            />
            <TemplateList templates={value.templates} />
            {value.templates.length > 0 && <FieldNames fields={value.fields} />}
          </>
        )}
      </LoadedView>
    </Page>
  );
}

/** Leaves the rest of a run to a trigger. */
function Later({ server }: Pick<ViewProps, 'server'>) {
  const [state, setState] = useState<'ready' | 'asked' | readonly Issue[]>('ready');
  const ask = async () => {
    const answer = await server.finishLettersLater();
    setState(answer.ok ? 'asked' : answer.issues);
  };
  if (state === 'asked') return <Notice kind="good">{t.laterHint}</Notice>;
  return (
    <>
      {typeof state === 'object' && <IssueList issues={state} />}
      <Button look="plain" onPress={() => void ask()}>
        {t.later}
      </Button>
    </>
  );
}

function KindChoice({
  view,
  chosen,
  onChoose,
}: {
  readonly view: LettersView;
  readonly chosen: MailingKind | undefined;
  onChoose(kind: MailingKind): void;
}) {
  const due = view.kinds.filter(({ people }) => people > 0);
  if (due.length === 0) return view.mailings.length === 0 ? <p>{t.nothing}</p> : null;
  return (
    <Choices
      legend={t.choose}
      value={chosen}
      options={due.map(({ kind, people, isDue, dueFrom }) => ({
        value: kind,
        label: mailingLabels[kind],
        hint: [
          kind.startsWith('authority-') ? t.authorities(people) : t.people(people),
          ...(isDue || dueFrom <= today() ? [] : [t.dueFrom(dueFrom)]),
        ].join(', '),
      }))}
      onChange={onChoose}
    />
  );
}

/** What the manager chose, or what comes next: the same that Heute would say. */
function choiceOf(
  view: LettersView,
  chosen: MailingKind | undefined,
): LettersView['kinds'][number] | undefined {
  const possible = view.kinds.filter(({ people }) => people > 0);
  const due = possible.filter(({ isDue }) => isDue);
  return (
    possible.find(({ kind }) => kind === chosen) ??
    due.find(({ kind }) => kind === 'invitation' || kind === 'replacement') ??
    due[0]
  );
}

/** Something changed since the mailing was planned: the manager may take it over. */
function isChange(issues: readonly Issue[]): boolean {
  return issues.every(({ code }) => /-(changed|gone)$/.test(code) && code !== 'letters-template-gone');
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
