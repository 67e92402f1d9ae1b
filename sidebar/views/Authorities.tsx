import { useState } from 'preact/hooks';
import type {
  AuthoritiesView,
  AuthorityChange,
  AuthorityView,
  RequestStatus,
} from '../../src/api/authorities';
import { addDays } from '../../src/domain/addDays';
import type { Issue, Result } from '../../src/domain/issue';
import { requestLabels } from '../../src/text/de/labels';
import { grouped } from '../../src/text/de/numbers';
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
  const run = async (work: () => Promise<Result<AuthoritiesView>>) => {
    setState('working');
    const answer = await work();
    setState(answer.ok ? 'ready' : answer.issues);
    if (answer.ok) reload();
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
            {!planned && (
              <>
                <p>{t.none}</p>
                {form(value.today)}
              </>
            )}
            {planned && <Overview view={value} />}
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
            {value.authorities.map((authority) => (
              <AuthorityCard
                key={authority.id}
                authority={authority}
                busy={state === 'working'}
                onSave={(change) => void run(() => server.saveAuthority(authority.id, change))}
              />
            ))}
          </>
        )}
      </LoadedView>
    </Page>
  );
}

function Overview({ view: { authorities, missing } }: { readonly view: AuthoritiesView }) {
  const sum = (of: (one: AuthorityView) => number) => authorities.reduce((all, one) => all + of(one), 0);
  const ordered = sum((one) => one.ordered);
  const delivered = sum((one) => one.delivered);
  const overdue = authorities.filter((one) => one.overdue).length;
  return (
    <>
      <Stats
        figures={[
          { label: t.ordered, value: grouped(ordered) },
          { label: t.delivered, value: grouped(delivered) },
          { label: t.open, value: authorities.filter((one) => one.delivered === 0).length },
        ]}
      />
      {overdue > 0 && <Notice kind="warning">{t.overdue(overdue)}</Notice>}
      {missing > 0 && <Notice kind="info">{t.missing(missing)}</Notice>}
    </>
  );
}

interface CardProps {
  readonly authority: AuthorityView;
  readonly busy: boolean;
  onSave(change: AuthorityChange): void;
}

function AuthorityCard({ authority, busy, onSave }: CardProps) {
  const { name, status, overdue } = authority;
  return (
    <section class="card tight" aria-label={name}>
      <h2>{name}</h2>
      <p>
        {requestLabels[status]}
        {overdue && `, ${t.overdueOne}`}: {t.summary(authority)}
      </p>
      <Fold summary={t.details}>{() => <Details authority={authority} busy={busy} onSave={onSave} />}</Fold>
    </section>
  );
}

const texts = ['contact', 'mail', 'phone', 'fee', 'fileNumber', 'refusalReason'] as const;

function Details({ authority, busy, onSave }: CardProps) {
  const [change, setChange] = useState<AuthorityChange>(() => changeOf(authority));
  const set = (part: Partial<AuthorityChange>) => setChange({ ...change, ...part });
  return (
    <div class="stack">
      <Table
        caption={t.table(authority.name)}
        rows={authority.municipalities}
        keyOf={({ ags }) => ags}
        columns={[
          {
            title: t.municipality,
            cell: (place) => (place.split ? `${place.name} (${t.split})` : place.name),
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
      <Button label={`${t.save}: ${authority.name}`} busy={busy} onPress={() => onSave(change)}>
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
