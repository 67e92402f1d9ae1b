import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { expectAccessible } from '../support/accessible';
import { bundleOf } from '../support/bundle';
import { startHost, startServer, type TestServer } from '../support/host';

const bundle = bundleOf(
  `
  function locked(work) {
    var lock = LockService.getScriptLock(); lock.waitLock(1000);
    var value = work(); SpreadsheetApp.flush(); lock.releaseLock(); return value;
  }
  function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Lostrommel').addItem('Öffnen', 'showSidebar').addItem('Fenster', 'showDialog').addToUi();
  }
  function showSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Lostrommel')); }
  function showDialog() {
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('Dialog').setWidth(700).setHeight(300), 'Großes Fenster');
  }
  function fill() {
    return locked(function () {
      sheet().getRange(1, 1, 4, 2).setValues([['Name', 'Ort'], ['Zoe', 'Roth'], ['Adam', 'Hilpoltstein'], ['Mia', 'Roth']]);
      sheet().setFrozenRows(1);
      return 'gefüllt';
    });
  }
  function fillLong() {
    return locked(function () {
      var rows = []; for (var i = 0; i < 6000; i++) rows.push([i]);
      sheet().insertRowsAfter(1000, 5500);
      sheet().getRange(1, 1, 6000, 1).setValues(rows);
      return 'lang';
    });
  }
  function choices() {
    return locked(function () {
      var rule = SpreadsheetApp.newDataValidation().requireValueInList(['eingeladen', 'zugesagt', 'abgesagt'], true).setAllowInvalid(false).build();
      sheet().getRange(1, 1, 2, 1).setValues([['Status'], ['eingeladen']]);
      sheet().setFrozenRows(1);
      sheet().getRange(2, 1, 100, 1).setDataValidation(rule);
      sheet().setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('zugesagt')
        .setBackground('#d9ead3').setRanges([sheet().getRange(2, 1, 100, 1)]).build()]);
      return 'Auswahl';
    });
  }
  function guard() { return locked(function () { sheet().protect().setWarningOnly(true); return 'geschützt'; }); }
  function fails() { throw new Error('nicht so'); }
  function atGoogle() { return 'https://docs.google.com/document/d/' + makeDocument().split('/').pop() + '/edit'; }
  function makeDocument() { var made = DocumentApp.create('Einladung'); made.getBody().appendParagraph('Guten Tag'); made.saveAndClose(); return made.getUrl(); }
  function onEdit(e) { locked(function () { e.range.offset(0, 3).setValue(e.oldValue + ' → ' + e.value); }); }
`,
  {
    Sidebar: `<!doctype html><html><head><base target="_top"></head><body>
      <p id="out">bereit</p><a id="link" href="#">Brief</a>
      <script>
        function show(text) { document.getElementById('out').textContent = text; }
        function go(name) {
          google.script.run.withSuccessHandler(function (value, user) { show(value + ' ' + user); })
            .withFailureHandler(function (error) { show('Fehler: ' + error.message); }).withUserObject('für mich')[name]();
        }
        function link(name) {
          google.script.run.withSuccessHandler(function (url) { var a = document.getElementById('link'); a.href = url; a.target = '_blank'; show('Brief da'); })[name]();
        }
        function reach() {
          var found = [];
          try { found.push(parent.location.hash); } catch (e) {}
          try { found.push(localStorage.length); } catch (e) {}
          fetch('/tabs').then(function () { found.push('fetch'); }, function () {}).then(function () { show('gefunden: ' + found.join()); });
        }
        function dated() { try { google.script.run.fails(new Date()); show('durch'); } catch (e) { show(e.message); } }
      </script>
      <button onclick="go('fill')">Füllen</button><button onclick="go('fillLong')">Lang</button><button onclick="go('choices')">Auswahl</button><button onclick="go('guard')">Schützen</button><button onclick="go('fails')">Scheitern</button>
      <button onclick="link('makeDocument')">Schreiben</button><button onclick="link('atGoogle')">Wie bei Google</button><button onclick="reach()">Ausbrechen</button><button onclick="dated()">Datum</button>
      </body></html>`,
    Dialog:
      '<!doctype html><html><body>Inhalt <button onclick="google.script.host.setHeight(200)">Kleiner</button><button onclick="google.script.host.close()">Zu</button></body></html>',
  },
);

let browser: Browser;
let started: TestServer;
let page: Page;
const troubles: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  started = await startServer({ bundle });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(started.address);
  await sidebar().getByText('bereit').waitFor();
});
afterEach(async () => {
  await page.context().close();
  await started.stop();
});

const sidebar = () => page.frameLocator('aside iframe');
const cell = (row: number, column: number) => page.locator(`#cell-${row - 1}-${column - 1}`);
const press = (name: string) => sidebar().getByRole('button', { name }).click();
const say = async (text: string) => await sidebar().getByText(text).waitFor();

test('opens with menu and sidebar of 300 pixels; calls go through and back', async () => {
  expect((await page.locator('aside iframe').boundingBox())!.width).toBeGreaterThanOrEqual(299);
  await press('Füllen');
  await say('gefüllt für mich');
  await cell(2, 1).getByText('Zoe').waitFor();
  await press('Scheitern');
  await say('Fehler: nicht so');
  await press('Datum');
  await say('argument 1 of fails is a Date');
});

test('the frame reaches neither token, nor storage, nor server', async () => {
  await press('Ausbrechen');
  await say('gefunden:');
  expect(await sidebar().locator('#out').textContent()).toBe('gefunden: ');
  troubles.length = 0; // the browser says what it refused
});

test('an edit fires onEdit and is in the .xlsx after the end', async () => {
  await press('Füllen');
  await cell(3, 1).getByText('Adam').waitFor();
  await cell(3, 1).click();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await cell(3, 4).getByText('Adam → Ada').waitFor();
  expect(await page.getByRole('status', { name: 'Zelle' }).textContent()).toBe('A4');
  const { host, folder } = started;
  await started.server.close();
  host.close();
  expect(readFileSync(join(folder, 'Lostrommel.xlsx')).subarray(0, 2).toString()).toBe('PK');
  const again = startHost({ folder, bundle });
  expect(again.host.file.workbook.tab('Tabellenblatt1')!.cells[2]!.values.slice(0, 4)).toEqual([
    'Ada',
    'Hilpoltstein',
    '',
    'Adam → Ada',
  ]);
  again.host.close();
  started = await startServer({ bundle });
});

test('sorts below the frozen row, and filters', async () => {
  await press('Füllen');
  await cell(2, 1).getByText('Zoe').waitFor();
  await cell(2, 1).click();
  await page.getByRole('button', { name: 'Aufsteigend sortieren' }).click();
  await cell(2, 1).getByText('Adam').waitFor();
  expect(await cell(1, 1).textContent()).toBe('Name');
  await cell(2, 2).click();
  await page.getByRole('button', { name: 'Filtern' }).click();
  await page.getByRole('checkbox', { name: 'Roth' }).uncheck();
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await cell(3, 1).getByText('Mia').waitFor({ state: 'detached' });
  expect(await page.getByRole('rowheader').allTextContents()).not.toContain('3');
  const box = page.getByRole('dialog', { name: 'Filter' });
  await page.getByRole('button', { name: 'Filter Ort' }).click();
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Filter Ort' }).click();
  await cell(2, 1).click();
  await box.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Filter Ort' }).click();
  await page.getByRole('button', { name: 'Alle' }).click();
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await cell(3, 1).getByText('Mia').waitFor();
});

test('offers the closed list of a column, by mouse and by keys, and refuses the rest', async () => {
  await press('Auswahl');
  await cell(2, 1).getByText('eingeladen').waitFor();
  await cell(2, 1).dblclick();
  await page.getByRole('combobox', { name: 'Zelle bearbeiten' }).selectOption('zugesagt');
  await cell(2, 4).getByText('eingeladen → zugesagt').waitFor();
  expect(await cell(2, 1).evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(217, 234, 211)',
  );
  await cell(3, 1).click();
  await page.keyboard.type('a'); // the first that begins so
  await page.keyboard.press('Enter');
  await cell(3, 1).getByText('abgesagt').waitFor();
  await cell(3, 1).click();
  await page.keyboard.type('zugesagt'); // every letter counts, the first one too
  await page.keyboard.press('Enter');
  await cell(3, 1).getByText('zugesagt').waitFor();
  await cell(3, 1).click();
  await page.keyboard.type('vielleicht');
  await page.keyboard.press('Enter');
  await page.getByText('Erlaubt sind nur: eingeladen, zugesagt, abgesagt').waitFor();
  expect(await cell(3, 1).textContent()).toContain('zugesagt');
  await page.evaluate(() => navigator.clipboard.writeText('vielleicht'));
  await page.keyboard.press('Control+v');
  await page.getByText('Erlaubt sind nur: eingeladen, zugesagt, abgesagt').waitFor();
  expect(await cell(4, 1).textContent()).toBe('▾');
});

test('asks before it changes a tab that the product writes', async () => {
  await press('Schützen');
  await page.getByText('Dieses Blatt schreibt Lostrommel').waitFor();
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  const type = async () => {
    await cell(5, 1).click();
    await page.keyboard.type('neu');
    await page.keyboard.press('Enter');
  };
  await type();
  expect(asked).toEqual([expect.stringContaining('nicht versehentlich geändert werden sollte')]);
  expect(await cell(5, 1).textContent()).toBe('');
  page.once('dialog', (dialog) => dialog.accept());
  await type();
  await cell(5, 1).getByText('neu').waitFor();
});

test('copies, deletes and pastes ranges with the keyboard', async () => {
  await press('Füllen');
  await cell(2, 1).getByText('Zoe').waitFor();
  await cell(2, 1).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Delete');
  await cell(2, 1).getByText('Zoe').waitFor({ state: 'detached' });
  await cell(6, 2).click();
  await page.keyboard.press('Control+v');
  await cell(7, 3).getByText('Hilpoltstein').waitFor();
  expect(await cell(6, 2).textContent()).toBe('Zoe');
});

test('shows 5,000 rows at most, and says so', async () => {
  await press('Lang');
  await page.getByText('Es werden nur die ersten 5.000 Zeilen gezeigt; das Blatt hat 6.000.').waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+End');
  await cell(5000, 1).waitFor();
});

test('opens a dialog in its size, which can resize and close itself', async () => {
  await page.getByRole('button', { name: 'Lostrommel', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Fenster' }).click();
  const dialog = page.getByRole('dialog', { name: 'Großes Fenster' });
  const frame = page.frameLocator('dialog iframe');
  await frame.getByText('Inhalt').waitFor();
  expect(await dialog.locator('iframe').boundingBox()).toMatchObject({ width: 700, height: 300 });
  await frame.getByRole('button', { name: 'Kleiner' }).click();
  await page.waitForFunction(() => document.querySelector('dialog iframe')?.clientHeight === 200);
  await frame.getByRole('button', { name: 'Zu' }).click();
  await dialog.waitFor({ state: 'detached' });
});

test.each(['Schreiben', 'Wie bei Google'])(
  'downloads a made document through its link (%s)',
  async (button) => {
    await press(button);
    await say('Brief da');
    const downloading = page.waitForEvent('download');
    await sidebar().getByRole('link', { name: 'Brief' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^Einladung(\.docx)?$/);
    expect(
      readFileSync((await download.path())!)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  },
);

test('keeps to accessible names, roles and contrasts', async () => {
  await press('Füllen');
  await cell(2, 1).getByText('Zoe').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // All rows are alike, and axe takes seconds for each.
    await expectAccessible(page, { except: ['.row:nth-child(n + 8)'] });
  }
});

test('nothing went wrong in the page meanwhile', () => {
  expect(troubles).toEqual([]);
});

test('says so when the host is gone', async () => {
  await started.server.close();
  await page.getByRole('alert').getByText('Keine Verbindung').waitFor();
});
