import { crc32 } from 'node:zlib';
import { unpack } from '../../src/reading/archive';
import { zipDirectory } from '../../src/reading/zipDirectory';
import {
  type Claim,
  deflated,
  hostileZip,
  sheetWith,
  smallSheet,
  workbookClaims,
} from '../support/hostileZip';
import { importUploads } from '../support/register';

const list = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort\nProbe;Anna;45;Ring;1;91154;Roth\n';
const deflatedThousand = deflated(new Uint8Array(1000));
const million = deflated(new Uint8Array(1_200_000));

/** Unpacks what an archive claims to hold, with a megabyte allowed. */
function unpacked(claims: readonly Claim[]) {
  return () => unpack(zipDirectory(hostileZip(claims)), { left: 1_000_000, most: 1_000_000 });
}

async function become(claims: readonly Claim[], name = 'a.zip'): Promise<readonly string[]> {
  const { tables, unreadable } = await importUploads([{ name, bytes: hostileZip(claims) }]);
  return [
    ...unreadable,
    ...tables.map(({ source, delivery }) => `${source.file} ${source.sheet}: ${delivery.counts.imported}`),
  ];
}

test.each<[string, readonly Claim[]]>([
  ['the directory says 10 bytes', [{ name: 'a.csv', packed: million, size: 10, ownSize: 1_200_000 }]],
  ['the member says 10 bytes', [{ name: 'a.csv', packed: million, size: 1_200_000, ownSize: 10 }]],
  ['both say nothing', [{ name: 'a.csv', packed: million, size: 0, ownSize: 0 }]],
  ['a data descriptor says 10 bytes', [{ name: 'a.csv', packed: million, flags: 8 }]],
  ['it is no table', [{ name: 'folder/', packed: million }]],
  [
    'many members are the same bytes',
    Array.from({ length: 2000 }, (_, i) => ({ name: `${i}.csv`, packed: deflatedThousand })),
  ],
])('refuses what is too much when unpacked although %s', (_, claims) => {
  expect(unpacked(claims)).toThrow('archive_too_large');
});

test('refuses what says itself that it is too much without unpacking it, unless it only does not say', () => {
  const bytes = deflated('abc');
  const claims = [600_000, 600_000].map((size, i) => ({ name: `${i}.csv`, packed: bytes, size }));
  const allowed = { left: 1_000_000, most: 1_000_000 };
  expect(() => unpack(zipDirectory(hostileZip(claims)), allowed)).toThrow('archive_too_large');
  expect(allowed.left).toBe(1_000_000);
  expect(unpacked([{ name: 'a.csv', packed: bytes, size: 0xffff_ffff }])()).toHaveLength(1);
});

test('refuses more members than anybody sends', () => {
  const packed = deflated('');
  expect(unpacked(Array.from({ length: 10_001 }, (_, i) => ({ name: `${i}`, packed })))).toThrow(
    'archive_too_many',
  );
});

test.each<[string, Claim]>([
  ['bytes that are not deflated', { name: 'a.csv', packed: new Uint8Array(100).fill(0xff) }],
  ['bytes that end too early', { name: 'a.csv', packed: million.subarray(0, 100) }],
  ['a method we do not know', { name: 'a.csv', packed: million, method: 9 as 8 }],
  ['another checksum', { name: 'a.csv', packed: deflated('abc'), crc: crc32('abd') }],
  [
    'another checksum of bytes not packed',
    { name: 'a.csv', packed: Buffer.from('abc'), method: 0, crc: crc32('abd') },
  ],
])('refuses %s as damaged', (_, claim) => {
  expect(unpacked([claim])).toThrow('archive_damaged');
});

test('refuses an archive cut off anywhere', async () => {
  const bytes = hostileZip([{ name: 'a.csv', packed: deflated(list), crc: crc32(list) }]);
  for (let length = 4; length < bytes.length; length++) {
    const { tables, unreadable } = await importUploads([{ name: 'a', bytes: bytes.subarray(0, length) }]);
    expect([tables.length, unreadable]).toEqual([0, ['a archive_damaged']]);
  }
  expect((await importUploads([{ name: 'a', bytes }])).tables).toHaveLength(1);
});

test('opens no archive in an archive', async () => {
  const inner = hostileZip([{ name: 'a.csv', packed: deflated(list) }]);
  expect(await become([{ name: 'innen.zip', packed: deflated(inner) }])).toEqual([
    'a.zip/innen.zip archive_nested',
  ]);
});

test('reads a sheet once, however many sheets say they are it', async () => {
  const targets = ['s.xml', './s.xml', '/xl/s.xml', '../xl/s.xml', 'x/../s.xml'];
  expect(await become(workbookClaims(targets, { 'xl/s.xml': deflated(smallSheet) }), 'a.xlsx')).toEqual([
    'a.xlsx T0: 1',
  ]);
});

test.each<[string, readonly Claim[], string]>([
  [
    'two million strings',
    workbookClaims(
      ['s.xml'],
      { 'xl/s.xml': deflated(smallSheet), 'xl/t.xml': deflated('<si></si>'.repeat(2_000_001)) },
      [['sharedStrings', 't.xml']],
    ),
    '[T0] workbook_too_large',
  ],
  [
    '200,000 styles',
    workbookClaims(
      ['s.xml'],
      {
        'xl/s.xml': deflated(smallSheet),
        'xl/t.xml': deflated(`<cellXfs>${'<xf/>'.repeat(200_001)}</cellXfs>`),
      },
      [['styles', 't.xml']],
    ),
    '[T0] workbook_too_large',
  ],
  [
    'a tag without end',
    workbookClaims(['s.xml'], { 'xl/s.xml': deflated(`<row a="${'>'.repeat(2_000_000)}`) }),
    '[T0] workbook_damaged',
  ],
  [
    'a comment without end',
    workbookClaims(['s.xml'], { 'xl/s.xml': deflated(`<!-- ${'>'.repeat(2_000_000)}`) }),
    '[T0] workbook_damaged',
  ],
  [
    'a cell of two million letters',
    workbookClaims(['s.xml'], { 'xl/s.xml': deflated(smallSheet.replace('Probe', 'x'.repeat(2_000_000))) }),
    '[T0] workbook_damaged',
  ],
  [
    'cells far to the right',
    workbookClaims(['s.xml'], {
      'xl/s.xml': deflated(sheetWith('<row><c r="XFD1"><v>1</v></c></row>')),
    }),
    '[T0] too_many_columns',
  ],
  [
    'rows without number',
    workbookClaims(['s.xml'], { 'xl/s.xml': deflated(sheetWith('<row r="x"/>')) }),
    '[T0] too_many_rows',
  ],
  [
    'a cell in a column that is none',
    workbookClaims(['s.xml'], {
      'xl/s.xml': deflated(sheetWith('<row><c r="ZZZZZZ1"><v>1</v></c></row>')),
    }),
    '[T0] workbook_damaged',
  ],
  [
    'a sheet cut off behind a row',
    workbookClaims(['s.xml'], {
      'xl/s.xml': deflated(smallSheet.slice(0, smallSheet.indexOf('</row>') + 6)),
    }),
    '[T0] workbook_damaged',
  ],
  ['no sheet at all', workbookClaims([], {}), 'file_empty'],
])('refuses a workbook with %s', async (_, claims, code) => {
  expect(await become(claims, 'a.xlsx')).toEqual([`a.xlsx ${code}`]);
});

test('reads a row number far below as too many rows only if something stands there', async () => {
  const far = (cell: string) =>
    workbookClaims(['s.xml'], {
      'xl/s.xml': deflated(sheetWith(`<row r="1048576">${cell}</row>`)),
    });
  expect(await become(far('<c/>'), 'a.xlsx')).toEqual(['a.xlsx T0: 1']);
  expect(await become(far('<c><v>1</v></c>'), 'a.xlsx')).toEqual(['a.xlsx T0: 1']);
});

test('leaves out a sheet that is a chart', async () => {
  const claims = workbookClaims(['s.xml'], { 'xl/s.xml': deflated(smallSheet) });
  const chart = claims.map((claim) =>
    claim.name === 'xl/workbook.xml'
      ? {
          ...claim,
          packed: deflated(
            '<workbook xmlns:r="r"><sheets><sheet name="Diagramm" r:id="rId9"/><sheet name="Liste" r:id="rId1"/></sheets></workbook>',
          ),
        }
      : claim,
  );
  expect(await become(chart, 'a.xlsx')).toEqual(['a.xlsx Liste: 1']);
});

test.each([
  ['in UTF-8', Buffer.from('Röthenbach.csv'), 0x800],
  ['in UTF-8 without saying so', Buffer.from('Röthenbach.csv'), 0],
])('reads names of members %s', async (_, name, flags) => {
  expect(await become([{ name: name.toString(), packed: deflated(list), flags }])).toEqual([
    'a.zip/Röthenbach.csv null: 1',
  ]);
});

test('keeps what a terminal would obey out of names', async () => {
  expect(await become([{ name: 'a\u001b[2J.csv', packed: deflated(list) }])).toEqual([
    'a.zip/a?[2J.csv null: 1',
  ]);
});

test('reads a member in any folder, and nothing hidden', async () => {
  const packed = deflated(list);
  const names = ['./a.csv', '../../b.csv', '.hidden.csv', 'x/.DS_Store', '__MACOSX/c.csv'];
  expect(await become(names.map((name) => ({ name, packed })))).toEqual([
    'a.zip/./a.csv null: 1',
    'a.zip/../../b.csv null: 0',
  ]);
});
