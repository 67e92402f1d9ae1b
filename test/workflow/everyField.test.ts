import * as fieldNames from '../../src/domain/letters/fieldNames';
import type { TemplateLayout } from '../../src/domain/letters/layout';
import type { MailingKind } from '../../src/domain/letters/mailing';
import { previewLetter } from '../../src/workflow/letters/preview';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { authorityTable } from '../../src/workflow/tables/authority';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { poolTable } from '../../src/workflow/tables/pool';
import { type Project, readProject } from '../../src/workflow/tables/project';
import { registerRequestTable } from '../../src/workflow/tables/registerRequest';
import { upsertRows } from '../../src/workflow/tables/table';
import { templatesOf, usual } from '../support/envelope';
import { filledWorkbook, lena } from '../support/filledWorkbook';
import { smallTemplate } from '../support/mailingRun';
import { memoryDocuments } from '../support/memoryDocuments';
import { value } from '../support/value';
import { testWorld } from '../support/world';

/** The placeholder that says a column and what it prints, or why a letter does not say it. */
type Said = readonly [placeholder: string, printed: string] | { readonly not: string };
type Columns<Row> = Readonly<Record<keyof Row, Said>>;
type RowOf<Spec> = Spec extends { readonly columns: infer Of } ? { [Field in keyof Of]: unknown } : never;

const cache = { not: 'kept of the log for the desk; changes while the letters lie on it' };
const link = { not: 'only joins two tabs' };
const reckoning = { not: 'the draw and the requests reckon with it' };
const desk = { not: 'a remark for the desk: data minimisation' };

const person: Columns<RowOf<typeof inviteeTable>> = {
  aid: ['Kennung', '245-2025-1-017'],
  status: cache,
  nextStep: cache,
  nextStepDue: cache,
  entries: cache,
  lastContact: ['Letzter Kontakt', '5. Oktober 2026'],
  surname: ['Nachname', 'von der Heide'],
  givenNames: ['Vornamen', 'Anna Lena'],
  replyCode: ['Rückmeldecode', '2345-6789-A'],
  phone: ['Eigenes Telefon', '0171 5550'],
  mail: ['Eigene E-Mail', 'lena@example.org'],
  preferredChannel: ['Bevorzugter Weg', 'Telefon'],
  kind: ['Art der Losung', 'nachgelost'],
  replaces: ['Ersetzt', '245-2025-1-003'],
  wave: ['Runde', '2'],
  assembly: ['Kennung der Veranstaltung', '245-2025-1'],
  draw: ['Losung', '245-2025-1-L1'],
  cell: ['Zelle', 'nord/18-34-w'],
  area: ['Bezirk', 'Nord'],
  rank: ['Rang', '23'],
  ageGroup: ['Altersgruppe', '18–34'],
  age: ['Alter', '31'],
  sex: ['Geschlecht', 'weiblich'],
  minor: ['minderjährig', ''],
  language: ['Sprache', 'Vietnamesisch'],
  doctorate: ['Doktorgrad', 'Dr.'],
  namePrefix: ['Namenszusatz', 'von der'],
  callName: ['Rufname', 'Lena'],
  addressExtra: ['Adresszusatz', 'bei Schmidt'],
  street: ['Straße', 'Musterweg 12a'],
  houseNumber: ['Hausnummer', '12a'],
  postcode: ['PLZ', '91154'],
  town: ['Wohnort', 'Roth'],
  ags: ['Gemeindeschlüssel', '09576143'],
  guardian1: ['Vertretung 1', 'Lan Huber, Markt 3, 91161 Hilpoltstein'],
  guardian2: ['Vertretung 2', 'Jo Huber'],
  pid: { not: 'names a row of the register file, which is deleted first; {{Kennung}} names the person' },
};

const ofPool: Columns<RowOf<typeof poolTable>> = {
  pid: ['Kennung', 'L003-00042'],
  delivery: { not: 'a file; who sent it is {{Meldebehörde}}' },
  surname: ['Nachname', 'von der Heide'],
  namePrefix: ['Namenszusatz', 'von der'],
  givenNames: ['Vornamen', 'Anna Lena'],
  callName: ['Rufname', 'Lena'],
  doctorate: ['Doktorgrad', 'Dr.'],
  sex: ['Geschlecht', 'weiblich'],
  age: ['Alter', '31'],
  ageGroup: ['Altersgruppe', '18–34'],
  citizenship: ['Staatsangehörigkeit', 'andere Staatsangehörigkeit in der EU'],
  street: ['Straße', 'Musterweg 12a'],
  houseNumber: ['Hausnummer', '12a'],
  addressExtra: ['Adresszusatz', 'bei Schmidt'],
  postcode: ['PLZ', '91154'],
  town: ['Wohnort', 'Roth'],
  ags: ['Gemeindeschlüssel', '09576143'],
  guardian1: ['Vertretung 1', 'Lan Huber, Markt 3, 91161 Hilpoltstein'],
  guardian2: ['Vertretung 2', 'Jo Huber'],
  warnings: desk,
};

const municipality: Columns<RowOf<typeof municipalityTable>> = {
  ags: ['Gemeindeschlüssel', '09576143'],
  name: ['Gemeinde', 'Roth'],
  authority: ['Meldebehörde', 'Verwaltungsgemeinschaft Roth'],
  postcode: { not: 'of the town hall; a person’s own is {{PLZ}}' },
  men: reckoning,
  women: reckoning,
  source: desk,
  published: reckoning,
  split: { not: 'said by {{Gemeinden}} where it matters' },
  area: ['Bezirk', 'Nord'],
  order: reckoning,
};

const event: Columns<RowOf<typeof assemblyTable>> = {
  id: ['Kennung der Veranstaltung', '245-2025-1'],
  number: ['Nummer der Veranstaltung', '1'],
  title: ['Titel der Veranstaltung', 'Bürgerrat Roth'],
  date: ['Tag der Veranstaltung', '12. Dezember 2026'],
  time: ['Uhrzeit', '10 bis 17 Uhr'],
  place: ['Ort der Veranstaltung', 'Kulturfabrik'],
  topic: ['Thema', 'Wasser'],
  seats: ['Plätze', '30'],
  replyDeadline: ['Rückmeldefrist', '20. November 2026'],
  overbooking: ['Überbuchung', '4'],
  replacementStop: ['Nachlosen bis', '2. Dezember 2026'],
  status: cache,
};

const project: Columns<Project> = {
  districtKey: ['Wahlkreisnummer', '245'],
  districtName: ['Wahlkreis', 'Wahlkreis Roth'],
  land: ['Bundesland', 'Bayern'],
  population: ['Einwohner', '297.600'],
  ageShares: reckoning,
  assemblyKind: ['Bezeichnung', 'Bürgerrat'],
  organisation: ['Organisation', 'Es geht LOS'],
  organisationStreet: ['Straße der Organisation', 'Hauptstr. 1'],
  organisationPostcode: ['PLZ der Organisation', '91154'],
  organisationTown: ['Ort der Organisation', 'Roth'],
  organisationPhone: ['Telefon', '09171 000'],
  organisationMail: ['E-Mail', 'los@example.org'],
  manager: ['Ansprechperson', 'Bea Beispiel'],
  dataProtectionContact: ['Datenschutzkontakt', 'schutz@example.org'],
  replyPage: ['Antwortseite', 'antwort.example.org'],
  minAge: ['Mindestalter', '12'],
  ageGroups: ['Altersgruppen', '12, 18, 35, 60'],
  rehearsal: ['Probelauf', 'Probelauf'],
  sampleProject: { not: 'says only what goes with the rehearsal' },
};

const authority: Columns<RowOf<typeof authorityTable>> = {
  id: ['Kennung der Behörde', 'M07'],
  name: ['Behörde', 'Stadt Roth'],
  municipalities: ['Gemeinden', 'Roth'],
  contact: ['Ansprechperson der Behörde', 'Frau Kern'],
  street: ['Straße der Behörde', 'Kirchplatz 4'],
  postcode: ['PLZ der Behörde', '91155'],
  town: ['Ort der Behörde', 'Roth-Land'],
  mail: ['E-Mail der Behörde', 'amt@example.org'],
  phone: ['Telefon der Behörde', '09171 848'],
  feeRule: ['Gebühren der Behörde', '2 Euro je Person'],
  notes: desk,
};

const request: Columns<RowOf<typeof registerRequestTable>> = {
  id: ['Kennung der Anfrage', 'A07'],
  authority: link,
  assembly: ['Kennung der Veranstaltung', '245-2025-1'],
  status: cache,
  ordered: ['Anzahl', '120'],
  referenceDate: ['Stichtag', '1. September 2026'],
  askedOn: ['Angefragt am', '2. September 2026'],
  deadline: ['Frist der Anfrage', '1. Oktober 2026'],
  fee: ['Gebühr', '240 Euro'],
  fileNumber: ['Aktenzeichen', '12/26'],
  refusalReason: ['Ablehnungsgrund', 'keiner'],
};

const { personFields, drawFields, lotFields, foundFields } = fieldNames;
const { eventFields, projectFields, authorityFields, conditionNames } = fieldNames;
const everywhere = [...eventFields, ...projectFields];
const ofPeople = [...personFields, ...drawFields, ...lotFields, ...foundFields, ...everywhere];

/** What a letter of this kind says for each name, from a workbook in which every column is filled in. */
function printed(
  kind: MailingKind,
  recipient: string,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const { documents, text } = memoryDocuments();
  const world = { ...testWorld(filledWorkbook()), documents };
  const all: TemplateLayout = {
    ...smallTemplate,
    body: names.map((name) => ({ text: `${name}={{${name}}}` })),
  };
  const templates = templatesOf(kind).map((code) => {
    const layout = code === kind ? all : smallTemplate;
    return { code, document: documents.create({ key: code, title: code }, layout), link: '', madeOn: '' };
  });
  value(upsertRows(world.tables, letterTemplateTable, templates));
  const draft = { ...usual(kind), letterDate: '2026-12-01', replyBy: '2026-12-20' };
  const { link: place } = value(previewLetter(world, draft, recipient));
  const lines = text(place.split('/').pop()!)!.split('\n');
  return new Map(lines.map((line) => line.split('=')).map(([name, words]) => [name!, words ?? '']));
}

const toPerson = () => printed('replacement', lena, ofPeople);
const toPool = () => printed('article14', 'L003-00042', ofPeople);
const toAuthority = () => printed('authority-reminder', 'A07', [...authorityFields, ...everywhere]);
const projectTitles = Object.keys(value(readProject(filledWorkbook())));

describe.each([
  ['Ausgeloste', person, Object.keys(inviteeTable.columns), toPerson],
  ['Pool', ofPool, Object.keys(poolTable.columns), toPool],
  ['Gemeinden', municipality, Object.keys(municipalityTable.columns), toPerson],
  ['Veranstaltungen', event, Object.keys(assemblyTable.columns), toPerson],
  ['Projekt', project, projectTitles, toPerson],
  ['Meldebehörden', authority, Object.keys(authorityTable.columns), toAuthority],
  ['Anfragen', request, Object.keys(registerRequestTable.columns), toAuthority],
] as const)('%s', (_, said: Readonly<Record<string, Said>>, columns, letter) => {
  test('every column has a placeholder, or a reason to have none', () => {
    expect(Object.keys(said).sort()).toEqual([...columns].sort());
  });

  test('each placeholder says its column', () => {
    const expected = Object.values(said).flatMap((each) => ('not' in each ? [] : [each]));
    const conditions: readonly string[] = conditionNames;
    const words = letter();
    const placed = expected.filter(([name]) => !conditions.includes(name));
    expect(placed.map(([name]) => [name, words.get(name)])).toEqual(placed);
  });
});

test('everybody can be greeted neutrally, where the organisation wants it so', () => {
  const words = toPerson();
  expect(words.get('Anrede')).toBe('Sehr geehrte Frau Dr. von der Heide');
  expect(words.get('Neutrale Anrede')).toBe('Guten Tag Dr. Lena von der Heide');
});

test('no letter leaves braces of a placeholder it may use', () => {
  for (const words of [toPerson(), toPool(), toAuthority()])
    expect([...words].filter(([, said]) => /[{}]/.test(said))).toEqual([]);
});
