import { expectToSurviveCrashes } from '../support/crash';
import { mailingSubject } from '../support/mailingRun';

test('a run of three batches survives being cut off at every 45th service call', () => {
  expectToSurviveCrashes(mailingSubject, { ignore: ['Dokument', 'PDF'], every: 45 });
});
