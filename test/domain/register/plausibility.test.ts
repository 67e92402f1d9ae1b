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

/** Shares of invented places, so that every figure can be checked by hand. */
const shares = {
  under18: 180,
  from18to24: 80,
  from25to34: 120,
  from35to59: 350,
  from60to74: 180,
  from75: 90,
};

/** People of 16 years and more: so many of each class, as many at its lower limit as at its upper. */
function ofAges(counts: readonly number[]): PoolPerson[] {
  const limits = [
    [16, 17],
    [18, 24],
    [25, 34],
    [35, 59],
    [60, 74],
    [75, 109],
  ] as const;
  return counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, n) =>
      poolPerson({ age: limits[i]![n % 2]!, surname: 'AMZ'[n % 3]!, houseNumber: String(n), sex: '' }),
    ),
  );
}

test('takes of the youngest class the years from the minimum age on', () => {
  // 16 and 17 are 2/18 of 180 per mille, so 20 of 840: 200 of 8,400 people.
  const ages = (youngest: number) =>
    oddities(ofAges([youngest, 800, 1200, 3700 - youngest, 1800, 900]), [], {
      ...expected,
      ageShares: shares,
      minimumAge: 16,
    }).filter(({ code }) => code === 'ages-improbable');
  expect(ages(200)).toEqual([]);
  // Five degrees of freedom: 20.52. 60²/200 + 60²/3500 = 19.03; 64²/200 + 64²/3500 = 21.65.
  expect(ages(260)).toEqual([]);
  expect(ages(264)).toEqual([
    { code: 'ages-improbable', facts: { from: 16, to: 17, count: 264, expected: 200 } },
  ]);
  expect(ages(140)).toEqual([]);
  expect(ages(136)).toEqual([
    { code: 'ages-improbable', facts: { from: 16, to: 17, count: 136, expected: 200 } },
  ]);
});

test('leaves out a class nobody of the minimum age is in', () => {
  // From 18 on, 820 per mille: 800 of 8,200 and so on.
  const found = oddities(ofAges([0, 800, 1200, 3500, 1800, 900]), [], {
    ...expected,
    ageShares: shares,
    minimumAge: 18,
  });
  expect(found.map(({ code }) => code)).not.toContain('ages-improbable');
});

test('flags letters that were lost, and no name that is only foreign', () => {
  const names = (...surnames: string[]) => codes(surnames.map((surname) => poolPerson({ surname })));
  for (const lost of ['M?ller', 'MÃ¼ller', 'MÃŒller', 'Wei?', '?zdemir', 'M\ufffdller'])
    expect([lost, names('Adler', lost)]).toEqual([lost, ['letters-lost']]);
  expect(names('Müller', 'São Paulo', 'GUSMÃO', 'ROMÃ-LIMA', 'Nguyễn', 'Þórsdóttir', 'Ãnd', 'MÃÉ')).toEqual(
    [],
  );
  expect(oddities([poolPerson({ street: 'Ringstra?e' })], [], expected)).toEqual([
    { code: 'letters-lost', facts: { count: 1 } },
  ]);
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
