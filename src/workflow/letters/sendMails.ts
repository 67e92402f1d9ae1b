import type { MailingDraft, MailPreview, MailProgress } from '../../api/letters';
import type { EventDraft } from '../../domain/inviteeEvent';
import { fail, ok, type Result } from '../../domain/issue';
import { envelopeOf } from '../../domain/letters/envelope';
import { listSigns } from '../../domain/letters/listSigns';
import { type MailingKind, ruleOf } from '../../domain/letters/mailing';
import { applyEdits, type Fields, planMerge } from '../../domain/letters/merge';
import { isMeant } from '../../domain/letters/writtenTo';
import type { Message } from '../../ports/mail';
import { mailText } from '../../text/de/letterWords';
import { recordEvents } from '../inviteeLog';
import { type MailMessage, mailMessageTable } from '../tables/mailMessage';
import { readTable, upsertRows } from '../tables/table';
import type { World } from '../world';
import { commonFields } from './commonFields';
import { resultOfPosting } from './confirmPosting';
import { type LetterContext, readContext } from './context';
import { type LookUps, lookUps } from './lookUps';
import { eligible } from './openMailing';
import { replyAddress } from './qrCode';
import type { Recipient } from './recipients';
import { type OpenTemplate, openTemplates } from './templates';
import { canBeMailed } from './unenteredMails';

/** Messages per call: about two seconds each, so that a call stays below 30 s. */
const perCall = 10;

/** Who of a mailing asked for e-mail, how many Google lets go today, and for whom an earlier run is unclear. */
export function mailPreview(
  world: Pick<World, 'tables' | 'clock' | 'mail'>,
  kind: MailingKind,
): Result<MailPreview> {
  const context = readContext(world);
  if (!context.ok) return context;
  const waiting = waitingFor(world, kind, context.value);
  if (!waiting.ok) return waiting;
  const { people, unclear, messages } = waiting.value;
  return ok({
    people: people.length,
    remaining: people.length > 0 ? world.mail.remaining() : 0,
    unclear,
    toEnter: forgottenIn(messages, context.value).length,
  });
}

/**
 * Sends the next e-mails of a mailing; each at most once: `sending` is written first, `sent` and the log afterwards.
 *
 * Whoever is left at `sending` by a crash is never written to again, but listed as unclear.
 *
 * @returns how many of this mailing are sent, and of how many; the rest waits for tomorrow when the quota is used up
 */
export function sendMails(
  world: Pick<World, 'tables' | 'documents' | 'clock' | 'mail' | 'user'>,
  draft: MailingDraft,
): Result<MailProgress> {
  const { kind } = draft;
  const context = readContext(world);
  if (!context.ok) return context;
  const templates = openTemplates(
    world,
    envelopeOf(draft).filter((code) => code !== 'reply-card'),
  );
  if (!templates.ok) return templates;
  const found = lookUps(world, templates.value, context.value);
  if (!found.ok) return found;
  const waiting = waitingFor(world, kind, context.value);
  if (!waiting.ok) return waiting;
  const { people, messages } = waiting.value;
  const entered = enterForgotten(world, messages, context.value);
  if (!entered.ok) return entered;
  const left = world.mail.remaining();
  if (people.length > 0 && left === 0) return fail('letters-mail-quota', { people: people.length });
  const next = people.slice(0, Math.min(perCall, left));
  const replyTo = context.value.project.organisationMail;
  for (const recipient of next) {
    const message = messageOf(recipient, templates.value, context.value, draft, found.value);
    const sent = sendOne(world, kind, recipient, { ...message, replyTo });
    if (!sent.ok) return sent;
  }
  return ok({ sent: next.length, rest: people.length - next.length });
}

function sendOne(
  world: Pick<World, 'tables' | 'clock' | 'mail' | 'user'>,
  kind: MailingKind,
  recipient: Recipient,
  message: Omit<Message, 'to'>,
): Result<number> {
  const row: MailMessage = {
    id: `${kind}/${recipient.id}`,
    aid: recipient.id,
    kind,
    status: 'sending',
    at: world.clock.now(),
    by: world.user,
  };
  const begun = upsertRows(world.tables, mailMessageTable, [row]);
  if (!begun.ok) return begun;
  world.tables.flush(); // or a crash could lose the mark, and not the message
  world.mail.send({ to: recipient.mail, ...message });
  const marked = upsertRows(world.tables, mailMessageTable, [{ ...row, status: 'sent' }]);
  if (!marked.ok) return marked;
  const logged = recordEvents(world, [draftOf(row)]);
  return logged.ok ? ok(1) : logged;
}

function draftOf({ id, aid, kind }: MailMessage): EventDraft {
  const type = ruleOf(kind).posted!;
  return { aid, type, to: resultOfPosting(type), channel: 'mail', reason: '', note: '', reference: id };
}

function enterForgotten(
  world: Pick<World, 'tables' | 'clock' | 'user'>,
  messages: readonly MailMessage[],
  context: LetterContext,
): ReturnType<typeof recordEvents> {
  // Without any, too: it finishes what repeats the log.
  return recordEvents(world, forgottenIn(messages, context).map(draftOf));
}

/** Messages that went out although the log does not say so: a crash fell between, or the manager has looked it up. */
function forgottenIn(
  messages: readonly MailMessage[],
  { events, stateOf }: LetterContext,
): readonly MailMessage[] {
  const known = new Set(events.map(({ reference }) => reference));
  return messages.filter(
    ({ id, aid, kind, status }) => status === 'sent' && !known.has(id) && isMeant(ruleOf(kind), stateOf(aid)),
  );
}

/**
 * The letter's paragraphs, subject is the first of them; then its enclosures'. Tables cannot be mailed: what those of
 * the letter say stands as a list where the last of them is, usually behind "So geht es:", or else follows the letter.
 */
function messageOf(
  recipient: Recipient,
  [letter, ...enclosures]: readonly OpenTemplate[],
  context: LetterContext,
  dates: Pick<MailingDraft, 'letterDate' | 'replyBy'>,
  find: LookUps,
): { readonly subject: string; readonly text: string } {
  const codes = [letter!, ...enclosures].map(({ code }) => code);
  const common = commonFields(context, { ...dates, templates: codes });
  const texts = new Map([...common.texts, ...recipient.texts, ...find(recipient)]);
  const conditions = new Map([...common.conditions, ...recipient.conditions]);
  const fields: Fields = { texts, images: new Set(), conditions };
  const { replyPage } = context.project;
  const link = replyPage === '' ? '' : replyAddress(replyPage, recipient.replyCode);
  const say = (name: string) => texts.get(name) ?? '';
  const facts = mailText.facts({
    when: say('Datum der Veranstaltung'),
    where: say('Ort der Veranstaltung'),
    replyBy: say('Frist'),
    phone: say('Telefon'),
    code: say('Rückmeldecode'),
    link,
  });
  const [subject = '', ...paragraphs] = linesOf(letter!, fields, facts);
  const behind = enclosures.flatMap((each) => [mailText.enclosure, ...linesOf(each, fields)]);
  return { subject, text: [...paragraphs, ...behind].join('\n\n') };
}

/** What a template says; `list` where its last table is, or behind all if no table follows the first line. */
function linesOf({ text }: OpenTemplate, fields: Fields, list = ''): readonly string[] {
  const { blocks: body = [], items = [] } = text.containers.find(({ place }) => place === 'body') ?? {};
  const plans = planMerge(body, fields);
  const lines = body.map((block, at) =>
    block === undefined || plans[at] === 'drop' ? '' : applyEdits(block, plans[at]!),
  );
  const isSaid = (line: string) => line.trim() !== '';
  const table = body.lastIndexOf(undefined);
  const place = table > lines.findIndex(isSaid) ? table : lines.length;
  const signs = listSigns(lines.map((line, at) => (isSaid(line) ? items[at] : undefined)));
  const signed = lines.map((line, at) => `${signs[at]}${line}`);
  return [...signed.slice(0, place), list, ...signed.slice(place)].filter(isSaid);
}

/** What became of a mailing's e-mails, and who still waits for one. */
interface Waiting {
  readonly people: readonly Recipient[];
  readonly unclear: readonly string[];
  readonly messages: readonly MailMessage[];
}

function waitingFor(
  world: Pick<World, 'tables'>,
  kind: MailingKind,
  context: LetterContext,
): Result<Waiting> {
  if (!canBeMailed(kind)) return ok({ people: [], unclear: [], messages: [] });
  const read = readTable(world.tables, mailMessageTable);
  if (!read.ok) return read;
  const everyone = eligible(world, kind, context);
  if (!everyone.ok) return everyone;
  const messages = read.value.rows.filter((row) => row.kind === kind);
  const begun = new Set(messages.map(({ aid }) => aid));
  const own = new Set(context.invitees.map(({ aid }) => aid));
  return ok({
    people: everyone.value.filter(({ id, mail }) => mail !== '' && !begun.has(id)),
    unclear: messages.filter(({ aid, status }) => status === 'sending' && own.has(aid)).map(({ aid }) => aid),
    messages,
  });
}
