import type { DrawState, DrawWishes } from '../../src/api/draw';
import { addDays } from '../../src/domain/addDays';
import { dayNumber, weekday } from '../../src/domain/calendar';
import { type SeedKind, seedKinds } from '../../src/domain/draw/seed';
import { drawWords } from '../../src/text/de/draw';
import { drawText as t } from '../../src/text/de/views/draw';
import { CheckField, SelectField, TextField } from '../parts/Field';
import { Notice } from '../parts/Notice';
import { DrawCalculator } from './DrawCalculator';
import { proposedNumber } from './drawNumber';

interface DrawWishFieldsProps {
  readonly wishes: DrawWishes;
  readonly state: DrawState;
  onChange(changed: Partial<DrawWishes>): void;
}

/** What the manager decides before the dry run. */
export function DrawWishFields({ wishes, state, onChange }: DrawWishFieldsProps) {
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

function SourceFields({ wishes, state, onChange }: DrawWishFieldsProps) {
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

function MoreFields({ wishes, state, onChange }: DrawWishFieldsProps) {
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

/** What is proposed before anything is chosen. */
export function firstWishes({ seats, ownRates, rehearsal, today }: DrawState): DrawWishes {
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
