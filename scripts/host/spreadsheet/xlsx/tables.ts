import { plain } from '../model/cell';
import { type Rectangle, shiftRectangle } from '../model/rectangle';
import type { Tab } from '../model/tab';
import { valueAt } from '../model/workbook';
import { rectangles, shiftedPiece } from './references';
import { attributes, attributeText, elements, inner } from './xml';

/**
 * Writes an Excel table whose rows or columns moved or whose header was changed.
 *
 * Excel calls a table damaged whose columns are not named as the header cells; so they are named after them.
 */
export function tableXml(xml: string, tab: Tab): string {
  const [before] = rectangles(rootAttributes(xml).ref ?? '');
  const moved = shiftedPiece(xml, tab.edits);
  const [now] = rectangles(rootAttributes(moved).ref ?? '');
  const list = elements(xml, 'tableColumns')[0];
  if (!before || !now || !list || rootAttributes(xml).headerRowCount === '0') return moved;
  const old = elements(inner(list), 'tableColumn');
  const places = old.map((_, index) =>
    placeNow({ ...before, column: before.column + index, columns: 1 }, tab),
  );
  let id = Math.max(0, ...old.map((column) => Number(attributes(column).id)));
  const names = new Set<string>();
  const columns = Array.from({ length: now.columns }, (_, index) => {
    const column = now.column + index;
    const known = old[places.indexOf(column)];
    const given = known === undefined ? `Spalte${index + 1}` : (attributes(known).name ?? '');
    const name = freeName(headerAt(tab, now.row, column) || given, names);
    if (known === undefined) return `<tableColumn${attributeText({ id: ++id, name })}/>`;
    if (given === name) return known;
    return known.replace(
      /(<tableColumn\b[^>]*?)\sname="[^"]*"/,
      (_all, start) => start + attributeText({ name }),
    );
  });
  const written = `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`;
  return moved.replace(elements(moved, 'tableColumns')[0] ?? '', () => written);
}

function rootAttributes(xml: string): Readonly<Record<string, string>> {
  return attributes(xml.slice(xml.indexOf('<table')));
}

function placeNow(range: Rectangle, tab: Tab): number {
  let now: Rectangle | undefined = range;
  for (const edit of tab.edits) now = now && shiftRectangle(now, edit);
  return now?.column ?? -1;
}

function headerAt(tab: Tab, row: number, column: number): string {
  return String(plain(valueAt(tab, row, column)));
}

function freeName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  names.add(name.toLowerCase());
  return name;
}
