import type { Effect } from '../../../scripts/host/effects';
import { documentGroup } from '../../../src/apps-script/selfTest/documents';
import { serviceGroup } from '../../../src/apps-script/selfTest/services';
import { spreadsheetGroup } from '../../../src/apps-script/selfTest/spreadsheet';
import { selfTestSentences, selfTestText } from '../../../src/text/de/selfTest';
import { emulatedSpreadsheet } from '../../support/emulatedSpreadsheet';
import { startHost } from '../../support/host';

describe('the emulated spreadsheet', () => {
  const { spreadsheet } = emulatedSpreadsheet();
  const sheet = spreadsheetGroup.prepare();

  test.each(spreadsheetGroup.cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(one.check(sheet)).toMatchObject({ asExpected: true });
  });

  test('is left as it was', () => {
    spreadsheetGroup.cleanUp(sheet);
    expect(spreadsheet.getSheets().map((tab) => tab.getName())).toEqual(['Tabellenblatt1']);
  });
});

test('names every case in German', () => {
  const names = [...spreadsheetGroup.cases, ...serviceGroup.cases, ...documentGroup.cases].map(
    ({ name }) => name,
  );
  expect(names.filter((name) => !selfTestSentences[name])).toEqual([]);
});

test('shows the findings of the whole host in a dialog, every one as expected', () => {
  const host = startHost();
  const shown: Effect[] = [];
  host.host.onEffect = (effect) => shown.push(effect);
  host.call('selfTest');
  const dialog = shown.find((effect) => effect.kind === 'dialog');
  expect(dialog).toMatchObject({ title: 'Selbsttest', modal: true });
  const html = dialog?.kind === 'dialog' ? dialog.html : '';
  const different = [...html.matchAll(/<tr class="different">(.*?)<\/tr>/g)].map(([, row]) => row);
  expect(different).toEqual([]);
  expect(html).toContain(selfTestText.byHand[0]);
  expect(html.match(/<tr class="same">/g)?.length).toBeGreaterThan(40);
  const megabyte = 'x'.repeat(1_000_000);
  expect(host.call('selfTestEcho', megabyte)).toEqual({ sent: megabyte, day: null });
  host.end();
});
