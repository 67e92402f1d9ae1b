import { sha256 } from '@noble/hashes/sha2.js';
import { utf8, utf8Into } from './utf8';

/** Characters encoded at a time: a draw list of a million people is 90 MB. */
const pieceLength = 65_536;

/** SHA-256 of a text's UTF-8 bytes, 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  if (text.length <= pieceLength) return hexOf(sha256(utf8(text)));
  const hash = sha256.create();
  const bytes = new Uint8Array(3 * pieceLength);
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start + pieceLength);
    hash.update(bytes.subarray(0, utf8Into(text.slice(start, end), bytes)));
    start = end;
  }
  return hexOf(hash.digest());
}

/** Never between the halves of a surrogate pair. */
function pieceEnd(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end - 1 : end;
}

/**
 * SHA-256 of many texts with a common beginning; `hasherAfter(prefix)(text)` is `sha256Hex(prefix + text)`.
 *
 * Hashes the beginning once and reuses its buffers: half the time of `sha256Hex` on register entries.
 */
export function hasherAfter(prefix: string): (text: string) => string {
  const begun = sha256.create().update(utf8(prefix));
  const hash = sha256.create();
  const digest = new Uint8Array(32);
  let bytes = new Uint8Array(1024);
  return (text) => {
    if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 6);
    begun._cloneInto(hash);
    hash.update(bytes.subarray(0, utf8Into(text, bytes))).digestInto(digest);
    return hexOf(digest);
  };
}

const hexCodes = [...'0123456789abcdef'].map((digit) => digit.charCodeAt(0));
const codes: number[] = new Array(64).fill(0);

/** One flat string at once: built digit by digit it would be a tree of 64 pieces, a kilobyte per hash. */
function hexOf(digest: Uint8Array): string {
  for (let i = 0; i < 32; i++) {
    codes[2 * i] = hexCodes[digest[i]! >> 4]!;
    codes[2 * i + 1] = hexCodes[digest[i]! & 15]!;
  }
  return String.fromCharCode.apply(null, codes);
}
