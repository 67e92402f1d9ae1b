import type { CountedResidents, TypedSource, Weighing } from '../../domain/draw/proposePlan';
import type { Fallback } from '../../domain/draw/replacement';
import { announcedSource, type SeedKind } from '../../domain/draw/seed';
import type { Shortages, ShortPlace } from '../../domain/draw/shortages';
import type { SuppressionReason } from '../../domain/register/suppression';
import { dateWithWeekday } from './dates';
import { counted, grouped } from './numbers';

/** Where the person moved up was found; also the drop-down of the tab Nachlosungen. */
export const fallbackLabels: Readonly<Record<Fallback, string>> = {
  cell: 'nächster Rang derselben Zelle',
  areas: 'dieselbe Gruppe, alle Bezirke',
  sex: 'dasselbe Alter, anderes Geschlecht, alle Bezirke',
  age: 'nächste Altersgruppe, alle Bezirke',
  anyone: 'niedrigstes Los überhaupt',
};

/** Where a seed may come from. */
export const seedKindLabels: Readonly<Record<SeedKind, string>> = {
  lotto: 'Lottozahlen (6 aus 49, Superzahl, Spiel 77)',
  dice: 'Würfel (mindestens 16 Würfe)',
  beacon: 'Öffentlicher Zufallsgenerator',
  computer: 'Zufall dieses Computers',
};

/** An announced source for people, with its form in the plan. */
export function seedSourceText(seedSource: string): string {
  const announced = announcedSource(seedSource);
  if (!announced) return seedSource;
  return `${seedKindLabels[announced.kind]}, ${dateWithWeekday(announced.date)} (im Plan: ${seedSource})`;
}

/** Why somebody is kept out of every draw; also the drop-down of the tab Nicht losen. */
export const suppressionLabels: Readonly<Record<SuppressionReason, string>> = {
  staff: 'Mitarbeit oder Familie',
  objected: 'Widerspruch',
};

const bundeswahlleiterin = '© Die Bundeswahlleiterin, dl-de/by-2-0';

/** Where the weights of an area come from; stands in the published plan. */
export function weightSource(
  weighing: Weighing,
  typed: readonly TypedSource[],
  counted?: CountedResidents,
): string {
  if (counted) return `Einwohner je Zelle selbst eingetragen (${counted.source})`;
  const published = `Einwohner 31.12.2021${weighing === 'pool' ? '' : ' nach Geschlecht'}`;
  const places = typed.map(({ name, source }) => `${name} (${source || 'Quelle nicht genannt'})`);
  const people =
    places.length === 0
      ? published
      : `Einwohner selbst eingetragen für ${places.join(', ')}, sonst ${published}`;
  return weighing === 'pool'
    ? `${people} (${bundeswahlleiterin}) × Anteile der Gruppen im Pool`
    : `${people} × Altersanteile 31.12.2023 (${bundeswahlleiterin})`;
}

/** A delivery that is missing or short, and what that does to the chance of a resident. */
export function shortPlaceText({ name, ordered, delivered, chance }: ShortPlace): string {
  const came =
    delivered === 0 ? 'nichts geliefert' : `${grouped(delivered)} von ${grouped(ordered)} Personen geliefert`;
  return `${name}: ${came} (${chance === 0 ? 'keine Chance' : `${timesText(chance)} Chance`})`;
}

/** The source of an area's weights, the deliveries that are missing or short, and what the manager noted about them. */
export function notedSource(source: string, { short, highest }: Shortages, note: string): string {
  const others = highest === 0 ? '' : `; übrige bis zur ${timesText(highest)}n Chance`;
  const told = short.length === 0 ? '' : `. ${short.map(shortPlaceText).join('; ')}${others}`;
  return `${source}${told}${note === '' ? '' : `. Vermerk: ${note}`}`;
}

function timesText(chance: number): string {
  return `${chance.toFixed(2).replace('.', ',')}-fache`;
}

/** Lines of the tab Protokoll. */
export const drawLog = {
  announced: (draw: string) => `Losung ${draw} angekündigt`,
  withdrawn: (draw: string) => `Ankündigung ${draw} zurückgezogen`,
  seedDayCame: (date: string) => `der Tag des Startwerts (${date}) war da`,
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
