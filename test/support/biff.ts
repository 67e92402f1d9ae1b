/**
 * Writes a table as an XLS workbook (BIFF8 in a compound file), with texts only.
 *
 * After [MS-XLS] and [MS-CFB]; nothing but what a reader needs.
 */
export function xlsOf(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.flatMap((row, y) =>
    row.map((cell, x) =>
      record(0x0204, words(y, x, 0), words(cell.length), Buffer.of(1), Buffer.from(cell, 'utf16le')),
    ),
  );
  const sheet = Buffer.concat([begin(0x10), ...cells, record(0x000a)]);
  const title = Buffer.concat([Buffer.of(5, 0), Buffer.from('Liste', 'latin1')]);
  const sheetAt = begin(5).length + 4 + 6 + title.length + 4;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(sheetAt);
  const globals = Buffer.concat([begin(5), record(0x0085, place, words(0), title), record(0x000a)]);
  return compoundFile(Buffer.concat([globals, sheet]));
}

function words(...values: readonly number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function record(type: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([words(type, content.length), content]);
}

function begin(kind: number): Buffer {
  return record(0x0809, words(0x0600, kind, 0, 0), Buffer.alloc(8));
}

const sector = 512;
const endOfChain = 0xfffffffe;

/** A compound file with one stream, "Workbook": sectors of the allocation table, the directory, the stream. */
function compoundFile(stream: Buffer): Uint8Array {
  // Shorter streams would have to stand in a stream of their own.
  const content = Buffer.concat([stream, Buffer.alloc(Math.max(0, 4096 - stream.length))]);
  const streamSectors = Math.ceil(content.length / sector);
  const tableSectors = Math.ceil((streamSectors + 1 + Math.ceil(streamSectors / 127) + 1) / 128);
  const table = new Uint32Array(tableSectors * 128).fill(0xffffffff);
  table.fill(0xfffffffd, 0, tableSectors);
  table[tableSectors] = endOfChain;
  const first = tableSectors + 1;
  for (let i = 0; i < streamSectors; i++)
    table[first + i] = i + 1 < streamSectors ? first + i + 1 : endOfChain;
  const header = Buffer.alloc(sector);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  words(0x3e, 3, 0xfffe, 9, 6).copy(header, 24);
  header.writeUInt32LE(tableSectors, 44);
  header.writeUInt32LE(tableSectors, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  for (let i = 0; i < 109; i++) header.writeUInt32LE(i < tableSectors ? i : 0xffffffff, 76 + 4 * i);
  const directory = Buffer.concat([
    entry('Root Entry', 5, endOfChain, 0, 1),
    entry('Workbook', 2, first, content.length, 0xffffffff),
    Buffer.alloc(256),
  ]);
  const whole = Buffer.alloc(streamSectors * sector);
  content.copy(whole);
  return new Uint8Array(Buffer.concat([header, Buffer.from(table.buffer), directory, whole]));
}

function entry(name: string, kind: number, start: number, size: number, child: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = kind;
  bytes[67] = 1;
  for (const at of [68, 72]) bytes.writeUInt32LE(0xffffffff, at);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
