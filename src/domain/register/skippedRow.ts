import { fold } from '../fold';
import { cleanText } from './cleanText';
import { type Header, repeatsHeader } from './header';

const footer = /^(?:anzahl|summe|gesamt|ende|stand|seite)/;

/** Tells whether a row below the header is no person: blank, the header again, or a footer. */
export function isSkipped(row: readonly string[], header: Header): boolean {
  let filled = 0;
  let first = '';
  for (const cell of row) {
    if (isBlank(cell)) continue;
    filled += 1;
    if (filled === 1) first = cell;
    if (filled === 3) break;
  }
  if (filled === 0) return true;
  if (filled <= 2 && (footer.test(fold(first)) || /^[-=_ ]+$/.test(cleanText(first)))) return true;
  return repeatsHeader(row, header);
}

function isBlank(cell: string): boolean {
  if (cell === '') return true;
  const code = cell.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? false : cleanText(cell) === '';
}
