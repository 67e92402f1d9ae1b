import type { District } from '../../src/domain/district';
import type { SampleDelivery } from '../../src/domain/sample/sampleDelivery';
import { nextSampleDeliveries } from '../../src/domain/sample/samplePool';

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The next invented people, as the view Probelauf makes them. */
export function nextPiece(district: District, done = 0, seed = 'a1b2'): readonly SampleDelivery[] {
  return nextSampleDeliveries(district, { seed, minAge: 12 }, done);
}

/** Loads a whole rehearsal as the view Probelauf does, the way a test calls `loadSample`; gives the number of calls. */
export function loadRehearsal(
  district: District,
  load: (deliveries: readonly SampleDelivery[]) => Progress,
  seed?: string,
): number {
  let calls = 0;
  for (let done = 0, total = 1; done < total; calls += 1)
    ({ done, total } = load(nextPiece(district, done, seed)));
  return calls;
}
