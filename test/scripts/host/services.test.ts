import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDate } from '../../../scripts/host/services/formatDate';
import { bundleOf } from '../../support/bundle';
import { startHost, type TestHost } from '../../support/host';

const bundle = bundleOf(
  `
  function ask(code) { return eval(code); }
  function onEdit(e) { ask(PropertiesService.getScriptProperties().getProperty('edit')); }
`,
  {
    Page: '<!doctype html><html><head></head><body><?= name ?><?!= raw ?><? for (var i = 0; i < 2; i++) { ?>x<? } ?></body></html>',
  },
);

let started: TestHost;
beforeEach(() => {
  started = startHost({ bundle, user: 'anna@example.org', now: () => Date.UTC(2026, 10, 22, 23, 30, 5, 7) });
});
afterEach(() => started.end());
const ask = (code: string) => started.call('ask', code);
const act = (code: string) => ask(`${code}; null`);
const failing = (code: string) => started.host.call('ask', [code]);

test('keeps properties per script and per user, over a restart', () => {
  act(`PropertiesService.getScriptProperties().setProperties({ a: '1', b: '2' }).deleteProperty('b')`);
  act(`PropertiesService.getUserProperties().setProperty('mine', 'ja')`);
  started = started.restart();
  expect(ask(`PropertiesService.getScriptProperties().getProperties()`)).toEqual({ a: '1' });
  expect(ask(`PropertiesService.getScriptProperties().getProperty('b')`)).toBeNull();
  expect(ask(`PropertiesService.getUserProperties().getKeys()`)).toEqual(['mine']);
  const other = started.host.call('ask', [`PropertiesService.getUserProperties().getKeys()`], {
    user: 'b@example.org',
  });
  expect(other).toEqual({ ok: true, value: [] });
});

test('refuses a property over 9 KB, counted in bytes, and a store over 500 KB', () => {
  expect(
    ask(`PropertiesService.getScriptProperties().setProperty('p', 'ü'.repeat(4608)).getProperty('p').length`),
  ).toBe(4608);
  expect(failing(`PropertiesService.getScriptProperties().setProperty('p', 'ü'.repeat(4609))`)).toMatchObject(
    { ok: false },
  );
  const fill = `for (var i = 0; i < 60; i++) PropertiesService.getScriptProperties().setProperty('k' + i, 'x'.repeat(9000))`;
  expect(failing(fill)).toEqual({ ok: false, error: 'You have exceeded the property storage quota.' });
});

test('forgets what was cached when its time is over, and refuses too much', () => {
  act(`CacheService.getScriptCache().put('a', '1', 60)`);
  expect(ask(`CacheService.getScriptCache().get('a')`)).toBe('1');
  expect(ask(`Utilities.sleep(61000), CacheService.getScriptCache().get('a')`)).toBeNull();
  expect(failing(`CacheService.getScriptCache().put('a', 'x'.repeat(102401))`)).toMatchObject({ ok: false });
});

test('writes mails as .eml into the outbox and counts recipients a day', () => {
  expect(ask(`MailApp.getRemainingDailyQuota()`)).toBe(100);
  act(`MailApp.sendEmail({ to: 'a@example.org,b@example.org', subject: 'Grüße', body: 'Hällo', name: 'Bürgerrat',
    attachments: [Utilities.newBlob('x;y', 'text/csv', 'Liste.csv')] })`);
  expect(ask(`MailApp.getRemainingDailyQuota()`)).toBe(98);
  const outbox = join(started.folder, 'outbox');
  const [name] = readdirSync(outbox);
  const mail = readFileSync(join(outbox, name!), 'utf8');
  expect(mail).toContain('To: a@example.org,b@example.org\r\n');
  expect(mail).toContain('Subject: =?utf-8?B?R3LDvMOfZQ==?=\r\n'); // printf Grüße | base64
  expect(mail).toContain('SMOkbGxv'); // printf Hällo | base64
  expect(mail).toContain('filename="Liste.csv"');
  expect(failing(`MailApp.sendEmail('c@example.org,'.repeat(99), 's', 'b')`)).toEqual({
    ok: false,
    error: 'Service invoked too many times for one day: email.',
  });
  expect(readdirSync(outbox)).toHaveLength(1);
});

test('keeps header injection out of mails', () => {
  act(`MailApp.sendEmail('a@example.org\\r\\nBcc: evil@example.org', 's\\r\\nX: y', 'b')`);
  const outbox = join(started.folder, 'outbox');
  expect(readFileSync(join(outbox, readdirSync(outbox)[0]!), 'utf8')).not.toMatch(/^(Bcc|X):/m);
});

test('computes what openssl computes, as signed bytes', () => {
  const hex = (code: string) =>
    (ask(code) as number[]).map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0')).join('');
  // printf 'Grüße' | openssl dgst -sha256 ; … -hmac key ; printf 'Grüße' | base64
  expect(
    hex(`Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'Grüße', Utilities.Charset.UTF_8)`),
  ).toBe('f83e039796c6453a10f5519e39fd113901572316a1a8ea07cb525d2801dfd074');
  expect(hex(`Utilities.computeHmacSha256Signature('Grüße', 'key')`)).toBe(
    'cac5dc7581e7874e783c7e07f685add04ae4411ce922a576fe2fbae3f701443b',
  );
  expect(ask(`Utilities.base64Encode('Grüße')`)).toBe('R3LDvMOfZQ==');
  expect(ask(`Utilities.base64Decode('w7w=')`)).toEqual([-61, -68]);
  expect(ask(`Utilities.newBlob([-61, -68]).getDataAsString()`)).toBe('ü');
  expect(
    ask(
      `Utilities.unzip(Utilities.zip([Utilities.newBlob('ü', 'text/plain', 'a.txt')]))[0].getDataAsString()`,
    ),
  ).toBe('ü');
});

test('knows user, time zone and triggers', () => {
  expect(ask(`Session.getActiveUser().getEmail() + ' ' + Session.getScriptTimeZone()`)).toBe(
    'anna@example.org Europe/Berlin',
  );
  act(`ScriptApp.newTrigger('daily').timeBased().everyDays(1).atHour(6).create()`);
  started = started.restart();
  expect(
    ask(
      `ScriptApp.getProjectTriggers().map(function (t) { return t.getHandlerFunction() + ' ' + t.getEventType(); })`,
    ),
  ).toEqual(['daily CLOCK']);
  expect(ask(`ScriptApp.getProjectTriggers()[0].getEventType() === ScriptApp.EventType.CLOCK`)).toBe(true);
  act(`ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0])`);
  expect(ask(`ScriptApp.getProjectTriggers().length`)).toBe(0);
});

test('shows sidebars, dialogs and toasts, and answers questions as prepared', () => {
  const shown: unknown[] = [];
  started.host.onEffect = (effect) => shown.push(effect);
  act(
    `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>').setWidth(700).setHeight(500), 'Titel')`,
  );
  act(`SpreadsheetApp.getActiveSpreadsheet().toast('Fertig', 'Losung')`);
  started.host.answers.push({ button: 'YES' }, { button: 'OK', text: 'Roth' });
  expect(
    ask(`var ui = SpreadsheetApp.getUi(); ui.alert('Weiter?', ui.ButtonSet.YES_NO) === ui.Button.YES`),
  ).toBe(true);
  expect(ask(`SpreadsheetApp.getUi().prompt('Wo?').getResponseText()`)).toBe('Roth');
  expect(ask(`String(SpreadsheetApp.getUi().alert('Noch einmal?'))`)).toBe('CLOSE');
  expect(shown.slice(0, 2)).toEqual([
    { kind: 'dialog', title: 'Titel', html: '<p>', width: 700, height: 500, modal: true },
    { kind: 'toast', title: 'Losung', text: 'Fertig' },
  ]);
});

test('evaluates templates, escaping what is not marked raw', () => {
  const html = ask(
    `var t = HtmlService.createTemplateFromFile('Page'); t.name = '<b>'; t.raw = '<i>'; t.evaluate().getContent()`,
  );
  expect(html).toContain('<body>&lt;b&gt;<i>xx</body>');
  expect(failing(`HtmlService.createHtmlOutputFromFile('../Code')`)).toMatchObject({ ok: false });
});

test.each([
  `MailApp.getRemainingDailyQuota()`,
  `DocumentApp.create('x')`,
  `Drive.Files.list()`,
  `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))`,
  `Utilities.sleep(30001)`,
])('refuses %s in onEdit (simple trigger)', (code) => {
  act(`PropertiesService.getScriptProperties().setProperty('edit', ${JSON.stringify(code)})`);
  expect(started.host.edited({ tab: 'Tabellenblatt1', row: 0, column: 0, value: 'x' })).toMatchObject({
    ok: false,
  });
});

test.each([
  // TZ=Europe/Berlin date -d '2026-11-22T23:30:05.007Z' +…
  ['Europe/Berlin', 'yyyy-MM-dd HH:mm:ss', '2026-11-23 00:30:05'],
  ['Europe/Berlin', "d.M.yy 'um' H.mm 'Uhr'", '23.11.26 um 0.30 Uhr'],
  ['Europe/Berlin', "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-11-23T00:30:05.007+01:00'],
  ['Europe/Berlin', 'EEEE, dd MMMM u Z z', 'Monday, 23 November 1 +0100 CET'],
  ['GMT', "EEE MMM hh a X ''", "Sun Nov 11 PM Z '"],
  ['America/New_York', 'yyyy-MM-dd HH:mm XXX', '2026-11-22 18:30 -05:00'],
])('formats a moment in %s by %s', (zone, pattern, text) => {
  expect(formatDate(Date.UTC(2026, 10, 22, 23, 30, 5, 7), zone, pattern)).toBe(text);
});
