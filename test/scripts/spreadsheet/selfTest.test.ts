import type { SelfTestLine } from '../../../src/api/selfTest';
import { documentGroup } from '../../../src/apps-script/selfTest/documents';
import { serviceGroup } from '../../../src/apps-script/selfTest/services';
import { spreadsheetGroup } from '../../../src/apps-script/selfTest/spreadsheet';
import type { Result } from '../../../src/domain/issue';
import { selfTestSentences } from '../../../src/text/de/selfTest';
import { emulatedSpreadsheet } from '../../support/emulatedSpreadsheet';
import { startHost } from '../../support/host';
import { value } from '../../support/value';

describe('the emulated spreadsheet', () => {
  const { spreadsheet } = emulatedSpreadsheet();
  const sheet = spreadsheetGroup.prepare();

  test.each(spreadsheetGroup.cases.map((one) => [selfTestSentences[one.code], one] as const))(
    '%s',
    (_sentence, one) => {
      expect(one.check(sheet)).toMatchObject({ asExpected: true });
    },
  );

  test('is left as it was', () => {
    spreadsheetGroup.cleanUp(sheet);
    expect(spreadsheet.getSheets().map((tab) => tab.getName())).toEqual(['Tabellenblatt1']);
  });
});

test('has one case for every sentence', () => {
  const cases = [...spreadsheetGroup.cases, ...serviceGroup.cases, ...documentGroup.cases];
  const codes = ['prepare', 'clean-up', ...cases.map(({ code }) => code)];
  expect(codes.sort()).toEqual(Object.keys(selfTestSentences).sort());
});

test('finds the whole host as expected', () => {
  const host = startHost();
  const lines = value(host.call<Result<readonly SelfTestLine[]>>('runSelfTest'));
  expect(lines.filter(({ asExpected }) => !asExpected)).toEqual([]);
  expect(lines.length).toBeGreaterThan(40);
  host.end();
});
