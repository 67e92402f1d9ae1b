import { fail, ok, type Result } from '../issue';

/** A table of the plan: rows are its areas, columns its groups. */
export type Table<Value = number> = readonly (readonly Value[])[];

/** What is left to share out once cells with too few people have got them all. */
export interface Caps {
  /** Seats shared out over the open cells; an open cell expects m · weight ÷ T. */
  readonly m: number;
  /** Sum of the weights of the open cells. */
  readonly T: number;
  readonly capped: Table<boolean>;
}

/** The pool is smaller than n wherever there is a weight. */
export type CapsIssueCode = 'pool-smaller-than-n';

/**
 * Caps every cell that would expect more seats than it has people, until none does.
 *
 * Exact: a product is only compared where both sides stay below 2⁵³ (`weights · n` does, by the plan's rule).
 *
 * @param pool people per cell
 */
export function capCells(n: number, weights: Table, pool: Table): Result<Caps, CapsIssueCode> {
  let capped: Table<boolean> = weights.map((row) => row.map(() => false));
  for (;;) {
    const m = n - sumWhere(pool, capped, true);
    const T = sumWhere(weights, capped, false);
    if (T === 0 && m > 0) return fail('pool-smaller-than-n', { n, people: n - m });
    let more = false;
    capped = capped.map((row, a) =>
      row.map((already, g) => {
        const tooMany = !already && expectsMoreThan(pool[a]![g]!, m, weights[a]![g]!, T);
        more ||= tooMany;
        return already || tooMany;
      }),
    );
    if (!more) return ok({ m, T, capped });
  }
}

/** m · weight > people · T; never true from m people on, so the right side stays below m · T. */
function expectsMoreThan(people: number, m: number, weight: number, T: number): boolean {
  return people < m && m * weight > people * T;
}

function sumWhere(values: Table, capped: Table<boolean>, wanted: boolean): number {
  let sum = 0;
  for (const [a, row] of values.entries())
    for (const [g, value] of row.entries()) if (capped[a]![g] === wanted) sum += value;
  return sum;
}
