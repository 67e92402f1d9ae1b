import { deflateRawSync } from 'node:zlib';

/** What an archive says of a member, in its directory and before the member itself. */
export interface Claim {
  readonly name: string;
  /** Packed bytes; a member of the same object is written once, however often it is listed. */
  readonly packed: Uint8Array;
  readonly method?: 0 | 8;
  /** Unpacked size, as the directory has it. */
  readonly size?: number;
  /** Unpacked size, as the member's own header has it. */
  readonly ownSize?: number;
  readonly crc?: number;
  /** 1: a password, 8: sizes follow in a data descriptor, 0x800: the name is in UTF-8. */
  readonly flags?: number;
}

/** Packs bytes as ZIP archives do. */
export function deflated(bytes: Uint8Array | string): Uint8Array {
  return new Uint8Array(deflateRawSync(bytes, { level: 9 }));
}

/** Writes an archive that says of itself what it is told to. */
export function hostileZip(claims: readonly Claim[]): Uint8Array {
  const places = new Map<Uint8Array, number>();
  const pieces: Buffer[] = [];
  let at = 0;
  const write = (piece: Buffer) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const { packed, name, method = 8, ownSize = 10, flags = 0 } of claims) {
    if (places.has(packed)) continue;
    places.set(packed, at);
    const header = Buffer.alloc(30);
    const isLater = (flags & 8) !== 0;
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(flags, 6);
    header.writeUInt16LE(method, 8);
    header.writeUInt32LE(isLater ? 0 : packed.length, 18);
    header.writeUInt32LE(isLater ? 0 : ownSize, 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    write(Buffer.concat([header, Buffer.from(name), packed]));
    if (isLater) write(Buffer.from('504b070800000000000000000a000000', 'hex'));
  }
  const start = at;
  for (const { packed, name, method = 8, size = 10, crc = 0, flags = 0 } of claims) {
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(places.get(packed)!, 42);
    write(Buffer.concat([entry, Buffer.from(name)]));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(claims.length, 0xffff), 10);
  end.writeUInt32LE(at - start, 12);
  end.writeUInt32LE(start, 16);
  write(end);
  return new Uint8Array(Buffer.concat(pieces));
}

/** The parts of a workbook as claims; its sheets are parts of `folder`, one `<sheet>` for each target. */
export function workbookClaims(
  sheets: readonly string[],
  parts: Readonly<Record<string, Uint8Array>>,
  others: readonly (readonly [type: string, target: string])[] = [],
): readonly Claim[] {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rel = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${types}/${type}" Target="${target}"/>`;
  const list = sheets.map((_, i) => `<sheet name="T${i}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const rels = [...sheets.map((target) => ['worksheet', target] as const), ...others];
  const small = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${rel(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${rels.map(([type, target], i) => rel(i + 1, type, target)).join('')}</Relationships>`,
  };
  return [
    ...Object.entries(small).map(([name, text]) => ({ name, packed: deflated(text) })),
    ...Object.entries(parts).map(([name, packed]) => ({ name, packed })),
  ];
}

/** A sheet of one person below a header. */
export const smallSheet = sheetOf([
  ['Familienname', 'Vornamen', 'Alter', 'Straße', 'Hausnummer', 'PLZ', 'Ort'],
  ['Probe', 'Anna', '45', 'Ring', '1', '91154', 'Roth'],
]);

/** That sheet with more rows below. */
export function sheetWith(rows: string): string {
  return smallSheet.replace('</sheetData>', `${rows}</sheetData>`);
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
  return `<worksheet><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join('')}</sheetData></worksheet>`;
}
