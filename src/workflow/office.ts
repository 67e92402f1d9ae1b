import { placeName } from '../text/de/placeNames';
import type { Authority } from './tables/authority';
import type { MunicipalityRow } from './tables/municipality';

/** Where letters to an authority go. */
export type Office = Pick<Authority, 'street' | 'postcode' | 'town'>;

/**
 * Gives where an authority has its office: as the manager noted it, or the town of the municipality it sits in, whose
 * street nobody publishes.
 *
 * @param municipalities its own, in the order of the tab
 */
export function officeOf(
  { name, street, postcode, town }: Pick<Authority, 'name' | 'street' | 'postcode' | 'town'>,
  municipalities: readonly MunicipalityRow[],
): Office {
  const seat = seatOf(name, municipalities);
  if (postcode !== '' || town !== '' || seat === undefined) return { street, postcode, town };
  return { street, postcode: seat.postcode, town: placeName(seat.name) };
}

/** The municipality an association is named after, where it is one of its own; else the first. */
function seatOf(name: string, municipalities: readonly MunicipalityRow[]): MunicipalityRow | undefined {
  const bare = name.replace(/ \(VGem\)$/, '');
  return municipalities.find((place) => placeName(place.name) === bare) ?? municipalities[0];
}
