import { useCallback, useRef, useState } from 'react';
import type { Pointing } from './Cell';
import type { GridProps } from './Grid';
import type { Geometry } from './geometry';
import type { Place } from './selection';

/** How cells of the grid are pointed at, opened, and written. */
interface Editing {
  /** What the active cell is edited from; `undefined` while none is. */
  readonly editing: string | undefined;
  setEditing(text: string | undefined): void;
  write(edits: readonly { readonly place: Place; readonly text: string }[]): void;
  textAt(place: Place): string;
  /** Ends editing with a new text, or without one, and moves on by so much. */
  finish(text: string | undefined, move: Place): void;
  /** Stays the same function, or every cell would be drawn again with every key. */
  point(place: Place, how: Pointing): void;
}

/** @param toGrid gives the focus back to the grid */
export function useEditing(
  { seen, selection, onSelect, onChange, onFilter }: GridProps,
  geometry: Geometry,
  toGrid: () => void,
): Editing {
  const [editing, setEditing] = useState<string>();
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
    toGrid();
  };
  const latest = useRef({ selection, onSelect, onFilter, textAt });
  latest.current = { selection, onSelect, onFilter, textAt };
  const point = useCallback((place: Place, how: Pointing) => {
    const now = latest.current;
    now.onSelect({ active: how === 'extend' ? now.selection.active : place, other: place });
    if (how === 'edit') setEditing(now.textAt(place));
    if (how === 'filter') now.onFilter();
  }, []);
  return { editing, setEditing, write, textAt, finish, point };
}

function bounded(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
