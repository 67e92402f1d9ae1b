import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import type { DrawPreview, DrawState } from '../../src/api/draw';
import type { LettersView } from '../../src/api/letters';
import type { ProjectView } from '../../src/api/project';
import type { FoundInvitee } from '../../src/api/responses';
import { addDays } from '../../src/domain/addDays';
import type { Result } from '../../src/domain/issue';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { district } from '../support/districts';
import { proposed, templatesOf } from '../support/envelope';
import { startServer, type TestServer } from '../support/host';
import { mergeBatches } from '../support/mergeBatches';
import { loadRehearsal } from '../support/rehearsal';
import { value } from '../support/value';
import { startWalk, type Walk } from '../support/walk';

const roth = district(245);
const hex = 'a1b2c3d4e5f60718'.repeat(4);

let browser: Browser;
let started: TestServer;
let walk: Walk;
let today: string;

const ask = <Value>(name: string, ...args: readonly unknown[]) =>
  value(started.call<Result<Value>>(name, ...args));

beforeAll(async () => {
  [browser, started] = await Promise.all([launchBrowser(), startServer()]);
  loadRehearsal(roth, (deliveries) => ask('loadSample', roth, deliveries));
  const { settings } = ask<ProjectView>('project');
  today = ask<DrawState>('drawState').today;
  const dates = { assemblyDate: addDays(today, -1), replyDeadline: addDays(today, -20) };
  ask('saveProject', { ...settings, ...dates }, roth);
  inviteTwenty();
  walk = await startWalk(browser, started.address);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await started.stop();
});

/** Draws twenty people, posts their letters, and enters five replies of yes. */
function inviteTwenty(): void {
  const wishes = { n: 20, factors: {}, household: false, weighing: 'residents', seedKind: 'dice', notes: {} };
  const wanted = { ...wishes, seedDate: today };
  const { planHash } = ask<DrawPreview>('checkDraw', wanted);
  const { current } = ask<DrawState>('announceDraw', wanted, hex, planHash);
  ask('holdDraw', current!.id, `${today} dice 3-1-6-2-5-4-1-1-6-3-2-2-5-6-4-1`, hex);
  const view = ask<LettersView>('createTemplates', templatesOf('invitation'), templateLayouts);
  const plan = { ...proposed('invitation', view), leftOut: [], blankPage: false };
  const { mailings } = ask<LettersView>('planMailing', plan);
  const batches = mailings[0]!.batches.map(({ id }) => id);
  mergeBatches(ask, batches);
  ask('confirmPosting', batches, today);
  const cells = started.host.file.workbook.tab('Ausgeloste')!.cells.map((row) => row.values);
  const column = cells[0]!.indexOf('Rückmeldecode');
  for (const row of cells.slice(1, 6)) {
    const [person] = ask<FoundInvitee[]>('findInvitees', row[column]);
    const { aid, entries } = person!;
    ask('recordResponse', { aid, entries, answer: 'accepted', channel: 'phone', reason: '', note: '' });
  }
}

test('closes an assembly whose day has passed, when Heute names it', async () => {
  expect(await walk.follow('Projekt')).toBe('Veranstaltung abschließen');
  await walk.sidebar.getByLabel('Uhrzeit').fill('9 bis 16 Uhr');
  // What is typed comes first; closing is the second button then.
  expect(await walk.look()).toBe('Änderungen speichern');
  await walk.press('Änderungen speichern');
  await walk.read(/^Gespeichert\./);
  expect(await walk.look()).toBe('Weiter zu Heute');
  await walk.press('Veranstaltung abschließen');
  const dialog = walk.sidebar.getByRole('dialog');
  await dialog.getByText('Hat die Veranstaltung stattgefunden?').waitFor();
  await dialog.getByRole('button', { name: 'Veranstaltung abschließen' }).click();
  await walk.read('Bisherige Veranstaltungen');
  expect(await walk.look()).toBe('Nächste Veranstaltung anlegen');
});

test('begins the second from there', async () => {
  expect(await walk.follow('Projekt')).toBe('Nächste Veranstaltung anlegen');
  await walk.press('Nächste Veranstaltung anlegen');
  await walk.read('Bitte das Datum eintragen.');
  await walk.sidebar.getByLabel('Datum').fill(addDays(today, 120));
  await walk.sidebar.getByLabel('Antwort bis').fill(addDays(today, 80));
  await walk.sidebar.getByLabel('Plätze').fill('12');
  await walk.press('Nächste Veranstaltung anlegen');
  await walk.read('Veranstaltung 2 ist angelegt.');
  expect(await walk.look()).toBe('Weiter zu Heute');
});

test('calculates how many to draw from the rates of the first, and takes the number', async () => {
  expect(await walk.follow('Losung')).toBe('Losung prüfen');
  // 25 % of all and 45 % of the others say yes, 85 % of these come: 49.9 of 100.
  await walk.read('Nach Ihren bisherigen Zusagen braucht es für 12 Plätze etwa 25 Personen.');
  expect(await walk.sidebar.getByLabel('Wie viele Personen losen?').inputValue()).toBe('25');
  await walk.sidebar.getByText('Anzahl berechnen').click();
  await walk.read('Die Werte sind die Ihrer bisherigen Veranstaltungen.');
  const [letter, door, showUp] = [
    'Zusagen nach dem Brief (%)',
    'Zusagen nach dem Besuch (%)',
    'Kommen nach Zusage (%)',
  ];
  // 5 of 20 said yes to the letter; nobody noted visits or who came, so these two are the usual rates.
  expect(await walk.sidebar.getByLabel(letter!).inputValue()).toBe('25');
  await walk.read('Erfahrungswert: Bei Ihnen ist noch kein Besuch eingetragen.');
  await walk.read('Erfahrungswert: Bei Ihnen ist nicht eingetragen, wer kam.');
  await walk.sidebar.getByLabel(door!).fill('0');
  await walk.sidebar.getByLabel(showUp!).fill('80');
  // Every fifth comes: 12 seats need 60 people.
  await walk.press('60 Personen losen');
  expect(await walk.sidebar.getByLabel('Wie viele Personen losen?').inputValue()).toBe('60');
  await walk.look();
});

test('leaves the people of the first out, and shows the record of its draw', async () => {
  await walk.sidebar.getByText('Frühere Losungen').click();
  await walk.press('Losprotokoll als Dokument');
  await walk.sidebar.getByRole('link', { name: 'Losprotokoll öffnen' }).waitFor();
  await walk.press('Losung prüfen');
  await walk.read(/20 Personen, schon für eine andere Veranstaltung gelost/);
  await walk.read('1.180');
  await walk.look();
});

test('marks somebody of the first among the replies, and shows its report', async () => {
  await walk.press('Alle Schritte');
  await walk.sidebar
    .getByRole('navigation')
    .getByRole('button', { name: 'Rückmeldungen', exact: true })
    .click();
  const cells = started.host.file.workbook.tab('Ausgeloste')!.cells.map((row) => row.values);
  const code = String(cells[10]![cells[0]!.indexOf('Rückmeldecode')]);
  await walk.sidebar.getByRole('searchbox').fill(code);
  await walk.read(/^gelost für Übung: Bürgerrat Roth, /);
  await walk.press('Alle Schritte');
  await walk.sidebar.getByRole('navigation').getByRole('button', { name: 'Bericht', exact: true }).click();
  await walk.sidebar.getByRole('img', { name: 'Trichter: Übung: Bürgerrat Roth' }).waitFor();
});
