import { type Issue, issue } from '../issue';
import { type Addressee, familyName, firstName, joined } from './addressee';
import { textWidth } from './textWidth';

/** What may not fit the window of the envelope. */
export type AddressIssueCode =
  | 'address-lines'
  | 'address-line-long'
  | 'address-line-wide'
  | 'address-incomplete';

/** What goes into the envelope's window. */
export interface AddressBlock {
  /** From top to bottom, none of them blank. */
  readonly lines: readonly string[];
  /** Facts name lines and lengths, never their text. */
  readonly issues: readonly Issue<AddressIssueCode>[];
}

// DIN 5008: the address zone has 27.3 mm, which is six lines; the field is 85 mm wide, 5 mm of it left of the text.
const mostLines = 6;
const mostCharacters = 40;
const widest = 80;
const pointSize = 11;

/**
 * Address of a person after DIN 5008: Herrn or Frau, name, care-of (a line for each part between commas), street, town.
 *
 * @param youth leaves out "Herrn" and "Frau", which no 14-year-old expects
 */
export function addressBlock(
  person: Addressee,
  words: { m: string; w: string },
  youth: boolean,
): AddressBlock {
  const form = person.sex === 'm' || person.sex === 'w' ? words[person.sex] : '';
  return checkedBlock([
    youth ? '' : form,
    joined([person.doctorate, firstName(person), familyName(person)]),
    ...person.addressExtra.split(/[,;]/),
    ...postalLines(person),
  ]);
}

/** Street and town, as they end every address. */
export function postalLines(
  place: Pick<Addressee, 'street' | 'houseNumber' | 'postcode' | 'town'>,
): readonly string[] {
  return [joined([place.street, place.houseNumber]), joined([place.postcode, place.town])];
}

/** Drops blank lines and measures the rest against the window. */
export function checkedBlock(given: readonly string[]): AddressBlock {
  const lines = given.map((line) => line.trim()).filter((line) => line !== '');
  const issues: Issue<AddressIssueCode>[] = [];
  if (lines.length < 3) issues.push(issue('address-incomplete', { lines: lines.length }));
  if (lines.length > mostLines) issues.push(issue('address-lines', { lines: lines.length, most: mostLines }));
  lines.forEach((line, index) => {
    const characters = [...line.normalize('NFC')].length;
    const width = Math.round(textWidth(line, pointSize));
    if (width > widest) issues.push(issue('address-line-wide', { line: index + 1, width, most: widest }));
    else if (characters > mostCharacters) {
      issues.push(issue('address-line-long', { line: index + 1, characters, most: mostCharacters }));
    }
  });
  return { lines, issues };
}
