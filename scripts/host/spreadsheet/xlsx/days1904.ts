import type { Look, Row, Value } from '../model/cell';
import { isMomentFormat } from '../model/shown';
import { styleAt, type Tab } from '../model/tab';

/** Days between the two calendars of Excel. */
const difference = 1462;

/** Gives the tab of a workbook that counts days from 1904 (old ones from a Mac) with days counted as everywhere else. */
export function countedFrom1900(tab: Tab, looks: readonly Look[]): Tab {
  const isMoment = (row: number, column: number) =>
    isMomentFormat(looks[styleAt(tab, row, column)?.base ?? 0]?.format ?? 'General');
  const later = (value: Value, row: number, column: number): Value => {
    if (typeof value === 'number') return isMoment(row, column) ? value + difference : value;
    if (typeof value !== 'object' || value.kind !== 'formula' || typeof value.result !== 'number')
      return value;
    return isMoment(row, column) ? { ...value, result: value.result + difference } : value;
  };
  const cells = tab.cells.map((row, at): Row => {
    if (row.values.length === 0) return row;
    return { ...row, values: row.values.map((value, column) => later(value, at, column)) };
  });
  return { ...tab, cells };
}
