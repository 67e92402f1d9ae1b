import type { Invitee, InviteeStatus } from './invitee';
import { type Issue, issue } from './issue';

/** What must never be true of the people drawn; facts: `aid`, `other` (an AID). */
export type InvariantIssueCode = 'person-twice' | 'reply-code-twice';

const ended: readonly InviteeStatus[] = [
  'declined',
  'unreachable',
  'undeliverable',
  'objected',
  'excluded',
  'withdrawn',
  'absent',
  'replaced',
];

/** Finds people who are active twice for one assembly, and reply codes that two people share. */
export function brokenInvariants(
  invitees: readonly Invitee[],
  statusOf: (aid: string) => InviteeStatus,
): readonly Issue<InvariantIssueCode>[] {
  const active = invitees.filter(({ aid }) => !ended.includes(statusOf(aid)));
  return [
    ...repeated(active, ({ assembly, pid }) => `${assembly} ${pid}`, 'person-twice'),
    ...repeated(
      invitees.filter(({ replyCode }) => replyCode !== ''),
      ({ replyCode }) => replyCode,
      'reply-code-twice',
    ),
  ];
}

function repeated(
  invitees: readonly Invitee[],
  keyOf: (invitee: Invitee) => string,
  code: InvariantIssueCode,
): readonly Issue<InvariantIssueCode>[] {
  const first = new Map<string, string>();
  const issues: Issue<InvariantIssueCode>[] = [];
  for (const invitee of invitees) {
    const other = first.get(keyOf(invitee));
    if (other === undefined) first.set(keyOf(invitee), invitee.aid);
    else issues.push(issue(code, { aid: invitee.aid, other }));
  }
  return issues;
}
