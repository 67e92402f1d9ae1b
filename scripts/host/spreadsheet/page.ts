import { hostRefusal } from '../../../src/text/de/localHost';
import type { SeenTab, TabSummary } from '../seenTab';
import { sortRows } from './emulated/sheet';
import { plain } from './model/cell';
import { contains, type Rectangle } from './model/rectangle';
import { styleAt, type Tab, usedSize, type Validation } from './model/tab';
import { parseTyped } from './model/typed';
import { valueAt, type Workbook } from './model/workbook';
import { seenTab } from './seen';

/** What a typed text did to a cell, for `onEdit`. */
export interface CellEdit {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly value?: string;
  readonly oldValue?: string;
}

/** Lists the tabs in their order. */
export function tabs(workbook: Workbook): TabSummary[] {
  return workbook.tabs.map(({ title, hidden, colour }) => ({ title, hidden, colour }));
}

/** Shows a tab; `undefined` if there is none of this title. */
export function view(workbook: Workbook, title: string, { limit }: { limit: number }): SeenTab | undefined {
  const tab = workbook.tab(title);
  return tab && seenTab(workbook, tab, limit);
}

function ruleAt(tab: Tab, row: number, column: number): Validation | undefined {
  return tab.validations.find(({ ranges }) => ranges.some((range) => contains(range, row, column)));
}

/**
 * Types a text into a cell as a user does: `@` keeps it as it is, everything else is read in de_DE.
 *
 * @returns the edit for `onEdit`, or the drop-down's options if it refused the text
 */
export function editCell(
  workbook: Workbook,
  title: string,
  row: number,
  column: number,
  typed: string,
): { ok: true; edit: CellEdit } | { ok: false; options: readonly string[] } {
  const tab = existing(workbook, title);
  const rule = ruleAt(tab, row, column);
  if (
    typed !== '' &&
    rule?.criteria === 'VALUE_IN_LIST' &&
    !rule.allowInvalid &&
    !rule.values.map(String).includes(typed)
  )
    return { ok: false, options: rule.values.map(String) };
  const { format } = workbook.look(styleAt(tab, row, column));
  const read = parseTyped(typed, format, new Date().getFullYear());
  const old = valueAt(tab, row, column);
  if (read.format && format === 'General')
    workbook.run({
      do: 'look',
      tab: tab.id,
      at: { row, column, rows: 1, columns: 1 },
      look: { format: read.format },
    });
  workbook.run({ do: 'values', tab: tab.id, row, column, values: [[read.value]] });
  workbook.flush();
  const now = plain(read.value);
  const before = plain(old);
  return {
    ok: true,
    edit: {
      tab: title,
      row,
      column,
      ...(now === '' ? {} : { value: String(now) }),
      ...(before === '' ? {} : { oldValue: String(before) }),
    },
  };
}

/** Sorts all rows below the frozen ones by one column. */
export function sortRange(workbook: Workbook, title: string, column: number, ascending: boolean): void {
  sortRows({ workbook }, existing(workbook, title), column, ascending);
  workbook.flush();
}

/** Hides the rows with these texts in a column; an empty list shows all again. Makes the filter if there is none. */
export function filterColumn(
  workbook: Workbook,
  title: string,
  column: number,
  hidden: readonly string[],
): void {
  const tab = existing(workbook, title);
  const used = usedSize(tab);
  const all = { row: 0, column: 0, rows: Math.max(1, used.rows), columns: Math.max(1, used.columns) };
  const range = widened(tab.filter?.range ?? all, column);
  const others = Object.fromEntries(
    Object.entries(tab.filter?.hidden ?? {}).filter(([key]) => Number(key) !== column),
  );
  const filter = { range, hidden: hidden.length > 0 ? { ...others, [column]: hidden } : others };
  workbook.run({ do: 'properties', tab: tab.id, properties: { filter } });
  workbook.flush();
}

/** A filter's columns reach to every one that is filtered by. */
function widened(range: Rectangle, to: number): Rectangle {
  const column = Math.min(range.column, to);
  return { ...range, column, columns: Math.max(range.column + range.columns, to + 1) - column };
}

/** Inserts empty rows before row `at`. */
export function insertRows(workbook: Workbook, title: string, at: number, count: number): void {
  restructure(workbook, title, 'row', at, count);
}

/** Deletes rows from row `at` on. */
export function deleteRows(workbook: Workbook, title: string, at: number, count: number): void {
  restructure(workbook, title, 'row', at, -count);
}

/** Inserts empty columns before column `at`. */
export function insertColumns(workbook: Workbook, title: string, at: number, count: number): void {
  restructure(workbook, title, 'column', at, count);
}

/** Deletes columns from column `at` on. */
export function deleteColumns(workbook: Workbook, title: string, at: number, count: number): void {
  restructure(workbook, title, 'column', at, -count);
}

function restructure(
  workbook: Workbook,
  title: string,
  axis: 'row' | 'column',
  at: number,
  count: number,
): void {
  const tab = existing(workbook, title);
  const size = axis === 'row' ? tab.cells.length : tab.columns;
  if (count <= -size) throw new Error(hostRefusal.wholeTab);
  workbook.run({ do: 'structure', tab: tab.id, axis, at, count: Math.max(count, at - size) });
  workbook.flush();
}

/** Adds an empty tab behind the others; the title must be new. */
export function addTab(workbook: Workbook, title: string): void {
  checkTitle(workbook, title);
  workbook.run({
    do: 'newTab',
    id: workbook.nextTabId(),
    title,
    index: workbook.tabs.length,
    rows: 1000,
    columns: 26,
  });
  workbook.flush();
}

/** Deletes a tab; the last one stays. */
export function deleteTab(workbook: Workbook, title: string): void {
  if (workbook.tabs.length === 1) throw new Error(hostRefusal.lastTab);
  workbook.run({ do: 'removeTab', tab: existing(workbook, title).id });
  workbook.flush();
}

/** Renames a tab; the new title must be new. */
export function renameTab(workbook: Workbook, title: string, newTitle: string): void {
  if (newTitle === title) return;
  checkTitle(workbook, newTitle);
  workbook.run({ do: 'properties', tab: existing(workbook, title).id, properties: { title: newTitle } });
  workbook.flush();
}

/** Moves a tab to another place, from 0. */
export function moveTab(workbook: Workbook, title: string, index: number): void {
  workbook.run({ do: 'moveTab', tab: existing(workbook, title).id, index });
  workbook.flush();
}

/** Sets the width of a column in pixels. */
export function resizeColumn(workbook: Workbook, title: string, column: number, width: number): void {
  const tab = existing(workbook, title);
  workbook.run({ do: 'properties', tab: tab.id, properties: { widths: { ...tab.widths, [column]: width } } });
  workbook.flush();
}

/** Titles that Excel takes, too. */
function checkTitle(workbook: Workbook, title: string): void {
  if (workbook.tabs.some((tab) => tab.title.toLowerCase() === title.toLowerCase()))
    throw new Error(hostRefusal.sameTitle);
  if (title.trim() === '' || title.length > 31 || /[[\]:*?/\\]|^'|'$/.test(title))
    throw new Error(hostRefusal.badTitle);
}

function existing(workbook: Workbook, title: string): Tab {
  const tab = workbook.tab(title);
  if (!tab) throw new Error(`no tab of this title: ${title}`);
  return tab;
}
