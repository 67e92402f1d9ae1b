import { expectToSurviveCrashes } from '../support/crash';
import type { LetterDesk } from '../support/letterDesk';
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
