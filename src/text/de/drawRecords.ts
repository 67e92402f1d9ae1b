import type { Fallback } from '../../domain/draw/replacement';
import type { SuppressionReason } from '../../domain/register/suppression';
import { counted, grouped } from './numbers';

/** Where the person moved up was found; also the drop-down of the tab Nachlosungen. */
export const fallbackLabels: Readonly<Record<Fallback, string>> = {
  cell: 'nächster Rang derselben Zelle',
  areas: 'dieselbe Gruppe, alle Bezirke',
  sex: 'dasselbe Alter, anderes Geschlecht, alle Bezirke',
  age: 'nächste Altersgruppe, alle Bezirke',
  anyone: 'niedrigstes Los überhaupt',
};

/** Why somebody is kept out of every draw; also the drop-down of the tab Nicht losen. */
export const suppressionLabels: Readonly<Record<SuppressionReason, string>> = {
  staff: 'Mitarbeit oder Familie',
  objected: 'Widerspruch',
};

/** Where the weights of a plan come from; stands in the published plan. */
export const weightSources = {
  published:
    'Einwohner 31.12.2021 nach Geschlecht × Altersanteile 31.12.2023 (© Die Bundeswahlleiterin, dl-de/by-2-0)',
  typed: 'Einwohner eingetragen × Altersanteile 31.12.2023 (© Die Bundeswahlleiterin, dl-de/by-2-0)',
} as const;

/** The source of an area's weights with what the manager noted about its deliveries. */
export function notedSource(source: string, note: string): string {
  return `${source}. Vermerk: ${note}`;
}

/** Lines of the tab Protokoll. */
export const drawLog = {
  announced: (draw: string) => `Losung ${draw} angekündigt`,
  withdrawn: (draw: string) => `Ankündigung ${draw} zurückgezogen`,
  drawn: (draw: string) => `Losung ${draw} durchgeführt`,
  annulled: (draw: string) => `Losung ${draw} aufgehoben`,
  moved: (draw: string) => `Nachlosung zu ${draw}`,
  people: (people: number, n: number) => `${grouped(people)} auf der Losliste, ${grouped(n)} zu losen`,
  replaced: (n: number) => `${counted(n, 'Person', 'Personen')} nachgelost`,
} as const;

/** Titles of the documents of a draw. */
export const drawDocumentTitles = {
  announcement: 'Ankündigung der Losung',
  public: 'Losprotokoll',
  confidential: 'Losprotokoll (vertraulich)',
} as const;
