import { useState } from 'preact/hooks';
import type { DrawSummary } from '../../src/api/draw';
import { announcedSource } from '../../src/domain/draw/seed';
import type { Issue } from '../../src/domain/issue';
import { dateWithWeekday } from '../../src/text/de/dates';
import { seedSourceText } from '../../src/text/de/drawRecords';
import { drawText as t } from '../../src/text/de/views/draw';
import { AskReason } from '../parts/AskReason';
import { Button } from '../parts/Button';
import { CopyText } from '../parts/CopyText';
import { IssueList } from '../parts/IssueList';
import { Notice } from '../parts/Notice';
import { Page, type PrimaryAction } from '../parts/Page';
import { randomHex } from '../randomHex';
import type { DrawStageProps } from './Draw';
import { DrawDocuments } from './DrawDocuments';
import { DrawKeepOut } from './DrawKeepOut';
import { downloadAnnounced, downloadList } from './drawFiles';
import { SeedEntry } from './SeedEntry';

type Doing = 'nothing' | 'busy' | 'withdrawing' | readonly Issue[];

/** Stages 2 to 4: what is announced, the seed typed in twice, and the draw. */
export function DrawAnnounced({ server, state, onChanged }: DrawStageProps) {
  const current = state.current!;
  const source = announcedSource(current.seedSource)!;
  const cutOff = state.stage === 'drawing';
  const [seed, setSeed] = useState<string | undefined>(cutOff ? current.seed : undefined);
  const [doing, setDoing] = useState<Doing>('nothing');
  const after = async (answer: Promise<{ ok: true } | { ok: false; issues: readonly Issue[] }>) => {
    setDoing('busy');
    const done = await answer;
    setDoing(done.ok ? 'nothing' : done.issues);
    if (done.ok) onChanged();
  };
  const waiting = source.date > state.today;
  const action: PrimaryAction = {
    label: cutOff ? t.finish : t.draw,
    busy: doing === 'busy',
    blocked: waiting
      ? t.seedWait(dateWithWeekday(source.date))
      : seed === undefined
        ? t.seedMissing
        : undefined,
    onPress: () => void after(server.holdDraw(current.id, seed!, randomHex(32))),
  };
  return (
    <Page title={t.title} lead={t.leadFor(state.event.title, state.event.date)} action={action}>
      <Notice kind="good">{t.announced}</Notice>
      {typeof doing === 'object' && <IssueList issues={doing} />}
      {cutOff && <Notice kind="warning">{t.cutOff}</Notice>}
      {!cutOff && !waiting && <SeedEntry source={source} onSeed={setSeed} />}
      <Published current={current} title={state.event.title} />
      <DrawDocuments server={server} draw={current.id} kinds={['announcement']} />
      <DrawKeepOut server={server} />
      <section class="stack">
        <h2>{t.downloads}</h2>
        <Button onPress={() => void downloadList(server, current.id)}>{t.list}</Button>
        <Button onPress={() => downloadAnnounced(current, 'plan')}>{t.plan}</Button>
        <Button onPress={() => downloadAnnounced(current, 'announcement')}>{t.announcementFile}</Button>
        {!cutOff && (
          <Button look="danger" onPress={() => setDoing('withdrawing')}>
            {t.withdraw}
          </Button>
        )}
      </section>
      {doing === 'withdrawing' && (
        <AskReason
          title={t.withdrawTitle}
          warning={waiting ? t.withdrawHint : t.withdrawLate}
          confirm={t.withdraw}
          onConfirm={(reason) => void after(server.withdrawDraw(current.id, reason))}
          onCancel={() => setDoing('nothing')}
        />
      )}
    </Page>
  );
}

function Published({ current, title }: { readonly current: DrawSummary; readonly title: string }) {
  const { fingerprint, planHash, seedSource, announcedAt, people, n } = current;
  return (
    <CopyText
      label={t.publish}
      rows={10}
      text={t.publishText({
        title,
        fingerprint,
        planHash,
        source: seedSourceText(seedSource),
        at: announcedAt,
        people,
        n,
      })}
    />
  );
}
