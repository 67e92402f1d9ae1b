import type { Block, Cell, ColumnLook, TabLook, TableStore } from '../../src/ports/tableStore';

/** The cells of one tab. */
type Cells = readonly (readonly Cell[])[];

/** The cells of a workbook by tab. */
export type Workbook = Readonly<Record<string, Cells>>;

/** What a memory store can do beyond the port: look inside, and fail when told. */
export interface MemoryStore extends TableStore {
  /** Everything in it now. */
  workbook(): Workbook;
  /** Calls of the port since it was made. */
  readonly calls: number;
  /** The user's hand: replaces the cells of a tab. */
  edit(tab: string, change: (cells: Cell[][]) => Cell[][]): void;
  /**
   * Throws at the k-th call from now (from 1), before it does anything; every later call throws too, until
   * `recover` is called.
   */
  failAt(k: number): void;
  /** Ends the fault; `lost`: what was written since the last read or flush is gone. */
  recover(writes: 'kept' | 'lost'): void;
}

/** Makes a table store in memory that behaves as a spreadsheet does, with faults on demand. */
export function memoryStore(start: Workbook = {}): MemoryStore {
  // Rows and tabs are never changed, only replaced, so that a snapshot is a copy of the map.
  let tabs = new Map(Object.entries(start));
  let lasting = new Map(tabs);
  let calls = 0;
  let failing = Number.POSITIVE_INFINITY;

  function call(): void {
    calls += 1;
    if (calls >= failing) throw new Error('Service Spreadsheets timed out while accessing document');
  }
  function tab(title: string): Cells {
    const cells = tabs.get(title);
    if (!cells) throw new Error(`no tab "${title}": create it first`);
    return cells;
  }

  return {
    get calls() {
      return calls;
    },
    workbook: () => Object.fromEntries(tabs),
    edit(title, change) {
      tabs.set(title, trimmed(change(trimmed(tab(title)))));
      lasting = new Map(tabs);
    },
    failAt(k) {
      failing = calls + k;
    },
    recover(writes) {
      failing = Number.POSITIVE_INFINITY;
      if (writes === 'lost') tabs = new Map(lasting);
    },
    read(title) {
      call();
      lasting = new Map(tabs);
      const cells = tabs.get(title);
      return cells && trimmed(cells);
    },
    create(look: TabLook) {
      call();
      if (!tabs.has(look.title)) tabs.set(look.title, [look.columns.map((column) => column.title)]);
    },
    addColumns(title: string, columns: readonly ColumnLook[]) {
      call();
      const [header = [], ...rows] = trimmed(tab(title));
      tabs.set(title, [[...header, ...columns.map((column) => column.title)], ...rows]);
    },
    write(title: string, blocks: readonly Block[]) {
      call();
      const cells = [...tab(title)];
      for (const block of blocks) put(cells, block);
      tabs.set(title, cells);
    },
    removeRows(title: string, rows: readonly number[]) {
      call();
      if (rows.includes(0)) throw new Error('the header row cannot be removed');
      tabs.set(
        title,
        tab(title).filter((_, row) => !rows.includes(row)),
      );
    },
    removeTab(title: string) {
      call();
      tabs.delete(title);
    },
    flush() {
      call();
      lasting = new Map(tabs);
    },
  };
}

function put(cells: (readonly Cell[])[], block: Block): void {
  for (const [down, values] of block.cells.entries()) {
    if (values.length !== block.kinds.length)
      throw new Error('a row of the block is not as wide as its kinds');
    while (cells.length <= block.row + down) cells.push([]);
    const row = [...cells[block.row + down]!];
    while (row.length < block.column) row.push('');
    for (const [right, value] of values.entries()) row[block.column + right] = value;
    cells[block.row + down] = row;
  }
}

/** Rows of equal length up to the last used row and column. */
function trimmed(cells: Cells): Cell[][] {
  let height = 0;
  let width = 0;
  for (const [row, values] of cells.entries())
    for (const [column, value] of values.entries())
      if (value !== undefined && value !== '') {
        height = row + 1;
        width = Math.max(width, column + 1);
      }
  return cells
    .slice(0, height)
    .map((values) => Array.from({ length: width }, (_, column) => values[column] ?? ''));
}
