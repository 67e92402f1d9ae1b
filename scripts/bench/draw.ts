import { sha256 } from '@noble/hashes/sha2.js';
import { defaultGroups } from '../../src/domain/draw/ageGroups';
import { draw, expectedSeats } from '../../src/domain/draw/draw';
import { personText } from '../../src/domain/draw/drawKey';
import { drawListText, fingerprint, makeDrawList } from '../../src/domain/draw/drawList';
import { algorithm, type Plan } from '../../src/domain/draw/plan';
import { protocols } from '../../src/domain/draw/protocol';
import { roundSeats } from '../../src/domain/draw/rounding';
import { seededChoice } from '../../src/domain/draw/seededChoice';
import { verify } from '../../src/domain/draw/verify';
import type { PoolPerson } from '../../src/domain/register/poolPerson';
import { utf8 } from '../../src/domain/utf8';
import { type Measurement, median, seconds } from './measurement';

const salt = '0123456789abcdef'.repeat(4);
const seed = '2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567';

/** Measures the draw against draw.md "Speed" and issue 3; about a minute, most of it the million. */
export async function benchDraw(): Promise<readonly Measurement[]> {
  drawOf(people(25_000), planFor(20));
  const quarter = people(250_000);
  const plan = planFor(20);
  const bare = await medianOf(() => bareHashes(quarter));
  const held = await medianOf(() => drawOf(quarter, plan));
  const list = listOf(quarter, plan);
  const drawn = drawnFrom(list.lines, plan);
  const { protocol } = protocols(drawn, { list, plan, seed, announcedAt: '', drawnAt: '', replacements: [] });
  const listText = drawListText(list.lines);
  const checked = await medianOf(() => verify({ protocol, listText }));
  const wide = planFor(400);
  const few = listOf(people(20_000), wide);
  return [
    ratio('draw of 250,000', held / bare, '500,000 bare SHA-256 of the same texts', 3, { seconds: held }),
    ratio('verify of 250,000', checked / held, 'draw of 250,000', 1.5, { seconds: checked }),
    ratio('draw of 1,000,000', await scaling(), 'draw of 25,000', 60),
    inSeconds('seats of 400 × 16, with the lots of 20,000', await medianOf(() => drawnFrom(few.lines, wide))),
    inSeconds('rounding of 400 × 16 alone', await roundingOf(few.lines, wide)),
  ];
}

/** Caps and people per cell are counted before; what is left is the walk of draw.md §3. */
async function roundingOf(lines: Parameters<typeof draw>[0], plan: Plan): Promise<number> {
  const expected = expectedSeats(lines, plan);
  if (!expected.ok) throw new Error('the bench plan expects no seats');
  const { caps, pool } = expected.value;
  return medianOf(() => roundSeats(plan.weights, pool, caps, seededChoice(seed)));
}

function inSeconds(name: string, figure: number): Measurement {
  return { name, figure, unit: 's', budget: 1 };
}

function ratio(
  name: string,
  figure: number,
  baseline: string,
  budget: number,
  besides: Readonly<Record<string, number>> = {},
): Measurement {
  return { name, figure, unit: 'times', baseline, budget, besides };
}

async function medianOf(work: () => unknown): Promise<number> {
  return median([await seconds(work), await seconds(work), await seconds(work)]);
}

async function scaling(): Promise<number> {
  const plan = planFor(20);
  const small = people(25_000);
  const large = people(1_000_000);
  return (await seconds(() => drawOf(large, plan))) / (await medianOf(() => drawOf(small, plan)));
}

function drawOf(pool: readonly PoolPerson[], plan: Plan): void {
  const list = listOf(pool, plan);
  fingerprint(drawListText(list.lines));
  drawnFrom(list.lines, plan);
}

function listOf(pool: readonly PoolPerson[], plan: Plan) {
  const list = makeDrawList(pool, plan, salt);
  if (!list.ok) throw new Error('the bench pool makes no list');
  return list.value;
}

function drawnFrom(lines: Parameters<typeof draw>[0], plan: Plan) {
  const drawn = draw(lines, plan, seed);
  if (!drawn.ok) throw new Error('the bench plan makes no draw');
  return drawn.value;
}

/** The bare cost: every person text and every lot text hashed once with the same library. */
function bareHashes(pool: readonly PoolPerson[]): void {
  for (const person of pool) sha256(utf8(`${salt}\u001f${personText(person)}`));
  const key = 'f'.repeat(64);
  for (let i = 0; i < pool.length; i++) sha256(utf8(`${seed}|${key}`));
}

function planFor(areas: number): Plan {
  const groups = areas === 400 ? sixteen() : [...defaultGroups(0)];
  const list = Array.from({ length: areas }, (_, at) => ({
    id: `a${at}`,
    name: `Bezirk ${at}`,
    ags: Array.from({ length: 400 / areas }, (_, part) =>
      String(9_000_000 + at * (400 / areas) + part).padStart(8, '0'),
    ),
  }));
  return {
    algorithm,
    assembly: '245-2025-1',
    n: 1000,
    minAge: 0,
    areas: list,
    groups,
    weights: list.map((_, a) => groups.map((_, g) => 1_000_003 * (a + 1) + 7919 * g)),
    weightSource: list.map(() => ''),
    factorPercent: groups.map(() => 100),
    household: false,
    deliveries: ['L001'],
    excluded: { earlier: 0, objected: 0, staff: 0 },
    seedSource: 'lotto 2026-12-05',
  };
}

/** Eight ages for both sexes. */
function sixteen(): Plan['groups'] {
  return Array.from({ length: 8 }, (_, at) => [0, 10, 20, 30, 40, 50, 60, 70][at]!).flatMap((from) =>
    (['m', 'w'] as const).map((sex) => ({
      id: `${from}-${sex}`,
      name: `${from} ${sex}`,
      minAge: from,
      maxAge: from === 70 ? 109 : from + 9,
      sex,
    })),
  );
}

function people(count: number): readonly PoolPerson[] {
  return Array.from({ length: count }, (_, at) => ({
    pid: `L001-${String(at + 1).padStart(7, '0')}`,
    delivery: 'L001',
    surname: ['Müller', 'Schmidt-Özdemir', 'Nguyễn', 'Weiß'][at % 4]!,
    namePrefix: at % 50 === 0 ? 'von' : '',
    givenNames: `Anna Maria ${at}`,
    callName: '',
    doctorate: '',
    sex: at % 997 === 0 ? 'd' : at % 2 === 0 ? 'm' : 'w',
    age: (at * 31) % 95,
    ageGroup: '',
    citizenship: 'de',
    street: 'Nürnberger Straße',
    houseNumber: String(at % 300),
    addressExtra: '',
    postcode: '91154',
    town: 'Roth',
    ags: String(9_000_000 + (at % 400)).padStart(8, '0'),
    guardian1: '',
    guardian2: '',
    warnings: '',
  }));
}
