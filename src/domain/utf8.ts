/**
 * Encodes a text as UTF-8; the bytes of `TextEncoder`, which Apps Script lacks.
 *
 * Half a surrogate pair becomes U+FFFD, as everywhere.
 */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.slice(0, utf8Into(text, bytes));
}

/**
 * Writes a text as UTF-8 into `bytes` from its start; for callers that encode many texts into one buffer.
 *
 * @param bytes at least three times as long as the text
 * @returns the number of bytes written
 */
export function utf8Into(text: string, bytes: Uint8Array): number {
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[at++] = 0xc0 | (code >> 6);
    } else {
      if (code >= 0xd800 && code < 0xe000) {
        code = wholeCodePoint(text, i);
        if (code > 0xffff) i++;
      }
      if (code > 0xffff) {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
      } else {
        bytes[at++] = 0xe0 | (code >> 12);
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

function wholeCodePoint(text: string, at: number): number {
  const code = text.codePointAt(at)!;
  return code > 0xffff ? code : 0xfffd;
}
