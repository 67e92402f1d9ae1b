import { characters, type SingleByteEncoding } from './singleByte';

/** How the text of a file is encoded; the names of the command line. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | SingleByteEncoding;

/** Every encoding that can be read. */
export const encodings: readonly Encoding[] = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'cp850',
];

/** Gives the text of a file piece by piece, so that no file is ever in memory twice; byte order marks are left out. */
export function* decode(bytes: Uint8Array, encoding: Encoding, pieceLength = 1 << 20): Generator<string> {
  const piece = pieceOf(encoding);
  let at = startOf(bytes, encoding);
  while (at < bytes.length) {
    const { text, end } = piece(bytes, at, Math.min(bytes.length, at + pieceLength));
    yield text;
    at = end;
  }
}

/** Reads some bytes; `end` is where the next piece begins, so that no character is torn. */
type ReadPiece = (
  bytes: Uint8Array,
  from: number,
  to: number,
) => { readonly text: string; readonly end: number };

function pieceOf(encoding: Encoding): ReadPiece {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return utf8Piece;
    case 'utf-16le':
      return (bytes, from, to) => utf16Piece(bytes, from, to, 0);
    case 'utf-16be':
      return (bytes, from, to) => utf16Piece(bytes, from, to, 1);
    default:
      return singleBytePiece(characters(encoding));
  }
}

function startOf(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding.startsWith('utf-8'))
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (encoding === 'utf-16le') return bytes[0] === 0xff && bytes[1] === 0xfe ? 2 : 0;
  if (encoding === 'utf-16be') return bytes[0] === 0xfe && bytes[1] === 0xff ? 2 : 0;
  return 0;
}

function singleBytePiece(table: Uint16Array): ReadPiece {
  return (bytes, from, to) => {
    const units = new Uint16Array(to - from);
    for (let i = from; i < to; i++) units[i - from] = table[bytes[i]!]!;
    return { text: textOf(units, units.length), end: to };
  };
}

function utf16Piece(bytes: Uint8Array, from: number, to: number, high: 0 | 1) {
  const even = from + ((to - from) & ~1);
  if (even === from) return { text: '\ufffd', end: to };
  const units = new Uint16Array((even - from) >> 1);
  for (let i = 0; i < units.length; i++) {
    const at = from + 2 * i;
    units[i] = high ? (bytes[at]! << 8) | bytes[at + 1]! : bytes[at]! | (bytes[at + 1]! << 8);
  }
  return { text: textOf(units, units.length), end: even };
}

/** Bytes that are not UTF-8 become U+FFFD one by one. */
function utf8Piece(bytes: Uint8Array, from: number, to: number) {
  const units = new Uint16Array(to - from + 4);
  let length = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      units[length++] = byte;
      at += 1;
      continue;
    }
    const size = sequenceLength(bytes, at);
    const code = size === 0 ? 0xfffd : codePoint(bytes, at, size);
    at += size || 1;
    if (code > 0xffff) {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10);
      units[length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else units[length++] = code;
  }
  return { text: textOf(units, length), end: at };
}

/**
 * Gives the length of the UTF-8 sequence at a byte beyond ASCII.
 *
 * @returns 2 to 4; 0 if it is none (torn, overlong, a surrogate, beyond U+10FFFF)
 */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const size =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0;
  if (size === 0) return 0;
  for (let i = 1; i < size; i++) if ((bytes[at + i]! & 0xc0) !== 0x80 || at + i >= bytes.length) return 0;
  const second = bytes[at + 1]!;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  return first === 0xf4 && second > 0x8f ? 0 : size;
}

function codePoint(bytes: Uint8Array, at: number, size: number): number {
  let code = bytes[at]! & (size === 2 ? 0x1f : size === 3 ? 0x0f : 0x07);
  for (let i = 1; i < size; i++) code = (code << 6) | (bytes[at + i]! & 0x3f);
  return code;
}

/** `String.fromCharCode` takes only so many arguments at once. */
function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += 8192)
    text += String.fromCharCode.apply(null, units.subarray(from, Math.min(length, from + 8192)) as never);
  return text;
}
