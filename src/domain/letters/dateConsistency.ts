import { daysFromTo } from '../calendar';
import { type Issue, issue } from '../issue';
import { hasRightWeekday, means, writtenDates } from './writtenDates';

/** Ways in which the dates of a mailing can contradict each other. */
export type DateIssueCode =
  | 'dates-missing'
  | 'dates-deadline-too-early'
  | 'dates-deadline-not-before-event'
  | 'dates-deadline-differs'
  | 'dates-unknown-in-template'
  | 'dates-weekday-wrong';

/** The dates a mailing and everything around it speak of, `YYYY-MM-DD`, empty if not set. */
export interface MailingDates {
  /** Day the letters go to the post. */
  readonly posting: string;
  /** Last day to reply, as the letters print it. */
  readonly deadline: string;
  /** Last day to reply as the project has it, which the reply page shows. */
  readonly projectDeadline: string;
  readonly event: string;
}

/** Text of one template of the mailing. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What a letter is given to arrive: a standard letter needs two working days or more; four leave room for a weekend. */
export const daysInPost = 4;

/**
 * What contradicts in the dates of a mailing: posting + 4 days < deadline < event; the same deadline on letter, card
 * and reply page; no other date typed into a template by hand.
 */
export function checkDates(
  dates: MailingDates,
  templates: readonly NamedText[],
): readonly Issue<DateIssueCode>[] {
  return [...orderIssues(dates), ...templates.flatMap((template) => typedDateIssues(dates, template))];
}

/** Whether a letter posted on a day leaves too little time to answer; nothing where a date is missing. */
export function postingIssues(posting: string, deadline: string): readonly Issue<DateIssueCode>[] {
  const days = daysFromTo(posting, deadline);
  return days === undefined || days > daysInPost
    ? []
    : [issue('dates-deadline-too-early', { posting, deadline, days, least: daysInPost + 1 })];
}

function orderIssues(dates: MailingDates): readonly Issue<DateIssueCode>[] {
  const issues: Issue<DateIssueCode>[] = [];
  const { posting, deadline, projectDeadline, event } = dates;
  for (const which of ['posting', 'deadline', 'event'] as const) {
    if (dates[which] === '') issues.push(issue('dates-missing', { which }));
  }
  issues.push(...postingIssues(posting, deadline));
  const toEvent = daysFromTo(deadline, event);
  if (toEvent !== undefined && toEvent <= 0) {
    issues.push(issue('dates-deadline-not-before-event', { deadline, event }));
  }
  if (projectDeadline !== '' && deadline !== '' && projectDeadline !== deadline) {
    issues.push(issue('dates-deadline-differs', { deadline, projectDeadline }));
  }
  return issues;
}

/** A date typed by hand is right only as long as it is one of the mailing's own. */
function typedDateIssues(dates: MailingDates, template: NamedText): readonly Issue<DateIssueCode>[] {
  const own = [dates.posting, dates.deadline, dates.event].filter((date) => date !== '');
  return writtenDates(template.text).flatMap((written): readonly Issue<DateIssueCode>[] => {
    const facts = { template: template.name, date: written.text };
    if (!own.some((date) => means(written, date))) return [issue('dates-unknown-in-template', facts)];
    return hasRightWeekday(written) ? [] : [issue('dates-weekday-wrong', facts)];
  });
}
