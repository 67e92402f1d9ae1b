import { annulledBefore, drawsBefore } from '../../../src/workflow/draw/earlier';
import type { DrawRow } from '../../../src/workflow/tables/draw';

const row = (number: number, status: DrawRow['status'] = 'annulled') =>
  ({ id: `245-2025-1-L${number}`, status }) as DrawRow;
const ids = (rows: readonly DrawRow[]) => rows.map(({ id }) => id.replace(/^.*-/, ''));

test('counts draws, where an order of texts would put the tenth before the ninth', () => {
  const rows = [10, 2, 11, 9, 1].map((number) => row(number));
  expect(ids(drawsBefore(rows, '245-2025-1-L11'))).toEqual(['L1', 'L2', 'L9', 'L10']);
  expect(ids(drawsBefore(rows, '245-2025-1-L10'))).toEqual(['L1', 'L2', 'L9']);
});

test('finds the annulled draw that a later one replaces', () => {
  const rows = [row(1), row(2), row(3, 'withdrawn'), row(4, 'drawn'), row(5)];
  expect(annulledBefore(rows, '245-2025-1-L4')?.id).toBe('245-2025-1-L2');
  expect(annulledBefore(rows, '245-2025-1-L1')).toBeUndefined();
});
