import { expectToSurviveCrashes } from '../support/crash';
import { expectToSurviveChanges } from '../support/mailingChanges';
import { mailingSubject } from '../support/mailingRun';

test('a run of three batches survives being cut off at every 45th service call', () => {
  expectToSurviveCrashes(mailingSubject, { ignore: ['Dokument', 'PDF'], every: 45 });
});

test('nothing is left behind where somebody moves, or the rest is given up, after a crash', () => {
  expectToSurviveChanges(20);
});
