/**
 * Names of the placeholders, as the manager types them between double braces.
 *
 * German here and not in `src/text`: they are the syntax of the templates, and templates already written must go on
 * working when a word on the screen changes.
 */
export const personFields = [
  'Adressblock',
  'Anrede',
  'Name',
  'Vorname',
  'Nachname',
  'Straße',
  'PLZ',
  'Wohnort',
  'Alter',
  'Altersgruppe',
  'Doktorgrad',
  'Namenszusatz',
  'Adresszusatz',
  'Hausnummer',
  'Kennung',
  'Rückmeldecode',
  'QR-Code',
] as const;

/** What else the workbook says of a person; for letters only: a print shop is not told. */
export const registerFields = [
  'Vornamen',
  'Geschlecht',
  'Gemeindeschlüssel',
  'Sorgeberechtigte',
  'Eigenes Telefon',
  'Eigene E-Mail',
  'Sprache',
] as const;

/** Placeholders with which an invited person can find their own line of the published draw list. */
export const lotFieldNames = ['Losschlüssel', 'Los'] as const;

/** One of `lotFieldNames`. */
export type LotFieldName = (typeof lotFieldNames)[number];

/** Placeholders of the event and the mailing. */
export const eventFields = [
  'Bezeichnung',
  'Titel der Veranstaltung',
  'Thema',
  'Datum der Veranstaltung',
  'Ort der Veranstaltung',
  'Uhrzeit',
  'Plätze',
  'Nummer der Veranstaltung',
  'Frist',
  'Briefdatum',
] as const;

/** Placeholders of the project. */
export const projectFields = [
  'Wahlkreis',
  'Wahlkreisnummer',
  'Wahljahr',
  'Bundesland',
  'Organisation',
  'Anschrift der Organisation',
  'Absenderzeile',
  'Ansprechperson',
  'Telefon',
  'E-Mail',
  'Rückmeldeseite',
  'Mindestalter',
  'Datenschutzkontakt',
] as const;

/** Placeholders of letters to registration authorities. */
export const authorityFields = [
  'Behörde',
  'Gemeinden',
  'Anzahl',
  'Stichtag',
  'Aktenzeichen',
  'Antwort bis',
  'Angefragt am',
  'Ansprechperson der Behörde',
  'Telefon der Behörde',
  'E-Mail der Behörde',
  'Gebühr',
] as const;

/** True or false in `{{#…}}`; every other name is true if it is not empty. */
export const conditionNames = ['minderjährig', 'ausgelost', 'nachgelost'] as const;

const known = new Set<string>([
  ...personFields,
  ...registerFields,
  ...lotFieldNames,
  ...eventFields,
  ...projectFields,
  ...authorityFields,
  ...conditionNames,
]);

/** Whether a placeholder or condition of this name exists. */
export function isKnownName(name: string): boolean {
  return known.has(name);
}
