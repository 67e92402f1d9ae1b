import type { Invitee } from '../../domain/invitee';
import type { AddressBlock } from '../../domain/letters/addressBlock';
import { type Addressee, familyName, firstName, fullName } from '../../domain/letters/addressee';
import type { drawFields, FieldTexts, personFields } from '../../domain/letters/fieldNames';
import { guardianNames } from '../../domain/letters/guardians';
import { printedReplyCode } from '../../domain/letters/replyCode';
import type { PoolPerson } from '../../domain/register/poolPerson';
import { channelLabels, drawnAsLabels } from '../../text/de/labels';
import { listed, sexWords } from '../../text/de/letterWords';

/** Somebody of the pool or an invitee; the former were not drawn and have told nothing of their own. */
export type Person = Addressee &
  Pick<PoolPerson, 'age' | 'ageGroup' | 'ags' | 'guardian1' | 'guardian2'> &
  Partial<Omit<Invitee, keyof PoolPerson>>;

/** Greetings of whoever opens the letter, the usual one and one that says nothing of their sex. */
export interface Greetings {
  readonly usual: string;
  readonly neutral: string;
}

/** What a letter can say of a person without looking anything up. */
export function personTexts(
  id: string,
  person: Person,
  address: AddressBlock,
  greetings: Greetings,
): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...ownTexts(id, person, address, greetings), ...drawTexts(person) }));
}

function ownTexts(
  id: string,
  person: Person,
  address: AddressBlock,
  { usual, neutral }: Greetings,
): FieldTexts<typeof personFields> {
  return {
    Adressblock: address.lines.join('\n'),
    Anrede: usual,
    'Neutrale Anrede': neutral,
    Name: fullName(person),
    Vorname: firstName(person) || familyName(person),
    Nachname: familyName(person),
    Vornamen: person.givenNames,
    Rufname: person.callName,
    Doktorgrad: person.doctorate,
    Namenszusatz: person.namePrefix,
    Straße: `${person.street} ${person.houseNumber}`.trim(),
    Hausnummer: person.houseNumber,
    Adresszusatz: person.addressExtra,
    PLZ: person.postcode,
    Wohnort: person.town,
    Gemeindeschlüssel: person.ags,
    Alter: String(person.age),
    Altersgruppe: person.ageGroup,
    Geschlecht: sexWords[person.sex] ?? '',
    Sorgeberechtigte: listed(guardianNames([person.guardian1, person.guardian2])),
    'Vertretung 1': person.guardian1,
    'Vertretung 2': person.guardian2,
    'Eigenes Telefon': person.phone ?? '',
    'Eigene E-Mail': person.mail ?? '',
    'Bevorzugter Weg': channelLabels[person.preferredChannel ?? ''],
    Sprache: person.language ?? '',
    Kennung: id,
    Rückmeldecode: person.replyCode ? printedReplyCode(person.replyCode) : '',
    'QR-Code': '',
  };
}

function drawTexts({
  draw = '',
  kind,
  cell = '',
  area = '',
  rank,
  wave,
  replaces = '',
}: Person): FieldTexts<typeof drawFields> {
  return {
    Losung: draw,
    'Art der Losung': kind ? drawnAsLabels[kind] : '',
    Zelle: cell,
    Bezirk: area,
    Rang: rank === undefined ? '' : String(rank),
    Runde: wave === undefined ? '' : String(wave),
    Ersetzt: replaces,
  };
}
