import type { AgeShares } from '../district';
import type { Table } from './caps';
import { highestWeight, type PlanGroup } from './plan';

/** Inhabitants of an area. */
export interface Inhabitants {
  readonly men: number;
  readonly women: number;
}

/** What weighs the cells of an area. */
export interface AreaResidents extends Inhabitants {
  /** Residents by group where they are known; in place of inhabitants × shares. */
  readonly counts?: readonly number[] | undefined;
}

/** Weights that fit a plan, and by what they were divided to do so (then also rounded); `1` if nothing was lost. */
export interface FittedWeights {
  readonly weights: Table;
  readonly dividedBy: number;
}

/** The published age classes with the ages they count as; 75 and more counts as 75–94. */
const classes: readonly { readonly share: keyof AgeShares; readonly from: number; readonly to: number }[] = [
  { share: 'under18', from: 0, to: 17 },
  { share: 'from18to24', from: 18, to: 24 },
  { share: 'from25to34', from: 25, to: 34 },
  { share: 'from35to59', from: 35, to: 59 },
  { share: 'from60to74', from: 60, to: 74 },
  { share: 'from75', from: 75, to: 94 },
];

/** Least common multiple of the years of the classes: 18, 7, 10, 25, 15, 20. */
const commonYears = 6300;
/** Share of everybody: 1000 per mille × 6300. */
const everybody = 1000 * commonYears;

/**
 * Weighs every cell by its residents: inhabitants of the sex × share of the ages × factor.
 *
 * A group that cuts a published class takes its part by years of age. Counted residents take the place of both.
 *
 * @param n people to draw; weights times n must stay below 2⁵³
 */
export function residentWeights(
  areas: readonly AreaResidents[],
  groups: readonly PlanGroup[],
  factorPercent: readonly number[],
  shares: AgeShares,
  n: number,
): FittedWeights {
  return fitted(
    areas.map((area) =>
      groups.map((group, g) => {
        const [people, share] = area.counts
          ? [area.counts[g]!, everybody]
          : [inhabitantsOf(area, group), shareOf(group, shares)];
        return BigInt(people) * BigInt(share) * BigInt(factorPercent[g]!);
      }),
    ),
    n,
  );
}

/**
 * Weighs every area by its inhabitants, and the groups within it by their people in the pool, times the factor.
 *
 * For constituencies without age shares that can be trusted.
 */
export function poolWeights(
  areas: readonly Inhabitants[],
  pool: Table,
  factorPercent: readonly number[],
  n: number,
): FittedWeights {
  const totals = pool.map((row) =>
    BigInt(
      Math.max(
        1,
        row.reduce((sum, people) => sum + people, 0),
      ),
    ),
  );
  const common = totals.reduce((product, total) => (product / greatestCommonDivisor(product, total)) * total);
  return fitted(
    pool.map((row, a) =>
      row.map(
        (people, g) =>
          BigInt(areas[a]!.men + areas[a]!.women) *
          BigInt(people) *
          (common / totals[a]!) *
          BigInt(factorPercent[g]!),
      ),
    ),
    n,
  );
}

/** Residents of a cell, rounded down; for the warning of cells too small to stay anonymous. */
export function residents(area: Inhabitants, group: PlanGroup, shares: AgeShares): number {
  return Math.floor((inhabitantsOf(area, group) * shareOf(group, shares)) / everybody);
}

function inhabitantsOf(area: Inhabitants, { sex }: PlanGroup): number {
  if (sex === '') return area.men + area.women;
  return sex === 'm' ? area.men : area.women;
}

/** Share of a group's ages in per mille × 6300, whole. */
function shareOf(group: PlanGroup, shares: AgeShares): number {
  return classes.reduce((sum, { share, from, to }) => {
    const years = Math.max(0, Math.min(to, group.maxAge) - Math.max(from, group.minAge) + 1);
    return sum + (shares[share] * years * commonYears) / (to - from + 1);
  }, 0);
}

function fitted(table: readonly (readonly bigint[])[], n: number): FittedWeights {
  const flat = table.flat();
  const common = flat.reduce(greatestCommonDivisor, BigInt(0));
  if (common === BigInt(0)) return { weights: table.map((row) => row.map(() => 0)), dividedBy: 1 };
  const reduced = table.map((row) => row.map((weight) => weight / common));
  let divisor = BigInt(1);
  let weights = reduced;
  while (!fits(weights, n)) {
    divisor += divisor / BigInt(1000) + BigInt(1);
    weights = reduced.map((row) =>
      row.map((weight) => (weight * BigInt(2) + divisor) / (divisor * BigInt(2))),
    );
  }
  return { weights: weights.map((row) => row.map(Number)), dividedBy: Number(divisor) };
}

function fits(weights: readonly (readonly bigint[])[], n: number): boolean {
  const flat = weights.flat();
  const sum = flat.reduce((total, weight) => total + weight, BigInt(0));
  return (
    sum * BigInt(n) <= BigInt(Number.MAX_SAFE_INTEGER) &&
    flat.every((weight) => weight <= BigInt(highestWeight))
  );
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === BigInt(0) ? a : greatestCommonDivisor(b, a % b);
}
