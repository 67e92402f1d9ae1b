import { addedLater, integer, optionalInteger, text, yesNo } from './columns';
import type { TableSpec } from './tableSpec';

/** One municipality of the chosen constituency, as the manager may correct it. */
export interface MunicipalityRow {
  /** Eight digits. */
  readonly ags: string;
  readonly name: string;
  /** Name of the registration authority. */
  readonly authority: string;
  readonly postcode: string;
  /** Inhabitants; null where not published or, in a split city, to be typed in. */
  readonly men: number | null;
  readonly women: number | null;
  /** Where the inhabitants come from if they were typed in, in the manager's words. */
  readonly source: string;
  /** Inhabitants as published, men/women; empty where they are not. What differs was typed in. */
  readonly published: string;
  /** True where the municipality lies in several constituencies. */
  readonly split: boolean;
  /** Name of the area it is drawn in; empty until the plan proposes one. */
  readonly area: string;
  /** Place in the published table, from 1. */
  readonly order: number;
}

/** Tab Gemeinden. */
export const municipalityTable: TableSpec<MunicipalityRow> = {
  tab: 'Gemeinden',
  id: 'ags',
  guarded: false,
  columns: {
    ags: text('AGS', { width: 80 }),
    name: text('Gemeinde', { width: 200 }),
    authority: text('Meldebehörde', { width: 200 }),
    postcode: text('PLZ', { width: 60 }),
    men: optionalInteger('Männer'),
    women: optionalInteger('Frauen'),
    source: addedLater(text('Quelle der Einwohnerzahl', { width: 200 }), ''),
    published: addedLater(text('Veröffentlicht', { hidden: true }), ''),
    split: yesNo('Geteilt'),
    area: text('Bezirk', { width: 220 }),
    order: integer('Nr.', { width: 50, hidden: true }),
  },
};

/** Inhabitants as the column Veröffentlicht has them; empty where one number is not known. */
export function inhabitantsText(men: number | null, women: number | null): string {
  return men === null || women === null ? '' : `${men}/${women}`;
}
