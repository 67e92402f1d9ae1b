import type { Invitee } from '../../domain/invitee';
import {
  type AddressBlock,
  addressBlock,
  checkedBlock,
  correctedIn,
} from '../../domain/letters/addressBlock';
import { fullName } from '../../domain/letters/addressee';
import { guardianAddresses } from '../../domain/letters/guardians';
import {
  type MailingKind,
  type MailingRule,
  mayGoOut,
  ruleOf,
  subjectOf,
} from '../../domain/letters/mailing';
import { inPrintOrder, type Place } from '../../domain/letters/printOrder';
import { salutation } from '../../domain/letters/salutation';
import { isMeant, writtenTo } from '../../domain/letters/writtenTo';
import type { PoolPerson } from '../../domain/register/poolPerson';
import { addressForms, greetings, guardianGreeting, parentsOf } from '../../text/de/letterWords';
import { inviteeTable } from '../tables/invitee';
import { poolTable } from '../tables/pool';
import { authorityRecipient, isDue } from './authorityRecipient';
import type { LetterContext } from './context';
import { type Person, personTexts } from './personTexts';
import type { Sources } from './sources';

/** Somebody who gets a letter, with all that is personal in it. */
export interface Recipient {
  /** AID, `AID/n` for guardians, PID, or id of a request to an authority. */
  readonly id: string;
  /** For the list the manager reviews. */
  readonly name: string;
  readonly town: string;
  readonly place: Place;
  readonly address: AddressBlock;
  readonly texts: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, boolean>;
  /** Reply code, for the QR code; empty if the letter has none. */
  readonly replyCode: string;
  /** Where an e-mail goes; empty unless the person asked for e-mail. */
  readonly mail: string;
}

/**
 * Who gets a mailing by its rule, in print order; whoever already has a letter of this kind, in a batch that is not
 * cancelled, gets none again, unless it went to an address that was corrected since.
 *
 * @param sources those who are no invitees, as far as the kind needs them
 */
export function recipientsOf(
  kind: MailingKind,
  context: LetterContext,
  sources: Sources,
): readonly Recipient[] {
  const rule = ruleOf(kind);
  if (!mayGoOut({ kind, assembly: context.assembly.id }, context.assembly)) return [];
  const written = writtenTo(kind, context);
  const recipients = everyone(rule, context, sources).filter(({ id }) => !written.has(subjectOf(id)));
  return inPrintOrder(recipients, ({ place }) => place);
}

/** How many get a mailing; a pool of 20,000 is only counted, not written out. */
export function countRecipients(kind: MailingKind, context: LetterContext, sources: Sources): number {
  if (ruleOf(kind).to !== 'pool') return recipientsOf(kind, context, sources).length;
  const out = writtenTo(kind, context);
  for (const pid of context.drawnPids) out.add(pid);
  return sources.pool.filter(({ pid }) => !out.has(pid)).length;
}

/** The recipients of these ids, each once and in this order, whatever the rule says now; missing ones are left out. */
export function recipientsById(
  ids: readonly string[],
  kind: MailingKind,
  context: LetterContext,
  sources: Sources,
): readonly Recipient[] {
  const byId = new Map(
    everyone(ruleOf(kind), context, sources, true).map((recipient) => [recipient.id, recipient]),
  );
  return [...new Set(ids)].map((id) => byId.get(id)).filter((recipient) => recipient !== undefined);
}

function everyone(
  rule: MailingRule,
  context: LetterContext,
  sources: Sources,
  whereverTheyStand = false,
): readonly Recipient[] {
  const invitees = context.invitees.filter(
    ({ aid, kind }) =>
      (whereverTheyStand || isMeant(rule, context.stateOf(aid))) &&
      (rule.drawnAs === undefined || rule.drawnAs === kind),
  );
  switch (rule.to) {
    case 'invitees':
      return invitees.map((invitee) => inviteeRecipient(invitee, true));
    case 'guardians': {
      const withheld = withheldFrom(context);
      return invitees
        .filter((invitee) => invitee.minor)
        .flatMap((child) => guardianRecipients(child, !withheld.has(child.aid)));
    }
    case 'pool':
      return sources.pool.filter((person) => !context.drawnPids.has(person.pid)).map(poolRecipient);
    case 'authorities':
      return sources.requests
        .filter((each) => each.request.assembly === context.assembly.id)
        .filter((each) => whereverTheyStand || isDue(each, rule.kind, context.today))
        .map(authorityRecipient);
  }
}

/** Who was left out of the invitations and has got none since, by letter or e-mail. */
function withheldFrom(context: LetterContext): ReadonlySet<string> {
  const kinds = ['invitation', 'replacement'] as const;
  const leftOut = context.batches.flatMap((batch) =>
    kinds.some((kind) => kind === batch.kind) ? batch.leftOut.map(({ id }) => id) : [],
  );
  const written = new Set(kinds.flatMap((kind) => [...writtenTo(kind, context)]));
  return new Set(leftOut.filter((aid) => !written.has(aid) && context.stateOf(aid).status === 'drawn'));
}

/**
 * A letter to an invitee.
 *
 * @param hasLetter whether they have got a letter of their own: this one, or an invitation sent or to come
 */
function inviteeRecipient(invitee: Invitee, hasLetter: boolean): Recipient {
  return {
    ...personRecipient(invitee.aid, invitee, invitee.minor, inviteeTable.tab),
    conditions: conditionsOf(invitee, hasLetter),
    replyCode: invitee.replyCode,
    mail: invitee.preferredChannel === 'mail' ? invitee.mail : '',
  };
}

function poolRecipient(person: PoolPerson): Recipient {
  return personRecipient(person.pid, person, person.age < 18, poolTable.tab);
}

function personRecipient(id: string, person: Person, youth: boolean, tab: string): Recipient {
  const address = correctedIn(tab, addressBlock(person, addressForms, youth));
  return {
    id,
    name: fullName(person),
    town: person.town,
    place: person,
    address,
    texts: personTexts(id, person, address, {
      usual: salutation(person, youth ? 'youth' : 'formal', greetings),
      neutral: salutation(person, 'neutral', greetings),
    }),
    conditions: new Map([['minderjährig', youth]]),
    replyCode: '',
    mail: '',
  };
}

function guardianRecipients(child: Invitee, hasLetter: boolean): readonly Recipient[] {
  return guardianAddresses(child, [child.guardian1, child.guardian2]).map(({ names, place }, index) => {
    const greeting = guardianGreeting(names);
    const whom = names.length > 0 ? names : parentsOf(fullName(child));
    const address = correctedIn(inviteeTable.tab, checkedBlock(whom, place));
    const postcode = /\b\d{5}\b/.exec(place[place.length - 1] ?? '')?.[0] ?? child.postcode;
    return {
      ...inviteeRecipient(child, hasLetter),
      id: `${child.aid}/${index + 1}`,
      name: `${names.join(', ') || fullName(child)} (${child.aid})`,
      town: (place[place.length - 1] ?? '').replace(/^\d{5}\s*/, ''),
      place: { ...child, postcode, street: place[place.length - 2] ?? '', houseNumber: '' },
      address,
      texts: personTexts(child.aid, child, address, { usual: greeting, neutral: greeting }),
      mail: '',
    };
  });
}

function conditionsOf(invitee: Invitee, hasLetter: boolean): ReadonlyMap<string, boolean> {
  return new Map([
    ['minderjährig', invitee.minor],
    ['ausgelost', true],
    ['nachgelost', invitee.kind === 'replacement'],
    ['angeschrieben', hasLetter],
  ]);
}
