import { useState } from 'preact/hooks';
import type { MailingDraft, MailingPreview } from '../../src/api/letters';
import { isAnswered } from '../../src/domain/letters/mailing';
import { mailingLabels } from '../../src/text/de/letterWords';
import { lettersText as t } from '../../src/text/de/views/letters';
import { Button } from '../parts/Button';
import { CheckField, TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { LoadedView } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import type { Server } from '../server';
import { Check } from './letters/Check';
import { EnvelopeContents } from './letters/EnvelopeContents';
import { FieldNames } from './letters/FieldNames';
import { Mails } from './letters/Mails';
import { Preview } from './letters/Preview';
import { Recipients } from './letters/Recipients';
import { useMailingDraft } from './letters/useMailingDraft';
import { isTemplateGone } from './TemplateList';

type PrepareProps = Parameters<typeof useMailingDraft>[0] & { onBack(): void };

/** A mailing before it starts: dates, envelope, check, preview, who gets it, how long it takes. */
export function LettersPrepare(props: PrepareProps) {
  const { server, kind, view } = props;
  const mailing = useMailingDraft(props);
  const { draft, loaded, press } = mailing;
  const { dueFrom } = view.kinds.find((each) => each.kind === kind)!;
  const busy = press === 'working';
  const isTold = loaded !== 'loading' && loaded.ok && loaded.value.blocked; // the check says the same
  return (
    <Page
      title={mailingLabels[kind]}
      action={{
        label: t.start(mailing.letters),
        onPress: () => void mailing.plan(),
        busy,
        blocked: mailing.blocked,
      }}
    >
      <Button look="plain" onPress={props.onBack}>
        {t.back}
      </Button>
      {typeof press === 'object' && !isTold && <IssueList issues={press} />}
      <Dates draft={draft} onChange={mailing.change} />
      {draft.letterDate < dueFrom && <Notice kind="warning">{t.notDueBefore(dueFrom)}</Notice>}
      <CheckField label={t.duplex} checked={mailing.blankPage} onChange={mailing.setBlankPage} />
      <EnvelopeContents
        envelope={draft}
        templates={view.templates}
        onChange={(enclosures) => void mailing.enclose(enclosures)}
      />
      <FieldNames />
      {loaded !== 'loading' && !loaded.ok && isTemplateGone(loaded.issues) && (
        <Button busy={busy} onPress={() => void mailing.remakeTemplates()}>
          {t.remakeTemplates}
        </Button>
      )}
      <LoadedView of={loaded} onRetry={mailing.checkAgain}>
        {(preview) => <Letters server={server} mailing={mailing} preview={preview} />}
      </LoadedView>
    </Page>
  );
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

interface LettersProps {
  readonly server: Server;
  readonly mailing: ReturnType<typeof useMailingDraft>;
  readonly preview: MailingPreview;
}

/** What the letters would be, one to look at, and whom they go to. */
function Letters({ server, mailing, preview }: LettersProps) {
  const { draft } = mailing;
  const [lookAt, setLookAt] = useState('');
  return (
    <>
      <Check
        preview={preview}
        letters={mailing.letters}
        areWarned={preview.recipients.some(({ id, issues }) => issues.length > 0 && !mailing.leftOut.has(id))}
        busy={mailing.checking}
        onAgain={mailing.checkAgain}
      />
      {preview.letters > 0 && (
        <Preview
          key={JSON.stringify([draft, lookAt])}
          at={lookAt}
          ask={() => server.previewLetter(draft, lookAt)}
        />
      )}
      <Mails server={server} draft={draft} onSent={mailing.checkAgain} />
      <Recipients
        preview={preview}
        leftOut={mailing.leftOut}
        find={(text) => server.findRecipients(draft.kind, text)}
        onChange={mailing.leaveOut}
        onLook={setLookAt}
      />
    </>
  );
}
