import type { NextPerson, ReplacementView } from '../../api/draw';
import { isOver } from '../../domain/assembly';
import { replaceAll } from '../../domain/draw/draw';
import type { Change, Replacement } from '../../domain/draw/replacement';
import type { Invitee } from '../../domain/invitee';
import type { EventDraft } from '../../domain/inviteeEvent';
import { isPast } from '../../domain/inviteeMoves';
import { stateIn } from '../../domain/inviteeState';
import { fail, ok, type Result } from '../../domain/issue';
import { drawLog } from '../../text/de/drawRecords';
import { type InviteeBook, momentIn } from '../inviteeBook';
import { type LogIssueCode, readSettledBook, recordEvents } from '../inviteeLog';
import { auditLogTable } from '../tables/auditLog';
import { drawTable } from '../tables/draw';
import { appendRows, upsertRows } from '../tables/table';
import type { World } from '../world';
import { writeCells } from './cells';
import { changesSince } from './changesSince';
import { readDesk, readPool, readReplacements } from './desk';
import { keepObjections } from './keepOut';
import { eligiblePeople } from './leftOut';
import {
  callRoll,
  type HeldDraw,
  type Roll,
  writeDrawnEvents,
  writePeople,
  writeReplacements,
} from './people';
import { type RecordIssueCode, readHeld } from './records';
import { freeSeats, openBook } from './seats';

type Needs = Pick<World, 'tables' | 'clock' | 'user' | 'lock'>;

/** What a replacement can run into. */
export type ReplacementIssueCode =
  | RecordIssueCode
  | LogIssueCode
  | 'change-unknown'
  | 'change-without-seat'
  | 'change-not-gone';

/** Free seats and who comes next for each. */
export function replacements(world: Needs): Result<ReplacementView, ReplacementIssueCode> {
  const state = readSuccession(world);
  return state.ok ? ok(viewOf(state.value)) : state;
}

/**
 * Moves the next people up: first the log of replacements, then their rows, then Verlauf with the "no" linked.
 *
 * A call cut off is finished by the next one before it does anything new.
 */
export function replaceSeats(
  world: Needs,
  seats: number,
  expected: string,
  entropy: string,
): Result<ReplacementView, ReplacementIssueCode> {
  const before = readSuccession(world);
  if (!before.ok) return before;
  const { held, log, added, stopped } = before.value;
  const alreadyDone = log.some(({ key }) => key === expected);
  if (stopped && !alreadyDone) return fail('replacement-stopped');
  const first = added[0];
  if (!alreadyDone && first?.key !== expected) return fail('replacement-moved-on');
  const fresh = alreadyDone ? [] : added.slice(0, seats);
  const written = writeReplacements(world, held.row.id, fresh);
  if (!written.ok) return written;
  const finished = finish(world, held, [...log, ...fresh], entropy);
  return finished.ok ? replacements(world) : finished;
}

interface SuccessionState {
  readonly held: HeldDraw;
  readonly log: readonly Replacement[];
  readonly book: InviteeBook;
  readonly roll: Roll;
  /** What would be entered if every free seat were filled now. */
  readonly added: readonly Replacement[];
  readonly changes: readonly Change[];
  readonly stopped: boolean;
}

function readSuccession(world: Needs): Result<SuccessionState, ReplacementIssueCode> {
  const desk = readDesk(world);
  if (!desk.ok) return desk;
  const { current } = desk.value;
  if (current?.status !== 'drawn') return fail('draw-not-announced', { draw: current?.id ?? '' });
  const read = readHeld(world, current.id);
  if (!read.ok) return read;
  const pool = readPool(world);
  if (!pool.ok) return pool;
  const held = { ...read.value, pool: pool.value };
  const log = readReplacements(world, current.id);
  if (!log.ok) return log;
  const book = readSettledBook(world);
  if (!book.ok) return book;
  const roll = callRoll(world, held, log.value);
  if (!roll.ok) return roll;
  const { row, plan } = held;
  const eligible = eligiblePeople(world, pool.value, {
    assembly: row.assembly,
    minAge: plan.minAge,
    at: row.announcedAt,
  });
  if (!eligible.ok) return eligible;
  const pids = new Set(eligible.value.people.map(({ pid }) => pid));
  const changes = changesSince(held, pids, log.value, book.value, roll.value);
  const added = replaceAll(held.drawn, held.plan, log.value, changes);
  if (!added.ok) return added;
  const someone = book.value.invitees.find(({ draw }) => draw === current.id);
  const today = world.clock.now().slice(0, 10);
  const stop = someone ? momentIn(book.value, someone, today).replacementStop : '';
  return ok({
    held,
    log: log.value,
    book: book.value,
    roll: roll.value,
    added: added.value,
    changes,
    stopped: isPast(stop, today) || isOver(desk.value.assembly),
  });
}

function viewOf(state: SuccessionState): ReplacementView {
  const { held, log, roll, added, changes, stopped } = state;
  const { plan, drawn } = held;
  const lots = new Map(drawn.lots.map((lot) => [lot.line.key, lot]));
  const reasons = new Map(
    [...log.flatMap((entry) => entry.changes), ...changes].map(({ key, reason }) => [key, reason]),
  );
  const nextOf = ({ area, group, leaves, fallback, key }: Replacement): NextPerson => ({
    area: plan.areas.find(({ id }) => id === area)!.name,
    group: plan.groups.find(({ id }) => id === group)!.name,
    leaves: roll.aidOf.get(leaves) ?? '',
    reason: reasons.get(leaves) ?? '',
    fallback,
    key,
    lot: lots.get(key)!.lot,
    rank: lots.get(key)!.rank,
  });
  return {
    next: added.map(nextOf),
    unfilled: openBook(held, [...log, ...added], added.length > 0 ? [] : changes).freeSeats().length,
    done: log.length,
    unfinished: unfinishedIn(state),
    stopped,
  };
}

/**
 * The first entry of the log without its row in Ausgeloste, or whose "no" is not linked yet; the last one where only
 * Losungen, which is written last, does not know of it.
 */
function unfinishedIn({ held, log, roll, book }: SuccessionState): string {
  const written = new Set(roll.known.map(({ aid }) => aid));
  const isOpen = ({ key, leaves }: Replacement) =>
    !written.has(roll.aidOf.get(key)!) ||
    (leaves !== '' && stateIn(book.states, roll.aidOf.get(leaves)!).status !== 'replaced');
  const uncounted = log.slice(held.row.replaced);
  return (log.find(isOpen) ?? uncounted[uncounted.length - 1])?.key ?? '';
}

/** Brings Ausgeloste, Verlauf, Zellen and Protokoll up to the log, and last the number in Losungen. */
function finish(
  world: Needs,
  held: HeldDraw,
  log: readonly Replacement[],
  entropy: string,
): Result<unknown, ReplacementIssueCode> {
  const roll = callRoll(world, held, log);
  if (!roll.ok) return roll;
  const { places, aidOf, known } = roll.value;
  const moved = places.filter(({ kind }) => kind === 'replacement');
  const wave = Math.max(1, ...known.map((row) => row.wave)) + 1;
  const drafts = log.filter(({ leaves }) => leaves !== '').map((entry) => replacedDraft(entry, aidOf));
  const steps: readonly (() => Result<unknown, ReplacementIssueCode>)[] = [
    () => writePeople(world, held, roll.value, wave, entropy, new Map()),
    () => writeDrawnEvents(world, held.row.id, roll.value, moved, new Map(), new Map()),
    () => recordEvents(world, drafts),
    () => writeCells(world, held, freeSeats(held, log, [])),
    () => keepObjections(world, entropy),
    () =>
      appendRows(world.tables, auditLogTable, [
        {
          id: `${held.row.id}-moved-${log.length}`,
          at: world.clock.now(),
          by: world.user,
          what: drawLog.moved(held.row.id),
          counts: drawLog.replaced(log.length),
        },
      ]),
    () => upsertRows(world.tables, drawTable, [{ ...held.row, replaced: log.length }]),
  ];
  for (const step of steps) {
    const done = step();
    if (!done.ok) return done;
  }
  return ok(undefined);
}

/** Links the "no" with the person moved up; made once, because it carries the successor's AID. */
function replacedDraft({ leaves, key }: Replacement, aidOf: ReadonlyMap<string, string>): EventDraft {
  return {
    aid: aidOf.get(leaves)!,
    type: 'replaced',
    to: 'replaced',
    channel: '',
    reason: '',
    note: '',
    reference: aidOf.get(key)!,
  } satisfies EventDraft & Pick<Invitee, 'aid'>;
}
