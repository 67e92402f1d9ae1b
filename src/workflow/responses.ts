import type { FoundInvitee, ResponseInput, ResponseIssueCode } from '../api/responses';
import { currentAssembly } from '../domain/assembly';
import { fold } from '../domain/fold';
import type { ContactEvent, Invitee } from '../domain/invitee';
import { answerMove, type EventDraft } from '../domain/inviteeEvent';
import type { Moment } from '../domain/inviteeMoves';
import { type InviteeState, stateOf } from '../domain/inviteeState';
import { fail, ok, type Result } from '../domain/issue';
import { familyName } from '../domain/letters/addressee';
import { parseReplyCode, type ReplyCodeIssueCode } from '../domain/letters/replyCode';
import type { DeskIssueCode } from './draw/desk';
import { foundInvitee, shownInvitee } from './foundInvitee';
import { momentIn, readInviteeBook } from './inviteeBook';
import { type LogIssueCode, readSettledBook, recordInBook } from './inviteeLog';
import { correctObjection } from './objection';
import type { World } from './world';

type Needs = Pick<World, 'tables' | 'clock' | 'user' | 'lock'>;

const mostFound = 20;

/**
 * Finds people by reply code or name, best match first; those drawn for an earlier event come last.
 *
 * @param query a reply code or its beginning, with or without dashes, or the beginning of a name
 */
export function findInvitees(
  world: Needs,
  query: string,
): Result<readonly FoundInvitee[], LogIssueCode | ReplyCodeIssueCode> {
  const read = readSettledBook(world);
  if (!read.ok) return read;
  const book = read.value;
  const words = query
    .split(/[\s,]+/)
    .map(fold)
    .filter((word) => word !== '');
  if (words.length === 0) return ok([]);
  const today = world.clock.now().slice(0, 10);
  const underWay = currentAssembly(book.assemblies)?.id;
  const isOwn = ({ invitee }: { readonly invitee: Invitee }) => invitee.assembly === underWay;
  const matches = book.invitees
    .map((invitee) => ({ invitee, score: score(invitee, words) }))
    .filter(({ score }) => score > 0);
  const code = parseReplyCode(query);
  if (matches.length === 0 && !code.ok && codeLike.test(query)) return code;
  return ok(
    matches
      .sort(
        (one, other) =>
          Number(isOwn(other)) - Number(isOwn(one)) ||
          other.score - one.score ||
          byName(one.invitee, other.invitee),
      )
      .slice(0, mostFound)
      .map(({ invitee }) => foundInvitee(book, invitee, today)),
  );
}

/** Nine letters and digits in the groups of a reply code, with a digit or a dash, which a name of nine letters lacks. */
const codeLike = /^\s*(?=.*[\d-])[\da-z]{4}[-–\s]?[\da-z]{4}[-–\s]?[\da-z]\s*$/i;

/**
 * Writes a reply into the log and then the person's columns.
 *
 * The same reply for the same state of the log again changes nothing; another one is refused, so that two managers
 * cannot answer over each other.
 */
export function recordResponse(
  world: Needs,
  { aid, entries, answer, channel, reason, note }: ResponseInput,
): Result<FoundInvitee, Code> {
  return enterOnce(world, aid, entries, (state, moment) => ({
    aid,
    ...(answerMove(answer, state, moment) ?? { type: 'reply', to: answer }),
    channel,
    reason: answer === 'declined' ? reason || 'none-given' : '',
    note: note.trim(),
    reference: '',
  }));
}

/** Takes the last entry of a person back, with a reason. */
export function correctResponse(
  world: Needs,
  aid: string,
  entries: number,
  reason: string,
): Result<FoundInvitee, Code> {
  const corrected = enterOnce(world, aid, entries, () => ({
    aid,
    type: 'correction',
    to: '',
    channel: '',
    reason: '',
    note: reason.trim(),
    reference: '',
  }));
  if (!corrected.ok) return corrected;
  const forgotten = correctObjection(world, aid, entries);
  return forgotten.ok ? corrected : forgotten;
}

type Code = LogIssueCode | ResponseIssueCode | DeskIssueCode;

/**
 * @param entries number of entries the manager saw when they decided
 * @param draftOf the entry, from the state with just these entries
 */
function enterOnce(
  world: Needs,
  aid: string,
  entries: number,
  draftOf: (state: InviteeState, moment: Moment) => EventDraft,
): Result<FoundInvitee, Code> {
  const read = readInviteeBook(world);
  if (!read.ok) return read;
  const book = read.value;
  const invitee = book.invitees.find((each) => each.aid === aid);
  if (!invitee) return fail('invitee-unknown', { aid });
  const own = book.events.filter((event) => event.aid === aid);
  const seen = stateOf(own.filter((event) => event.number <= entries));
  const draft = draftOf(seen, momentIn(book, invitee, world.clock.now().slice(0, 10)));
  const later = own.filter((event) => event.number > entries);
  const repeated = later.length === 1 && says(later[0]!, draft);
  if (seen.entries !== entries || (later.length > 0 && !repeated)) return fail('changed-meanwhile', { aid });
  const recorded = recordInBook(world, book, repeated ? [] : [draft]);
  return recorded.ok ? shownInvitee(world, aid) : recorded;
}

function says(event: ContactEvent, draft: EventDraft): boolean {
  return (
    event.type === draft.type &&
    (draft.to === '' || event.result === draft.to) &&
    event.channel === draft.channel &&
    event.reason === draft.reason &&
    event.note === draft.note
  );
}

/** A whole code, the beginning of one, then names: every word must begin a part of the name. */
function score(invitee: Invitee, words: readonly string[]): number {
  const code = fold(invitee.replyCode);
  const typed = words.join('');
  if (typed === code) return 4;
  if (typed.length >= 3 && code.startsWith(typed)) return 3;
  const surname = fold(familyName(invitee));
  if (surname.startsWith(typed)) return 2;
  const parts = [invitee.surname, invitee.namePrefix, invitee.givenNames, invitee.callName]
    .flatMap((part) => part.split(/[\s-]+/))
    .map(fold);
  return words.every((word) => parts.some((part) => part.startsWith(word))) ? 1 : 0;
}

function byName(one: Invitee, other: Invitee): number {
  const [a, b] = [fold(familyName(one) + one.givenNames), fold(familyName(other) + other.givenNames)];
  return a < b ? -1 : Number(a > b);
}
