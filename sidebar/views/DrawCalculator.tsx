import { useState } from 'preact/hooks';
import type { Rates } from '../../src/domain/report/ownRates';
import { drawText as t } from '../../src/text/de/views/draw';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';

interface DrawCalculatorProps {
  readonly seats: number;
  /** The district's own; null before its first assembly. */
  readonly ownRates: Rates | null;
  onTake(n: number): void;
}

/** From seats to people: of those drawn some say yes to the letter, of the others some at the door, and most of these come. */
export function DrawCalculator({ seats, ownRates, onTake }: DrawCalculatorProps) {
  const [rates, setRates] = useState(() => ratesToStart(ownRates));
  const n = peopleFor(seats, Number(rates.yesLetter), Number(rates.yesDoor), Number(rates.showUp));
  return (
    <details>
      <summary>{t.calculator}</summary>
      <div class="stack">
        <p class="hint">{t.calculatorLead}</p>
        <p class="hint">{ownRates ? t.ownRates : t.usualRates}</p>
        {fields.map((field) => (
          <TextField
            key={field}
            label={t[field]}
            hint={ownRates && ownRates[field] === null ? t.rateNotNoted[field] : undefined}
            type="number"
            min={0}
            max={100}
            value={rates[field]}
            onChange={(value) => setRates({ ...rates, [field]: value })}
          />
        ))}
        {n !== undefined && <Button onPress={() => onTake(n)}>{t.takeNumber(n)}</Button>}
      </div>
    </details>
  );
}

/** Until the district knows its own. */
const usualRates = { yesLetter: 8, yesDoor: 45, showUp: 85 };

const fields = ['yesLetter', 'yesDoor', 'showUp'] as const;

/** The district's own, and the usual one where nobody noted it. */
function ratesToStart(own: Rates | null): Readonly<Record<keyof Rates, string>> {
  const rate = (field: keyof Rates) => String(own?.[field] ?? usualRates[field]);
  return { yesLetter: rate('yesLetter'), yesDoor: rate('yesDoor'), showUp: rate('showUp') };
}

function peopleFor(seats: number, letter: number, door: number, showUp: number): number | undefined {
  const coming = (letter + ((100 - letter) * door) / 100) * showUp;
  const n = Math.ceil((seats * 10_000) / coming);
  return Number.isFinite(n) && n > 0 && n <= 100_000 ? n : undefined;
}
