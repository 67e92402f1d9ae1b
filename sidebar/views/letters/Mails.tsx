import { useEffect } from 'preact/hooks';
import type { MailingDraft } from '../../../src/api/letters';
import { ok } from '../../../src/domain/issue';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
import { IssueList } from '../../parts/IssueList';
import { useLoaded } from '../../parts/Loaded';
import type { NextPiece } from '../../parts/longJob';
import { Notice } from '../../parts/Notice';
import { Progress } from '../../parts/Progress';
import { useLongJob } from '../../parts/useLongJob';
import type { Server } from '../../server';

interface MailsProps {
  readonly server: Server;
  readonly draft: MailingDraft;
  onSent(): void;
}

/** E-mails for those who asked for them; nothing if nobody did, and what stands in the way if that cannot be told. */
export function Mails({ server, draft, onSent }: MailsProps) {
  const [loaded, reload] = useLoaded(() => server.mailPreview(draft.kind));
  const job = useLongJob();
  const { kind: stage } = job.state;
  // Also behind a run that was stopped or stood before the quota: some of its e-mails are out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each run
  useEffect(() => {
    if (!['finished', 'stopped', 'failed'].includes(stage)) return;
    reload();
    onSent();
  }, [stage]);
  if (loaded === 'loading') return null;
  if (!loaded.ok) return <IssueList issues={loaded.issues} />;
  const { people, remaining, unclear, toEnter } = loaded.value;
  const nothing = people === 0 && unclear.length === 0 && toEnter === 0;
  if (nothing && ['idle', 'finished'].includes(stage)) return null;
  const working = ['running', 'waiting', 'stopping'].includes(stage);
  const next: NextPiece = async (done) => {
    const sent = await server.sendMails(draft);
    return sent.ok
      ? ok({ done: done + sent.value.sent, total: done + sent.value.sent + sent.value.rest })
      : sent;
  };
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
      {people === 0 && toEnter > 0 && (
        <>
          <p>{t.mailsToEnter(toEnter)}</p>
          <Button busy={working} onPress={() => job.start(next)}>
            {t.enterMails}
          </Button>
        </>
      )}
    </section>
  );
}
