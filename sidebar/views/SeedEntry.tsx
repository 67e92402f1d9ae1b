import { useEffect, useState } from 'preact/hooks';
import { canonicalSeed, type SeedKind } from '../../src/domain/draw/seed';
import { drawText as t } from '../../src/text/de/views/draw';
import { issueText } from '../../src/text/issueText';
import { Button } from '../parts/Button';
import { TextField } from '../parts/Field';
import { Notice } from '../parts/Notice';
import { randomHex } from '../randomHex';

interface Source {
  readonly kind: SeedKind;
  readonly date: string;
}

interface SeedEntryProps {
  readonly source: Source;
  /** The seed in its one form as soon as both entries agree; else undefined. */
  onSeed(seed: string | undefined): void;
}

/** The seed, typed in twice so that a slip of the hand is seen; what is compared is the canonical form. */
export function SeedEntry({ source, onSeed }: SeedEntryProps) {
  const [entries, setEntries] = useState<readonly [string, string]>(['', '']);
  const seeds = entries.map((entry) => canonicalSeed(`${source.date} ${source.kind} ${entry}`));
  const [first, second] = seeds.map((seed) => (seed.ok ? seed.value.text : undefined));
  const agreed = first !== undefined && first === second ? first : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller's function is new on every rendering
  useEffect(() => onSeed(agreed), [agreed]);
  if (source.kind === 'computer') {
    const make = () => {
      const value = randomHex(32);
      setEntries([value, value]);
    };
    return (
      <section class="stack">
        <Notice kind="warning">{t.computerWarning}</Notice>
        <Button onPress={make}>{t.computerSeed}</Button>
        {agreed && <p class="code">{t.seedReads(agreed)}</p>}
      </section>
    );
  }
  const failed = seeds[0]!.ok || entries[0].trim() === '' ? undefined : seeds[0]!.issues[0];
  const differ = first !== undefined && second !== undefined && first !== second;
  return (
    <section class="stack">
      <h2>{t.seed}</h2>
      <SeedFields kind={source.kind} onChange={(entry) => setEntries([entry, entries[1]])} />
      {failed && isComplete(source.kind, entries[0]) && <Notice kind="warning">{issueText(failed)}</Notice>}
      <h2>{t.seedTwice}</h2>
      <SeedFields kind={source.kind} onChange={(entry) => setEntries([entries[0], entry])} />
      {differ && <Notice kind="warning">{t.seedsDiffer}</Notice>}
      {agreed && <p class="code">{t.seedReads(agreed)}</p>}
    </section>
  );
}

const fields = {
  lotto: ['lottoNumbers', 'superzahl', 'spiel77'],
  dice: ['dice'],
  beacon: ['beaconName', 'beaconPulse', 'beaconValue'],
} as const;

interface SeedFieldsProps {
  readonly kind: Exclude<SeedKind, 'computer'>;
  onChange(entry: string): void;
}

function SeedFields({ kind, onChange }: SeedFieldsProps) {
  const [values, setValues] = useState<readonly string[]>(['', '', '']);
  return (
    <>
      {fields[kind].map((field, at) => (
        <TextField
          key={field}
          label={t[field]}
          code
          value={values[at]!}
          onChange={(value) => {
            const changed = values.map((before, index) => (index === at ? value.trim() : before));
            setValues(changed);
            onChange(joined(kind, changed));
          }}
        />
      ))}
    </>
  );
}

function joined(kind: SeedFieldsProps['kind'], values: readonly string[]): string {
  const [one, two, three] = values;
  switch (kind) {
    case 'lotto':
      return `${one} superzahl ${two} spiel77 ${three}`;
    case 'dice':
      return one!;
    case 'beacon':
      return `${one} ${two} ${three}`;
  }
}

/** True when every field has something in it: before that nothing is wrong yet. */
function isComplete(kind: SeedKind, entry: string): boolean {
  if (kind === 'lotto') return /^\S.* superzahl \S+ spiel77 \S{7,}$/.test(entry);
  return kind === 'beacon' ? /^\S+ \S+ \S+$/.test(entry) : entry.replace(/\D/g, '').length > 15;
}
