import { useState } from 'preact/hooks';
import type { BatchLine, BatchView, MailingView } from '../../src/api/letters';
import type { Issue } from '../../src/domain/issue';
import { mailingLabels } from '../../src/text/de/letterWords';
import { lettersText as t } from '../../src/text/de/views/letters';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { CheckField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import type { Server } from '../server';

interface MailingsProps {
  readonly mailings: readonly MailingView[];
  readonly server: Server;
  readonly busy: boolean;
  onChanged(): void;
  onPost(batch: string): void;
  onCancel(mailing: string): void;
}

/** All mailings, the newest first, with their batches. */
export function Mailings(props: MailingsProps) {
  return (
    <>
      {props.mailings.map((mailing) => (
        <Mailing key={mailing.id} mailing={mailing} {...props} />
      ))}
    </>
  );
}

function Mailing({
  mailing,
  server,
  busy,
  onChanged,
  onPost,
  onCancel,
}: MailingsProps & { readonly mailing: MailingView }) {
  const [state, setState] = useState<'ready' | 'asking' | readonly Issue[]>('ready');
  const name = t.mailing(mailing.id, mailingLabels[mailing.kind], mailing.letterDate);
  const rest = mailing.batches.some(({ status }) => status === 'planned');
  const several = mailing.batches.filter(({ status }) => status === 'merged').length > 1;
  const printShop = async () => {
    const file = await server.printShopFile(mailing.id);
    if (file.ok) save(`${mailing.id}.csv`, file.value);
    else setState(file.issues);
  };
  return (
    <section class="card tight">
      <h2>{name}</h2>
      {mailing.batches.map((batch) => (
        <Batch
          key={batch.id}
          batch={batch}
          server={server}
          busy={busy}
          onPost={several ? () => onPost(batch.id) : undefined}
          onChanged={onChanged}
        />
      ))}
      {typeof state === 'object' && <IssueList issues={state} />}
      <Button look="plain" onPress={() => void printShop()}>
        {t.printShop}
      </Button>
      {rest && (
        <Button look="plain" busy={busy} onPress={() => setState('asking')}>
          {t.cancelRest}
        </Button>
      )}
      {state === 'asking' && (
        <Confirm
          title={t.cancelTitle}
          confirm={t.cancelRest}
          danger
          onConfirm={() => {
            setState('ready');
            onCancel(mailing.id);
          }}
          onCancel={() => setState('ready')}
        >
          <p>{t.cancelText}</p>
        </Confirm>
      )}
    </section>
  );
}

interface BatchProps {
  readonly batch: BatchView;
  readonly server: Server;
  readonly busy: boolean;
  readonly onPost: (() => void) | undefined;
  onChanged(): void;
}

function Batch({ batch, server, busy, onPost, onChanged }: BatchProps) {
  const [list, setList] = useState<readonly BatchLine[] | readonly Issue[] | undefined>(undefined);
  const lines = list?.filter((each): each is BatchLine => 'position' in each) ?? [];
  const issues = list?.filter((each): each is Issue => 'code' in each) ?? [];
  const open = async () => {
    const answer = await server.batchList(batch.id);
    setList(answer.ok ? answer.value : answer.issues);
  };
  const pdf = async () => {
    const answer = await server.batchPdf(batch.id);
    if (answer.ok) onChanged();
    else setList(answer.issues);
  };
  return (
    <div class="tight">
      <p>
        <b>{t.batch(batch.number, batch.batches, batch.letters)}</b>
        <br />
        <small>{stateOf(batch)}</small>
      </p>
      {batch.link !== '' && (
        <p class="row">
          <a href={batch.link} target="_blank" rel="noreferrer">
            {t.openDocument}
          </a>
          {batch.pdfLink !== '' && (
            <a href={batch.pdfLink} target="_blank" rel="noreferrer">
              {t.openPdf}
            </a>
          )}
          {batch.pdfLink === '' && (
            <Button look="plain" busy={busy} onPress={() => void pdf()}>
              {t.makePdf}
            </Button>
          )}
          <Button look="plain" onPress={() => (list ? setList(undefined) : void open())}>
            {t.list}
          </Button>
        </p>
      )}
      {batch.status === 'merged' && onPost && (
        <Button look="plain" busy={busy} onPress={onPost}>
          {t.postOne}
        </Button>
      )}
      <IssueList issues={batch.issues} kind="warning" />
      <IssueList issues={issues} />
      {lines.length > 0 && <PackingList batch={batch.id} lines={lines} />}
    </div>
  );
}

/** Where a batch stands, and how many pages each of its letters has if all have the same number. */
function stateOf({ status, postedOn, pages, letters }: BatchView): string {
  const state = status === 'posted' ? t.postedOn(postedOn) : t.batchStatus[status];
  return pages === null || pages % letters > 0 ? state : `${state} · ${t.pagesEach(pages / letters)}`;
}

/** Envelopes in print order, to tick off while stuffing; the ticks are not kept. */
function PackingList({ batch, lines }: { readonly batch: string; readonly lines: readonly BatchLine[] }) {
  const [packed, setPacked] = useState<ReadonlySet<number>>(new Set());
  const tick = (position: number, checked: boolean) => {
    const next = new Set(packed);
    if (checked) next.add(position);
    else next.delete(position);
    setPacked(next);
  };
  return (
    <fieldset class="tight">
      <legend>{t.listCaption(batch)}</legend>
      <p class="hint">{lines[0]!.enclosures.join(' + ')}</p>
      {lines.map(({ position, id, name, town }) => (
        <CheckField
          key={id}
          label={`${position}. ${name}, ${town}`}
          checked={packed.has(position)}
          onChange={(checked) => tick(position, checked)}
        />
      ))}
      <p class="hint" role="status">
        {t.packed(packed.size, lines.length)}
      </p>
    </fieldset>
  );
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
