import type { DrawStage, DrawState } from '../../api/draw';
import { isOver } from '../../domain/assembly';
import { type DrawIssueCode, draw as drawFrom } from '../../domain/draw/draw';
import { protocols, protocolText } from '../../domain/draw/protocol';
import { fail, ok, type Result } from '../../domain/issue';
import { drawLog } from '../../text/de/drawRecords';
import { auditLogTable } from '../tables/auditLog';
import { type DrawRow, drawTable } from '../tables/draw';
import { appendRows, upsertRows } from '../tables/table';
import type { World } from '../world';
import { type AnnouncedDraw, type DeskIssueCode, readAnnounced, readDesk, readReplacements } from './desk';
import { annulledBefore } from './earlier';
import type { HeldDraw } from './people';
import { drawState } from './state';

/** What reading a held draw can run into. */
export type RecordIssueCode = DeskIssueCode | DrawIssueCode;

/** The public protocol as canonical JSON, recomputed from list, plan and seed. */
export function drawProtocol(world: Pick<World, 'tables'>, drawId: string): Result<string, RecordIssueCode> {
  const held = readHeld(world, drawId);
  if (!held.ok) return held;
  const { row, draws, plan, list, drawn } = held.value;
  const log = readReplacements(world, drawId);
  if (!log.ok) return log;
  const annulled = annulledBefore(draws, drawId);
  const { protocol } = protocols(drawn, {
    list,
    plan,
    seed: row.seed,
    announcedAt: row.announcedAt,
    drawnAt: row.drawnAt,
    replacements: log.value,
    ...(annulled ? { annuls: { resultHash: annulled.resultHash, reason: annulled.reason } } : {}),
    ...(row.status === 'annulled' ? { annulled: { reason: row.reason } } : {}),
  });
  return ok(protocolText(protocol));
}

/** Lines of a draw list that travel in one call. */
const pieceSize = 5000;

/** A piece of the draw list as published. */
export function drawListPiece(
  world: Pick<World, 'tables'>,
  drawId: string,
  from: number,
): Result<{ readonly lines: readonly string[]; readonly total: number }, RecordIssueCode> {
  const desk = readDesk(world, drawId);
  if (!desk.ok) return desk;
  const row = desk.value.draws.find(({ id }) => id === drawId);
  if (!row) return fail('draw-unknown', { draw: drawId });
  const announced = readAnnounced(world, row);
  if (!announced.ok) return announced;
  const { lines } = announced.value.list;
  return ok({
    lines: lines
      .slice(from, from + pieceSize)
      .map(({ key, area, group, household }) => `${key};${area};${group};${household}`),
    total: lines.length,
  });
}

/** What the projector shows: numbers, areas and ages; no names, no sex per person. */
export function drawStage(world: Pick<World, 'tables'>, drawId: string): Result<DrawStage, RecordIssueCode> {
  const desk = readDesk(world, drawId);
  if (!desk.ok) return desk;
  const held = readHeld(world, drawId);
  if (!held.ok) return held;
  const { row, plan, list, drawn } = held.value;
  const ages = [...new Set(plan.groups.map(({ name }) => agesOf(name)))];
  const areaNames = new Map(plan.areas.map(({ id, name }) => [id, name]));
  const groupAges = new Map(plan.groups.map(({ id, name }) => [id, agesOf(name)]));
  return ok({
    title: desk.value.assembly.title,
    fingerprint: row.fingerprint,
    planHash: row.planHash,
    seed: row.seed,
    resultHash: row.resultHash,
    n: row.n,
    people: list.lines.length,
    areas: plan.areas.map(({ name }) => name),
    ages,
    seats: drawn.seats.map((cells) =>
      ages.map((age) =>
        cells.reduce((sum, seat, g) => sum + (agesOf(plan.groups[g]!.name) === age ? seat : 0), 0),
      ),
    ),
    drawn: drawn.lots
      .filter((lot) => lot.drawn)
      .map(({ line }, at) => ({
        number: at + 1,
        area: areaNames.get(line.area)!,
        ages: groupAges.get(line.group)!,
      })),
  });
}

/** Annuls a held draw with a reason; its people no longer count, its row stays. */
export function annulDraw(
  world: Pick<World, 'tables' | 'clock' | 'user'>,
  drawId: string,
  reason: string,
): Result<DrawState, RecordIssueCode> {
  const desk = readDesk(world);
  if (!desk.ok) return desk;
  const row = desk.value.draws.find(({ id }) => id === drawId);
  if (!row) return fail('draw-unknown', { draw: drawId });
  if (isOver(desk.value.assembly)) return fail('draw-over', { draw: drawId });
  if (reason.trim() === '') return fail('draw-reason-missing');
  if (row.status !== 'drawn' && row.status !== 'annulled')
    return fail('draw-not-announced', { draw: drawId });
  const logged = appendRows(world.tables, auditLogTable, [
    {
      id: `${drawId}-annulled`,
      at: world.clock.now(),
      by: world.user,
      what: drawLog.annulled(drawId),
      counts: '',
    },
  ]);
  if (!logged.ok) return logged;
  const reasoned = { ...row, reason: reason.trim() };
  const told = upsertRows(world.tables, drawTable, [reasoned]);
  if (!told.ok) return told;
  const kept = upsertRows(world.tables, drawTable, [{ ...reasoned, status: 'annulled' }]);
  return kept.ok ? drawState(world) : kept;
}

/** A held draw, recomputed. */
export function readHeld(
  world: Pick<World, 'tables'>,
  drawId: string,
): Result<AnnouncedDraw & Pick<HeldDraw, 'drawn'> & { readonly draws: readonly DrawRow[] }, RecordIssueCode> {
  const desk = readDesk(world, drawId);
  if (!desk.ok) return desk;
  const { draws } = desk.value;
  const row = draws.find(({ id }) => id === drawId);
  if (!row) return fail('draw-unknown', { draw: drawId });
  if (row.status !== 'drawn' && row.status !== 'annulled')
    return fail('draw-not-announced', { draw: drawId });
  const announced = readAnnounced(world, row);
  if (!announced.ok) return announced;
  const drawn = drawFrom(announced.value.list.lines, announced.value.plan, row.seed);
  return drawn.ok ? ok({ ...announced.value, drawn: drawn.value, draws }) : drawn;
}

/** `18–34 w` without the sex. */
function agesOf(groupName: string): string {
  return groupName.replace(/ [mw]$/, '');
}
