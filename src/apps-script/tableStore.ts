import type { Block, Cell, ColumnKind, TabLook, TableStore } from '../ports/tableStore';
import { dayNumber, wallClock } from './sheetDates';
import { buildTab, decorateColumns, ensureSize, formats } from './tabLook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Reads and writes the blocks of a table store in the spreadsheet.
 *
 * Days are written as day numbers, which mean the same in every time zone, and read back by the spreadsheet's time
 * zone. Every method is a few service calls, whatever the number of rows. Apostrophes (`domain/guard.ts`) are the
 * business of the columns, not of the store.
 */
export function sheetTableStore(spreadsheet: Spreadsheet): TableStore {
  let zone: string | undefined;
  const timeZone = () => {
    zone ??= spreadsheet.getSpreadsheetTimeZone();
    return zone;
  };
  return {
    read(tab) {
      const values = spreadsheet.getSheetByName(tab)?.getDataRange().getValues() as unknown[][] | undefined;
      if (!values) return undefined;
      const empty = values.length === 1 && values[0]?.length === 1 && values[0][0] === '';
      return empty ? [] : values.map((row) => row.map((value) => asCell(value, timeZone)));
    },
    create(look) {
      if (!spreadsheet.getSheetByName(look.title)) createTab(spreadsheet, look);
    },
    addColumns(tab, columns) {
      const sheet = existing(spreadsheet, tab);
      const first = sheet.getLastColumn();
      ensureSize(sheet, 1, first + columns.length);
      decorateColumns(sheet, first, columns);
    },
    write(tab, blocks) {
      if (blocks.length === 0) return;
      const sheet = existing(spreadsheet, tab);
      const rows = Math.max(...blocks.map(({ row, cells }) => row + cells.length));
      const columns = Math.max(...blocks.map(({ column, kinds }) => column + kinds.length));
      // One empty row below stays, so that the next rows can be inserted before it and take over rules and filter.
      ensureSize(sheet, rows + 1, columns);
      formatBlocks(sheet, blocks);
      for (const { row, column, kinds, cells } of blocks)
        sheet
          .getRange(row + 1, column + 1, cells.length, kinds.length)
          .setValues(cells.map((line) => line.map((cell, at) => asValue(cell, kinds[at] ?? 'text'))));
    },
    removeRows(tab, rows) {
      if (rows.includes(0)) throw new Error('the header row cannot be removed');
      if (rows.length === 0) return;
      const sheet = existing(spreadsheet, tab);
      // Google refuses to delete all rows that are not frozen.
      ensureSize(sheet, rows.reduce((last, row) => Math.max(last, row + 1), sheet.getLastRow()) + 1, 1);
      for (const [first, last] of runsFromBelow(rows)) sheet.deleteRows(first + 1, last - first + 1);
    },
    removeTab(tab) {
      const sheet = spreadsheet.getSheetByName(tab);
      if (!sheet) return;
      if (spreadsheet.getNumSheets() === 1) spreadsheet.insertSheet();
      spreadsheet.deleteSheet(sheet);
    },
    flush() {
      SpreadsheetApp.flush();
    },
  };
}

function existing(spreadsheet: Spreadsheet, tab: string): Sheet {
  const sheet = spreadsheet.getSheetByName(tab);
  if (!sheet) throw new Error(`no tab "${tab}": create it first`);
  return sheet;
}

/** The title comes last: a tab that has it is complete, whatever happened on the way. */
function createTab(spreadsheet: Spreadsheet, look: TabLook): void {
  const unfinished = `~${look.title}`;
  const left = spreadsheet.getSheetByName(unfinished);
  if (left) spreadsheet.deleteSheet(left);
  const sheet = spreadsheet.insertSheet(unfinished, look.first ? 0 : spreadsheet.getNumSheets());
  buildTab(sheet, look);
  sheet.setName(look.title);
}

function asCell(value: unknown, timeZone: () => string): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? wallClock(value, timeZone()) : String(value ?? '');
}

function asValue(cell: Cell, kind: ColumnKind): Cell {
  if (kind === 'text') return String(cell);
  if (typeof cell === 'string' && (kind === 'date' || kind === 'datetime')) return dayNumber(cell) ?? cell;
  return cell;
}

/** One call per number format for all blocks together. */
function formatBlocks(sheet: Sheet, blocks: readonly Block[]): void {
  const ranges = new Map<string, string[]>();
  for (const { row, column, kinds, cells } of blocks)
    for (let from = 0; from < kinds.length; ) {
      const format = formats[kinds[from] ?? 'text'];
      let to = from + 1;
      while (to < kinds.length && formats[kinds[to] ?? 'text'] === format) to++;
      const name = `${letters(column + from)}${row + 1}:${letters(column + to - 1)}${row + cells.length}`;
      ranges.set(format, [...(ranges.get(format) ?? []), name]);
      from = to;
    }
  ranges.forEach((names, format) => {
    sheet.getRangeList(names).setNumberFormat(format);
  });
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function runsFromBelow(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1];
    if (last && last[0] === row + 1) last[0] = row;
    else runs.push([row, row]);
  }
  return runs;
}
