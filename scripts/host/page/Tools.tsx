import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { hostPageText as t } from '../../../src/text/de/localHost';
import type { SeenTab } from '../seenTab';
import { useDismissal } from './dismissal';
import { geometryOf } from './geometry';
import { area, type Selection } from './selection';

interface ToolsProps {
  readonly seen: SeenTab;
  readonly selection: Selection;
  readonly filtering: boolean;
  readonly onFilter: (open: boolean) => void;
  readonly onChange: (path: string, body: object) => void;
}

/** Sort, filter, rows and columns for where the cursor stands. */
export function Tools({ seen, selection, filtering, onFilter, onChange }: ToolsProps): ReactElement {
  const chosen = area(selection);
  const { columns } = geometryOf(seen);
  const row = seen.rowNumbers[selection.active.row] ?? 0;
  const column = columns[selection.active.column]?.number ?? 0;
  const rows = chosen.bottom - chosen.top + 1;
  const firstRow = seen.rowNumbers[chosen.top] ?? 0;
  const firstColumn = columns[chosen.left]?.number ?? 0;
  const hidden = seen.filter?.hidden[column] ?? [];
  const text = seen.cells[selection.active.row]?.[column]?.text ?? '';
  const act = ({ label, title }: { label: string; title: string }, path: string, body: object) => (
    <button type="button" title={title} aria-label={title} onClick={() => onChange(path, body)}>
      {label}
    </button>
  );
  const toolbar = useRef<HTMLDivElement>(null);
  useDismissal(
    toolbar,
    useCallback(() => onFilter(false), [onFilter]),
  );
  return (
    <div ref={toolbar} className="tools" role="toolbar" aria-label={t.tools}>
      <output aria-label={t.cell}>{`${columnName(column)}${row + 1}`}</output>
      {act({ label: 'A→Z', title: t.sortUp }, '/sort', { column, ascending: true })}
      {act({ label: 'Z→A', title: t.sortDown }, '/sort', { column, ascending: false })}
      <button
        type="button"
        aria-expanded={filtering}
        aria-label={t.filterBy}
        title={t.filterBy}
        onClick={() => onFilter(!filtering)}
      >
        ▽ {t.filter}
        {hidden.length > 0 ? ` (${hidden.length})` : ''}
      </button>
      {act(t.addRow, '/insert-rows', { at: row + 1, count: 1 })}
      {act(t.removeRows, '/delete-rows', { at: firstRow, count: rows })}
      {act(t.addColumn, '/insert-columns', { at: column + 1, count: 1 })}
      {act(t.removeColumns, '/delete-columns', {
        at: firstColumn,
        count: chosen.right - chosen.left + 1,
      })}
      <output className="whole" aria-label={t.cellText} title={text}>
        {text}
      </output>
      {seen.guarded ? <span className="guarded">{t.guarded}</span> : null}
      {filtering ? (
        <FilterBox
          key={`${seen.title} ${column}`}
          seen={seen}
          column={column}
          onApply={(hide) => {
            onChange('/filter', { column, hidden: hide });
            onFilter(false);
          }}
        />
      ) : null}
    </div>
  );
}

function FilterBox({
  seen,
  column,
  onApply,
}: {
  seen: SeenTab;
  column: number;
  onApply: (hide: string[]) => void;
}): ReactElement {
  const already = seen.filter?.hidden[column] ?? [];
  const [hide, setHide] = useState<ReadonlySet<string>>(new Set(already));
  const shown = seen.cells.slice(seen.frozenRows).map((cells) => cells[column]?.text ?? '');
  const values = [
    ...new Set([...shown.slice(0, Math.max(0, seen.usedRows - seen.frozenRows)), ...already]),
  ].sort((a, b) => a.localeCompare(b, 'de'));
  const toggle = (value: string) => {
    const next = new Set(hide);
    if (!next.delete(value)) next.add(value);
    setHide(next);
  };
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <div ref={box} className="filter" role="dialog" aria-label={t.filter}>
      <div className="values">
        {values.map((value) => (
          <label key={value}>
            <input type="checkbox" checked={!hide.has(value)} onChange={() => toggle(value)} />{' '}
            {value || t.emptyCell}
          </label>
        ))}
      </div>
      <button type="button" onClick={() => setHide(new Set(values))}>
        {t.none}
      </button>
      <button type="button" onClick={() => setHide(new Set())}>
        {t.all}
      </button>
      <button type="button" className="primary" onClick={() => onApply([...hide])}>
        {t.apply}
      </button>
    </div>
  );
}

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  return (
    (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  );
}
