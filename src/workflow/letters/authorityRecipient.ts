import type { RequestStatus } from '../../api/authorities';
import { checkedBlock } from '../../domain/letters/addressBlock';
import type { MailingKind } from '../../domain/letters/mailing';
import { longDate } from '../../text/de/letterWords';
import { officialName, placeName } from '../../text/de/placeNames';
import { isOverdue, isUnasked } from '../requestState';
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

/** The authority of a request as the recipient of a letter. */
export function authorityRecipient({ request, authority, municipalities }: AuthorityRequest): Recipient {
  const { postcode } = municipalities[0]!;
  const town = placeName(municipalities[0]!.name);
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
      ['Gemeinden', municipalities.map((place) => placeName(place.name)).join(', ')],
      ['Anzahl', String(request.ordered)],
      ['Stichtag', longDate(request.referenceDate)],
      ['Aktenzeichen', request.fileNumber],
      ['Angefragt am', longDate(request.askedOn)],
    ]),
    conditions: new Map(),
    replyCode: '',
    mail: '',
  };
}
