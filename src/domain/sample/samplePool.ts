import type { District, Municipality } from '../district';
import { type PackedPerson, packPerson } from '../register/packedPerson';
import type { PoolPerson } from '../register/poolPerson';
import { type SampleRandom, sampleRandom } from './random';
import { type SampleDelivery, sampleSize } from './sampleDelivery';
import { type SamplePerson, samplePerson, sampleReferenceYear } from './samplePerson';

/** What invented people of a workbook have to keep to. */
export interface SampleRules {
  /** The same seed invents the same people. */
  readonly seed: string;
  readonly minAge: number;
}

/** People written in one call, about. */
const pieceSize = 300;

/**
 * Invents the next deliveries of a rehearsal, together about 300 people.
 *
 * @param done people in the workbook so far, of whole deliveries
 */
export function nextSampleDeliveries(
  district: District,
  rules: SampleRules,
  done: number,
): readonly SampleDelivery[] {
  const piece: SampleDelivery[] = [];
  let end = 0;
  for (const share of shares(district)) {
    if (end >= done + pieceSize) break;
    if (end >= done) piece.push(invented(district, share, rules));
    end += share.people;
  }
  return piece;
}

/** What an authority sends: how many people it has depends on the district only, not on the seed. */
interface Share {
  readonly id: string;
  readonly authority: string;
  readonly municipalities: readonly Municipality[];
  readonly people: number;
}

/** Shares the invented people among the authorities of a district, by population; at least one person each. */
function shares(district: District): readonly Share[] {
  const byAuthority = new Map<string, Municipality[]>();
  for (const municipality of district.municipalities) {
    const own = byAuthority.get(municipality.authority);
    if (own) own.push(municipality);
    else byAuthority.set(municipality.authority, [municipality]);
  }
  const groups = [...byAuthority];
  const counts = shared(
    sampleSize,
    groups.map(([, own]) => own.reduce((sum, each) => sum + inhabitants(each), 0)),
  );
  return groups
    .map(([authority, municipalities], at) => ({ authority, municipalities, people: counts[at]! }))
    .filter(({ people }) => people > 0)
    .map((delivery, at) => ({ id: `L${String(at + 1).padStart(3, '0')}`, ...delivery }));
}

function invented({ ageShares }: District, share: Share, { seed, minAge }: SampleRules): SampleDelivery {
  const { id, authority, municipalities } = share;
  const random = sampleRandom(`${seed} ${id}`);
  const weights = municipalities.map(inhabitants);
  let neighbour: SamplePerson | undefined;
  const people: PackedPerson[] = [];
  while (people.length < share.people) {
    const place = municipalities[weighted(random, weights)]!;
    neighbour = samplePerson(random, place, ageShares, neighbour);
    if (ageOf(neighbour) >= minAge) people.push(packPerson(people.length + 1, inPool(neighbour, id)));
  }
  return { id, authority, people };
}

function ageOf({ birth }: SamplePerson): number {
  return sampleReferenceYear - Number(birth.slice(0, 4));
}

function inPool(person: SamplePerson, delivery: string): PoolPerson {
  const { surname, namePrefix, givenNames, callName, sex, street, postcode, town, ags } = person;
  const [guardian1 = '', guardian2 = ''] = person.guardians.map(
    (each) => `${each.givenName} ${each.surname}`,
  );
  return {
    ...{ pid: '', delivery, surname, namePrefix, givenNames, callName, sex, street, postcode, town, ags },
    age: ageOf(person),
    ageGroup: '',
    doctorate: person.doctorate === '' ? '' : 'Dr.',
    citizenship: citizenshipOf(person),
    houseNumber: person.houseNumber + person.houseNumberLetter,
    addressExtra: person.careOf === '' ? '' : `bei ${person.careOf}`,
    ...{ guardian1, guardian2, warnings: '' },
  };
}

const euCountries = ['AUT', 'POL', 'ROU', 'ITA', 'HRV'];

function citizenshipOf({ citizenships }: SamplePerson): PoolPerson['citizenship'] {
  const codes = citizenships.map(([, iso]) => iso);
  if (codes.includes('DEU')) return 'de';
  return codes.some((code) => euCountries.includes(code)) ? 'eu' : 'other';
}

/** @returns index of one of the weights, each as likely as it is heavy */
function weighted(random: SampleRandom, weights: readonly number[]): number {
  const fine = 1_000_000;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let left = (random.below(fine) / fine) * sum;
  for (const [at, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return at;
  }
  return weights.length - 1;
}

function inhabitants({ men, women }: Municipality): number {
  return (men ?? 0) + (women ?? 0);
}

/** Largest remainder; ties to the first. */
function shared(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const counts = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - counts.reduce((all, count) => all + count, 0);
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: (total * weight) % sum }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at);
  for (const { at } of byRemainder.slice(0, rest)) counts[at]! += 1;
  return counts;
}
