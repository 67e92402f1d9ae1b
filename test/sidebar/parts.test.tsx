import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { IssueList } from '../../sidebar/parts/IssueList';
import type { JobState } from '../../sidebar/parts/longJob';
import { Page } from '../../sidebar/parts/Page';
import { Progress } from '../../sidebar/parts/Progress';
import { Check } from '../../sidebar/views/letters/Check';
import { issue } from '../../src/domain/issue';

const textOf = (node: VNode) =>
  renderToString(node)
    .replace(/<svg.*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('IssueList', () => {
  const putBack = (aid: string) => issue('status-put-back', { aid });

  test('shows nothing where there is nothing', () => {
    expect(textOf(<IssueList issues={[]} />)).toBe('');
  });

  test('keeps issues of one code together and counts what it does not show', () => {
    const text = textOf(
      <IssueList
        issues={[putBack('a1'), issue('platform-busy'), ...['a2', 'a3', 'a4', 'a5'].map(putBack)]}
      />,
    );
    expect(text).toMatch(/^a1: .* a2: .* a3: .* und 2 weitere .*beschäftigt/);
  });

  test('counts equal sentences instead of repeating them', () => {
    const text = textOf(<IssueList issues={[issue('platform-busy'), issue('platform-busy')]} />);
    expect(text.match(/beschäftigt/g)).toHaveLength(1);
    expect(text).toContain('2 Mal');
  });
});

describe('Check of the letters', () => {
  const preview = {
    recipients: [],
    letters: 3,
    documents: 1,
    lettersPerDocument: 50,
    seconds: 10,
    documentsLeftToday: 250,
    issues: [],
    blocked: false,
  };
  const shown = (areWarned: boolean, letters = 3) =>
    textOf(
      <Check preview={preview} letters={letters} areWarned={areWarned} busy={false} onAgain={() => {}} />,
    );

  test('says that all is well only if all addresses are, too', () => {
    expect(shown(false)).toContain('Vorlagen und Daten passen zusammen.');
    expect(shown(true)).not.toContain('passen zusammen');
    expect(shown(true)).toContain('Nicht jede Anschrift ist in Ordnung.');
  });

  test('reckons no time and no documents for nobody', () => {
    expect(shown(false)).toMatch(/3 Briefe in 1 Dokument.*Leiste zwischendurch schließen/);
    expect(shown(false, 0)).not.toMatch(/Dokument|Leiste/);
  });
});

describe('Progress', () => {
  const shown = (state: JobState) => textOf(<Progress label="Einlesen" state={state} onStop={() => {}} />);

  test.each<[JobState, string]>([
    [{ kind: 'idle' }, ''],
    [{ kind: 'running', done: 0, total: 0, secondsLeft: undefined }, 'Einlesen 0 % Anhalten'],
    [
      { kind: 'running', done: 1500, total: 20000, secondsLeft: 130 },
      'Einlesen 7 % 1.500 von 20.000 · noch etwa 2 Minuten Anhalten',
    ],
    [
      { kind: 'running', done: 9, total: 10, secondsLeft: 43 },
      'Einlesen 90 % 9 von 10 · noch etwa 45 Sekunden Anhalten',
    ],
    [
      { kind: 'waiting', done: 9, total: 10, seconds: 8 },
      'Einlesen 90 % 9 von 10 · Google bremst gerade. Es geht in 8 Sekunden von selbst weiter. Anhalten',
    ],
    [{ kind: 'stopped', done: 9, total: 10 }, 'Angehalten. Was fertig ist, ist gespeichert.'],
  ])('says of %j: %s', (state, text) => {
    expect(shown(state)).toBe(text);
  });

  test('says 100 per cent only when all is done', () => {
    expect(shown({ kind: 'running', done: 999, total: 1000, secondsLeft: 1 })).toContain('99 %');
  });
});

test('a page has one primary button, and says why it cannot be pressed', () => {
  const html = renderToString(
    <Page
      title="Losung"
      action={{ label: 'Losen', onPress: () => {}, blocked: 'Es fehlt der Startwert.' }}
    />,
  );
  expect(html.match(/class="primary"/g)).toHaveLength(1);
  expect(html).toMatch(/<p class="hint" id="action-reason">Es fehlt der Startwert\.<\/p>/);
  expect(html).toMatch(/aria-describedby="action-reason"/);
});
