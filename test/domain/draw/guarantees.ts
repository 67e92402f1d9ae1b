import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/draw/canonicalJson';
import { type Caps, capCells, type Table } from '../../../src/domain/draw/caps';
import { draw, replaceAll } from '../../../src/domain/draw/draw';
import { drawListText, makeDrawList, parseDrawList } from '../../../src/domain/draw/drawList';
import { resultHash } from '../../../src/domain/draw/lots';
import { planText } from '../../../src/domain/draw/plan';
import { protocols } from '../../../src/domain/draw/protocol';
import { type Choose, roundSeats } from '../../../src/domain/draw/rounding';
import { seededChoice } from '../../../src/domain/draw/seededChoice';
import { verify } from '../../../src/domain/draw/verify';
import { stands } from '../../../src/domain/draw/verifyFinding';
import { type PoolCase, poolCases, type TableCase, tableCases } from '../../support/drawCases';
import { type Fraction, fraction, plus, times } from '../../support/fraction';
import { otherSeats } from '../../support/otherDraw';
import { value } from '../../support/value';

/** The guarantees of draw.md as properties, each tried on so many cases. */
export function testGuarantees(numRuns: number): void {
  const check = <Case>(cases: fc.Arbitrary<Case>, property: (given: Case) => void) =>
    fc.assert(fc.property(cases, property), { numRuns });

  test('2. seats per cell, area and group differ from what is expected by less than one; the total is n', () =>
    check(tableCases, isProportional));

  test('3. rows, columns and keys in another order change nothing', () =>
    check(fc.tuple(poolCases, fc.infiniteStream(fc.nat())), ([given, random]) => isOrderFree(given, random)));

  test('3. nobody’s lot depends on anybody else', () => check(poolCases, hasOwnLots));

  test('4. replacements follow from the draw: same cell first, nobody twice, and the protocol stands', () =>
    check(fc.tuple(poolCases, fc.array(fc.nat(), { maxLength: 8 })), ([given, leavers]) =>
      replacesByTheDraw(given, leavers),
    ));

  test('agrees with the second implementation', () =>
    check(tableCases, ({ n, weights, pool, seed }) => {
      const caps = capCells(n, weights, pool);
      const other = otherSeats(n, weights, pool, seed);
      expect(caps.ok).toBe(other !== undefined);
      if (!caps.ok || !other) return;
      const seats = roundSeats(weights, pool, caps.value, seededChoice(seed));
      expect({ ...caps.value, seats }).toEqual(other);
    }));

  test('1. every cell gets exactly what is expected, over all outcomes, in exact fractions', () =>
    check(smallTables, isUnbiased));

  test('with the household rule nobody shares a household with another one drawn', () =>
    check(poolCases, (given) => {
      const held = hold(given);
      if (!held || !given.plan.household) return;
      const tags = held.drawn.lots
        .filter((lot) => lot.drawn && lot.line.household)
        .map((lot) => lot.line.household);
      expect(new Set(tags).size).toBe(tags.length);
    }));
}

function isProportional({ n, weights, pool, seed }: TableCase): void {
  const capped = capCells(n, weights, pool);
  if (!capped.ok) {
    const reachable = weights
      .flat()
      .reduce((sum, weight, at) => sum + (weight > 0 ? pool.flat()[at]! : 0), 0);
    expect(reachable).toBeLessThan(n);
    return;
  }
  const seats = roundSeats(weights, pool, capped.value, seededChoice(seed));
  const off = seats.map((row, a) =>
    row.map((seat, g) => minus(BigInt(seat), expected(weights, pool, capped.value, a, g))),
  );
  for (const difference of off.flat()) expect(isLessThanOne(difference)).toBe(true);
  for (const row of off) expect(isLessThanOne(row.reduce(plus))).toBe(true);
  for (const g of off[0]!.keys()) expect(isLessThanOne(off.map((row) => row[g]!).reduce(plus))).toBe(true);
  expect(seats.flat().reduce((sum, seat) => sum + seat, 0)).toBe(n);
  seats.forEach((row, a) => {
    for (const [g, seat] of row.entries()) expect(seat).toBeLessThanOrEqual(pool[a]![g]!);
  });
}

/** Exactly m · N ÷ T, or everybody where capped. */
function expected(weights: Table, pool: Table, { m, T, capped }: Caps, a: number, g: number): Fraction {
  if (capped[a]![g]) return fraction(BigInt(pool[a]![g]!));
  return fraction(BigInt(m) * BigInt(weights[a]![g]!), BigInt(T));
}

function minus(whole: bigint, { over, under }: Fraction): Fraction {
  return fraction(whole * under - over, under);
}

function isLessThanOne({ over, under }: Fraction): boolean {
  return over < under && -over < under;
}

function hold({ pool, plan, salt, seed }: PoolCase) {
  const list = makeDrawList(pool, plan, salt);
  if (!list.ok) return undefined;
  const drawn = draw(list.value.lines, plan, seed);
  return drawn.ok ? { list: list.value, drawn: drawn.value } : undefined;
}

function isOrderFree(given: PoolCase, random: Iterable<number>): void {
  const numbers = random[Symbol.iterator]();
  const shuffled = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, by: numbers.next().value as number }))
      .sort((a, b) => a.by - b.by)
      .map(({ item }) => item);
  const mixedKeys = <Thing extends object>(thing: Thing) =>
    Object.fromEntries(shuffled(Object.entries(thing))) as unknown as Thing;
  const other = { ...given, pool: shuffled(given.pool).map(mixedKeys), plan: mixedKeys(given.plan) };
  expect(planText(other.plan)).toBe(planText(given.plan));
  const [one, two] = [hold(given), hold(other)];
  expect(one === undefined).toBe(two === undefined);
  if (!one || !two) return;
  expect(drawListText(two.list.lines)).toBe(drawListText(one.list.lines));
  expect(resultHash(two.drawn.lots)).toBe(resultHash(one.drawn.lots));
}

function hasOwnLots(given: PoolCase): void {
  const all = hold(given);
  const fewer = hold({ ...given, pool: given.pool.slice(1) });
  if (!all || !fewer) return;
  const lots = new Map(all.drawn.lots.map(({ line, lot }) => [line.key, lot]));
  for (const { line, lot } of fewer.drawn.lots) expect(lots.get(line.key)).toBe(lot);
}

function replacesByTheDraw(given: PoolCase, leavers: readonly number[]): void {
  const held = hold(given);
  if (!held) return;
  const { list, drawn } = held;
  const first = value(replaceAll(drawn, given.plan, [], []));
  const seated = [
    ...drawn.lots.filter((lot) => lot.drawn).map(({ line }) => line.key),
    ...first.map(({ key }) => key),
  ];
  const gone = new Set(leavers.filter(() => seated.length > 0).map((at) => seated[at % seated.length]!));
  const changes = [...gone].map((key) => ({ key, reason: 'declined' as const }));
  const log = [...first, ...value(replaceAll(drawn, given.plan, first, changes))];
  const used = [
    ...drawn.lots.filter((lot) => lot.drawn).map(({ line }) => line.key),
    ...log.map(({ key }) => key),
  ];
  expect(new Set(used).size).toBe(used.length);
  const where = new Map(list.lines.map((line) => [line.key, line]));
  for (const { key, area, group, fallback } of log)
    if (fallback === 'cell') expect(where.get(key)).toMatchObject({ area, group });
  const { protocol } = protocols(drawn, {
    list,
    plan: given.plan,
    seed: given.seed,
    announcedAt: '',
    drawnAt: '2026-12-05T20:00:00+01:00',
    replacements: log,
  });
  const listText = drawListText(list.lines);
  expect(value(parseDrawList(listText))).toEqual(list.lines);
  expect(stands(verify({ protocol, listText, pool: given.pool, salt: given.salt }))).toBe(true);
  expect(canonicalJson(JSON.parse(planText(given.plan)))).toBe(planText(given.plan));
}

/** Tables small enough to try every outcome of the rounding. */
const smallTables: fc.Arbitrary<TableCase> = fc
  .record({ areas: fc.integer({ min: 1, max: 3 }), groups: fc.integer({ min: 1, max: 3 }) })
  .chain(({ areas, groups }) => {
    const table = (cell: fc.Arbitrary<number>) =>
      fc.array(fc.array(cell, { minLength: groups, maxLength: groups }), {
        minLength: areas,
        maxLength: areas,
      });
    return fc.record({
      n: fc.integer({ min: 1, max: 9 }),
      weights: table(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1e12 }))),
      pool: table(fc.integer({ min: 0, max: 12 })),
      seed: fc.constant(''),
    });
  });

function isUnbiased({ n, weights, pool }: TableCase): void {
  const capped = capCells(n, weights, pool);
  if (!capped.ok) return;
  const mean = weights.map((row) => row.map(() => fraction(0n)));
  let whole = fraction(0n);
  for (const { chance, seats } of outcomes(weights, pool, capped.value)) {
    whole = plus(whole, chance);
    seats.forEach((row, a) => {
      row.forEach((seat, g) => {
        mean[a]![g] = plus(mean[a]![g]!, times(chance, fraction(BigInt(seat))));
      });
    });
  }
  expect(whole).toEqual(fraction(1n));
  expect(mean).toEqual(
    weights.map((row, a) => row.map((_, g) => expected(weights, pool, capped.value, a, g))),
  );
}

/** Every outcome of the rounding with its exact chance, by taking both ways at every cycle. */
export function outcomes(
  weights: Table,
  pool: Table,
  caps: Caps,
): readonly { readonly chance: Fraction; readonly seats: Table }[] {
  const found: { chance: Fraction; seats: Table }[] = [];
  const ways: boolean[][] = [[]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    let chance = fraction(1n);
    let step = 0;
    const taken = way;
    const choose: Choose = (up, down) => {
      const rises = taken[step] ?? true;
      if (step >= taken.length) {
        ways.push([...taken, false]);
        taken.push(true);
      }
      step += 1;
      chance = times(chance, fraction(BigInt(rises ? down : up), BigInt(up) + BigInt(down)));
      return rises;
    };
    const seats = roundSeats(weights, pool, caps, choose);
    found.push({ chance, seats });
  }
  return found;
}
