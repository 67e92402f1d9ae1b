import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fold } from '../../src/domain/fold';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes of memory that are still in use after a step. */
function left(step: () => void): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  step();
  collect();
  return process.memoryUsage().heapUsed - before;
}

test.each([
  ['a name', 20],
  ['a cell of a row that slipped', 900_000],
])('keeps no file for %s that was cut out of it', (_, length) => {
  const foldOneOfEach = () => {
    for (let i = 0; i < 100; i++) fold(`${i}${'x'.repeat(1_000_000)}`.replace('x', 'y').slice(0, length));
  };
  // The hundred files together are a hundred million.
  expect(left(foldOneOfEach)).toBeLessThan(20e6);
});
