import { utf8 } from '../domain/utf8';
import type { Encoding } from './decode';
import { characters, type SingleByteEncoding } from './singleByte';

/**
 * Writes a text in an encoding; the inverse of `decode`, byte order mark included where the encoding has one.
 *
 * What the encoding has no character for loses its marks ("Şahin" → "Sahin"), as in the systems that use it.
 */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return utf8(text);
    case 'utf-8-bom':
      return utf8(`\uFEFF${text}`);
    case 'utf-16le':
    case 'utf-16be':
      return utf16(`\uFEFF${text}`, encoding === 'utf-16le');
    default:
      return singleByte(text, encoding);
  }
}

const withoutMark: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  đ: 'd',
  Đ: 'D',
  '’': "'",
  ẞ: 'SS',
};

function singleByte(text: string, encoding: SingleByteEncoding): Uint8Array {
  const byteOf = new Map([...characters(encoding)].map((unit, byte) => [String.fromCharCode(unit), byte]));
  const plain = (letter: string) => withoutMark[letter] ?? letter.normalize('NFD').replace(/\p{M}+/gu, '');
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC'))
    for (const one of byteOf.has(letter) ? letter : plain(letter)) bytes.push(byteOf.get(one) ?? 0x3f);
  return Uint8Array.from(bytes);
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i + (little ? 0 : 1)] = unit & 0xff;
    bytes[2 * i + (little ? 1 : 0)] = unit >> 8;
  }
  return bytes;
}
