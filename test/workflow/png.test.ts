import fc from 'fast-check';
import { PNG } from 'pngjs';
import { png } from '../../src/workflow/letters/png';

test('any pattern of modules comes back from a PNG decoder, four pixels each', () => {
  const square = fc.integer({ min: 1, max: 40 }).chain((size) =>
    fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(square, (modules) => {
      const { data, width, height } = PNG.sync.read(Buffer.from(png(modules)));
      expect([width, height]).toEqual([modules.length * 4, modules.length * 4]);
      modules.forEach((row, down) => {
        row.forEach((black, across) => {
          const pixel = ((down * 4 + 3) * width + across * 4 + 3) * 4;
          expect(data[pixel]).toBe(black ? 0 : 255);
        });
      });
    }),
    { numRuns: 30 },
  );
});
