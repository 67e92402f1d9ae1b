import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hasherAfter, sha256Hex } from '../../src/domain/sha256';
import { anyCharacter } from '../support/anyCharacter';

const nodes = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test('gives what Node gives, however the text is cut into pieces', () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000])
    for (const text of ['a'.repeat(length), `${'a'.repeat(length)}😀ü${'😀'.repeat(40_000)}`])
      expect(sha256Hex(text)).toBe(nodes(text));
});

test('hashes many texts after one beginning', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: anyCharacter }),
      fc.array(fc.string({ unit: anyCharacter, maxLength: 600 })),
      (prefix, texts) => {
        const hash = hasherAfter(prefix);
        for (const text of texts) expect(hash(text)).toBe(nodes(prefix + text));
      },
    ),
  );
});
