import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer, type TestServer } from '../support/host';
import { startWalk, type Walk } from '../support/walk';

let server: TestServer;
let browser: Browser;
let walk: Walk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  walk = await startWalk(browser, server.address);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The day so many days from now, `YYYY-MM-DD`; letters may not be dated in the past. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test('sets up the project', async () => {
  const { sidebar } = walk;
  await walk.follow('Projekt');
  await sidebar.getByRole('combobox', { name: 'Wahlkreis' }).fill('245');
  await sidebar.getByRole('option', { name: '245 Roth' }).click();
  await sidebar.getByLabel('Datum').fill(inDays(70));
  await sidebar.getByLabel('Antwort bis').fill(inDays(25));
  await sidebar.getByLabel('Plätze').fill('12');
  await sidebar.getByLabel('Organisation').fill('Bürgerrat e. V.');
  await sidebar.getByLabel('Straße und Hausnummer').fill('Hauptstraße 1');
  await sidebar.getByLabel('PLZ').fill('91154');
  await sidebar.getByLabel('Ort', { exact: true }).last().fill('Roth');
  await sidebar.getByLabel('Telefon').fill('09171 123456');
  await walk.press('Projekt einrichten');
  await walk.read('43 Gemeinden');
  await walk.look();
});
