import { everyStep } from '../support/everyStep';
import type { ForkedHost } from '../support/hostFork';
import { crashStep, hostBefore } from '../support/stepCrash';

let host: ForkedHost;
beforeAll(() => {
  host = hostBefore('letters');
});
afterAll(() => host.end());

// At every call, and the posting, too: `lettersCrash.slow.test.ts`, which needs no bundle.
const steps = everyStep.letters.filter(({ entry }) => entry !== 'confirmPosting');
test.each(steps.map((step) => [step.entry, step] as const))(
  '%s through the pushed bundle, cut off at every 42nd service call',
  (_, step) => {
    crashStep(host, step, 42);
  },
  600_000,
);
