import type { Columns } from './cells';
import { joinHouseNumber, readHouseNumber, splitStreet } from './houseNumber';
import type { Gazetteer } from './municipalities';
import { readAgs, readPostcode, splitAddress, splitTown } from './place';
import type { QuarantineCode, WarningCode } from './registerIssue';

/** Where a person lives, as it is stored. */
export interface Address {
  readonly street: string;
  readonly houseNumber: string;
  readonly addressExtra: string;
  readonly postcode: string;
  readonly town: string;
  /** Eight digits; empty if the municipality is not known. */
  readonly ags: string;
}

/** Reads the address of a row; adds what is wrong to the two lists. */
export type AddressReader = (
  row: readonly string[],
  quarantine: QuarantineCode[],
  warnings: WarningCode[],
) => Address;

interface Sent {
  readonly street: string;
  readonly number: string;
  readonly postcode: string;
  readonly town: string;
}

/** Makes the reader of a delivery's addresses, from whichever columns it has. */
export function addressReader(columns: Columns, gazetteer: Gazetteer, onlyAgs: string): AddressReader {
  const hasExtras = columns.has('addressExtra') || columns.has('careOf') || columns.has('houseNumberExtra');
  const together = columns.has('address') || columns.has('streetAndNumber') || columns.has('postcodeAndTown');
  return (row, quarantine, warnings) => {
    const sent: Sent = together ? combined(columns, row) : separate(columns, row);
    const { houseNumber, extra, unclear } = readHouseNumber(sent.number);
    if (unclear) warnings.push('house_number_unclear');
    const postcode = readPostcode(sent.postcode);
    if (postcode.warning) warnings.push(postcode.warning);
    const ags = readAgs(columns.cell(row, 'ags'));
    if (ags.warning) warnings.push(ags.warning);
    const address: Address = {
      street: sent.street,
      houseNumber,
      addressExtra: hasExtras ? extras(columns, row, extra) : extra,
      postcode: postcode.value,
      town: sent.town,
      ags:
        ags.value ||
        townAgs(gazetteer, columns.cell(row, 'municipality'), sent.town, postcode.value) ||
        onlyAgs,
    };
    if ((!address.street && !houseNumber) || (!address.postcode && !address.town))
      quarantine.push('address_incomplete');
    if (address.ags === '') quarantine.push('municipality_unknown');
    else if (ags.value && gazetteer.has(ags.value) && gazetteer.contradicts(ags.value, sent.town))
      warnings.push('ags_contradicts_town');
    return address;
  };
}

function separate(columns: Columns, row: readonly string[]): Sent {
  const postcode = columns.cell(row, 'postcode');
  const town = columns.cell(row, 'town');
  const street = columns.cell(row, 'street');
  if (postcode !== '' || !/\d/.test(town)) return sentOf(columns, row, street, postcode, town);
  const place = splitTown(town);
  return sentOf(columns, row, street, place.postcode, place.town);
}

function combined(columns: Columns, row: readonly string[]): Sent {
  const whole = splitAddress(columns.cell(row, 'address'));
  const fromWhole = splitTown(whole.rest);
  const place = splitTown(columns.cell(row, 'postcodeAndTown'));
  const street = columns.cell(row, 'street') || columns.cell(row, 'streetAndNumber') || whole.street;
  return sentOf(
    columns,
    row,
    street,
    columns.cell(row, 'postcode') || place.postcode || fromWhole.postcode,
    columns.cell(row, 'town') || place.town || fromWhole.town,
  );
}

/** A street without a number of its own may have it behind its name. */
function sentOf(
  columns: Columns,
  row: readonly string[],
  street: string,
  postcode: string,
  town: string,
): Sent {
  const letter = columns.cell(row, 'houseNumberExtra');
  const number = columns.cell(row, 'houseNumber');
  const own = letter !== '' && isLetter(letter) ? joinHouseNumber(number, letter) : number;
  if (!/\d/.test(street)) return { street, number: own, postcode, town };
  const split = splitStreet(street);
  // "Straße des 17. Juni" with the number 135, but "Hauptstr. 12" with the number 12 again.
  if (own !== '' && own !== split.number) return { street, number: own, postcode, town };
  return { street: split.street, number: split.number, postcode, town };
}

/** The column of letters holds letters and fractions; "Hinterhaus" belongs to the address's extra. */
function isLetter(extra: string): boolean {
  return extra === '' || /^(?:\p{L}|\d+\/\d+|[-/] ?\d* ?\p{L}?|\p{L} ?[-–] ?\p{L})$/u.test(extra);
}

/** Whose flat it is: "Schmidt" in a column bei means "bei Schmidt". */
function careOf(cell: string): string {
  return cell === '' || /^(?:bei|c\/o)\b/i.test(cell) ? cell : `bei ${cell}`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function extras(columns: Columns, row: readonly string[], behindNumber: string): string {
  const letter = columns.cell(row, 'houseNumberExtra');
  return joined(
    careOf(columns.cell(row, 'careOf')),
    columns.cell(row, 'addressExtra'),
    behindNumber,
    isLetter(letter) ? '' : letter,
  );
}

/** A column Gemeinde beside Ort says which municipality a village belongs to. */
function townAgs(
  gazetteer: Gazetteer,
  municipality: string,
  town: string,
  postcode: string,
): string | undefined {
  return (municipality && gazetteer.agsOf(municipality, postcode)) || gazetteer.agsOf(town, postcode);
}
