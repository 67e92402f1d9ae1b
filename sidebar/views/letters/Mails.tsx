import type { MailingDraft } from '../../../src/api/letters';
import { ok } from '../../../src/domain/issue';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
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

/** E-mails for those who asked for them; nothing if nobody did. */
export function Mails({ server, draft, onSent }: MailsProps) {
  const [loaded, reload] = useLoaded(() => server.mailPreview(draft.kind));
  const job = useLongJob(() => {
    reload();
    onSent();
  });
  if (loaded === 'loading' || !loaded.ok) return null;
  const { people, remaining, unclear } = loaded.value;
  if (people === 0 && unclear.length === 0 && job.state.kind === 'idle') return null;
  const working = job.state.kind === 'running' || job.state.kind === 'waiting';
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
    </section>
  );
}
