import type { BatchLine } from '../../api/letters';
import { guard } from '../../domain/guard';
import { fail, ok, type Result } from '../../domain/issue';
import type { MailingBatch } from '../../domain/letters/mailing';
import { csvFile } from '../../domain/writeCsv';
import { letterTexts } from '../../text/de/letterWords';
import type { World } from '../world';
import { commonFields } from './commonFields';
import { type LetterContext, readContext } from './context';
import { lookUps } from './lookUps';
import { replyAddress } from './qrCode';
import { type Recipient, recipientsById } from './recipients';
import { readSources } from './sources';
import { namesIn, openTemplates } from './templates';

const t = letterTexts.printShop;

/** Everybody in these batches with their letter's fields, batch by batch in print order. */
interface Stack {
  readonly batch: MailingBatch;
  readonly recipients: readonly Recipient[];
}

/** Lists the envelopes of a batch as they come out of the printer. */
export function batchList(
  world: Pick<World, 'tables' | 'clock'>,
  batchId: string,
): Result<readonly BatchLine[]> {
  const read = stacksOf(world, ({ id }) => id === batchId);
  if (!read.ok) return read;
  const [stack] = read.value.stacks;
  if (stack === undefined) return fail('letters-batch-unknown', { batch: batchId });
  return ok(
    stack.recipients.map(({ id, name, town }, index) => ({
      position: index + 1,
      id,
      name,
      town,
      packed: stack.batch.packed.includes(id),
    })),
  );
}

/**
 * CSV of the merge fields of a mailing, one row per envelope in print order: UTF-8 with BOM, semicolons, CRLF.
 *
 * A print shop learns what it prints and no more: address and id, and what the templates of this mailing say, their
 * conditions as ja or nein. Line breaks of the address are kept inside quotes; the cell of the QR code holds the
 * address it stands for. Only what a spreadsheet would reckon is guarded: an apostrophe would be printed.
 */
export function printShopFile(
  world: Pick<World, 'tables' | 'documents' | 'clock'>,
  mailing: string,
): Result<string> {
  const read = stacksOf(world, (batch) => batch.mailing === mailing && batch.status !== 'cancelled');
  if (!read.ok) return read;
  const { stacks, context } = read.value;
  const first = stacks[0]?.batch;
  if (first === undefined) return fail('letters-batch-unknown', { batch: mailing });
  const templates = openTemplates(world, first.templates);
  if (!templates.ok) return templates;
  const found = lookUps(world, templates.value, context);
  if (!found.ok) return found;
  const names = [...new Set(['Kennung', 'Adressblock', ...namesIn(templates.value)])];
  const rows = stacks.flatMap(({ batch, recipients }) => {
    const common = commonFields(context, batch);
    return recipients.map((recipient, index) => {
      const texts = new Map([...common.texts, ...recipient.texts, ...found.value(recipient)]);
      texts.set('QR-Code', qrAddress(recipient, context.project.replyPage));
      const conditions = new Map([...common.conditions, ...recipient.conditions]);
      const cells = names.map((name) => texts.get(name) ?? (conditions.get(name) ? t.yes : t.no));
      return [batch.id, String(index + 1), ...cells];
    });
  });
  return ok(csvFile([[t.batch, t.position, ...names], ...rows].map((cells) => cells.map(printable))));
}

function qrAddress({ replyCode }: Recipient, replyPage: string): string {
  return replyCode === '' || replyPage === '' ? '' : replyAddress(replyPage, replyCode);
}

/** Names like `'t Hooft` and telephone numbers like `+49 9171 1` are harmless, and printed as they are. */
function printable(text: string): string {
  return /^'|^[+-][\d ()/.-]+$/.test(text) ? text : guard(text);
}

interface Stacks {
  readonly stacks: readonly Stack[];
  readonly context: LetterContext;
}

function stacksOf(
  world: Pick<World, 'tables' | 'clock'>,
  wanted: (batch: MailingBatch) => boolean,
): Result<Stacks> {
  const context = readContext(world);
  if (!context.ok) return context;
  const batches = context.value.batches.filter(wanted).sort((one, other) => one.number - other.number);
  const kinds = batches.map(({ kind }) => kind);
  const sources = readSources(world, kinds);
  if (!sources.ok) return sources;
  return ok({
    stacks: batches.map((batch) => ({
      batch,
      recipients: recipientsById(batch.recipients, batch.kind, context.value, sources.value),
    })),
    context: context.value,
  });
}
