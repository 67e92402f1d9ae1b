import { everyStep } from '../support/everyStep';
import type { ForkedHost } from '../support/hostFork';
import { crashStep, hostBefore } from '../support/stepCrash';

let host: ForkedHost;
beforeAll(() => {
  host = hostBefore('sample');
});
afterAll(() => host.end());

// At every call of the memory store: `sample.test.ts`.
test.each(everyStep.sample.map((step) => [step.entry, step] as const))(
  '%s through the pushed bundle, cut off at every twelfth service call',
  (_, step) => {
    crashStep(host, step, 12);
  },
  600_000,
);
