import { sha256Hex } from '../sha256';

/** A stream of chance that anyone can repeat from its seed. For invented data only, never for a draw. */
export interface SampleRandom {
  /** @returns a whole number from 0 to `below` - 1 */
  below(below: number): number;
  pick<Value>(from: readonly Value[]): Value;
  /** @returns true with the given probability */
  chance(probability: number): boolean;
}

/** Makes the stream of a seed (Marsaglia's xorshift128, seeded by SHA-256). */
export function sampleRandom(seed: string): SampleRandom {
  const hex = sha256Hex(`lostrommel sample ${seed}`);
  let [x, y, z, w] = [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ];
  const next = () => {
    const t = x ^ (x << 11);
    x = y;
    y = z;
    z = w;
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)]!, chance: (probability) => next() < probability };
}
