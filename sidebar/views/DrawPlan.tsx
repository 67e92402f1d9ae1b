import { useState } from 'preact/hooks';
import type { DrawPreview, DrawWishes } from '../../src/api/draw';
import type { Issue } from '../../src/domain/issue';
import { drawText as t } from '../../src/text/de/views/draw';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { IssueList } from '../parts/IssueList';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { randomHex } from '../randomHex';
import type { DrawStageProps } from './Draw';
import { DrawCounted } from './DrawCounted';
import { DrawInhabitants } from './DrawInhabitants';
import { DrawKeepOut } from './DrawKeepOut';
import { DrawPreviewTables } from './DrawPreviewTables';
import { DrawShortages } from './DrawShortages';
import { DrawWishFields, firstWishes } from './DrawWishFields';
import { EarlierDraws } from './EarlierDraws';

/** What the dry run is at. */
type Check =
  | { readonly kind: 'open'; readonly issues: readonly Issue[] }
  | { readonly kind: 'busy' }
  | {
      readonly kind: 'checked';
      readonly preview: DrawPreview;
      readonly asking: boolean;
      readonly written: boolean;
    };

/** Stage 1: what to draw, a dry run, and the announcement. */
export function DrawPlan({ server, state, onChanged, open }: DrawStageProps) {
  const [wishes, setWishes] = useState(() => firstWishes(state));
  const [check, setCheck] = useState<Check>({ kind: 'open', issues: [] });
  const change = (changed: Partial<DrawWishes>) => {
    setWishes({ ...wishes, ...changed });
    setCheck({ kind: 'open', issues: [] });
  };
  const run = async (written: boolean, wanted = wishes) => {
    setCheck({ kind: 'busy' });
    const answer = await (written ? server.writeAreas(wanted) : server.checkDraw(wanted));
    setCheck(
      answer.ok
        ? { kind: 'checked', preview: answer.value, asking: false, written }
        : { kind: 'open', issues: answer.issues },
    );
  };
  const announce = async (planHash: string) => {
    setCheck({ kind: 'busy' });
    const answer = await server.announceDraw(wishes, randomHex(32), planHash);
    if (answer.ok) onChanged();
    else setCheck({ kind: 'open', issues: answer.issues });
  };
  const checked = check.kind === 'checked' ? check : undefined;
  const action = checked
    ? { label: t.announce, onPress: () => setCheck({ ...checked, asking: true }) }
    : { label: t.check, onPress: () => void run(false), busy: check.kind === 'busy' };
  return (
    <Page title={t.title} lead={t.leadFor(state.event.title, state.event.date)} action={action}>
      {check.kind === 'open' && <IssueList issues={check.issues} />}
      {checked ? (
        <Checked
          {...checked}
          wishes={wishes}
          onWish={(changed) => {
            const wanted = { ...wishes, ...changed };
            setWishes(wanted);
            void run(false, wanted);
          }}
          onAskAgain={() => open('authorities')}
          onWrite={() => void run(true)}
          onBack={() => setCheck({ kind: 'open', issues: [] })}
        />
      ) : (
        <>
          <DrawWishFields wishes={wishes} state={state} onChange={change} />
          <DrawInhabitants server={server} onChanged={() => setCheck({ kind: 'open', issues: [] })} />
          <DrawKeepOut server={server} />
          <EarlierDraws server={server} draws={state.earlier} />
        </>
      )}
      {checked?.asking && (
        <Confirm
          title={t.announceTitle}
          confirm={t.announce}
          onConfirm={() => void announce(checked.preview.planHash)}
          onCancel={() => setCheck({ ...checked, asking: false })}
        >
          <p>{t.announceWarning}</p>
        </Confirm>
      )}
    </Page>
  );
}

interface CheckedProps {
  readonly preview: DrawPreview;
  /** Whether the areas stand in the tab Gemeinden. */
  readonly written: boolean;
  readonly wishes: DrawWishes;
  /** Changes a wish and tries again. */
  onWish(changed: Partial<DrawWishes>): void;
  onAskAgain(): void;
  onWrite(): void;
  onBack(): void;
}

/** What the dry run says, and what can be done about it. */
function Checked({ preview, written, wishes, onWish, onAskAgain, onWrite, onBack }: CheckedProps) {
  return (
    <>
      <DrawPreviewTables preview={preview} />
      <DrawShortages
        areas={preview.areas}
        onAskAgain={onAskAgain}
        onNote={(area, text) => onWish({ notes: { ...wishes.notes, [area]: text } })}
      />
      {wishes.weighing === 'residents' && (
        <DrawCounted
          preview={preview}
          counted={wishes.counted ?? {}}
          onCounted={(counted) => onWish({ counted })}
        />
      )}
      {written ? (
        <Notice kind="good">{t.areasWritten}</Notice>
      ) : (
        <div>
          <Button onPress={onWrite}>{t.writeAreas}</Button>
          <p class="hint">{t.writeAreasHint}</p>
        </div>
      )}
      <Button onPress={onBack}>{t.checkAgain}</Button>
    </>
  );
}
