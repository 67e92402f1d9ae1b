import { useState } from 'preact/hooks';
import type { MailingView } from '../../../src/api/letters';
import type { Issue } from '../../../src/domain/issue';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
import { IssueList } from '../../parts/IssueList';
import { Notice } from '../../parts/Notice';
import { Progress } from '../../parts/Progress';
import type { LongJob } from '../../parts/useLongJob';
import type { Server } from '../../server';
import { isTemplateGone } from '../TemplateList';

interface MakingProps {
  readonly server: Server;
  readonly job: LongJob;
  /** Begun and not finished; undefined if there is none. */
  readonly mailing: MailingView | undefined;
  /** Goes on with what has changed since the mailing was planned. */
  onAccept(): void;
  /** Makes the templates that are gone, then goes on. */
  onRemake(): void;
}

/** Letters on their way to documents: how far, what stands in the way, and how to leave it to Google. */
export function Making({ server, job, mailing, onAccept, onRemake }: MakingProps) {
  const { state } = job;
  const failed = state.kind === 'failed' && mailing ? state.issues : undefined;
  const rests = mailing && state.kind !== 'running' && state.kind !== 'waiting' && state.kind !== 'stopping';
  return (
    <>
      <Progress label={t.merging} state={state} onStop={job.stop} />
      {failed && isChange(failed) && <Button onPress={onAccept}>{t.accept}</Button>}
      {failed && isTemplateGone(failed) && <Button onPress={onRemake}>{t.remakeTemplates}</Button>}
      {rests && <Later server={server} />}
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
  return issues.every(({ code }) => /-(changed|gone)$/.test(code) && code !== 'letters-template-gone');
}
