import { ok, type Result } from '../../domain/issue';
import { type Envelope, envelopeOf } from '../../domain/letters/envelope';
import type { MailingKind } from '../../domain/letters/mailing';
import type { World } from '../world';
import { type LetterContext, readContext } from './context';
import { type Recipient, recipientsOf } from './recipients';
import { readSources } from './sources';
import { type OpenTemplate, openTemplates } from './templates';

/** What a mailing is made from. */
export interface OpenMailing {
  readonly context: LetterContext;
  readonly templates: readonly OpenTemplate[];
  /** Everybody it is for. */
  readonly recipients: readonly Recipient[];
}

/** Reads what a mailing with this envelope is made from; issues name the tab or template that stands in the way. */
export function openMailing(
  world: Pick<World, 'tables' | 'documents' | 'clock'>,
  envelope: Envelope,
): Result<OpenMailing> {
  const context = readContext(world);
  if (!context.ok) return context;
  const templates = openTemplates(world, envelopeOf(envelope));
  if (!templates.ok) return templates;
  const recipients = eligible(world, envelope.kind, context.value);
  if (!recipients.ok) return recipients;
  return ok({ context: context.value, templates: templates.value, recipients: recipients.value });
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
