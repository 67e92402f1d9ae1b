import type { MailingPlan } from '../../api/letters';
import { dayNumber } from '../../domain/calendar';
import { fail, ok, type Result } from '../../domain/issue';
import { estimate } from '../../domain/letters/estimate';
import { type MailingBatch, type MailingKind, ruleOf } from '../../domain/letters/mailing';
import { stacks } from '../../domain/letters/printOrder';
import { mailingTable } from '../tables/mailing';
import { upsertRows } from '../tables/table';
import type { World } from '../world';
import { commonFields } from './commonFields';
import { type LetterContext, readContext } from './context';
import { contentHash } from './letterOrder';
import { type Recipient, recipientsOf } from './recipients';
import { readSources } from './sources';
import { openTemplates, templateHash } from './templates';

/**
 * Fixes a mailing in the tab Versand before any document is made: who is in which batch, in print order, and what
 * the letters will say. All rows are written at once.
 */
export function planMailing(
  world: Pick<World, 'tables' | 'documents' | 'clock' | 'user'>,
  plan: MailingPlan,
): Result<readonly MailingBatch[]> {
  const context = readContext(world);
  if (!context.ok) return context;
  if (dayNumber(plan.letterDate) === undefined) return fail('letters-date-missing');
  const rule = ruleOf(plan.kind);
  const templates = openTemplates(world, rule.templates);
  if (!templates.ok) return templates;
  const everybody = eligible(world, plan.kind, context.value);
  if (!everybody.ok) return everybody;
  const out = new Set(plan.leftOut.map(({ id }) => id));
  const recipients = everybody.value.filter(({ id }) => !out.has(id));
  if (recipients.length === 0) return fail('letters-nobody', { kind: plan.kind });
  const { lettersPerDocument: fitting } = estimate(
    recipients.length,
    templates.value.map(({ text }) => text),
    commonFields(context.value, plan),
  );
  const common = commonFields(context.value, plan);
  const mailing = nextMailing(context.value.batches);
  const { lettersPerDocument, ...decided } = plan;
  const groups = stacks(recipients, Math.min(lettersPerDocument ?? fitting, fitting));
  const rows = groups.map(
    (group, index): MailingBatch => ({
      ...decided,
      id: `${mailing}-${String(index + 1).padStart(2, '0')}`,
      mailing,
      number: index + 1,
      batches: groups.length,
      assembly: context.value.assembly.id,
      status: 'planned',
      letters: group.length,
      madeOn: '',
      postedOn: '',
      document: '',
      pdf: '',
      pages: null,
      templates: rule.templates,
      recipients: group.map(({ id }) => id),
      templateHash: templateHash(templates.value),
      contentHash: contentHash(group, common, context.value.project.replyPage),
      leftOut: index === 0 ? plan.leftOut : [],
      by: world.user,
    }),
  );
  const written = upsertRows(world.tables, mailingTable, rows);
  return written.ok ? ok(rows) : written;
}

/** Everybody a mailing is for. */
export function eligible(
  world: Pick<World, 'tables'>,
  kind: MailingKind,
  context: LetterContext,
): Result<readonly Recipient[]> {
  const sources = readSources(world, [kind]);
  return sources.ok ? ok(recipientsOf(kind, context, sources.value)) : sources;
}

function nextMailing(batches: readonly MailingBatch[]): string {
  const last = Math.max(0, ...batches.map(({ mailing }) => Number(/\d+/.exec(mailing)?.[0] ?? 0)));
  return `V${String(last + 1).padStart(2, '0')}`;
}
