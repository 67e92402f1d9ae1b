import type { LetterPreview, MailingDraft, MailingPreview, RecipientLine } from '../../api/letters';
import { fold } from '../../domain/fold';
import { fail, ok, type Result } from '../../domain/issue';
import { type MailingKind, ruleOf } from '../../domain/letters/mailing';
import { expectedPages, letterPageIssues } from '../../domain/letters/pageCount';
import { textWidth } from '../../domain/letters/textWidth';
import { letterTexts, templateLabels } from '../../text/de/letterWords';
import type { World } from '../world';
import { blockingIssues, checkMailing } from './checkMailing';
import { readContext } from './context';
import { estimateMailing } from './estimateMailing';
import { mergeOrder } from './letterOrder';
import { lookUps } from './lookUps';
import { eligible, openMailing } from './openMailing';
import type { Recipient } from './recipients';

/** What the one preview is found by. */
export const previewKey = 'letters-preview';

const mostLines = 1000;
const mostFound = 20;

/** Tells what a mailing would be: who, how long, and what does not fit. Makes nothing. */
export function previewMailing(
  world: Pick<World, 'tables' | 'documents' | 'clock'>,
  draft: MailingDraft,
): Result<MailingPreview> {
  const open = openMailing(world, draft);
  if (!open.ok) return open;
  const { context, templates, recipients, common } = open.value;
  const { to } = ruleOf(draft.kind);
  const unread = to === 'authorities' ? [] : context.unreadInvitees;
  const issues = [...unread, ...checkMailing(draft, open.value)];
  const { documents, lettersPerDocument, seconds } = estimateMailing(recipients, templates, common);
  return ok({
    recipients: linesOf(recipients),
    letters: recipients.length,
    documents,
    lettersPerDocument,
    seconds,
    documentsLeftToday: world.documents.leftToday(),
    issues,
    blocked: blockingIssues(issues).length > 0,
  });
}

/** Finds who would get a mailing by name, town or id; the first 20. */
export function findRecipients(
  world: Pick<World, 'tables' | 'clock'>,
  kind: MailingKind,
  text: string,
): Result<readonly RecipientLine[]> {
  const context = readContext(world);
  if (!context.ok) return context;
  const recipients = eligible(world, kind, context.value);
  if (!recipients.ok) return recipients;
  const wanted = fold(text);
  const found = recipients.value.filter(({ id, name, town }) =>
    fold(`${name} ${town} ${id}`).includes(wanted),
  );
  return ok(found.slice(0, mostFound).map(lineOf));
}

/** Makes one letter to look at, of the person asked for or of the most difficult one. */
export function previewLetter(
  world: Pick<World, 'tables' | 'documents' | 'clock'>,
  draft: MailingDraft,
  recipientId: string,
): Result<LetterPreview> {
  const open = openMailing(world, draft);
  if (!open.ok) return open;
  const { context, templates, recipients, common } = open.value;
  const recipient =
    recipientId === '' ? hardest(recipients) : recipients.find(({ id }) => id === recipientId);
  if (recipient === undefined) return fail('letters-nobody', { kind: draft.kind });
  const found = lookUps(world, templates, context);
  if (!found.ok) return found;
  const { documents } = world;
  const key = previewKey;
  documents.discard(key);
  const order = mergeOrder([recipient], templates, common, {
    replyPage: context.project.replyPage,
    blankPage: false,
    lookUps: found.value,
  });
  const title = letterTexts.previewTitle(templateLabels[draft.kind]);
  const { document } = documents.merge({ key, title }, order, () => false);
  const pdf = documents.pdf({ key, title }, document);
  const pages = pdf?.pages ?? null;
  const expected = expectedPages(templates.map(({ text }) => text));
  return ok({
    name: recipient.name,
    link: documents.urlOf(document, 'document'),
    pdfLink: pdf === undefined ? '' : documents.urlOf(pdf.id, 'pdf'),
    pages,
    pagesExpected: expected,
    issues: letterPageIssues(pages, expected),
  });
}

/** The one with the most lines, then the widest. */
function hardest(recipients: readonly Recipient[]): Recipient | undefined {
  const burden = ({ address }: Recipient) =>
    address.lines.length * 1000 + Math.max(...address.lines.map((line) => textWidth(line, 11)));
  return [...recipients].sort((one, other) => burden(other) - burden(one))[0];
}

/** As many as a call can carry and anybody can review; what needs a look comes first. */
function linesOf(recipients: readonly Recipient[]): MailingPreview['recipients'] {
  const wrong = recipients.filter(({ address }) => address.issues.length > 0);
  const right = recipients.filter(({ address }) => address.issues.length === 0);
  return [...wrong, ...right].slice(0, mostLines).map(lineOf);
}

function lineOf(recipient: Recipient): MailingPreview['recipients'][number] {
  return {
    id: recipient.id,
    name: recipient.name,
    town: recipient.town,
    minor: recipient.conditions.get('minderjährig') ?? false,
    issues: recipient.address.issues,
  };
}
