import { useState } from 'preact/hooks';
import type { BatchView, MailingView } from '../../../src/api/letters';
import type { Issue } from '../../../src/domain/issue';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
import { IssueList } from '../../parts/IssueList';
import type { Server } from '../../server';
import { PackingList } from './PackingList';
import { usePackingList } from './usePackingList';

interface BatchProps {
  readonly mailing: MailingView;
  readonly batch: BatchView;
  readonly server: Server;
  /** True while its document is being made. */
  readonly isMaking: boolean;
  /** Letters in a document begun; 0 if nobody has told. */
  readonly made: number;
  readonly isBusy: boolean;
  /** Undefined where it is posted with all the others, or not at all. */
  readonly onPost: (() => void) | undefined;
  onChanged(): void;
}

/** One document of a mailing: where it stands, what to open, whom it is for. */
export function Batch({ mailing, batch, server, isBusy, onPost, onChanged, ...progress }: BatchProps) {
  const packing = usePackingList(server, batch);
  const { list } = packing;
  const [problem, setProblem] = useState<readonly Issue[]>([]);
  const pdf = async () => {
    const answer = await server.batchPdf(batch.id);
    setProblem(answer.ok ? [] : answer.issues);
    if (answer.ok) onChanged();
  };
  return (
    <div class="tight batch">
      <p>
        <b>{t.batch(batch.number, batch.batches, batch.letters)}</b>
        <br />
        <small>{stateOf(batch, progress, list === 'closed' ? packing.count : 0)}</small>
      </p>
      {batch.link !== '' && (
        <p class="row">
          <FileLink to={batch.link}>{t.document}</FileLink>
          {batch.pdfLink !== '' && <FileLink to={batch.pdfLink}>{t.pdf}</FileLink>}
          {batch.pdfLink === '' && (
            <Button look="plain" busy={isBusy} onPress={() => void pdf()}>
              {t.makePdf}
            </Button>
          )}
          <Button look="plain" pressed={list !== 'closed'} onPress={() => void packing.toggle()}>
            {t.list}
          </Button>
        </p>
      )}
      {batch.status === 'merged' && onPost && (
        <Button look="plain" busy={isBusy} onPress={onPost}>
          {t.postOne}
        </Button>
      )}
      <IssueList issues={problem} />
      {list !== 'closed' && !list.ok && <IssueList issues={list.issues} />}
      {list !== 'closed' && list.ok && (
        <PackingList mailing={mailing} batch={batch.id} lines={list.value} packing={packing} />
      )}
    </div>
  );
}

function FileLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function stateOf(
  { status, postedOn, letters, begun }: BatchView,
  { isMaking, made }: Pick<BatchProps, 'isMaking' | 'made'>,
  packed: number,
): string {
  const done = made || begun;
  if (isMaking) return t.making(done, letters);
  if (status === 'planned' && done > 0) return t.begun(done, letters);
  if (status === 'merged' && packed > 0) return `${t.batchStatus.merged} · ${t.packed(packed, letters)}`;
  return status === 'posted' ? t.postedOn(postedOn) : t.batchStatus[status];
}
