/**
 * One cell as the workflow sees it; empty cells are `''`.
 *
 * Dates cross as text: `YYYY-MM-DD`, with a time `YYYY-MM-DDTHH:MM:SS` (Europe/Berlin). The adapter turns real
 * dates of the sheet into these and, for columns of kind `date` and `datetime`, these into real dates.
 */
export type Cell = string | number | boolean;

/** What a column holds; decides number format and how cells are written. */
export type ColumnKind = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';

/** How a new column looks and what may be typed into it. */
export interface ColumnLook {
  readonly title: string;
  readonly kind: ColumnKind;
  /** Pixels. */
  readonly width: number;
  /** Closed list, shown as a drop-down. */
  readonly options?: readonly string[];
  readonly hidden?: boolean;
  /** Background colour (`#rrggbb`) by value, as conditional format. */
  readonly colours?: Readonly<Record<string, string>>;
}

/** How a new tab looks. */
export interface TabLook {
  readonly title: string;
  readonly columns: readonly ColumnLook[];
  /** True: edits by hand are warned about, never locked out. */
  readonly guarded: boolean;
  /** True: stands before all other tabs; else a new tab comes last. */
  readonly first?: boolean;
}

/** A rectangle of cells to be written; all columns of one block stand side by side. */
export interface Block {
  /** First row, 0 = the header row. */
  readonly row: number;
  /** First column, from 0. */
  readonly column: number;
  /** One kind per column of the block. */
  readonly kinds: readonly ColumnKind[];
  /** Rows of equal length, at least one. */
  readonly cells: readonly (readonly Cell[])[];
}

/** The reading half of a `TableStore`: all that reports and checks need. */
export interface TableReader {
  /** All cells from A1 to the last used one, rows of equal length; `undefined` if there is no such tab. */
  read(tab: string): Cell[][] | undefined;
}

/**
 * The spreadsheet as blocks of cells. Knows no titles, ids or rules: those are `workflow/tables`.
 *
 * Every method is a small, fixed number of service calls whatever the size of the block; any of them may throw
 * (time-out, quota), and what was written before stays written.
 */
export interface TableStore extends TableReader {
  /** Makes the tab with its header row, formats, drop-downs, filter and frozen row; only if it is not there. */
  create(look: TabLook): void;
  /** Adds columns behind the last used one (for tabs made by an older version). */
  addColumns(tab: string, columns: readonly ColumnLook[]): void;
  /** Writes blocks in order, growing the grid where needed; cells outside the blocks are untouched. */
  write(tab: string, blocks: readonly Block[]): void;
  /** Deletes whole rows (0 = header, which is refused), own columns included; calls grow with the runs of adjacent rows. */
  removeRows(tab: string, rows: readonly number[]): void;
  /** Deletes a tab; nothing if it is not there. */
  removeTab(tab: string): void;
  /** Makes everything written so far lasting. */
  flush(): void;
}
