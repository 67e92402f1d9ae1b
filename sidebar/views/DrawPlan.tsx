import { useState } from 'preact/hooks';
import type { DrawPreview, DrawState, DrawWishes } from '../../src/api/draw';
import { addDays } from '../../src/domain/addDays';
import { dayNumber, weekday } from '../../src/domain/calendar';
import { type SeedKind, seedKinds } from '../../src/domain/draw/seed';
import type { Issue } from '../../src/domain/issue';
import { drawWords } from '../../src/text/de/draw';
import { drawText as t } from '../../src/text/de/views/draw';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { CheckField, SelectField, TextField } from '../parts/Field';
import { IssueList } from '../parts/IssueList';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { randomHex } from '../randomHex';
import type { DrawStageProps } from './Draw';
import { DrawCalculator } from './DrawCalculator';
import { DrawCounted } from './DrawCounted';
import { DrawInhabitants } from './DrawInhabitants';
import { DrawKeepOut } from './DrawKeepOut';
import { DrawPreviewTables } from './DrawPreviewTables';
import { DrawShortages } from './DrawShortages';
import { proposedNumber } from './drawNumber';
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
  const note = (area: string, text: string) => {
    const noted = { ...wishes, notes: { ...wishes.notes, [area]: text } };
    setWishes(noted);
    void run(false, noted);
  };
  const count = (counted: DrawWishes['counted'] & {}) => {
    const wanted = { ...wishes, counted };
    setWishes(wanted);
    void run(false, wanted);
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
        <>
          <DrawPreviewTables preview={checked.preview} />
          <DrawShortages areas={checked.preview.areas} onAskAgain={() => open('authorities')} onNote={note} />
          {wishes.weighing === 'residents' && (
            <DrawCounted preview={checked.preview} counted={wishes.counted ?? {}} onCounted={count} />
          )}
          {checked.written ? (
            <Notice kind="good">{t.areasWritten}</Notice>
          ) : (
            <div>
              <Button onPress={() => void run(true)}>{t.writeAreas}</Button>
              <p class="hint">{t.writeAreasHint}</p>
            </div>
          )}
          <Button onPress={() => setCheck({ kind: 'open', issues: [] })}>{t.checkAgain}</Button>
        </>
      ) : (
        <>
          <WishFields wishes={wishes} state={state} onChange={change} />
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

interface WishFieldsProps {
  readonly wishes: DrawWishes;
  readonly state: DrawState;
  onChange(changed: Partial<DrawWishes>): void;
}

function WishFields({ wishes, state, onChange }: WishFieldsProps) {
  const youngest = state.ageGroups[0]!;
  return (
    <>
      <section class="stack">
        <TextField
          label={t.n}
          hint={(state.ownRates ? t.ownHint : t.nHint)(
            state.seats,
            proposedNumber(state.seats, state.ownRates),
          )}
          type="number"
          min={1}
          value={String(wishes.n)}
          onChange={(value) => onChange({ n: Number(value) })}
        />
        <DrawCalculator seats={state.seats} ownRates={state.ownRates} onTake={(n) => onChange({ n })} />
        <CheckField
          label={t.youth(youngest)}
          checked={wishes.factors[youngest] === 200}
          onChange={(on) => onChange({ factors: { ...wishes.factors, [youngest]: on ? 200 : 100 } })}
        />
        <CheckField
          label={t.household}
          checked={wishes.household}
          onChange={(household) => onChange({ household })}
        />
      </section>
      <SourceFields wishes={wishes} state={state} onChange={onChange} />
      <details>
        <summary>{t.more}</summary>
        <MoreFields wishes={wishes} state={state} onChange={onChange} />
      </details>
    </>
  );
}

function SourceFields({ wishes, state, onChange }: WishFieldsProps) {
  const kinds = seedKinds.map((value) => ({ value, label: drawWords.seedKinds[value] }));
  return (
    <section class="stack">
      <SelectField
        label={t.source}
        hint={wishes.seedKind === 'dice' ? t.diceHint : t.sourceHint}
        value={wishes.seedKind}
        options={kinds}
        onChange={(seedKind) => onChange({ seedKind, seedDate: nextDay(seedKind, state.today) })}
      />
      {wishes.seedKind === 'computer' && <Notice kind="warning">{t.computerWarning}</Notice>}
      <TextField
        label={t.sourceDate}
        type="date"
        min={isMade(wishes.seedKind) ? state.today : addDays(state.today, 1)}
        value={wishes.seedDate}
        onChange={(seedDate) => onChange({ seedDate })}
      />
    </section>
  );
}

function MoreFields({ wishes, state, onChange }: WishFieldsProps) {
  const weighings = (['residents', 'pool'] as const).map((value) => ({ value, label: t.weighings[value] }));
  return (
    <div class="stack">
      <h2>{t.factors}</h2>
      <p class="hint">{t.factorsHint}</p>
      {state.ageGroups.map((label) => (
        <TextField
          key={label}
          label={t.factor(label)}
          type="number"
          min={0}
          value={String(wishes.factors[label] ?? 100)}
          onChange={(value) => onChange({ factors: { ...wishes.factors, [label]: Number(value) } })}
        />
      ))}
      <SelectField
        label={t.weighing}
        value={wishes.weighing}
        options={weighings}
        onChange={(weighing) => onChange({ weighing })}
      />
    </div>
  );
}

function firstWishes({ seats, ownRates, rehearsal, today }: DrawState): DrawWishes {
  const seedKind: SeedKind = rehearsal ? 'dice' : 'lotto';
  return {
    n: proposedNumber(seats, ownRates),
    factors: {},
    household: false,
    weighing: 'residents',
    seedKind,
    seedDate: nextDay(seedKind, today),
    notes: {},
  };
}

/** The next day of an event: Lotto is drawn on Wednesdays and Saturdays, dice are thrown any day after announcing. */
function nextDay(kind: SeedKind, today: string): string {
  if (isMade(kind)) return today;
  if (kind === 'beacon') return addDays(today, 1);
  const drawDays = [2, 5];
  for (let ahead = 1; ; ahead++) {
    const day = addDays(today, ahead);
    if (drawDays.includes(weekday(dayNumber(day)!))) return day;
  }
}

/** True where the seed is made after announcing, so that nobody can know it before, be it on the same day. */
function isMade(kind: SeedKind): boolean {
  return kind === 'dice' || kind === 'computer';
}
