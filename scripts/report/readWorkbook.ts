import { readFile } from 'node:fs/promises';
import { readXlsx } from 'hucre/xlsx';
import type { Cell, TableReader } from '../../src/ports/tableStore';
import { tableReader } from '../tableReader';

/**
 * Reads the cells of a district's workbook.
 *
 * @throws if the file is not there or is no .xlsx
 */
export async function readWorkbook(path: string): Promise<TableReader> {
  const { sheets } = await readXlsx(await readFile(path));
  return tableReader(new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(cellOf))])));
}

/** A date of the sheet has no time zone; hucre gives it as if it were UTC. */
function cellOf(value: string | number | boolean | Date | null): Cell {
  if (value === null) return '';
  if (!(value instanceof Date)) return value;
  const moment = value.toISOString();
  return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment.slice(0, 19);
}
