import type { AgeShares, Municipality } from '../district';
import { type NameStock, namePrefixes, nameStocks, streets, townParts } from './names';
import type { SampleRandom } from './random';

/** An invented person, as a register knows them; authorities send parts of this in their own words. */
export interface SamplePerson {
  readonly surname: string;
  readonly namePrefix: string;
  readonly givenNames: string;
  readonly callName: string;
  readonly doctorate: string;
  readonly sex: 'm' | 'w' | 'd';
  /** `YYYY-MM-DD`. */
  readonly birth: string;
  /** Each as adjective, ISO code, Destatis key. */
  readonly citizenships: readonly NameStock['citizenship'][];
  readonly street: string;
  readonly houseNumber: string;
  readonly houseNumberLetter: string;
  readonly careOf: string;
  readonly postcode: string;
  readonly town: string;
  readonly townPart: string;
  readonly ags: string;
  readonly guardians: readonly { readonly surname: string; readonly givenName: string }[];
}

/** Ages are counted on this day. */
export const sampleReferenceYear = 2026;

const german: NameStock['citizenship'] = ['deutsch', 'DEU', '000'];

/** Invents a person of a municipality; `neighbour` may give them a family: the same name and address. */
export function samplePerson(
  random: SampleRandom,
  place: Municipality,
  ages: AgeShares,
  neighbour: SamplePerson | undefined,
): SamplePerson {
  const family = neighbour?.ags === place.ags && random.chance(0.25) ? neighbour : undefined;
  const stock = family ? stockOf(family) : weighted(random, nameStocks);
  const sex = random.chance(0.004) ? 'd' : random.chance(0.507) ? 'w' : 'm';
  const given = givenNames(random, stock, sex);
  const age = sampleAge(random, ages);
  const isGerman = random.below(100) < stock.german;
  const second = isGerman && stock !== nameStocks[0] && random.chance(0.3);
  const surname = family?.surname ?? random.pick(stock.surnames);
  return {
    surname,
    namePrefix:
      family?.namePrefix ??
      (stock === nameStocks[0] && random.chance(0.006) ? random.pick(namePrefixes) : ''),
    givenNames: given.join(' '),
    callName: given.length > 1 && random.chance(0.3) ? given[1]! : '',
    doctorate:
      age > 28 && random.chance(0.018)
        ? random.pick(['Dr.', 'Dr.', 'Dr. med.', 'Dr.-Ing.', 'Dr. rer. nat.'])
        : '',
    sex,
    birth: birthday(random, age),
    citizenships: isGerman ? (second ? [german, stock.citizenship] : [german]) : [stock.citizenship],
    ...(family ? addressOf(family) : newAddress(random, place)),
    careOf: random.chance(0.008) ? random.pick(nameStocks[0]!.surnames) : '',
    guardians: age < 18 ? guardians(random, surname) : [],
  };
}

function stockOf({ surname }: SamplePerson): NameStock {
  return nameStocks.find((stock) => stock.surnames.includes(surname)) ?? nameStocks[0]!;
}

function weighted(random: SampleRandom, stocks: readonly NameStock[]): NameStock {
  let ticket = random.below(stocks.reduce((sum, stock) => sum + stock.weight, 0));
  for (const stock of stocks) {
    ticket -= stock.weight;
    if (ticket < 0) return stock;
  }
  return stocks[0]!;
}

function givenNames(random: SampleRandom, stock: NameStock, sex: SamplePerson['sex']): readonly string[] {
  const names = sex === 'w' || (sex === 'd' && random.chance(0.5)) ? stock.women : stock.men;
  const first = random.pick(names);
  const second = stock === nameStocks[0] && random.chance(0.35) ? random.pick(names) : first;
  return second === first ? [first] : [first, second];
}

/** Ages from 12 on, in the published classes; 12–17 are 6/18 of those under 18. */
function sampleAge(random: SampleRandom, shares: AgeShares): number {
  const classes = [
    [12, 17, shares.under18 / 3],
    [18, 24, shares.from18to24],
    [25, 34, shares.from25to34],
    [35, 59, shares.from35to59],
    [60, 74, shares.from60to74],
    [75, 94, shares.from75],
  ] as const;
  let ticket = random.below(Math.round(classes.reduce((sum, [, , share]) => sum + share, 0)));
  for (const [from, to, share] of classes) {
    ticket -= share;
    if (ticket < 0) return from + random.below(to - from + 1);
  }
  return 94;
}

/** In the first half of the year, so that the age holds from July on. */
function birthday(random: SampleRandom, age: number): string {
  const month = 1 + random.below(6);
  const day = 1 + random.below(28);
  return `${sampleReferenceYear - age}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

type Address = Pick<
  SamplePerson,
  'street' | 'houseNumber' | 'houseNumberLetter' | 'postcode' | 'town' | 'townPart' | 'ags'
>;

function newAddress(random: SampleRandom, place: Municipality): Address {
  return {
    street: random.pick(streets),
    houseNumber: String(1 + random.below(random.chance(0.2) ? 140 : 40)),
    houseNumberLetter: random.chance(0.12) ? random.pick(['a', 'b', 'c', 'd']) : '',
    postcode: place.postcode,
    town: townOf(place),
    townPart: random.chance(0.4) ? random.pick(townParts) : '',
    ags: place.ags,
  };
}

/** The name of a municipality as it stands on letters: "Roth, St" → "Roth". */
function townOf({ name }: Municipality): string {
  return name.replace(/,.*$| \(Teil \d+\)$/, '');
}

function addressOf({
  street,
  houseNumber,
  houseNumberLetter,
  postcode,
  town,
  townPart,
  ags,
}: SamplePerson): Address {
  return { street, houseNumber, houseNumberLetter, postcode, town, townPart, ags };
}

function guardians(random: SampleRandom, surname: string): SamplePerson['guardians'] {
  const [{ women, men }] = nameStocks as [NameStock];
  const mother = { surname, givenName: random.pick(women) };
  return random.chance(0.75) ? [mother, { surname, givenName: random.pick(men) }] : [mother];
}
