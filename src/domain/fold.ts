import { ownCopy } from './ownCopy';

const plain = /^[a-z0-9]*$/;
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const known = new Map<string, string>();
const knownLimit = 100_000;
/** No name is longer; whole cells of slipped rows would fill the memory. */
const longestKnown = 100;

/**
 * Folds a text for comparing, never for storing: lower case, umlauts spelt out, other marks removed, only letters
 * and digits kept (register.md, "Folding").
 *
 * Remembers what it folded: register files repeat the same few thousand names and streets.
 */
export function fold(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (text.length > longestKnown) return folding(text);
  const own = ownCopy(text);
  const folded = folding(own);
  if (known.size >= knownLimit) known.clear();
  known.set(own, folded);
  return folded;
}

/** Folds a street: as `fold`, and a final "strasse" becomes "str". */
export function foldStreet(street: string): string {
  const folded = fold(street);
  return folded.endsWith('strasse') ? folded.slice(0, -4) : folded;
}

function folding(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter]!)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{Nd}]+/gu, '')
    .normalize('NFC');
}
