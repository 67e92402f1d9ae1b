import type { LettersView, MailingDraft } from '../../src/api/letters';
import { type Envelope, envelopeOf } from '../../src/domain/letters/envelope';
import { type MailingKind, ruleOf, type TemplateCode } from '../../src/domain/letters/mailing';

/** The envelope of a kind as its rule has it, for a draft or plan. */
export function usual(kind: MailingKind): Envelope {
  return { kind, enclosures: ruleOf(kind).enclosures };
}

/** The templates in it. */
export function templatesOf(kind: MailingKind): readonly TemplateCode[] {
  return envelopeOf(usual(kind));
}

/** A mailing of a kind as the view Briefe proposes it. */
export function proposed(kind: MailingKind, { kinds, letterDate }: LettersView): MailingDraft {
  const { enclosures, replyBy } = kinds.find((each) => each.kind === kind)!;
  return { kind, enclosures, letterDate, replyBy };
}
