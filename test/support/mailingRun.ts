import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { BatchView, LettersView } from '../../src/api/letters';
import type { Invitee } from '../../src/domain/invitee';
import type { Result } from '../../src/domain/issue';
import type { TemplateLayout } from '../../src/domain/letters/layout';
import { batchPdf, confirmPosting, letters, mergeBatch, planMailing } from '../../src/workflow/letters';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { upsertRows } from '../../src/workflow/tables/table';
import type { CrashSubject } from './crash';
import { drawnWorkbook } from './drawnWorkbook';
import { usual } from './envelope';
import { history, invitee } from './invitees';
import { type LetterDesk, letterDesk } from './letterDesk';
import { value } from './value';

const page = { width: 595, height: 842, top: 50, right: 50, bottom: 50, left: 50 };

/** A template of two paragraphs: few service calls, so that every one of them can be cut off. */
export const smallTemplate: TemplateLayout = {
  page,
  font: 'Arial',
  size: 11,
  footer: [],
  body: [{ text: '{{Anrede}},' }, { text: 'Code **{{Rückmeldecode}}**' }],
};

/** A workbook of invited people who are due a reminder, and a small template for it; each call has time for one letter. */
export function reminderDesk(people: number): LetterDesk {
  const invited = Array.from({ length: people }, (_, index) => person(index + 1));
  const log = invited.flatMap(({ aid }) =>
    history(aid, ['invited'], { 0: { type: 'letter-posted', channel: 'letter' } }),
  );
  const fakePdf = () => new TextEncoder().encode('%PDF-1.4 /Type /Page ');
  const desk = letterDesk(drawnWorkbook(invited, log).workbook(), fakePdf, 1000);
  desk.run((world) => {
    const document = world.documents.create({ key: 'template-reminder', title: 'Erinnerung' }, smallTemplate);
    upsertRows(world.tables, letterTemplateTable, [{ code: 'reminder', document, link: '', madeOn: '' }]);
  });
  return desk;
}

function person(number: number): Invitee {
  const aid = `245-2025-1-${String(number).padStart(3, '0')}`;
  return invitee({
    aid,
    surname: `Muster${number}`,
    houseNumber: String(number),
    status: 'invited',
    entries: 1,
  });
}

/** Makes the document of a batch in as many calls as it takes. */
export function merged(desk: LetterDesk, batch: string, accept = false): BatchView {
  for (;;) {
    const piece = value(desk.run((world) => mergeBatch(world, batch, accept)));
    if (piece.status !== 'planned') return piece;
  }
}

/** Drives a mailing as the sidebar does: plan it unless it is planned, make every batch, post. Each step is one call. */
export function runMailing(desk: LetterDesk): void {
  const step = <Value>(call: Parameters<typeof desk.run<Result<Value>>>[0]) => value(desk.run(call));
  let view: LettersView = step(letters);
  if (view.mailings.length === 0) {
    const plan = { ...usual('reminder'), leftOut: [], letterDate: '2026-11-03', replyBy: '2026-11-20' };
    view = step((world) => planMailing(world, { ...plan, blankPage: false, lettersPerDocument: 3 }));
  }
  const open = view.mailings[0]!.batches.filter(({ status }) => status !== 'posted').map(({ id }) => id);
  for (const id of open) {
    const batch = merged(desk, id);
    if (batch.pdfLink === '') step((world) => batchPdf(world, id));
  }
  if (open.length > 0) step((world) => confirmPosting(world, open, '2026-11-02'));
}

/** A run of three batches of two or three letters, a call for each, to be cut off anywhere; what lies in the folder stands in a tab of its own. */
export function mailingSubject(): CrashSubject & { readonly desk: LetterDesk } {
  const desk = reminderDesk(7);
  return {
    desk,
    run: () => runMailing(desk),
    cutOffAt: desk.cutOffAt,
    workbook() {
      expectOneLetterEach(desk, 7);
      return { ...desk.store.workbook(), Drive: filesOf(desk) };
    },
  };
}

/** Every file that lies in the folder, with what it says. */
function filesOf(desk: LetterDesk): string[][] {
  const names = readdirSync(desk.documents.folder).filter((name) => name !== '.lostrommel');
  const textOf = (name: string) =>
    name.endsWith('.docx') ? textOfDocx(readFileSync(join(desk.documents.folder, name))) : '';
  return [['Datei', 'Text'], ...names.map((name) => [name, textOf(name)])];
}

/**
 * Reads all documents of the folder: each person is greeted in exactly one of them, exactly once; and the workbook
 * knows every file.
 */
export function expectOneLetterEach(desk: LetterDesk, people: number): void {
  const greeted = filesOf(desk).flatMap(([, text]) => text!.match(/Sehr geehrte Frau Muster\d+,/g) ?? []);
  const everyone = Array.from({ length: people }, (_, at) => `Sehr geehrte Frau Muster${at + 1},`);
  expect(greeted.sort()).toEqual(everyone);
  expectNoOrphan(desk);
}

/** Every file of the folder is one the workbook points to. */
export function expectNoOrphan(desk: LetterDesk): void {
  const workbook = JSON.stringify(desk.store.workbook());
  const known = desk.documents.store.list().filter(({ id }) => workbook.includes(id));
  const names = filesOf(desk)
    .slice(1)
    .map(([name]) => name);
  expect(names.sort()).toEqual(known.map(({ path }) => path).sort());
}

/** Text of a .docx, one line per paragraph or line break. */
export function textOfDocx(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml']!)
    .replace(/<w:br w:type="page"[^>]*>/g, '\f')
    .replace(/<w:br[^>]*>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
