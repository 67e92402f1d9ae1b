import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { encode } from '../../src/reading/encode';
import { district } from '../support/districts';
import { startServer, type TestServer } from '../support/host';
import { rothSettings } from '../support/project';
import { registerFixture } from '../support/register';
import { expectAccessible, startWalk, type Walk } from '../support/walk';

let server: TestServer;
let browser: Browser;
let walk: Walk;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  server.call('saveProject', rothSettings, district(245));
  walk = await startWalk(browser, server.address);
  await walk.press('Heute');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const header = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort';
const file = (name: string, ...rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(encode([...rows, ''].join('\r\n'), 'windows-1252')),
});
const fixture = (name: string) => ({ name, mimeType: '', buffer: Buffer.from(registerFixture(name).bytes) });
const drop = async (...files: readonly ReturnType<typeof file>[]) =>
  walk.sidebar.getByLabel('Dateien auswählen').setInputFiles([...files]);
/** A dialog of its own width over the spreadsheet. */
const dialogNamed = async (title: string) => {
  await walk.page.getByRole('dialog', { name: title }).waitFor();
  const box = await walk.page.locator('dialog iframe').boundingBox();
  expect(box!.width).toBeGreaterThan(800);
  return walk.page.frameLocator('dialog iframe');
};
const dialogPart = ['dialog iframe', 'html'] as const;
const importPeople = async (people: string) => {
  await walk.press(`${people} einlesen`);
  await walk.read('Eingelesen.');
  await walk.look();
};
const steps = () => walk.sidebar.getByRole('navigation', { name: 'Schritte' });
const openRegister = async () => {
  await walk.press('Heute');
  await walk.sidebar.getByRole('button', { name: 'Alle Schritte' }).click();
  await steps().getByRole('button', { name: 'Register', exact: true }).click();
  await walk.arrive('Register');
};

const roth = file(
  'roth.csv',
  header,
  'Müller;Jörg;45;Ring;1;91154;Roth',
  'Öztürk;Käthe;50;Ring;2;91154;Roth',
  'Probe;Eva;;Ring;3;91154;Roth',
);

test('shows umlauts, counts and what stands in the way before anything is written', async () => {
  await openRegister();
  await drop(roth, fixture('letter.pdf'));
  await walk.read('Müller, Jörg');
  await walk.read('Das ist ein PDF.');
  await walk.look();
  await walk.sidebar.getByText('Kodierung und Trennzeichen: windows-1252').click();
  await walk.sidebar.getByLabel('Kodierung', { exact: true }).selectOption('cp850');
  await walk.sidebar.getByText('Müller, Jörg').waitFor({ state: 'detached' });
  await walk.sidebar.getByText('Kodierung und Trennzeichen: cp850').waitFor();
});

test('takes a mapping by hand for a file without header, and remembers nothing it was not told', async () => {
  await openRegister();
  await drop(file('ohne.csv', 'Weiß;Ida;30;Weg;7;91154;Roth', 'Groß;Udo;31;Weg;8;91154;Roth'));
  await walk.read('Keine Kopfzeile erkannt');
  await walk.press('Spalten zuordnen: ohne.csv');
  const dialog = await dialogNamed('Spalten zuordnen');
  for (const [column, field] of [
    ['Spalte 1', 'surname'],
    ['Spalte 2', 'givenNames'],
    ['Spalte 3', 'age'],
    ['Spalte 4', 'street'],
    ['Spalte 5', 'houseNumber'],
    ['Spalte 6', 'postcode'],
    ['Spalte 7', 'town'],
  ] as const)
    await dialog.getByLabel(column, { exact: true }).selectOption(field);
  await dialog.getByText('2', { exact: true }).waitFor();
  await expectAccessible(walk.page, dialogPart);
  await dialog.getByRole('button', { name: 'Fertig' }).click();
  await walk.page.getByRole('dialog').waitFor({ state: 'detached' });
  await walk.read('Weiß, Ida');
  await importPeople('2 Personen');
  expect(server.call<{ value: { pool: number } }>('register').value.pool).toBe(2);
});

test('imports, recognises the same file again, and takes it back', async () => {
  await openRegister();
  await drop(roth);
  await importPeople('2 Personen');
  await openRegister();
  await drop(roth);
  await walk.read('Diese Datei ist schon eingelesen.');
  const dead = walk.sidebar.getByRole('button', { name: 'Dateien einlesen', disabled: true });
  expect(await dead.innerText()).toBe('Dateien einlesen');
  await walk.read('Diese Dateien sind schon eingelesen.');
  expect(server.call<{ value: { pool: number } }>('register').value.pool).toBe(4);
});

test('decides a row of the quarantine', async () => {
  await openRegister();
  expect(await walk.look()).toBe('Zeilen entscheiden');
  await walk.press('Zeilen entscheiden');
  const dialog = await dialogNamed('Quarantäne');
  await dialog.locator('main').getByText('Das Alter lässt sich nicht bestimmen.').waitFor();
  await expectAccessible(walk.page, dialogPart);
  await dialog.getByLabel('Alter', { exact: true }).fill('33');
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await dialog.locator('main').getByText('Alle Zeilen dieser Lieferung sind entschieden.').waitFor();
  await dialog.getByRole('button', { name: 'Schließen' }).click();
  await walk.page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(server.call<{ value: { pool: number } }>('register').value.pool).toBe(5);
});

test('takes a delivery back after asking', async () => {
  await walk.press('Zurücknehmen L001');
  await walk.read('2 Personen aus dieser Lieferung werden aus dem Pool entfernt.');
  await walk.sidebar.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen' }).click();
  await walk.read('zurückgenommen');
  expect(server.call<{ value: { pool: number } }>('register').value.pool).toBe(3);
});

test('plans the requests to 38 authorities', async () => {
  await walk.press('Heute');
  await walk.sidebar.getByRole('button', { name: 'Alle Schritte' }).click();
  await steps().getByRole('button', { name: 'Meldebehörden', exact: true }).click();
  await walk.arrive('Meldebehörden');
  expect(await walk.look()).toBe('Anfragen planen');
  await walk.press('Anfragen planen');
  await walk.read('2.000');
  await walk.look();
  const card = walk.sidebar.getByRole('region', { name: 'Roth, St', exact: true });
  await card.getByText('Bearbeiten').click();
  await card.getByLabel('Stand').selectOption('asked');
  await card.getByLabel('Aktenzeichen').fill('12/2026');
  await card.getByRole('button', { name: /^Speichern/ }).click();
  await walk.read('angefragt');
});
