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
const postcodeAndTown = /\d{4}.*\p{L}/u; // also abroad: `F-67000 Strasbourg`

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
  return checkedBlock(
    [
      youth ? '' : form,
      joined([person.doctorate, firstName(person), familyName(person)]),
      ...person.addressExtra.split(/[,;]/),
    ],
    postalLines(person),
  );
}

/** Street and town, as they end every address. */
export function postalLines(
  place: Pick<Addressee, 'street' | 'houseNumber' | 'postcode' | 'town'>,
): readonly string[] {
  return [joined([place.street, place.houseNumber]), joined([place.postcode, place.town])];
}

/**
 * Drops blank lines and measures the rest against the window.
 *
 * @param whom names and what belongs to them
 * @param place street, and last the town with its postcode: without one of the three a letter may not arrive
 */
export function checkedBlock(whom: readonly string[], place: readonly string[]): AddressBlock {
  const filled = (given: readonly string[]) => given.map((line) => line.trim()).filter((line) => line !== '');
  const where = filled(place);
  const lines = [...filled(whom), ...where];
  const issues: Issue<AddressIssueCode>[] = [];
  if (where.length < 2 || lines.length < 3 || !postcodeAndTown.test(where[where.length - 1]!)) {
    issues.push(issue('address-incomplete', { lines: lines.length }));
  }
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

/** Names in all issues of a block the tab in which they can be put right. */
export function correctedIn(tab: string, block: AddressBlock): AddressBlock {
  return { ...block, issues: block.issues.map((each) => ({ ...each, facts: { ...each.facts, tab } })) };
}
