import type { Issue } from '../../src/domain/issue';
import { partsText } from '../../src/text/de/sidebar';
import { issueText } from '../../src/text/issueText';
import { Notice } from './Notice';

interface IssueListProps {
  readonly issues: readonly Issue[];
  readonly kind?: 'problem' | 'warning' | 'info';
}

/** At most so many sentences of one code are shown; the rest is a number. */
const shownPerCode = 3;

/** Issues as sentences, those of one code together with their count; nothing if there are none. */
export function IssueList({ issues, kind = 'problem' }: IssueListProps) {
  if (issues.length === 0) return null;
  const groups = groupedByCode(issues);
  return (
    <Notice kind={kind}>
      {groups.length === 1 && issues.length === 1 ? (
        <p>{issueText(issues[0]!)}</p>
      ) : (
        <ul class="issues">
          {groups.map((group) => (
            <IssueGroup key={group[0]!.code} issues={group} />
          ))}
        </ul>
      )}
    </Notice>
  );
}

function IssueGroup({ issues }: { readonly issues: readonly Issue[] }) {
  const sentences = [...new Set(issues.map(issueText))];
  const hidden = sentences.length - shownPerCode;
  return (
    <li>
      {sentences.slice(0, shownPerCode).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {hidden > 0 && <p class="hint">{partsText.issueMore(hidden)}</p>}
      {sentences.length === 1 && issues.length > 1 && (
        <p class="hint">{partsText.issueTimes(issues.length)}</p>
      )}
    </li>
  );
}

/** Issues by code, in order of first appearance. */
export function groupedByCode(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) groups.set(issue.code, [...(groups.get(issue.code) ?? []), issue]);
  return [...groups.values()];
}
