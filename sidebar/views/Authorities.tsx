import { useState } from 'preact/hooks';
import type {
  AuthoritiesView,
  AuthorityChange,
  AuthorityView,
  RequestStatus,
} from '../../src/api/authorities';
import { addDays } from '../../src/domain/addDays';
import { fold } from '../../src/domain/fold';
import type { Issue, Result } from '../../src/domain/issue';
import { requestLabels } from '../../src/text/de/labels';
import { grouped } from '../../src/text/de/numbers';
import { placeName } from '../../src/text/de/placeNames';
import { frameText } from '../../src/text/de/sidebar';
import { authoritiesText as t } from '../../src/text/de/views/authorities';
import { buttons } from '../../src/text/de/views/buttons';
import type { ViewProps } from '../app';
import { Button } from '../parts/Button';
import { CopyText } from '../parts/CopyText';
import { SelectField, TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Stats } from '../parts/Stat';
import { Table } from '../parts/Table';
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
    if (!answer.ok) return;
    setSaved(name);
    if ('missing' in answer.value) setMissing(Number(answer.value.missing));
    reload();
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
                  <>
                    {form(value.today)}
                    <Button onPress={plan} busy={state === 'working'}>
                      {t.replan}
                    </Button>
                  </>
                )}
              </Fold>
            )}
            {planned && (
              <Groups
                authorities={value.authorities}
                busy={state === 'working'}
                onSave={({ id, name }, change) => void run(() => server.saveAuthority(id, change), name)}
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

type GroupName = keyof typeof t.groups;

/** What is to be done about an authority. */
function groupOf({ status, overdue }: AuthorityView): GroupName {
  if (overdue) return 'overdue';
  if (status === 'draft') return 'draft';
  if (status === 'refused' || status === 'no-answer') return 'refused';
  return status === 'imported' || status === 'source-deleted' ? 'done' : 'waiting';
}

interface GroupsProps {
  readonly authorities: readonly AuthorityView[];
  readonly busy: boolean;
  onSave(authority: AuthorityView, change: AuthorityChange): void;
}

/** From so many authorities on there is a field to search for one. */
const manyAuthorities = 10;

/** All authorities by what is to be done about them; those found stand open where somebody searches. */
function Groups({ authorities, busy, onSave }: GroupsProps) {
  const [sought, setSought] = useState('');
  const lines = (some: readonly AuthorityView[]) =>
    some.map((authority) => (
      <AuthorityLine
        key={authority.id}
        authority={authority}
        busy={busy}
        onSave={(change) => onSave(authority, change)}
      />
    ));
  const found = authorities.filter(({ name }) => fold(name).includes(fold(sought)));
  return (
    <>
      {authorities.length >= manyAuthorities && (
        <TextField label={t.find} type="search" value={sought} onChange={setSought} />
      )}
      {sought.trim() !== ''
        ? lines(found)
        : (Object.keys(t.groups) as GroupName[]).map((group) => {
            const its = authorities.filter((one) => groupOf(one) === group);
            return its.length === 0 ? null : (
              <Fold key={group} summary={t.group(t.groups[group], its.length)}>
                {() => <div class="tight">{lines(its)}</div>}
              </Fold>
            );
          })}
    </>
  );
}

interface LineProps {
  readonly authority: AuthorityView;
  readonly busy: boolean;
  onSave(change: AuthorityChange): void;
}

function AuthorityLine({ authority, busy, onSave }: LineProps) {
  const { name, status } = authority;
  return (
    <section class="card tight" aria-label={placeName(name)}>
      <Fold summary={placeName(name)}>
        {() => <Details authority={authority} busy={busy} onSave={onSave} />}
      </Fold>
      <p class="hint">
        {status !== 'draft' && `${requestLabels[status]}: `}
        {t.summary(authority)}
      </p>
    </section>
  );
}

const texts = ['contact', 'mail', 'phone', 'fee', 'fileNumber', 'refusalReason'] as const;

function Details({ authority, busy, onSave }: LineProps) {
  const name = placeName(authority.name);
  const [change, setChange] = useState<AuthorityChange>(() => changeOf(authority));
  const set = (part: Partial<AuthorityChange>) => setChange({ ...change, ...part });
  return (
    <div class="stack">
      <Table
        caption={t.table(name)}
        rows={authority.municipalities}
        keyOf={({ ags }) => ags}
        columns={[
          {
            title: t.municipality,
            cell: (place) => (place.split ? `${placeName(place.name)} (${t.split})` : placeName(place.name)),
          },
          { title: t.ordered, cell: ({ ordered }) => ordered, align: 'right' },
          { title: t.delivered, cell: ({ delivered }) => delivered, align: 'right' },
        ]}
      />
      <SelectField
        label={t.status}
        value={change.status}
        options={(Object.keys(requestLabels) as RequestStatus[]).map((value) => ({
          value,
          label: requestLabels[value],
        }))}
        onChange={(status) => set({ status })}
      />
      <TextField
        label={t.ordered}
        type="number"
        min={0}
        value={String(change.ordered)}
        onChange={(text) => set({ ordered: Math.max(0, Math.round(Number(text)) || 0) })}
      />
      <TextField
        label={t.askedOn}
        type="date"
        value={change.askedOn}
        onChange={(askedOn) => set({ askedOn })}
      />
      <TextField
        label={t.deadline}
        type="date"
        value={change.deadline}
        onChange={(deadline) => set({ deadline })}
      />
      {texts.map((field) => (
        <TextField
          key={field}
          label={t[field]}
          value={change[field]}
          onChange={(text) => set({ [field]: text })}
        />
      ))}
      <Button label={`${t.save}: ${name}`} busy={busy} onPress={() => onSave(change)}>
        {t.save}
      </Button>
      <CopyText label={t.letter} text={t.request(authority)} rows={8} />
    </div>
  );
}

function changeOf(authority: AuthorityView): AuthorityChange {
  const { contact, mail, phone, ordered, status, askedOn, deadline, fee, fileNumber, refusalReason } =
    authority;
  return { contact, mail, phone, ordered, status, askedOn, deadline, fee, fileNumber, refusalReason };
}
