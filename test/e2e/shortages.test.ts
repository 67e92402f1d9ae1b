import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { editCell } from '../../scripts/host/spreadsheet/page';
import type { AuthoritiesView } from '../../src/api/authorities';
import type { RegisterView } from '../../src/api/register';
import type { Result } from '../../src/domain/issue';
import { district } from '../support/districts';
import { startServer, type TestServer } from '../support/host';
import { loadRehearsal } from '../support/rehearsal';
import { value } from '../support/value';
import { startWalk, type Walk } from '../support/walk';

const roth = district(245);

let browser: Browser;
let started: TestServer;
let walk: Walk;

const ask = <Value>(name: string, ...args: readonly unknown[]) =>
  value(started.call<Result<Value>>(name, ...args));
const cells = (tab: string) => started.host.file.workbook.tab(tab)!.cells.map((row) => row.values);
/** The cell of a row by the title of its column. */
const cell = (tab: string, row: number, title: string) => cells(tab)[row]![cells(tab)[0]!.indexOf(title)];

beforeAll(async () => {
  [browser, started] = await Promise.all([launchBrowser(), startServer()]);
  loadRehearsal(roth, (deliveries) => ask('loadSample', roth, deliveries));
  ask<AuthoritiesView>('planRequests', 900, '2026-10-01', '2099-01-01');
  ask('markAsked');
  // Hilpoltstein takes its people back: of 43 municipalities 42 have delivered.
  const { deliveries } = ask<RegisterView>('register');
  ask('undoDelivery', deliveries.find(({ authority }) => authority.startsWith('Hilpoltstein'))!.id);
  walk = await startWalk(browser, started.address);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await started.stop();
});

const heading = (name: string) => walk.sidebar.getByRole('heading', { level: 3, name, exact: true });
async function check(): Promise<void> {
  await walk.press('Alle Schritte');
  await walk.sidebar.getByRole('navigation').getByRole('button', { name: 'Losung', exact: true }).click();
  await walk.press('Losung prüfen');
  await walk.read('Fehlende Lieferungen');
}

test('says what is missing and offers to ask again', async () => {
  await check();
  await walk.read(/^Hilpoltstein, St: nichts geliefert/);
  await walk.read(/keine Chance/);
  await walk.look();
  await walk.press('Nachfordern (zu den Meldebehörden)');
  await walk.arrive('Meldebehörden');
});

test('lets the residents share the seats of a neighbouring area', async () => {
  await check();
  await walk.press('Bezirke in „Gemeinden“ eintragen');
  await walk.read('Die Bezirke stehen im Blatt „Gemeinden“.');
  const places = cells('Gemeinden').length - 1;
  const rows = Array.from({ length: places }, (_, at) => at + 1);
  const short = rows.find((row) => String(cell('Gemeinden', row, 'Gemeinde')).startsWith('Hilpoltstein'))!;
  const own = String(cell('Gemeinden', short, 'Bezirk'));
  await heading(own).waitFor();
  const neighbour = rows.map((row) => String(cell('Gemeinden', row, 'Bezirk'))).find((area) => area !== own)!;
  const column = cells('Gemeinden')[0]!.indexOf('Bezirk');
  expect(editCell(started.host.file.workbook, 'Gemeinden', short, column, neighbour).ok).toBe(true);
  await walk.press('Neu prüfen');
  await walk.press('Losung prüfen');
  await heading(neighbour).waitFor();
  await walk.read(/^Hilpoltstein, St: nichts geliefert/);
  expect(await heading(own).count()).toBe(0);
});

test('takes it as it is with a note, which stands in the announced plan', async () => {
  const note = walk.sidebar.getByLabel(/^Vermerk zu /);
  await note.fill('Hilpoltstein hat nicht geliefert; wir losen trotzdem.');
  await walk.sidebar.getByRole('button', { name: / so lassen, mit Vermerk$/ }).click();
  await walk.read('Der Vermerk steht im Plan.');
  await walk.look();
  await walk.press('Losung ankündigen');
  await walk.sidebar.getByRole('dialog').getByRole('button', { name: 'Losung ankündigen' }).click();
  await walk.read('Angekündigt. Liste und Plan stehen fest.');
  const plan = JSON.parse(String(cell('Losungen', 1, 'Plan'))) as {
    readonly weightSource: readonly string[];
  };
  expect(plan.weightSource.filter((source) => source.includes('wir losen trotzdem'))).toHaveLength(1);
});
