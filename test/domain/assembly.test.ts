import {
  type AssemblyEvent,
  type AssemblyStatus,
  assemblyMoves,
  currentAssembly,
  isOver,
  movedBy,
} from '../../src/domain/assembly';

// workbook.md: planning → drawing → inviting → visiting → confirming → held → documented → deleted.
const inOrder: readonly AssemblyStatus[] = [
  'planning',
  'drawing',
  'inviting',
  'visiting',
  'confirming',
  'held',
  'documented',
  'deleted',
];

const numbered = (...statuses: readonly AssemblyStatus[]) =>
  statuses.map((status, at) => ({ number: at + 1, status }));

test.each<[readonly AssemblyStatus[], number | undefined]>([
  [[], undefined],
  [['planning'], 1],
  [['confirming'], 1],
  [['held'], 1],
  [['held', 'planning'], 2],
  [['documented', 'held', 'inviting'], 3],
  [['deleted', 'documented', 'held'], 3],
  [['inviting', 'planning'], 1],
  [['held', 'drawing', 'planning'], 2],
])('of %j works on number %p', (statuses, number) => {
  expect(currentAssembly(numbered(...statuses))?.number).toBe(number);
  expect(currentAssembly(numbered(...statuses).reverse())?.number).toBe(number);
});

test('is over from the day it was held', () => {
  expect(inOrder.filter((status) => isOver({ status }))).toEqual(['held', 'documented', 'deleted']);
});

test('moves forward only, and reaches every status', () => {
  for (const { from, to } of assemblyMoves)
    for (const status of from) expect(inOrder.indexOf(to)).toBeGreaterThan(inOrder.indexOf(status));
  expect([...new Set(assemblyMoves.map(({ to }) => to))]).toEqual(inOrder.slice(1));
});

test.each<[AssemblyStatus, AssemblyEvent, AssemblyStatus | undefined]>([
  ['planning', 'announced', 'drawing'],
  ['inviting', 'announced', undefined],
  ['planning', 'held', undefined],
  ['drawing', 'held', undefined],
  ['inviting', 'held', 'held'],
  ['held', 'letter-posted', undefined],
  ['held', 'deleted', undefined],
])('leads from %s by %s to %p', (status, event, to) => {
  expect(movedBy(status, event)).toBe(to);
});
