import type { Issue } from '../../domain/issue';
import { checkTemplates } from '../../domain/letters/checkTemplate';
import { checkDates } from '../../domain/letters/dateConsistency';
import { plainText } from '../../domain/letters/documentText';
import { type MailingBatch, type MailingKind, ruleOf } from '../../domain/letters/mailing';
import { templateLabels } from '../../text/de/letterWords';
import { commonFields } from './commonFields';
import type { LetterContext } from './context';
import type { OpenTemplate } from './templates';

/** Issues with which no letter may go out. */
const blocking: readonly string[] = [
  'placeholder-unknown',
  'placeholder-personal',
  'condition-unclosed',
  'condition-unopened',
  'braces-unclosed',
  'template-empty',
  'dates-missing',
  'dates-deadline-not-before-event',
];

/** "Vorlage prüfen": the words of all templates of a mailing and the dates across them. */
export function checkMailing(
  kind: MailingKind,
  dates: Pick<MailingBatch, 'letterDate' | 'replyBy'>,
  context: LetterContext,
  templates: readonly OpenTemplate[],
): readonly Issue[] {
  const named = templates.map(({ code, text }) => ({ code, text, name: templateLabels[code] }));
  const { assembly } = context;
  return [
    ...checkTemplates(kind, named, commonFields(context, dates).texts),
    ...checkDates(
      {
        posting: dates.letterDate,
        deadline: dates.replyBy,
        projectDeadline: ruleOf(kind).to === 'authorities' ? '' : assembly.replyDeadline,
        event: assembly.date,
      },
      named.map(({ name, text }) => ({ name, text: plainText(text) })),
    ),
  ];
}

/** Whether something must be put right before the letters are made. */
export function isBlocked(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => blocking.includes(code));
}
