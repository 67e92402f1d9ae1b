import { useState } from 'preact/hooks';
import type { FoundInvitee, ResponseAnswer, ResponseChannel } from '../../src/api/responses';
import type { DeclineReason } from '../../src/domain/invitee';
import type { Issue } from '../../src/domain/issue';
import { printedReplyCode } from '../../src/domain/letters/replyCode';
import { channelLabels, reasonLabels, statusLabels } from '../../src/text/de/labels';
import { answerLabels, responsesText as t } from '../../src/text/de/views/responses';
import type { ViewProps } from '../app';
import { Button } from '../parts/Button';
import { Choices } from '../parts/Choices';
import { Confirm } from '../parts/Confirm';
import { SelectField, TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { Page, type PrimaryAction } from '../parts/Page';
import type { Server } from '../server';
import { Objection } from './Objection';
import { earlierText, ResponseSearch } from './ResponseSearch';

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
      <ResponseSearch
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

interface AnswerProps {
  readonly server: Server;
  readonly person: FoundInvitee;
  readonly channel: ResponseChannel;
  onChannel(channel: ResponseChannel): void;
  onSaved(person: FoundInvitee): void;
  onBack(): void;
}

/** What was said, as far as it is chosen. */
interface Said {
  readonly answer: ResponseAnswer | undefined;
  readonly reason: DeclineReason;
  readonly note: string;
}

function Answer({ server, person, channel, onChannel, onSaved, onBack }: AnswerProps) {
  const [said, setSaid] = useState<Said>({ answer: undefined, reason: 'none-given', note: '' });
  const [saving, setSaving] = useState<'ready' | 'saving' | readonly Issue[]>('ready');
  const save = async (answer: ResponseAnswer) => {
    setSaving('saving');
    const { aid, entries } = person;
    const reason = answer === 'declined' ? said.reason : '';
    const input = { aid, entries, answer, channel, reason, note: said.note.trim() } as const;
    const saved = await server.recordResponse(input);
    if (saved.ok) onSaved(saved.value);
    else setSaving(saved.issues);
  };
  const action: PrimaryAction = {
    label: t.save,
    onPress: () => void (said.answer && save(said.answer)),
    busy: saving === 'saving',
    blocked: blockedBy(person, said.answer),
  };
  return (
    <Page title={t.title} action={action}>
      <Person person={person} onBack={onBack} />
      {typeof saving === 'object' && <IssueList issues={saving} />}
      {person.possible.length > 0 && (
        <>
          <Choices
            legend={t.answer}
            value={said.answer}
            options={person.possible.map((value) => ({ value, label: answerLabels[value] }))}
            onChange={(answer) => setSaid({ ...said, answer })}
          />
          {said.answer === 'declined' && (
            <SelectField
              label={t.reason}
              hint={t.reasonHint}
              value={said.reason}
              options={reasons}
              onChange={(reason) => setSaid({ ...said, reason })}
            />
          )}
          <SelectField label={t.channel} value={channel} options={channels} onChange={onChannel} />
          <TextField
            label={t.note}
            hint={t.noteHint}
            value={said.note}
            onChange={(note) => setSaid({ ...said, note })}
            rows={2}
          />
        </>
      )}
      {person.correctable && <Correction server={server} person={person} onSaved={onSaved} />}
      {person.status !== 'objected' && <Objection server={server} aid={person.aid} onSaved={onSaved} />}
    </Page>
  );
}

function Person({ person, onBack }: Pick<AnswerProps, 'person' | 'onBack'>) {
  return (
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
