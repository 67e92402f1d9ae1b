import { everyStep } from '../support/everyStep';
import type { ForkedHost } from '../support/hostFork';
import { crashStep, hostBefore } from '../support/stepCrash';

let host: ForkedHost;
beforeAll(() => {
  host = hostBefore('register');
});
afterAll(() => host.end());

test.each(everyStep.register.map((step) => [step.entry, step] as const))(
  '%s through the pushed bundle, cut off at every service call',
  (_, step) => expect(crashStep(host, step)).toBeGreaterThan(0),
  600_000,
);
