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
    assembly: text('Veranstaltung', { width: 110 }),
    section: text('Abschnitt', { width: 130 }),
    value: text('Angabe', { width: 200 }),
    count: optionalInteger('Anzahl'),
    share: optionalDecimal('Anteil in %'),
    population: optionalDecimal('Bevölkerung in %'),
    pool: optionalDecimal('Pool in %'),
    drawn: optionalDecimal('Ausgelost in %'),
    accepted: optionalDecimal('Zugesagt in %'),
    id: text('ID', { width: 200 }),
  },
};
