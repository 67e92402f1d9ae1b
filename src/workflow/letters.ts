import type {
  BatchPiece,
  BatchView,
  GivenUp,
  LettersView,
  MailingDraft,
  MailingPlan,
  MailingView,
  TemplateLayouts,
} from '../api/letters';
import { ok, type Result } from '../domain/issue';
import { envelopeOf, mailingNumber, usualEnclosures } from '../domain/letters/envelope';
import {
  isToPool,
  type LeftOut,
  type MailingBatch,
  type MailingKind,
  mailingRules,
  type TemplateCode,
} from '../domain/letters/mailing';
import { batchPageIssues } from '../domain/letters/pageCount';
import { proposedReplyBy } from '../domain/letters/replyBy';
import { nextWorkingDay } from '../domain/workingDay';
import { templateLabels } from '../text/de/letterWords';
import { authorityReplyBy } from './letters/authorityRecipient';
import { cancelMailing as cancel } from './letters/cancelMailing';
import * as posting from './letters/confirmPosting';
import { type LetterContext, readContext } from './letters/context';
import * as batch from './letters/mergeBatch';
import * as plan from './letters/planMailing';
import * as preview from './letters/preview';
import { countRecipients, recipientsById } from './letters/recipients';
import * as mails from './letters/sendMails';
import { readSources, type Sources } from './letters/sources';
import * as templates from './letters/templates';
import { whenDue } from './letters/whenDue';
import { letterTemplateTable } from './tables/letterTemplate';
import { readTable } from './tables/table';
import type { World } from './world';

/** Shows what is to be written, what is written, and what is posted. */
export function letters(world: Pick<World, 'tables' | 'documents' | 'clock'>): Result<LettersView> {
  const context = readContext(world);
  if (!context.ok) return context;
  const known = readTable(world.tables, letterTemplateTable);
  if (!known.ok) return known;
  const kinds = mailingRules.map(({ kind }) => kind);
  const sources = readSources(world, kinds);
  if (!sources.ok) return sources;
  const made = new Set(known.value.rows.map(({ code }) => code));
  const { assembly } = context.value;
  const today = world.clock.now().slice(0, 10);
  const letterDate = nextWorkingDay(today);
  return ok({
    kinds: mailingRules.map(({ kind }) => {
      const enclosures = usualEnclosures(kind, context.value.batches);
      const due = whenDue(kind, context.value);
      const posting = due.dueFrom > letterDate ? due.dueFrom : letterDate;
      return {
        kind,
        people: countRecipients(kind, context.value, sources.value),
        enclosures,
        ready: envelopeOf({ kind, enclosures }).every((code) => made.has(code)),
        ...due,
        replyBy:
          authorityReplyBy(kind, sources.value.requests, today) ?? proposedReplyBy(kind, posting, assembly),
      };
    }),
    templates: known.value.rows.map(({ code, link }) => ({ code, name: templateLabels[code], link })),
    mailings: mailingsOf(context.value, sources.value, world),
    today,
    letterDate,
  });
}

/** Makes templates that are not there yet. */
export function createTemplates(
  world: World,
  codes: readonly TemplateCode[],
  layouts: TemplateLayouts,
): Result<LettersView> {
  const made = templates.createTemplates(world, codes, layouts);
  return made.ok ? letters(world) : made;
}

/** Tells what a mailing would be. */
export function previewMailing(world: World, draft: MailingDraft) {
  return preview.previewMailing(world, draft);
}

/** Finds somebody who would get a mailing. */
export function findRecipients(world: World, kind: MailingKind, text: string) {
  return preview.findRecipients(world, kind, text);
}

/** Makes one letter to look at. */
export function previewLetter(world: World, draft: MailingDraft, recipient: string) {
  return preview.previewLetter(world, draft, recipient);
}

/** Fixes a mailing; for printing on both sides one letter is made first, to see whether its pages are even. */
export function planMailing(world: World, given: MailingPlan): Result<LettersView> {
  const sheets = given.blankPage ? isOdd(world, given) : ok(false);
  if (!sheets.ok) return sheets;
  const planned = plan.planMailing(world, { ...given, blankPage: sheets.value });
  return planned.ok ? letters(world) : planned;
}

/** Where no PDF can be made, the templates and their page breaks count. */
function isOdd(world: World, draft: MailingDraft): Result<boolean> {
  const letter = preview.previewLetter(world, draft, '');
  if (!letter.ok) return letter;
  return ok((letter.value.pages ?? letter.value.pagesExpected) % 2 === 1);
}

/** Makes the next piece of a batch's document. */
export function mergeBatch(world: World, id: string, accept: boolean): Result<BatchPiece> {
  const piece = batch.mergeBatch(world, id, accept);
  return piece.ok ? ok({ ...batchView(piece.value.batch, world), made: piece.value.made }) : piece;
}

/** Makes the PDF of one batch. */
export function batchPdf(world: World, id: string): Result<BatchView> {
  const made = batch.batchPdf(world, id);
  return made.ok ? ok(batchView(made.value, world)) : made;
}

/** Gives up a part of a mailing. */
export function cancelMailing(world: World, mailing: string, givenUp: GivenUp): Result<LettersView> {
  const cancelled = cancel(world, mailing, givenUp);
  return cancelled.ok ? letters(world) : cancelled;
}

/** Records that batches were posted. */
export function confirmPosting(world: World, batches: readonly string[], on: string): Result<LettersView> {
  const posted = posting.confirmPosting(world, batches, on);
  return posted.ok ? letters(world) : posted;
}

/** Tells who asked for e-mail. */
export function mailPreview(world: World, kind: MailingKind) {
  return mails.mailPreview(world, kind);
}

/** Sends the next e-mails. */
export function sendMails(world: World, draft: MailingDraft) {
  return mails.sendMails(world, draft);
}

function mailingsOf(
  context: LetterContext,
  sources: Sources,
  world: Pick<World, 'documents'>,
): readonly MailingView[] {
  const { batches, assembly } = context;
  const own = batches.filter((each) => each.assembly === assembly.id || isToPool(each));
  const ids = [...new Set(own.map(({ mailing }) => mailing))];
  ids.sort((one, other) => mailingNumber(other) - mailingNumber(one));
  return ids.map((id) => {
    const rows = own.filter(({ mailing }) => mailing === id).sort((one, other) => one.number - other.number);
    const { kind, letterDate, replyBy, templates: contents, leftOut } = rows[0]!;
    const next = rows.find(({ status }) => status === 'planned'); // they are made one by one
    return {
      id,
      kind,
      letterDate,
      replyBy,
      templates: contents,
      pages: pagesOf(rows),
      leftOut: namedLeftOut(leftOut, kind, context, sources),
      letters: rows.reduce((sum, row) => sum + row.letters, 0),
      batches: rows.map((row) => ({
        ...batchView(row, world),
        begun: row === next ? begunOf(row, world) : 0,
      })),
    };
  });
}

function begunOf(row: MailingBatch, { documents }: Pick<World, 'documents'>): number {
  return Math.min(documents.reached(batch.markOf(row).key), row.letters);
}

/** Pages of an envelope as its PDF has them, or else its templates. */
function pagesOf(rows: readonly MailingBatch[]): number | null {
  const printed = rows.map(({ pages, letters: count }) => (pages ?? Number.NaN) / count);
  return printed.find(Number.isInteger) ?? rows[0]!.pagesPerLetter;
}

/** Whoever is not in the workbook any more is called by their id. */
function namedLeftOut(
  leftOut: readonly LeftOut[],
  kind: MailingKind,
  context: LetterContext,
  sources: Sources,
): MailingView['leftOut'] {
  if (leftOut.length === 0) return [];
  const ids = leftOut.map(({ id }) => id);
  const names = new Map(recipientsById(ids, kind, context, sources).map(({ id, name }) => [id, name]));
  return leftOut.map((each) => ({ ...each, name: names.get(each.id) ?? each.id }));
}

function batchView(row: MailingBatch, { documents }: Pick<World, 'documents'>): BatchView {
  const { id, number, batches, letters: count, status, madeOn, postedOn, pages } = row;
  return {
    id,
    number,
    batches,
    letters: count,
    status,
    madeOn,
    postedOn,
    pages,
    begun: 0,
    packed: row.recipients.filter((recipient) => row.packed.includes(recipient)).length,
    link: row.document === '' ? '' : documents.urlOf(row.document, 'document'),
    pdfLink: row.pdf === '' ? '' : documents.urlOf(row.pdf, 'pdf'),
    issues: status === 'posted' ? [] : batchPageIssues(row),
  };
}
