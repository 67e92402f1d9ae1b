import { randomBytes } from 'node:crypto';
import { importUploads } from '../support/register';

const header = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort\n';
const person = 'Probe;Anna;45;Ring;1;91154;Roth\n';
const text = (content: string) => new TextEncoder().encode(content);

async function refusal(bytes: Uint8Array, name = 'datei.csv'): Promise<string> {
  const { unreadable, tables } = await importUploads([{ name, bytes }]);
  return tables.length > 0 ? 'read' : unreadable.join('; ');
}

test.each([
  ['a line of 2 MB', () => text(`${header}${'a'.repeat(2_000_000)}\n`), 'line_too_long'],
  ['a line of 2 million delimiters', () => text(header + ';'.repeat(2_000_000)), 'line_too_long'],
  ['10,000 columns', () => text(`${'Spalte;'.repeat(10_000)}\n`), 'too_many_columns'],
  ['101 MB', () => new Uint8Array(101 * 1024 * 1024).fill(65), 'file_too_large'],
  ['more lines than Excel has', () => text(header + '\n'.repeat(1_048_576)), 'too_many_rows'],
])('refuses %s', async (_, bytes, code) => {
  expect(await refusal(bytes())).toBe(`datei.csv ${code}`);
});

test('reads twenty thousand rows behind a quotation mark that is never closed', async () => {
  const { tables } = await importUploads([
    { name: 'a.csv', bytes: text(`${header}"Offen;Eva;45;Ring;2;91154;Roth\n${person.repeat(20_000)}`) },
  ]);
  expect(tables[0]!.delivery.counts).toMatchObject({ imported: 2, duplicate: 19_999 });
});

test.each([
  ['nothing', []],
  ['a text', []],
  ['ZIP', [0x50, 0x4b, 3, 4]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['UTF-16', [0xff, 0xfe]],
])('refuses random bytes that begin as %s', async (_, magic) => {
  for (let length = 0; length < 4000; length += 397)
    expect(await refusal(Uint8Array.from([...magic, ...randomBytes(length)]))).not.toBe('read');
});
