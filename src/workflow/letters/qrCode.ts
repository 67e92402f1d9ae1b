import { encode } from 'uqr';
import type { Picture } from '../../ports/documents';
import { png } from './png';

const quietZone = 4; // modules; the standard asks for it, or scanners fail on a coloured box
// Any mask can be read. Trying all eight for the prettiest one takes ten times as long, for a thousand letters 15 s.
const maskPattern = 2;

/**
 * QR code of a text as a picture for a letter, error correction M (15 %).
 *
 * The edge grows with the text, so that a module is never smaller than 0.5 mm, which phones still read off paper.
 */
export function qrCode(text: string): Picture {
  const { data } = encode(text, { ecc: 'M', border: quietZone, maskPattern });
  const smallest = data.length * 1.42; // 0.5 mm in points
  return { png: png(data), size: Math.round(Math.max(74, smallest)) };
}

/** Address of a person's own reply page. */
export function replyAddress(replyPage: string, code: string): string {
  return `${replyPage}${replyPage.includes('?') ? '&' : '?'}code=${encodeURIComponent(code)}`;
}
