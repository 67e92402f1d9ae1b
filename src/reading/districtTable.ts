import type { AgeShares, District, Municipality } from '../domain/district';

/** Election year of the map in `scripts/data`; part of every district's key. */
const electionYear = 2025;

/**
 * Reads the published tables of the 299 constituencies.
 *
 * @param districts text of `scripts/data/districts.csv`
 * @param municipalities text of `scripts/data/municipalities.csv`
 * @returns the constituencies by ascending number, each with its municipalities in the order of the table
 */
export function parseDistrictTable(districts: string, municipalities: string): readonly District[] {
  const within = new Map<string, Municipality[]>();
  for (const cells of rowsOf(municipalities)) {
    const number = cells[0]!;
    const list = within.get(number) ?? [];
    list.push(municipality(cells));
    within.set(number, list);
  }
  return rowsOf(districts).map((cells) => ({
    key: `${electionYear}-${cells[0]}`,
    number: Number(cells[0]),
    name: cells[1]!,
    land: cells[2]!,
    population: Number(cells[3]),
    ageShares: ageShares(cells.slice(4).map(Number)),
    municipalities: within.get(cells[0]!) ?? [],
  }));
}

function municipality(cells: readonly string[]): Municipality {
  const [, ags, name, authority, part, split, postcode, men, women] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    ags,
    name: part ? `${name} (Teil ${part})` : name,
    authority: authority || name,
    split: split === '1',
    postcode,
    men: men ? Number(men) : null,
    women: women ? Number(women) : null,
  };
}

function ageShares(perMille: readonly number[]): AgeShares {
  const [under18, from18to24, from25to34, from35to59, from60to74, from75] = perMille as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { under18, from18to24, from25to34, from35to59, from60to74, from75 };
}

function rowsOf(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'));
}
