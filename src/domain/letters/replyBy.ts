import { addDays } from '../addDays';
import { daysInPost, postingIssues } from './dateConsistency';
import type { MailingKind } from './mailing';

/** Days to think about it, where the project's deadline leaves none. */
const daysToAnswer = 10;

/** The dates of a mailing's project, `YYYY-MM-DD`; empty if not set. */
interface ProjectDates {
  readonly replyDeadline: string;
  readonly date: string;
}

/**
 * Whether letters need a deadline of their own: notes left at the door and replacements go out when that of the project
 * is over or too near. Of any other letter it is a mistake.
 *
 * @param posting day the letters go to the post
 */
export function hasOwnDeadline(kind: MailingKind, posting: string, { replyDeadline }: ProjectDates): boolean {
  return (kind === 'note' || kind === 'replacement') && postingIssues(posting, replyDeadline).length > 0;
}

/** Proposes the last day to reply: the project's, or a day of their own before the event. */
export function proposedReplyBy(kind: MailingKind, posting: string, project: ProjectDates): string {
  if (project.replyDeadline !== '' && !hasOwnDeadline(kind, posting, project)) return project.replyDeadline;
  const own = addDays(posting, daysInPost + daysToAnswer);
  const last = addDays(project.date, -1);
  return last !== '' && last < own ? last : own;
}
