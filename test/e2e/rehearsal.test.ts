import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
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

const tab = (name: string) =>
  walk.page.getByRole('navigation', { name: 'Blätter' }).getByRole('button', { name, exact: true });

/** Titles of all tabs, as the page shows them. */
const tabs = () => walk.page.getByRole('navigation', { name: 'Blätter' }).getByRole('button').allInnerTexts();
let tabsBefore: readonly string[] = [];

test('loads invented people, can be stopped, and goes on where it stopped', async () => {
  await walk.page.route('**/run/loadSample', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500)); // slow as Google, so that there is time to stop
    await route.continue();
  });
  await tab('Heute').waitFor();
  tabsBefore = await tabs();
  await walk.press('Erst einmal üben? Mit Übungsdaten');
  await walk.look();
  await walk.press('Übungsdaten laden');
  await walk.press('Anhalten');
  await walk.read('Angehalten. Was fertig ist, ist gespeichert.');
  await walk.page.reload();
  await walk.press('Alle Schritte');
  await walk.press('Probelauf');
  await walk.press('Laden fortsetzen');
  await walk.read('Übungsdaten sind geladen.');
  await walk.read('1.200 erfundene Personen im Pool');
  await walk.look();
  await tab('Pool').waitFor();
});

test('Heute says that all people are invented and goes on to the draw', async () => {
  await walk.press('Weiter zu Heute');
  await walk.read('Alle Personen sind erfunden.');
  await walk.read('1.200 Personen stehen im Pool bereit.');
  await walk.look();
});

test('takes every trace away again, after asking', async () => {
  await walk.press('Alle Schritte');
  await walk.press('Probelauf');
  await walk.press('Übungsdaten entfernen');
  await walk.press('Abbrechen');
  await walk.press('Übungsdaten entfernen');
  await walk.sidebar.getByRole('dialog').getByRole('button', { name: 'Übungsdaten entfernen' }).click();
  await walk.read('Die Übungsdaten sind entfernt.');
  await walk.look();
  await tab('Pool').waitFor({ state: 'detached' });
  await walk.press('Heute');
  await walk.read('Projekt einrichten');
  expect(await tabs()).toEqual(tabsBefore);
});
