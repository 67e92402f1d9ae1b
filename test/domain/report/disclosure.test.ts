import { hideSmallReasons, hideSmallShares } from '../../../src/domain/report/disclosure';
import { representativeness } from '../../../src/domain/report/representativeness';

/** Shares among those who accepted, for age groups with these counts. */
function acceptedShares(counts: readonly number[]): readonly (number | null)[] {
  const cells = counts.map((accepted, index) => ({
    area: 'Nord',
    ages: `group ${index}`,
    sex: '' as const,
    population: 100,
    pool: 100,
    drawn: 50,
    accepted,
  }));
  return hideSmallShares(representativeness(cells)).ages.map((each) => each.share.accepted);
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Every table of so many values from 0 to a largest. */
function allCounts(size: number, largest: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  const values = Array.from({ length: largest + 1 }, (_, value) => value);
  return allCounts(size - 1, largest).flatMap((rest) => values.map((value) => [...rest, value]));
}

test('shows what tells of three people or of nobody', () => {
  expect(acceptedShares([3, 0, 7])).toEqual([0.3, 0, 0.7]);
});

test('hides one or two people, and the next larger value so that nobody can subtract', () => {
  expect(acceptedShares([2, 3, 5])).toEqual([null, null, 0.5]);
  expect(acceptedShares([1, 1, 7, 9])).toEqual([null, null, null, 0.5]);
  expect(acceptedShares([0, 1, 1])).toEqual([null, null, null]);
});

test('leaves a small number open to whoever knows the rule and the total, in every table of up to four values', () => {
  const tables = [2, 3, 4].flatMap((size) => allCounts(size, 6));
  const alike = new Map<string, (readonly number[])[]>();
  for (const counts of tables) {
    const shown = acceptedShares(counts).map((share, at) => (share === null ? '–' : counts[at]));
    const key = `${total(counts)}: ${shown.join(' ')}`;
    alike.set(key, [...(alike.get(key) ?? []), counts]);
  }
  const told = [...alike.values()].filter(
    (possible) =>
      total(possible[0]!) > 0 &&
      possible[0]!.some((count, at) => count > 0 && count < 3 && possible.every((one) => one[at] === count)),
  );
  expect(told).toEqual([]);
  expect(alike.size).toBeGreaterThan(1000);
});

test('leaves the population alone', () => {
  const cells = [1, 2].map((population) => ({
    ...{ area: 'Nord', ages: `${population}`, sex: '' as const, pool: 9, drawn: 9, accepted: 9 },
    population,
  }));
  expect(hideSmallShares(representativeness(cells)).ages.map((each) => each.count.population)).toEqual([
    1, 2,
  ]);
});

test('leaves out reasons of one or two people', () => {
  expect(hideSmallReasons({ health: 2, care: 3 })).toEqual({ care: 3 });
});
