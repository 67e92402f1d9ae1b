import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundInvitee, ResponseAnswer, ResponseChannel } from '../../src/api/responses';
import type { DeclineReason } from '../../src/domain/invitee';
import type { Issue } from '../../src/domain/issue';
import { printedReplyCode } from '../../src/domain/letters/replyCode';
import { channelLabels, reasonLabels, statusLabels } from '../../src/text/de/labels';
import { partsText } from '../../src/text/de/sidebar';
import { answerLabels, responsesText as t } from '../../src/text/de/views/responses';
import type { ViewProps } from '../app';
import { Button } from '../parts/Button';
import { Choices } from '../parts/Choices';
import { Confirm } from '../parts/Confirm';
import { SelectField, TextField } from '../parts/Field';
import { Icon } from '../parts/Icon';
import { IssueList } from '../parts/IssueList';
import { Notice } from '../parts/Notice';
import { Page, type PrimaryAction } from '../parts/Page';
import type { Server } from '../server';
import { Objection } from './Objection';

/** Looking for the person, or writing down what they said. */
type State =
  | { readonly kind: 'search'; readonly saved?: FoundInvitee }
  | { readonly kind: 'person'; readonly person: FoundInvitee };

/** Rückmeldungen: type the code, choose the person, choose the answer. */
export function Responses({ server }: ViewProps) {
  const [state, setState] = useState<State>({ kind: 'search' });
  const [channel, setChannel] = useState<ResponseChannel>('phone');
  if (state.kind === 'search')
    return (
      <Search
        server={server}
        saved={state.saved}
        onChoose={(person) => setState({ kind: 'person', person })}
      />
    );
  return (
    <Answer
      server={server}
      person={state.person}
      channel={channel}
      onChannel={setChannel}
      onSaved={(saved) => setState({ kind: 'search', saved })}
      onBack={() => setState({ kind: 'search' })}
    />
  );
}

interface SearchProps {
  readonly server: Server;
  readonly saved: FoundInvitee | undefined;
  onChoose(person: FoundInvitee): void;
}

/** Matches are looked up so long after the last key, in milliseconds. */
const typingPause = 250;

function Search({ server, saved, onChoose }: SearchProps) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly FoundInvitee[] | readonly Issue[] | undefined>(undefined);
  const latest = useRef('');
  latest.current = typed.trim();
  useEffect(() => {
    const query = typed.trim();
    setFound(undefined);
    if (query.length < 2) return;
    const timer = setTimeout(async () => {
      const answer = await server.findInvitees(query);
      if (latest.current === query) setFound(answer.ok ? answer.value : answer.issues);
    }, typingPause);
    return () => clearTimeout(timer);
  }, [typed, server]);
  const people = found?.filter((one): one is FoundInvitee => 'aid' in one) ?? [];
  const issues = found?.filter((one): one is Issue => 'code' in one) ?? [];
  const first = people[0];
  const action: PrimaryAction = { label: t.save, onPress: () => {}, blocked: t.findFirst };
  return (
    <Page title={t.title} lead={t.lead} action={action}>
      {saved && (
        <Notice key={saved.aid} kind="good">
          {t.saved(saved.name, statusLabels[saved.status])}
        </Notice>
      )}
      <TextField
        label={t.search}
        hint={t.searchHint}
        type="search"
        autofocus
        value={typed}
        onChange={setTyped}
        onEnter={() => first && onChoose(first)}
      />
      <IssueList issues={issues} />
      {found?.length === 0 && <Notice kind="info">{t.nobody}</Notice>}
      {people.length > 0 && <Matches people={people} onChoose={onChoose} />}
    </Page>
  );
}

function Matches({
  people,
  onChoose,
}: {
  readonly people: readonly FoundInvitee[];
  readonly onChoose: SearchProps['onChoose'];
}) {
  return (
    <section class="tight">
      <h2>{partsText.matches(people.length)}</h2>
      <ul class="list">
        {people.map((person) => (
          <li key={person.aid}>
            <button type="button" onClick={() => onChoose(person)}>
              <span>
                <b>{person.name}</b>
                <small>{`${person.town}, ${person.ageGroup} · ${statusLabels[person.status]}`}</small>
                {person.earlierEvent && <small>{earlierText(person.earlierEvent)}</small>}
              </span>
              <Icon name="next" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function earlierText({ title, date }: NonNullable<FoundInvitee['earlierEvent']>): string {
  return t.earlierEvent(title, date);
}

interface AnswerProps {
  readonly server: Server;
  readonly person: FoundInvitee;
  readonly channel: ResponseChannel;
  onChannel(channel: ResponseChannel): void;
  onSaved(person: FoundInvitee): void;
  onBack(): void;
}

function Answer({ server, person, channel, onChannel, onSaved, onBack }: AnswerProps) {
  const [answer, setAnswer] = useState<ResponseAnswer | undefined>(undefined);
  const [reason, setReason] = useState<DeclineReason>('none-given');
  const [note, setNote] = useState('');
  const [saving, setSaving] = useState<'ready' | 'saving' | readonly Issue[]>('ready');
  const closed = person.possible.length === 0;
  const save = async () => {
    setSaving('saving');
    const { aid, entries } = person;
    const input = { aid, entries, answer: answer!, channel, note: note.trim() };
    const saved = await server.recordResponse({ ...input, reason: answer === 'declined' ? reason : '' });
    if (saved.ok) onSaved(saved.value);
    else setSaving(saved.issues);
  };
  const action: PrimaryAction = {
    label: t.save,
    onPress: () => void save(),
    busy: saving === 'saving',
    blocked: blockedBy(person, answer),
  };
  return (
    <Page title={t.title} action={action}>
      <section class="card">
        <p class="big">{person.name}</p>
        {person.earlierEvent && <p>{earlierText(person.earlierEvent)}</p>}
        <p class="hint">
          {[person.town, person.ageGroup, person.phone].filter((each) => each !== '').join(' · ')}
        </p>
        <p class="spread">
          <span class="chip">{statusLabels[person.status]}</span>
          <span class="code">{printedReplyCode(person.replyCode)}</span>
        </p>
        <Button look="plain" onPress={onBack}>
          {t.otherPerson}
        </Button>
      </section>
      {typeof saving === 'object' && <IssueList issues={saving} />}
      {!closed && (
        <>
          <Choices
            legend={t.answer}
            value={answer}
            options={person.possible.map((value) => ({ value, label: answerLabels[value] }))}
            onChange={(value) => setAnswer(value)}
          />
          {answer === 'declined' && (
            <SelectField
              label={t.reason}
              hint={t.reasonHint}
              value={reason}
              options={reasons}
              onChange={(value) => setReason(value)}
            />
          )}
          <SelectField label={t.channel} value={channel} options={channels} onChange={onChannel} />
          <TextField label={t.note} hint={t.noteHint} value={note} onChange={setNote} rows={2} />
        </>
      )}
      {person.correctable && <Correction server={server} person={person} onSaved={onSaved} />}
      {person.status !== 'objected' && <Objection server={server} aid={person.aid} onSaved={onSaved} />}
    </Page>
  );
}

type CorrectionProps = Pick<AnswerProps, 'server' | 'person' | 'onSaved'>;

/** Takes a wrong entry back; the log keeps both and the reason. */
function Correction({ server, person, onSaved }: CorrectionProps) {
  const [state, setState] = useState<'closed' | 'asking' | 'saving' | readonly Issue[]>('closed');
  const [reason, setReason] = useState('');
  const correct = async () => {
    setState('saving');
    const answer = await server.correctResponse(person.aid, person.entries, reason.trim());
    if (answer.ok) onSaved(answer.value);
    else setState(answer.issues);
  };
  return (
    <>
      <Button look="plain" onPress={() => setState('asking')} busy={state === 'saving'}>
        {t.correct}
      </Button>
      {typeof state === 'object' && <IssueList issues={state} />}
      {state === 'asking' && (
        <Confirm
          title={t.correctTitle}
          confirm={t.correctConfirm}
          blocked={reason.trim() === ''}
          onConfirm={() => void correct()}
          onCancel={() => setState('closed')}
        >
          <p>{t.correctText}</p>
          <TextField label={t.correctReason} value={reason} onChange={setReason} />
        </Confirm>
      )}
    </>
  );
}

function blockedBy(person: FoundInvitee, answer: ResponseAnswer | undefined): string | undefined {
  if (person.possible.length === 0) return t.closed(statusLabels[person.status]);
  return answer === undefined ? t.chooseAnswer : undefined;
}

const channels = (['phone', 'card', 'mail', 'sms', 'page', 'door'] as const).map((value) => ({
  value,
  label: channelLabels[value],
}));

const reasons = (
  [
    'none-given',
    'no-time',
    'work',
    'care',
    'health',
    'not-interested',
    'distrust',
    'language',
    'other',
  ] as const
).map((value) => ({ value, label: reasonLabels[value] }));
