import { type Issue, issue } from '../issue';
import { type MailingBatch, type MailingKind, type MailingRule, ruleOf, type TemplateCode } from './mailing';

/** What can be wrong with the content of an envelope. */
export type EnvelopeIssueCode = 'article14-missing';

/** The letter, which bears the address, and what lies behind it. */
export interface Envelope {
  readonly kind: MailingKind;
  /** In order. */
  readonly enclosures: readonly TemplateCode[];
}

/** All templates of one envelope, in order. */
export function envelopeOf({ kind, enclosures }: Envelope): readonly TemplateCode[] {
  return [kind, ...enclosures];
}

// A reply card needs a reply code, and information after Art. 14 is a letter of its own to anybody not drawn.
const sheets: Readonly<Record<MailingRule['to'], readonly TemplateCode[]>> = {
  invitees: ['reply-card', 'info-sheet', 'article14'],
  guardians: ['reply-card', 'info-sheet', 'article14'],
  pool: ['info-sheet'],
  authorities: ['info-sheet'],
};

/** What may lie behind the letter of a kind. */
export function mayBeEnclosed(kind: MailingKind): readonly TemplateCode[] {
  return sheets[ruleOf(kind).to];
}

/** What the newest mailing of a kind enclosed, or else what its rule says. */
export function usualEnclosures(
  kind: MailingKind,
  batches: readonly Pick<MailingBatch, 'kind' | 'mailing' | 'templates'>[],
): readonly TemplateCode[] {
  const newest = batches
    .filter((batch) => batch.kind === kind)
    .sort((one, other) => mailingNumber(other.mailing) - mailingNumber(one.mailing))[0];
  return newest?.templates.slice(1) ?? ruleOf(kind).enclosures;
}

/** The number in the id of a mailing: 7 of `V07`. */
export function mailingNumber(mailing: string): number {
  return Number(/\d+/.exec(mailing)?.[0] ?? 0);
}

/**
 * Whether people would learn from nothing where their data is from: a first letter leaves the information after Art. 14
 * out, and none was sent to them.
 *
 * @param pids of those who get the letter
 */
export function envelopeIssues(
  { kind, enclosures }: Envelope,
  pids: readonly string[],
  batches: readonly Pick<MailingBatch, 'kind' | 'status' | 'recipients'>[],
): readonly Issue<EnvelopeIssueCode>[] {
  if (!ruleOf(kind).enclosures.includes('article14') || enclosures.includes('article14')) return [];
  const told = new Set(
    batches
      .filter((batch) => batch.kind === 'article14' && batch.status !== 'cancelled')
      .flatMap(({ recipients }) => recipients),
  );
  const people = pids.filter((pid) => !told.has(pid)).length;
  return people === 0 ? [] : [issue('article14-missing', { people })];
}
