import { draw, replaceAll } from '../../../src/domain/draw/draw';
import type { Change, ChangeReason } from '../../../src/domain/draw/replacement';
import { linesFor, planOf } from '../../support/drawCases';
import { codes, value } from '../../support/value';

const plan = planOf({
  n: 2,
  areas: [
    { id: 'nord', name: '', ags: [] },
    { id: 'sued', name: '', ags: [] },
  ],
  groups: [
    { id: 'young-m', name: '', minAge: 12, maxAge: 30, sex: 'm' },
    { id: 'young-w', name: '', minAge: 12, maxAge: 30, sex: 'w' },
    { id: 'mid-w', name: '', minAge: 31, maxAge: 50, sex: 'w' },
    { id: 'mid-m', name: '', minAge: 31, maxAge: 50, sex: 'm' },
    { id: 'old', name: '', minAge: 51, maxAge: 109, sex: '' },
  ],
  weights: [
    [0, 0, 1, 0, 0],
    [0, 0, 0, 0, 0],
  ],
  household: true,
});

/** Draws two of nord/mid-w; tells cells and keys apart by what people are called. */
function drawnFrom(people: readonly (readonly number[])[], household: (at: number) => string = () => '') {
  const held = value(draw(linesFor(plan, people, household), plan, 'seed'));
  const winners = held.lots.filter((lot) => lot.drawn).map(({ line }) => line.key);
  const changesOf = (keys: readonly string[], reason: ChangeReason): readonly Change[] =>
    keys.map((key) => ({ key, reason }));
  return { held, winners, changesOf };
}

test('searches the cell, the group, the other sex, then younger and older, then anyone', () => {
  const { held, winners, changesOf } = drawnFrom([
    [1, 1, 3, 1, 1],
    [1, 1, 1, 1, 1],
  ]);
  let log = value(replaceAll(held, plan, [], changesOf(winners, 'declined')));
  for (let round = 0; round < 20 && log.at(-1); round++) {
    const more = value(replaceAll(held, plan, log, changesOf([log.at(-1)!.key], 'declined')));
    if (more.length === 0) break;
    log = [...log, ...more];
  }
  const groupOf = new Map(held.lots.map(({ line }) => [line.key, `${line.area}/${line.group}`]));
  const where = log.map(({ key, fallback }) => `${fallback} ${groupOf.get(key)!.split('/')[1]}`);
  expect(where).toEqual([
    'cell mid-w',
    'areas mid-w',
    'sex mid-m',
    'sex mid-m',
    'age young-w',
    'age young-w',
    'age young-m',
    'age young-m',
    'age old',
    'age old',
  ]);
  expect(log.every(({ area, group }) => area === 'nord' && group === 'mid-w')).toBe(true);
});

test('never moves up somebody excluded', () => {
  const { held, winners, changesOf } = drawnFrom([
    [0, 0, 5, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
  const waiting = held.lots.filter((lot) => !lot.drawn).map(({ line }) => line.key);
  const changes = [...changesOf([waiting[0]!], 'excluded'), ...changesOf(winners.slice(0, 1), 'declined')];
  expect(value(replaceAll(held, plan, [], changes)).map(({ key }) => key)).toEqual([waiting[1]]);
});

test('moves up a member of a household only when nobody else of it holds a seat', () => {
  // Nobody but one household: one seat is drawn, the other stays empty.
  const { held, winners, changesOf } = drawnFrom(
    [
      [0, 0, 3, 0, 0],
      [0, 0, 0, 0, 0],
    ],
    () => 'abcdefabcdefabcd',
  );
  expect(winners).toHaveLength(1);
  expect(value(replaceAll(held, plan, [], []))).toEqual([]);
  const moved = value(replaceAll(held, plan, [], changesOf(winners, 'declined')));
  expect(moved.map(({ leaves }) => leaves)).toEqual(['']); // the seat left empty comes first
  expect(value(replaceAll(held, plan, moved, []))).toEqual([]);
});

test('gives the seat back to somebody who returns before it is filled', () => {
  const { held, winners, changesOf } = drawnFrom([
    [0, 0, 2, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
  const changes = [
    ...changesOf(winners.slice(0, 1), 'declined'),
    ...changesOf(winners.slice(0, 1), 'returned'),
  ];
  expect(value(replaceAll(held, plan, [], changes))).toEqual([]);
});

test('refuses changes that cannot be true', () => {
  const { held, winners, changesOf } = drawnFrom([
    [0, 0, 4, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
  const waiting = held.lots.filter((lot) => !lot.drawn).map(({ line }) => line.key);
  const refused = (changes: readonly Change[]) => codes(replaceAll(held, plan, [], changes));
  expect(refused(changesOf(['nobody'], 'declined'))).toEqual(['change-unknown']);
  expect(refused(changesOf(waiting.slice(0, 1), 'declined'))).toEqual(['change-without-seat']);
  expect(refused(changesOf(winners.slice(0, 1), 'returned'))).toEqual(['change-not-gone']);
});
