import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { projectRoot } from '../../scripts/projectRoot';
import type { Message } from '../../src/ports/mail';
import * as steps from '../../src/workflow/letters';
import { packLetters } from '../../src/workflow/letters/packLetters';
import * as printShop from '../../src/workflow/letters/printShop';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { mailMessageTable } from '../../src/workflow/tables/mailMessage';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { expectAccessible } from '../support/accessible';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { buildOnce } from '../support/host';
import { invitee } from '../support/invitees';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { textOfDocx } from '../support/mailingRun';
import { type FakeAnswers, openSidebar } from '../support/sidebarPage';
import { value } from '../support/value';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

let browser: Browser;
let desk: LetterDesk;
let page: Page;

beforeAll(async () => {
  buildOnce();
  browser = await launchBrowser();
  const people = [1, 2, 3].map((n) =>
    invitee({
      aid: `245-2025-1-00${n}`,
      surname: `Muster${n}`,
      replyCode: '222222222',
      houseNumber: String(n),
    }),
  );
  const pages = (docx: Uint8Array) => textOfDocx(docx).split('\f').length;
  const pdf = (docx: Uint8Array) =>
    new TextEncoder().encode(`%PDF-1.4 ${'/Type /Page '.repeat(pages(docx))}`);
  desk = letterDesk(drawnWorkbook(people, []).workbook(), pdf);
  const html = readFileSync(join(projectRoot, 'dist/Sidebar.html'), 'utf8');
  page = await openSidebar(browser, { html, answers: answers(desk) });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  desk?.end();
});

/** Who was written to by e-mail; Google lets one go in a day. */
const outbox: string[] = [];
const mail = { remaining: () => 1 - outbox.length, send: ({ to }: Message) => void outbox.push(to) };

/** The real steps behind the page. */
function answers({ run }: LetterDesk): FakeAnswers {
  return {
    today: () =>
      ({
        ok: true,
        value: {
          district: '245 Roth',
          assembly: { title: '', date: '', place: '' },
          tasks: [{ code: 'create-letters', step: 'letters', count: 3, due: '' }],
          figures: {
            seats: 2,
            pool: 3,
            drawn: 3,
            posted: 0,
            accepted: 0,
            declined: 0,
            undecided: 0,
            open: 0,
          },
          inUse: ['letters'],
          done: [],
          remarks: [],
          sample: false,
        },
      }) as never,
    letters: () => run((world) => steps.letters(world)),
    createTemplates: (...args) => run((world) => steps.createTemplates(world, ...args)),
    previewMailing: (draft) => run((world) => steps.previewMailing(world, draft)),
    findRecipients: (...args) => run((world) => steps.findRecipients(world, ...args)),
    previewLetter: (...args) => run((world) => steps.previewLetter(world, ...args)),
    planMailing: (plan) => run((world) => steps.planMailing(world, plan)),
    // Late, so that the page shows what it says meanwhile.
    mergeBatch: (...args) =>
      new Promise((resolve) => {
        setTimeout(() => resolve(run((world) => steps.mergeBatch(world, ...args))), 500);
      }) as never,
    batchPdf: (batch) => run((world) => steps.batchPdf(world, batch)),
    cancelMailing: (...args) => run((world) => steps.cancelMailing(world, ...args)),
    confirmPosting: (...args) => run((world) => steps.confirmPosting(world, ...args)),
    mailPreview: (kind) => run((world) => steps.mailPreview({ ...world, mail }, kind)),
    sendMails: (draft) => run((world) => steps.sendMails({ ...world, mail }, draft)),
    batchList: (batch) => run((world) => printShop.batchList(world, batch)),
    packLetters: (...args) => run((world) => packLetters(world, ...args)),
  };
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

async function look(picture: string): Promise<void> {
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${picture}.png`) });
  await expectAccessible(page);
}

/** Closes the sidebar as soon as it is quiet, and opens Briefe anew. */
async function closeSidebar(): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('.counter [aria-hidden]'));
  await page.reload();
  await press('Alle Schritte');
  await page.getByRole('navigation').getByRole('button', { name: 'Briefe', exact: true }).click();
}

test('leads from templates to posted letters', async () => {
  await page.locator('.action-bar button').click();
  await look('overview');
  await press('Briefe vorbereiten');
  await page.getByLabel('Rückmeldefrist').fill('2026-11-25');
  await page.getByText('3 Briefe in 1 Dokument').waitFor();
  await look('prepare');
  await page.getByText('Umschlag: Einladung + Rückmeldekarte + Information nach Art. 14').click();
  await press('Infoblatt dazulegen');
  await page
    .getByText('Umschlag: Einladung + Rückmeldekarte + Information nach Art. 14 + Infoblatt')
    .waitFor();
  await press('Infoblatt nach vorn');
  expect(await focused()).toBe('Infoblatt nach vorn');
  await page.keyboard.press('Enter');
  await page
    .getByText('Umschlag: Einladung + Infoblatt + Rückmeldekarte + Information nach Art. 14')
    .waitFor();
  await look('envelope');
  await press('Information nach Art. 14 herausnehmen');
  await page.getByText('3 Personen erfahren so nirgends, woher wir die Anschrift haben.').first().waitFor();
  expect(await focused()).toBe('Information nach Art. 14 dazulegen');
  await page.keyboard.press('Enter');
  await press('Rückmeldekarte herausnehmen');
  await page.getByText('Umschlag: Einladung + Infoblatt + Information nach Art. 14').waitFor();
  await press('Vorschau des schwierigsten Briefs');
  await page.getByText('3 Seiten').waitFor();
  await page.getByText('Empfänger (3)').click();
  await press('Muster2 auslassen');
  await page.getByText('Nennen Sie für jede ausgelassene Person einen Grund.').waitFor();
  await page.getByLabel('Warum?').fill('verzogen');
  await look('left-out');
  await press('2 Briefe erstellen');
  await page.getByText('wird erstellt: 0 von 2').first().waitFor();
  await page.getByText('erstellt, noch nicht aufgegeben').waitFor();
  await page.getByText('Einladung + Infoblatt + Information nach Art. 14 · 3 Seiten je Brief').waitFor();
  await page.getByText('Ausgelassen (1)').click();
  await page.getByText('Erika Muster2 verzogen').waitFor();
  await press('Packliste');
  await page.getByText('Das sind 3 Blatt, beidseitig gedruckt 2.').waitFor();
  await page.getByLabel('1. Erika Muster1, Roth').check();
  await page.getByText('1 von 2 gepackt').waitFor();
  await look('packing');
  await closeSidebar();
  await page.getByText('erstellt, noch nicht aufgegeben · 1 von 2 gepackt').waitFor();
  await press('Packliste');
  expect(await page.getByLabel('1. Erika Muster1, Roth').isChecked()).toBe(true);
  expect(await page.getByLabel('2. Erika Muster3, Roth').isChecked()).toBe(false);
  await page.getByText('als verschickt und die Personen als eingeladen').waitFor();
  await look('made');
  await press('Als aufgegeben bestätigen');
  await page.getByText('aufgegeben am 2.11.2026').waitFor();
  await look('posted');
  const log = value(readTable(desk.store, contactEventTable)).rows;
  expect(log.map(({ aid, type }) => [aid, type])).toEqual([
    ['245-2025-1-001', 'letter-posted'],
    ['245-2025-1-003', 'letter-posted'],
  ]);
}, 120_000);

test('warns of a reminder prepared before it is due, a week after the letter', async () => {
  await page.getByRole('radio', { name: /^Erinnerung/ }).check();
  await press('Briefe vorbereiten');
  const warning = page.locator('.notice', { hasText: 'Diese Briefe sind erst ab 9.11.2026 fällig.' });
  await warning.waitFor();
  await look('early');
  await page.getByLabel('Briefdatum').fill('2026-11-09');
  await warning.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '2 Briefe erstellen' }).waitFor();
  await press('Zurück');
}, 60_000);

test('says at the posting that the day of the letter is over, and that too little time is left to answer', async () => {
  await page.getByLabel('Einladung').check();
  await press('Briefe vorbereiten');
  // As it was chosen the last time.
  await page.getByText('Umschlag: Einladung + Infoblatt + Information nach Art. 14').waitFor();
  await page.getByLabel('Briefdatum').fill('2026-10-30');
  await page.getByLabel('Rückmeldefrist').fill('2026-11-05');
  await press('1 Brief erstellen');
  await page.getByText('V02 Einladung vom 30.10.2026: Das Briefdatum ist vorbei').first().waitFor();
  await page
    .getByText('Zwischen Aufgabe (2.11.2026) und Frist (5.11.2026) liegen nur 3 Tage.')
    .first()
    .waitFor();
  await look('late');
  await page.getByLabel('Aufgegeben am').fill('2026-11-01');
  await press('Als aufgegeben bestätigen');
  await page.getByText('kann nicht früher aufgegeben worden sein').first().waitFor();
}, 120_000);

test('makes a document again that was deleted by hand, with what has changed since if the manager says so', async () => {
  const link = page.getByRole('link', { name: 'Dokument' }).first();
  const before = (await link.getAttribute('href'))!;
  desk.documents.store.update(before.split('/')[5]!, { trashed: true }, 0);
  const people = value(readTable(desk.store, inviteeTable)).rows;
  upsertRows(desk.store, inviteeTable, [{ ...people[1]!, surname: 'Neumann' }]);
  await press('Gelöschte Dokumente neu erstellen');
  await page.getByText('haben sich im Stapel V02-01 Namen').first().waitFor();
  await press('Geänderte Angaben übernehmen und fortsetzen');
  await page.waitForFunction((old) => !document.querySelector(`a[href="${old}"]`), before);
  const after = (await link.getAttribute('href'))!;
  expect(textOfDocx(desk.bytes(after.split('/')[5]!))).toContain('Frau Neumann');
}, 60_000);

test('throws letters away that are not posted, so that they can be written with other dates', async () => {
  const forPrintShop = page.getByRole('button', { name: 'Daten für die Druckerei (CSV)' });
  const before = await forPrintShop.count();
  await press('Briefe verwerfen');
  await page.getByRole('dialog').getByRole('button', { name: 'Briefe verwerfen' }).click();
  await page.getByText('abgebrochen').waitFor();
  expect(await forPrintShop.count()).toBe(before - 1);
  await page.getByLabel('Einladung').waitFor();
}, 60_000);

test('makes no letters from a template that was edited since the check, and checks again when asked to', async () => {
  const { document } = value(readTable(desk.store, letterTemplateTable)).rows.find(
    ({ code }) => code === 'invitation',
  )!;
  const edit = (words: string, by: string) =>
    desk.run(() => {
      const file = DocumentApp.openById(document);
      file.getBody().replaceText(words, by);
      file.saveAndClose();
    });
  await press('Briefe vorbereiten');
  await page.getByText('1 Brief in 1 Dokument').waitFor();
  edit('Wir freuen uns', '{{Wir}} freuen uns');
  await press('1 Brief erstellen');
  await page.getByText('In „Einladung“ steht {{Wir}}.').first().waitFor();
  await look('checked-again');
  edit('\\{\\{Wir\\}\\} freuen uns', 'Wir freuen uns');
  await press('Vorlagen noch einmal prüfen');
  await page.locator('.notice', { hasText: '{{Wir}}' }).waitFor({ state: 'detached' });
  await press('Zurück');
}, 60_000);

test('counts anew after e-mails, also when Google lets no more go', async () => {
  const people = value(readTable(desk.store, inviteeTable)).rows;
  const asked = { mail: 'x@example.org', preferredChannel: 'mail' } as const;
  const other = { aid: '245-2025-1-004', replyCode: '333333333' };
  upsertRows(desk.store, inviteeTable, [
    { ...people[1]!, ...asked },
    { ...people[1]!, ...asked, ...other },
  ]);
  await press('Briefe vorbereiten');
  await press('2 E-Mails senden');
  await page.getByText('1 Person wartet noch; machen Sie morgen weiter.').first().waitFor();
  await page.getByText('1 Person möchte E-Mails. Heute sind noch 0 E-Mails möglich.').waitFor();
  await page.getByRole('button', { name: '1 Brief erstellen' }).waitFor();
  await look('mails');
  await press('Zurück');
  await page.locator('label', { hasText: 'Einladung' }).filter({ hasText: '1 Person' }).first().waitFor();
  expect(outbox).toEqual(['x@example.org']);
}, 60_000);

test('names the cell that keeps it from telling who has got an e-mail', async () => {
  const { title } = mailMessageTable.columns.status.look;
  const column = desk.store.read(mailMessageTable.tab)![0]!.indexOf(title);
  const type = (status: string) =>
    desk.store.write(mailMessageTable.tab, [{ row: 1, column, kinds: ['text'], cells: [[status]] }]);
  type('weg');
  await press('Briefe vorbereiten');
  await page
    .getByText('Blatt „E-Mails“, Zeile 2: Was in „Status“ steht, passt dort nicht.')
    .first()
    .waitFor();
  type('gesendet');
  await press('Zurück');
}, 60_000);

test('writes no letter to whose e-mail is unclear, and enters it once the manager says that it went out', async () => {
  const aid = '245-2025-1-004';
  const row = {
    id: `invitation/${aid}`,
    aid,
    kind: 'invitation',
    at: '2026-11-02T09:00:00',
    by: '',
  } as const;
  value(upsertRows(desk.store, mailMessageTable, [{ ...row, status: 'sending' }]));
  await press('Briefe vorbereiten');
  await page.getByText(`Bei ${aid} ist unklar, ob die E-Mail hinausging.`).first().waitFor();
  await page.getByText('Es ist niemand übrig, der einen Brief bekommt.').waitFor();
  await look('unclear');
  value(upsertRows(desk.store, mailMessageTable, [{ ...row, status: 'sent' }]));
  await press('Zurück');
  await press('Briefe vorbereiten');
  await page.getByText('1 E-Mail ist gesendet, aber noch nicht eingetragen.').waitFor();
  await look('to-enter');
  await press('Als gesendet eintragen');
  await page.getByRole('button', { name: 'Als gesendet eintragen' }).waitFor({ state: 'detached' });
  const log = value(readTable(desk.store, contactEventTable)).rows;
  expect(log.filter((event) => event.aid === aid)).toMatchObject([
    { type: 'letter-posted', channel: 'mail' },
  ]);
  await press('Zurück');
}, 60_000);

test('copies a placeholder also where the frame forbids the clipboard, as Google does', async () => {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.addEventListener('copy', () => {
      document.body.dataset.copied = String(getSelection());
    });
  });
  await page.getByText('Platzhalter zum Einfügen').click();
  await page.getByLabel('Platzhalter suchen').fill('frist');
  await page.getByRole('button', { name: 'Frist', exact: true }).click();
  await page.getByText('{{Frist}} ist kopiert').waitFor();
  expect(await page.evaluate(() => document.body.dataset.copied)).toBe('{{Frist}}');
}, 60_000);

test('finds a placeholder among a hundred by a part of its name', async () => {
  await page.getByLabel('Platzhalter suchen').fill('strasse');
  const found = page.locator('button.plain', { hasText: 'Straße' });
  await found.first().waitFor();
  expect(await found.allTextContents()).toEqual(['Straße', 'Straße der Organisation', 'Straße der Behörde']);
  await look('placeholders');
  await found.last().click();
  await page.getByText('{{Straße der Behörde}} ist kopiert').waitFor();
  await page.getByLabel('Platzhalter suchen').fill('xyz');
  await page.getByText('Kein Platzhalter enthält „xyz“.').waitFor();
}, 60_000);
