import type { TaskCode } from '../../src/api/today';
import type { MailingKind } from '../../src/domain/letters/mailing';
import { frameText } from '../../src/text/de/sidebar';
import { lettersText as t } from '../../src/text/de/views/letters';
import type { ViewProps } from '../app';
import { IssueList } from '../parts/IssueList';
import { LoadedView } from '../parts/Loaded';
import { Page, type PrimaryAction } from '../parts/Page';
import { LettersPrepare } from './LettersPrepare';
import { FieldNames } from './letters/FieldNames';
import { Kinds } from './letters/Kinds';
import { Making } from './letters/Making';
import { Posting } from './letters/Posting';
import { type LetterDesk, useLetterDesk } from './letters/useLetterDesk';
import { Mailings } from './Mailings';
import { TemplateList } from './TemplateList';

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
  const asked = task && kindFor[task];
  const desk = useLetterDesk(server, asked);
  const { state, view } = desk;
  if (state.kind === 'prepare' && view) {
    const { mailing } = state;
    return (
      <LettersPrepare
        server={server}
        kind={mailing}
        only={mailing === asked ? only : undefined}
        view={view}
        onTemplates={desk.reload}
        onBack={desk.back}
        onPlanned={desk.planned}
      />
    );
  }
  return (
    <Page title={t.title} lead={t.lead} action={actionOf(desk, () => open('today'))}>
      {state.kind === 'failed' && <IssueList issues={state.issues} />}
      <Making server={server} desk={desk} />
      <LoadedView of={desk.loaded} onRetry={desk.reload}>
        {() => <Overview server={server} desk={desk} />}
      </LoadedView>
    </Page>
  );
}

/** The one thing to do next. */
function actionOf(desk: LetterDesk, leave: () => void): PrimaryAction | undefined {
  const { stage, isBusy: busy } = desk;
  switch (stage?.kind) {
    case undefined:
      return undefined;
    case 'unfinished':
      return { label: t.resume, busy, onPress: () => desk.resume(stage.mailing) };
    case 'unposted':
      return { label: t.postAll, busy, onPress: desk.postAll };
    case 'choice':
      return { label: t.prepare, busy, onPress: () => desk.prepare(stage.choice) };
    case 'done':
      return { label: frameText.goOn, onPress: leave };
  }
}

function Overview({ server, desk }: Pick<ViewProps, 'server'> & { readonly desk: LetterDesk }) {
  const { view, stage, posting } = desk;
  if (!view || !stage) return null;
  return (
    <>
      {stage.kind === 'unposted' && (
        <Posting
          mailings={stage.mailings}
          today={view.today}
          postedOn={posting.date}
          onChange={posting.setDate}
        />
      )}
      {stage.kind !== 'unfinished' && (
        <Kinds
          view={view}
          chosen={stage.kind === 'choice' ? stage.choice : undefined}
          onChoose={desk.choose}
        />
      )}
      <Mailings server={server} desk={desk} view={view} />
      <TemplateList templates={view.templates} />
      {view.templates.length > 0 && <FieldNames />}
    </>
  );
}
