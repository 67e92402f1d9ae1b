import { standstill } from '../../../src/domain/letters/standstill';

/** After which of these calls it is told that the document gets nowhere, from 1; 0 if never. */
const stopsAt = (...made: readonly (readonly [string, number])[]) => {
  const getsNowhere = standstill();
  return made.findIndex(([batch, letters]) => getsNowhere(batch, letters)) + 1;
};
const one = (...made: readonly number[]) => stopsAt(...made.map((letters) => ['V01-01', letters] as const));

test('a document that grows gets somewhere, also if it was begun anew twice', () => {
  expect(one(10, 20, 10, 20, 30, 10, 20, 30, 40)).toBe(0);
});

test('one begun anew a third time does not', () => {
  expect(one(10, 10, 10, 10)).toBe(4);
  expect(one(10, 20, 10, 20, 10, 20, 10)).toBe(7);
});

test('each document counts for itself', () => {
  expect(stopsAt(['V01-01', 9], ['V01-01', 9], ['V01-01', 9], ['V01-02', 9], ['V01-02', 9])).toBe(0);
});
