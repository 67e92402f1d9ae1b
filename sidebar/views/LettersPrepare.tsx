import { useState } from 'preact/hooks';
import type { LettersView, MailingDraft, MailingPreview } from '../../src/api/letters';
import type { Issue } from '../../src/domain/issue';
import { envelopeOf } from '../../src/domain/letters/envelope';
import { isAnswered, type MailingKind, type TemplateCode } from '../../src/domain/letters/mailing';
import { mailingLabels } from '../../src/text/de/letterWords';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { lettersText as t } from '../../src/text/de/views/letters';
import { Button } from '../parts/Button';
import { CheckField, TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { type Loaded, LoadedView, useLoaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import type { Server } from '../server';
import { Check } from './letters/Check';
import { EnvelopeContents } from './letters/EnvelopeContents';
import { Mails } from './letters/Mails';
import { Preview } from './letters/Preview';
import { type LeftOutLines, Recipients } from './letters/Recipients';
import { isTemplateGone } from './TemplateList';

interface PrepareProps {
  readonly server: Server;
  readonly kind: MailingKind;
  /** The only one who is to get a letter for now; undefined: everybody. */
  readonly only: string | undefined;
  readonly view: LettersView;
  /** Templates were made. */
  onTemplates(): void;
  onBack(): void;
  onPlanned(view: LettersView): void;
}

type Working = 'ready' | 'working' | readonly Issue[];

/** A mailing before it starts: dates, envelope, check, preview, who gets it, how long it takes. */
export function LettersPrepare(props: PrepareProps) {
  const { server, kind, only, view } = props;
  const [draft, setDraft] = useState(() => firstDraft(kind, view));
  const [blankPage, setBlankPage] = useState(false);
  const [chosen, setLeftOut] = useState<LeftOutLines | undefined>(undefined);
  const [lookAt, setLookAt] = useState('');
  const [working, setWorking] = useState<Working>('ready');
  const [loaded, reload] = useLoaded(() => server.previewMailing(draft), [draft]);
  const preview = loaded !== 'loading' && loaded.ok ? loaded.value : undefined;
  const leftOut = chosen ?? othersThan(only, preview);
  const letters = (preview?.letters ?? 0) - leftOut.size;
  const plan = async () => {
    setWorking('working');
    const out = [...leftOut].map(([id, { reason }]) => ({ id, reason: reason.trim() }));
    const planned = await server.planMailing({
      ...draft,
      ...{ leftOut: out, blankPage, lettersPerDocument: null },
    });
    if (planned.ok) props.onPlanned(planned.value);
    else setWorking(planned.issues);
  };
  const make = async (codes: readonly TemplateCode[]) => {
    setWorking('working');
    const made = await server.createTemplates(codes, templateLayouts);
    setWorking(made.ok ? 'ready' : made.issues);
    props.onTemplates();
    return made.ok;
  };
  const enclose = async (enclosures: readonly TemplateCode[]) => {
    const missing = enclosures.filter((code) => !view.templates.some((each) => each.code === code));
    if (missing.length === 0 || (await make(missing))) setDraft({ ...draft, enclosures });
  };
  const remake = async () => {
    if (await make(envelopeOf(draft))) reload();
  };
  return (
    <Page
      title={mailingLabels[kind]}
      action={{
        label: t.start(letters),
        onPress: () => void plan(),
        busy: working === 'working',
        blocked: whatBlocks(loaded, leftOut, letters),
      }}
    >
      <Button look="plain" onPress={props.onBack}>
        {t.back}
      </Button>
      {typeof working === 'object' && <IssueList issues={working} />}
      <Dates draft={draft} onChange={setDraft} />
      <CheckField label={t.duplex} checked={blankPage} onChange={setBlankPage} />
      <EnvelopeContents
        envelope={draft}
        templates={view.templates}
        onChange={(enclosures) => void enclose(enclosures)}
      />
      {loaded !== 'loading' && !loaded.ok && isTemplateGone(loaded.issues) && (
        <Button busy={working === 'working'} onPress={() => void remake()}>
          {t.remakeTemplates}
        </Button>
      )}
      <LoadedView of={loaded} onRetry={reload}>
        {(value) => (
          <>
            <Check preview={value} letters={letters} />
            <Preview
              key={JSON.stringify([draft, lookAt])}
              at={lookAt}
              ask={() => server.previewLetter(draft, lookAt)}
            />
            <Mails server={server} draft={draft} onSent={reload} />
            <Recipients
              preview={value}
              leftOut={leftOut}
              find={(text) => server.findRecipients(kind, text)}
              onChange={setLeftOut}
              onLook={setLookAt}
            />
          </>
        )}
      </LoadedView>
    </Page>
  );
}

function firstDraft(kind: MailingKind, { kinds, letterDate }: LettersView): MailingDraft {
  const { enclosures, replyBy } = kinds.find((each) => each.kind === kind)!;
  return { kind, enclosures, letterDate, replyBy };
}

/** Everybody else, where a letter to one was asked for; they get theirs another day. */
function othersThan(only: string | undefined, preview: MailingPreview | undefined): LeftOutLines {
  const others = only === undefined ? [] : (preview?.recipients ?? []).filter(({ id }) => id !== only);
  return new Map(others.map((line) => [line.id, { line, reason: t.anotherDay }]));
}

/** Why the letters cannot be made yet. */
function whatBlocks(
  loaded: Loaded<MailingPreview>,
  leftOut: LeftOutLines,
  letters: number,
): string | undefined {
  if (loaded === 'loading') return t.checking;
  if (!loaded.ok || loaded.value.blocked) return t.blocked;
  if ([...leftOut.values()].some(({ reason }) => reason.trim() === '')) return t.reasonNeeded;
  return letters === 0 ? t.nobodyLeft : undefined;
}

interface DatesProps {
  readonly draft: MailingDraft;
  onChange(draft: MailingDraft): void;
}

function Dates({ draft, onChange }: DatesProps) {
  const { kind, letterDate, replyBy } = draft;
  return (
    <>
      <TextField
        label={t.letterDate}
        hint={t.letterDateHint}
        type="date"
        value={letterDate}
        onChange={(date) => onChange({ ...draft, letterDate: date })}
      />
      {isAnswered(kind) && (
        <TextField
          label={t.replyBy}
          hint={t.replyByHint}
          type="date"
          value={replyBy}
          onChange={(date) => onChange({ ...draft, replyBy: date })}
        />
      )}
    </>
  );
}
