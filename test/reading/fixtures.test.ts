import type { PoolPerson } from '../../src/domain/register/poolPerson';
import { fatesOf, importUploads, registerFixture, registerFixtures } from '../support/register';

type People = readonly Partial<PoolPerson>[];

/** What every row becomes, and what matters about the people imported. By hand, from register.md; Stichtag 1 June 2026. */
const tables: Readonly<Record<string, { rows: readonly string[]; people?: People }>> = {
  'birth-day-and-month-unknown.csv': {
    rows: ['header', ...times(4, 'imported age_estimated')],
    // 31.12.1960 and 31.05.1960 are the latest days these can mean.
    people: [{ age: 65, ageGroup: '60+' }, { age: 66 }, { age: 65 }, { age: 65 }],
  },
  'birth-zeros.csv': { rows: ['header', ...times(3, 'quarantined age_unknown')] },
  'birth-short-year.csv': {
    rows: ['header', 'imported', 'ineligible too_young', 'imported'],
    people: [{ age: 68 }, { age: 99 }],
  },
  'birth-formats.csv': { rows: ['header', ...times(5, 'imported')], people: times(5, { age: 68 }) },
  // 21245 is 1 March 1958.
  'birth-excel-serial.csv': {
    rows: ['header', 'imported', 'quarantined age_out_of_range', 'quarantined age_unknown'],
    people: [{ age: 68 }],
  },
  'birth-impossible.csv': { rows: ['header', ...times(4, 'quarantined date_impossible')] },
  'birth-29-february.csv': { rows: ['header', 'imported', 'imported'], people: [{ age: 18 }, { age: 18 }] },
  'birth-future.csv': { rows: ['header', 'quarantined age_out_of_range'] },
  'birth-year-column.csv': { rows: ['header', 'imported age_estimated'], people: [{ age: 65 }] },
  'birth-date-wins-over-age.csv': {
    rows: [
      'header',
      'imported',
      'imported age_contradicts_birth',
      'imported',
      'imported',
      'imported age_contradicts_birth',
    ],
    people: [{ age: 66 }, { age: 66 }, { age: 66 }, { age: 65 }, { age: 60 }],
  },
  'age-out-of-range.csv': {
    rows: [
      'header',
      'ineligible too_young',
      'quarantined age_out_of_range',
      'quarantined age_out_of_range',
      'imported',
      'quarantined age_unknown',
      'quarantined age_unknown',
    ],
    people: [{ age: 109 }],
  },
  'too-young.csv': { rows: ['header', 'ineligible too_young', 'imported'] },
  'sex.csv': {
    rows: ['header', ...times(16, 'imported')],
    people: [...'mwddmwmwd']
      .map((sex) => ({ sex }) as Partial<PoolPerson>)
      .concat({ sex: '' }, { sex: '' }, { sex: 'm' }, { sex: 'w' }, { sex: 'w' }, { sex: 'm' }, { sex: 'w' }),
  },
  'names-of-all-kinds.csv': {
    rows: ['header', ...times(15, 'imported')],
    people: [
      { surname: 'Müller-Lüdenscheidt' },
      { surname: 'MÜLLER', givenNames: 'HANS' },
      { surname: "O'Neill" },
      { surname: 'O’Neill' },
      { surname: 'O´Neill' },
      { surname: 'Şahin' },
      { surname: 'Nguyễn Thị' },
      { givenNames: 'Łukasz' },
      { surname: 'Groß' },
      { surname: 'GROẞ' },
      { surname: 'Null', givenNames: 'True' },
      { surname: 'Graf von Spee' },
      { surname: 'Suharto', givenNames: '' },
      { surname: '', givenNames: 'Cher' },
      { givenNames: 'Anna Maria Sophie Elisabeth Charlotte' },
    ],
  },
  'names-decomposed.csv': {
    rows: ['header', 'imported'],
    people: [{ surname: 'Müller', givenNames: 'Jörg' }],
  },
  'names-with-odd-blanks.csv': {
    rows: ['header', 'imported'],
    people: [{ surname: 'Müller Schmidt', givenNames: 'Anna' }],
  },
  'names-like-formulas.csv': {
    rows: ['header', 'imported', 'imported', 'imported'],
    people: [
      { surname: '=SUMME(A1)', givenNames: '@Anna' },
      { surname: '+Plus', givenNames: '-Minus' },
      { surname: "'t Hooft" },
    ],
  },
  'name-in-one-column.csv': {
    rows: ['header', 'imported', 'imported name_order_guessed', 'imported', 'imported name_not_split'],
    people: [
      {
        surname: 'von der Heide',
        namePrefix: '',
        givenNames: 'Anna',
        street: 'Ringstraße',
        houseNumber: '12a',
        postcode: '91154',
        town: 'Roth',
        ags: '09576143',
      },
      {
        surname: 'Heide',
        givenNames: 'Anna',
        street: 'Straße des 17. Juni',
        houseNumber: '135',
        postcode: '91154',
        town: 'Roth',
      },
      { surname: 'Heide', givenNames: '', street: 'Q7', houseNumber: '24' },
      { surname: 'Anna Maria Heide', givenNames: '', street: 'Ringstr.', houseNumber: '12-14' },
    ],
  },
  'name-column-holds-both.csv': {
    rows: ['header', 'imported'],
    people: [
      {
        surname: 'Heide',
        givenNames: 'Anna',
        street: 'Ringstraße',
        houseNumber: '12',
        postcode: '91154',
        town: 'Roth',
      },
    ],
  },
  'name-prefix-column.csv': {
    rows: ['header', 'imported'],
    people: [{ surname: 'Heide', namePrefix: 'von der', givenNames: 'Anna Maria', callName: 'Maria' }],
  },
  'name-missing.csv': { rows: ['header', 'quarantined name_missing', 'imported'] },
  'doctorate.csv': {
    rows: ['header', ...times(11, 'imported')],
    people: [
      ...times(5, { doctorate: 'Dr.', warnings: '' }),
      { doctorate: 'Dr. Dr.' },
      { doctorate: 'Dr. h.c.' },
      { doctorate: 'Dr. Dr. h.c.' },
      { doctorate: 'Dr.', warnings: 'other_titles Prof.' },
      { doctorate: '', warnings: 'other_titles Dipl. Ing.' },
      { doctorate: '' },
    ],
  },
  'citizenship.csv': {
    rows: ['header', ...times(17, 'imported')],
    people: (
      [
        'de',
        'de',
        'de',
        'de',
        'de',
        'eu',
        'eu',
        'other',
        'eu',
        'eu',
        'other',
        'other',
        'unknown',
        'unknown',
        'other',
        'eu',
        'unknown',
      ] as const
    ).map((citizenship) => ({ citizenship })),
  },
  'citizenship-in-two-columns.csv': { rows: ['header', 'imported'], people: [{ citizenship: 'de' }] },
  'house-numbers.csv': {
    rows: ['header', ...times(11, 'imported'), 'imported house_number_unclear', 'imported'],
    people: [
      ...['12a', '12a', '12-14', '12-14', '12-14', '12 1/2', '12/3', '12'].map((houseNumber) => ({
        houseNumber,
        addressExtra: '',
      })),
      { houseNumber: '12', addressExtra: 'Hinterhaus' },
      { houseNumber: '12', addressExtra: 'c/o Schmidt' },
      { houseNumber: '12', addressExtra: '3. OG' },
      { houseNumber: '12 links daneben', addressExtra: '' },
      { houseNumber: '' },
    ],
  },
  'house-number-letter-column.csv': {
    rows: ['header', ...times(3, 'imported')],
    people: [
      { houseNumber: '12a' },
      { houseNumber: '12 1/2' },
      { houseNumber: '12', addressExtra: 'Hinterhaus' },
    ],
  },
  'street-and-number-together.csv': {
    rows: ['header', ...times(8, 'imported')],
    people: [
      { street: 'Hauptstr.', houseNumber: '12' },
      { street: 'Straße des 17. Juni', houseNumber: '135' },
      { street: 'Q7', houseNumber: '24' },
      { street: 'Hauptstraße', houseNumber: '12a' },
      { street: 'Hauptstraße', houseNumber: '12', addressExtra: 'Hinterhaus' },
      { street: 'Am Bach', houseNumber: '' },
      { street: 'Hauptstr.', houseNumber: '12-14' },
      { street: 'Hauptstr.', houseNumber: '12 1/2' },
    ],
  },
  'living-with.csv': {
    rows: ['header', 'imported', 'imported'],
    people: [{ addressExtra: 'bei Schmidt' }, { addressExtra: 'c/o Schmidt' }],
  },
  'postcode-zero-lost.csv': {
    rows: ['header', 'imported postcode_zero_restored', 'imported', 'imported'],
    people: [{ postcode: '01067' }, { postcode: '01067' }, { postcode: '91154' }],
  },
  'ags-repaired.csv': {
    rows: ['header', 'imported ags_zero_restored', 'imported', 'imported ags_zero_restored'],
    people: times(3, { ags: '09576143' }),
  },
  'ags-contradicts-town.csv': {
    rows: ['header', 'imported ags_contradicts_town', 'imported', 'imported'],
    people: times(3, { ags: '09576143' }),
  },
  'outside-the-district.csv': { rows: ['header', 'ineligible outside_district'] },
  'municipality-by-town.csv': {
    rows: ['header', ...times(7, 'imported'), ...times(2, 'quarantined municipality_unknown')],
    people: ['09576143', '09576143', '09576151', '09574112', '09574112', '09574152', '09574123'].map(
      (ags) => ({ ags }),
    ),
  },
  'address-incomplete.csv': {
    rows: [
      'header',
      'quarantined address_incomplete',
      'quarantined address_incomplete',
      ...times(3, 'imported'),
    ],
  },
  'too-many-cells.csv': {
    rows: ['header', 'quarantined too_many_cells', 'imported', 'quarantined municipality_unknown'],
  },
  // Only columns that are used count.
  'cell-too-long.csv': { rows: ['header', 'quarantined text_too_long', 'imported', 'imported'] },
  'footers-and-blank-lines.csv': {
    rows: [
      'header',
      'imported',
      'skipped',
      'skipped',
      'skipped',
      'imported',
      ...times(7, 'skipped'),
      'quarantined address_incomplete municipality_unknown',
    ],
  },
  'title-above-header.csv': { rows: ['skipped', 'skipped', 'skipped', 'header', 'imported'] },
  'sep-line.csv': { rows: ['skipped', 'header', 'imported'] },
  'blocked.csv': {
    rows: ['header', 'imported', 'imported', 'imported', 'blocked', 'blocked', 'imported', 'blocked'],
  },
  'blocked-and-broken.csv': { rows: ['header', 'blocked', 'blocked', 'blocked', 'blocked'] },
  'duplicates.csv': {
    rows: ['header', 'imported', 'duplicate same_person', 'duplicate same_person', 'imported', 'imported'],
  },
  'twins.csv': { rows: ['header', 'imported', 'imported'] },
  'father-and-son.csv': { rows: ['header', 'imported', 'imported'] },
  'forty-at-one-number.csv': { rows: ['header', ...times(40, 'imported')] },
  'guardians.csv': {
    rows: ['header', 'imported', 'imported'],
    people: [
      { guardian1: 'Eva Probe, Ring 1, 91154 Roth', guardian2: 'Jo Muster, Weg 2, 91154 Roth' },
      { guardian1: '', guardian2: '' },
    ],
  },
  'dsmeld-numbers.csv': {
    rows: ['header', 'imported'],
    people: [
      {
        surname: 'Probe',
        givenNames: 'Anna Maria',
        callName: 'Maria',
        doctorate: 'Dr.',
        age: 68,
        sex: 'w',
        citizenship: 'de',
      },
    ],
  },
  'dsmeld-zero-lost.csv': {
    rows: ['header', 'imported'],
    people: [{ surname: 'Probe', givenNames: 'Anna', age: 68, citizenship: 'de' }],
  },
  'headers-in-capitals.csv': {
    rows: ['header', 'imported'],
    people: [
      {
        surname: 'Probe',
        givenNames: 'Anna',
        sex: 'w',
        age: 68,
        citizenship: 'de',
        houseNumber: '12b',
        ags: '09576143',
      },
    ],
  },
  'quotes.csv': {
    rows: ['header', 'imported'],
    people: [{ surname: 'Probe; "die Große"', givenNames: 'Anna Maria' }],
  },
  'quote-never-closed.csv': {
    rows: ['header', 'imported', 'imported', 'imported'],
    people: [{}, { surname: 'Probe' }, { surname: 'Probe; C' }],
  },
  'comma.csv': { rows: ['header', 'imported'] },
  'tab.txt': { rows: ['header', 'imported'] },
  'pipe.csv': { rows: ['header', 'imported'] },
  'lf.csv': { rows: ['header', 'imported', 'imported'] },
  'cr.csv': { rows: ['header', 'imported', 'imported'] },
  'no-final-newline.csv': { rows: ['header', 'imported'] },
  ...Object.fromEntries(
    ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'utf-16le-without-bom', 'cp850'].map((name) => [
      `${name}.csv`,
      { rows: ['header', 'imported', 'imported'], people: umlauts() },
    ]),
  ),
  'windows-1252.csv': {
    rows: ['header', ...times(4, 'imported')],
    people: [...umlauts(), { surname: 'Šimic', givenNames: '„Toni“' }, { surname: 'O’Neill' }],
  },
  'iso-8859-15.csv': {
    rows: ['header', ...times(4, 'imported')],
    people: [
      ...umlauts(),
      { surname: 'Šimic', givenNames: 'Žana' },
      { surname: 'Dašek', givenNames: 'Œuvre' },
    ],
  },
  'cp850-only-sharp-s.csv': { rows: ['header', 'imported'], people: [{ street: 'Ringstraße' }] },
  'windows-1252-acute.csv': { rows: ['header', 'imported'], people: [{ surname: 'O´Neill' }] },
  ...Object.fromEntries(
    ['workbook-title-rows.xlsx', 'workbook-97.xls', 'workbook-libreoffice.xlsx'].map((name) => [
      name,
      {
        rows: [
          'skipped',
          'skipped',
          'header',
          'imported ags_zero_restored',
          'skipped',
          ...times(2, 'imported ags_zero_restored'),
          'skipped',
        ],
        people: times(3, { age: 68, houseNumber: '12', postcode: '91154', ags: '09576143' }),
      },
    ]),
  ),
  'workbook-1904.xlsx': { rows: ['header', 'imported ags_zero_restored'], people: [{ age: 68 }] },
  'workbook-numbers-as-text.xlsx': {
    rows: ['header', 'imported ags_zero_restored', 'imported', 'imported ags_zero_restored'],
    people: [
      { surname: 'True', givenNames: 'True', age: 45, ags: '09576143' },
      { surname: 'Null', houseNumber: '12a' },
      { ags: '09576143' },
    ],
  },
};

/** Files that cannot be read, and why. */
const unreadable: Readonly<Record<string, readonly string[]>> = {
  'archive-empty.zip': ['archive-empty.zip archive_empty'],
  'archive-encrypted.zip': ['archive-encrypted.zip archive_encrypted'],
  'empty.csv': ['empty.csv file_empty'],
  'letter.pdf': ['letter.pdf format_pdf'],
  'no-header.csv': ['no-header.csv header_not_found'],
  'web-page.xls': ['web-page.xls format_unknown'],
  'workbook-encrypted.xlsx': ['workbook-encrypted.xlsx workbook_encrypted'],
  'workbook-truncated.xlsx': ['workbook-truncated.xlsx workbook_damaged'],
  'workbook-without-header.xlsx': ['workbook-without-header.xlsx [T] header_not_found'],
};

const severalTables = ['archive.zip', 'workbook-several-sheets.xlsx'];

test('has an expectation for every fixture', () => {
  expect([...Object.keys(tables), ...Object.keys(unreadable), ...severalTables].sort()).toEqual(
    registerFixtures,
  );
});

test.each(Object.entries(tables))('decides every row of %s', async (name, { rows, people = [] }) => {
  const { tables: read, unreadable: failed } = await importUploads([registerFixture(name)]);
  expect(failed).toEqual([]);
  expect(read.map(fatesOf)).toEqual([rows]);
  expect(read[0]!.delivery.people).toMatchObject(people.length > 0 ? people : {});
});

test.each(Object.entries(unreadable))('says why %s cannot be read', async (name, codes) => {
  const imported = await importUploads([registerFixture(name)]);
  expect(imported.unreadable).toEqual(codes);
  expect(imported.tables).toEqual([]);
});

test('reads every sheet with a header, and every member of an archive', async () => {
  const { tables: read, unreadable: failed } = await importUploads([registerFixture('archive.zip')]);
  expect(read.map(({ source }) => [source.file, source.sheet])).toEqual([
    ['archive.zip/Roth/lieferung.csv', null],
    ['archive.zip/mappe.xlsx', 'Roth'],
    ['archive.zip/mappe.xlsx', 'Spalt & Co'],
  ]);
  expect(failed).toEqual([
    'archive.zip/Anschreiben.pdf format_pdf',
    'archive.zip/mappe.xlsx [Hinweise] header_not_found',
    'archive.zip/mappe.xlsx [leer] header_not_found',
  ]);
});

test.each([
  ['utf-8.csv', 'utf-8', ';'],
  ['utf-8-bom.csv', 'utf-8-bom', ';'],
  ['utf-16le.csv', 'utf-16le', ';'],
  ['utf-16le-without-bom.csv', 'utf-16le', ';'],
  ['utf-16be.csv', 'utf-16be', ';'],
  ['windows-1252.csv', 'windows-1252', ';'],
  ['windows-1252-acute.csv', 'windows-1252', ';'],
  ['iso-8859-15.csv', 'iso-8859-15', ';'],
  ['cp850.csv', 'cp850', ';'],
  ['cp850-only-sharp-s.csv', 'cp850', ';'],
  ['comma.csv', 'utf-8', ','],
  ['sep-line.csv', 'utf-8', ','],
  ['tab.txt', 'utf-8', '\t'],
  ['pipe.csv', 'utf-8', '|'],
  ['workbook-97.xls', null, null],
])('finds encoding and delimiter of %s', async (name, encoding, delimiter) => {
  const { tables: read } = await importUploads([registerFixture(name)]);
  expect(read[0]!.source).toMatchObject({ encoding, delimiter });
});

function times<Value>(count: number, value: Value): Value[] {
  return Array.from({ length: count }, () => value);
}

function umlauts(): People {
  return [
    { surname: 'Müller', givenNames: 'Jörg', street: 'Große Straße' },
    { surname: 'Özdemir', givenNames: 'Käthe' },
  ];
}
