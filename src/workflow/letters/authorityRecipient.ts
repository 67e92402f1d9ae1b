import type { RequestStatus } from '../../api/authorities';
import { addDays } from '../../domain/addDays';
import { checkedBlock, correctedIn } from '../../domain/letters/addressBlock';
import type { authorityFields, FieldTexts } from '../../domain/letters/fieldNames';
import type { MailingKind } from '../../domain/letters/mailing';
import { longDate } from '../../text/de/letterWords';
import { officialName, partNote, placeName } from '../../text/de/placeNames';
import { sizesFor } from '../authorities';
import { type Office, officeOf } from '../office';
import { isOverdue, isUnasked } from '../requestState';
import { authorityTable } from '../tables/authority';
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

/** Whether a request stands where a letter of this kind makes sense, on whatever day. */
export function waitsFor(kind: MailingKind, { request }: AuthorityRequest): boolean {
  return statuses[kind]?.includes(request.status) ?? false;
}

/** Whether a letter of this kind is due for a request. */
export function isDue(asked: AuthorityRequest, kind: MailingKind, today: string): boolean {
  const { request } = asked;
  if (!waitsFor(kind, asked)) return false;
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
export function authorityRecipient(asked: AuthorityRequest): Recipient {
  const { request, authority, municipalities } = asked;
  const office = officeOf(authority, municipalities);
  const { street, postcode, town } = office;
  const name = officialName(authority.name);
  const block = checkedBlock([name, authority.contact], [street, `${postcode} ${town}`]);
  const address = correctedIn(authorityTable.tab, block);
  const texts = { Adressblock: address.lines.join('\n'), ...textsOf(asked, office) };
  return {
    id: request.id,
    name,
    town,
    place: { postcode, street, houseNumber: '', surname: authority.name, givenNames: '' },
    address,
    texts: new Map(Object.entries(texts)),
    conditions: new Map(),
    replyCode: '',
    mail: '',
  };
}

function textsOf(
  { request, authority, municipalities }: AuthorityRequest,
  { street, postcode, town }: Office,
): FieldTexts<typeof authorityFields> {
  return {
    Behörde: officialName(authority.name),
    'Ansprechperson der Behörde': authority.contact,
    'Straße der Behörde': street,
    'PLZ der Behörde': postcode,
    'Ort der Behörde': town,
    'Telefon der Behörde': authority.phone,
    'E-Mail der Behörde': authority.mail,
    'Gebühren der Behörde': authority.feeRule,
    'Kennung der Behörde': authority.id,
    Gemeinden: placesText(request.ordered, municipalities),
    Anzahl: String(request.ordered),
    Stichtag: longDate(request.referenceDate),
    Aktenzeichen: request.fileNumber,
    'Angefragt am': longDate(request.askedOn),
    'Frist der Anfrage': longDate(request.deadline),
    Gebühr: request.fee,
    Ablehnungsgrund: request.refusalReason,
    'Kennung der Anfrage': request.id,
  };
}

/** The municipalities with how many people are asked for in each, where there are several and it is known. */
function placesText(ordered: number, municipalities: readonly MunicipalityRow[]): string {
  const { sizes } = sizesFor(municipalities, ordered);
  return municipalities
    .map(({ ags, name, split }) => {
      const size = municipalities.length > 1 ? sizes.get(ags) : undefined;
      return `${placeName(name)}${partNote(split)}${size === undefined ? '' : `: ${size}`}`;
    })
    .join(', ');
}
