import type { MailingPreview } from '../../../src/api/letters';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { Button } from '../../parts/Button';
import { IssueList } from '../../parts/IssueList';
import { Notice } from '../../parts/Notice';

interface CheckProps {
  readonly preview: MailingPreview;
  /** Without those left out. */
  readonly letters: number;
  /** Whether the address of somebody who gets a letter is not in order. */
  readonly areWarned: boolean;
  readonly busy: boolean;
  onAgain(): void;
}

/** What "Vorlage prüfen" found, how long the letters take, and what happens if they do not fit into today. */
export function Check({ preview, letters, areWarned, busy, onAgain }: CheckProps) {
  const { issues, blocked, documents, lettersPerDocument, seconds, documentsLeftToday } = preview;
  return (
    <section class="tight">
      <h2>{t.check}</h2>
      {issues.length === 0 && !areWarned && <Notice kind="good">{t.checkGood}</Notice>}
      {areWarned && <Notice kind="warning">{t.checkRecipients}</Notice>}
      <IssueList issues={issues} kind={blocked ? 'problem' : 'warning'} />
      {issues.length > 0 && <p class="hint">{t.checkHint}</p>}
      <Button look="plain" busy={busy} onPress={onAgain}>
        {busy ? t.checking : t.checkAgain}
      </Button>
      {letters > 0 && (
        <>
          <p>{t.estimate(letters, documents, seconds)}</p>
          <p class="hint">{t.perDocument(lettersPerDocument)}</p>
          <p class="hint">{t.quota(documentsLeftToday)}</p>
          {documents > documentsLeftToday && <Notice kind="warning">{t.quotaShort}</Notice>}
          <p class="hint">{t.mayClose}</p>
        </>
      )}
    </section>
  );
}
