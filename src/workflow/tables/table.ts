import { guard, unguard } from '../../domain/guard';
import { type Issue, ok, type Result } from '../../domain/issue';
import type { TableIssueCode } from '../../domain/workbookIssue';
import type { Cell, TableReader, TableStore } from '../../ports/tableStore';
import { addingBlocks, changingBlocks, type Places } from './blocks';
import { isBlank } from './columns';
import { checkLengths, idOf, parseSheet, type Sheet } from './sheet';
import { fieldsOf, type TableSpec, tabLook } from './tableSpec';

/** The records of a tab, and what could not be read. */
export interface TableContents<Row> {
  /** In the order of the sheet; a row with an unreadable cell is left out and named in `issues`. */
  readonly rows: readonly Row[];
  readonly issues: readonly Issue<TableIssueCode>[];
}

/**
 * Reads the records of a tab; a tab that is not there has none.
 *
 * Columns are found by title, blank rows and own columns are passed over. One service call.
 *
 * @returns the records, or one issue per missing column
 */
export function readTable<Row>(
  store: TableReader,
  spec: TableSpec<Row>,
): Result<TableContents<Row>, TableIssueCode> {
  const sheet = readSheet(store, spec);
  return sheet.ok ? ok({ rows: sheet.value?.rows ?? [], issues: sheet.value?.issues ?? [] }) : sheet;
}

/** Gives what can be read of the rows that `readTable` leaves out. One service call. */
export function readUnread<Row>(store: TableReader, spec: TableSpec<Row>): readonly Partial<Row>[] {
  const sheet = readSheet(store, spec);
  return sheet.ok ? (sheet.value?.unread ?? []) : [];
}

/**
 * Reads a tab, lets `edit` decide from its records, and writes what it returns: rows are found by id, new ids are
 * added at the end, rows that already say the same are not touched.
 *
 * The manager may sort, insert and colour at any time, so positions are never carried from one call to the next.
 * Own columns are never written. At most one read and one write, of a number of blocks that does not grow with the
 * rows.
 *
 * @returns number of rows changed or added, or the issues of the tab or of `edit`; then nothing was written
 */
export function editTable<Row, Code extends string = never>(
  store: TableStore,
  spec: TableSpec<Row>,
  edit: (contents: TableContents<Row>) => Result<readonly Row[], Code>,
): Result<number, Code | TableIssueCode> {
  return changeSheet(store, spec, (sheet) => edit(sheet ?? { rows: [], issues: [] }));
}

/** Adds records or replaces those of the same id (see `editTable`); makes the tab on first use. */
export function upsertRows<Row>(
  store: TableStore,
  spec: TableSpec<Row>,
  rows: readonly Row[],
): Result<number, TableIssueCode> {
  return rows.length === 0 ? ok(0) : editTable(store, spec, () => ok(rows));
}

/** Adds records; an id that is already there stays as it is, so that a step can be run again. For append-only tabs. */
export function appendRows<Row>(
  store: TableStore,
  spec: TableSpec<Row>,
  rows: readonly Row[],
): Result<number, TableIssueCode> {
  if (rows.length === 0) return ok(0);
  return changeSheet(store, spec, (sheet) =>
    ok(rows.filter((row) => !sheet?.positions.has(idOf(row, spec)))),
  );
}

/** Deletes the rows of these ids, own columns included. */
export function removeRows<Row>(
  store: TableStore,
  spec: TableSpec<Row>,
  ids: readonly string[],
): Result<number, TableIssueCode> {
  const read = readSheet(store, spec);
  if (!read.ok) return read;
  const positions = ids.map((id) => read.value?.positions.get(id)).filter((at) => at !== undefined);
  if (positions.length > 0) store.removeRows(spec.tab, positions);
  return ok(positions.length);
}

function changeSheet<Row, Code extends string>(
  store: TableStore,
  spec: TableSpec<Row>,
  choose: (sheet: Sheet<Row> | undefined) => Result<readonly Row[], Code>,
): Result<number, Code | TableIssueCode> {
  const read = readSheet(store, spec);
  if (!read.ok) return read;
  const wanted = choose(read.value);
  if (!wanted.ok) return wanted;
  if (wanted.value.length === 0) return ok(0);
  const fields = fieldsOf(spec);
  const records = lastById(wanted.value, spec);
  const ids = [...records.keys()];
  if (ids.includes('')) throw new Error(`a row for the tab ${spec.tab} has no ${spec.id}: give it one`);
  const cells = [...records.values()].map((row) =>
    fields.map((field) => spec.columns[field].write(row[field])),
  );
  const fits = checkLengths(cells, ids, spec);
  return fits.ok ? ok(put(store, spec, read.value, ids, cells)) : fits;
}

/** @returns undefined where there is no such tab, or an empty one: what a crash leaves between making it and its header */
function readSheet<Row>(
  store: TableReader,
  spec: TableSpec<Row>,
): Result<Sheet<Row> | undefined, TableIssueCode> {
  const cells = store.read(spec.tab);
  return cells?.some((row) => !row.every(isBlank)) ? parseSheet(cells, spec) : ok(undefined);
}

function lastById<Row>(rows: readonly Row[], spec: TableSpec<Row>): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [idOf(row, spec), row]));
}

/** Writes rows of cells (in the order of the spec's fields) to where their ids stand, new ones behind the last row. */
function put<Row>(
  store: TableStore,
  spec: TableSpec<Row>,
  sheet: Sheet<Row> | undefined,
  ids: readonly string[],
  cells: readonly (readonly Cell[])[],
): number {
  const kinds = fieldsOf(spec).map((field) => spec.columns[field].look.kind);
  if (!sheet) {
    store.removeTab(spec.tab);
    store.create(tabLook(spec));
    store.write(spec.tab, [{ row: 1, column: 0, kinds, cells }]);
    return cells.length;
  }
  const columns = columnsFor(store, spec, sheet);
  const last = spec.last === undefined ? -1 : columns[fieldsOf(spec).indexOf(spec.last)]!;
  const places = { kinds, columns, last };
  const standing = (row: number) => standingCells(sheet.cells[row]!, places);
  const changes = new Map<number, readonly Cell[]>();
  const added: (readonly Cell[])[] = [];
  for (const [index, row] of cells.entries()) {
    const position = sheet.positions.get(ids[index]!);
    if (position === undefined) added.push(row);
    else if (!same(row, standing(position))) changes.set(position, row);
  }
  const blocks = [
    ...changingBlocks(changes, standing, places),
    ...addingBlocks(sheet.cells.length, added, places),
  ];
  if (blocks.length > 0) store.write(spec.tab, blocks);
  return changes.size + added.length;
}

/** Gives the column of each field, after adding those that the tab was made without. */
function columnsFor<Row>(store: TableStore, spec: TableSpec<Row>, sheet: Sheet<Row>): readonly number[] {
  const fields = fieldsOf(spec);
  const late = fields.filter((field) => !sheet.at.has(field));
  const width = sheet.cells[0]!.length;
  if (late.length > 0)
    store.addColumns(
      spec.tab,
      late.map((field) => spec.columns[field].look),
    );
  return fields.map((field) => sheet.at.get(field) ?? width + late.indexOf(field));
}

/** The row as it stands, in the order of the spec's fields, fit to be written again. */
function standingCells(row: readonly Cell[], { columns, kinds }: Places): readonly Cell[] {
  return columns.map((column, index) => {
    const cell = row[column] ?? '';
    return kinds[index] === 'text' && typeof cell === 'string' ? guard(unguard(cell)) : cell;
  });
}

function same(one: readonly Cell[], other: readonly Cell[]): boolean {
  return one.every((cell, index) => cell === other[index]);
}
