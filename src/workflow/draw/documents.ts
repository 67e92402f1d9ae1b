import type { DrawDocument } from '../../api/draw';
import { confidentialText } from '../../domain/draw/protocol';
import { software } from '../../domain/draw/software';
import { fail, ok, type Result } from '../../domain/issue';
import type { TemplateLayout } from '../../domain/letters/layout';
import { sha256Hex } from '../../domain/sha256';
import { drawDocumentTitles, fallbackLabels } from '../../text/de/drawRecords';
import {
  announcementDocument,
  confidentialDocument,
  publicDocument,
} from '../../text/de/templates/drawDocuments';
import type { DrawFacts, HeldFacts } from '../../text/de/templates/drawFacts';
import { type DrawRow, drawTable } from '../tables/draw';
import { upsertRows } from '../tables/table';
import type { World } from '../world';
import { type AnnouncedDraw, type Desk, readAnnounced, readDesk, readReplacements } from './desk';
import { annulledBefore, drawsBefore } from './earlier';
import { type RecordIssueCode, readHeld } from './records';

type Needs = Pick<World, 'tables' | 'documents'>;

/**
 * Makes the German document of an announcement or a draw, or finds the one already made.
 *
 * @returns its address
 */
export function drawDocument(
  world: Needs,
  drawId: string,
  kind: DrawDocument,
): Result<string, RecordIssueCode> {
  const desk = readDesk(world, drawId);
  if (!desk.ok) return desk;
  const row = desk.value.draws.find(({ id }) => id === drawId);
  if (!row) return fail('draw-unknown', { draw: drawId });
  const made =
    kind === 'announcement' ? announcement(world, desk.value, row) : record(world, desk.value, drawId, kind);
  if (!made.ok) return made;
  const { key, layout } = made.value;
  const id = world.documents.create({ key, title: `${drawDocumentTitles[kind]} ${drawId}` }, layout);
  const url = world.documents.urlOf(id, 'document');
  if (kind !== 'public' || row.protocol === url) return ok(url);
  const kept = upsertRows(world.tables, drawTable, [{ ...row, protocol: url }]);
  return kept.ok ? ok(url) : kept;
}

/** The confidential protocol as canonical JSON, whose hash the public one carries. */
export function confidentialProtocol(
  world: Pick<World, 'tables'>,
  drawId: string,
): Result<string, RecordIssueCode> {
  const held = readHeld(world, drawId);
  if (!held.ok) return held;
  const { drawn, list, plan, row } = held.value;
  return ok(confidentialText(drawn, list, plan, row.seed));
}

interface Made {
  /** Changes with everything the document says, so that a later one is not mistaken for it. */
  readonly key: string;
  readonly layout: TemplateLayout;
}

function announcement(world: Needs, desk: Desk, row: DrawRow): Result<Made, RecordIssueCode> {
  const announced = readAnnounced(world, row);
  if (!announced.ok) return announced;
  return ok({ key: `${row.id}-announcement`, layout: announcementDocument(factsOf(desk, announced.value)) });
}

function record(
  world: Needs,
  desk: Desk,
  drawId: string,
  kind: Exclude<DrawDocument, 'announcement'>,
): Result<Made, RecordIssueCode> {
  const held = readHeld(world, drawId);
  if (!held.ok) return held;
  const log = readReplacements(world, drawId);
  if (!log.ok) return log;
  const { row, plan, list, drawn, draws } = held.value;
  const facts: HeldFacts = {
    ...factsOf(desk, held.value),
    drawnAt: row.drawnAt,
    seed: row.seed,
    m: drawn.caps.m,
    T: drawn.caps.T,
    resultHash: row.resultHash,
    confidentialHash: sha256Hex(confidentialText(drawn, list, plan, row.seed)),
    software,
    cells: plan.areas.map((_, a) =>
      plan.groups.map((__, g) => ({
        seats: drawn.seats[a]![g]!,
        people: drawn.pool[a]![g]!,
        capped: drawn.caps.capped[a]![g]!,
      })),
    ),
    replacements: log.value.map(({ sequence, leaves, key, fallback }) => ({
      number: sequence,
      leaves,
      key,
      why: fallbackLabels[fallback],
    })),
    annuls: annulledBefore(draws, drawId)?.reason ?? '',
    annulled: row.status === 'annulled' ? row.reason : '',
  };
  const key = `${drawId}-${kind}-${log.value.length}-${row.status}`;
  if (kind === 'public') return ok({ key, layout: publicDocument(facts) });
  const names = new Map([...plan.areas, ...plan.groups].map(({ id, name }) => [id, name]));
  const people = drawn.lots
    .filter((lot) => lot.drawn)
    .map(({ line, rank }) => ({
      pid: list.pidOf.get(line.key)!,
      key: line.key,
      area: names.get(line.area)!,
      group: names.get(line.group)!,
      rank,
    }));
  return ok({ key, layout: confidentialDocument(facts, people) });
}

function factsOf({ assembly, draws }: Desk, { row, plan, list }: AnnouncedDraw): DrawFacts {
  return {
    title: assembly.title,
    draw: row.id,
    algorithm: plan.algorithm,
    n: plan.n,
    people: list.lines.length,
    fingerprint: row.fingerprint,
    planHash: row.planHash,
    seedSource: row.seedSource,
    announcedAt: row.announcedAt,
    areas: plan.areas.map(({ name }) => name),
    groups: plan.groups.map(({ name }) => name),
    plan,
    withdrawn: drawsBefore(draws, row.id)
      .filter(({ status }) => status === 'withdrawn')
      .map(({ id, announcedAt, seedSource, reason }) => ({ draw: id, announcedAt, seedSource, reason })),
  };
}
