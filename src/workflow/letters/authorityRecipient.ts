import type { RequestStatus } from '../../api/authorities';
import { addDays } from '../../domain/addDays';
import { checkedBlock } from '../../domain/letters/addressBlock';
import type { MailingKind } from '../../domain/letters/mailing';
import { longDate } from '../../text/de/letterWords';
import { officialName, placeName } from '../../text/de/placeNames';
import { sizesFor } from '../authorities';
import { isOverdue, isUnasked } from '../requestState';
import type { Authority } from '../tables/authority';
import type { MunicipalityRow } from '../tables/municipality';
import type { Recipient } from './recipients';
import type { AuthorityRequest } from './sources';

/** Requests a kind of letter is for, by where they stand; the reminder waits for the deadline. */
const statuses: Readonly<Partial<Record<MailingKind, readonly RequestStatus[]>>> = {
  'authority-request': ['draft'],
  'authority-reminder': ['asked', 'promised', 'asked-again'],
};

/** Where a request stands after its letter was posted. */
export const statusAfterPosting: Readonly<Partial<Record<MailingKind, RequestStatus>>> = {
  'authority-request': 'asked',
  'authority-reminder': 'asked-again',
};

/** Whether a letter of this kind is due for a request. */
export function isDue({ request }: AuthorityRequest, kind: MailingKind, today: string): boolean {
  if (!statuses[kind]?.includes(request.status)) return false;
  return kind === 'authority-request' ? isUnasked(request) : isOverdue(request, today);
}

/**
 * Gives until when authorities are asked to answer: the day their requests were planned with, or two weeks after a
 * reminder; undefined for letters to others.
 */
export function authorityReplyBy(
  kind: MailingKind,
  requests: readonly AuthorityRequest[],
  today: string,
): string | undefined {
  if (kind === 'authority-reminder') return addDays(today, 15);
  if (kind !== 'authority-request') return undefined;
  const days = requests.filter(({ request }) => isUnasked(request)).map(({ request }) => request.deadline);
  return days.filter((day) => day > today).sort()[0];
}

/** The authority of a request as the recipient of a letter. */
export function authorityRecipient({ request, authority, municipalities }: AuthorityRequest): Recipient {
  const { postcode, name: seat } = seatOf(authority, municipalities);
  const town = placeName(seat);
  const name = officialName(authority.name);
  const address = checkedBlock([name, authority.contact, `${postcode} ${town}`]);
  return {
    id: request.id,
    name,
    town,
    place: { postcode, street: '', houseNumber: '', surname: authority.name, givenNames: '' },
    address,
    texts: new Map([
      ['Adressblock', address.lines.join('\n')],
      ['Behörde', name],
      ['Gemeinden', placesText(request.ordered, municipalities)],
      ['Anzahl', String(request.ordered)],
      ['Stichtag', longDate(request.referenceDate)],
      ['Aktenzeichen', request.fileNumber],
      ['Angefragt am', longDate(request.askedOn)],
      ['Ansprechperson der Behörde', authority.contact],
      ['Telefon der Behörde', authority.phone],
      ['E-Mail der Behörde', authority.mail],
      ['Gebühr', request.fee],
    ]),
    conditions: new Map(),
    replyCode: '',
    mail: '',
  };
}

/** The municipality an association is named after, where it is one of its own; else the first. */
function seatOf({ name }: Authority, municipalities: readonly MunicipalityRow[]): MunicipalityRow {
  const bare = name.replace(/ \(VGem\)$/, '');
  return municipalities.find((place) => placeName(place.name) === bare) ?? municipalities[0]!;
}

/** The municipalities with how many people are asked for in each, where there are several and it is known. */
function placesText(ordered: number, municipalities: readonly MunicipalityRow[]): string {
  const { sizes } = sizesFor(municipalities, ordered);
  return municipalities
    .map(({ ags, name, split }) => {
      const part = split ? ' (nur der Teil im Wahlkreis)' : '';
      const size = municipalities.length > 1 ? sizes.get(ags) : undefined;
      return `${placeName(name)}${part}${size === undefined ? '' : `: ${size}`}`;
    })
    .join(', ');
}
