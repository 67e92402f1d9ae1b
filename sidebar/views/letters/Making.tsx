import { useState } from 'preact/hooks';
import type { Issue } from '../../../src/domain/issue';
import type { LetterIssueCode } from '../../../src/domain/letters/letterIssue';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
import { IssueList } from '../../parts/IssueList';
import { Notice } from '../../parts/Notice';
import { Progress } from '../../parts/Progress';
import type { Server } from '../../server';
import { isTemplateGone } from '../TemplateList';
import type { LetterDesk } from './useLetterDesk';

interface MakingProps {
  readonly server: Server;
  readonly desk: LetterDesk;
}

const changes: readonly string[] = [
  'letters-recipients-gone',
  'letters-people-changed',
  'letters-template-changed',
  'letters-document-unseen',
] satisfies readonly LetterIssueCode[];

/** Letters on their way to documents: how far, what stands in the way, and how to leave it to Google. */
export function Making({ server, desk }: MakingProps) {
  const { job, resumed, stage, isBusy } = desk;
  const { state } = job;
  const issues = state.kind === 'failed' ? state.issues : [];
  return (
    <>
      <Progress label={t.merging} state={state} onStop={job.stop} />
      {resumed && issues.length > 0 && isChange(issues) && (
        <>
          <p class="hint">{t.acceptHint}</p>
          <Button
            onPress={() =>
              desk.resume(
                resumed,
                issues.map(({ code }) => code),
              )
            }
          >
            {issues.every(({ code }) => code === 'letters-document-unseen') ? t.remakeUnseen : t.accept}
          </Button>
        </>
      )}
      {resumed && issues.length > 0 && isTemplateGone(issues) && (
        <Button onPress={() => desk.remake(resumed)}>{t.remakeTemplates}</Button>
      )}
      {stage?.kind === 'unfinished' && !isBusy && <Later server={server} />}
    </>
  );
}

/** Leaves the rest of a run to a trigger. */
function Later({ server }: { readonly server: Server }) {
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

/** Something changed since the mailing was planned: the manager may take it over. */
function isChange(issues: readonly Issue[]): boolean {
  return issues.every(({ code }) => changes.includes(code));
}
