import { zlibSync } from 'fflate';
import { utf8 } from '../../domain/utf8';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Makes a black-and-white PNG of square modules, one bit per pixel.
 *
 * @param modules rows of equal length, true for black
 * @param scale pixels per module, 1 or more: enlarged here, because viewers blur what they enlarge themselves
 */
export function png(modules: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const width = (modules[0]?.length ?? 0) * scale;
  const height = modules.length * scale;
  const header = [...number(width), ...number(height), 1, 0, 0, 0, 0]; // 1 bit, greyscale, no interlace
  return joined([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(scanlines(modules, scale, width), { level: 9 })),
    chunk('IEND', []),
  ]);
}

function scanlines(modules: readonly (readonly boolean[])[], scale: number, width: number): Uint8Array {
  const length = 1 + Math.ceil(width / 8);
  const lines = new Uint8Array(length * modules.length * scale);
  modules.forEach((row, down) => {
    const line = new Uint8Array(length); // filter type 0, then pixels; a set bit is white
    for (let x = 0; x < width; x++) {
      if (!row[Math.floor(x / scale)]) line[1 + (x >> 3)]! |= 0x80 >> (x & 7);
    }
    for (let copy = 0; copy < scale; copy++) lines.set(line, (down * scale + copy) * length);
  });
  return lines;
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const body = joined([utf8(type), data]);
  return joined([number(data.length), body, number(crc32(body))]);
}

const crcTable = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 255]!;
  return ~crc >>> 0;
}

function number(value: number): readonly number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
