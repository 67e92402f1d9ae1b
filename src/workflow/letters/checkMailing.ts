import type { MailingDraft } from '../../api/letters';
import type { Issue } from '../../domain/issue';
import { checkTemplates } from '../../domain/letters/checkTemplate';
import { checkDates } from '../../domain/letters/dateConsistency';
import { plainText } from '../../domain/letters/documentText';
import { envelopeIssues } from '../../domain/letters/envelope';
import { isAnswered, ruleOf, subjectOf } from '../../domain/letters/mailing';
import { mayDiffer } from '../../domain/letters/replyBy';
import { templateLabels } from '../../text/de/letterWords';
import type { OpenMailing } from './openMailing';

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

/** "Vorlage prüfen": the words of all templates of a mailing, the dates across them, and whether one is missing. */
export function checkMailing(
  draft: MailingDraft,
  { context, templates, recipients, common }: OpenMailing,
): readonly Issue[] {
  const { kind } = draft;
  const named = templates.map(({ code, text }) => ({ code, text, name: templateLabels[code] }));
  const { assembly } = context;
  const hasOther = ruleOf(kind).to === 'authorities' || mayDiffer(kind, draft.letterDate, assembly);
  const pidOf = new Map(context.invitees.map(({ aid, pid }) => [aid, pid]));
  const pids = recipients.map(({ id }) => pidOf.get(subjectOf(id)) ?? id);
  return [
    ...checkTemplates(kind, named, common.texts),
    ...checkDates(
      {
        posting: draft.letterDate,
        deadline: draft.replyBy,
        projectDeadline: hasOther ? '' : assembly.replyDeadline,
        event: assembly.date,
      },
      named.map(({ name, text }) => ({ name, text: plainText(text) })),
    ).filter(({ code }) => isAnswered(kind) || !code.startsWith('dates-deadline-')),
    ...envelopeIssues(draft, pids, context.batches),
  ];
}

/** What of that must be put right before the letters are made. */
export function blockingIssues(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ code }) => blocking.includes(code));
}
