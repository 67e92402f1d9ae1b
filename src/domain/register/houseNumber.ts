import { withoutDecimals } from './wholeNumber';

/** A house number in its normal form, and what stood behind it. */
export interface HouseNumber {
  readonly houseNumber: string;
  /** Text that belongs to the column Adresszusatz. */
  readonly extra: string;
  /** True if the text behind the number means nothing to us: the cell stays whole. */
  readonly unclear: boolean;
}

const simple = /^[1-9]\d*[a-zA-Z]?$/;
const number = String.raw`\d+(?: ?[a-zA-Z](?![\p{L}\d./]))?`;
const numbered = new RegExp(
  String.raw`^(${number}(?: ?[-–—] ?(?:${number}|[a-zA-Z](?![\p{L}\d])))*(?: ?/ ?(?:\d+ ?[a-zA-Z]?|[a-zA-Z])(?![\p{L}\d]))?(?: \d/\d)?)(?:[ ,;/]+(.*))?$`,
  'u',
);
const extraWords =
  /^(?:\(?)(?:\d{1,2}\. ?)?(?:c\/o|bei|hinterhaus|hinterhs|vorderhaus|seitenflügel|hh|vh|whg|wohnung|etage|og|eg|dg|ug|stock|ap(?:p|artment)?|zimmer|zi)(?![\p{L}])/iu;

/**
 * Reads a house number as sent: `12 a` → `12a`, `012` → `12`, `12 - 14` → `12-14`; `12 1/2` and `12/3` stay.
 *
 * What stands behind it and begins with c/o, bei, Hinterhaus, Whg and the like is the address's extra.
 */
export function readHouseNumber(cell: string): HouseNumber {
  if (simple.test(cell)) return { houseNumber: cell, extra: '', unclear: false };
  if (/^[0 -]*$/.test(cell)) return { houseNumber: '', extra: '', unclear: false };
  // A spreadsheet makes a day of 12-14.
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return { houseNumber: cell, extra: '', unclear: true };
  const match = numbered.exec(withoutDecimals(cell));
  if (!match) return extraOnly(cell);
  const rest = (match[2] ?? '').trim();
  if (rest !== '' && !extraWords.test(rest)) return { houseNumber: cell, extra: '', unclear: true };
  return { houseNumber: normal(match[1]!), extra: rest, unclear: false };
}

/** Joins a house number with the column of its letter ("12" + "a" → "12a", "12" + "1/2" → "12 1/2"). */
export function joinHouseNumber(number: string, letter: string): string {
  if (letter === '') return number;
  return /^[\p{L}]$|^[-/]/u.test(letter) && /\d$/.test(number)
    ? `${number}${letter}`
    : `${number} ${letter}`.trim();
}

/** Numbers looked at behind a street, from the right. */
const mostNumbers = 10;

/** A street with its house number, told apart. */
export interface StreetAndNumber {
  readonly street: string;
  /** As sent; empty if the text ends without a number. */
  readonly number: string;
}

/**
 * Tells the house number behind a street's name: the last number that may be one ("Straße des 17. Juni 135",
 * "Q7, 24", "Hauptstr. 12 a Hinterhaus").
 */
export function splitStreet(text: string): StreetAndNumber {
  const whole = { street: text, number: '' };
  const places = [...text.matchAll(/[ ,]+(?=\d)|(?<=\p{L}[.])(?=\d)/gu)];
  for (const match of places.reverse().slice(0, mostNumbers)) {
    const street = text.slice(0, match.index);
    const tail = text.slice(match.index + match[0].length);
    if (!/\p{L}/u.test(street)) continue;
    // "12 1/2", "12 - 14" and "12, 3. OG" begin further to the left.
    if (/\d ?[a-zA-Z]?(?: ?[-–—/])?$/u.test(street) && !/\p{L}\d+$/u.test(street) && / \d|\.\d/.test(street))
      continue;
    const read = readHouseNumber(tail);
    if (!read.unclear && read.houseNumber !== '' && !/^\d+\.(?! ?\p{L}?$)/u.test(tail))
      return { street: street.replace(/[ ,]+$/, ''), number: tail };
  }
  return whole;
}

function extraOnly(cell: string): HouseNumber {
  if (extraWords.test(cell)) return { houseNumber: '', extra: cell, unclear: false };
  return { houseNumber: cell, extra: '', unclear: true };
}

function normal(text: string): string {
  return text
    .replace(/ ?[-–—] ?/g, '-')
    .replace(/ ?\/ ?/g, '/')
    .replace(/(\d) ([a-zA-Z])/g, '$1$2')
    .replace(/(^|-)0+(?=\d)/g, '$1');
}
