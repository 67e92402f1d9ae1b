import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/projectRoot';
import { arc4, otherSeats } from '../../support/otherDraw';
import { type OtherPerson, otherList } from '../../support/otherList';
import { otherReplacing } from '../../support/otherReplacing';

/** Recomputes the worked example of docs/draw.md with the second implementation; what is compared is what stands there. */

const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const page = readFileSync(join(projectRoot, 'docs/draw.md'), 'utf8');
const example = page.slice(page.indexOf('## Worked example'));
const [vector] = JSON.parse(readFileSync(join(projectRoot, 'test/data/draw/vectors.json'), 'utf8'));

/** Rows of the first table below a text, without its header. */
function tableBelow(text: string): readonly (readonly string[])[] {
  const rows = example
    .slice(example.indexOf(text))
    .split('\n\n')
    .find((part) => part.startsWith('|'))!
    .split('\n')
    .slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const numbersOf = (rows: readonly (readonly string[])[], from: number, to: number) =>
  rows.map((row) => row.slice(from, to).map(Number));
const seed = /Seed: `([^`]+)`/.exec(example)![1]!;
const salt = '0012d687'.repeat(8);
const areas = [
  { id: 'nord', ags: ['09576101'] },
  { id: 'mitte', ags: ['09576102'] },
  { id: 'sued', ags: ['09576103'] },
];
const groups = [
  { id: 'jung', minAge: 12, maxAge: 34, sex: '' },
  { id: 'alt', minAge: 35, maxAge: 109, sex: '' },
];
const plan = { minAge: 12, household: false, areas, groups };
const weights = numbersOf(tableBelow('both for'), 1, 3);
const list = otherList(vector.people as OtherPerson[], plan, salt)!;
const lots = tableBelow('**Lots**').map((row) => row.map((cell) => cell.replace(/[`*]/g, '')));
const people = numbersOf(tableBelow('**People per cell P**'), 1, 3);
const seats = otherSeats(5, weights, people, seed)!;

test('the plan is the canonical form of the first vector’s and has the hash', () => {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value!)
              .sort(([one], [other]) => (one < other ? -1 : 1))
              .map(([key, each]) => [key, sorted(each)]),
          )
        : value;
  expect(example).toContain(`Plan hash \`${sha(JSON.stringify(sorted(vector.plan)))}\``);
  expect(vector.plan).toMatchObject({
    n: 5,
    weights,
    groups,
    areas: areas.map(({ id, ags }) => ({ id, ags })),
  });
});

test('the person text of Anna Abel gives the key, and the list its first lines and its fingerprint', () => {
  const text = /^ {4}(Abel.*)$/m.exec(example)![1]!.replace(/·/g, '\u001f');
  const key = sha(`${salt}\u001f${text}`);
  expect(example).toContain(`and the key \`${key}\``);
  const [first, second] = list.split('\n');
  expect(example).toContain(`    ${first}\n    ${second}\n`);
  expect(list.split('\n')).toHaveLength(12);
  expect(example).toContain(`and the fingerprint \`${sha(list)}\``);
});

test('people per cell, caps, base and rest are those of the list', () => {
  const lines = list.split('\n').map((line) => line.split(';'));
  expect(people).toEqual(
    areas.map(({ id }) =>
      groups.map((group) => lines.filter(([, area, own]) => area === id && own === group.id).length),
    ),
  );
  expect(seats).toMatchObject({
    m: 5,
    T: 16,
    capped: [
      [false, false],
      [true, false],
      [false, false],
    ],
  });
  const base = tableBelow('**Base and rest**');
  for (const [a, row] of weights.entries())
    for (const [g, weight] of row.entries()) {
      const open = !seats.capped[a]![g];
      expect(Number(base[a]![1 + g])).toBe(open ? Math.floor((5 * weight) / 16) : 0);
      expect(Number(base[a]![5 + g])).toBe(open ? (5 * weight) % 16 : 0);
    }
});

test('the generator gives the numbers, and the three cycles their products and tables', () => {
  const next = arc4(`${seed}|rounding`);
  const numbers = Array.from({ length: 6 }, () => next());
  expect(example).toContain(`${numbers.join(', ')}, …`);
  const tables = [
    tableBelow('**Base and rest**').map((row) => row.slice(4)),
    ...['so add d⁺ = 4:', 'add 1.'].map(tableBelow),
  ];
  const moves = [
    {
      add: [
        [0, 1],
        [1, 2],
      ],
      take: [
        [1, 1],
        [0, 2],
      ],
      by: 4,
      hi: 0,
    },
    {
      add: [
        [0, 0],
        [2, 1],
      ],
      take: [
        [0, 1],
        [2, 0],
      ],
      by: 1,
      hi: 2,
    },
  ];
  for (const [at, { add, take, by, hi }] of moves.entries()) {
    const before = numbersOf(tables[at]!, 1, 4);
    for (const [row, column] of add) before[row!]![column!]! += by;
    for (const [row, column] of take) before[row!]![column!]! -= by;
    expect(numbersOf(tables[at + 1]!, 1, 4)).toEqual(before);
    const u = numbers[hi]! * 2n ** 21n + numbers[hi + 1]! / 2n ** 11n;
    expect(example).toContain(`= ${u}`);
  }
  const last = numbers[4]! * 2n ** 21n + numbers[5]! / 2n ** 11n;
  expect(example).toContain(`= ${last}`);
  expect(example).toContain(`u · 16 = ${last * 16n} < 12 · 2⁵³ = ${12n * 2n ** 53n}`);
});

test('seats, lots, ranks, drawn people and the result hash follow', () => {
  expect(numbersOf(tableBelow('get one seat more.'), 1, 3)).toEqual(seats.seats);
  const { drawn, everybody } = otherReplacing(list, plan, seats.seats, seed);
  expect(lots.map(([, key]) => key)).toEqual(everybody);
  for (const [lot, key, surname, , , mark] of lots) {
    expect(sha(`${seed}|${key}`)).toBe(lot);
    expect(mark === 'drawn').toBe(drawn.includes(key!));
    const person = (vector.people as OtherPerson[]).find((each) => each.surname === surname)!;
    expect(otherList([person], plan, salt)!.split(';')[0]).toBe(key);
  }
  const ranks = new Map<string, number>();
  for (const [, key, , cell, rank] of lots) {
    ranks.set(cell!, (ranks.get(cell!) ?? 0) + 1);
    expect(Number(rank)).toBe(ranks.get(cell!));
    expect(list).toContain(`${key};${cell!.replace('/', ';')};`);
  }
  expect(example).toContain(`\`${sha(drawn.join('\n'))}\``);
});

test('Hanna Huber replaces Frieda Fuchs', () => {
  const keyOf = (surname: string) => lots.find((row) => row[2] === surname)![1]!;
  const replacing = otherReplacing(list, plan, seats.seats, seed);
  replacing.happens(keyOf('Fuchs'), 'declined');
  expect(replacing.fill()).toEqual([
    { area: 'mitte', group: 'alt', leaves: keyOf('Fuchs'), fallback: 'cell', key: keyOf('Huber') },
  ]);
});
