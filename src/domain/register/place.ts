import type { WarningCode } from './registerIssue';
import { withoutDecimals } from './wholeNumber';

/** A postcode or municipality key in its normal form. */
export interface Repaired {
  readonly value: string;
  readonly warning: WarningCode | undefined;
}

const nothing: Repaired = { value: '', warning: undefined };

/** Reads a postcode: digits only, `D-` removed, a lost zero given back (warning). */
export function readPostcode(cell: string): Repaired {
  const digits = digitsOf(cell);
  return digits.length === 4
    ? { value: `0${digits}`, warning: 'postcode_zero_restored' }
    : { value: digits, warning: undefined };
}

/**
 * Reads a municipality key (AGS, 8 digits) or regional key (ARS, 12 digits: the first five and the last three are the
 * AGS), giving back a lost zero (warning).
 *
 * @returns empty for anything of another length
 */
export function readAgs(cell: string): Repaired {
  const digits = digitsOf(cell);
  switch (digits.length) {
    case 8:
      return { value: digits, warning: undefined };
    case 7:
      return { value: `0${digits}`, warning: 'ags_zero_restored' };
    case 12:
      return { value: digits.slice(0, 5) + digits.slice(9), warning: undefined };
    case 11:
      return { value: `0${digits.slice(0, 4)}${digits.slice(8)}`, warning: 'ags_zero_restored' };
    default:
      return nothing;
  }
}

/** Splits "91154 Roth" (also "D-91154 Roth"). */
export function splitTown(text: string): { readonly postcode: string; readonly town: string } {
  const match = /^((?:D ?- ?)?\d{4,5})(?: +|, *|\/ *|$)(.*)$/.exec(text);
  return match ? { postcode: match[1]!, town: match[2]! } : { postcode: '', town: text };
}

/** Splits "Hauptstraße 12, 91154 Roth" before the postcode. */
export function splitAddress(text: string): { readonly street: string; readonly rest: string } {
  const match = /^(.*?)[ ,;]+((?:D ?- ?)?\d{5}[ ,].*|(?:D ?- ?)?\d{4} \D{3}[^,]*)$/.exec(text);
  if (match) return { street: match[1]!, rest: match[2]! };
  if (/^(?:D ?- ?)?\d{5} /.test(text)) return { street: '', rest: text };
  const comma = text.lastIndexOf(',');
  return comma > 0
    ? { street: text.slice(0, comma).trim(), rest: text.slice(comma + 1).trim() }
    : { street: text, rest: '' };
}

/** A number in scientific notation has lost its last digits. */
function digitsOf(cell: string): string {
  if (/^\d*$/.test(cell)) return cell;
  return /\dE\+?\d/i.test(cell) ? '' : withoutDecimals(cell).replace(/\D/g, '');
}
