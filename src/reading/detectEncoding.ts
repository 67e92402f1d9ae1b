import { type Encoding, sequenceLength } from './decode';

/**
 * Finds out how a text file is encoded: by its byte order mark; else by its NULs (UTF-16); else as UTF-8 if the whole
 * file is; else Windows-1252, unless the bytes speak for CP850 or ISO-8859-15.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16(bytes) ?? (isUtf8(bytes) ? 'utf-8' : singleByte(bytes));
}

/** Western text in UTF-16 has a NUL in every second byte. */
function utf16(bytes: Uint8Array): Encoding | undefined {
  const end = Math.min(bytes.length & ~1, 65_536);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      at += 1;
      continue;
    }
    const size = sequenceLength(bytes, at);
    if (size === 0) return false;
    at += size;
  }
  return true;
}

/** Š š Ž ž Œ œ Ÿ in ISO-8859-15, where Windows-1252 has signs. */
const latin9Letters = new Set([0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]);

/** Counts what bytes beyond ASCII inside words speak for. */
function singleByte(bytes: Uint8Array): Encoding {
  let cp850 = 0;
  let latin9 = 0;
  let windows = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const before = isAsciiLetter(bytes[i - 1]);
    const after = isAsciiLetter(bytes[i + 1]);
    if (isCp850(byte, bytes[i - 1], bytes[i + 1])) cp850 += 1;
    else if (byte === 0xa4 && !before && !after) latin9 += 1;
    else if (latin9Letters.has(byte) && before !== after) latin9 += 1;
    else if (latin9Letters.has(byte) && before && byte !== 0xb4) latin9 += 1;
    else if (byte >= 0xc0 && byte !== 0xe1 && (before || after)) windows += 1;
  }
  if (cp850 > windows) return 'cp850';
  return latin9 > 0 ? 'iso-8859-15' : 'windows-1252';
}

/**
 * Tells whether a byte makes a letter of a German word in CP850, and a sign or an unlikely letter in Windows-1252:
 * ü never a letter there; ä ö are quotation marks and Ö is ™, never inside a word; Ü is š, which neither begins a word
 * nor stands between capitals; Ä is Ž, which seldom does; ß is á, which does not follow a or o.
 */
function isCp850(byte: number, previous: number | undefined, next: number | undefined): boolean {
  const before = isAsciiLetter(previous);
  const after = isAsciiLetter(next);
  switch (byte) {
    case 0x81:
      return before || after;
    case 0x84:
    case 0x94:
      return before && after;
    case 0x99:
      return after;
    case 0x9a:
      return after && (!before || (isCapital(previous) && isCapital(next)));
    case 0x8e:
      return isCapital(previous) && isCapital(next);
    case 0xe1:
      return previous === 0x61 || previous === 0x6f;
    default:
      return false;
  }
}

function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a;
}

function isAsciiLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
