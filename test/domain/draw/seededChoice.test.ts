import { seededChoice } from '../../../src/domain/draw/seededChoice';
import { arc4 } from '../../support/otherDraw';

const full = 2 ** 53;

test.each(['x', 'seed 1', 'seed 2', '2026-12-05 dice 3-1-6-2-4-5-3-1-6-2-4-5-3-1-6-2'])(
  'takes all 53 bits of %s, two numbers per cycle',
  (seed) => {
    const random = arc4(`${seed}|rounding`);
    const below: boolean[] = [];
    const at: boolean[] = [];
    const [above, equal] = [seededChoice(seed), seededChoice(seed)];
    for (let cycle = 0; cycle < 20; cycle++) {
      const u = Number(random() * 2n ** 21n + random() / 2n ** 11n);
      // With up + down = 2⁵³ the way up is taken exactly if u < down.
      below.push(above(full - u - 1, u + 1));
      at.push(equal(full - u, u));
    }
    expect(below).toEqual(Array(20).fill(true));
    expect(at).toEqual(Array(20).fill(false));
  },
);
