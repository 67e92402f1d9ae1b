import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { command as demo } from '../../scripts/demo';
import { expectAccessible } from '../support/accessible';
import { startServer, type TestServer } from '../support/host';
import { startWalk, type Walk } from '../support/walk';

let server: TestServer;
let browser: Browser;
let walk: Walk;
/** Reply codes of those drawn first. */
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

test('asks the registration authorities', async () => {
  await walk.press('Weiter zu Heute');
  expect(await walk.follow('Meldebehörden')).toBe('Anfragen planen');
  await walk.press('Anfragen planen');
  await walk.read('2.000');
  expect(await walk.follow('Meldebehörden')).toBe('Als angefragt eintragen');
  await walk.press('Als angefragt eintragen');
  await walk.sidebar.getByRole('button', { name: 'Weiter zu Heute' }).waitFor();
  expect(await walk.look()).toBe('Weiter zu Heute');
});

test('reads the files of all 38 authorities into the pool', async () => {
  const folder = join(server.folder, 'files');
  // The command says what it has written, and how far it is.
  for (const method of ['log', 'error'] as const) jest.spyOn(console, method).mockImplementation(() => {});
  await demo.parseAsync([folder, '--people', '900', '--seed', 'walk'], { from: 'user' });
  const files = readdirSync(folder).map((name) => join(folder, name));
  expect(files).toHaveLength(38);
  await walk.press('Weiter zu Heute');
  await walk.read('38 Behörden haben noch nicht geliefert.');
  await walk.follow('Register');
  await walk.sidebar.getByLabel('Dateien auswählen').setInputFiles(files);
  const button = walk.sidebar.getByRole('button', { name: /^[\d.]+ Personen einlesen$/ });
  await button.waitFor();
  await walk.look();
  await button.click();
  await walk.sidebar.getByText('Eingelesen.').first().waitFor({ timeout: 150_000 });
  expect(await walk.look()).toBe('Weiter zu Heute');
}, 180_000);

test('decides about the rows in quarantine', async () => {
  const dialog = walk.page.frameLocator('dialog iframe');
  const leaveOut = dialog.getByText('Weglassen', { exact: true });
  const close = dialog.getByRole('button', { name: 'Schließen', exact: true });
  let decided = 0;
  expect(await walk.follow('Register')).toBe('Zeilen entscheiden');
  while ((await walk.look()) === 'Zeilen entscheiden') {
    await walk.press('Zeilen entscheiden');
    await leaveOut.or(close).first().waitFor();
    for (; await leaveOut.isVisible(); decided++) {
      const row = await dialog.getByRole('heading', { level: 1 }).innerText();
      await leaveOut.click();
      await dialog.getByRole('heading', { level: 1, name: row, exact: true }).waitFor({ state: 'detached' });
      await leaveOut.or(close).first().waitFor();
    }
    await close.click();
    await walk.page.locator('dialog').waitFor({ state: 'detached' });
  }
  expect(await walk.look()).toBe('Weiter zu Heute');
  expect(decided).toBe(9); // as `lostrommel import` counts them in these files
});

test('announces the draw and holds it', async () => {
  const { sidebar } = walk;
  expect(await walk.follow('Losung')).toBe('Losung prüfen');
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
  expect(await walk.follow('Losung')).toBe('Losen');
  for (const field of await sidebar.getByLabel('Würfe, der Reihe nach').all())
    await field.fill('3 1 6 2 5 4 1 1 6 3 2 5 5 4 2 6 1');
  await walk.press('Losen');
  await walk.read('12 Personen sind gelost');
  expect(await walk.look()).toBe('Weiter zu Heute');
  codes = await codesInTab(12);
});

/** Makes every letter Heute asks for and confirms the posting. */
async function sendLetters(): Promise<number> {
  let letters = 0;
  let offered = await walk.follow('Briefe');
  for (; offered === 'Briefe vorbereiten'; offered = await walk.follow('Briefe')) {
    await walk.press('Briefe vorbereiten');
    const start = walk.sidebar.getByRole('button', { name: /^\d+ Briefe? erstellen$/ });
    await start.and(walk.sidebar.locator('[aria-disabled=false]')).waitFor();
    letters += Number.parseInt(await walk.look(), 10);
    await start.click();
    await walk.read('erstellt, noch nicht aufgegeben');
  }
  expect(offered).toBe('Als aufgegeben bestätigen');
  await walk.press('Als aufgegeben bestätigen');
  await walk.sidebar.locator('main:not(:has-text("noch nicht aufgegeben"))').waitFor();
  expect(await walk.look()).toBe('Weiter zu Heute');
  return letters;
}

/** Enters one reply by its code. */
async function enter(code: string, answer: string, status: string): Promise<void> {
  await walk.sidebar.getByLabel('Rückmeldecode oder Name').fill(code);
  await walk.read('1 Treffer');
  await walk.sidebar.locator('main li').getByRole('button').click();
  await walk.sidebar.getByRole('radio', { name: answer, exact: true }).check();
  if (answer === 'Kommt nicht') {
    await walk.sidebar.getByLabel('Grund').selectOption({ label: 'keine Zeit' });
    await walk.sidebar.getByLabel('Kam per').selectOption({ label: 'Rückmeldekarte' });
  }
  await walk.look();
  await walk.press('Rückmeldung eintragen');
  await walk.read(`${status}. Eingetragen.`);
}

test('makes the letters, also to parents, and confirms the posting', async () => {
  expect(await sendLetters()).toBeGreaterThanOrEqual(12);
  await walk.press('Weiter zu Heute');
  await walk.read('12 Antworten stehen noch aus.');
});

test('enters a reply of each kind', async () => {
  expect(await walk.follow('Rückmeldungen')).toBe('Rückmeldung eintragen');
  await enter(codes[0]!, 'Kommt', 'zugesagt');
  await enter(codes[1]!, 'Kommt nicht', 'abgesagt');
  await enter(codes[2]!, 'Noch offen', 'Klärung');
});

test('moves the next person up for the one who does not come, and writes to them', async () => {
  await walk.next();
  await walk.read('1 Platz frei.');
  expect(await walk.follow('Losung')).toBe('Nachlosen');
  await walk.press('Nachlosen');
  await walk.read('1 Person wurde schon nachgelost.');
  expect(await walk.look()).toBe('Weiter zu Heute');
  expect(await sendLetters()).toBeGreaterThanOrEqual(1);
});

test('enters the other replies, and then shows and writes the report', async () => {
  expect(await walk.follow('Rückmeldungen')).toBe('Rückmeldung eintragen');
  const all = await codesInTab(13);
  for (const code of all.filter((one) => one !== codes[0] && one !== codes[1]))
    await enter(code, 'Kommt', 'zugesagt');
  expect(await walk.follow('Bericht')).toBe('Bericht schreiben');
  await walk.read('Haben geantwortet');
  await walk.read('keine Zeit');
  await walk.press('Bericht schreiben');
  await walk.read('Die Zahlen stehen im Blatt „Bericht“.');
  expect(await walk.look()).toBe('Weiter zu Heute');
  await tab('Bericht').click();
  await walk.page.getByRole('grid').getByText('Zugesagt').first().waitFor();
});

test('keeps contrast in the dark, and its button in view at 200 % zoom, in every view', async () => {
  await walk.page.emulateMedia({ colorScheme: 'dark' });
  await walk.page.setViewportSize({ width: 640, height: 400 }); // 1280 × 800 at 200 %
  const views = ['Projekt', 'Meldebehörden', 'Register', 'Losung', 'Briefe', 'Rückmeldungen', 'Bericht'];
  for (const view of [...views, 'Heute']) {
    if (view !== 'Heute') await walk.press('Alle Schritte');
    await walk.sidebar.getByRole('navigation').getByRole('button', { name: view, exact: true }).click();
    await walk.arrive(view);
    await walk.sidebar.locator('main:not(:has(.loading))').waitFor();
    await expectAccessible(walk.sidebar, { rules: ['color-contrast'] });
    const frame = (await walk.page.locator('aside iframe').boundingBox())!;
    const button = (await walk.sidebar.locator('.primary').boundingBox())!;
    expect([view, button.y + button.height <= frame.y + frame.height]).toEqual([view, true]);
    const overflow = await walk.sidebar
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect([view, overflow]).toEqual([view, 0]);
  }
});

/** Reply codes as the tab Ausgeloste shows them. */
async function codesInTab(people: number): Promise<readonly string[]> {
  await tab('Ausgeloste').click();
  const grid = walk.page.getByRole('grid');
  await grid.getByText('Rückmeldecode').waitFor();
  const text = await grid.innerText();
  const found = text.match(/\b[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]\b/g) ?? [];
  expect(found).toHaveLength(people);
  return found;
}

const tab = (name: string) =>
  walk.page.getByRole('navigation', { name: 'Blätter' }).getByRole('button', { name, exact: true });
