import type { Browser, FrameLocator } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { readDistricts } from '../../scripts/districts';
import type { DrawState } from '../../src/api/draw';
import type { FoundInvitee } from '../../src/api/responses';
import { parseProtocol } from '../../src/domain/draw/parseProtocol';
import { protocolText } from '../../src/domain/draw/protocol';
import { verify } from '../../src/domain/draw/verify';
import { stands } from '../../src/domain/draw/verifyFinding';
import type { Result } from '../../src/domain/issue';
import { expectAccessible } from '../support/accessible';
import { startServer, type TestServer } from '../support/host';
import { loadRehearsal } from '../support/rehearsal';
import { value } from '../support/value';
import { startWalk, type Walk } from '../support/walk';

const roth = readDistricts().find(({ number }) => number === 245)!;
const throws = '3 1 6 2 4 5 3 1 6 2 4 5 3 1 6 2';

let browser: Browser;
let started: TestServer;
let walk: Walk;
beforeAll(async () => {
  browser = await launchBrowser();
  started = await startServer();
  loadRehearsal(roth, (deliveries) => value(started.call('loadSample', roth, deliveries)));
  walk = await startWalk(browser, started.address);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await started.stop();
});

test('keeps somebody of the pool out by name, and says so in the dry run', async () => {
  const [titles, person] = started.host.file.workbook.tab('Pool')!.cells.map(({ values }) => values);
  const cell = (title: string) => String(person![titles!.indexOf(title)]);
  await walk.follow('Losung');
  await walk.sidebar.getByText('Wer nicht gelost wird').click();
  const fill = (label: string, text: string) => walk.sidebar.getByLabel(label, { exact: true }).fill(text);
  await fill('Familienname', `${cell('Namensbestandteil')} ${cell('Familienname').toUpperCase()}`);
  await fill('Vorname', cell('Vornamen'));
  await fill('Straße', cell('Straße'));
  await fill('Hausnummer', cell('Hausnummer'));
  await fill('Postleitzahl', cell('PLZ'));
  await walk.press('Nicht losen');
  await walk.read('Eingetragen. Im Pool: 1 Person, nicht mehr in der Losung.');
  await expectAccessible(walk.sidebar);
  await walk.press('Losung prüfen');
  await walk.read(/1 aus dem Team oder dessen Familien/);
  await walk.press('Neu prüfen');
  const tab = JSON.stringify(started.host.file.workbook.tab('Nicht losen')!.cells);
  expect(tab).toMatch(/Mitarbeit oder Familie/);
  expect(tab).not.toContain(cell('Familienname'));
});

test('holds a draw in the page, from the dry run to people in the tab, that stands when recomputed', async () => {
  await walk.follow('Losung');
  await walk.press('Losung prüfen');
  await walk.read('Das ist zu erwarten');
  expect(await walk.look()).toBe('Losung ankündigen');
  await walk.press('Losung ankündigen');
  await walk.sidebar.getByRole('dialog').getByRole('button', { name: 'Losung ankündigen' }).click();
  await walk.read('Angekündigt. Liste und Plan stehen fest.');
  await walk.look();
  const [first, second] = await walk.sidebar.getByLabel('Würfe, der Reihe nach').all();
  await first!.fill(throws);
  await second!.fill(throws.replace('3', '4'));
  await walk.read('Die beiden Eingaben sind verschieden.');
  await second!.fill(throws);
  await walk.read(/^Startwert: 20/);
  await walk.press('Losen');
  await walk.read('60 Personen sind gelost');
  expect(await walk.look()).toBe('Weiter zu Heute');
  const { current } = value(started.call<Result<DrawState>>('drawState'));
  const text = value(started.call<Result<string>>('drawProtocol', current!.id));
  const protocol = value(parseProtocol(text));
  const { lines } = value(started.call<Result<{ lines: string[] }>>('drawListPiece', current!.id, 0));
  const findings = verify({ protocol, listText: lines.join('\n') });
  expect(findings.filter(({ state }) => state === 'differs')).toEqual([]);
  expect(stands(findings)).toBe(true);
  expect(protocolText(protocol)).toBe(text);
  expect(protocol.seed).toContain('dice 3-1-6-2');
});

test('makes protocols as documents that open', async () => {
  await walk.press('Losprotokoll als Dokument');
  const link = walk.sidebar.getByRole('link', { name: 'Losprotokoll öffnen' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toMatch(/^http/);
  await walk.press('Vertrauliches Protokoll als Dokument');
  await walk.sidebar.getByRole('link', { name: 'Vertrauliches Protokoll öffnen' }).waitFor();
  await walk.look();
});

const dialogFrame = '[role=dialog] iframe, dialog iframe';
const shownPeople = (stage: FrameLocator) => stage.getByRole('log').getByRole('listitem').count();

test('lets the drawn appear one by one on the projector, and pauses when told', async () => {
  await walk.page.emulateMedia({ reducedMotion: 'no-preference' });
  await walk.press('Auf großer Leinwand zeigen');
  const stage = walk.page.frameLocator(dialogFrame);
  await stage.getByText('dice 3-1-6-2').waitFor();
  await expectAccessible(stage);
  await stage.getByRole('button', { name: 'Gezogene zeigen' }).click();
  await stage
    .getByText(/^Nr\. 2 · /)
    .first()
    .waitFor();
  await stage.getByRole('button', { name: 'Anhalten' }).click();
  const shown = await shownPeople(stage);
  expect(shown).toBeLessThan(60);
  await expectAccessible(stage);
  await expectNothingCovered(stage, { width: 683, height: 400 });
  expect(await shownPeople(stage)).toBe(shown);
  await walk.page.getByRole('button', { name: 'Dialog schließen' }).click();
});

/** Looks at the stage as 200 % shows it: in half the width and height, all of it can be scrolled to, nothing covered. */
async function expectNothingCovered(stage: FrameLocator, half: { width: number; height: number }) {
  const usual = walk.page.viewportSize()!;
  await walk.page.setViewportSize(half);
  const parts = stage.locator('h1, dd, table, .stage-latest, [role=log], button');
  await parts.first().waitFor();
  const boxes = await parts.evaluateAll((all) =>
    all
      .map((one) => one.getBoundingClientRect())
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  );
  const inner = await stage.locator('html').evaluate(({ clientWidth }) => clientWidth);
  for (const [at, one] of boxes.entries()) {
    expect(one.left).toBeGreaterThanOrEqual(0);
    expect(one.right).toBeLessThanOrEqual(inner);
    for (const other of boxes.slice(at + 1))
      expect(
        one.bottom <= other.top + 1 ||
          other.bottom <= one.top + 1 ||
          one.right <= other.left + 1 ||
          other.right <= one.left + 1,
      ).toBe(true);
  }
  await expectAccessible(stage);
  await walk.page.setViewportSize(usual);
}

test('shows the draw on the projector: seats filling, numbers, areas and ages, no names', async () => {
  await walk.page.emulateMedia({ reducedMotion: 'reduce' });
  await walk.press('Auf großer Leinwand zeigen');
  const stage = walk.page.frameLocator(dialogFrame);
  await stage.getByRole('heading', { level: 1 }).waitFor();
  await stage.getByText('dice 3-1-6-2').waitFor();
  await stage.getByRole('button', { name: 'Gezogene zeigen' }).click();
  // All at once: nothing moves for who does not want it.
  expect(await shownPeople(stage)).toBe(60);
  await stage
    .getByText(/^Nr\. 60 · /)
    .first()
    .waitFor();
  await expectAccessible(stage);
  const shown = await stage.locator('main').innerText();
  const people = ['a', 'b', 'k', 'm', 's'].flatMap((letter) =>
    value(started.call<Result<readonly { name: string }[]>>('findInvitees', letter)),
  );
  expect(people.length).toBeGreaterThan(5);
  for (const { name } of people) expect(shown).not.toContain(name);
  expect(shown).not.toMatch(/männlich|weiblich|[+\d] [mw]\b/);
  await stage.getByText('Prüfwert des Ergebnisses').waitFor();
  expect(await stage.locator('td.full').count()).toBeGreaterThan(5);
});

test('moves the next person up when somebody wants no more letters', async () => {
  await walk.page.reload();
  const found = value(started.call<Result<readonly FoundInvitee[]>>('findInvitees', 'm'));
  const { aid } = found[0]!;
  value(started.call<Result<unknown>>('recordObjection', aid, 'cd'.repeat(32)));
  const kept = started.host.file.workbook.tab('Nicht losen')!.cells;
  expect(kept.filter(({ values }) => values.some(Boolean))).toHaveLength(3);
  await walk.press('Alle Schritte');
  await walk.sidebar.getByRole('navigation').getByRole('button', { name: 'Losung', exact: true }).click();
  await walk.read(`${aid}: Widerspruch`);
  await walk.press('Nachlosen');
  await walk.read('1 Person wurde schon nachgelost.');
});

test('moves the next person up when somebody says no', async () => {
  await walk.page.keyboard.press('Escape');
  const found = value(started.call<Result<readonly FoundInvitee[]>>('findInvitees', 'a'));
  const { aid, entries } = found.find(({ status }) => status === 'drawn')!;
  const answer = { aid, entries, answer: 'declined', channel: 'phone', reason: 'no-time', note: '' };
  value(started.call<Result<unknown>>('recordResponse', answer));
  await walk.page.reload();
  await walk.press('Alle Schritte');
  await walk.sidebar.getByRole('navigation').getByRole('button', { name: 'Losung', exact: true }).click();
  await walk.read(`${aid}: abgesagt`);
  expect(await walk.look()).toBe('Nachlosen');
  await walk.press('Nachlosen');
  await walk.read('2 Personen wurden schon nachgelost.');
  await walk.read('Kein Platz ist frei.');
  expect(await walk.look()).toBe('Weiter zu Heute');
});
