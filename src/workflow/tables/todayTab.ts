import { text } from './columns';
import type { TableSpec } from './tableSpec';

/** One line of the tab Heute. */
export interface TodayRow {
  /** Place of the line, from 1. */
  readonly line: string;
  readonly what: string;
  readonly detail: string;
}

/** Tab Heute: what the view Heute says, to read; written anew whenever it changes. */
export const todayTable: TableSpec<TodayRow> = {
  tab: 'Heute',
  id: 'line',
  guarded: true,
  first: true,
  columns: {
    line: text('Nr.', { width: 40 }),
    what: text('Was ist zu tun?', { width: 260 }),
    detail: text('Einzelheiten', { width: 640 }),
  },
};
