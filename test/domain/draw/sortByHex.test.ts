import { createHash } from 'node:crypto';
import { sortByHex } from '../../../src/domain/draw/sortByHex';

test.each([0, 1, 4095, 4096, 20_000])('sorts %i hashes as their texts', (count) => {
  const hashes = Array.from({ length: count }, (_, at) =>
    createHash('sha256').update(String(at)).digest('hex'),
  );
  expect(sortByHex([...hashes], (hash) => hash)).toEqual([...hashes].sort());
});
