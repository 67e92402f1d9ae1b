import { type Expected, oddities } from '../../../src/domain/register/plausibility';
import type { PoolPerson } from '../../../src/domain/register/poolPerson';
import { sampleRandom } from '../../../src/domain/sample/random';
import { samplePerson } from '../../../src/domain/sample/samplePerson';
import { district } from '../../support/districts';
import { poolPerson } from '../../support/register';

const roth = district(245);
const place = roth.municipalities.find(({ ags }) => ags === '09576143')!;
const expected: Expected = {
  men: place.men!,
  women: place.women!,
  ageShares: roth.ageShares,
  minimumAge: 12,
  ordered: 0,
};

/** A random sample of Roth. */
function sample(count: number, seed = 's'): PoolPerson[] {
  const random = sampleRandom(seed);
  return Array.from({ length: count }, () => {
    const person = samplePerson(random, place, roth.ageShares, undefined);
    return poolPerson({
      ...person,
      age: 2026 - Number(person.birth.slice(0, 4)),
      citizenship: person.citizenships[0]![2] === '000' ? 'de' : 'other',
    });
  });
}
const codes = (
  people: readonly PoolPerson[],
  change: Partial<Expected> = {},
  parts: readonly string[] = [],
) => oddities(people, parts, { ...expected, ...change }).map(({ code }) => code);

test('finds nothing odd about random samples of any size', () => {
  for (const count of [5, 29, 30, 80, 300, 2000])
    for (const seed of ['a', 'b', 'c', 'd', 'e'])
      expect([count, seed, codes(sample(count, seed))]).toEqual([count, seed, []]);
});

test('compares with the order, with some patience', () => {
  expect(codes(sample(100), { ordered: 104 })).toEqual([]);
  expect(codes(sample(100), { ordered: 160 })).toEqual(['fewer-than-ordered']);
  expect(codes(sample(100), { ordered: 60 })).toEqual(['more-than-ordered']);
});

test('flags sexes by the test of a proportion', () => {
  // 100 people, share 12198/25165: expected 48.5 men, standard deviation 5.0; 3.29 of them are 16.4.
  const of = (men: number) =>
    sample(100).map((person, i) => ({ ...person, sex: i < men ? ('m' as const) : ('w' as const) }));
  expect(codes(of(64))).toEqual([]);
  expect(codes(of(66))).toEqual(['sexes-improbable']);
});

test('flags ages by chi-square', () => {
  const old = sample(200).map((person, i) => (i % 3 === 0 ? { ...person, age: 80 } : person));
  expect(codes(old)).toEqual(['ages-improbable']);
});

test('flags part of the alphabet, one citizenship, one part of town, a home', () => {
  expect(codes(sample(400).filter(({ surname }) => surname < 'L'))).toEqual(['surnames-from-part']);
  expect(codes(sample(300).filter(({ citizenship }) => citizenship === 'de'))).toEqual(['one-citizenship']);
  const parts = (count: number, other: string) =>
    Array.from({ length: count }, (_, i) => (i === 0 ? other : 'Altstadt'));
  expect(codes(sample(100), {}, parts(100, 'Altstadt'))).toEqual(['one-town-part']);
  expect(codes(sample(100), {}, parts(100, 'Kiliansdorf'))).toEqual([]);
  const home = sample(200).map((person, i) =>
    i < 40 ? { ...person, street: 'Am Heim', houseNumber: '1' } : person,
  );
  expect(oddities(home, [], expected)).toEqual([
    { code: 'many-at-one-number', facts: { count: 40, street: 'Am Heim', number: '1' } },
  ]);
});
