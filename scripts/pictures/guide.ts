import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { addDays } from '../../src/domain/addDays';
import { readDistricts } from '../districts';
import { projectRoot } from '../projectRoot';
import { atDesk, type Desk } from './desk';
import { type Ask, announce, hold, loadPeople } from './rehearsal';

/** Small: a guide has many pictures, each beside its step. */
const look = { height: 700, scale: 1 };

/** Takes the pictures only the Handbuch has, from the first look to the second assembly. */
export async function takeGuide(browser: Browser): Promise<void> {
  await atDesk(browser, look, takeBeginning);
  await atDesk(browser, { ...look, prepare: loadPeople }, takeRehearsal);
}

/** An empty workbook, the authorities, and the first files they sent. */
async function takeBeginning({ ask, page, sidebar, folder, goTo, press, take }: Desk): Promise<void> {
  await sidebar.getByText('Willkommen bei Lostrommel').waitFor();
  await take('anfang');
  setUp(ask);
  await goTo('Meldebehörden');
  await press('Anfragen planen');
  await sidebar.getByText('Noch nicht angefragt: 38').click();
  await take('meldebehoerden');
  ask('markAsked');
  await goTo('Register');
  await sidebar.getByLabel('Dateien auswählen').setInputFiles(invented(join(folder, 'files')));
  const read = sidebar.getByRole('button', { name: /^[\d.]+ Personen einlesen$/ });
  await read.waitFor();
  await take('einlesen');
  await read.click();
  await sidebar.getByText('Eingelesen.').first().waitFor();
  await sidebar.getByText('1 Zeile entscheiden').first().click();
  await page.frameLocator('dialog iframe').getByText('Weglassen', { exact: true }).waitFor();
  await take('quarantaene', 'dialog');
}

/** From the plan of the draw on. */
async function takeRehearsal({ ask, sidebar, goTo, press, take }: Desk): Promise<void> {
  await goTo('Losung');
  await press('Losung prüfen');
  await sidebar.getByText('Das ist zu erwarten').waitFor();
  await take('plan');
  const draw = announce(ask, 'dice');
  await goTo('Losung');
  await take('ankuendigung');
  hold(ask, draw, 'dice 3-1-6-2-5-4-1-1-6-3-2-2-5-6-4-1');
  await goTo('Briefe');
  await press('Briefe vorbereiten');
  await sidebar.getByText(/^Umschlag: /).click();
  const start = sidebar.getByRole('button', { name: '60 Briefe erstellen' });
  await start.and(sidebar.locator('[aria-disabled=false]')).waitFor();
  await take('umschlag');
  await start.click();
  await sidebar.locator('main:has-text("Zur Post gegeben?"):not(:has-text("vorbereitet"))').waitFor();
  await take('aufgeben');
  await press('Als aufgegeben bestätigen');
  await sidebar
    .getByText(/aufgegeben am/)
    .first()
    .waitFor();
  await goTo('Rückmeldungen');
  await sidebar.getByRole('searchbox').fill('Ma');
  await sidebar.locator('main li').getByRole('button').first().click();
  await sidebar.getByRole('radio', { name: 'Kommt nicht', exact: true }).check();
  await take('antwort');
  holdEvent(ask);
  await goTo('Projekt');
  await take('zweite');
}

/** Chooses Roth and enters what a project needs. */
function setUp(ask: Ask): void {
  const roth = readDistricts().find(({ key }) => key === '2025-245')!;
  const { settings } = ask('project');
  const today = new Date().toISOString().slice(0, 10);
  const dates = { assemblyDate: addDays(today, 110), replyDeadline: addDays(today, 80) };
  const wanted = { districtKey: roth.key, assemblyTitle: 'Bürgerrat Roth', organisation: 'Bürgerrat e. V.' };
  ask('saveProject', { ...settings, ...wanted, ...dates }, roth);
}

/** Lets the day of the event pass, and closes it. */
function holdEvent(ask: Ask): void {
  const { settings } = ask('project');
  const { today } = ask('drawState');
  const roth = readDistricts().find(({ key }) => key === settings.districtKey)!;
  const dates = { assemblyDate: addDays(today, -1), replyDeadline: addDays(today, -20) };
  ask('saveProject', { ...settings, ...dates }, roth);
  ask('closeAssembly', settings.assemblyNumber);
}

/** Files of three authorities, as `lostrommel demo` invents them; in each a row is doubtful. */
function invented(folder: string): readonly string[] {
  const command = join(projectRoot, 'scripts/lostrommel.cjs');
  execFileSync(process.execPath, [command, 'demo', folder, '--people', '2000', '--seed', 'walk', '--json']);
  return readdirSync(folder)
    .filter((name) => /^(02|05|18)_/.test(name))
    .map((name) => join(folder, name));
}
