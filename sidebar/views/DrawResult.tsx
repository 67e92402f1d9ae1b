import { useState } from 'preact/hooks';
import type { DrawStage, DrawSummary } from '../../src/api/draw';
import type { Issue } from '../../src/domain/issue';
import { frameText } from '../../src/text/de/sidebar';
import { drawText as t } from '../../src/text/de/views/draw';
import { AskReason } from '../parts/AskReason';
import { Button } from '../parts/Button';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page, type PrimaryAction } from '../parts/Page';
import { Table } from '../parts/Table';
import { randomHex } from '../randomHex';
import type { DrawStageProps } from './Draw';
import { DrawDocuments } from './DrawDocuments';
import { DrawKeepOut } from './DrawKeepOut';
import { downloadAnnounced, downloadConfidential, downloadList, downloadProtocol } from './drawFiles';
import { EarlierDraws } from './EarlierDraws';
import { ReplacementList } from './ReplacementList';

type Doing = 'nothing' | 'busy' | 'annulling' | readonly Issue[];

/** Stage 5: the result, its files, and who is moved up. */
export function DrawResult({ server, state, onChanged, open }: DrawStageProps) {
  const current = state.current!;
  const [stage, again] = useLoaded(() => server.drawStage(current.id));
  const [free, reload] = useLoaded(() => server.replacements());
  const [doing, setDoing] = useState<Doing>('nothing');
  const after = async (answer: Promise<{ ok: true } | { ok: false; issues: readonly Issue[] }>) => {
    setDoing('busy');
    const done = await answer;
    setDoing(done.ok ? 'nothing' : done.issues);
    reload();
    return done.ok;
  };
  const next = free !== 'loading' && free.ok && !free.value.stopped ? free.value.next : [];
  const unfinished = free !== 'loading' && free.ok ? free.value.unfinished : '';
  const replace = (seats: number) =>
    void after(server.replaceSeats(seats, unfinished || next[0]!.key, randomHex(32)));
  const action: PrimaryAction =
    next.length > 0 || unfinished !== ''
      ? { label: t.replaceAll, onPress: () => replace(next.length), busy: doing === 'busy' }
      : { label: frameText.goOn, onPress: () => open('today') };
  return (
    <Page title={t.title} lead={t.leadFor(state.event.title, state.event.date)} action={action}>
      <Notice kind="good">{t.drawn(current.n)}</Notice>
      {typeof doing === 'object' && <IssueList issues={doing} />}
      <LoadedView of={free} onRetry={reload}>
        {(view) => <ReplacementList view={view} onFirst={() => replace(1)} />}
      </LoadedView>
      <LoadedView of={stage} onRetry={again}>
        {(value) => <SeatTable stage={value} />}
      </LoadedView>
      <Button onPress={() => void server.showDrawStage()}>{t.stage}</Button>
      <Hashes current={current} />
      <DrawDocuments server={server} draw={current.id} kinds={['public', 'confidential']} />
      <DrawKeepOut server={server} />
      <section class="stack">
        <h2>{t.downloads}</h2>
        <p class="hint">{t.verifyHint}</p>
        <Button onPress={() => void downloadProtocol(server, current.id)}>{t.protocol}</Button>
        <Button onPress={() => void downloadList(server, current.id)}>{t.list}</Button>
        <Button onPress={() => downloadAnnounced(current, 'announcement')}>{t.announcementFile}</Button>
        <Button onPress={() => void downloadConfidential(server, current.id)}>{t.confidential}</Button>
        <Button look="danger" onPress={() => setDoing('annulling')}>
          {t.annul}
        </Button>
      </section>
      <EarlierDraws server={server} draws={state.earlier} />
      {doing === 'annulling' && (
        <AskReason
          title={t.annulTitle}
          warning={t.annulWarning}
          confirm={t.annul}
          onConfirm={(reason) =>
            void after(server.annulDraw(current.id, reason)).then((done) => done && onChanged())
          }
          onCancel={() => setDoing('nothing')}
        />
      )}
    </Page>
  );
}

function SeatTable({ stage }: { readonly stage: DrawStage }) {
  const rows = stage.areas.map((area, a) => ({ area, seats: stage.seats[a]! }));
  return (
    <Table
      caption={t.seatTable}
      rows={rows}
      keyOf={({ area }) => area}
      columns={[
        { title: t.area, cell: ({ area }) => area },
        ...stage.ages.map((ages, g) => ({
          title: ages,
          align: 'right' as const,
          cell: ({ seats }: (typeof rows)[number]) => seats[g]!,
        })),
      ]}
      total={[t.sum, ...stage.ages.map((_, g) => rows.reduce((sum, { seats }) => sum + seats[g]!, 0))]}
    />
  );
}

function Hashes({ current }: { readonly current: DrawSummary }) {
  return (
    <dl class="stack">
      {(['fingerprint', 'planHash', 'seed', 'resultHash'] as const).map((field) => (
        <div key={field}>
          <dt>{t[field]}</dt>
          <dd class="code">{current[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
