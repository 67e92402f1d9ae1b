import fc from 'fast-check';
import { requestSizes } from '../../../src/domain/register/requestSizes';

const sizes = (populations: readonly number[], total: number, limit = 1) => {
  const places = populations.map((population, i) => ({ ags: String(i), population }));
  const { sizes: found, missing } = requestSizes(places, total, limit);
  return { sizes: populations.map((_, i) => found.get(String(i)) ?? 0), missing };
};

test('distributes as in the textbook', () => {
  expect(sizes([5200, 1700, 3100], 15).sizes).toEqual([8, 2, 5]);
  // By hand: 1000/1, 800/1, 1000/3 = 333.3, 800/3 = 266.7, 210/1 = 210, 1000/5 = 200.
  expect(sizes([1000, 800, 210], 5).sizes).toEqual([2, 2, 1]);
});

test('leaves uninhabited places out, and gives equal quotients to the lower key', () => {
  expect(sizes([0, 100, 100], 1).sizes).toEqual([0, 1, 0]);
});

test('never asks for more than 2 % of a place, and says what cannot be had', () => {
  expect(sizes([100, 10_000], 100, 0.02)).toEqual({ sizes: [1, 99], missing: 0 });
  expect(sizes([100, 10_000], 300, 0.02)).toEqual({ sizes: [2, 200], missing: 98 });
});

test('adds up exactly, and nobody would rather swap a seat (the min-max property of the method)', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 3000 }),
      (populations, total) => {
        const { sizes: found } = sizes(populations, total, 10_000);
        expect(found.reduce((sum, size) => sum + size, 0)).toBe(total);
        for (const [i, size] of found.entries())
          for (const [j, other] of found.entries())
            if (size > 0)
              expect(populations[i]! * (2 * other + 1)).toBeGreaterThanOrEqual(
                populations[j]! * (2 * size - 1),
              );
      },
    ),
  );
});
