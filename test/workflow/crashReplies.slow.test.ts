import { everyStep } from '../support/everyStep';
import type { ForkedHost } from '../support/hostFork';
import { crashStep, hostBefore } from '../support/stepCrash';

let host: ForkedHost;
beforeAll(() => {
  host = hostBefore('replies');
});
afterAll(() => host.end());

// At every call of memory store and spreadsheet: `responses.test.ts`.
test.each(everyStep.replies.map((step) => [step.entry, step] as const))(
  '%s through the pushed bundle, cut off at every sixth service call',
  (_, step) => {
    crashStep(host, step, 6);
  },
  600_000,
);
