import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { deflated } from '../../src/workflow/letters/deflate';

const inflated = (bytes: Uint8Array, line: number) => new Uint8Array(inflateSync(deflated(bytes, line)));

test('zlib reads back whatever was compressed', () => {
  const dull = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 600 })))
    .map((runs) =>
      Uint8Array.from(runs.flatMap(([byte, count]) => Array.from({ length: count }, () => byte))),
    );
  const lines = fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 9 }))
    .map(([line, count]) => Uint8Array.from(Array.from({ length: count }, () => [...line]).flat()));
  const any = fc.oneof(fc.uint8Array({ maxLength: 2000 }), dull, lines);
  fc.assert(
    fc.property(any, fc.integer({ min: 1, max: 400 }), (bytes, line) => {
      expect(inflated(bytes, line)).toEqual(Uint8Array.from(bytes));
    }),
    { numRuns: 300 },
  );
});

test.each([1, 2, 3, 4, 5, 7, 24, 25, 32_768])('finds a repetition %i bytes back', (distance) => {
  const period = Uint8Array.from({ length: distance }, (_, index) => (index * 7919) % 251);
  const bytes = Uint8Array.from([...period, ...period, ...period].slice(0, distance + 300));
  expect(inflated(bytes, distance)).toEqual(bytes);
});

test('takes next to nothing for what repeats', () => {
  expect(deflated(new Uint8Array(26_000), 58).length).toBeLessThan(200);
});
