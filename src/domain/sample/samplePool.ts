import type { District, Municipality } from '../district';
import { type AgeGroup, ageGroupOf } from '../register/ageGroup';
import type { PoolPerson } from '../register/poolPerson';
import { type SampleRandom, sampleRandom } from './random';
import { type SamplePerson, samplePerson, sampleReferenceYear } from './samplePerson';

/** One invented delivery of a rehearsal, already checked: how many people which authority sent. */
export interface PoolDelivery {
  /** `L001`, counting up in the order of the municipalities. */
  readonly id: string;
  /** Name of the authority. */
  readonly authority: string;
  readonly municipalities: readonly Municipality[];
  /** How many people it has; depends on the district only, not on the seed. */
  readonly people: number;
}

/** What the pool of a rehearsal must keep to. */
export interface PoolRules {
  readonly minAge: number;
  readonly ageGroups: readonly AgeGroup[];
  /** What stands in every line, so that nobody takes it for real. */
  readonly remark: string;
}

/**
 * Shares a number of invented people among the authorities of a district, by population (largest remainder).
 *
 * @param total people over all deliveries
 * @returns deliveries with at least one person
 */
export function poolDeliveries(district: District, total: number): readonly PoolDelivery[] {
  const byAuthority = new Map<string, Municipality[]>();
  for (const municipality of district.municipalities) {
    const own = byAuthority.get(municipality.authority);
    if (own) own.push(municipality);
    else byAuthority.set(municipality.authority, [municipality]);
  }
  const groups = [...byAuthority];
  const counts = shared(
    total,
    groups.map(([, own]) => own.reduce((sum, each) => sum + inhabitants(each), 0)),
  );
  return groups
    .map(([authority, municipalities], at) => ({ authority, municipalities, people: counts[at]! }))
    .filter(({ people }) => people > 0)
    .map((delivery, at) => ({ id: `L${String(at + 1).padStart(3, '0')}`, ...delivery }));
}

/** Invents the people of one delivery, checked and ready for the pool; the same seed invents the same ones. */
export function poolPeople(
  { ageShares }: District,
  delivery: PoolDelivery,
  seed: string,
  rules: PoolRules,
): readonly PoolPerson[] {
  const random = sampleRandom(`${seed} ${delivery.id}`);
  const weights = delivery.municipalities.map(inhabitants);
  let neighbour: SamplePerson | undefined;
  const people: PoolPerson[] = [];
  while (people.length < delivery.people) {
    const place = delivery.municipalities[weighted(random, weights)]!;
    neighbour = samplePerson(random, place, ageShares, neighbour);
    const number = String(people.length + 1).padStart(5, '0');
    if (ageOf(neighbour) < rules.minAge) continue;
    people.push(inPool(neighbour, `${delivery.id}-${number}`, delivery.id, rules));
  }
  return people;
}

function ageOf({ birth }: SamplePerson): number {
  return sampleReferenceYear - Number(birth.slice(0, 4));
}

function inPool(person: SamplePerson, pid: string, delivery: string, rules: PoolRules): PoolPerson {
  const { surname, namePrefix, givenNames, callName, sex, street, postcode, town, ags } = person;
  const age = ageOf(person);
  const [guardian1 = '', guardian2 = ''] = person.guardians.map(
    (each) => `${each.givenName} ${each.surname}`,
  );
  return {
    ...{ pid, delivery, surname, namePrefix, givenNames, callName, sex, age, street, postcode, town, ags },
    doctorate: person.doctorate === '' ? '' : 'Dr.',
    ageGroup: ageGroupOf(age, rules.ageGroups),
    citizenship: citizenshipOf(person),
    houseNumber: person.houseNumber + person.houseNumberLetter,
    addressExtra: person.careOf === '' ? '' : `bei ${person.careOf}`,
    ...{ guardian1, guardian2, warnings: rules.remark },
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
