import { zipSync } from 'fflate';
import { importUploads } from '../support/register';

const header = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort\n';
const text = (content: string) => new TextEncoder().encode(content);

/** 600 MB that say they were 10 bytes. */
function bomb(): Uint8Array {
  const bytes = zipSync({ 'a.csv': [new Uint8Array(600_000_000), { level: 9 }] });
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(22, 10, true);
  return bytes;
}

test.each([
  ['a line of 50 MB', () => text(`${header}${'a'.repeat(50_000_000)}\n`), 'line_too_long'],
  ['a line of 40 million delimiters', () => text(header + ';'.repeat(40_000_000)), 'line_too_long'],
  ['20 million lines', () => text(header + '\n'.repeat(20_000_000)), 'too_many_rows'],
  ['open quotes in 5 million lines', () => text(header + '"a\n'.repeat(5_000_000)), 'too_many_rows'],
  ['an archive that lies about 600 MB', bomb, 'archive_too_large'],
])('refuses %s within 10 s', async (_, bytes, code) => {
  const content = bytes();
  const start = performance.now();
  const { unreadable } = await importUploads([{ name: 'datei', bytes: content }]);
  expect(unreadable).toEqual([`datei ${code}`]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
