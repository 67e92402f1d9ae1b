import { ok, type Result } from '../../domain/issue';
import { type MailingKind, ruleOf } from '../../domain/letters/mailing';
import { type MailMessage, mailMessageTable } from '../tables/mailMessage';
import { readTable } from '../tables/table';
import type { World } from '../world';
import type { LetterContext } from './context';

/** Whether people can get this by e-mail: what counts when it is posted, and goes to those drawn themselves. */
export function canBeMailed(kind: MailingKind): boolean {
  const { to, posted } = ruleOf(kind);
  return to === 'invitees' && posted !== undefined;
}

/** E-mails of a kind that went out, or may have, and that the log does not say: a letter would be their second. */
export function unenteredMails(
  { tables }: Pick<World, 'tables'>,
  kind: MailingKind,
  { events }: Pick<LetterContext, 'events'>,
): Result<readonly MailMessage[]> {
  if (!canBeMailed(kind)) return ok([]);
  const messages = readTable(tables, mailMessageTable);
  if (!messages.ok) return messages;
  // Who stands in a row nobody can read may have got theirs.
  if (messages.value.issues.length > 0) return { ok: false, issues: messages.value.issues };
  const entered = new Set(events.map(({ reference }) => reference));
  return ok(messages.value.rows.filter((row) => row.kind === kind && !entered.has(row.id)));
}
