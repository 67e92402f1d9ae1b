import { expectToSurviveCrashes } from '../support/crash';
import type { LetterDesk } from '../support/letterDesk';
import { expectToSurviveChanges } from '../support/mailingChanges';
import { mailingSubject } from '../support/mailingRun';

const desks: LetterDesk[] = [];
afterAll(() => {
  for (const desk of desks) desk.end();
});

const fresh = () => {
  const subject = mailingSubject();
  desks.push(subject.desk);
  return subject;
};

/** Tells what a run cut off at its k-th call leaves: the same as at the call before, if that only read. */
function leftovers(): (k: number, unflushed: 'kept' | 'lost') => string {
  const { desk, run } = fresh();
  const first = desk.calls.length;
  const begun: number[] = [];
  const { run: execute } = desk;
  Object.assign(desk, {
    run(step: Parameters<typeof execute>[0]) {
      begun.push(desk.calls.length - first);
      return execute(step);
    },
  });
  run();
  const calls = desk.calls.slice(first);
  const reads = /\.(get|as|is|copy|editAsText|list$|read$|openById)/;
  return (k, unflushed) => {
    if (k > calls.length) return 'whole';
    const execution = begun.filter((at) => at < k).length;
    return `${execution} ${calls.slice(0, k - 1).filter((name) => !reads.test(name)).length} ${unflushed}`;
  };
}

test('a run of three batches in several calls each survives being cut off at every service call', () => {
  const report = expectToSurviveCrashes(fresh, { ignore: ['Dokument', 'PDF'], leaves: leftovers() });
  expect(report.places).toBeGreaterThan(300);
}, 600_000);

test('nothing is left behind where somebody moves, or the rest is given up, after a crash at any call', () => {
  expect(expectToSurviveChanges(1)).toBeGreaterThan(50);
}, 600_000);
