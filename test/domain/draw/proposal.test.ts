import { readDistricts } from '../../../scripts/districts';
import { defaultGroups, groupsBySex } from '../../../src/domain/draw/ageGroups';
import { checkPlan } from '../../../src/domain/draw/plan';
import { type PlanWishes, proposePlan } from '../../../src/domain/draw/proposePlan';
import { poolWeights, residentWeights } from '../../../src/domain/draw/weights';
import { poolPerson } from '../../support/drawDesk';
import { codes, value } from '../../support/value';

const roth = readDistricts().find(({ number }) => number === 245)!;
const shares = {
  under18: 180,
  from18to24: 70,
  from25to34: 100,
  from35to59: 350,
  from60to74: 200,
  from75: 100,
};
const pool = roth.municipalities.flatMap(({ ags }, place) =>
  Array.from({ length: 80 }, (_, i) => poolPerson(i + 1, { pid: `L001-${place}-${i}`, ags })),
);
const wishes: PlanWishes = {
  district: roth,
  pool,
  assembly: '245-2025-1',
  n: 60,
  minAge: 12,
  household: false,
  excluded: { earlier: 0, objected: 0, staff: 0 },
  seedSource: 'lotto 2026-12-05',
  sourceOf: (weighing, typed) =>
    [weighing, ...typed.map(({ name, source }) => `${name}: ${source}`)].join(' '),
};

test('weighs cells by residents of the sex times the share of the ages, in lowest terms', () => {
  const { weights, dividedBy } = residentWeights(
    [{ men: 1000, women: 2000 }],
    groupsBySex([
      { label: '12–17', from: 12, to: 17 },
      { label: '18–34', from: 18, to: 34 },
      { label: '35–59', from: 35, to: 59 },
      { label: '60+', from: 60, to: 109 },
    ]),
    [200, 200, 100, 100, 100, 100, 100, 100],
    shares,
    60,
  );
  // 180 · 6/18 = 60 ‰, twice 120; 70 + 100 = 170; 350; 200 + 100 = 300; all ÷ 10
  expect(weights).toEqual([[12, 24, 17, 34, 35, 70, 30, 60]]);
  expect(dividedBy).toBe(1);
});

test('takes part of a class by years, 75 and more as 75 to 94', () => {
  const cut = (from: number, to: number) =>
    residentWeights(
      [{ men: 1, women: 999_999_893 }],
      [
        { id: 'x', name: '', minAge: from, maxAge: to, sex: 'm' },
        { id: 'y', name: '', minAge: 75, maxAge: 109, sex: 'm' },
      ],
      [100, 100],
      shares,
      1,
    ).weights[0]!;
  expect(cut(85, 109)).toEqual([1, 2]); // 10 of 20 years
  expect(cut(95, 109)).toEqual([0, 1]);
  expect(cut(18, 19)).toEqual([1, 5]); // 70 · 2/7 = 20 against 100
});

test('divides weights that are too large and says by what', () => {
  const areas = [
    { men: 999_999_937, women: 999_999_893 },
    { men: 3, women: 7 },
  ];
  const { weights, dividedBy } = residentWeights(
    areas,
    defaultGroups(12),
    Array(8).fill(101),
    shares,
    100_000,
  );
  expect(dividedBy).toBeGreaterThan(1);
  const sum = weights.flat().reduce((total, weight) => total + BigInt(weight), BigInt(0));
  expect(sum * BigInt(100_000) < BigInt(2) ** BigInt(53)).toBe(true);
});

test('weighs by the pool within areas of given size', () => {
  const { weights } = poolWeights(
    [
      { men: 50, women: 50 },
      { men: 100, women: 100 },
    ],
    [
      [1, 3],
      [2, 2],
    ],
    [100, 100],
    10,
  );
  expect(weights).toEqual([
    [1, 3],
    [4, 4],
  ]);
});

test('proposes areas of at least two seats, each municipality in one of them', () => {
  const { plan, notes } = value(proposePlan(wishes));
  expect(value(checkPlan(plan))).toEqual(plan);
  expect(plan.areas.flatMap(({ ags }) => ags).sort()).toEqual(
    roth.municipalities.map(({ ags }) => ags).sort(),
  );
  const total = plan.weights.flat().reduce((sum, weight) => sum + weight, 0);
  for (const row of plan.weights)
    expect((60 * row.reduce((sum, weight) => sum + weight, 0)) / total).toBeGreaterThanOrEqual(1.99);
  expect(plan.areas.length).toBeGreaterThan(10);
  expect(plan.deliveries).toEqual(['L001']);
  expect(notes).toEqual([]);
  expect(value(proposePlan({ ...wishes, pool: [...pool].reverse() })).plan).toEqual(plan);
});

test('keeps the plan when its own areas are named', () => {
  const { plan } = value(proposePlan(wishes));
  const areaOf = new Map(plan.areas.flatMap(({ ags, name }) => ags.map((key) => [key, name])));
  expect(value(proposePlan({ ...wishes, areaOf })).plan).toEqual(plan);
});

test('asks for the inhabitants of split cities and warns of small cells', () => {
  const [first, ...rest] = roth.municipalities;
  const split = { ...roth, municipalities: [{ ...first!, split: true }, ...rest] };
  expect(codes(proposePlan({ ...wishes, district: split }))).toEqual(['plan-population-missing']);
  const inhabitants = new Map([[first!.ags, { men: 5000, women: 5100, source: 'Rathaus' }]]);
  const { plan } = value(proposePlan({ ...wishes, district: split, inhabitants }));
  expect(plan.weightSource.filter((source) => source !== 'residents')).toEqual([
    `residents ${first!.name}: Rathaus`,
  ]);
  const { notes } = value(proposePlan({ ...wishes, pool: pool.slice(0, 8) }));
  expect(new Set(notes.map(({ code }) => code))).toEqual(new Set(['plan-cell-small']));
});
