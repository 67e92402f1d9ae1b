// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are scrolled to, which a <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus (aria-activedescendant)
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SeenTab } from '../seenTab';
import { Cell, type Pointing } from './Cell';
import { copied, pasted } from './clipboard';
import { type Geometry, geometryOf, headerHeight, rowHeight } from './geometry';
import { keysOf } from './keys';
import { area, type Place, type Selection } from './selection';
import { columnName } from './Tools';

interface GridProps {
  readonly seen: SeenTab;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: (path: string, body: object) => void;
  /** Asks which values of the selected column are to be seen. */
  readonly onFilter: () => void;
}

/**
 * The cells of one tab as a grid of real elements: readable by screen readers and tests, scrolled row by row.
 *
 * Rows and columns of a `Place` are those seen (hidden ones not counted); the server gets the sheet's own numbers.
 */
export function Grid({ seen, selection, onSelect, onChange, onFilter }: GridProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState({ first: 0, last: 60 });
  const [editing, setEditing] = useState<string>();
  const geometry = useMemo(() => geometryOf(seen), [seen]);
  const { active } = selection;

  const write = useCallback(
    (edits: readonly { readonly place: Place; readonly text: string }[]) => {
      const known = edits.filter(
        ({ place }) => seen.rowNumbers[place.row] !== undefined && geometry.columns[place.column],
      );
      const sent = known.map(({ place, text }) => ({
        row: seen.rowNumbers[place.row],
        column: geometry.columns[place.column]!.number,
        text,
      }));
      if (sent.length > 0) onChange('/edit', { edits: sent });
    },
    [seen, geometry, onChange],
  );
  const textAt = (place: Place) =>
    seen.cells[place.row]?.[geometry.columns[place.column]?.number ?? -1]?.text ?? '';
  const finish = (text: string | undefined, move: Place) => {
    setEditing(undefined);
    if (text !== undefined && text !== textAt(active)) write([{ place: active, text }]);
    const limit = { row: seen.rowNumbers.length - 1, column: geometry.columns.length - 1 };
    const next = {
      row: bounded(active.row + move.row, limit.row),
      column: bounded(active.column + move.column, limit.column),
    };
    onSelect({ active: next, other: next });
    frame.current?.focus({ preventScroll: true });
  };
  const latest = useRef({ selection, onSelect, onFilter, textAt });
  latest.current = { selection, onSelect, onFilter, textAt };
  const point = useCallback((place: Place, how: Pointing) => {
    const now = latest.current;
    now.onSelect({ active: how === 'extend' ? now.selection.active : place, other: place });
    if (how === 'edit') setEditing(now.textAt(place));
    if (how === 'filter') now.onFilter();
  }, []);
  const chosen = area(selection);
  const keys = keysOf({ seen, geometry, selection, onSelect, onEdit: setEditing, textAt, write });

  useEffect(() => {
    if (frame.current) reveal(frame.current, geometry, active, seen.frozenRows);
  }, [geometry, active, seen.frozenRows]);

  const scrolled = () => {
    const { scrollTop, clientHeight } = frame.current!;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - 10);
    setWindow({ first: first - (first % 10), last: Math.ceil((scrollTop + clientHeight) / rowHeight) + 20 });
  };
  const frozen = Math.min(seen.frozenRows, seen.rowNumbers.length);
  const rows = [
    ...Array.from({ length: frozen }, (_, index) => index),
    ...between(Math.max(frozen, window.first), Math.min(seen.rowNumbers.length, window.last)),
  ];

  return (
    <div
      ref={frame}
      className="grid"
      role="grid"
      aria-label={seen.title}
      aria-rowcount={seen.rowNumbers.length}
      aria-colcount={geometry.columns.length}
      aria-multiselectable="true"
      aria-activedescendant={`cell-${active.row}-${active.column}`}
      tabIndex={0}
      onScroll={scrolled}
      onKeyDown={editing === undefined ? keys : undefined}
      onCopy={(event) => editing === undefined && copied(event, selection, textAt)}
      onPaste={(event) => editing === undefined && write(pasted(event, selection))}
    >
      <div
        className="plane"
        style={{ width: geometry.width, height: headerHeight + seen.rowNumbers.length * rowHeight }}
      >
        <Heads
          geometry={geometry}
          selection={selection}
          rows={seen.rowNumbers.length}
          onSelect={onSelect}
          onChange={onChange}
        />
        {rows.map((row) => {
          const stuck = row < frozen;
          const top = headerHeight + row * rowHeight;
          return (
            <div
              key={row}
              role="row"
              aria-rowindex={row + 1}
              className={stuck ? 'row frozen' : 'row'}
              style={stuck ? { position: 'sticky', top } : { position: 'absolute', top }}
            >
              <div
                role="rowheader"
                className="number"
                onPointerDown={() => onSelect(wholeRow(row, geometry))}
              >
                {seen.rowNumbers[row]! + 1}
              </div>
              {geometry.columns.map((column, index) => {
                const isActive = active.row === row && active.column === index;
                return (
                  <Cell
                    key={column.number}
                    row={row}
                    index={index}
                    cell={seen.cells[row]?.[column.number]}
                    column={column}
                    options={stuck ? undefined : seen.options[column.number]}
                    filter={filterOf(seen, row, column.number)}
                    active={isActive}
                    chosen={
                      row >= chosen.top &&
                      row <= chosen.bottom &&
                      index >= chosen.left &&
                      index <= chosen.right
                    }
                    editing={isActive ? editing : undefined}
                    onPoint={point}
                    onFinish={isActive ? finish : undefined}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface HeadsProps {
  readonly geometry: Geometry;
  readonly selection: Selection;
  readonly rows: number;
  readonly onSelect: (selection: Selection) => void;
  readonly onChange: (path: string, body: object) => void;
}

/** The letters above the columns; their right edges can be dragged. */
function Heads({ geometry, selection, rows, onSelect, onChange }: HeadsProps): ReactElement {
  const chosen = area(selection);
  const resize = (column: Geometry['columns'][number], from: number) => {
    const up = (event: PointerEvent) => {
      const width = Math.max(24, column.width + Math.round(event.clientX - from));
      onChange('/resize-column', { column: column.number, width });
    };
    document.addEventListener('pointerup', up, { once: true });
  };
  return (
    <div role="row" className="row heads">
      <div className="number" />
      {geometry.columns.map((column, index) => (
        <div
          key={column.number}
          role="columnheader"
          className="head"
          data-chosen={(index >= chosen.left && index <= chosen.right) || undefined}
          style={{
            width: column.width,
            left: column.stuckAt,
            position: column.stuckAt === undefined ? undefined : 'sticky',
          }}
          onPointerDown={() =>
            onSelect({ active: { row: 0, column: index }, other: { row: rows - 1, column: index } })
          }
        >
          {columnName(column.number)}
          <span
            className="edge"
            onPointerDown={(event) => {
              event.stopPropagation();
              resize(column, event.clientX);
            }}
          />
        </div>
      ))}
    </div>
  );
}

function filterOf({ filter, rowNumbers }: SeenTab, row: number, column: number): 'on' | 'off' | undefined {
  if (!filter || rowNumbers[row] !== filter.range.row) return undefined;
  if (column < filter.range.column || column >= filter.range.column + filter.range.columns) return undefined;
  return (filter.hidden[column]?.length ?? 0) > 0 ? 'on' : 'off';
}

function wholeRow(row: number, geometry: Geometry): Selection {
  return { active: { row, column: 0 }, other: { row, column: geometry.columns.length - 1 } };
}

/** Scrolls just as far as needed to see a cell. */
function reveal(frame: HTMLDivElement, geometry: Geometry, place: Place, frozenRows: number): void {
  const column = geometry.columns[place.column];
  if (!column) return;
  const top = place.row * rowHeight;
  const stuck = frozenRows * rowHeight;
  if (place.row >= frozenRows && top - stuck < frame.scrollTop) frame.scrollTop = top - stuck;
  const bottom = top + rowHeight + headerHeight;
  if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight + 16;
  if (column.left < frame.scrollLeft + geometry.stuckWidth && column.stuckAt === undefined)
    frame.scrollLeft = column.left - geometry.stuckWidth;
  if (column.left + column.width > frame.scrollLeft + frame.clientWidth)
    frame.scrollLeft = column.left + column.width - frame.clientWidth + 16;
}

function between(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function bounded(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
