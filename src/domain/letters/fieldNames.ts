/**
 * Names of the placeholders, as the manager types them between double braces.
 *
 * German here and not in `src/text`: they are the syntax of the templates, and templates already written must go on
 * working when a word on the screen changes. Which column of which tab each of them says stands in the test
 * `everyField`.
 */
export const personFields = [
  'Adressblock',
  'Anrede',
  'Neutrale Anrede',
  'Name',
  'Vorname',
  'Nachname',
  'Vornamen',
  'Rufname',
  'Doktorgrad',
  'Namenszusatz',
  'Straße',
  'Hausnummer',
  'Adresszusatz',
  'PLZ',
  'Wohnort',
  'Gemeindeschlüssel',
  'Alter',
  'Altersgruppe',
  'Geschlecht',
  'Sorgeberechtigte',
  'Vertretung 1',
  'Vertretung 2',
  'Eigenes Telefon',
  'Eigene E-Mail',
  'Bevorzugter Weg',
  'Sprache',
  'Kennung',
  'Rückmeldecode',
  'QR-Code',
] as const;

/** Placeholders of how a person was drawn; empty for whoever was not. */
export const drawFields = [
  'Losung',
  'Art der Losung',
  'Zelle',
  'Bezirk',
  'Rang',
  'Runde',
  'Ersetzt',
] as const;

/** Placeholders with which an invited person can find their own line of the published draw list. */
export const lotFields = ['Losschlüssel', 'Los'] as const;

/** What else is looked up of a person in other tabs, as the lot is: only where a template uses it. */
export const foundFields = ['Staatsangehörigkeit', 'Gemeinde', 'Meldebehörde', 'Letzter Kontakt'] as const;

/** Placeholders of the event and the mailing. */
export const eventFields = [
  'Bezeichnung',
  'Titel der Veranstaltung',
  'Thema',
  'Datum der Veranstaltung',
  'Tag der Veranstaltung',
  'Uhrzeit',
  'Ort der Veranstaltung',
  'Plätze',
  'Überbuchung',
  'Nummer der Veranstaltung',
  'Kennung der Veranstaltung',
  'Rückmeldefrist',
  'Nachlosen bis',
  'Frist',
  'Antwort bis',
  'Briefdatum',
] as const;

/** Placeholders of the project. */
export const projectFields = [
  'Wahlkreis',
  'Wahlkreisnummer',
  'Wahljahr',
  'Bundesland',
  'Einwohner',
  'Altersgruppen',
  'Mindestalter',
  'Organisation',
  'Straße der Organisation',
  'PLZ der Organisation',
  'Ort der Organisation',
  'Anschrift der Organisation',
  'Absenderzeile',
  'Kontaktzeile',
  'Ansprechperson',
  'Telefon',
  'E-Mail',
  'Antwortseite',
  'Datenschutzkontakt',
  'Probelauf',
] as const;

/** Placeholders of letters to registration authorities. */
export const authorityFields = [
  'Behörde',
  'Ansprechperson der Behörde',
  'Straße der Behörde',
  'PLZ der Behörde',
  'Ort der Behörde',
  'Telefon der Behörde',
  'E-Mail der Behörde',
  'Gebühren der Behörde',
  'Kennung der Behörde',
  'Gemeinden',
  'Anzahl',
  'Stichtag',
  'Aktenzeichen',
  'Angefragt am',
  'Frist der Anfrage',
  'Gebühr',
  'Ablehnungsgrund',
  'Kennung der Anfrage',
] as const;

/** Conditions that hold where a sheet lies in the envelope, by its template. */
export const enclosureConditions = {
  'reply-card': 'Rückmeldekarte',
  'info-sheet': 'Infoblatt',
  article14: 'Information nach Art. 14',
} as const;

/** True or false in `{{#…}}`, and no text of their own; every other name is true if it is not empty. */
export const conditionNames: readonly string[] = [
  'minderjährig',
  'ausgelost',
  'nachgelost',
  'angeschrieben',
  ...Object.values(enclosureConditions),
];

/** What is said of one person or authority, by name; the compiler sees to it that no name is forgotten. */
export type FieldTexts<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

const inAllLetters: readonly string[] = [...eventFields, ...projectFields, ...conditionNames];
const inLettersToAuthorities = new Set([...inAllLetters, 'Adressblock', ...authorityFields]);
const inLettersToPeople = new Set([
  ...inAllLetters,
  ...personFields,
  ...drawFields,
  ...lotFields,
  ...foundFields,
]);

/**
 * Whether letters to people, or to authorities, have this name.
 *
 * @param asText true: as a placeholder, which must have a text of its own; false: as a condition
 */
export function isKnownName(name: string, to: 'people' | 'authorities', asText: boolean): boolean {
  return (
    !(asText && conditionNames.includes(name)) &&
    (to === 'authorities' ? inLettersToAuthorities : inLettersToPeople).has(name)
  );
}
