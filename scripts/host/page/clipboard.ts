import type { ClipboardEvent } from 'react';
import { area, type Place, places, type Selection } from './selection';

/** Puts the selected cells on the clipboard as spreadsheets do: tabs between cells, lines between rows. */
export function copied(event: ClipboardEvent, selection: Selection, textAt: (place: Place) => string): void {
  const rows = places(selection).map((row) => row.map((place) => quoted(textAt(place))).join('\t'));
  event.clipboardData.setData('text/plain', rows.join('\n'));
  event.preventDefault();
}

/** What is on the clipboard, cell by cell from the upper left corner of the selection; one text fills all of it. */
export function pasted(
  event: ClipboardEvent,
  selection: Selection,
): { readonly place: Place; readonly text: string }[] {
  event.preventDefault();
  const rows = parsed(event.clipboardData.getData('text/plain'));
  if (rows.length === 1 && rows[0]!.length === 1)
    return places(selection).flatMap((row) => row.map((place) => ({ place, text: rows[0]![0]! })));
  const { top, left } = area(selection);
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({ place: { row: top + row, column: left + column }, text })),
  );
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/y;
  const clean = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  while (cell.lastIndex <= clean.length) {
    const found = cell.exec(clean);
    if (!found) break;
    const value = found[1]!;
    rows.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (found[2] === '\n') rows.push([]);
    if (found[2] === '') break;
  }
  return rows;
}
