import type { AuthoritiesView } from '../../src/api/authorities';
import type { TestServer } from '../support/host';
import { type RegisterStart, startRegister } from '../support/registerStart';
import { csv, person, type RegisterWalk, titles } from '../support/registerWalk';
import type { Walk } from '../support/walk';

let started: RegisterStart;
let server: TestServer;
let walk: Walk;
let desk: RegisterWalk;

beforeAll(async () => {
  started = await startRegister();
  ({ server, walk, desk } = started);
});
beforeEach(() => desk.open('Meldebehörden'));
afterAll(() => started?.stop());

/** Opens the card of an authority. */
async function card(name: string) {
  await walk.sidebar.getByLabel('Meldebehörde suchen').fill(name);
  const found = walk.sidebar.getByRole('region', { name, exact: true });
  await found.getByText(name, { exact: true }).first().click();
  return found;
}

test('plans the requests to 38 authorities, and writes the application as a letter', async () => {
  expect(await walk.look()).toBe('Anfragen planen');
  await walk.press('Anfragen planen');
  await walk.read('Noch nicht angefragt: 38');
  await walk.look();
  const velden = await card('Velden (VGem)');
  const text = await velden.getByLabel('Text der Anfrage').inputValue();
  expect(text).toContain('An: Verwaltungsgemeinschaft Velden');
  expect(text).toMatch(/- Hartenstein: 10 Personen\n- Velden: 12 Personen\n- Vorra: 12 Personen/);
  await walk.press('Anträge als Briefe');
  await walk.arrive('Briefe');
  await walk.press('Briefe vorbereiten');
  await walk.arrive('Antrag an die Meldebehörde');
  await walk.sidebar.getByRole('button', { name: '38 Briefe erstellen' }).waitFor();
  const planned = server.call<{ value: AuthoritiesView }>('authorities').value.authorities[0]!;
  expect(await walk.sidebar.getByLabel('Rückmeldefrist').inputValue()).toBe(planned.deadline);
});

test('writes to one authority only, and leaves the others for another day', async () => {
  const feucht = await card('Feucht');
  await feucht.getByLabel('Ansprechperson').fill('Frau Amt');
  expect(await feucht.getByLabel('PLZ').inputValue()).toBe('90537');
  await feucht.getByLabel('Straße und Hausnummer').fill('Hauptstraße 33');
  await feucht.getByRole('button', { name: 'Antrag als Brief: Feucht' }).click();
  await walk.arrive('Briefe');
  await walk.press('Briefe vorbereiten');
  await walk.arrive('Antrag an die Meldebehörde');
  await walk.sidebar.getByRole('button', { name: '1 Brief erstellen' }).click();
  await walk.read(/^Zur Post gegeben/);
  await walk.read(/^Erst damit gelten die Briefe als verschickt\.$/); // nobody is invited
  await walk.press('Als aufgegeben bestätigen');
  await walk.read(/aufgegeben am/);
  await desk.open('Meldebehörden');
  await walk.read('Noch nicht angefragt: 37');
  await walk.read('Antwort steht aus: 1');
  const { authorities } = server.call<{ value: AuthoritiesView }>('authorities').value;
  expect(authorities.filter(({ status }) => status === 'asked')).toMatchObject([
    { name: 'Feucht, M', contact: 'Frau Amt', street: 'Hauptstraße 33', postcode: '90537', town: 'Feucht' },
  ]);
});

test('keeps fee, file number and the reason of a refusal', async () => {
  const velden = await card('Velden (VGem)');
  await velden.getByLabel('Stand').selectOption('refused');
  await velden.getByLabel('Gebühr').fill('48 Euro');
  await velden.getByLabel('Aktenzeichen').fill('12/2026');
  await velden.getByLabel('Grund der Ablehnung').fill('kein öffentliches Interesse');
  await velden.getByRole('button', { name: /^Speichern/ }).click();
  await walk.read('Gespeichert: Velden (VGem).');
  await desk.open('Meldebehörden');
  await walk.read('Abgelehnt oder ohne Antwort: 1');
  const again = await card('Velden (VGem)');
  expect(await again.getByLabel('Gebühr').inputValue()).toBe('48 Euro');
  expect(await again.getByLabel('Aktenzeichen').inputValue()).toBe('12/2026');
  expect(await again.getByLabel('Grund der Ablehnung').inputValue()).toBe('kein öffentliches Interesse');
});

test('refuses more than 2 % of a place', async () => {
  const roth = await card('Roth');
  await roth.getByLabel('bestellt').fill('9999');
  await roth.getByRole('button', { name: /^Speichern/ }).click();
  await walk.read(/mehr als 2 % einer Gemeinde/);
});

test('names the overdue ones in Heute, and reminds them by letter', async () => {
  await walk.press('Als angefragt eintragen');
  await walk.read('Antwort steht aus: 37');
  const late = await card('Roth');
  await late.getByLabel('Antwort bis').fill('2026-01-31');
  await late.getByRole('button', { name: /^Speichern/ }).click();
  await walk.read('1 Behörde ist überfällig.');
  await walk.look();
  await walk.press('Heute');
  await walk.read(/31\.1\.2026/);
  await desk.open('Meldebehörden');
  await walk.press('Erinnerungen als Briefe');
  await walk.press('Briefe vorbereiten');
  await walk.arrive('Erinnerung an die Meldebehörde');
  await walk.sidebar.getByRole('button', { name: '1 Brief erstellen' }).waitFor();
  await walk.read('Stadt Roth');
});

test('shows what was ordered and delivered per authority and municipality, by import', async () => {
  await desk.open();
  await desk.choose(csv('roth.csv', titles, person('Abel', 'Ute', 1), person('Beck', 'Udo', 2)));
  await desk.importPeople('2 Personen');
  await desk.open('Meldebehörden');
  await walk.read('Geliefert: 1');
  const roth = await card('Roth');
  await roth.getByText(/^eingelesen: \d+ bestellt, 2 geliefert$/).waitFor();
  const row = roth.getByRole('row', { name: /^Roth/ });
  expect(await row.innerText()).toMatch(/^Roth\s+\d+\s+2$/);
});
