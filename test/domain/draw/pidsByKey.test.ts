import fc from 'fast-check';
import { pidsByKey } from '../../../src/domain/draw/pidsByKey';

const keys = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{1,4}$/), { maxLength: 60 });

test('finds what a map finds', () => {
  fc.assert(
    fc.property(keys, keys, (known, asked) => {
      const sorted = [...known].sort();
      const pids = sorted.map((_, at) => `L001-${at}`);
      const map = new Map(sorted.map((key, at) => [key, pids[at]!]));
      const pidOf = pidsByKey(
        sorted.map((key) => ({ key })),
        pids,
      );
      for (const key of [...known, ...asked]) {
        expect(pidOf.get(key)).toBe(map.get(key));
        expect(pidOf.has(key)).toBe(map.has(key));
      }
    }),
    { numRuns: 1000 },
  );
});
