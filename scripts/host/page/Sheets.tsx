import { type ReactElement, useCallback, useRef, useState } from 'react';
import { hostPageText as t } from '../../../src/text/de/localHost';
import type { SeenTab, TabSummary } from '../seenTab';
import { Grid } from './Grid';
import { geometryOf } from './geometry';
import type { Selection } from './selection';
import { post, type Reply } from './server';
import { Tools } from './Tools';
import { useWorkbook } from './useWorkbook';

const start: Selection = { active: { row: 0, column: 0 }, other: { row: 0, column: 0 } };

interface SheetsProps {
  /** Grows whenever the workbook may have changed. */
  readonly changes: number;
  readonly onError: (text: string) => void;
}

/** The grid of the chosen tab, its tools, and the bar of tabs. */
export function Sheets({ changes, onError }: SheetsProps): ReactElement {
  const [wanted, setWanted] = useState<string>();
  const { tabs, current, seen } = useWorkbook(changes, wanted);
  const [filtering, setFiltering] = useState(false);
  const [selection, setSelection] = useState<Selection>(start);
  const change = useChange(seen, onError);
  const select = useCallback(
    (next: Selection) => {
      setSelection(next);
      if (!seen) return;
      const column = geometryOf(seen).columns[next.active.column]?.number ?? 0;
      post('/select', { tab: seen.title, row: seen.rowNumbers[next.active.row] ?? 0, column }).catch(ignore);
    },
    [seen],
  );
  const choose = useCallback((title: string) => {
    setWanted(title);
    setSelection(start);
    setFiltering(false);
  }, []);

  return (
    <section className="sheets" aria-label={t.table}>
      {seen ? (
        <>
          <Tools
            seen={seen}
            selection={selection}
            filtering={filtering}
            onFilter={setFiltering}
            onChange={change}
          />
          <Grid
            key={seen.title}
            seen={seen}
            selection={selection}
            onSelect={select}
            onChange={change}
            onFilter={() => setFiltering(true)}
          />
        </>
      ) : (
        <div className="grid" />
      )}
      {seen?.cut ? (
        <p className="cut" role="note">
          {t.cut(seen.rowNumbers.length, seen.usedRows)}
        </p>
      ) : null}
      <TabBar tabs={tabs} current={current} onChoose={choose} onChange={change} />
    </section>
  );
}

/** What a tab under protection asks about first, as Sheets does. */
const content = new Set(['/edit', '/insert-rows', '/delete-rows', '/delete-columns']);

/** Sends changes of the tab that is seen; asks once for each tab under protection. */
function useChange(seen: SeenTab | undefined, onError: SheetsProps['onError']) {
  const allowed = useRef(new Set<string>());
  return useCallback(
    async (path: string, body: object) => {
      if (seen?.guarded && content.has(path) && !allowed.current.has(seen.title)) {
        if (!confirm(t.guardedWarning)) return;
        allowed.current.add(seen.title);
      }
      const reply = await post(path, { tab: seen?.title, ...body }).catch(offline);
      if (!reply.ok) onError(reply.error);
    },
    [seen?.title, seen?.guarded, onError],
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
    const title = prompt(t.newTab);
    if (title) onChange('/add-tab', { title });
  };
  const remove = () => {
    if (current !== undefined && confirm(t.removeTabSure(current))) onChange('/delete-tab', { tab: current });
  };
  const rename = (tab: string) => {
    const title = prompt(t.renameTab, tab);
    if (title && title !== tab) onChange('/rename-tab', { tab, title });
  };
  return (
    <nav className="tabs" aria-label={t.tabs}>
      <button type="button" aria-label={t.addTab} onClick={add}>
        +
      </button>
      {tabs.map(({ title, colour }) => (
        <button
          type="button"
          key={title}
          aria-current={title === current ? 'page' : undefined}
          style={colour ? { boxShadow: `inset 0 -3px ${colour}` } : undefined}
          title={t.renameHint}
          onClick={() => onChoose(title)}
          onDoubleClick={() => rename(title)}
        >
          {title}
        </button>
      ))}
      {tabs.length > 1 ? (
        <button type="button" className="remove" onClick={remove}>
          {t.removeTab}
        </button>
      ) : null}
    </nav>
  );
}

function offline(): Reply {
  return { ok: false, error: t.notSaved };
}

/** The line to the server tells of its end in its own way (`listen`). */
function ignore(): void {}
