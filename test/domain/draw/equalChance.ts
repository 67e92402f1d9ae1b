import { capCells, type Table } from '../../../src/domain/draw/caps';
import { draw } from '../../../src/domain/draw/draw';
import { linesFor, planOf } from '../../support/drawCases';
import { type Fraction, fraction, plus, times } from '../../support/fraction';
import { value } from '../../support/value';
import { outcomes } from './guarantees';

const groups = [
  { id: 'j', name: 'j', minAge: 0, maxAge: 40, sex: '' as const },
  { id: 'o', name: 'o', minAge: 41, maxAge: 109, sex: '' as const },
];

/** Each person's frequency over so many seeds lies within 4.5 standard errors of the exact probability. */
export function testEqualChance(seeds: number): void {
  test.each<readonly [string, Table, Table, number, (at: number) => string]>([
    [
      'without caps',
      [
        [3, 5],
        [2, 7],
        [4, 4],
      ],
      [
        [6, 5],
        [4, 9],
        [7, 3],
      ],
      7,
      () => '',
    ],
    [
      'with caps',
      [
        [9, 5],
        [2, 7],
        [4, 4],
      ],
      [
        [1, 6],
        [0, 9],
        [7, 3],
      ],
      8,
      () => '',
    ],
    [
      'with households',
      [
        [3, 5],
        [2, 4],
      ],
      [
        [2, 2],
        [1, 3],
      ],
      3,
      (at) => (at < 3 || at === 5 ? 'abcdefabcdefabcd' : ''),
    ],
  ])('gives everybody the same chance %s', (_, weights, people, n, household) => {
    const plan = planOf({
      n,
      groups,
      weights,
      areas: weights.map((__, a) => ({ id: `a${a}`, name: '', ags: [] })),
      household: household(0) !== '',
    });
    const lines = linesFor(plan, people, household);
    const times = new Map(lines.map(({ key }) => [key, 0]));
    for (let i = 0; i < seeds; i++)
      for (const { line, drawn } of value(draw(lines, plan, `seed ${i}`)).lots)
        if (drawn) times.set(line.key, times.get(line.key)! + 1);
    const exact = chances(
      weights,
      people,
      n,
      lines.map((line) => line.household),
    );
    lines.forEach(({ key }, at) => {
      const p = Number(exact[at]!.over) / Number(exact[at]!.under);
      const error = Math.sqrt((p * (1 - p)) / seeds);
      expect(Math.abs(times.get(key)! / seeds - p)).toBeLessThanOrEqual(4.5 * error + 1e-12);
    });
  });
}

/** Exact probability of every person: over all outcomes of the rounding and, with households, all orders of lots. */
function chances(
  weights: Table,
  people: Table,
  n: number,
  households: readonly string[],
): readonly Fraction[] {
  const caps = value(capCells(n, weights, people));
  const cellOf = people.flat().flatMap((count, cell) => Array.from({ length: count }, () => cell));
  const total = cellOf.map(() => fraction(0n));
  for (const { chance, seats } of outcomes(weights, people, caps)) {
    const own = households.some((tag) => tag !== '')
      ? byOrders(cellOf, seats.flat(), households)
      : cellOf.map((cell) => fraction(BigInt(seats.flat()[cell]!), BigInt(people.flat()[cell]!)));
    own.forEach((p, at) => {
      total[at] = plus(total[at]!, times(chance, p));
    });
  }
  return total;
}

/** Tries every order of the lots. */
function byOrders(
  cellOf: readonly number[],
  seats: readonly number[],
  households: readonly string[],
): readonly Fraction[] {
  const wins = cellOf.map(() => 0n);
  let orders = 0n;
  const visit = (order: readonly number[], rest: readonly number[]) => {
    if (rest.length > 0) {
      for (const person of rest)
        visit(
          [...order, person],
          rest.filter((other) => other !== person),
        );
      return;
    }
    orders += 1n;
    const left = [...seats];
    const seen = new Set<string>();
    for (const person of order) {
      const tag = households[person]!;
      if (left[cellOf[person]!]! === 0 || (tag !== '' && seen.has(tag))) continue;
      left[cellOf[person]!]! -= 1;
      seen.add(tag);
      wins[person]! += 1n;
    }
  };
  visit([], [...cellOf.keys()]);
  return wins.map((won) => fraction(won, orders));
}
