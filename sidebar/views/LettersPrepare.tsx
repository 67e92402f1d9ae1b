import { useEffect, useState } from 'preact/hooks';
import type { LetterPreview, LettersView, MailingPreview, RecipientLine } from '../../src/api/letters';
import { type Issue, ok } from '../../src/domain/issue';
import type { MailingKind } from '../../src/domain/letters/mailing';
import { mailingLabels } from '../../src/text/de/letterWords';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { lettersText as t } from '../../src/text/de/views/letters';
import { Button } from '../parts/Button';
import { CheckField, TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import type { NextPiece } from '../parts/longJob';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Progress } from '../parts/Progress';
import { useLongJob } from '../parts/useLongJob';
import type { Server } from '../server';
import { isTemplateGone } from './TemplateList';

interface PrepareProps {
  readonly server: Server;
  readonly kind: MailingKind;
  /** The only one who is to get a letter for now; undefined: everybody. */
  readonly only: string | undefined;
  readonly view: LettersView;
  onBack(): void;
  onPlanned(view: LettersView): void;
}

type Planning = 'ready' | 'planning' | readonly Issue[];

/** A mailing before it starts: dates, check, preview, who gets it, how long it takes. */
export function LettersPrepare({ server, kind, only, view, onBack, onPlanned }: PrepareProps) {
  const [letterDate, setLetterDate] = useState(view.letterDate);
  const [replyBy, setReplyBy] = useState(() => view.kinds.find((one) => one.kind === kind)!.replyBy);
  const [blankPage, setBlankPage] = useState(false);
  const [chosen, setLeftOut] = useState<ReadonlyMap<string, string> | undefined>(undefined);
  const [lookAt, setLookAt] = useState('');
  const [planning, setPlanning] = useState<Planning>('ready');
  const [loaded, reload] = useLoaded(
    () => server.previewMailing(kind, letterDate, replyBy),
    [letterDate, replyBy],
  );
  const preview = loaded !== 'loading' && loaded.ok ? loaded.value : undefined;
  const leftOut = chosen ?? othersThan(only, preview);
  const letters = (preview?.letters ?? 0) - leftOut.size;
  const start = async () => {
    setPlanning('planning');
    const out = [...leftOut].map(([id, reason]) => ({ id, reason: reason.trim() }));
    const planned = await server.planMailing({
      kind,
      leftOut: out,
      letterDate,
      replyBy,
      blankPage,
      lettersPerDocument: null,
    });
    if (planned.ok) onPlanned(planned.value);
    else setPlanning(planned.issues);
  };
  const remake = async () => {
    setPlanning('planning');
    const made = await server.createTemplates(kind, templateLayouts);
    setPlanning(made.ok ? 'ready' : made.issues);
    reload();
  };
  const reasonMissing = [...leftOut.values()].some((reason) => reason.trim() === '');
  const blocked = !preview
    ? loaded === 'loading'
      ? t.checking
      : t.blocked
    : preview.blocked
      ? t.blocked
      : reasonMissing
        ? t.reasonNeeded
        : letters === 0
          ? t.nobodyLeft
          : undefined;
  return (
    <Page
      title={mailingLabels[kind]}
      action={{
        label: t.start(letters),
        onPress: () => void start(),
        busy: planning === 'planning',
        blocked,
      }}
    >
      <Button look="plain" onPress={onBack}>
        {t.back}
      </Button>
      {typeof planning === 'object' && <IssueList issues={planning} />}
      <TextField
        label={t.letterDate}
        hint={t.letterDateHint}
        type="date"
        value={letterDate}
        onChange={setLetterDate}
      />
      <TextField label={t.replyBy} hint={t.replyByHint} type="date" value={replyBy} onChange={setReplyBy} />
      <CheckField label={t.duplex} checked={blankPage} onChange={setBlankPage} />
      {loaded !== 'loading' && !loaded.ok && isTemplateGone(loaded.issues) && (
        <Button busy={planning === 'planning'} onPress={() => void remake()}>
          {t.remakeTemplates}
        </Button>
      )}
      <LoadedView of={loaded} onRetry={reload}>
        {(value) => (
          <>
            <Check preview={value} letters={letters} />
            <Preview
              key={`${letterDate} ${replyBy} ${lookAt}`}
              at={lookAt}
              ask={() => server.previewLetter(kind, lookAt, letterDate, replyBy)}
            />
            <Mails server={server} kind={kind} letterDate={letterDate} replyBy={replyBy} onSent={reload} />
            <Recipients
              recipients={value.recipients}
              letters={value.letters}
              leftOut={leftOut}
              onChange={setLeftOut}
              onLook={setLookAt}
            />
          </>
        )}
      </LoadedView>
    </Page>
  );
}

/** Everybody else, where a letter to one was asked for; they get theirs another day. */
function othersThan(
  only: string | undefined,
  preview: MailingPreview | undefined,
): ReadonlyMap<string, string> {
  const others = only === undefined ? [] : (preview?.recipients ?? []).filter(({ id }) => id !== only);
  return new Map(others.map(({ id }) => [id, t.anotherDay]));
}

function Check({ preview, letters }: { readonly preview: MailingPreview; readonly letters: number }) {
  const { issues, blocked, documents, lettersPerDocument, seconds, documentsLeftToday } = preview;
  return (
    <section class="tight">
      <h2>{t.check}</h2>
      {issues.length === 0 && <Notice kind="good">{t.checkGood}</Notice>}
      <IssueList issues={issues} kind={blocked ? 'problem' : 'warning'} />
      <p>{t.estimate(letters, documents, seconds)}</p>
      <p class="hint">{t.perDocument(lettersPerDocument)}</p>
      <p class="hint">{t.quota(documentsLeftToday)}</p>
      {documents > documentsLeftToday && <Notice kind="warning">{t.quotaShort}</Notice>}
      <p class="hint">{t.mayClose}</p>
    </section>
  );
}

type PreviewState = 'ready' | 'making' | LetterPreview | readonly Issue[];

/** One letter to look at: the most difficult one on request, or at once that of the person chosen from the list. */
function Preview({ at, ask }: { readonly at: string; ask(): ReturnType<Server['previewLetter']> }) {
  const [state, setState] = useState<PreviewState>('ready');
  const make = async () => {
    setState('making');
    const answer = await ask();
    setState(answer.ok ? answer.value : answer.issues);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once per person; `key` makes it anew for another
  useEffect(() => {
    if (at !== '') void make();
  }, []);
  return (
    <section class="tight">
      <Button busy={state === 'making'} onPress={() => void make()}>
        {state === 'making' ? t.previewing : t.preview}
      </Button>
      {typeof state === 'object' && !('name' in state) && <IssueList issues={state} />}
      {typeof state === 'object' && 'name' in state && (
        <p class="row">
          <span>{state.name}</span>
          <a href={state.link} target="_blank" rel="noreferrer">
            {t.openDocument}
          </a>
          {state.pdfLink !== '' && (
            <a href={state.pdfLink} target="_blank" rel="noreferrer">
              {t.openPdf}
            </a>
          )}
          {state.pages !== null && <span class="hint">{t.previewPages(state.pages)}</span>}
        </p>
      )}
      {typeof state === 'object' && 'name' in state && <IssueList issues={state.issues} kind="warning" />}
    </section>
  );
}

interface MailsProps extends Pick<PrepareProps, 'server' | 'kind'> {
  readonly letterDate: string;
  readonly replyBy: string;
  onSent(): void;
}

/** E-mails for those who asked for them; nothing if nobody did. */
function Mails({ server, kind, letterDate, replyBy, onSent }: MailsProps) {
  const [loaded, reload] = useLoaded(() => server.mailPreview(kind));
  const job = useLongJob(() => {
    reload();
    onSent();
  });
  if (loaded === 'loading' || !loaded.ok) return null;
  const { people, remaining, unclear } = loaded.value;
  const working = job.state.kind === 'running' || job.state.kind === 'waiting';
  const next: NextPiece = async (done) => {
    const sent = await server.sendMails(kind, letterDate, replyBy);
    return sent.ok
      ? ok({ done: done + sent.value.sent, total: done + sent.value.sent + sent.value.rest })
      : sent;
  };
  if (people === 0 && unclear.length === 0 && job.state.kind === 'idle') return null;
  return (
    <section class="tight">
      <h2>{t.mails}</h2>
      {unclear.length > 0 && <Notice kind="warning">{t.mailsUnclear(unclear)}</Notice>}
      <Progress label={t.sendingMails} state={job.state} onStop={job.stop} />
      {people > 0 && (
        <>
          <p>{t.mailsHint(people, remaining)}</p>
          <Button busy={working} onPress={() => job.start(next)}>
            {t.sendMails(people)}
          </Button>
        </>
      )}
    </section>
  );
}

interface RecipientsProps {
  readonly recipients: readonly RecipientLine[];
  readonly letters: number;
  readonly leftOut: ReadonlyMap<string, string>;
  onChange(leftOut: ReadonlyMap<string, string>): void;
  /** Shows one person's letter. */
  onLook(id: string): void;
}

function Recipients({ recipients, letters, leftOut, onChange, onLook }: RecipientsProps) {
  const set = (id: string, reason: string | undefined) => {
    const next = new Map(leftOut);
    if (reason === undefined) next.delete(id);
    else next.set(id, reason);
    onChange(next);
  };
  const warnings = recipients.flatMap(({ issues }) => issues);
  return (
    <details open={warnings.length > 0}>
      <summary>{`${t.recipients} (${letters})`}</summary>
      <p class="hint">{t.recipientsHint}</p>
      {recipients.length < letters && <p class="hint">{t.recipientsShown(recipients.length)}</p>}
      <ul class="plain-list">
        {recipients.map(({ id, name, town, issues }) => {
          const reason = leftOut.get(id);
          return (
            <li key={id} class="tight">
              <span class="spread">
                <button type="button" class="plain" onClick={() => onLook(id)} aria-label={t.lookAt(name)}>
                  {`${name}, ${town}`}
                </button>
                <Button
                  look="plain"
                  label={reason === undefined ? t.leaveOutLabel(name) : t.takeBackLabel(name)}
                  onPress={() => set(id, reason === undefined ? '' : undefined)}
                >
                  {reason === undefined ? t.leaveOut : t.takeBack}
                </Button>
              </span>
              {reason !== undefined && (
                <TextField label={t.leaveOutReason} value={reason} onChange={(text) => set(id, text)} />
              )}
              <IssueList issues={issues} kind="warning" />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
