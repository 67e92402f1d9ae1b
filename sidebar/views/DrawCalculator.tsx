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
  const [rates, setRates] = useState(() => typed(ownRates ?? usualRates));
  const n = peopleFor(seats, Number(rates.yesLetter), Number(rates.yesDoor), Number(rates.showUp));
  return (
    <details>
      <summary>{t.calculator}</summary>
      <div class="stack">
        <p class="hint">{t.calculatorLead}</p>
        <p class="hint">{ownRates ? t.ownRates : t.usualRates}</p>
        {(['yesLetter', 'yesDoor', 'showUp'] as const).map((field) => (
          <TextField
            key={field}
            label={t[field]}
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
const usualRates: Rates = { yesLetter: 8, yesDoor: 45, showUp: 85 };

function typed({ yesLetter, yesDoor, showUp }: Rates) {
  return { yesLetter: String(yesLetter), yesDoor: String(yesDoor), showUp: String(showUp) };
}

function peopleFor(seats: number, letter: number, door: number, showUp: number): number | undefined {
  const coming = (letter + ((100 - letter) * door) / 100) * showUp;
  const n = Math.ceil((seats * 10_000) / coming);
  return Number.isFinite(n) && n > 0 && n <= 100_000 ? n : undefined;
}
