import type { BatchLine } from '../../api/letters';
import { guard } from '../../domain/guard';
import { fail, ok, type Result } from '../../domain/issue';
import { registerFields } from '../../domain/letters/fieldNames';
import type { MailingBatch } from '../../domain/letters/mailing';
import { csvFile } from '../../domain/writeCsv';
import { letterTexts, templateLabels } from '../../text/de/letterWords';
import type { World } from '../world';
import { commonFields } from './commonFields';
import { type LetterContext, readContext } from './context';
import { allLotFields } from './lotFields';
import { replyAddress } from './qrCode';
import { type Recipient, recipientsById } from './recipients';
import { readSources } from './sources';

const t = letterTexts.printShop;
const keptBack: readonly string[] = registerFields;

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
      enclosures: stack.batch.templates.map((code) => templateLabels[code]),
    })),
  );
}

/**
 * CSV of all merge fields of a mailing, one row per envelope in print order: UTF-8 with BOM, semicolons, CRLF.
 *
 * Line breaks of the address are kept inside quotes; the cell of the QR code holds the address it stands for. Only
 * what a spreadsheet would reckon is guarded: an apostrophe would be printed.
 */
export function printShopFile(world: Pick<World, 'tables' | 'clock'>, mailing: string): Result<string> {
  const read = stacksOf(world, (batch) => batch.mailing === mailing && batch.status !== 'cancelled');
  if (!read.ok) return read;
  const { stacks, context } = read.value;
  if (stacks.length === 0) return fail('letters-batch-unknown', { batch: mailing });
  const lots = allLotFields(world, context);
  if (!lots.ok) return lots;
  const { replyPage } = context.project;
  const rows = stacks.flatMap(({ batch, recipients }) =>
    recipients.map((recipient, index): ReadonlyMap<string, string> => {
      const code = recipient.replyCode;
      return new Map([
        [t.batch, batch.id],
        [t.position, String(index + 1)],
        ...[...recipient.texts].filter(([name]) => !keptBack.includes(name)),
        ...lots.value(recipient.id),
        ['QR-Code', code === '' || replyPage === '' ? '' : replyAddress(replyPage, code)],
        ['minderjährig', recipient.conditions.get('minderjährig') ? t.yes : t.no],
        ...commonFields(context, batch).texts,
      ]);
    }),
  );
  const titles = [...(rows[0]?.keys() ?? [])];
  const lines = [titles, ...rows.map((row) => titles.map((title) => row.get(title) ?? ''))];
  return ok(csvFile(lines.map((cells) => cells.map(printable))));
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
