import { everyStep } from '../support/everyStep';
import type { ForkedHost } from '../support/hostFork';
import { crashStep, hostBefore } from '../support/stepCrash';

let host: ForkedHost;
beforeAll(() => {
  host = hostBefore('draw');
});
afterAll(() => host.end());

// Announcing and holding on the memory store and the spreadsheet: `draw/draw.test.ts`, `draw/crash.slow.test.ts`.
const steps = everyStep.draw.filter(({ entry }) => entry !== 'announceDraw' && entry !== 'annulDraw');
test.each(steps.map((step) => [step.entry, step] as const))(
  '%s through the pushed bundle, cut off at every sixth service call',
  (_, step) => {
    crashStep(host, step, 6);
  },
  600_000,
);
