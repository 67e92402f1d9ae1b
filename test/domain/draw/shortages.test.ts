import { shortages } from '../../../src/domain/draw/shortages';

const place = (name: string, delivered: number, ordered: number, inhabitants = 1000) => {
  return { name, delivered, ordered, inhabitants };
};

test('says how much smaller the chance is where half of what was ordered came', () => {
  // 15 of 2000 residents were delivered: 5 of 1000 is two thirds of that, 10 of 1000 four thirds.
  const { short, highest } = shortages([place('Roth', 5, 10), place('Allersberg', 10, 10)]);
  expect(short).toEqual([{ name: 'Roth', delivered: 5, ordered: 10, chance: expect.closeTo(2 / 3, 12) }]);
  expect(highest).toBeCloseTo(4 / 3, 12);
});

test('names whoever delivered nothing, ordered or not, but no place without residents', () => {
  const { short } = shortages([place('Roth', 10, 10), place('Heideck', 0, 0), place('Forst', 0, 5, 0)]);
  expect(short).toEqual([{ name: 'Heideck', delivered: 0, ordered: 0, chance: 0 }]);
});

test('takes a few people less for what registers always leave out', () => {
  expect(shortages([place('Roth', 95, 100), place('Allersberg', 8, 10)]).short).toEqual([]);
  expect(shortages([place('Roth', 94, 100), place('Allersberg', 7, 10)]).short).toHaveLength(2);
});

test('gives nobody a chance where nothing came at all', () => {
  expect(shortages([place('Roth', 0, 10)])).toEqual({
    short: [{ name: 'Roth', delivered: 0, ordered: 10, chance: 0 }],
    highest: 0,
  });
});
