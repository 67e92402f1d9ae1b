import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { district } from '../support/districts';
import { startServer, type TestServer } from '../support/host';
import { loadRehearsal } from '../support/rehearsal';
import { value } from '../support/value';
import { startWalk, type Walk } from '../support/walk';

/** Five municipalities; Krefeld lies only partly in it. */
const krefeld = district(109);

let browser: Browser;
let started: TestServer;
let walk: Walk;

beforeAll(async () => {
  [browser, started] = await Promise.all([launchBrowser(), startServer()]);
  // With this seed every cell of Meerbusch has people enough for an area of its own.
  loadRehearsal(krefeld, (deliveries) => value(started.call('loadSample', krefeld, deliveries)), 'e2e');
  walk = await startWalk(browser, started.address);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await started.stop();
});

test('asks for the inhabitants of part of a city, takes them with their source, and names both in the plan', async () => {
  await walk.press('Alle Schritte');
  await walk.sidebar.getByRole('navigation').getByRole('button', { name: 'Losung', exact: true }).click();
  await walk.press('Losung prüfen');
  await walk.read(/Für Krefeld.* ist keine Einwohnerzahl im Wahlkreis bekannt/);
  const field = (label: string) => walk.sidebar.getByLabel(label, { exact: true });
  expect(await field('Gemeinde').locator('option:checked').innerText()).toMatch(/^Krefeld.* – fehlt$/);
  await field('Männer').fill('55000');
  await field('Frauen').fill('57000');
  await walk.press('Einwohnerzahl speichern');
  await walk.read('Bitte nennen Sie die Quelle');
  await field('Quelle').fill('Stadt Krefeld, 30.06.2026');
  await walk.look();
  await walk.press('Einwohnerzahl speichern');
  await walk.read('Gespeichert. Sie stehen auch im Blatt „Gemeinden“.');
  await walk.press('Losung prüfen');
  await walk.read('Erwartete Plätze je Bezirk');
  await walk.sidebar.getByText('Einwohner je Zelle eintragen').click();
  await field('Bezirk').selectOption('Meerbusch');
  for (const group of ['12–17', '18–34', '35–59', '60+'])
    for (const sex of ['m', 'w']) await field(`${group} ${sex}`).fill('2500');
  await walk.press('Für diesen Bezirk übernehmen');
  await walk.read('Bitte tragen Sie alle Zahlen und die Quelle ein.');
  await field('Quelle').fill('Stadt Meerbusch');
  await walk.look();
  await walk.press('Für diesen Bezirk übernehmen');
  await walk.sidebar.getByText('Einwohner je Zelle eintragen').click();
  await walk.sidebar.getByLabel('Bezirk', { exact: true }).selectOption('Meerbusch – eingetragen');
  await walk.read('Die Plätze folgen diesen Zahlen (Stadt Meerbusch).');
  await walk.press('Losung ankündigen');
  await walk.sidebar.getByRole('dialog').getByRole('button', { name: 'Losung ankündigen' }).click();
  await walk.read('Angekündigt. Liste und Plan stehen fest.');
  const [titles, announced] = started.host.file.workbook.tab('Losungen')!.cells.map((row) => row.values);
  const plan = JSON.parse(String(announced![titles!.indexOf('Plan')])) as {
    weightSource: readonly string[];
    weights: readonly (readonly number[])[];
  };
  const counted = plan.weightSource.indexOf('Einwohner je Zelle selbst eingetragen (Stadt Meerbusch)');
  expect(new Set(plan.weights[counted]).size).toBe(1);
  expect(
    plan.weightSource.filter((source) => /Krefeld.* \(Stadt Krefeld, 30\.06\.2026\)/.test(source)),
  ).toHaveLength(1);
});
