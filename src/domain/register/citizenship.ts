import { fold } from '../fold';
import { wordsOfOthers, wordsOfUnion } from './countries';
import type { CitizenshipGroup } from './poolPerson';

const groupOfWord = new Map<string, CitizenshipGroup>([
  ...wordsOfOthers.map((word) => [fold(word), 'other'] as const),
  ...wordsOfUnion.map((word) => [fold(word), 'eu'] as const),
  ...[
    'D',
    'DE',
    'DEU',
    'GER',
    'Deutschland',
    'deutsch',
    'BRD',
    '000',
    '00',
    '0',
    'Bundesrepublik Deutschland',
  ].map((word) => [fold(word), 'de'] as const),
]);

const known = new Map<string, CitizenshipGroup>();
const ranks: readonly CitizenshipGroup[] = ['de', 'eu', 'other', 'unknown'];

/**
 * Reads one or several citizenships: names of countries, adjectives, ISO codes, Destatis keys.
 *
 * @returns `de` if any is German, else `eu` if any is of the Union, else `other`; `unknown` if no word is known
 */
export function readCitizenship(cell: string): CitizenshipGroup {
  let group = known.get(cell);
  if (!group) {
    group = reading(cell);
    if (known.size < 10_000) known.set(cell, group);
  }
  return group;
}

function reading(cell: string): CitizenshipGroup {
  let best = ranks.length - 1;
  for (const piece of cell.split(/[,;/|+]/)) {
    // "Bosnien und Herzegowina" is one state, "deutsch und polnisch" are two.
    const whole = groupOf(piece);
    const groups = whole === 'unknown' ? piece.split(/\bund\b/i).map(groupOf) : [whole];
    for (const group of groups) best = Math.min(best, ranks.indexOf(group));
  }
  return ranks[best]!;
}

function groupOf(piece: string): CitizenshipGroup {
  const word = fold(piece).replace(/(?<=.)staatsangehoerigkeit$/, '');
  return groupOfWord.get(word) ?? groupOfWord.get(word.replace(/e[rsn]?$/, '')) ?? groupOfKey(word);
}

/** Destatis keys outside the Union: 121 to 599, and 997 for the stateless; 998 and 999 say nothing. */
function groupOfKey(word: string): CitizenshipGroup {
  if (!/^\d{3}$/.test(word)) return 'unknown';
  const key = Number(word);
  return (key >= 121 && key <= 599) || key === 997 ? 'other' : 'unknown';
}
