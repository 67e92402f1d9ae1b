import { useState } from 'preact/hooks';
import type { Rates } from '../../src/domain/report/ownRates';
import { drawText as t } from '../../src/text/de/views/draw';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';
import { peopleFor, ratesFor } from './drawNumber';

interface DrawCalculatorProps {
  readonly seats: number;
  /** The district's own; null before its first assembly. */
  readonly ownRates: Rates | null;
  onTake(n: number): void;
}

/** From seats to people: of those drawn some say yes to the letter, of the others some at the door, and most of these come. */
export function DrawCalculator({ seats, ownRates, onTake }: DrawCalculatorProps) {
  const [rates, setRates] = useState(() => typed(ratesFor(ownRates)));
  const { yesLetter, yesDoor, showUp } = rates;
  const n = peopleFor(seats, {
    yesLetter: Number(yesLetter),
    yesDoor: Number(yesDoor),
    showUp: Number(showUp),
  });
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

const fields = ['yesLetter', 'yesDoor', 'showUp'] as const;

function typed({ yesLetter, yesDoor, showUp }: ReturnType<typeof ratesFor>) {
  return { yesLetter: String(yesLetter), yesDoor: String(yesDoor), showUp: String(showUp) };
}
