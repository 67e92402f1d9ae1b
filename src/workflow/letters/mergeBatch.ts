import { fail, type Issue, issue, ok, type Result } from '../../domain/issue';
import { secondsPerCall } from '../../domain/letters/estimate';
import { type MailingBatch, mayGoOut, ruleOf, subjectOf } from '../../domain/letters/mailing';
import { expectedPages } from '../../domain/letters/pageCount';
import { isMeant } from '../../domain/letters/writtenTo';
import type { Clock } from '../../ports/clock';
import type { FileMark } from '../../ports/documents';
import { letterTexts } from '../../text/de/letterWords';
import { mailingTable } from '../tables/mailing';
import { readTable, upsertRows } from '../tables/table';
import type { World } from '../world';
import { waitsFor } from './authorityRecipient';
import { blockingIssues, checkMailing } from './checkMailing';
import { commonFields } from './commonFields';
import { type LetterContext, readContext } from './context';
import { contentHash, mergeOrder } from './letterOrder';
import { type LookUps, lookUps } from './lookUps';
import { type Recipient, recipientsById } from './recipients';
import { readSources, type Sources } from './sources';
import { type OpenTemplate, openTemplates, templateHash } from './templates';

type Needed = Pick<World, 'tables' | 'documents' | 'clock' | 'user'>;

/** A batch and how far its document is. */
export interface BatchPiece {
  readonly batch: MailingBatch;
  /** Letters that are in the document. */
  readonly made: number;
}

/**
 * Makes the next piece of a batch's document: as many letters as one call can, most often all of them. To be called
 * until the batch is no longer `planned`. Each letter is made exactly once: a batch that has its document gives it
 * back, also if somebody else made it, and one whose document was deleted by hand gets it again.
 *
 * What is in the batch was fixed when the mailing was planned. If a template, a person or the project has changed
 * since, nothing is made and the issues say so; `accept` takes the letters as they would read now and leaves out
 * whoever may no longer be written to, but not what no letter may say.
 */
export function mergeBatch(world: Needed, batchId: string, accept: boolean): Result<BatchPiece> {
  const begun = world.clock.milliseconds();
  const context = readContext(world);
  if (!context.ok) return context;
  const batch = context.value.batches.find(({ id }) => id === batchId);
  if (batch === undefined) return fail('letters-batch-unknown', { batch: batchId });
  const open = batch.status !== 'posted' && batch.status !== 'cancelled';
  if (!open || !mayGoOut(batch, context.value.assembly)) {
    return fail('letters-batch-closed', { batch: batchId });
  }
  if (batch.status === 'merged' && isThere(world, batch.document)) return ok({ batch, made: batch.letters });
  const templates = openTemplates(world, batch.templates);
  if (!templates.ok) return templates;
  const now = currentBatch(world, batch, context.value, templates.value);
  if (!now.ok) return now;
  const wrong = whatStops(now.value, context.value, templates.value, accept);
  if (wrong.length > 0) return { ok: false, issues: wrong };
  return makePiece(world, context.value, templates.value, now.value, begun);
}

function isThere({ documents }: Needed, document: string): boolean {
  return document !== '' && documents.isThere(document);
}

/**
 * Makes the PDF of a merged batch and counts its pages; gives back the one there is.
 *
 * @returns the issue `letters-no-pdf` where PDFs cannot be made
 */
export function batchPdf(world: Needed, batchId: string): Result<MailingBatch> {
  const batches = readTable(world.tables, mailingTable);
  if (!batches.ok) return batches;
  const batch = batches.value.rows.find(({ id }) => id === batchId);
  if (batch === undefined || !isThere(world, batch.document)) {
    return fail('letters-batch-unknown', { batch: batchId });
  }
  const pdf = world.documents.pdf(markOf(batch), batch.document);
  if (pdf === undefined) return fail('letters-no-pdf', { batch: batchId });
  const row = { ...batch, pdf: pdf.id, pages: pdf.pages ?? null };
  const written = upsertRows(world.tables, mailingTable, [row]);
  return written.ok ? ok(row) : written;
}

/** A batch as it would be made now, and how that differs from the plan. */
interface CurrentBatch {
  readonly batch: MailingBatch;
  readonly recipients: readonly Recipient[];
  readonly lookUps: LookUps;
  readonly changes: readonly Issue[];
}

function currentBatch(
  world: Needed,
  planned: MailingBatch,
  context: LetterContext,
  templates: readonly OpenTemplate[],
): Result<CurrentBatch> {
  const sources = readSources(world, [planned.kind]);
  if (!sources.ok) return sources;
  const found = lookUps(world, templates, context);
  if (!found.ok) return found;
  const people = recipientsById(planned.recipients, planned.kind, context, sources.value);
  const allowed = people.filter(({ id }) => mayBeWrittenTo(id, planned, context, sources.value));
  if (allowed.length === 0) return fail('letters-batch-empty', { batch: planned.id });
  const { replyPage } = context.project;
  const batch: MailingBatch = {
    ...planned,
    letters: allowed.length,
    recipients: allowed.map(({ id }) => id),
    pagesPerLetter: expectedPages(templates.map(({ text }) => text)),
    templateHash: templateHash(world, templates),
    contentHash: contentHash(allowed, commonFields(context, planned), { replyPage, lookUps: found.value }),
  };
  const facts = { batch: planned.id };
  const gone = planned.recipients.length - allowed.length;
  const changes: Issue[] = [];
  if (gone > 0) changes.push(issue('letters-recipients-gone', { ...facts, people: gone }));
  else if (batch.contentHash !== planned.contentHash) changes.push(issue('letters-people-changed', facts));
  if (planned.status === 'merged' && planned.by !== world.user) {
    changes.push(issue('letters-document-unseen', { ...facts, by: planned.by })); // deleted, or only not shared
  }
  if (batch.templateHash !== planned.templateHash) changes.push(issue('letters-template-changed', facts));
  return ok({ batch, recipients: allowed, lookUps: found.value, changes });
}

/** What has changed may be taken over, but not what no letter may say. */
function whatStops(
  { batch, recipients, changes }: CurrentBatch,
  context: LetterContext,
  templates: readonly OpenTemplate[],
  accept: boolean,
): readonly Issue[] {
  if (changes.length === 0) return [];
  const draft = { ...batch, enclosures: batch.templates.slice(1) };
  const common = commonFields(context, batch);
  const wrong = blockingIssues(checkMailing(draft, { context, templates, recipients, common }));
  return wrong.length > 0 || accept ? wrong : changes;
}

function mayBeWrittenTo(
  id: string,
  { kind }: MailingBatch,
  context: LetterContext,
  { requests }: Sources,
): boolean {
  const rule = ruleOf(kind);
  if (rule.to === 'authorities')
    return requests.some((each) => each.request.id === id && waitsFor(kind, each));
  return rule.statuses.length === 0 || isMeant(rule, context.stateOf(subjectOf(id)));
}

/** Whether a call that began then has time for one more letter like the last one. */
function timeFrom(begun: number, clock: Clock): () => boolean {
  let last = clock.milliseconds(); // the first letter counts with the opening of its document
  return () => {
    const now = clock.milliseconds();
    const took = now - last;
    last = now;
    return now - begun + took < secondsPerCall * 1000;
  };
}

function makePiece(
  world: Needed,
  context: LetterContext,
  templates: readonly OpenTemplate[],
  { batch: current, recipients, lookUps: found, changes }: CurrentBatch,
  begun: number,
): Result<BatchPiece> {
  const batch: MailingBatch = { ...current, status: 'planned', document: '', pdf: '', pages: null };
  if (changes.length > 0 || current.status !== 'planned') {
    const kept = upsertRows(world.tables, mailingTable, [batch]);
    if (!kept.ok) return kept;
  }
  const options = { replyPage: context.project.replyPage, blankPage: batch.blankPage, lookUps: found };
  const order = mergeOrder(recipients, templates, commonFields(context, batch), options);
  const hasTime = timeFrom(begun, world.clock);
  const { document, letters: made } = world.documents.merge(markOf(batch), order, hasTime);
  if (made < batch.letters) return ok({ batch, made });
  const madeOn = world.clock.now().slice(0, 10);
  const row: MailingBatch = { ...batch, status: 'merged', document, madeOn, by: world.user };
  const written = upsertRows(world.tables, mailingTable, [row]);
  return written.ok ? ok({ batch: row, made }) : written;
}

/** What all documents of a batch share, whatever they say. */
export function seriesOf({ id }: Pick<MailingBatch, 'id'>): string {
  return `letters-${id}`;
}

/** What the document of a batch is found by. */
export function markOf(batch: MailingBatch): FileMark {
  // With what the letters say: a number used again (after a rehearsal) must not bring back old letters.
  const key = `${seriesOf(batch)}-${batch.contentHash}-${batch.templateHash}`;
  return { key, series: seriesOf(batch), title: letterTexts.batchTitle(batch) };
}
