import type { MailingDraft } from '../../api/letters';
import { ok, type Result } from '../../domain/issue';
import { envelopeOf } from '../../domain/letters/envelope';
import type { MailingKind } from '../../domain/letters/mailing';
import type { Fields } from '../../domain/letters/merge';
import type { World } from '../world';
import { commonFields } from './commonFields';
import { type LetterContext, readContext } from './context';
import { type Recipient, recipientsOf } from './recipients';
import { readSources } from './sources';
import { type OpenTemplate, openTemplates } from './templates';
import { unenteredMails } from './unenteredMails';

/** What a mailing is made from. */
export interface OpenMailing {
  readonly context: LetterContext;
  readonly templates: readonly OpenTemplate[];
  /** Everybody it is for. */
  readonly recipients: readonly Recipient[];
  /** What all letters share. */
  readonly common: Fields;
}

/** Reads what a mailing is made from; issues name the tab or template that stands in the way. */
export function openMailing(
  world: Pick<World, 'tables' | 'documents' | 'clock'>,
  draft: MailingDraft,
): Result<OpenMailing> {
  const context = readContext(world);
  if (!context.ok) return context;
  const codes = envelopeOf(draft);
  const templates = openTemplates(world, codes);
  if (!templates.ok) return templates;
  const recipients = eligible(world, draft.kind, context.value);
  if (!recipients.ok) return recipients;
  return ok({
    context: context.value,
    templates: templates.value,
    recipients: recipients.value,
    common: commonFields(context.value, { ...draft, templates: codes }),
  });
}

/** Everybody a mailing is for; not those whose e-mail went out, or may have: that is to be looked at first. */
export function eligible(
  world: Pick<World, 'tables'>,
  kind: MailingKind,
  context: LetterContext,
): Result<readonly Recipient[]> {
  const sources = readSources(world, [kind]);
  if (!sources.ok) return sources;
  const mails = unenteredMails(world, kind, context);
  if (!mails.ok) return mails;
  const mailed = new Set(mails.value.map(({ aid }) => aid));
  return ok(recipientsOf(kind, context, sources.value).filter(({ id }) => !mailed.has(id)));
}
