import type { DrawState, DrawSummary } from '../../api/draw';
import { ok, type Result } from '../../domain/issue';
import { deliveryTable } from '../tables/delivery';
import type { DrawRow } from '../tables/draw';
import { drawListTable } from '../tables/drawList';
import { replacementTable } from '../tables/replacement';
import type { World } from '../world';
import { type DeskIssueCode, readDesk, rowsOf } from './desk';
import { experience } from './experience';

/** Says where the draw stands. */
export function drawState(world: Pick<World, 'tables' | 'clock'>): Result<DrawState, DeskIssueCode> {
  const desk = readDesk(world);
  if (!desk.ok) return desk;
  const { project, assembly, draws, others, current, ageGroups } = desk.value;
  const deliveries = rowsOf(world, deliveryTable);
  if (!deliveries.ok) return deliveries;
  const pool = deliveries.value
    .filter(({ status }) => status === 'imported')
    .reduce((sum, { imported }) => sum + imported, 0);
  const summary = current ? summaryOf(world, current) : ok(null);
  if (!summary.ok) return summary;
  const own = experience(world);
  if (!own.ok) return own;
  return ok({
    stage: stageOf(current, pool),
    today: world.clock.now().slice(0, 10),
    event: { title: assembly.title, date: assembly.date },
    seats: assembly.seats + assembly.overbooking,
    pool,
    ageGroups: ageGroups.map(({ label }) => label),
    rehearsal: project.rehearsal,
    ownRates: own.value,
    current: summary.value,
    earlier: [...others, ...draws.filter((draw) => draw !== current)].map(({ id, status, reason }) => ({
      id,
      status,
      reason,
    })),
  });
}

function stageOf(current: DrawRow | undefined, pool: number): DrawState['stage'] {
  switch (current?.status) {
    case 'announced':
      return 'announced';
    case 'drawing':
      return 'drawing';
    case 'drawn':
      return 'drawn';
    default:
      return pool === 0 ? 'no-pool' : 'plan';
  }
}

function summaryOf(world: Pick<World, 'tables'>, row: DrawRow): Result<DrawSummary, DeskIssueCode> {
  const list = rowsOf(world, drawListTable);
  if (!list.ok) return list;
  const log = rowsOf(world, replacementTable);
  if (!log.ok) return log;
  const { id, n, fingerprint, planHash, plan, seedSource, announcedAt, seed, drawnAt, resultHash } = row;
  return ok({
    id,
    n,
    people: list.value.filter(({ draw }) => draw === id).length,
    fingerprint,
    planHash,
    plan,
    seedSource,
    announcedAt,
    seed,
    drawnAt,
    resultHash,
    replaced: log.value.filter(({ draw }) => draw === id).length,
  });
}
