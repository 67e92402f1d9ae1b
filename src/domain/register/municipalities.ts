import type { Municipality } from '../district';
import { fold } from '../fold';

/** The municipalities of a constituency, found by key, name and postcode. */
export interface Gazetteer {
  has(ags: string): boolean;
  /**
   * Finds the municipality of a town.
   *
   * @returns its AGS; undefined if no municipality of the constituency is called so, or several are and the postcode
   *   does not decide
   */
  agsOf(town: string, postcode: string): string | undefined;
  /** Tells whether a town cannot be in the municipality: it is not called so. */
  contradicts(ags: string, town: string): boolean;
}

/** Makes the gazetteer of a constituency. */
export function gazetteer(municipalities: readonly Municipality[]): Gazetteer {
  const byAgs = new Map(municipalities.map((place) => [place.ags, place]));
  const byName = new Map<string, Municipality[]>();
  for (const place of municipalities)
    for (const name of new Set([fold(place.name), bareName(place.name)]))
      byName.set(name, [...(byName.get(name) ?? []), place]);
  const contradictions = new Map(municipalities.map(({ ags }) => [ags, new Map<string, boolean>()]));
  return {
    has: (ags) => byAgs.has(ags),
    agsOf: (town, postcode) => {
      if (town === '') return undefined;
      const exact = byName.get(fold(town)) ?? [];
      const found = exact.length > 0 ? exact : (byName.get(bareName(town)) ?? []);
      if (found.length === 1) return found[0]!.ags;
      const there = found.filter((place) => place.postcode === postcode);
      return there.length === 1 ? there[0]!.ags : undefined;
    },
    contradicts: (ags, town) => {
      const known = contradictions.get(ags);
      let answer = known?.get(town);
      if (answer === undefined) {
        answer = differs(bareName(byAgs.get(ags)?.name ?? ''), bareName(town));
        known?.set(town, answer);
      }
      return answer;
    },
  };
}

const bareNames = new Map<string, string>();

/** Folds the name of a place without what is only added to it: ", St", "Markt", "b.Nürnberg", "i.d.OPf.", "(Teil 2)". */
export function bareName(name: string): string {
  let bare = bareNames.get(name);
  if (bare === undefined) {
    const text = name
      .replace(/,.*$/, '')
      .replace(/ *\(.*$/, '')
      .replace(/^(?:stadt|markt|gemeinde|gde\.?|hansestadt|große kreisstadt) +/i, '')
      .replace(/ +(?:stadt|markt|st|m)$/i, '')
      .replace(/ *\/.*$/, '')
      .replace(/ +(?:(?:a|b|i|v|o|u)\.|(?:an|am|im|in|bei|vorm|vor|ob|auf|unter|über) ).*$/i, '');
    bare = fold(text) || fold(name);
    if (bareNames.size < 50_000) bareNames.set(name, bare);
  }
  return bare;
}

/** "Roth-Eckersmühlen" is in Roth. */
function differs(place: string, town: string): boolean {
  return town !== '' && !town.startsWith(place) && !place.startsWith(town);
}
