import fc from 'fast-check';
import { defaultGroups } from '../../src/domain/draw/ageGroups';
import type { Table } from '../../src/domain/draw/caps';
import type { DrawLine } from '../../src/domain/draw/drawList';
import type { Plan, PlanGroup } from '../../src/domain/draw/plan';
import type { PoolPerson } from '../../src/domain/register/poolPerson';
import { poolPerson } from './drawDesk';

/** Weights, people and a number to draw; some weights 0, some cells empty or small, some weights huge. */
export interface TableCase {
  readonly n: number;
  readonly weights: Table;
  readonly pool: Table;
  readonly seed: string;
}

/** Any table of up to 5 × 5 cells. */
export const tableCases: fc.Arbitrary<TableCase> = fc
  .record({ areas: fc.integer({ min: 1, max: 5 }), groups: fc.integer({ min: 1, max: 5 }) })
  .chain(({ areas, groups }) => {
    const table = (cell: fc.Arbitrary<number>) =>
      fc.array(fc.array(cell, { minLength: groups, maxLength: groups }), {
        minLength: areas,
        maxLength: areas,
      });
    const weight = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 1e12 }),
    );
    return fc.record({
      n: fc.integer({ min: 1, max: 40 }),
      weights: table(weight),
      pool: table(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 60 }))),
      seed: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }),
    });
  });

/** Two areas and the default groups; people with households, some without m or w. */
export interface PoolCase {
  readonly pool: readonly PoolPerson[];
  readonly plan: Plan;
  readonly salt: string;
  readonly seed: string;
}

const ags = ['09576143', '09576111'];

/** Any pool of up to 60 people with a plan that may be drawn. */
export const poolCases: fc.Arbitrary<PoolCase> = fc
  .record({
    people: fc.array(
      fc.record({
        age: fc.integer({ min: 8, max: 99 }),
        sex: fc.constantFrom('m' as const, 'w' as const, 'd' as const, '' as const),
        ags: fc.constantFrom(...ags),
        house: fc.integer({ min: 1, max: 12 }),
        surname: fc.constantFrom('Müller', 'Mueller', 'Şahin', "'t Hooft", '=A1'),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    n: fc.integer({ min: 1, max: 12 }),
    household: fc.boolean(),
    weights: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 16, maxLength: 16 }),
    salt: fc.stringMatching(/^[0-9a-f]{64}$/),
    seed: fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }),
  })
  .map(({ people, n, household, weights, salt, seed }) => ({
    pool: people.map(({ house, ...given }, at) =>
      poolPerson(at + 1, { ...given, houseNumber: String(house) }),
    ),
    plan: {
      ...planOf({
        n,
        household,
        areas: ags.map((key, at) => ({ id: `a${at}`, name: key, ags: [key] })),
        groups: defaultGroups(12),
        weights: [weights.slice(0, 8), weights.slice(8)],
      }),
      seedSource: 'what the council says', // a source in words, for which any text may be the seed
    },
    salt,
    seed,
  }));

/** A plan with what a test does not care about filled in. */
export function planOf(given: {
  readonly n: number;
  readonly areas: Plan['areas'];
  readonly groups: readonly PlanGroup[];
  readonly weights: Table;
  readonly household?: boolean;
}): Plan {
  return {
    algorithm: 'lostrommel-draw-1',
    assembly: '245-2025-1',
    minAge: 12,
    household: false,
    weightSource: given.areas.map(() => ''),
    factorPercent: given.groups.map(() => 100),
    deliveries: ['L001'],
    excluded: { earlier: 0, objected: 0, staff: 0 },
    seedSource: 'lotto 2026-12-05',
    ...given,
    groups: [...given.groups],
    weights: given.weights.map((row) => [...row]),
  };
}

/** Lines with these keys in the cells of a table, row by row. */
export function linesFor(
  plan: Plan,
  people: Table,
  household: (at: number) => string = () => '',
): readonly DrawLine[] {
  const lines: DrawLine[] = [];
  for (const [a, area] of plan.areas.entries())
    for (const [g, group] of plan.groups.entries())
      for (let i = 0; i < people[a]![g]!; i++)
        lines.push({
          key: lines.length.toString(16).padStart(64, '0'),
          area: area.id,
          group: group.id,
          household: household(lines.length),
        });
  return lines;
}
