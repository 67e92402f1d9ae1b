import { postalLines } from './addressBlock';
import type { Addressee } from './addressee';

/** One letter to guardians: everyone at one address. */
export interface GuardianAddress {
  /** One name per person; empty if the register names none and the letter goes to "the parents of". */
  readonly names: readonly string[];
  /** Street and town. */
  readonly place: readonly string[];
}

/**
 * Letters to the guardians of a minor: one per distinct address.
 *
 * @param guardians as the pool has them: `Vorname Familienname, Straße Nr, PLZ Ort`; a name alone lives with the child
 * @returns one address or more; the child's own, without names, if the register gives no guardian
 */
export function guardianAddresses(
  child: Addressee,
  guardians: readonly string[],
): readonly GuardianAddress[] {
  const home = postalLines(child);
  const letters = new Map<string, { names: string[]; place: readonly string[] }>();
  for (const guardian of guardians) {
    const [name = '', ...rest] = guardian.split(',').map((part) => part.trim());
    if (name === '') continue;
    const place = rest.filter((part) => part !== '');
    const address = place.length === 0 ? home : place;
    const letter = letters.get(addressKey(address)) ?? { names: [], place: address };
    if (!letter.names.includes(name)) letter.names.push(name);
    letters.set(addressKey(address), letter);
  }
  return letters.size === 0 ? [{ names: [], place: home }] : [...letters.values()];
}

/** Names of guardians; empty if the register names none. */
export function guardianNames(guardians: readonly string[]): readonly string[] {
  const names = guardians.map((guardian) => guardian.split(',')[0]!.trim());
  return names.filter((name) => name !== '');
}

/** `Hauptstraße 1` and `Hauptstr. 1` are one letterbox. */
function addressKey(place: readonly string[]): string {
  return place
    .join('|')
    .toLowerCase()
    .replace(/stra(ß|ss)e\b/g, 'str')
    .replace(/[\s.]/g, '');
}
