import { fail, type Issue, issue, ok, type Result } from '../../domain/issue';
import type { TableIssueCode } from '../../domain/workbookIssue';
import type { Cell } from '../../ports/tableStore';
import { isBlank, unreadable } from './columns';
import { fieldsOf, type TableSpec } from './tableSpec';

/** A tab as read: where its columns and rows stand at this moment, and its records. */
export interface Sheet<Row> {
  readonly cells: readonly (readonly Cell[])[];
  /** Column of each field, from 0; without those that a later version added. */
  readonly at: ReadonlyMap<keyof Row & string, number>;
  /** Row of each id, from 0; the first where an id is repeated. */
  readonly positions: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  readonly issues: readonly Issue<TableIssueCode>[];
}

/** How far down the header row is looked for: people insert blank rows above it. */
const headerDepth = 20;

/** Finds columns by title and rows by id in the cells of a tab, and reads the records. */
export function parseSheet<Row>(
  cells: readonly (readonly Cell[])[],
  spec: TableSpec<Row>,
): Result<Sheet<Row>, TableIssueCode> {
  const header = headerRow(cells, spec);
  const at = columnsByTitle(cells[header] ?? [], spec);
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
  return ok({ cells, at, ...parseRows(cells, header, spec, at) });
}

/** Reads one record from a row of cells; a failure names every cell that holds no value of its column. */
function parseRow<Row>(
  cells: readonly Cell[],
  spec: TableSpec<Row>,
  at: ReadonlyMap<keyof Row & string, number>,
): { readonly row: Row; readonly unreadable: readonly (keyof Row & string)[] } {
  const record: Record<string, unknown> = {};
  const bad: (keyof Row & string)[] = [];
  for (const [field, column] of at) {
    const value = spec.columns[field].read(cells[column] ?? '');
    if (value === unreadable) bad.push(field);
    record[field] = value;
  }
  for (const field of fieldsOf(spec)) if (!at.has(field)) record[field] = spec.columns[field].absent?.value;
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
  const depth = cells.slice(0, headerDepth);
  const named = depth.findIndex((row) => row.some((cell) => String(cell).trim() === title));
  return named >= 0
    ? named
    : Math.max(
        0,
        depth.findIndex((row) => !row.every(isBlank)),
      );
}

function parseRows<Row>(
  cells: readonly (readonly Cell[])[],
  header: number,
  spec: TableSpec<Row>,
  at: ReadonlyMap<keyof Row & string, number>,
): Pick<Sheet<Row>, 'positions' | 'rows' | 'issues'> {
  const positions = new Map<string, number>();
  const rows: Row[] = [];
  const issues: Issue<TableIssueCode>[] = [];
  const columns = [...at.values()];
  for (let position = header + 1; position < cells.length; position++) {
    const row = cells[position]!;
    if (columns.every((column) => isBlank(row[column] ?? ''))) continue;
    const parsed = parseRow(row, spec, at);
    const place = { tab: spec.tab, row: position + 1 };
    const id = idOf(parsed.row, spec);
    if (id === '') {
      issues.push(issue('id-missing', { ...place, column: spec.columns[spec.id].look.title }));
      continue;
    }
    if (positions.has(id)) {
      issues.push(issue('id-repeated', { ...place, id }));
      continue;
    }
    positions.set(id, position);
    if (parsed.unreadable.length === 0) rows.push(parsed.row);
    for (const field of parsed.unreadable)
      issues.push(issue('cell-unreadable', { ...place, id, column: spec.columns[field].look.title }));
  }
  return { positions, rows, issues };
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
