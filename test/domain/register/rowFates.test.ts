import { importUploads, poolPerson } from '../../support/register';
import { fatesOfFiles, rowBecomes, type SentRow } from '../../support/registerRow';

/** Every sentence of register.md, "Fate of a row". */

const header = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort';
const anna = 'Probe;Anna;45;Ring;1;91154;Roth';
const jo = 'Probe;Jo;45;Ring;1;91154;Roth';

async function below(...rows: readonly string[]): Promise<readonly string[]> {
  return (await fatesOfFiles([header, ...rows]))[0]!.slice(1);
}

test('counts every row of the file but the one header used', async () => {
  const lines = ['Auskunft;;;;;;', '', header, anna, header, 'Anzahl: 1'];
  expect(await fatesOfFiles(lines)).toEqual([
    ['skipped', 'skipped', 'header', 'imported', 'skipped', 'skipped'],
  ]);
});

test.each([
  [''],
  ['   ;;\u00a0'],
  [header],
  [header.toUpperCase()],
  ['Anzahl: 120'],
  ['Summe;120'],
  ['GESAMT;;;120'],
  ['Gesamtzahl der Personen'],
  ['Ende der Liste'],
  ['Stand: 1.6.2026;Seite 1'],
  ['Seite 3 von 4'],
  ['---;---'],
  ['=====;7'],
  ['____'],
  ['-=-_'],
])('skips %j', async (row) => {
  expect(await below(anna, row, jo)).toEqual(['imported', 'skipped', 'imported']);
});

test.each([
  // Two other cells are filled: a person of that name.
  ['Ende;Michael;45;Ring;1;91154;Roth', 'imported'],
  ['Stand;;45;Ring;1;91154;Roth', 'imported'],
  ['Summe;2;3', 'quarantined'],
  // The words begin the cell or nothing.
  ['Jahresende;x', 'quarantined'],
])('does not skip %j', async (row, fate) => {
  expect((await below(row))[0]).toMatch(new RegExp(`^${fate}`));
});

test('a first line sep= is skipped, and names the delimiter', async () => {
  const comma = (line: string) => line.replaceAll(';', ',');
  expect(await fatesOfFiles(['sep=,', comma(header), comma(anna).replace('Ring', '"a;b;c;d;e"')])).toEqual([
    ['skipped', 'header', 'imported'],
  ]);
});

test.each([
  '',
  '0',
  'n',
  'N',
  'nein',
  'NEIN',
  'no',
  'false',
  'FALSE',
  'falsch',
  '-',
  'keine',
  'ohne',
  'Nicht',
  ' ',
])('does not block for %j', async (cell) => {
  expect((await rowBecomes({ Auskunftssperre: cell })).fate).toBe('imported');
});

test.each(['1', 'j', 'ja', 'X', 'true', 'wahr', '§ 51 BMG', 'unbekannt', '00', '--', 'nein?', '\u200bja'])(
  'blocks for %j',
  async (cell) => {
    expect((await rowBecomes({ Auskunftssperre: cell })).fate).toBe('blocked');
  },
);

test.each([
  'Sperre',
  'ÜBERMITTLUNGSSPERREN',
  'bed. Sperrvermerk',
  'Aus-kunfts-sperre',
  'gesperrt (§ 51)',
  'SPERR-KZ 2',
])('a column %s blocks, whatever else it is called', async (title) => {
  expect((await rowBecomes({ [title]: 'X' })).fate).toBe('blocked');
});

test('any of several columns blocks', async () => {
  expect((await rowBecomes({ Auskunftssperre: 'nein', Sperrvermerk: 'X' })).fate).toBe('blocked');
});

test('blocks every other row of the person in the call: before, behind, in other files, in quarantine', async () => {
  const blocking = `${header};Sperre`;
  expect(
    await fatesOfFiles(
      [header, anna, jo],
      [
        blocking,
        `${anna};`,
        `${anna};X`,
        `${anna};`,
        'Probe;Anna;;Ring;1;91154;Roth;',
        'Probe;Anna;5;Ring;1;91154;Roth;',
      ],
      [header, anna],
    ),
  ).toEqual([
    ['header', 'blocked', 'imported'],
    // A child of five is somebody else.
    ['header', 'blocked', 'blocked', 'blocked', 'blocked', 'ineligible too_young'],
    ['header', 'blocked'],
  ]);
});

test('takes the blocked person out of the pool, and nobody else', async () => {
  const bytes = new TextEncoder().encode(`${header};Sperre\n${anna};X\n`);
  const pool = [
    poolPerson({ pid: 'L001-00002', street: 'Ring' }),
    poolPerson({ pid: 'L001-00003', street: 'Ring', givenNames: 'Jo' }),
    poolPerson({ pid: 'L001-00004', street: 'Ring', age: 12 }),
  ];
  const { outcome } = await importUploads([{ name: 'b.csv', bytes }], { pool });
  expect(outcome.pool.map(({ pid }) => pid)).toEqual(['L001-00003', 'L001-00004']);
});

const quarantine: readonly (readonly [SentRow, string])[] = [
  [{ Familienname: '', Vornamen: '' }, 'name_missing'],
  [{ Familienname: '', Vornamen: ' \u200b' }, 'name_missing'],
  [{ Straße: '', Hausnummer: '' }, 'address_incomplete'],
  [{ PLZ: '', Ort: '', AGS: '09576143' }, 'address_incomplete'],
  [{ Alter: '' }, 'age_unknown'],
  [{ Alter: 'alt' }, 'age_unknown'],
  [{ Alter: '-1' }, 'age_out_of_range'],
  [{ Alter: '110' }, 'age_out_of_range'],
  [{ Alter: '999' }, 'age_out_of_range'],
  [{ Alter: undefined, Geburtsdatum: '31.02.1960' }, 'date_impossible'],
  [{ Alter: undefined, Geburtsdatum: '02.06.2026' }, 'age_out_of_range'],
  [{ Ort: 'München' }, 'municipality_unknown'],
  [{ Ort: '' }, 'municipality_unknown'],
];
test.each(quarantine)('quarantines %j', async (cells, code) => {
  expect((await rowBecomes(cells)).fate).toBe(`quarantined ${code}`);
});

test.each<[SentRow]>([
  [{ Familienname: '' }],
  [{ Vornamen: '' }],
  [{ Straße: '' }],
  [{ Hausnummer: '' }],
  [{ PLZ: '' }],
  [{ Ort: '', AGS: '09576143' }],
  [{ Alter: '12' }],
  [{ Alter: '109' }],
])('imports all the same %j', async (cells) => {
  expect((await rowBecomes(cells)).fate).toBe('imported');
});

test('quarantines a row with more filled cells than the header has titles; empty ones do no harm', async () => {
  expect(await below(`${anna};verrutscht`, `${jo};;; ;`)).toEqual(['quarantined too_many_cells', 'imported']);
});

test('takes an untitled column at the end for none', async () => {
  expect(await fatesOfFiles([`${header};;`, `${anna};;x`, `${jo};;`])).toEqual([
    ['header', 'quarantined too_many_cells', 'imported'],
  ]);
});

test('takes cells that are missing at the end for empty', async () => {
  expect(await below('Probe;Anna;45;Ring;1;91154', 'Probe;Anna')).toEqual([
    'quarantined municipality_unknown',
    'quarantined address_incomplete municipality_unknown age_unknown',
  ]);
});

test.each<[SentRow, string]>([
  [{ Alter: '11' }, 'too_young'],
  [{ Alter: '0' }, 'too_young'],
  [{ Ort: 'München', AGS: '09162000' }, 'outside_district'],
])('holds %j to be ineligible', async (cells, code) => {
  expect((await rowBecomes(cells)).fate).toBe(`ineligible ${code}`);
});

test('counts the minimum age that is set', async () => {
  expect((await rowBecomes({ Alter: '15' }, { minimumAge: 16 })).fate).toBe('ineligible too_young');
  expect((await rowBecomes({ Alter: '16' }, { minimumAge: 16 })).fate).toBe('imported');
});

test('gives each row the first fate that applies: skipped, blocked, quarantined, ineligible, duplicate', async () => {
  const withBlock = 'Familienname;Sperre;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort;AGS';
  expect(
    await fatesOfFiles([
      withBlock,
      'Ende;X',
      'Muster;X;Eva;5;;;;;09162000',
      'Neu;;Kim;5;;;;;09162000',
      'Kind;;Kim;5;Ring;1;91154;Roth;',
      'Kind;;Kim;5;Ring;1;91154;Roth;',
      'Probe;;Anna;45;Ring;1;91154;Roth;',
      'Probe;;Anna;45;Ring;1;91154;Roth;',
    ]),
  ).toEqual([
    [
      'header',
      'skipped',
      'blocked',
      'quarantined address_incomplete',
      'ineligible too_young',
      'ineligible too_young',
      'imported',
      'duplicate same_person',
    ],
  ]);
});

test('takes the importable rows of the same bytes, sent again, for duplicates', async () => {
  const file = [header, anna, 'Probe;Kind;5;Ring;1;91154;Roth', jo, '', 'Probe;Alt;;Ring;1;91154;Roth'];
  expect(await fatesOfFiles(file, file)).toEqual([
    ['header', 'imported', 'ineligible too_young', 'imported', 'skipped', 'quarantined age_unknown'],
    [
      'header',
      'duplicate same_person',
      'ineligible too_young',
      'duplicate same_person',
      'skipped',
      'quarantined age_unknown',
    ],
  ]);
});
