import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { Grid } from './Grid';
import { geometryOf } from './geometry';
import type { Selection } from './selection';
import { get, post } from './server';
import { Tools } from './Tools';
import type { SeenTab, TabSummary } from './view';

const start: Selection = { active: { row: 0, column: 0 }, other: { row: 0, column: 0 } };

interface SheetsProps {
  /** Grows whenever the workbook may have changed. */
  readonly changes: number;
  readonly onError: (text: string) => void;
}

/** The grid of the chosen tab, its tools, and the bar of tabs. */
export function Sheets({ changes, onError }: SheetsProps): ReactElement {
  const [tabs, setTabs] = useState<readonly TabSummary[]>([]);
  const [wanted, setWanted] = useState<string>();
  const [seen, setSeen] = useState<SeenTab>();
  const [selection, setSelection] = useState<Selection>(start);
  const version = useRef<{ readonly tab: string; readonly etag: string }>(undefined);
  const visible = tabs.filter((tab) => !tab.hidden);
  const current = visible.find((tab) => tab.title === wanted)?.title ?? visible[0]?.title;

  useEffect(() => {
    if (changes === 0) return;
    get<readonly TabSummary[]>('/tabs').then((answer) => answer && setTabs(answer.value), ignore);
  }, [changes]);

  useEffect(() => {
    if (current === undefined || changes === 0) return;
    const known = version.current?.tab === current ? version.current.etag : undefined;
    get<SeenTab>(`/tab/${encodeURIComponent(current)}`, known).then((answer) => {
      if (!answer) return;
      version.current = { tab: current, etag: answer.etag };
      setSeen(answer.value);
    }, ignore);
  }, [current, changes]);

  const change = useCallback(
    async (path: string, body: object) => {
      const reply = await post(path, { tab: current, ...body });
      if (!reply.ok) onError(reply.error);
    },
    [current, onError],
  );
  const select = useCallback(
    (next: Selection) => {
      setSelection(next);
      if (!seen) return;
      const column = geometryOf(seen).columns[next.active.column]?.number ?? 0;
      void post('/select', { tab: seen.title, row: seen.rowNumbers[next.active.row] ?? 0, column });
    },
    [seen],
  );
  const choose = useCallback((title: string) => {
    setWanted(title);
    setSelection(start);
  }, []);

  return (
    <section className="sheets" aria-label="Tabelle">
      {seen ? (
        <>
          <Tools seen={seen} selection={selection} onChange={change} />
          <Grid key={seen.title} seen={seen} selection={selection} onSelect={select} onChange={change} />
        </>
      ) : (
        <div className="grid" />
      )}
      {seen?.cut ? (
        <p className="cut" role="note">
          Es werden nur die ersten {seen.rowNumbers.length.toLocaleString('de-DE')} Zeilen gezeigt; das Blatt
          hat {seen.usedRows.toLocaleString('de-DE')}.
        </p>
      ) : null}
      <TabBar tabs={visible} current={current} onChoose={choose} onChange={change} />
    </section>
  );
}

interface TabBarProps {
  readonly tabs: readonly TabSummary[];
  readonly current: string | undefined;
  readonly onChoose: (title: string) => void;
  readonly onChange: (path: string, body: object) => void;
}

function TabBar({ tabs, current, onChoose, onChange }: TabBarProps): ReactElement {
  const add = () => {
    const title = prompt('Name des neuen Blatts');
    if (title) onChange('/add-tab', { title });
  };
  const rename = (tab: string) => {
    const title = prompt('Neuer Name des Blatts', tab);
    if (title && title !== tab) onChange('/rename-tab', { tab, title });
  };
  return (
    <nav className="tabs" aria-label="Blätter">
      <button type="button" aria-label="Blatt hinzufügen" onClick={add}>
        +
      </button>
      {tabs.map(({ title, colour }) => (
        <button
          type="button"
          key={title}
          aria-current={title === current ? 'page' : undefined}
          style={colour ? { boxShadow: `inset 0 -3px ${colour}` } : undefined}
          title="Doppelklick: umbenennen"
          onClick={() => onChoose(title)}
          onDoubleClick={() => rename(title)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}

/** The line to the server tells of its end in its own way (`listen`). */
function ignore(): void {}
