import { fail, type Issue, issue, ok, type Result } from '../../domain/issue';
import type { TableIssueCode } from '../../domain/workbookIssue';
import type { Cell } from '../../ports/tableStore';
import { isBlank, unreadable } from './columns';
import { fieldsOf, type TableSpec } from './tableSpec';

/** A tab as read: its cells, and what they say. */
export interface Sheet<Row> extends Records<Row> {
  readonly cells: readonly (readonly Cell[])[];
}

/** Where columns and rows stand at this moment, and the records. */
export interface Records<Row> {
  /** Column of each field, from 0; without those that a later version added. */
  readonly at: ReadonlyMap<keyof Row & string, number>;
  /** Row of each id, from 0; the first where an id is repeated. */
  readonly positions: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  readonly issues: readonly Issue<TableIssueCode>[];
  /** Of the rows left out, the fields that can be read. */
  readonly unread: readonly Partial<Row>[];
}

/** How far down the header row is looked for: people insert blank rows above it. */
const headerDepth = 20;

/** Finds columns by title and rows by id in the cells of a tab, and reads the records. */
export function parseSheet<Row>(
  cells: readonly (readonly Cell[])[],
  spec: TableSpec<Row>,
): Result<Sheet<Row>, TableIssueCode> {
  const records = parseRecords(cells, spec);
  return records.ok ? ok({ cells, ...records.value }) : records;
}

/** Reads the records of rows of cells, one after the other; see `parseSheet`. */
export function parseRecords<Row>(
  cells: Iterable<readonly Cell[]>,
  spec: TableSpec<Row>,
): Result<Records<Row>, TableIssueCode> {
  const rows = cells[Symbol.iterator]();
  const top = firstRows(rows);
  const header = headerRow(top, spec);
  const at = columnsByTitle(top[header] ?? [], spec);
  // New columns can only be added where the header is where the store puts it.
  const missing = fieldsOf(spec).filter(
    (field) => !at.has(field) && (header > 0 || !spec.columns[field].absent),
  );
  if (missing.length > 0) {
    const issues = missing.map((field) =>
      issue<TableIssueCode>('column-missing', { tab: spec.tab, column: spec.columns[field].look.title }),
    );
    return { ok: false, issues };
  }
  const reader = recordReader(spec, at);
  top.forEach((row, position) => {
    if (position > header) reader.take(row, position);
  });
  let position = top.length;
  for (let next = rows.next(); !next.done; next = rows.next()) reader.take(next.value, position++);
  return ok(reader.records);
}

function firstRows(rows: Iterator<readonly Cell[]>): readonly (readonly Cell[])[] {
  const first: (readonly Cell[])[] = [];
  for (let next = rows.next(); !next.done; next = rows.next())
    if (first.push(next.value) === headerDepth) break;
  return first;
}

/**
 * Reads one record from a row of cells; a failure names every cell that holds no value of its column.
 *
 * @param blank holds what the columns say that are not there
 */
function parseRow<Row>(
  cells: readonly Cell[],
  spec: TableSpec<Row>,
  at: ReadonlyMap<keyof Row & string, number>,
  blank: Readonly<Record<string, unknown>>,
): { readonly row: Row; readonly unreadable: readonly (keyof Row & string)[] } {
  // A copy with every field in its place: one built field by field takes V8 five times the memory.
  const record = { ...blank };
  const bad: (keyof Row & string)[] = [];
  for (const [field, column] of at) {
    const value = spec.columns[field].read(cells[column] ?? '');
    if (value === unreadable) bad.push(field);
    record[field] = value;
  }
  return { row: record as Row, unreadable: bad };
}

/** Gives the column of each field by the titles of a header row; the first where a title is repeated. */
function columnsByTitle<Row>(
  header: readonly Cell[],
  spec: TableSpec<Row>,
): ReadonlyMap<keyof Row & string, number> {
  const titles = header.map((cell) => String(cell).trim());
  const at = new Map<keyof Row & string, number>();
  for (const field of fieldsOf(spec)) {
    const column = titles.indexOf(spec.columns[field].look.title);
    if (column >= 0) at.set(field, column);
  }
  return at;
}

function headerRow<Row>(cells: readonly (readonly Cell[])[], spec: TableSpec<Row>): number {
  const title = spec.columns[spec.id].look.title;
  const named = cells.findIndex((row) => row.some((cell) => String(cell).trim() === title));
  return named >= 0
    ? named
    : Math.max(
        0,
        cells.findIndex((row) => !row.every(isBlank)),
      );
}

/** Reads one row after the other into `records`; blank ones are passed over. */
function recordReader<Row>(spec: TableSpec<Row>, at: ReadonlyMap<keyof Row & string, number>) {
  const positions = new Map<string, number>();
  const rows: Row[] = [];
  const issues: Issue<TableIssueCode>[] = [];
  const columns = [...at.values()];
  const titleOf = (field: keyof Row & string) => spec.columns[field].look.title;
  const blank: Record<string, unknown> = {};
  for (const field of fieldsOf(spec)) blank[field] = spec.columns[field].absent?.value;
  const unread: Partial<Row>[] = [];
  const records: Records<Row> = { at, positions, rows, issues, unread };
  const take = (row: readonly Cell[], position: number): void => {
    if (columns.every((column) => isBlank(row[column] ?? ''))) return;
    const parsed = parseRow(row, spec, at, blank);
    const { tab } = spec;
    const id = idOf(parsed.row, spec);
    if (id === '') {
      issues.push(issue('id-missing', { tab, row: position + 1, column: titleOf(spec.id) }));
      return;
    }
    if (positions.has(id)) {
      issues.push(issue('id-repeated', { tab, row: position + 1, id }));
      return;
    }
    positions.set(id, position);
    if (parsed.unreadable.length === 0) rows.push(parsed.row);
    else unread.push(withoutFields(parsed.row, parsed.unreadable));
    // Facts as literals: copied together, those of a wrong column of a million rows take 3 GB.
    for (const field of parsed.unreadable)
      issues.push(issue('cell-unreadable', { tab, row: position + 1, id, column: titleOf(field) }));
  };
  return { records, take };
}

function withoutFields<Row>(row: Row, fields: readonly (keyof Row)[]): Partial<Row> {
  const rest: Partial<Row> = { ...row };
  // Not deleted: V8 keeps what is left of a million such rows in 1.5 GB.
  for (const field of fields) rest[field] = undefined;
  return rest;
}

/** Gives the id of a record as text; empty where the row has none. */
export function idOf<Row>(row: Row, spec: TableSpec<Row>): string {
  const id: unknown = row[spec.id];
  return id === unreadable ? '' : String(id).trim();
}

/** Fails for a text that no cell can hold. */
export function checkLengths<Row>(
  rows: readonly (readonly Cell[])[],
  ids: readonly string[],
  spec: TableSpec<Row>,
): Result<null, TableIssueCode> {
  const fields = fieldsOf(spec);
  for (const [index, row] of rows.entries()) {
    const column = row.findIndex((cell) => typeof cell === 'string' && cell.length > 50_000);
    if (column >= 0)
      return fail('cell-too-long', {
        tab: spec.tab,
        id: ids[index]!,
        column: spec.columns[fields[column]!].look.title,
      });
  }
  return ok(null);
}
