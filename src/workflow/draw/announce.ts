import type { DrawState, DrawWishes } from '../../api/draw';
import { expectedSeats } from '../../domain/draw/draw';
import { drawListText, fingerprint, makeDrawList } from '../../domain/draw/drawList';
import type { PidOf } from '../../domain/draw/pidsByKey';
import { type Plan, planHash, planText } from '../../domain/draw/plan';
import { announcedSource } from '../../domain/draw/seed';
import { fail, type Result } from '../../domain/issue';
import { drawLog } from '../../text/de/drawRecords';
import { auditLogTable } from '../tables/auditLog';
import { type DrawRow, drawTable } from '../tables/draw';
import { drawListTable } from '../tables/drawList';
import { municipalityTable } from '../tables/municipality';
import { appendRows, readTable, removeRows, upsertRows } from '../tables/table';
import type { World } from '../world';
import { type Desk, type DeskIssueCode, readDesk, unfinishedDraw } from './desk';
import { keepObjections } from './keepOut';
import { type PreviewIssueCode, planFrom, withAreas } from './planFrom';
import { drawState } from './state';

type Needs = Pick<World, 'tables' | 'clock' | 'user'>;

/**
 * Fixes list and plan: first the draw list, then the areas and the log, last the row in Losungen that makes it count.
 *
 * Lines of an announcement that was cut off, made with another salt, are removed.
 */
export function announceDraw(
  world: Needs,
  wishes: DrawWishes,
  salt: string,
  seenPlan: string,
): Result<DrawState, PreviewIssueCode> {
  const planned = planFrom(world, wishes);
  if (!planned.ok) return planned;
  const { desk, plan, pool, municipalities } = planned.value;
  if (desk.current) {
    const again = desk.current.status === 'announced' && desk.current.salt === salt;
    return again ? drawState(world) : fail('draw-already', { draw: desk.current.id });
  }
  if (planHash(plan) !== seenPlan) return fail('draw-plan-changed');
  const objections = keepObjections(world, salt);
  if (!objections.ok) return objections;
  const list = makeDrawList(pool, plan, salt);
  if (!list.ok) return list;
  const possible = expectedSeats(list.value.lines, plan);
  if (!possible.ok) return possible;
  const row = announcedRow(world, desk, plan, salt, fingerprint(drawListText(list.value.lines)));
  const written = writeList(world, row.id, list.value);
  if (!written.ok) return written;
  const areas = upsertRows(world.tables, municipalityTable, withAreas(municipalities, plan));
  if (!areas.ok) return areas;
  const logged = appendRows(world.tables, auditLogTable, [
    {
      id: `${row.id}-announced-${row.fingerprint.slice(0, 8)}`,
      at: world.clock.now(),
      by: world.user,
      what: drawLog.announced(row.id),
      counts: drawLog.people(list.value.lines.length, plan.n),
    },
  ]);
  if (!logged.ok) return logged;
  const unfinished = upsertRows(world.tables, drawTable, [{ ...row, ...unfinishedDraw }]);
  if (!unfinished.ok) return unfinished;
  const counts = upsertRows(world.tables, drawTable, [row]);
  return counts.ok ? drawState(world) : counts;
}

function announcedRow(
  { clock, user }: Needs,
  { assembly, draws }: Desk,
  plan: Plan,
  salt: string,
  print: string,
): DrawRow {
  return {
    id: `${assembly.id}-L${draws.length + 1}`,
    assembly: assembly.id,
    status: 'announced',
    salt,
    seed: '',
    seedSource: plan.seedSource,
    algorithm: plan.algorithm,
    fingerprint: print,
    plan: planText(plan),
    planHash: planHash(plan),
    announcedAt: clock.instant(),
    drawnAt: '',
    by: user,
    n: plan.n,
    protocol: '',
    resultHash: '',
    replaced: 0,
    reason: '',
  };
}

/** Takes an announcement back: its row stays with the reason, and so does its list, whose fingerprint was published. */
export function withdrawDraw(world: Needs, draw: string, reason: string): Result<DrawState, DeskIssueCode> {
  const desk = readDesk(world);
  if (!desk.ok) return desk;
  const row = desk.value.draws.find(({ id }) => id === draw);
  if (!row) return fail('draw-unknown', { draw });
  if (reason.trim() === '') return fail('draw-reason-missing');
  if (row.status !== 'withdrawn' && (row.status !== 'announced' || row.seed !== ''))
    return fail('draw-seed-exists', { draw });
  const seedDay = announcedSource(row.seedSource)?.date;
  const logged = appendRows(world.tables, auditLogTable, [
    {
      id: `${draw}-withdrawn`,
      at: world.clock.now(),
      by: world.user,
      what: drawLog.withdrawn(draw),
      counts: seedDay && seedDay <= world.clock.now().slice(0, 10) ? drawLog.seedDayCame(seedDay) : '',
    },
  ]);
  if (!logged.ok) return logged;
  const reasoned = { ...row, reason: reason.trim() };
  const told = upsertRows(world.tables, drawTable, [reasoned]);
  if (!told.ok) return told;
  const kept = upsertRows(world.tables, drawTable, [{ ...reasoned, status: 'withdrawn' }]);
  return kept.ok ? drawState(world) : kept;
}

function writeList(
  { tables }: Needs,
  draw: string,
  list: {
    readonly lines: readonly { key: string; area: string; group: string; household: string }[];
    readonly pidOf: PidOf;
  },
): Result<number, DeskIssueCode> {
  const rows = list.lines.map((line) => ({
    id: `${draw}:${line.key}`,
    draw,
    ...line,
    pid: list.pidOf.get(line.key)!,
  }));
  const wanted = new Set(rows.map(({ id }) => id));
  const before = readTable(tables, drawListTable);
  if (!before.ok) return before;
  const stale = before.value.rows
    .filter((row) => row.draw === draw && !wanted.has(row.id))
    .map(({ id }) => id);
  const removed = stale.length > 0 ? removeRows(tables, drawListTable, stale) : before;
  return removed.ok ? upsertRows(tables, drawListTable, rows) : removed;
}
