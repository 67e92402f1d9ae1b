import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { district } from '../support/districts';
import { startServer, type TestServer } from '../support/host';
import { loadRehearsal } from '../support/rehearsal';
import { value } from '../support/value';
import { startWalk, type Walk } from '../support/walk';

let server: TestServer;
let browser: Browser;
let walk: Walk;

beforeAll(async () => {
  server = await startServer();
  const roth = district(245);
  loadRehearsal(roth, (deliveries) => value(server.call('loadSample', roth, deliveries)));
  browser = await launchBrowser();
  walk = await startWalk(browser, server.address);
  await walk.next(); // the only click: into the sidebar
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const key = (name: string) => walk.page.keyboard.press(name);

/** Presses Tab until the focus is on what has this name. */
async function tabTo(name: string | RegExp): Promise<void> {
  const found = walk.sidebar.getByRole('button', { name }).or(walk.sidebar.getByLabel(name));
  await found.first().waitFor();
  for (let presses = 0; presses < 60; presses++) {
    await key('Tab');
    if (await found.and(walk.sidebar.locator(':focus')).count()) return;
  }
  throw new Error(`no way to ${name} with the Tab key`);
}
async function press(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await key('Enter');
}
async function type(name: string, text: string): Promise<void> {
  await tabTo(name);
  await walk.page.keyboard.type(text);
}

/** The first reply code in the workbook, as a letter on the desk would say it. */
function replyCode(): string {
  const [titles, row] = server.host.file.workbook.tab('Ausgeloste')!.cells;
  return String(row!.values[titles!.values.indexOf('Rückmeldecode')]);
}

test('announces and holds a draw', async () => {
  await press('Losung prüfen');
  await walk.arrive('Losung');
  await tabTo('Wie viele Personen losen?');
  await key('Control+a');
  await walk.page.keyboard.type('3');
  await press('Losung prüfen');
  await walk.read('Erwartete Plätze je Bezirk');
  await press('Losung ankündigen');
  await walk.sidebar.getByRole('dialog').waitFor();
  await press('Losung ankündigen');
  await walk.read('Liste und Plan stehen fest.');
  for (let entry = 1; entry <= 2; entry++) await type('Würfe, der Reihe nach', '31625411632554261');
  await press('Losen');
  await walk.read('3 Personen sind gelost');
});

test('makes the letters and confirms the posting', async () => {
  await press('Weiter zu Heute');
  await press('Briefe vorbereiten');
  await walk.arrive('Briefe');
  await press('Briefe vorbereiten');
  await walk.arrive('Einladung');
  await press('3 Briefe erstellen');
  await walk.read('erstellt, noch nicht aufgegeben');
  await press('Als aufgegeben bestätigen');
  await walk.read(/aufgegeben am/);
});

test('enters a reply', async () => {
  await press('Alle Schritte');
  await press('Rückmeldungen');
  await walk.arrive('Rückmeldungen');
  await walk.sidebar.getByLabel('Rückmeldecode oder Name').and(walk.sidebar.locator(':focus')).waitFor();
  await walk.page.keyboard.type(replyCode());
  await walk.read('1 Treffer');
  await key('Enter');
  await tabTo('Kommt');
  await key('Space');
  await key('ArrowDown');
  await key('Enter');
  await walk.read('abgesagt. Eingetragen.');
});

test('leaves the sidebar for the grid and comes back', async () => {
  const inside = () => walk.page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  expect(await inside()).toBe(true);
  for (let presses = 0; (await inside()) && presses < 60; presses++) await key('Tab');
  expect(await inside()).toBe(false);
  for (let presses = 0; !(await inside()) && presses < 120; presses++) await key('Shift+Tab');
  expect(await inside()).toBe(true);
});
