import { fieldOfHeader } from '../../../src/domain/register/field';
import { findHeader, mapHeader } from '../../../src/domain/register/header';

/** Every synonym of domain-facts.md and register.md, and some as people really write them. */
test.each([
  ['surname', 'Familienname|Nachname|Name|Zuname|FAMNAME|0101 Familienname|0101|101|familien-name'],
  ['namePrefix', 'Namensbestandteil|Namenszusatz|Vorsatzwort'],
  ['givenNames', 'Vorname|Vornamen|Vorname(n)|VORN|0301 Vornamen|301'],
  ['surnameAndGivenNames', 'Name, Vorname|Familienname, Vorname|Nachname, Vorname'],
  ['callName', 'Rufname|gebr. Vorname|0302 Rufname|302'],
  ['doctorate', 'Doktorgrad|Titel|akad. Grad|DR|0401 Doktorgrad|401'],
  ['sex', 'Geschlecht|Geschl.|G|SEX|0701 Geschlecht|701'],
  ['salutation', 'Anrede'],
  ['age', 'Alter|Alter am Stichtag|ALTER'],
  ['birthDate', 'Geburtsdatum|Geb.-Datum|GEBDAT|0601 Geburtsdatum|601'],
  ['birthYear', 'Geburtsjahr|Jahrgang'],
  [
    'citizenship',
    'Staatsangehörigkeit|Staatsangehörigkeiten|Staatsangehoerigkeit(en)|Staatsangeh?rigkeit|StA|Nat|1001|Staatsangehörigkeit 2',
  ],
  ['street', 'Straße|Strasse|STRASSE|Str.|Stra?e|Stra\ufffde'],
  ['houseNumber', 'Hausnummer|Hausnr|HNR|Nr.'],
  ['houseNumberExtra', 'Hausnummernzusatz|Buchstabe|HNRZ'],
  ['streetAndNumber', 'Straße/Nr.|Straße und Hausnummer|Straße Hausnr.|Strasse und Hausnummer'],
  ['postcode', 'PLZ|Postleitzahl|plz.'],
  ['town', 'Ort|Wohnort|Gemeinde'],
  ['postcodeAndTown', 'PLZ/Ort|PLZ Ort|PLZ und Ort'],
  ['address', 'Anschrift|Adresse'],
  ['townPart', 'Ortsteil|OT|Gemeindeteil'],
  ['ags', 'AGS|Gemeindeschlüssel|GKZ'],
  ['addressExtra', 'Zusatz|Adresszusatz'],
  ['careOf', 'c/o|Wohnungsinhaber|bei'],
  ['guardian1Name', 'Ges. Vertreter 1 Name|Ges. Vertreter 1|Gesetzlicher Vertreter 1 Name'],
  ['guardian2GivenNames', 'Ges. Vertreter 2 Vorname|Gesetzl. Vertreter 2 Vorname'],
  ['guardian2Address', 'Ges. Vertreter 2 Anschrift'],
  ['block', 'Auskunftssperre|Sperre|Übermittlungssperren|bedingter Sperrvermerk'],
  ['runningNumber', 'lfd. Nr.|Lfd.Nr'],
  [null, 'Religion|Familienstand|Geburtsname|1101|'],
])('takes for %s: %s', (field, titles) => {
  expect(titles.split('|').map((title) => [title, fieldOfHeader(title)])).toEqual(
    titles.split('|').map((title) => [title, field]),
  );
});

test('lets titles of many meanings yield to clear ones', () => {
  expect(mapHeader(['Nr.', 'Name', 'Vorname', 'Straße', 'Hausnummer', 'Gemeinde', 'Ort'])).toEqual([
    'runningNumber',
    'surname',
    'givenNames',
    'street',
    'houseNumber',
    'municipality',
    'town',
  ]);
  expect(mapHeader(['Name', 'Vorname', 'Straße', 'Nr.', 'Gemeinde'])).toEqual([
    'surname',
    'givenNames',
    'street',
    'houseNumber',
    'town',
  ]);
});

test('takes the first of two columns, but every citizenship and block', () => {
  const titles = ['Familienname', 'Nachname', 'Vorname', 'StA 1', 'StA 2', 'Sperre', 'Auskunftssperre'];
  expect(mapHeader(titles)).toEqual([
    'surname',
    null,
    'givenNames',
    'citizenship',
    'citizenship',
    'block',
    'block',
  ]);
});

test('does not take a title row for a header', () => {
  expect(findHeader([['Name der Liste'], ['Ort', 'Roth'], ['Name', 'Vorname', 'Ort']])?.row).toBe(3);
  expect(findHeader([['Müller', 'Anna', 'Roth']])).toBeUndefined();
});
