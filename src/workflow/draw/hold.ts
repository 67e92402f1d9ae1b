import type { DrawState } from '../../api/draw';
import { type DrawIssueCode, draw as drawFrom, exclusions, replaceAll } from '../../domain/draw/draw';
import { makeDrawList } from '../../domain/draw/drawList';
import { resultHash } from '../../domain/draw/lots';
import { isNotAfter } from '../../domain/draw/moment';
import type { Change } from '../../domain/draw/replacement';
import { canonicalSeed, type SeedIssueCode, seedFromSource } from '../../domain/draw/seed';
import type { EventType } from '../../domain/invitee';
import { fail, ok, type Result } from '../../domain/issue';
import type { PoolPerson } from '../../domain/register/poolPerson';
import { drawLog } from '../../text/de/drawRecords';
import { auditLogTable } from '../tables/auditLog';
import { deliveryTable } from '../tables/delivery';
import { type DrawRow, drawTable } from '../tables/draw';
import { appendRows, upsertRows } from '../tables/table';
import type { World } from '../world';
import { writeCells } from './cells';
import {
  type AnnouncedDraw,
  type DeskIssueCode,
  readAnnounced,
  readDesk,
  readPool,
  readReplacements,
  rowsOf,
} from './desk';
import { eligiblePeople } from './leftOut';
import { callRoll, type HeldDraw, writeDrawnEvents, writePeople, writeReplacements } from './people';
import { freeSeats } from './seats';
import { drawState } from './state';

type Needs = Pick<World, 'tables' | 'clock' | 'user'>;

/** What holding a draw can run into. */
export type HoldIssueCode = DeskIssueCode | DrawIssueCode | SeedIssueCode;

/**
 * Draws, or finishes a draw that was cut off.
 *
 * The seed is written down first: from then on no other one is taken, and everything else follows from it. The
 * status in Losungen is written last and makes the rest count.
 *
 * @param entropy hex, 32 bytes; reply codes already written stay
 */
export function holdDraw(
  world: Needs,
  drawId: string,
  seed: string,
  entropy: string,
): Result<DrawState, HoldIssueCode> {
  const desk = readDesk(world);
  if (!desk.ok) return desk;
  const row = desk.value.draws.find(({ id }) => id === drawId);
  if (!row) return fail('draw-unknown', { draw: drawId });
  if (row.status === 'drawn')
    return row.seed === seed ? drawState(world) : fail('draw-already', { draw: drawId });
  if (row.status !== 'announced' && row.status !== 'drawing')
    return fail('draw-not-announced', { draw: drawId });
  const seedChecked = checkSeed(row, seed, world.clock.now().slice(0, 10));
  if (!seedChecked.ok) return seedChecked;
  const announced = readAnnounced(world, row);
  if (!announced.ok) return announced;
  const pool = readPool(world);
  if (!pool.ok) return pool;
  const { minAge } = announced.value.plan;
  const eligible = eligiblePeople(world, pool.value, {
    assembly: row.assembly,
    minAge,
    at: row.announcedAt,
  });
  if (!eligible.ok) return eligible;
  const gone = goneSince(world, announced.value, eligible.value.people);
  if (!gone.ok) return gone;
  const drawn = drawFrom(announced.value.list.lines, announced.value.plan, seed);
  if (!drawn.ok) return drawn;
  const begun = begin(world, row, seed);
  if (!begun.ok) return begun;
  const log = readReplacements(world, row.id);
  if (!log.ok) return log;
  // A draw that was cut off goes on with the exclusions it began with, though others may have left since.
  const changes = log.value[0]?.changes ?? exclusions(drawn.value.lots, gone.value);
  return record(
    world,
    { ...announced.value, row: begun.value, drawn: drawn.value, pool: pool.value },
    changes,
    entropy,
  );
}

/** Writes the result: log of replacements, people, what happened to them, cells, and last the status. */
function record(
  world: Needs,
  held: HeldDraw,
  changes: readonly Change[],
  entropy: string,
): Result<DrawState, HoldIssueCode> {
  const { row, plan, drawn } = held;
  const replaced = replaceAll(drawn, plan, [], changes);
  if (!replaced.ok) return fail('draw-record-damaged', { draw: row.id });
  const log = replaced.value;
  const roll = callRoll(world, held, log);
  if (!roll.ok) return roll;
  const successors = new Map(log.map(({ leaves, key }) => [leaves, key]));
  const excluded = new Set(changes.map(({ key }) => key));
  const fates = new Map(
    roll.value.places
      .filter(({ key, kind }) => kind === 'drawn' && excluded.has(key))
      .map(({ key }): [string, readonly EventType[]] => [
        key,
        successors.has(key) ? ['excluded', 'replaced'] : ['excluded'],
      ]),
  );
  const { places } = roll.value;
  const result: DrawRow = {
    ...row,
    resultHash: resultHash(drawn.lots),
    by: world.user,
    replaced: log.length,
  };
  const steps = [
    () => writeReplacements(world, row.id, log),
    () => writePeople(world, held, roll.value, 1, entropy, fates),
    () => writeDrawnEvents(world, row.id, roll.value, places, fates, successors),
    () => writeCells(world, held, freeSeats(held, log, changes)),
    () => appendRows(world.tables, auditLogTable, [auditLine(world, held, log.length)]),
    () => upsertRows(world.tables, drawTable, [result]),
    () => upsertRows(world.tables, drawTable, [{ ...result, status: 'drawn' }]),
  ];
  for (const step of steps) {
    const done = step();
    if (!done.ok) return done;
  }
  return drawState(world);
}

/** Writes the seed down, then the status: the cells of a row are not written at once, and a status may not stand alone. */
function begin(world: Needs, row: DrawRow, seed: string): Result<DrawRow, HoldIssueCode> {
  const seeded: DrawRow = { ...row, seed, drawnAt: row.drawnAt || drawnAt(row, world) };
  const begun: DrawRow = { ...seeded, status: 'drawing' };
  const written = upsertRows(world.tables, drawTable, [{ ...seeded, status: row.status }]);
  if (!written.ok) return written;
  const marked = upsertRows(world.tables, drawTable, [begun]);
  return marked.ok ? ok(begun) : marked;
}

/** Now; clocks of two executions may differ by seconds, but no draw is held before it was announced. */
function drawnAt({ announcedAt }: DrawRow, { clock }: Needs): string {
  const now = clock.instant();
  return isNotAfter(announcedAt, now) ? now : announcedAt;
}

function checkSeed(row: DrawRow, seed: string, today: string): Result<string, HoldIssueCode> {
  if (row.seed !== '' && row.seed !== seed) return fail('draw-other-seed', { seed: row.seed });
  const canonical = canonicalSeed(seed);
  if (!canonical.ok) return canonical;
  if (canonical.value.text !== seed) return fail('draw-seed-not-canonical', { seed: canonical.value.text });
  const source = seedFromSource(canonical.value, row.seedSource);
  if (!source.ok) return source;
  if (canonical.value.date > today) return fail('draw-source-not-yet', { date: canonical.value.date });
  return ok(seed);
}

/**
 * Compares the list with the pool of today: people who left the pool or objected are excluded; new or changed ones,
 * or a delivery that was undone, mean that the pool is another one.
 *
 * @returns keys of the people who left
 */
function goneSince(
  world: Needs,
  { row, plan, list }: AnnouncedDraw,
  pool: readonly PoolPerson[],
): Result<ReadonlySet<string>, HoldIssueCode> {
  const now = makeDrawList(pool, plan, row.salt);
  if (!now.ok) return fail('draw-people-changed', { deliveries: '' });
  const strange = now.value.lines.filter(({ key }) => !list.pidOf.has(key));
  if (strange.length > 0) {
    const deliveries = strange.map(({ key }) => now.value.pidOf.get(key)!.replace(/-.*$/, ''));
    return fail('draw-people-changed', { deliveries: [...new Set(deliveries)].sort().join(', ') });
  }
  const deliveries = rowsOf(world, deliveryTable);
  if (!deliveries.ok) return deliveries;
  // A delivery of which everybody objected or is blocked is still there; its people are skipped like others.
  const present = new Set(deliveries.value.filter(({ status }) => status === 'imported').map(({ id }) => id));
  const missing = plan.deliveries.filter((delivery) => !present.has(delivery));
  if (missing.length > 0) return fail('draw-deliveries-changed', { deliveries: missing.join(', ') });
  return ok(new Set(list.lines.map(({ key }) => key).filter((key) => !now.value.pidOf.has(key))));
}

function auditLine(world: Needs, { row, plan, list }: HeldDraw, replaced: number) {
  return {
    id: `${row.id}-drawn`,
    at: world.clock.now(),
    by: world.user,
    what: drawLog.drawn(row.id),
    counts: `${drawLog.people(list.lines.length, plan.n)}${replaced > 0 ? `, ${drawLog.replaced(replaced)}` : ''}`,
  };
}
