import { dayNumber } from '../calendar';
import { fail, ok, type Result } from '../issue';

/** Where a seed may come from; `computer` only behind a warning, because nobody can check it. */
export type SeedKind = 'lotto' | 'dice' | 'beacon' | 'computer';

/** All kinds, best first. */
export const seedKinds: readonly SeedKind[] = ['lotto', 'dice', 'beacon', 'computer'];

/** Codes of what can be wrong with a seed. */
export type SeedIssueCode =
  | 'seed-empty'
  | 'seed-not-ascii'
  | 'seed-form'
  | 'seed-other-source'
  | 'seed-lotto-numbers'
  | 'seed-dice-few'
  | 'seed-beacon-short'
  | 'seed-date';

/** A seed in its canonical form. */
export interface Seed {
  readonly kind: SeedKind;
  /** Day of the event, `YYYY-MM-DD`. */
  readonly date: string;
  readonly text: string;
}

/** Dice that give 40 bits: 16 · log2 6 = 41. */
const fewestDice = 16;
/** Hex digits of a beacon or computer seed; 64 bits. */
const fewestHex = 16;

const forms: Readonly<Record<SeedKind, RegExp>> = {
  lotto: /^(\d+(?:[ ,;-]+\d+){5})[ ,;]+(?:superzahl|sz)[ :]*(\d)[ ,;]+(?:spiel ?77)[ :]*(\d{7})$/,
  dice: /^([1-6](?:[ ,;-]*[1-6])*)$/,
  beacon: /^([a-z0-9-]+) +(\d+) +([0-9a-f]+)$/,
  computer: /^([0-9a-f]+)$/,
};

/**
 * Brings a typed seed into the canonical form of its source; spelling, blanks and order of numbers do not matter.
 *
 * Forms: `2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567` · `2026-12-05 dice 3-1-6-…` (16 or more) ·
 * `2026-12-05 beacon nist 1234567 <hex>` · `2026-12-05 computer <hex>`. Each has at least 40 bits.
 */
export function canonicalSeed(typed: string): Result<Seed, SeedIssueCode> {
  const ascii = seedText(typed);
  if (!ascii.ok) return ascii;
  const found = /^(\d{4})-(\d\d?)-(\d\d?) +(lotto|dice|beacon|computer) +(.*)$/.exec(
    typed.trim().toLowerCase(),
  );
  if (!found) return fail('seed-form');
  const [, year, month, day, kind, rest] = found as unknown as [
    string,
    string,
    string,
    string,
    SeedKind,
    string,
  ];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (dayNumber(date) === undefined) return fail('seed-date', { date });
  const parts = forms[kind].exec(rest);
  if (!parts) return fail('seed-form', { kind });
  const body = bodies[kind](parts.slice(1));
  return body.ok ? ok({ kind, date, text: `${date} ${kind} ${body.value}` }) : body;
}

/**
 * Checks what every seed must be, whatever its source: printable ASCII, not empty.
 *
 * @returns the seed, untouched
 */
export function seedText(seed: string): Result<string, SeedIssueCode> {
  if (seed === '') return fail('seed-empty');
  if (!/^[\x20-\x7e]+$/.test(seed)) return fail('seed-not-ascii');
  return ok(seed);
}

/** Kind and day of an announced source such as `lotto 2026-12-05`; `undefined` for a source in other words. */
export function announcedSource(
  seedSource: string,
): { readonly kind: SeedKind; readonly date: string } | undefined {
  const found = /^(lotto|dice|beacon|computer) (\d{4}-\d\d-\d\d)\b/.exec(seedSource);
  return found ? { kind: found[1] as SeedKind, date: found[2]! } : undefined;
}

/**
 * Checks that a seed comes from the announced source on the announced day: never a silent change from one to another.
 *
 * A source announced in words that have no form of their own cannot be compared and passes.
 */
export function seedFromSource(seed: Seed, seedSource: string): Result<Seed, SeedIssueCode> {
  const announced = announcedSource(seedSource);
  if (announced && (announced.kind !== seed.kind || announced.date !== seed.date))
    return fail('seed-other-source', { announced: seedSource, typed: `${seed.kind} ${seed.date}` });
  return ok(seed);
}

const bodies: Readonly<Record<SeedKind, (parts: readonly string[]) => Result<string, SeedIssueCode>>> = {
  lotto: ([numbers, superzahl, spiel77]) => {
    const sorted = numbers!
      .split(/[ ,;-]+/)
      .map(Number)
      .sort((a, b) => a - b);
    const valid = sorted.every((number, at) => number >= 1 && number <= 49 && number !== sorted[at - 1]);
    if (!valid) return fail('seed-lotto-numbers');
    const six = sorted.map((number) => String(number).padStart(2, '0')).join('-');
    return ok(`${six} superzahl ${superzahl} spiel77 ${spiel77}`);
  },
  dice: ([throws]) => {
    const dice = throws!.match(/\d/g)!;
    if (dice.length < fewestDice) return fail('seed-dice-few', { dice: dice.length, needs: fewestDice });
    return ok(dice.join('-'));
  },
  beacon: ([name, pulse, value]) => {
    if (value!.length < fewestHex)
      return fail('seed-beacon-short', { digits: value!.length, needs: fewestHex });
    return ok(`${name} ${pulse!.replace(/^0+(?=\d)/, '')} ${value}`);
  },
  computer: ([value]) => {
    if (value!.length < fewestHex)
      return fail('seed-beacon-short', { digits: value!.length, needs: fewestHex });
    return ok(value!);
  },
};
