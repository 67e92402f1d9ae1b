// The package's own file: its index brings six more generators along.
import seedrandom from 'seedrandom/seedrandom.js';
import type { Choose } from './rounding';

/**
 * Takes the decisions of the rounding from the seed: one generator for the whole table, 53 bits per cycle.
 *
 * Compares whole numbers only, so the chance is exact to 2⁻⁵³ and the same on every machine.
 */
export function seededChoice(seed: string): Choose {
  const generator = seedrandom(`${seed}|rounding`);
  const full = BigInt(2) ** BigInt(53);
  return (up, down) => {
    const high = generator.int32() >>> 0;
    const low = generator.int32() >>> 0;
    const u = high * 2 ** 21 + (low >>> 11);
    return BigInt(u) * (BigInt(up) + BigInt(down)) < BigInt(down) * full;
  };
}
