import type { KeyboardEvent } from 'react';
import type { SeenTab } from '../seenTab';
import type { Geometry } from './geometry';
import { type Place, places, type Selection } from './selection';

interface Keyboard {
  readonly seen: SeenTab;
  readonly geometry: Geometry;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onEdit: (text: string) => void;
  readonly textAt: (place: Place) => string;
  readonly write: (edits: readonly { readonly place: Place; readonly text: string }[]) => void;
}

/** What keys do in the grid while no cell is edited: as in Sheets. */
export function keysOf(keyboard: Keyboard): (event: KeyboardEvent) => void {
  return (event) => {
    const { selection, textAt, write, onEdit } = keyboard;
    const control = event.ctrlKey || event.metaKey;
    const move = moves(keyboard, control)[event.key];
    if (move) keyboard.onSelect(moved(keyboard, move, event.shiftKey && event.key.startsWith('Arrow')));
    else if (event.key === 'Enter' || event.key === 'F2') onEdit(textAt(selection.active));
    else if (event.key === 'Delete' || event.key === 'Backspace')
      write(
        places(selection).flatMap((row) =>
          row.filter((place) => textAt(place) !== '').map((place) => ({ place, text: '' })),
        ),
      );
    else if (control && event.key === 'a')
      keyboard.onSelect({ active: { row: 0, column: 0 }, other: lastPlace(keyboard) });
    else if (event.key.length === 1 && !control && !event.altKey) onEdit(event.key);
    else return;
    event.preventDefault();
  };
}

function moves({ seen, geometry, selection }: Keyboard, control: boolean): Readonly<Record<string, Place>> {
  const far = { row: seen.rowNumbers.length, column: geometry.columns.length };
  const used = Math.max(0, seen.usedRows - 1);
  const { row } = selection.active;
  return {
    ArrowUp: { row: control ? -far.row : -1, column: 0 },
    ArrowDown: { row: control ? (row < used ? used - row : far.row) : 1, column: 0 },
    ArrowLeft: { row: 0, column: control ? -far.column : -1 },
    ArrowRight: { row: 0, column: control ? far.column : 1 },
    PageUp: { row: -20, column: 0 },
    PageDown: { row: 20, column: 0 },
    Home: { row: control ? -far.row : 0, column: -far.column },
    End: { row: control ? used - row : 0, column: far.column },
  };
}

function moved(keyboard: Keyboard, move: Place, extend: boolean): Selection {
  const { active, other } = keyboard.selection;
  const last = lastPlace(keyboard);
  const from = extend ? other : active;
  const to = {
    row: Math.max(0, Math.min(last.row, from.row + move.row)),
    column: Math.max(0, Math.min(last.column, from.column + move.column)),
  };
  return extend ? { active, other: to } : { active: to, other: to };
}

function lastPlace({ seen, geometry }: Keyboard): Place {
  return { row: seen.rowNumbers.length - 1, column: geometry.columns.length - 1 };
}
