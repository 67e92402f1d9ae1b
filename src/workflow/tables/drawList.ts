import { text } from './columns';
import type { TableSpec } from './tableSpec';

/** One line of a draw list. */
export interface DrawListRow {
  /** `draw:key`. */
  readonly id: string;
  readonly draw: string;
  readonly key: string;
  readonly area: string;
  readonly group: string;
  readonly household: string;
  readonly pid: string;
}

/** Tab Losliste. */
export const drawListTable: TableSpec<DrawListRow> = {
  tab: 'Losliste',
  id: 'id',
  guarded: true,
  columns: {
    draw: text('Losung', { width: 110 }),
    key: text('Schlüssel', { width: 460 }),
    area: text('Bezirk'),
    group: text('Gruppe'),
    household: text('Haushalt', { width: 150 }),
    pid: text('PID', { hidden: true }),
    id: text('ID', { hidden: true }),
  },
};
