import { useMemo, useState } from 'preact/hooks';
import { checkPlan } from '../../src/domain/draw/plan';
import { verify } from '../../src/domain/draw/verify';
import { stands, type VerifyFinding } from '../../src/domain/draw/verifyFinding';
import { sha256Hex } from '../../src/domain/sha256';
import { drawWords as german } from '../../src/text/de/draw';
import { verifyPageWords as germanPage, type VerifyPageWords } from '../../src/text/de/verifyPage';
import type { DrawWords } from '../../src/text/drawWords';
import { drawWords as english } from '../../src/text/en/draw';
import { verifyPageWords as englishPage } from '../../src/text/en/verifyPage';
import { type Dropped, withFiles } from './files';
import { OwnPlace } from './OwnPlace';

/** Words of one language. */
export interface Words {
  readonly draw: DrawWords;
  readonly page: VerifyPageWords;
}

const languages = {
  de: { draw: german, page: germanPage },
  en: { draw: english, page: englishPage },
} as const satisfies Record<string, Words>;

/** The page for observers: drop protocol and draw list, see step by step whether the draw stands. */
export function VerifyPage() {
  const [language, setLanguage] = useState<keyof typeof languages>(
    navigator.language.startsWith('de') ? 'de' : 'en',
  );
  const [dropped, setDropped] = useState<Dropped>({ unknown: [] });
  const words: Words = languages[language];
  const switchLanguage = () => {
    const next = language === 'de' ? 'en' : 'de';
    setLanguage(next);
    document.documentElement.lang = next;
    document.title = languages[next].page.title;
  };
  return (
    <>
      <div class="top">
        <h1>{words.page.title}</h1>
        <button type="button" onClick={switchLanguage} lang={language === 'de' ? 'en' : 'de'}>
          {language === 'de' ? 'English' : 'Deutsch'}
        </button>
      </div>
      <p>{words.page.lead}</p>
      <p class="hint">{words.page.offline}</p>
      <DropZone
        words={words}
        dropped={dropped}
        onFiles={(files) => void withFiles(dropped, files).then(setDropped)}
      />
      {dropped.protocol && dropped.list !== undefined && <Verdict words={words} dropped={dropped} />}
    </>
  );
}

interface DropZoneProps {
  readonly words: Words;
  readonly dropped: Dropped;
  onFiles(files: readonly File[]): void;
}

function DropZone({ words, dropped, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const { page } = words;
  const missing = (['protocol', 'list'] as const).filter((name) => dropped[name] === undefined);
  const have = (['protocol', 'list', 'announcement'] as const).filter((name) => dropped[name] !== undefined);
  return (
    <section
      class={over ? 'drop over' : 'drop'}
      aria-label={page.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p>{page.drop}</p>
      <label>
        {page.choose}{' '}
        <input type="file" multiple onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])} />
      </label>
      <div role="status">
        {have.map((name) => (
          <p key={name}>✓ {page.have[name]}</p>
        ))}
        {have.length > 0 && missing.map((name) => <p key={name}>{page.missing[name]}</p>)}
        {missing.length === 0 && dropped.announcement === undefined && <p class="hint">{page.optional}</p>}
        {dropped.unknown.map((name) => (
          <p key={name}>{page.unknownFile(name)}</p>
        ))}
      </div>
    </section>
  );
}

function Verdict({ words, dropped }: { readonly words: Words; readonly dropped: Dropped }) {
  const { text, value: protocol } = dropped.protocol!;
  const listText = dropped.list!;
  const findings = useMemo(
    () =>
      verify({
        protocol,
        listText,
        ...(dropped.announcement ? { announcement: dropped.announcement } : {}),
      }).filter(({ step }) => step !== 'people' && step !== 'confidential'),
    [protocol, listText, dropped.announcement],
  );
  const good = stands(findings);
  const first = findings.find(({ state }) => state === 'differs');
  // A plan that contradicts itself may hold anything, also in place of its number.
  const isAPlan = checkPlan(protocol.plan).ok;
  const people = listText === '' ? 0 : listText.split('\n').length;
  return (
    <>
      <p class={good ? 'verdict agrees' : 'verdict differs'} role="status">
        {good ? `✓ ${words.page.stands}` : `✗ ${words.page.fails(words.draw.steps[first!.step])}`}
      </p>
      {isAPlan && <p>{words.page.summary(protocol.plan.assembly, protocol.plan.n, people)}</p>}
      <ol>
        {findings.map((found) => (
          <Finding key={found.step} words={words.draw} finding={found} />
        ))}
      </ol>
      <p class="hint">
        {words.page.hash}: <code>{sha256Hex(text)}</code>
      </p>
      {good && <OwnPlace words={words} protocol={protocol} listText={listText} />}
    </>
  );
}

const marks = { agrees: '✓', differs: '✗', note: '!', unchecked: '–' } as const;
/** More than these of one step help nobody. */
const mostIssues = 5;

function Finding({ words, finding }: { readonly words: DrawWords; readonly finding: VerifyFinding }) {
  const { step, state, issues } = finding;
  const sentences = issues.map((found) => words.issues[found.code](found.facts));
  return (
    <li class={state}>
      <h2>
        {marks[state]} {words.steps[step]}: {words.states[state]}
      </h2>
      <p>{words.meanings[step][state]}</p>
      {sentences.slice(0, mostIssues).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </li>
  );
}
