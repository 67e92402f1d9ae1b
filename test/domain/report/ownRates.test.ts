import type { Funnel } from '../../../src/domain/report/funnel';
import { ownRates } from '../../../src/domain/report/ownRates';

const funnelOf = (steps: Partial<Funnel['steps']>, wonAtDoor: number): Funnel => ({
  steps: { drawn: 0, invited: 0, answered: 0, accepted: 0, confirmed: 0, attended: 0, ...steps },
  replacements: 0,
  wonAtDoor,
  standing: {},
  reasons: {},
});

test('gives yes by letter, yes at the door of the others, and who came of both', () => {
  const held = funnelOf({ drawn: 60, invited: 60, accepted: 32, attended: 28 }, 26);
  // 6 of 60 by letter, 26 of the other 54 at the door, 28 of 32 came.
  expect(ownRates(held, 54)).toEqual({ yesLetter: 10, yesDoor: 48, showUp: 88 });
});

test('does not take for a rate what nobody noted: who came, or what a visit would have brought', () => {
  const held = funnelOf({ drawn: 60, invited: 60, accepted: 12 }, 0);
  expect(ownRates(held, 0)).toEqual({ yesLetter: 20, yesDoor: null, showUp: null });
});

test('gives a rate of nought where visits were made in vain', () => {
  const held = funnelOf({ drawn: 60, invited: 60, accepted: 12 }, 0);
  expect(ownRates(held, 40)).toMatchObject({ yesDoor: 0 });
});

test('gives none before anybody was invited', () => {
  expect(ownRates(funnelOf({ drawn: 60 }, 0), 0)).toBeUndefined();
});

test('does not divide by nobody where everybody said yes to the letter', () => {
  const held = funnelOf({ drawn: 2, invited: 2, accepted: 2, attended: 1 }, 0);
  expect(ownRates(held, 1)).toEqual({ yesLetter: 100, yesDoor: 0, showUp: 50 });
});
