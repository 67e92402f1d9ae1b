import type { BatchView, LettersView, MailingPlan, MailingView, TemplateLayouts } from '../api/letters';
import { addDays } from '../domain/addDays';
import { ok, type Result } from '../domain/issue';
import {
  authorityFields,
  conditionNames,
  eventFields,
  lotFieldNames,
  personFields,
  projectFields,
  registerFields,
} from '../domain/letters/fieldNames';
import {
  isToPool,
  type MailingBatch,
  type MailingKind,
  mailingRules,
  ruleOf,
} from '../domain/letters/mailing';
import { batchPageIssues } from '../domain/letters/pageCount';
import { letterTexts, templateLabels } from '../text/de/letterWords';
import { authorityReplyBy } from './letters/authorityRecipient';
import * as posting from './letters/confirmPosting';
import { type LetterContext, readContext } from './letters/context';
import * as batch from './letters/mergeBatch';
import * as plan from './letters/planMailing';
import * as preview from './letters/preview';
import { countRecipients } from './letters/recipients';
import * as mails from './letters/sendMails';
import { readSources } from './letters/sources';
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
  const replyBy = assembly.replyDeadline || addDays(today, 15);
  return ok({
    kinds: mailingRules.map(({ kind, templates: codes }) => ({
      kind,
      people: countRecipients(kind, context.value, sources.value),
      ready: codes.every((code) => made.has(code)),
      ...whenDue(kind, context.value),
      replyBy: authorityReplyBy(kind, sources.value.requests, today) ?? replyBy,
    })),
    templates: known.value.rows.map(({ code, link }) => ({ name: templateLabels[code], link })),
    mailings: mailingsOf(context.value, world),
    letterDate: addDays(today, 1),
    replyBy,
    fields: [
      { group: letterTexts.groups.person, names: [...personFields, ...registerFields, ...lotFieldNames] },
      { group: letterTexts.groups.event, names: eventFields },
      { group: letterTexts.groups.project, names: projectFields },
      { group: letterTexts.groups.authority, names: authorityFields },
      { group: letterTexts.groups.conditions, names: conditionNames },
    ],
  });
}

/** Makes the templates a kind of mailing needs. */
export function createTemplates(
  world: World,
  kind: MailingKind,
  layouts: TemplateLayouts,
): Result<LettersView> {
  const made = templates.createTemplates(world, ruleOf(kind).templates, layouts);
  return made.ok ? letters(world) : made;
}

/** Tells what a mailing would be. */
export function previewMailing(world: World, kind: MailingKind, letterDate: string, replyBy: string) {
  return preview.previewMailing(world, kind, { letterDate, replyBy });
}

/** Makes one letter to look at. */
export function previewLetter(
  world: World,
  kind: MailingKind,
  recipient: string,
  letterDate: string,
  replyBy: string,
) {
  return preview.previewLetter(world, kind, recipient, { letterDate, replyBy });
}

/** Fixes a mailing; for printing on both sides one letter is made first, to see whether its pages are even. */
export function planMailing(world: World, given: MailingPlan): Result<LettersView> {
  const sheets = given.blankPage ? isOdd(world, given) : ok(false);
  if (!sheets.ok) return sheets;
  const planned = plan.planMailing(world, { ...given, blankPage: sheets.value });
  return planned.ok ? letters(world) : planned;
}

/** Where no PDF can be made, the templates and their page breaks count. */
function isOdd(world: World, { kind, letterDate, replyBy }: MailingPlan): Result<boolean> {
  const letter = preview.previewLetter(world, kind, '', { letterDate, replyBy });
  if (!letter.ok) return letter;
  return ok((letter.value.pages ?? letter.value.pagesExpected) % 2 === 1);
}

/** Makes the document of one batch. */
export function mergeBatch(world: World, id: string, accept: boolean): Result<BatchView> {
  return viewOf(world, batch.mergeBatch(world, id, accept));
}

/** Makes the PDF of one batch. */
export function batchPdf(world: World, id: string): Result<BatchView> {
  return viewOf(world, batch.batchPdf(world, id));
}

/** Gives up what is left of a mailing. */
export function cancelMailing(world: World, mailing: string): Result<LettersView> {
  const cancelled = batch.cancelMailing(world, mailing);
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
export function sendMails(world: World, kind: MailingKind, letterDate: string, replyBy: string) {
  return mails.sendMails(world, kind, { letterDate, replyBy });
}

function viewOf(world: Pick<World, 'documents'>, result: Result<MailingBatch>): Result<BatchView> {
  return result.ok ? ok(batchView(result.value, world)) : result;
}

function mailingsOf(
  { batches, assembly }: LetterContext,
  world: Pick<World, 'documents'>,
): readonly MailingView[] {
  const own = batches.filter((each) => each.assembly === assembly.id || isToPool(each));
  const ids = [...new Set(own.map(({ mailing }) => mailing))].sort().reverse();
  return ids.map((id) => {
    const rows = own.filter(({ mailing }) => mailing === id).sort((one, other) => one.number - other.number);
    return {
      id,
      kind: rows[0]!.kind,
      letterDate: rows[0]!.letterDate,
      letters: rows.reduce((sum, row) => sum + row.letters, 0),
      batches: rows.map((row) => batchView(row, world)),
    };
  });
}

function batchView(row: MailingBatch, { documents }: Pick<World, 'documents'>): BatchView {
  const { id, number, batches, letters: count, status, postedOn, pages } = row;
  return {
    id,
    number,
    batches,
    letters: count,
    status,
    postedOn,
    pages,
    link: row.document === '' ? '' : documents.urlOf(row.document, 'document'),
    pdfLink: row.pdf === '' ? '' : documents.urlOf(row.pdf, 'pdf'),
    issues: status === 'posted' ? [] : batchPageIssues(row),
  };
}
