// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are scrolled to, which a <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus (aria-activedescendant)
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SeenTab } from '../seenTab';
import { copied, pasted } from './clipboard';
import { type Geometry, geometryOf, headerHeight, rowHeight } from './geometry';
import { Heads } from './Heads';
import { keysOf } from './keys';
import { Row } from './Row';
import type { Place, Selection } from './selection';
import { useEditing } from './useEditing';

/** What the grid shows, and what it tells. */
export interface GridProps {
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
  const geometry = useMemo(() => geometryOf(seen), [seen]);
  const { active } = selection;

  const toGrid = useCallback(() => frame.current?.focus({ preventScroll: true }), []);
  const { editing, setEditing, write, textAt, finish, point } = useEditing(
    { seen, selection, onSelect, onChange, onFilter },
    geometry,
    toGrid,
  );
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
        {rows.map((row) => (
          <Row
            key={row}
            row={row}
            seen={seen}
            geometry={geometry}
            selection={selection}
            frozen={row < frozen}
            editing={editing}
            onSelect={onSelect}
            onPoint={point}
            onFinish={finish}
          />
        ))}
      </div>
    </div>
  );
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
