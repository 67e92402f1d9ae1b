import { sortRows } from './emulated/sheet';
import { plain } from './model/cell';
import { contains } from './model/rectangle';
import { shown } from './model/shown';
import { styleAt, type Tab, usedSize, type Validation } from './model/tab';
import { parseTyped } from './model/typed';
import { valueAt, type Workbook } from './model/workbook';

/** One tab in the bar at the bottom. */
export interface TabSummary {
  readonly title: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly colour: string | null;
}

/** One cell as seen; what is usual is left out. */
export interface SeenCell {
  readonly text: string;
  readonly background?: string;
  readonly colour?: string;
  readonly bold?: true;
  readonly note?: string;
  /** True for numbers and dates, which stand on the right. */
  readonly right?: true;
}

/** A tab as seen: the first rows up to the limit, hidden ones left out. */
export interface SeenTab {
  readonly title: string;
  /** Numbers of the rows in `cells`, from 0; hidden and filtered ones are missing. */
  readonly rowNumbers: readonly number[];
  readonly cells: readonly (readonly SeenCell[])[];
  readonly columns: number;
  readonly widths: Readonly<Record<number, number>>;
  readonly hiddenColumns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: Tab['filter'];
  /** Drop-downs by column. */
  readonly options: Readonly<Record<number, readonly string[]>>;
  /** True: a warning before edits. */
  readonly guarded: boolean;
  /** Rows with content, seen or not. */
  readonly usedRows: number;
  /** True if rows were left out because of the limit. */
  readonly cut: boolean;
}

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
  return workbook.tabs.map(({ title, hidden, cells, columns, colour }) => ({
    title,
    hidden,
    rows: cells.length,
    columns,
    colour,
  }));
}

/** Shows a tab; `undefined` if there is none of this title. */
export function view(workbook: Workbook, title: string, { limit }: { limit: number }): SeenTab | undefined {
  const tab = workbook.tab(title);
  if (!tab) return undefined;
  const used = usedSize(tab);
  const rowNumbers: number[] = [];
  const last = Math.min(tab.cells.length, Math.max(used.rows + 20, 50));
  let row = 0;
  for (; row < last && rowNumbers.length < limit; row++) if (isSeen(workbook, tab, row)) rowNumbers.push(row);
  const columns = Math.min(tab.columns, Math.max(used.columns + 3, 12));
  return {
    title,
    rowNumbers,
    cells: rowNumbers.map((number) =>
      Array.from({ length: columns }, (_, column) => seenCell(workbook, tab, number, column)),
    ),
    columns,
    widths: tab.widths,
    hiddenColumns: tab.hiddenColumns,
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    filter: tab.filter,
    options: optionsByColumn(tab, columns),
    guarded: tab.protection !== null,
    usedRows: used.rows,
    cut: row < used.rows,
  };
}

function isSeen(workbook: Workbook, tab: Tab, row: number): boolean {
  if (tab.hiddenRows.includes(row)) return false;
  if (!tab.filter || row <= tab.filter.range.row || row >= tab.filter.range.row + tab.filter.range.rows)
    return true;
  return Object.entries(tab.filter.hidden).every(
    ([column, hidden]) => !hidden.includes(textAt(workbook, tab, row, Number(column))),
  );
}

function textAt(workbook: Workbook, tab: Tab, row: number, column: number): string {
  return shown(valueAt(tab, row, column), workbook.look(styleAt(tab, row, column)).format);
}

function seenCell(workbook: Workbook, tab: Tab, row: number, column: number): SeenCell {
  const value = plain(valueAt(tab, row, column));
  const look = workbook.look(styleAt(tab, row, column));
  const rule = tab.conditionals.find(
    ({ ranges, criteria, values }) =>
      ranges.some((range) => contains(range, row, column)) &&
      (criteria === 'TEXT_EQUAL_TO'
        ? String(value) === values[0]
        : criteria === 'TEXT_CONTAINS' && String(value).includes(String(values[0]))),
  );
  const background = rule?.background ?? look.background;
  const colour = rule?.colour ?? look.colour;
  const note = tab.notes[`${row},${column}`];
  return {
    text: textAt(workbook, tab, row, column),
    ...(background === '#ffffff' ? {} : { background }),
    ...(colour === '#000000' ? {} : { colour }),
    ...(look.bold ? { bold: true } : {}),
    ...(note ? { note } : {}),
    ...(typeof value === 'number' ? { right: true } : {}),
  };
}

function optionsByColumn(tab: Tab, columns: number): Record<number, readonly string[]> {
  const found: Record<number, readonly string[]> = {};
  for (let column = 0; column < columns; column++) {
    const rule = tab.validations.find(
      ({ criteria, ranges }) =>
        criteria === 'VALUE_IN_LIST' && ranges.some((range) => contains(range, range.row, column)),
    );
    if (rule) found[column] = rule.values.map(String);
  }
  return found;
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
  const range = tab.filter?.range ?? {
    row: 0,
    column: 0,
    rows: Math.max(1, used.rows),
    columns: Math.max(1, used.columns),
  };
  const others = Object.fromEntries(
    Object.entries(tab.filter?.hidden ?? {}).filter(([key]) => Number(key) !== column),
  );
  const filter = { range, hidden: hidden.length > 0 ? { ...others, [column]: hidden } : others };
  workbook.run({ do: 'properties', tab: tab.id, properties: { filter } });
  workbook.flush();
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
  if (count <= -size) throw new Error(`cannot delete all ${axis}s of a tab; delete the tab`);
  workbook.run({ do: 'structure', tab: tab.id, axis, at, count: Math.max(count, at - size) });
  workbook.flush();
}

/** Adds an empty tab behind the others; the title must be new. */
export function addTab(workbook: Workbook, title: string): void {
  if (workbook.tab(title)) throw new Error(`a tab of this title is there already: ${title}`);
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
  if (workbook.tabs.length === 1) throw new Error('the last tab cannot be deleted; add another one first');
  workbook.run({ do: 'removeTab', tab: existing(workbook, title).id });
  workbook.flush();
}

/** Renames a tab; the new title must be new. */
export function renameTab(workbook: Workbook, title: string, newTitle: string): void {
  if (workbook.tab(newTitle)) throw new Error(`a tab of this title is there already: ${newTitle}`);
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

function existing(workbook: Workbook, title: string): Tab {
  const tab = workbook.tab(title);
  if (!tab) throw new Error(`no tab of this title: ${title}`);
  return tab;
}
