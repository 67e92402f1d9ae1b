import { useState } from 'preact/hooks';
import type { AuthoritiesView, AuthorityView } from '../../src/api/authorities';
import { addDays } from '../../src/domain/addDays';
import type { Issue, Result } from '../../src/domain/issue';
import { grouped } from '../../src/text/de/numbers';
import { placeName } from '../../src/text/de/placeNames';
import { frameText } from '../../src/text/de/sidebar';
import { authoritiesText as t } from '../../src/text/de/views/authorities';
import { buttons } from '../../src/text/de/views/buttons';
import type { ViewProps } from '../app';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Stats } from '../parts/Stat';
import { AuthorityGroups, groupOf } from './AuthorityGroups';
import { Fold } from './register/Fold';

const usualTotal = 2000;
const daysToAnswer = 42;

/** What is asked of the server: nothing, something under way, or what stood in the way. */
type State = 'ready' | 'working' | readonly Issue[];

/** Meldebehörden: who is asked for how many, where each request stands, and what came. */
export function Authorities({ server, open }: ViewProps) {
  const [loaded, reload] = useLoaded(() => server.authorities());
  const [state, setState] = useState<State>('ready');
  const [total, setTotal] = useState(String(usualTotal));
  const [referenceDate, setReferenceDate] = useState('');
  const [deadline, setDeadline] = useState('');
  const view = loaded !== 'loading' && loaded.ok ? loaded.value : undefined;
  const [missing, setMissing] = useState(0);
  const [saved, setSaved] = useState('');
  const run = async (work: () => Promise<Result<AuthoritiesView>>, name = '') => {
    setState('working');
    setSaved('');
    const answer = await work();
    setState(answer.ok ? 'ready' : answer.issues);
    if (!answer.ok) return false;
    setSaved(name);
    if ('missing' in answer.value) setMissing(Number(answer.value.missing));
    reload();
    return true;
  };
  const planned = view !== undefined && view.authorities.length > 0;
  const plan = () =>
    view &&
    void run(() =>
      server.planRequests(
        Number(total),
        referenceDate || view.today,
        deadline || addDays(view.today, daysToAnswer),
      ),
    );
  const unasked = view?.authorities.some(({ status, ordered }) => status === 'draft' && ordered > 0) ?? false;
  const markAsked = () => void run(() => server.markAsked());
  const drafts = view?.authorities.some(({ status }) => status === 'draft') ?? false;
  const form = (today: string) => (
    <>
      <TextField label={t.total} hint={t.totalHint} type="number" min={1} value={total} onChange={setTotal} />
      <TextField
        label={t.referenceDate}
        type="date"
        value={referenceDate || today}
        onChange={setReferenceDate}
      />
      <TextField
        label={t.deadline}
        type="date"
        value={deadline || addDays(today, daysToAnswer)}
        onChange={setDeadline}
      />
    </>
  );
  return (
    <Page
      title={t.title}
      lead={t.lead}
      action={
        view &&
        (unasked
          ? { label: buttons.markAsked, onPress: markAsked, busy: state === 'working' }
          : planned
            ? { label: frameText.goOn, onPress: () => open('today') }
            : { label: t.plan, onPress: plan, busy: state === 'working' })
      }
    >
      <LoadedView of={loaded} onRetry={reload}>
        {(value) => (
          <>
            {typeof state === 'object' && <IssueList issues={state} />}
            {saved !== '' && <Notice kind="good">{t.saved(placeName(saved))}</Notice>}
            {!planned && (
              <>
                <p>{t.none}</p>
                {form(value.today)}
              </>
            )}
            {planned && <Overview authorities={value.authorities} open={open} />}
            {missing > 0 && <Notice kind="warning">{t.missing(missing)}</Notice>}
            {planned && drafts && (
              <Fold summary={t.replan}>
                {() => (
                  <div class="stack">
                    {form(value.today)}
                    <Button onPress={plan} busy={state === 'working'}>
                      {t.replan}
                    </Button>
                  </div>
                )}
              </Fold>
            )}
            {planned && (
              <AuthorityGroups
                authorities={value.authorities}
                busy={state === 'working'}
                onSave={({ id, name }, change) => void run(() => server.saveAuthority(id, change), name)}
                onWrite={async ({ id, request }, change, letter) => {
                  const kept = await run(() => server.saveAuthority(id, change));
                  if (kept) open('letters', letter, request);
                }}
              />
            )}
          </>
        )}
      </LoadedView>
    </Page>
  );
}

interface OverviewProps extends Pick<ViewProps, 'open'> {
  readonly authorities: readonly AuthorityView[];
}

function Overview({ authorities, open }: OverviewProps) {
  const inState = (wanted: (one: AuthorityView) => boolean) => authorities.filter(wanted);
  const sum = (some: readonly AuthorityView[], of: (one: AuthorityView) => number) =>
    grouped(some.reduce((all, one) => all + of(one), 0));
  const drafts = inState(({ status, ordered }) => status === 'draft' && ordered > 0);
  const asked = inState(({ status }) => status !== 'draft');
  const overdue = inState((one) => one.overdue).length;
  const planned = { label: t.planned, value: sum(drafts, ({ ordered }) => ordered) };
  return (
    <>
      <Stats
        figures={[
          ...(drafts.length > 0 ? [planned] : []),
          { label: t.ordered, value: sum(asked, ({ ordered }) => ordered) },
          { label: t.delivered, value: sum(authorities, ({ delivered }) => delivered) },
          { label: t.open, value: inState((one) => groupOf(one) === 'waiting' || one.overdue).length },
        ]}
      />
      {overdue > 0 && (
        <Notice kind="warning">
          <p>{t.overdue(overdue)}</p>
          <Button onPress={() => open('letters', 'remind-authorities')}>{t.writeReminders}</Button>
        </Notice>
      )}
      {drafts.length > 0 && (
        <Button onPress={() => open('letters', 'ask-authorities')}>{t.writeRequests}</Button>
      )}
    </>
  );
}
