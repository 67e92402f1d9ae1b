import type { Field } from '../register/field';
import type { SamplePerson } from './samplePerson';
import { sampleReferenceYear } from './samplePerson';

/** How an authority writes its lists: columns, words, and the shape of its files. */
export interface Layout {
  readonly columns: readonly (readonly [title: string, field: Field | 'unused'])[];
  readonly cells: (person: SamplePerson, number: number) => Partial<Record<Field, string>>;
  readonly kind: 'csv' | 'xlsx';
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly encoding:
    | 'utf-8'
    | 'utf-8-bom'
    | 'utf-16le'
    | 'utf-16be'
    | 'windows-1252'
    | 'iso-8859-15'
    | 'cp850';
  readonly lineEnd: '\r\n' | '\n';
  /** True: every cell in quotes. */
  readonly quoted: boolean;
  /** Rows above the header. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const invented = 'alle Personen frei erfunden (Lostrommel-Probedaten)';
const end = `Ende der Liste - ${invented}`;

const common = {
  kind: 'csv',
  delimiter: ';',
  encoding: 'windows-1252',
  lineEnd: '\r\n',
  quoted: false,
  above: [],
  below: [end],
} as const;

/** The layouts, taken in turn by the authorities of a constituency. */
export const layouts: readonly Layout[] = [
  {
    ...common,
    columns: columns(
      'Familienname:surname Namensbestandteil:namePrefix Vornamen:givenNames Rufname:callName Doktorgrad:doctorate Geschlecht:sex Geburtsdatum:birthDate Staatsangehörigkeit:citizenship Straße:street Hausnummer:houseNumber Hausnummernzusatz:houseNumberExtra PLZ:postcode Ort:town Ortsteil:townPart AGS:ags',
    ),
    cells: (person) => base(person),
    below: ['', 'Anzahl: {n}', end],
  },
  {
    ...common,
    delimiter: ',',
    encoding: 'utf-8',
    quoted: true,
    lineEnd: '\n',
    columns: columns(
      'Lfd._Nr.:runningNumber Name:surname Vorname:givenNames Geschl.:sex Alter:age StA:citizenship Straße_und_Hausnummer:streetAndNumber PLZ:postcode Wohnort:town Religion:unused',
    ),
    cells: (person, number) => ({
      ...base(person),
      surname: fullSurname(person),
      runningNumber: String(number),
      sex: { m: 'männlich', w: 'weiblich', d: 'divers' }[person.sex],
      citizenship: person.citizenships.map(([, iso]) => iso).join('/'),
    }),
  },
  {
    ...common,
    delimiter: '\t',
    encoding: 'iso-8859-15',
    columns: columns(
      'Anrede:salutation Name,_Vorname:surnameAndGivenNames Titel:doctorate Jahrgang:birthYear Straße/Nr.:streetAndNumber PLZ/Ort:postcodeAndTown Nationalität:citizenship',
    ),
    cells: (person) => ({ ...base(person), salutation: { m: 'Herr', w: 'Frau', d: '' }[person.sex] }),
  },
  {
    ...common,
    delimiter: '|',
    encoding: 'utf-8-bom',
    columns: columns(
      '0101_Familienname:surname 0301_Vornamen:givenNames 0302_Rufname:callName 0401:doctorate 0601:birthDate 0701:sex 1001:citizenship Straße:street Hausnummer:houseNumber HNRZ:houseNumberExtra Postleitzahl:postcode Gemeinde:town GKZ:ags',
    ),
    cells: (person) => ({
      ...base(person),
      surname: fullSurname(person),
      birthDate: person.birth.replace(/-/g, ''),
      sex: { m: '1', w: '2', d: '3' }[person.sex],
      citizenship: person.citizenships.map(([, , key]) => key).join(','),
    }),
  },
  {
    ...common,
    kind: 'xlsx',
    columns: columns(
      'Nachname:surname Vornamen:givenNames Geschlecht:sex Geburtsdatum:birthDate Staatsangehörigkeiten:citizenship Straße:street Hausnr.:houseNumber PLZ:postcode Ort:town Amtlicher_Gemeindeschlüssel:ags',
    ),
    cells: (person) => ({
      ...base(person),
      surname: fullSurname(person),
      houseNumber: numberWithLetter(person),
    }),
    above: ['Gruppenauskunft nach § 46 BMG', `Achtung: ${invented}`, ''],
    below: ['', 'Summe: {n}', end],
  },
  {
    ...common,
    delimiter: '\t',
    encoding: 'utf-16le',
    columns: columns(
      'FAMNAME:surname VORN:givenNames SEX:sex GEBDAT:birthDate NAT:citizenship STRASSE:street HNR:houseNumber HNRZ:houseNumberExtra PLZ:postcode ORT:town OT:townPart',
    ),
    cells: (person) => {
      const cells = base(person);
      return {
        ...cells,
        surname: fullSurname(person).toUpperCase(),
        birthDate: person.birth,
        sex: person.sex.toUpperCase(),
      };
    },
  },
  {
    ...common,
    encoding: 'cp850',
    columns: columns(
      'Zuname:surname Vorsatzwort:namePrefix Vorname(n):givenNames akad._Grad:doctorate G:sex Alter_am_Stichtag:age Nat:citizenship Str.:street Nr.:houseNumber bei:careOf Plz:postcode Wohnort:town Gemeindeteil:townPart',
    ),
    cells: (person) => ({ ...base(person), houseNumber: numberWithLetter(person, ' ') }),
    above: [`Melderegister - ${invented}`, ''],
    below: ['-----', 'Gesamt: {n}', end],
  },
  {
    ...common,
    columns: columns(
      'Familienname:surname Vornamen:givenNames Geschlecht:sex Alter:age Staatsangehörigkeiten:citizenship Straße:street Hausnummer:houseNumber PLZ:postcode Ort:town AGS:ags Auskunftssperre:block Ges._Vertreter_1_Name:guardian1Name Ges._Vertreter_1_Vorname:guardian1GivenNames Ges._Vertreter_1_Anschrift:guardian1Address Ges._Vertreter_2_Name:guardian2Name Ges._Vertreter_2_Vorname:guardian2GivenNames Ges._Vertreter_2_Anschrift:guardian2Address',
    ),
    cells: (person) => ({
      ...base(person),
      surname: fullSurname(person),
      houseNumber: numberWithLetter(person),
      block: 'nein',
    }),
  },
  {
    ...common,
    encoding: 'utf-16be',
    columns: columns(
      'Name:surname Vorname:givenNames Geschlecht:sex Geb.-Datum:birthDate Nationalität:citizenship Adresse:address',
    ),
    cells: (person) => ({ ...base(person), surname: fullSurname(person) }),
  },
];

function columns(text: string): Layout['columns'] {
  return text.split(' ').map((column) => {
    const [title, field] = column.split(':') as [string, Field | 'unused'];
    return [title.replace(/_/g, ' '), field] as const;
  });
}

/** What most authorities write; a layout replaces what it writes otherwise. */
function base(person: SamplePerson): Partial<Record<Field, string>> {
  const [year, month, day] = person.birth.split('-') as [string, string, string];
  const surname = fullSurname(person);
  const street = `${person.street} ${numberWithLetter(person, ' ')}`;
  return {
    surname: person.surname,
    namePrefix: person.namePrefix,
    givenNames: person.givenNames,
    surnameAndGivenNames: `${surname}, ${person.givenNames}`,
    callName: person.callName,
    doctorate: person.doctorate,
    sex: person.sex,
    age: String(sampleReferenceYear - Number(year)),
    birthDate: `${day}.${month}.${year}`,
    birthYear: year,
    citizenship: person.citizenships.map(([adjective]) => adjective).join(', '),
    street: person.street,
    houseNumber: person.houseNumber,
    houseNumberExtra: person.houseNumberLetter,
    streetAndNumber: street,
    careOf: person.careOf,
    postcode: person.postcode,
    town: person.town,
    townPart: person.townPart,
    postcodeAndTown: `${person.postcode} ${person.town}`,
    address: `${street}, ${person.postcode} ${person.town}`,
    ags: person.ags,
    ...guardianCells(person, 1),
    ...guardianCells(person, 2),
  };
}

function fullSurname({ namePrefix, surname }: SamplePerson): string {
  return namePrefix ? `${namePrefix} ${surname}` : surname;
}

function numberWithLetter({ houseNumber, houseNumberLetter }: SamplePerson, between = ''): string {
  return houseNumberLetter ? `${houseNumber}${between}${houseNumberLetter}` : houseNumber;
}

function guardianCells(person: SamplePerson, which: 1 | 2): Partial<Record<Field, string>> {
  const guardian = person.guardians[which - 1];
  if (!guardian) return {};
  return {
    [`guardian${which}Name`]: guardian.surname,
    [`guardian${which}GivenNames`]: guardian.givenName,
    [`guardian${which}Address`]: `${person.street} ${numberWithLetter(person)}, ${person.postcode} ${person.town}`,
  };
}
