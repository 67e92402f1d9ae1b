import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { projectRoot } from '../../scripts/projectRoot';
import type { DeliveryView, RegisterView } from '../../src/api/register';
import { fail, ok } from '../../src/domain/issue';
import { expectAccessible } from '../support/accessible';
import { district } from '../support/districts';
import { answers } from '../support/fakeAnswers';
import { buildOnce } from '../support/host';
import { csv, person } from '../support/registerWalk';
import { type FakeAnswers, openSidebar } from '../support/sidebarPage';

let browser: Browser;
let html: string;

beforeAll(async () => {
  buildOnce();
  html = readFileSync(join(projectRoot, 'dist/Sidebar.html'), 'utf8');
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const delivery = (id: string, part: Partial<DeliveryView> = {}): DeliveryView => ({
  id,
  authority: 'Roth, St',
  status: 'imported',
  fileName: `${id}.csv`,
  hash: id,
  referenceDate: '2026-11-01',
  columns: [],
  rows: 100,
  imported: 99,
  duplicate: 0,
  blocked: 0,
  ineligible: 0,
  quarantined: 1,
  skipped: 0,
  answersLast: true,
  announced: false,
  undecided: 0,
  art14DueOn: '',
  deleteBy: '',
  deletedOn: '',
  ...part,
});
const { municipalities, ageShares } = district(245);
const view = (deliveries: readonly DeliveryView[]): RegisterView => ({
  municipalities,
  minAge: 12,
  ageGroups: '12–17, 18–34, 35–59, 60+',
  today: '2026-11-22',
  referenceDate: '2026-11-01',
  authorities: ['Roth, St'],
  ordered: {},
  ageShares,
  deliveries,
  pool: 99 * deliveries.length,
});

/** The view Register over some deliveries. */
async function open(
  deliveries: readonly DeliveryView[],
  more: FakeAnswers = {},
  look: { dark?: boolean; height?: number } = {},
): Promise<Page> {
  const given = { ...answers, register: () => ok(view(deliveries)), ...more };
  const page = await openSidebar(browser, { html, answers: given, ...look });
  await page.getByRole('button', { name: 'Alle Schritte', exact: true }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Register', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Lieferungen' }).waitFor();
  return page;
}
const drop = (page: Page, ...rows: readonly string[]) =>
  page.getByLabel('Dateien auswählen').setInputFiles([csv('ohne.csv', ...rows)]);

test('offers nothing that an announced draw forbids, and says why', async () => {
  const page = await open([delivery('L001', { announced: true, undecided: 1 })]);
  const card = page.getByRole('region', { name: 'L001 L001.csv' });
  await card.getByText('Sie lässt sich nicht mehr zurücknehmen.').waitFor();
  expect(await page.getByRole('button', { name: /Zurücknehmen|entscheiden/ }).count()).toBe(0);
  await drop(page, 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort', person('Abel', 'Ute', 1));
  await page
    .locator('main')
    .getByText(/Ersetzen lässt sich diese Lieferung nicht mehr/)
    .waitFor();
  expect(await page.getByLabel('Ersetzt eine frühere Lieferung').count()).toBe(0);
});

test.each([
  ['light', { dark: false }],
  ['dark', { dark: true }],
  ['200 % zoom', { height: 350 }],
])('folds what is finished of twenty deliveries, in %s', async (_, look) => {
  const ids = Array.from({ length: 20 }, (__, i) => `L${String(i + 1).padStart(3, '0')}`);
  const page = await open(
    ids.map((id, i) => delivery(id, { undecided: i === 4 ? 1 : 0 })),
    {},
    look,
  );
  await page.getByRole('region', { name: 'L005 L005.csv' }).waitFor();
  expect(await page.getByRole('region', { name: /^L\d/ }).count()).toBe(1);
  await expectAccessible(page);
  await page.getByText('Fertig: 19').click();
  await page.getByRole('region', { name: 'L001 L001.csv' }).waitFor();
  expect(await page.getByRole('region', { name: /^L\d/ }).count()).toBe(20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('maps columns in the sidebar where the dialog cannot be opened', async () => {
  const page = await open([], { showMapping: () => fail('platform-failed') });
  await drop(page, 'Weiß;Ida;30;Weg;7;91154;Roth');
  await page.getByRole('button', { name: 'Spalten zuordnen: ohne.csv' }).click();
  await page.getByLabel('Spalte 1', { exact: true }).selectOption({ label: 'Familienname' });
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByText('Quarantäne').first().waitFor();
});

test('maps columns in the sidebar where nobody answers from the dialog', async () => {
  const page = await open([], { showMapping: () => ok(true) });
  await drop(page, 'Weiß;Ida;30;Weg;7;91154;Roth');
  await page.getByRole('button', { name: 'Spalten zuordnen: ohne.csv' }).click();
  await page.getByRole('button', { name: 'Kein Fenster zu sehen? Hier zuordnen' }).click();
  await page
    .getByRole('dialog', { name: 'Spalten zuordnen' })
    .getByLabel('Spalte 7', { exact: true })
    .waitFor();
});

test('says what to do with a folder, and lets it go', async () => {
  const page = await open([]);
  await page.evaluate(() => {
    // A folder arrives as a file that cannot be read.
    const folder = new File([], 'Ordner');
    Object.defineProperty(folder, 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(Error()) }) });
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [folder] } });
    document.querySelector('fieldset')!.dispatchEvent(event);
  });
  await page
    .locator('main')
    .getByText(/Das ist ein Ordner/)
    .waitFor();
  await page.getByRole('button', { name: 'Datei weglassen: Ordner' }).click();
  await page
    .locator('main')
    .getByText(/Das ist ein Ordner/)
    .waitFor({ state: 'detached' });
});
