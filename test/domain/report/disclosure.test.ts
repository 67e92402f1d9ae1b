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

test('shows what tells of three people or of nobody', () => {
  expect(acceptedShares([3, 0, 7])).toEqual([0.3, 0, 0.7]);
});

test('hides one or two people, and a second value so that nobody can subtract', () => {
  expect(acceptedShares([2, 3, 5])).toEqual([null, null, 0.5]);
  expect(acceptedShares([1, 2, 7])).toEqual([null, null, 0.7]);
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
