import { expectToSurviveCrashes, spreadsheetSubject } from '../../support/crash';
import { projectIn } from '../../support/project';
import { importsTwice } from '../../support/registerImport';

test('survives a crash at every service call of the emulated spreadsheet', () => {
  const report = expectToSurviveCrashes(() =>
    spreadsheetSubject(({ tables }) => projectIn(tables), importsTwice),
  );
  expect(report.places).toBeGreaterThan(300);
}, 600_000);
