import { canonicalSeed, seedFromSource } from '../../../src/domain/draw/seed';
import { codes, value } from '../../support/value';

const canonical = (typed: string) => {
  const seed = canonicalSeed(typed);
  return seed.ok ? seed.value.text : seed.issues[0]!.code;
};

test.each([
  ['2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567', undefined],
  [
    ' 2026-12-5 Lotto 45, 3, 11, 17, 38, 24 Superzahl 7, Spiel 77: 1234567 ',
    '2026-12-05 lotto 03-11-17-24-38-45 superzahl 7 spiel77 1234567',
  ],
  ['2026-12-05 dice 3162453162453162', '2026-12-05 dice 3-1-6-2-4-5-3-1-6-2-4-5-3-1-6-2'],
  ['2026-12-05 beacon NIST 0012 00FFaa1122334455', '2026-12-05 beacon nist 12 00ffaa1122334455'],
  ['2026-12-05 computer 0123456789ABCDEF', '2026-12-05 computer 0123456789abcdef'],
])('writes %s in its one form', (typed, form = typed) => {
  expect(canonical(typed)).toBe(form);
  expect(canonical(form)).toBe(form);
});

test.each([
  ['', 'seed-empty'],
  ['2026-12-05 Würfel 1', 'seed-not-ascii'],
  ['abc', 'seed-form'],
  ['2026-02-30 dice 3162453162453162', 'seed-date'],
  ['2026-12-05 lotto 3 3 11 17 24 38 superzahl 7 spiel77 1234567', 'seed-lotto-numbers'],
  ['2026-12-05 lotto 3 11 17 24 38 50 superzahl 7 spiel77 1234567', 'seed-lotto-numbers'],
  ['2026-12-05 lotto 3 11 17 24 38 superzahl 7 spiel77 1234567', 'seed-form'],
  ['2026-12-05 lotto 3 11 17 24 38 45 superzahl 7', 'seed-form'],
  ['2026-12-05 dice 316245316245316', 'seed-dice-few'],
  ['2026-12-05 dice 3162453162453167', 'seed-form'],
  ['2026-12-05 beacon nist 12 00ff', 'seed-beacon-short'],
])('refuses %s', (typed, code) => {
  expect(canonical(typed)).toBe(code);
});

test('never lets one source stand in for another', () => {
  const seed = value(canonicalSeed('2026-12-05 dice 3162453162453162'));
  expect(seedFromSource(seed, 'dice 2026-12-05').ok).toBe(true);
  expect(codes(seedFromSource(seed, 'lotto 2026-12-05'))).toEqual(['seed-other-source']);
  expect(codes(seedFromSource(seed, 'dice 2026-12-06'))).toEqual(['seed-other-source']);
  expect(seedFromSource(seed, 'Ziehung im Rathaus').ok).toBe(true);
});
