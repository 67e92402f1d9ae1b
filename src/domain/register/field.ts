import { fold } from '../fold';

/** What a column of a register file can hold, as the import understands it. */
export type Field =
  | 'surname'
  | 'namePrefix'
  | 'givenNames'
  | 'surnameAndGivenNames'
  | 'callName'
  | 'doctorate'
  | 'sex'
  | 'salutation'
  | 'age'
  | 'birthDate'
  | 'birthYear'
  | 'citizenship'
  | 'street'
  | 'houseNumber'
  | 'houseNumberExtra'
  | 'streetAndNumber'
  | 'addressExtra'
  | 'careOf'
  | 'postcode'
  | 'town'
  | 'municipality'
  | 'postcodeAndTown'
  | 'address'
  | 'townPart'
  | 'ags'
  | 'guardian1Name'
  | 'guardian1GivenNames'
  | 'guardian1Address'
  | 'guardian2Name'
  | 'guardian2GivenNames'
  | 'guardian2Address'
  | 'block'
  | 'runningNumber';

/** Every field, in the order in which a mapping is shown. */
export const fields: readonly Field[] = [
  'surname',
  'namePrefix',
  'givenNames',
  'surnameAndGivenNames',
  'callName',
  'doctorate',
  'sex',
  'salutation',
  'age',
  'birthDate',
  'birthYear',
  'citizenship',
  'street',
  'houseNumber',
  'houseNumberExtra',
  'streetAndNumber',
  'addressExtra',
  'careOf',
  'postcode',
  'town',
  'municipality',
  'postcodeAndTown',
  'address',
  'townPart',
  'ags',
  'guardian1Name',
  'guardian1GivenNames',
  'guardian1Address',
  'guardian2Name',
  'guardian2GivenNames',
  'guardian2Address',
  'block',
  'runningNumber',
];

/** Headers of each field, written as people write them; compared folded. */
const synonyms: Readonly<Partial<Record<Field, readonly string[]>>> = {
  surname: ['Familienname', 'Familiennamen', 'Nachname', 'Nachnamen', 'Name', 'Zuname', 'FAMNAME', 'FAM'],
  namePrefix: [
    'Namensbestandteil',
    'Namensbestandteile',
    'Namenszusatz',
    'Namenszusätze',
    'Vorsatzwort',
    'Vorsatzwörter',
  ],
  givenNames: ['Vorname', 'Vornamen', 'Vorname(n)', 'VORN'],
  surnameAndGivenNames: [
    'Name, Vorname',
    'Name, Vornamen',
    'Familienname, Vorname',
    'Familienname, Vornamen',
    'Nachname, Vorname',
    'Nachname, Vornamen',
  ],
  callName: ['Rufname', 'gebr. Vorname', 'gebräuchlicher Vorname', 'Gebr. Vornamen'],
  doctorate: ['Doktorgrad', 'Titel', 'akad. Grad', 'akademischer Grad', 'DR', 'Dr.-Grad', 'Akad. Titel'],
  sex: ['Geschlecht', 'Geschl.', 'G', 'SEX'],
  salutation: ['Anrede'],
  age: ['Alter', 'Alter am Stichtag', 'Lebensalter', 'Alter (Jahre)', 'Alter in Jahren'],
  birthDate: ['Geburtsdatum', 'Geb.-Datum', 'GEBDAT', 'Geburtstag', 'geb. am', 'Geb.'],
  birthYear: ['Geburtsjahr', 'Jahrgang', 'Geb.-Jahr', 'GEBJAHR'],
  citizenship: [
    'Staatsangehörigkeit',
    'Staatsangehörigkeiten',
    'Staatsangehörigkeit(en)',
    'StA',
    'Nat',
    'Nationalität',
  ],
  street: ['Straße', 'Str.', 'Straßenname'],
  houseNumber: ['Hausnummer', 'Hausnr', 'HNR', 'Nr.', 'Haus-Nr.'],
  houseNumberExtra: [
    'Hausnummernzusatz',
    'Hausnummerzusatz',
    'Buchstabe',
    'HNRZ',
    'Hausnr.-Zusatz',
    'Hausnummer-Zusatz',
  ],
  streetAndNumber: [
    'Straße/Nr.',
    'Straße und Hausnummer',
    'Straße Hausnr.',
    'Straße, Hausnummer',
    'Straße und Nr.',
    'Straße und Hausnr.',
    'Str. und Hausnr.',
    'Str./Hausnr.',
    'Str., Nr.',
  ],
  addressExtra: ['Zusatz', 'Adresszusatz', 'Anschriftenzusatz', 'Adresszusätze'],
  careOf: ['bei', 'c/o', 'Wohnungsinhaber', 'Wohnungsgeber'],
  postcode: ['PLZ', 'Postleitzahl'],
  town: ['Ort', 'Wohnort', 'Gemeinde', 'Stadt', 'Gemeindename'],
  postcodeAndTown: [
    'PLZ/Ort',
    'PLZ Ort',
    'PLZ und Ort',
    'Postleitzahl und Ort',
    'PLZ, Wohnort',
    'PLZ und Wohnort',
  ],
  address: ['Anschrift', 'Adresse', 'Wohnanschrift'],
  townPart: ['Ortsteil', 'OT', 'Gemeindeteil', 'Stadtteil'],
  ags: [
    'AGS',
    'Gemeindeschlüssel',
    'GKZ',
    'Amtlicher Gemeindeschlüssel',
    'Gemeindekennziffer',
    'ARS',
    'Regionalschlüssel',
  ],
  runningNumber: ['lfd. Nr.', 'Laufende Nummer', 'Lfd.'],
};

const fieldOfSynonym = new Map([
  ...foldedSynonyms(lossy),
  // Behind the lossy ones, because a right title counts more.
  ...foldedSynonyms((title) => title),
]);

function foldedSynonyms(spelt: (title: string) => string) {
  return fields.flatMap((field) =>
    (synonyms[field] ?? []).map((title) => [fold(spelt(title)), field] as const),
  );
}

/** A title whose umlauts were lost on the way ("Stra?e"). */
function lossy(title: string): string {
  return title.replace(/[äöüß]/gi, '');
}

/** DSMeld sheet numbers that stand as headers, without their leading zero. */
const fieldOfSheetNumber: Readonly<Record<string, Field>> = {
  '101': 'surname',
  '301': 'givenNames',
  '302': 'callName',
  '401': 'doctorate',
  '601': 'birthDate',
  '701': 'sex',
  '1001': 'citizenship',
};

/**
 * Tells what a column holds from its header: a column of blocks, a synonym, a DSMeld sheet number (also with a lost
 * zero, also with text behind), a guardian's column, or a synonym with a number before or behind it.
 *
 * @returns null for a column that is not used, and dropped
 */
export function fieldOfHeader(title: string): Field | null {
  if (isBlockTitle(title)) return 'block';
  const folded = fold(title);
  const synonym = fieldOfSynonym.get(folded);
  if (synonym) return synonym;
  const sheetNumber = /^\s*0?(\d{3,4})(?!\d)/.exec(title)?.[1] ?? '';
  return (
    fieldOfSheetNumber[sheetNumber] ??
    guardianField(folded) ??
    fieldOfSynonym.get(folded.replace(/^\d+/, '').replace(/\d+$/, '')) ??
    null
  );
}

/** Tells whether a column says who is blocked (§§ 51, 52 BMG). */
export function isBlockTitle(title: string): boolean {
  return fold(title).includes('sperr');
}

const guardianTitle =
  /^(?:ges|gesetzl|gesetzliche?r?|1|2)*(?:vertreter|vertretung)(?:in)?([12]?)(.*?)([12]?)$/;
const guardianParts = new Map(
  Object.entries<'Name' | 'GivenNames' | 'Address'>({
    '': 'Name',
    name: 'Name',
    familienname: 'Name',
    nachname: 'Name',
    namevorname: 'Name',
    familiennamevorname: 'Name',
    nachnamevorname: 'Name',
    vornamename: 'Name',
    vorname: 'GivenNames',
    vornamen: 'GivenNames',
    anschrift: 'Address',
    adresse: 'Address',
  }),
);

function guardianField(folded: string): Field | undefined {
  const match = guardianTitle.exec(folded);
  const part = match && guardianParts.get(match[2]!);
  if (!part) return undefined;
  const second = match[1] === '2' || match[3] === '2' || folded.startsWith('2');
  return `guardian${second ? 2 : 1}${part}`;
}
