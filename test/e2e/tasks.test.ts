import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { editCell } from '../../scripts/host/spreadsheet/page';
import type { DrawPreview, DrawState } from '../../src/api/draw';
import type { LettersView } from '../../src/api/letters';
import type { Result } from '../../src/domain/issue';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { district } from '../support/districts';
import { proposed, templatesOf } from '../support/envelope';
import { startServer, type TestServer } from '../support/host';
import { mergeBatches } from '../support/mergeBatches';
import { loadRehearsal } from '../support/rehearsal';
import { value } from '../support/value';
import { startWalk, type Walk } from '../support/walk';

let server: TestServer;
let browser: Browser;
let walk: Walk;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  loadPeople();
  walk = await startWalk(browser, server.address);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Calls the pushed bundle as the sidebar does. */
const ask = <Value>(name: string, ...args: readonly unknown[]): Value =>
  value(server.call<Result<Value>>(name, ...args));

/** The day so many days from now in Berlin, `YYYY-MM-DD`. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

/** Invented people, as if they were real: of a rehearsal Heute names no dates of data protection. */
function loadPeople(): void {
  const roth = district(245);
  loadRehearsal(roth, (deliveries) => ask('loadSample', roth, deliveries));
  const line = server.host.file.workbook
    .tab('Projekt')!
    .cells.findIndex(({ values }) => values[0] === 'Probelauf');
  type('Projekt', line, 1, 'nein');
}

function type(tab: string, row: number, column: number, text: string): void {
  const edited = editCell(server.host.file.workbook, tab, row, column, text);
  if (!edited.ok) throw new Error(`${tab} ${row}: not typed`);
  server.host.edited(edited.edit);
}

/** Lets all letters be made on another day than they were. */
function madeOn(day: string): void {
  const [head, ...rows] = server.host.file.workbook.tab('Versand')!.cells;
  const column = head!.values.indexOf('Erstellt am');
  rows.forEach((_, at) => {
    type('Versand', at + 1, column, day.split('-').reverse().join('.'));
  });
}

/** Goes where Heute sends somebody for a task, be it the first or one of the others; gives the view's button. */
async function follow(task: string, view: string): Promise<string> {
  const first = await walk.next();
  const next = walk.sidebar.getByRole('region', { name: 'Als Nächstes' });
  if (await next.getByRole('heading', { name: task }).isVisible()) await walk.press(first);
  else await walk.sidebar.getByRole('listitem').getByRole('button', { name: task }).click();
  await walk.arrive(view);
  return walk.look();
}

const chosen = (kind: string) => walk.sidebar.getByRole('radio', { name: kind, checked: true }).waitFor();

test('leads to the reminder for authorities whose day has passed', async () => {
  ask('planRequests', 500, inDays(-40), inDays(-1));
  ask('markAsked');
  expect(await follow('Meldebehörden erinnern', 'Briefe')).toBe('Briefe vorbereiten');
  await chosen('Erinnerung an die Meldebehörde');
});

test('leads to the letters that tell everybody about their data', async () => {
  ask('setDeliveryDates', 'L001', { art14DueOn: inDays(3), deleteBy: inDays(3), deletedOn: '' });
  expect(await follow('Nach Art. 14 DSGVO informieren', 'Briefe')).toBe('Briefe vorbereiten');
  await chosen('Information nach Art. 14');
});

test('names the files to delete, and keeps the day they were', async () => {
  expect(await follow('Gelieferte Dateien löschen', 'Register')).toBe('Löschung eintragen');
  await walk.press('Löschung eintragen');
  await walk.read('Eingetragen: 1 Datei heute gelöscht.');
  expect(await walk.look()).toBe('Weiter zu Heute');
  await walk.next();
  expect(await walk.sidebar.getByText('Gelieferte Dateien löschen').count()).toBe(0);
});

test('leads to files that are still to be read, and to those read in part', async () => {
  expect(await follow('Register einlesen', 'Register')).toBe('Dateien einlesen');
  const columns = [['Name', 'surname']];
  const file = {
    authority: '',
    fileName: 'roth.csv',
    hash: 'ab',
    encoding: 'utf-8',
    delimiter: ';',
    replaces: '',
  };
  ask('importBegin', { ...file, referenceDate: inDays(0), columns, rows: 3, people: 3 });
  expect(await follow('Einlesen fortsetzen', 'Register')).toBe('Dateien einlesen');
  ask('undoDelivery', 'L039');
});

test('leads to letters begun, to those not posted, and to reminders a week later', async () => {
  const letters = draw();
  expect(await follow('Briefe fertig erstellen', 'Briefe')).toBe('Briefe fertig erstellen');
  mergeBatches(ask, letters);
  expect(await follow('Versand bestätigen', 'Briefe')).toBe('Als aufgegeben bestätigen');
  madeOn(inDays(-8));
  ask('confirmPosting', letters, inDays(-8));
  expect(await follow('An die Einladung erinnern', 'Briefe')).toBe('Briefe vorbereiten');
  await chosen('Erinnerung');
});

test('leads to replies and to the report while some are still out', async () => {
  expect(await follow('Rückmeldungen eintragen', 'Rückmeldungen')).toBe('Rückmeldung eintragen');
  expect(await follow('Bericht ansehen', 'Bericht')).toBe('Bericht schreiben');
});

/** Draws twelve people and plans their letters; gives the batches. */
function draw(): readonly string[] {
  const wishes = {
    ...{ n: 12, factors: { '12–17': 0 }, household: false, weighing: 'residents', staff: 0, notes: {} },
    ...{ seedKind: 'dice', seedDate: inDays(0) },
  };
  const hex = 'a1b2c3d4e5f60718'.repeat(4);
  const { planHash } = ask<DrawPreview>('checkDraw', wishes);
  const { id } = ask<DrawState>('announceDraw', wishes, hex, planHash).current!;
  ask('holdDraw', id, `${inDays(0)} dice 3-1-6-2-5-4-1-1-6-3-2-2-5-6-4-1`, hex);
  const kind = 'invitation';
  const view = ask<LettersView>('createTemplates', templatesOf(kind), templateLayouts);
  const plan = { ...proposed(kind, view), leftOut: [], letterDate: inDays(0), blankPage: false };
  const planned = ask<LettersView>('planMailing', plan);
  return planned.mailings[0]!.batches.map((batch) => batch.id);
}
