import { utf8 } from '../../domain/utf8';
import { deflated } from './deflate';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Pixels per module: half a byte of the picture. Enlarged here, because viewers blur what they enlarge themselves. */
const scale = 4;

/**
 * Makes a black-and-white PNG of square modules, 4 × 4 pixels each.
 *
 * @param modules rows of equal length, true for black
 */
export function png(modules: readonly (readonly boolean[])[]): Uint8Array {
  const width = (modules[0]?.length ?? 0) * scale;
  const line = 1 + Math.ceil(width / 8);
  const header = [...number(width), ...number(modules.length * scale), 1, 0, 0, 0, 0]; // 1 bit, grey, no interlace
  return joined([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflated(scanlines(modules, line), line)),
    chunk('IEND', []),
  ]);
}

/** First line of a module as it is, the other three as "the same as above" (filter 2, all zero). */
function scanlines(modules: readonly (readonly boolean[])[], length: number): Uint8Array {
  const lines = new Uint8Array(length * modules.length * scale);
  for (let down = 0; down < modules.length; down++) {
    const row = modules[down]!;
    const start = down * scale * length;
    for (let across = 0; across < row.length; across++) {
      if (!row[across]) lines[start + 1 + (across >> 1)]! |= across & 1 ? 0x0f : 0xf0; // a set bit is white
    }
    for (let copy = 1; copy < scale; copy++) lines[start + copy * length] = 2;
  }
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
