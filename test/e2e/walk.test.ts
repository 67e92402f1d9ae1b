import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { command as demo } from '../../scripts/demo';
import { startServer, type TestServer } from '../support/host';
import { startWalk, type Walk } from '../support/walk';

let server: TestServer;
let browser: Browser;
let walk: Walk;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
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

test('reads the files of twelve authorities into the pool', async () => {
  const folder = join(server.folder, 'files');
  await demo.parseAsync([folder, '--people', '900', '--seed', 'walk'], { from: 'user' });
  const files = readdirSync(folder).map((name) => join(folder, name)).slice(0, 12);
  await walk.press('Weiter zu Heute');
  await walk.follow('Register');
  await walk.sidebar.getByLabel('Dateien auswählen').setInputFiles(files);
  const button = walk.sidebar.getByRole('button', { name: /^[\d.]+ Personen einlesen$/ });
  await button.waitFor();
  await walk.look();
  await button.click();
  await walk.read('Eingelesen.');
  expect(await walk.look()).toBe('Weiter zu Heute');
});

test('draws', async () => {
  await walk.press('Weiter zu Heute');
  await walk.follow('Losung');
  await walk.page.screenshot({ path: '/tmp/sb/w-draw.png' });
});
