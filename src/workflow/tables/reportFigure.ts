import { optionalDecimal, optionalInteger, text } from './columns';
import type { TableSpec } from './tableSpec';

/** One line of the report; what a line does not have is null. */
export interface ReportFigure {
  /** `assembly/section/value`. */
  readonly id: string;
  readonly assembly: string;
  /** For example `Trichter` or `Altersgruppen`. */
  readonly section: string;
  readonly value: string;
  readonly count: number | null;
  /** Shares in per cent. */
  readonly share: number | null;
  readonly population: number | null;
  readonly pool: number | null;
  readonly drawn: number | null;
  readonly accepted: number | null;
}

/** Tab Bericht: made anew from the other tabs, never read. */
export const reportFigureTable: TableSpec<ReportFigure> = {
  tab: 'Bericht',
  id: 'id',
  guarded: true,
  columns: {
    assembly: text('Veranstaltung', { width: 125 }),
    section: text('Abschnitt', { width: 150 }),
    value: text('Angabe', { width: 200 }),
    count: optionalInteger('Anzahl'),
    share: optionalDecimal('Anteil in %', { width: 105 }),
    population: optionalDecimal('Bevölkerung in %', { width: 145 }),
    pool: optionalDecimal('Pool in %', { width: 100 }),
    drawn: optionalDecimal('Ausgelost in %', { width: 125 }),
    accepted: optionalDecimal('Zugesagt in %', { width: 125 }),
    id: text('ID', { width: 200 }),
  },
};
