import { deflated, hostileZip, sheetWith, smallSheet, workbookClaims } from '../support/hostileZip';
import { importUploads } from '../support/register';

const header = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort\n';
const text = (content: string) => new TextEncoder().encode(content);
const workbook = (sheet: string) => hostileZip(workbookClaims(['s.xml'], { 'xl/s.xml': deflated(sheet) }));

/** 600 MB that say they were 10 bytes. */
function bomb(): Uint8Array {
  return hostileZip([{ name: 'a.csv', packed: deflated(new Uint8Array(600_000_000)) }]);
}

/** Forty workbooks with a picture of 300 MB each, which are the same 300 kB. */
function workbooksInArchive(): Uint8Array {
  const claims = workbookClaims(['s.xml'], {
    'xl/s.xml': deflated(smallSheet),
    'xl/media/1.bmp': deflated(new Uint8Array(300_000_000)),
  });
  const packed = deflated(hostileZip(claims));
  return hostileZip(Array.from({ length: 40 }, (_, i) => ({ name: `${i}.xlsx`, packed })));
}

/** A text of 30,000 letters that stands in the workbook once, and in 200,000 rows. */
function repeatedText(): Uint8Array {
  const row = '<row><c t="s"><v>0</v></c></row>';
  const parts = {
    'xl/s.xml': deflated(sheetWith(row.repeat(200_000))),
    'xl/t.xml': deflated(`<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`),
  };
  return hostileZip(workbookClaims(['s.xml'], parts, [['sharedStrings', 't.xml']]));
}

test.each<[string, () => Uint8Array, string]>([
  ['a line of 50 MB', () => text(`${header}${'a'.repeat(50_000_000)}\n`), 'line_too_long'],
  ['a line of 40 million delimiters', () => text(header + ';'.repeat(40_000_000)), 'line_too_long'],
  ['open quotes in 5 million lines', () => text(header + '"a\n'.repeat(5_000_000)), 'too_many_rows'],
  ['90 million lines', () => text(header + '\n'.repeat(90_000_000)), 'too_many_rows'],
  ['an archive that lies about 600 MB', bomb, 'archive_too_large'],
  [
    'a workbook of a text of 480 MB',
    () => workbook(smallSheet.replace('Probe', 'x'.repeat(480_000_000))),
    '[T0] workbook_damaged',
  ],
  [
    'a workbook of 480 MB of blanks',
    () => workbook(smallSheet.replace('</row>', `</row>${' '.repeat(480_000_000)}`)),
    '[T0] workbook_damaged',
  ],
  [
    'a workbook of a tag of 480 MB',
    () => workbook(`<row a="${'b'.repeat(480_000_000)}`),
    '[T0] workbook_damaged',
  ],
  [
    'a workbook of 1.2 million rows',
    () => workbook(sheetWith('<row/>'.repeat(1_200_000))),
    '[T0] too_many_rows',
  ],
  ['a workbook that repeats a text', repeatedText, '[T0] workbook_too_large'],
])('refuses %s, before a test gives up waiting', async (_, bytes, code) => {
  const { unreadable, tables } = await importUploads([{ name: 'datei', bytes: bytes() }]);
  expect(unreadable).toEqual([`datei ${code}`]);
  expect(tables).toEqual([]);
});

test('counts what workbooks in an archive unpack to as a part of it', async () => {
  const { unreadable } = await importUploads([{ name: 'a.zip', bytes: workbooksInArchive() }]);
  expect(unreadable).toHaveLength(39);
  expect(new Set(unreadable.map((line) => line.split(' ')[1]))).toEqual(new Set(['archive_too_large']));
});
