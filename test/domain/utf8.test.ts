import fc from 'fast-check';
import { utf8 } from '../../src/domain/utf8';
import { anyCharacter } from '../support/anyCharacter';

test('gives the bytes TextEncoder gives, for every text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: anyCharacter }), halfPairs), (text) => {
      expect(utf8(text)).toEqual(new TextEncoder().encode(text));
    }),
    { numRuns: 500 },
  );
});

const halfPairs = fc
  .array(fc.integer({ min: 0xd700, max: 0xe0ff }), { maxLength: 20 })
  .map((codes) => String.fromCharCode(...codes));
