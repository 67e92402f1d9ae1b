import { peopleFor, proposedNumber, ratesFor } from '../../sidebar/views/drawNumber';

test('counts backwards from those who come', () => {
  // Of 100 drawn 8 say yes to the letter, 41.4 of the other 92 at the door; 85 % of these 49.4 come: 41.99.
  expect(peopleFor(30, { yesLetter: 8, yesDoor: 45, showUp: 85 })).toBe(72);
  expect(peopleFor(12, { yesLetter: 25, yesDoor: 0, showUp: 80 })).toBe(60);
});

test('gives no number where nobody would come', () => {
  expect(peopleFor(30, { yesLetter: 0, yesDoor: 0, showUp: 85 })).toBeUndefined();
  expect(peopleFor(30, { yesLetter: 8, yesDoor: 45, showUp: 0 })).toBeUndefined();
  expect(peopleFor(30, { yesLetter: Number.NaN, yesDoor: 45, showUp: 85 })).toBeUndefined();
});

test('fills in the usual rate only where the district noted none', () => {
  expect(ratesFor({ yesLetter: 12, yesDoor: null, showUp: 0 })).toEqual({
    yesLetter: 12,
    yesDoor: 45,
    showUp: 0,
  });
});

test('proposes two per seat, and by its own rates as soon as the district has some', () => {
  expect(proposedNumber(30, null)).toBe(60);
  expect(proposedNumber(12, { yesLetter: 25, yesDoor: 0, showUp: 80 })).toBe(60);
  expect(proposedNumber(30, { yesLetter: 0, yesDoor: 0, showUp: 80 })).toBe(60);
});
