import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { command as demo } from '../../scripts/demo';
import { startServer, type TestServer } from '../support/host';
import { expectAccessible, sidebarPart, startWalk, type Walk } from '../support/walk';

let server: TestServer;
let browser: Browser;
let walk: Walk;
/** Reply codes as the tab Ausgeloste shows them. */
let codes: readonly string[] = [];

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  walk = await startWalk(browser, server.address);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The day so many days from now in Berlin, `YYYY-MM-DD`; letters may not be dated in the past. */
function inDays(days: number): string {
  const moment = new Date(Date.now() + days * 86_400_000);
  return moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
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
  jest.spyOn(console, 'log').mockImplementation(() => {}); // the command says what it has written
  await demo.parseAsync([folder, '--people', '900', '--seed', 'walk'], { from: 'user' });
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .slice(0, 12);
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

test('announces the draw and holds it', async () => {
  const { sidebar } = walk;
  await walk.press('Weiter zu Heute');
  await walk.follow('Losung');
  await sidebar.getByLabel('Wie viele Personen losen?').fill('12');
  await sidebar
    .getByLabel('Woher kommt der Startwert?')
    .selectOption({ label: 'Würfel (mindestens 16 Würfe)' });
  await sidebar.getByLabel('Tag der Ziehung').fill(inDays(0));
  await walk.press('Losung prüfen');
  await walk.read('Erwartete Plätze je Bezirk');
  expect(await walk.look()).toBe('Losung ankündigen');
  await walk.press('Losung ankündigen');
  await sidebar.getByRole('dialog').getByRole('button', { name: 'Losung ankündigen' }).click();
  await walk.read('Liste und Plan stehen fest.');
  await walk.follow('Losung');
  for (const field of await sidebar.getByLabel('Würfe, der Reihe nach').all())
    await field.fill('3 1 6 2 5 4 1 1 6 3 2 5 5 4 2 6 1');
  await walk.press('Losen');
  await walk.read('12 Personen sind gelost');
  expect(await walk.look()).toBe('Weiter zu Heute');
  await tab('Ausgeloste').click();
  await walk.page.getByText('gezogen').first().waitFor();
  const text = await walk.page.getByRole('grid').innerText();
  codes = text.match(/\b[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]\b/g) ?? [];
  expect(codes).toHaveLength(12);
});

test('makes the letters and confirms the posting', async () => {
  await walk.press('Weiter zu Heute');
  await walk.follow('Briefe');
  await walk.press('Briefe vorbereiten');
  await walk.arrive('Einladung');
  await walk.press('12 Briefe erstellen');
  await walk.read('erstellt, noch nicht aufgegeben');
  await walk.follow('Briefe');
  await walk.press('Als aufgegeben bestätigen');
  await walk.read(/aufgegeben am/);
  await walk.look();
});

test('enters replies by code', async () => {
  const { sidebar } = walk;
  await walk.follow('Rückmeldungen');
  const answers = [
    ['Kommt', 'zugesagt'],
    ['Kommt nicht', 'abgesagt'],
    ['Noch offen', 'Klärung'],
  ] as const;
  for (const [at, [answer, status]] of answers.entries()) {
    await sidebar.getByLabel('Rückmeldecode oder Name').fill(codes[at]!);
    await walk.read('1 Treffer');
    await sidebar.locator('main li').getByRole('button').click();
    await sidebar.getByRole('radio', { name: answer, exact: true }).check();
    await walk.look();
    await walk.press('Rückmeldung eintragen');
    await walk.read(`${status}. Eingetragen.`);
  }
});

test('shows and writes the report', async () => {
  await walk.press('Alle Schritte');
  await walk.press('Bericht');
  await walk.read('Haben geantwortet');
  expect(await walk.look()).toBe('Bericht schreiben');
  await walk.press('Bericht schreiben');
  await walk.read('Die Zahlen stehen im Blatt „Bericht“.');
  await tab('Bericht').waitFor();
});

test('moves the next person up', async () => {
  await walk.press('Alle Schritte');
  await walk.press('Losung');
  expect(await walk.look()).toBe('Nachlosen');
  await walk.press('Nachlosen');
  await walk.read('1 Person wurde schon nachgelost.');
  await walk.look();
});

test('keeps contrast in the dark and fits at 200 % zoom, in every view', async () => {
  await walk.page.emulateMedia({ colorScheme: 'dark' });
  const views = ['Projekt', 'Meldebehörden', 'Register', 'Losung', 'Briefe', 'Rückmeldungen', 'Bericht'];
  for (const view of views) {
    await walk.press('Alle Schritte');
    await walk.sidebar.getByRole('navigation').getByRole('button', { name: view, exact: true }).click();
    await walk.arrive(view);
    await walk.sidebar.locator('main:not(:has(.loading))').waitFor();
    await expectAccessible(walk.page, sidebarPart, ['color-contrast']);
    const overflow = await walk.sidebar.locator('html').evaluate((html: HTMLElement) => {
      html.style.zoom = '2';
      const pixels = html.scrollWidth - html.clientWidth;
      html.style.zoom = '';
      return pixels;
    });
    expect([view, overflow]).toEqual([view, 0]);
  }
});

const tab = (name: string) =>
  walk.page.getByRole('navigation', { name: 'Blätter' }).getByRole('button', { name, exact: true });
