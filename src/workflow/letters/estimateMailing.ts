import { type Estimate, estimate } from '../../domain/letters/estimate';
import type { Fields } from '../../domain/letters/merge';
import type { Recipient } from './recipients';
import type { OpenTemplate } from './templates';

/** Estimates a mailing by the letter of a grown-up, or of whoever there is. */
export function estimateMailing(
  recipients: readonly Recipient[],
  templates: readonly OpenTemplate[],
  common: Fields,
): Estimate {
  const reader = recipients.find(({ conditions }) => !conditions.get('minderjährig')) ?? recipients[0];
  return estimate(
    recipients.length,
    templates.map(({ text }) => text),
    { ...common, conditions: new Map([...common.conditions, ...(reader?.conditions ?? [])]) },
  );
}
