import { useEffect, useRef, useState } from 'preact/hooks';
import type { LetterPreview } from '../../../src/api/letters';
import type { Issue } from '../../../src/domain/issue';
import { lettersText as t } from '../../../src/text/de/views/letters';
import { announce } from '../../announce';
import { Button } from '../../parts/Button';
import { IssueList } from '../../parts/IssueList';
import type { Server } from '../../server';

interface PreviewProps {
  /** Id of whose letter to show at once; empty to show the most difficult one on request. */
  readonly at: string;
  ask(): ReturnType<Server['previewLetter']>;
}

type State = 'ready' | 'making' | LetterPreview | readonly Issue[];

/** One letter to look at. */
export function Preview({ at, ask }: PreviewProps) {
  const [state, setState] = useState<State>('ready');
  const section = useRef<HTMLElement>(null);
  const make = async () => {
    setState('making');
    const answer = await ask();
    setState(answer.ok ? answer.value : answer.issues);
    if (answer.ok) announce(t.previewOf(answer.value.name));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once per person; `key` makes it anew for another
  useEffect(() => {
    if (at === '') return;
    section.current?.scrollIntoView({ block: 'center' });
    void make();
  }, []);
  return (
    <section ref={section} class="tight">
      <Button busy={state === 'making'} onPress={() => void make()}>
        {state === 'making' ? t.previewing : at === '' ? t.preview : t.previewAgain}
      </Button>
      {typeof state === 'object' && !('name' in state) && <IssueList issues={state} />}
      {typeof state === 'object' && 'name' in state && <Made preview={state} />}
    </section>
  );
}

function Made({ preview: { name, link, pdfLink, pages, issues } }: { readonly preview: LetterPreview }) {
  return (
    <>
      <p class="row">
        <span>{name}</span>
        <a href={link} target="_blank" rel="noreferrer">
          {t.openDocument}
        </a>
        {pdfLink !== '' && (
          <a href={pdfLink} target="_blank" rel="noreferrer">
            {t.openPdf}
          </a>
        )}
        {pages !== null && <span class="hint">{t.previewPages(pages)}</span>}
      </p>
      <IssueList issues={issues} kind="warning" />
    </>
  );
}
