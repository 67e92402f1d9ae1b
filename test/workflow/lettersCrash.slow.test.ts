import { expectToSurviveCrashes } from '../support/crash';
import type { LetterDesk } from '../support/letterDesk';
import { expectToSurviveChanges } from '../support/mailingChanges';
import { mailingSubject } from '../support/mailingRun';

const desks: LetterDesk[] = [];
afterAll(() => {
  for (const desk of desks) desk.end();
});

test('a run of three batches survives being cut off at every service call', () => {
  const report = expectToSurviveCrashes(
    () => {
      const subject = mailingSubject();
      desks.push(subject.desk);
      return subject;
    },
    { ignore: ['Dokument', 'PDF'] },
  );
  expect(report.places).toBeGreaterThan(100);
}, 600_000);

test('nothing is left behind where somebody moves, or the rest is given up, after a crash at any call', () => {
  expect(expectToSurviveChanges(1)).toBeGreaterThan(50);
}, 600_000);
