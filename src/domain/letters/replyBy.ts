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
 * Whether letters may name another deadline than the project: notes left at the door, which go out when that one is
 * over, and replacements for which it is too near. Of any other letter it is a mistake.
 *
 * @param posting day the letters go to the post
 */
export function mayDiffer(kind: MailingKind, posting: string, project: ProjectDates): boolean {
  return kind === 'note' || (kind === 'replacement' && isTooNear(posting, project));
}

/**
 * Proposes the last day to reply: the project's, or a day of their own before the event.
 *
 * @param posting day the letters go to the post
 */
export function proposedReplyBy(kind: MailingKind, posting: string, project: ProjectDates): string {
  const needsOwn = mayDiffer(kind, posting, project) && isTooNear(posting, project);
  if (project.replyDeadline !== '' && !needsOwn) return project.replyDeadline;
  const own = addDays(posting, daysInPost + daysToAnswer);
  const last = addDays(project.date, -1);
  return last !== '' && last < own ? last : own;
}

function isTooNear(posting: string, { replyDeadline }: ProjectDates): boolean {
  return postingIssues(posting, replyDeadline).length > 0;
}
