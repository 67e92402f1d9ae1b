import type { MailingPlan } from '../../api/letters';
import { dayNumber } from '../../domain/calendar';
import { fail, ok, type Result } from '../../domain/issue';
import { envelopeOf, mailingNumber } from '../../domain/letters/envelope';
import type { MailingBatch } from '../../domain/letters/mailing';
import { expectedPages } from '../../domain/letters/pageCount';
import { stacks } from '../../domain/letters/printOrder';
import { mailingTable } from '../tables/mailing';
import { upsertRows } from '../tables/table';
import type { World } from '../world';
import { blockingIssues, checkMailing } from './checkMailing';
import { estimateMailing } from './estimateMailing';
import { contentHash } from './letterOrder';
import { lookUps } from './lookUps';
import { openMailing } from './openMailing';
import { templateHash } from './templates';

/**
 * Fixes a mailing in the tab Versand before any document is made: who is in which batch, in print order, and what
 * the letters will say. All rows are written at once; none if the templates have what no letter may say.
 */
export function planMailing(
  world: Pick<World, 'tables' | 'documents' | 'clock' | 'user'>,
  plan: MailingPlan,
): Result<readonly MailingBatch[]> {
  if (dayNumber(plan.letterDate) === undefined) return fail('letters-date-missing');
  const open = openMailing(world, plan);
  if (!open.ok) return open;
  const { context, templates, common } = open.value;
  const wrong = blockingIssues(checkMailing(plan, open.value)); // a template may have changed since it was looked at
  if (wrong.length > 0) return { ok: false, issues: wrong };
  const out = new Set(plan.leftOut.map(({ id }) => id));
  const recipients = open.value.recipients.filter(({ id }) => !out.has(id));
  if (recipients.length === 0) return fail('letters-nobody', { kind: plan.kind });
  const found = lookUps(world, templates, context);
  if (!found.ok) return found;
  const { lettersPerDocument: fitting } = estimateMailing(recipients, templates, common);
  const { lettersPerDocument, enclosures, ...decided } = plan;
  const shared: Shared = {
    ...decided,
    mailing: nextMailing(context.batches),
    assembly: context.assembly.id,
    pagesPerLetter: expectedPages(templates.map(({ text }) => text)),
    templates: envelopeOf({ kind: plan.kind, enclosures }),
    templateHash: templateHash(world, templates),
    by: world.user,
  };
  const said = { replyPage: context.project.replyPage, lookUps: found.value };
  const groups = stacks(recipients, Math.min(lettersPerDocument ?? fitting, fitting));
  const rows = groups.map((group, index) => {
    const ids = group.map(({ id }) => id);
    const place = { number: index + 1, batches: groups.length };
    return plannedBatch(shared, place, ids, contentHash(group, common, said));
  });
  const written = upsertRows(world.tables, mailingTable, rows);
  return written.ok ? ok(rows) : written;
}

/** What all batches of a mailing have in common. */
type Shared = Pick<
  MailingBatch,
  | 'kind'
  | 'letterDate'
  | 'replyBy'
  | 'leftOut'
  | 'blankPage'
  | 'mailing'
  | 'assembly'
  | 'pagesPerLetter'
  | 'templates'
  | 'templateHash'
  | 'by'
>;

function plannedBatch(
  shared: Shared,
  { number, batches }: Pick<MailingBatch, 'number' | 'batches'>,
  recipients: readonly string[],
  hash: string,
): MailingBatch {
  return {
    ...shared,
    id: `${shared.mailing}-${String(number).padStart(2, '0')}`,
    number,
    batches,
    status: 'planned',
    letters: recipients.length,
    madeOn: '',
    postedOn: '',
    document: '',
    pdf: '',
    pages: null,
    recipients,
    packed: [],
    contentHash: hash,
    leftOut: number === 1 ? shared.leftOut : [],
  };
}

function nextMailing(batches: readonly MailingBatch[]): string {
  const last = Math.max(0, ...batches.map(({ mailing }) => mailingNumber(mailing)));
  return `V${String(last + 1).padStart(2, '0')}`;
}
