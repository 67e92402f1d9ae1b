import type { MailingView } from '../../../src/api/letters';
import { postingIssues } from '../../../src/domain/letters/dateConsistency';
import { isAnswered, ruleOf } from '../../../src/domain/letters/mailing';
import { mailingLabels } from '../../../src/text/de/letterWords';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { TextField } from '../../parts/Field';
import { IssueList } from '../../parts/IssueList';
import { Notice } from '../../parts/Notice';
import { isUnposted } from './stage';

interface PostingProps {
  /** Those of which something is made and not posted. */
  readonly mailings: readonly MailingView[];
  readonly today: string;
  readonly postedOn: string;
  onChange(date: string): void;
}

/** On which day letters went to the post, and whether that leaves time to answer. */
export function Posting({ mailings, today, postedOn, onChange }: PostingProps) {
  const late = mailings.filter(({ letterDate }) => letterDate < today);
  const tooLate = mailings
    .filter(({ kind }) => isAnswered(kind))
    .flatMap(({ replyBy }) => postingIssues(postedOn, replyBy));
  return (
    <section class="card">
      <h2>{t.posting}</h2>
      {late.length > 0 && <Notice kind="warning">{t.postingLate(late.map(nameOf).join(', '))}</Notice>}
      <TextField
        label={t.postingDate}
        hint={t.postingHint(mailings.some(({ kind }) => ruleOf(kind).posted === 'letter-posted'))}
        type="date"
        value={postedOn}
        min={madeOn(mailings)}
        max={today}
        onChange={onChange}
      />
      <IssueList issues={tooLate} kind="warning" />
      {tooLate.length > 0 && <p class="hint">{t.postingTooLate}</p>}
    </section>
  );
}

/** The day letters probably went to the post: that of their date, unless they were made later or it is still to come. */
export function probablyPostedOn(mailings: readonly MailingView[], today: string): string {
  const dates = [madeOn(mailings), ...mailings.map(({ letterDate }) => letterDate)];
  const latest = dates.sort()[dates.length - 1]!;
  return latest > today ? today : latest;
}

/** The day by which all of these letters were made. */
function madeOn(mailings: readonly MailingView[]): string {
  const days = mailings.flatMap(({ batches }) => batches.filter(isUnposted).map((batch) => batch.madeOn));
  return days.sort()[days.length - 1] ?? '';
}

function nameOf({ id, kind, letterDate }: MailingView): string {
  return t.mailing(id, mailingLabels[kind], letterDate);
}
