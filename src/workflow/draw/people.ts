import type { Draw } from '../../domain/draw/draw';
import { inviteeOf, numberedAids, type Place, placesOf } from '../../domain/draw/invitees';
import type { Replacement } from '../../domain/draw/replacement';
import type { ContactEvent, EventType, Invitee } from '../../domain/invitee';
import { ok, type Result } from '../../domain/issue';
import { replyCodes } from '../../domain/letters/replyCode';
import { type PoolPerson, tombstone } from '../../domain/register/poolPerson';
import { contactEventTable } from '../tables/contactEvent';
import { inviteeTable } from '../tables/invitee';
import { changesText, replacementTable } from '../tables/replacement';
import { appendRows } from '../tables/table';
import type { World } from '../world';
import { type AnnouncedDraw, type DeskIssueCode, rowsOf } from './desk';

type Needs = Pick<World, 'tables' | 'clock' | 'user'>;

/** A draw with its result and the people it is about. */
export interface HeldDraw extends AnnouncedDraw {
  readonly drawn: Draw;
  readonly pool: readonly PoolPerson[];
}

/** Everybody with a place in this draw. */
export interface Roll {
  readonly places: readonly Place[];
  readonly aidOf: ReadonlyMap<string, string>;
  /** Rows of this draw that are already written. */
  readonly known: readonly Invitee[];
  /** Reply codes of other rows. */
  readonly taken: ReadonlySet<string>;
}

/** Calls the roll: places by the lots and the log, numbered on from the people of earlier draws. */
export function callRoll(
  world: Pick<World, 'tables'>,
  { row, drawn }: Pick<HeldDraw, 'row' | 'drawn'>,
  log: readonly Replacement[],
): Result<Roll, DeskIssueCode> {
  const read = rowsOf(world, inviteeTable);
  if (!read.ok) return read;
  const here = read.value.filter(({ assembly }) => assembly === row.assembly);
  const known = here.filter(({ draw }) => draw === row.id);
  const numbers = (rows: readonly Invitee[]) => rows.map(({ aid }) => Number(/\d+$/.exec(aid)?.[0] ?? 0));
  const others = here.filter(({ draw }) => draw !== row.id);
  const first = known.length > 0 ? Math.min(...numbers(known)) : Math.max(0, ...numbers(others)) + 1;
  const places = placesOf(drawn.lots, log);
  const taken = new Set(read.value.map(({ replyCode }) => replyCode));
  return ok({ places, aidOf: numberedAids(row.assembly, places, first), known, taken });
}

/**
 * Writes the rows in Ausgeloste that are not there yet, with reply codes.
 *
 * Somebody who left the pool since the announcement gets a row without name and address.
 *
 * @param wave of the new rows
 * @param fates what already happened to them, by key
 */
export function writePeople(
  { tables, clock }: Needs,
  { row, plan, list, pool }: HeldDraw,
  roll: Roll,
  wave: number,
  entropy: string,
  fates: ReadonlyMap<string, readonly EventType[]>,
): Result<number, DeskIssueCode> {
  const people = new Map(pool.map((person) => [person.pid, person]));
  const written = new Set(roll.known.map(({ aid }) => aid));
  const missing = roll.places.filter(({ key }) => !written.has(roll.aidOf.get(key)!));
  const codes = replyCodes(missing.length, entropy, roll.taken);
  const rows = missing.map((place, at): Invitee => {
    const pid = list.pidOf.get(place.key)!;
    const person = people.get(pid) ?? tombstone(pid, '', '');
    const context = { plan, draw: row.id, wave, aidOf: roll.aidOf, replyCode: codes[at]! };
    const fate = fates.get(place.key) ?? [];
    const status = fate.length > 0 ? statusAfter(fate) : 'drawn';
    return {
      ...inviteeOf(place, person, context),
      status,
      nextStep: status === 'drawn' ? 'invite' : '',
      lastContact: clock.now(),
      entries: 1 + fate.length,
    };
  });
  return appendRows(tables, inviteeTable, rows);
}

/** Writes into Verlauf that these people were drawn, and what had happened to them by then. */
export function writeDrawnEvents(
  { tables, clock, user }: Needs,
  drawId: string,
  roll: Roll,
  places: readonly Place[],
  fates: ReadonlyMap<string, readonly EventType[]>,
  successorOf: ReadonlyMap<string, string>,
): Result<number, DeskIssueCode> {
  const at = clock.now();
  const events = places.flatMap(({ key }) => {
    const aid = roll.aidOf.get(key)!;
    const types: readonly EventType[] = ['drawn', ...(fates.get(key) ?? [])];
    return types.map(
      (type, index): ContactEvent => ({
        id: `${aid}-${index + 1}`,
        aid,
        number: index + 1,
        at,
        type,
        channel: '',
        result: type === 'drawn' ? 'drawn' : statusAfter([type]),
        reason: '',
        note: '',
        reference: type === 'replaced' ? (roll.aidOf.get(successorOf.get(key) ?? '') ?? '') : drawId,
        by: user,
      }),
    );
  });
  return appendRows(tables, contactEventTable, events);
}

/** Writes entries of the replacement log. */
export function writeReplacements(
  { tables, clock }: Needs,
  draw: string,
  entries: readonly Replacement[],
): Result<number, DeskIssueCode> {
  const at = clock.now();
  return appendRows(
    tables,
    replacementTable,
    entries.map(({ changes, ...entry }) => ({
      ...entry,
      id: `${draw}:${entry.sequence}`,
      draw,
      at,
      changes: changesText(changes),
    })),
  );
}

function statusAfter(fate: readonly EventType[]): Invitee['status'] {
  return fate.includes('replaced') ? 'replaced' : 'excluded';
}
