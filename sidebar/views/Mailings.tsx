import { useState } from 'preact/hooks';
import type { GivenUp, LettersView, MailingView } from '../../src/api/letters';
import type { Issue } from '../../src/domain/issue';
import { mailingLabels } from '../../src/text/de/letterWords';
import { lettersText as t } from '../../src/text/de/views/letters';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { download } from '../parts/download';
import { IssueList } from '../parts/IssueList';
import { Notice } from '../parts/Notice';
import type { Server } from '../server';
import { Batch } from './letters/Batch';
import { contentsOf } from './letters/contents';
import { isPlanned, isUnposted, isWanted } from './letters/stage';
import type { LetterDesk } from './letters/useLetterDesk';

interface MailingsProps {
  readonly server: Server;
  readonly desk: LetterDesk;
  readonly view: LettersView;
}

/** All mailings, the newest first, with their batches. */
export function Mailings({ view, ...rest }: MailingsProps) {
  return (
    <>
      {view.mailings.map((mailing) => (
        <Mailing key={mailing.id} mailing={mailing} {...rest} />
      ))}
    </>
  );
}

type MailingProps = Omit<MailingsProps, 'view'> & { readonly mailing: MailingView };

function Mailing({ mailing, server, desk }: MailingProps) {
  const { batches, templates, pages } = mailing;
  const several = batches.filter(isUnposted).length > 1;
  return (
    <section class="card tight">
      <h2>{t.mailing(mailing.id, mailingLabels[mailing.kind], mailing.letterDate)}</h2>
      <p class="hint">{t.contents(contentsOf(templates), pages)}</p>
      <PageWarnings mailing={mailing} />
      {batches.map((batch) => (
        <Batch
          key={batch.id}
          mailing={mailing}
          batch={batch}
          server={server}
          isMaking={desk.making === batch.id}
          made={desk.madeIn(batch.id)}
          isBusy={desk.isBusy}
          onPost={several ? () => desk.post([batch.id]) : undefined}
          onChanged={desk.reload}
        />
      ))}
      <LeftOut leftOut={mailing.leftOut} />
      <Deeds mailing={mailing} server={server} desk={desk} />
    </section>
  );
}

/** What does not fit the templates, said once for all batches. */
function PageWarnings({ mailing: { batches } }: Pick<MailingProps, 'mailing'>) {
  const wrong = batches.filter(({ issues }) => issues.length > 0);
  if (wrong.length < 2) return <IssueList issues={wrong.flatMap(({ issues }) => issues)} kind="warning" />;
  return <Notice kind="warning">{t.pagesWrong(wrong.map(({ number }) => String(number)))}</Notice>;
}

function LeftOut({ leftOut }: Pick<MailingView, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  return (
    <details>
      <summary>{t.leftOut(leftOut.length)}</summary>
      <ul class="tight">
        {leftOut.map(({ id, name, reason }) => (
          <li key={id}>
            {name} <small>{reason}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Deeds({ mailing, server, desk }: MailingProps) {
  const [state, setState] = useState<'ready' | 'asking' | readonly Issue[]>('ready');
  const givenUp = whatToGiveUp(mailing);
  const printShop = async () => {
    const file = await server.printShopFile(mailing.id);
    if (file.ok) download(`${mailing.id}.csv`, file.value);
    setState(file.ok ? 'ready' : file.issues);
  };
  return (
    <>
      {typeof state === 'object' && <IssueList issues={state} />}
      {mailing.batches.some(isWanted) && (
        <Button look="plain" onPress={() => void printShop()}>
          {t.printShop}
        </Button>
      )}
      {givenUp === 'unposted' && (
        <Button look="plain" busy={desk.isBusy} onPress={() => desk.resume(mailing)}>
          {t.remakeDocuments}
        </Button>
      )}
      {givenUp && (
        <Button look="plain" busy={desk.isBusy} onPress={() => setState('asking')}>
          {t.giveUp[givenUp]}
        </Button>
      )}
      {givenUp && state === 'asking' && (
        <Confirm
          title={t.giveUpTitle[givenUp]}
          confirm={t.giveUp[givenUp]}
          danger
          onConfirm={() => {
            setState('ready');
            desk.cancel(mailing.id, givenUp);
          }}
          onCancel={() => setState('ready')}
        >
          <p>{t.giveUpText[givenUp]}</p>
        </Confirm>
      )}
    </>
  );
}

/** First what is not made; what is made can go as long as it is not with the post. */
function whatToGiveUp({ batches }: MailingView): GivenUp | undefined {
  if (batches.some(isPlanned)) return 'unmade';
  return batches.some(isUnposted) ? 'unposted' : undefined;
}
