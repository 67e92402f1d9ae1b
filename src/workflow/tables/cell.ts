import { decimal, integer, text } from './columns';
import type { TableSpec } from './tableSpec';

/** One cell of the draw with its figures. */
export interface CellRow {
  /** `assembly/area/group`. */
  readonly id: string;
  readonly assembly: string;
  /** Name of the area. */
  readonly area: string;
  /** Label of the age group, for example `18–34`. */
  readonly ageGroup: string;
  /** `m`, `w`, or empty for both. */
  readonly sex: string;
  /** 0 to 1. */
  readonly share: number;
  readonly weight: number;
  readonly target: number;
  readonly pool: number;
  readonly drawn: number;
  readonly free: number;
}

/** Tab Zellen. */
export const cellTable: TableSpec<CellRow> = {
  tab: 'Zellen',
  id: 'id',
  guarded: true,
  columns: {
    id: text('Zelle', { width: 180 }),
    assembly: text('Veranstaltung', { width: 100 }),
    area: text('Bezirk'),
    ageGroup: text('Altersgruppe', { width: 95 }),
    sex: text('Geschlecht', { width: 80 }),
    share: decimal('Anteil'),
    weight: integer('Gewicht'),
    target: integer('Plätze'),
    pool: integer('Im Pool'),
    drawn: integer('Gezogen'),
    free: integer('Frei'),
  },
};
