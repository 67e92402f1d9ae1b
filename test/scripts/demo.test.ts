import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lostrommel } from '../support/commandLine';
import { importUploads } from '../support/register';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, ...words: readonly string[]) => {
  const run = lostrommel('demo', join(folder, name), ...words);
  expect(run.status).toBe(0);
  return readdirSync(join(folder, name)).sort();
};
const hashes = (name: string) =>
  readdirSync(join(folder, name)).map((file) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name, file)))
      .digest('hex'),
  );

test('writes one file per authority, the same byte for byte, other ones for another seed', () => {
  expect(written('one', '--people', '2000')).toHaveLength(38);
  written('two', '--people', '2000');
  written('three', '--people', '2000', '--seed', 'other');
  expect(hashes('two')).toEqual(hashes('one'));
  expect(hashes('three')).not.toEqual(hashes('one'));
});

test('says in every name that the people are invented', () => {
  expect(readdirSync(join(folder, 'one')).every((name) => name.includes('erfunden'))).toBe(true);
});

/** The table of traps in `domain-facts.md`, as its cells are written there. */
const trapsOnPaper = [
  ...['00.00.1960', '00.05.1960', '0000', '1960', '19600000', '1.3.58', '01.03.1958', '1958-03-01'],
  ...['m', 'w', 'x', 'M', 'W', 'männlich', 'weiblich', 'ohne Angabe', '1', '2', 'Herr', 'Frau'],
  ...['Müller-Lüdenscheidt', 'von der Heide, Anna', 'Dr. Dr. h.c.', "O'Neill", 'O’Neill', 'O´Neill'],
  ...[
    'Şahin',
    'Nguyễn Thị',
    'Łukasz',
    'WEIẞ',
    'Graf von Spee',
    '=SUMME(A1:A9)',
    '+49 170',
    '-Minus',
    '@Müller',
  ],
  ...['Null', 'True', '12a', '12 a', '12-14', '12 1/2', 'Straße des 17. Juni', 'Q7, 24', '12 c/o Schmidt'],
  ...['12 bei Schmidt', '12 Hinterhaus', '1067', 'D-01067'],
];

test('has every format, every trap on paper, and every fate of a row', async () => {
  const names = written('full', '--people', '6000');
  const uploads = names.map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, 'full', name))),
  }));
  const { tables, unreadable } = await importUploads(uploads);
  expect(unreadable).toEqual([]);
  const formats = new Set(tables.map(({ source }) => `${source.encoding} ${source.delimiter}`));
  expect([...formats].sort()).toEqual(
    [
      'cp850 ;',
      'iso-8859-15 \t',
      'null null',
      'utf-16be ;',
      'utf-16le \t',
      'utf-8 ,',
      'utf-8-bom |',
      // A file in ISO-8859-15 without Š, Ž or Œ has the same bytes in Windows-1252.
      'windows-1252 \t',
      'windows-1252 ;',
    ].sort(),
  );
  expect(tables.some(({ source }) => source.sheet !== null && source.sheet !== 'Auszug')).toBe(true);
  const cells = new Set<string>();
  for (const { source } of tables)
    for await (const rows of source.rows()) for (const cell of rows.flat()) cells.add(cell);
  expect(trapsOnPaper.filter((trap) => !cells.has(trap))).toEqual([]);
  const codes = new Set(tables.flatMap(({ delivery }) => delivery.notes.flatMap((note) => note.codes)));
  expect([...codes].sort()).toEqual([
    'address_incomplete',
    'age_estimated',
    'age_out_of_range',
    'age_unknown',
    'ags_zero_restored',
    'date_impossible',
    'municipality_unknown',
    'name_missing',
    'name_order_guessed',
    'outside_district',
    'postcode_zero_restored',
    'same_person',
    'too_young',
  ]);
  expect(tables.reduce((sum, { delivery }) => sum + delivery.counts.blocked, 0)).toBeGreaterThan(0);
  const imported = tables.reduce((sum, { delivery }) => sum + delivery.counts.imported, 0);
  expect(imported).toBeGreaterThan(5000);
});
