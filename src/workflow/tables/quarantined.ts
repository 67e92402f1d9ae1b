import { choice, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** A row of a delivery that the manager must decide about. */
export interface Quarantined {
  /** `L003-00042`: delivery and row. */
  readonly id: string;
  readonly delivery: string;
  /** As the file counts, from 1. */
  readonly rowNumber: number;
  /** Issue codes, separated by blanks. */
  readonly codes: string;
  /** The row as sent, JSON; emptied on decision or after 14 days. */
  readonly row: string;
  readonly decision: '' | 'imported' | 'left-out';
}

/** Tab Quarantäne. */
export const quarantinedTable: TableSpec<Quarantined> = {
  tab: 'Quarantäne',
  id: 'id',
  guarded: true,
  columns: {
    id: text('ID', { width: 95 }),
    delivery: text('Lieferung', { width: 80 }),
    rowNumber: integer('Zeile', { width: 60 }),
    codes: text('Gründe', { width: 200 }),
    row: text('Zeile wie geliefert', { width: 300 }),
    decision: choice('Entscheidung', { '': '', imported: 'übernommen', 'left-out': 'weggelassen' }),
  },
};
