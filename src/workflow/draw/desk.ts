import type { DrawStepIssueCode } from '../../api/draw';
import { parseAgeGroups } from '../../domain/ageGroup';
import { currentAssembly } from '../../domain/assembly';
import type { DrawLine, DrawList } from '../../domain/draw/drawList';
import { drawListText, fingerprint, parseDrawList } from '../../domain/draw/drawList';
import { type Plan, parsePlan } from '../../domain/draw/plan';
import type { Replacement } from '../../domain/draw/replacement';
import { fail, ok, type Result } from '../../domain/issue';
import { type AgeGroup, defaultAgeGroups } from '../../domain/register/ageGroup';
import { isTombstone, type PoolPerson } from '../../domain/register/poolPerson';
import type { ProjectIssueCode } from '../../domain/workbookIssue';
import { type Assembly, assemblyTable } from '../tables/assembly';
import { completeRows } from '../tables/complete';
import { deliveryTable } from '../tables/delivery';
import { type DrawRow, drawTable } from '../tables/draw';
import { drawListTable } from '../tables/drawList';
import { type MunicipalityRow, municipalityTable } from '../tables/municipality';
import { poolTable } from '../tables/pool';
import { type Project, readProject } from '../tables/project';
import { parseChanges, replacementTable } from '../tables/replacement';
import { readTable } from '../tables/table';
import type { TableSpec } from '../tables/tableSpec';
import type { World } from '../world';

/** What every step of the draw can run into. */
export type DeskIssueCode = DrawStepIssueCode | ProjectIssueCode;

type Tables = Pick<World, 'tables'>;

/** What the draw is decided from, read at one moment. */
export interface Desk {
  readonly project: Project;
  readonly ageGroups: readonly AgeGroup[];
  readonly assembly: Assembly;
  readonly draws: readonly DrawRow[];
  /** The draw that counts: announced, under way or held. */
  readonly current: DrawRow | undefined;
  /** Held for the other events of the district. */
  readonly others: readonly DrawRow[];
}

/**
 * Reads project, event and draws.
 *
 * @param drawId a draw whose event is meant, which may be over; else the one under way
 */
export function readDesk({ tables }: Tables, drawId = ''): Result<Desk, DeskIssueCode> {
  const project = readProject(tables);
  if (!project.ok) return project;
  const assemblies = rowsOf({ tables }, assemblyTable);
  if (!assemblies.ok) return assemblies;
  const draws = rowsOf({ tables }, drawTable);
  if (!draws.ok) return draws;
  const meant = draws.value.find(({ id }) => id === drawId)?.assembly;
  const assembly = assemblies.value.find(({ id }) => id === meant) ?? currentAssembly(assemblies.value);
  if (!assembly) return fail('draw-no-assembly');
  const own = draws.value.filter((draw) => draw.assembly === assembly.id && !isUnfinished(draw));
  const groups = parseAgeGroups(project.value.ageGroups);
  return ok({
    project: project.value,
    ageGroups: groups.ok ? groups.value : defaultAgeGroups,
    assembly,
    draws: own,
    current: own.find(({ status }) => status !== 'withdrawn' && status !== 'annulled'),
    others: draws.value.filter((draw) => draw.assembly !== assembly.id && draw.status === 'drawn'),
  });
}

/** What marks a row of Losungen while its cells are being written: nobody withdraws without a reason. */
export const unfinishedDraw = { status: 'withdrawn', reason: '' } as const satisfies Partial<DrawRow>;

function isUnfinished({ status, reason }: DrawRow): boolean {
  return status === unfinishedDraw.status && reason === unfinishedDraw.reason;
}

/** Reads the pool: people of completed deliveries. A row that cannot be read stands in the way: it would change the draw. */
export function readPool({ tables }: Tables): Result<readonly PoolPerson[], DeskIssueCode> {
  const deliveries = rowsOf({ tables }, deliveryTable);
  if (!deliveries.ok) return deliveries;
  if (deliveries.value.some(({ status }) => status === 'importing')) return fail('draw-importing');
  const pool = rowsOf({ tables }, poolTable);
  if (!pool.ok) return pool;
  const people = pool.value.filter((person) => !isTombstone(person));
  return ok(completeRows(people, (person) => person.delivery, deliveries.value, ['imported']));
}

/** Reads the municipalities in their published order. */
export function readMunicipalities({ tables }: Tables): Result<readonly MunicipalityRow[], DeskIssueCode> {
  const read = rowsOf({ tables }, municipalityTable);
  return read.ok ? ok([...read.value].sort((one, other) => one.order - other.order)) : read;
}

/** An announced draw as it was announced. */
export interface AnnouncedDraw {
  readonly row: DrawRow;
  readonly plan: Plan;
  readonly list: DrawList;
}

/** Reads the plan and the draw list of a draw and checks both against what was published. */
export function readAnnounced({ tables }: Tables, row: DrawRow): Result<AnnouncedDraw, DeskIssueCode> {
  const plan = parsePlan(row.plan);
  if (!plan.ok) return fail('draw-record-damaged', { draw: row.id });
  const read = readTable(tables, drawListTable);
  if (!read.ok) return read;
  const own = read.value.rows.filter(({ draw }) => draw === row.id);
  const lines: DrawLine[] = own.map(({ key, area, group, household }) => ({ key, area, group, household }));
  lines.sort((a, b) => (a.key < b.key ? -1 : 1));
  const text = drawListText(lines);
  if (fingerprint(text) !== row.fingerprint || !parseDrawList(text).ok)
    return fail('draw-list-damaged', { draw: row.id });
  return ok({
    row,
    plan: plan.value,
    list: { lines, pidOf: new Map(own.map(({ key, pid }) => [key, pid])) },
  });
}

/** Reads the replacement log of a draw in its order. */
export function readReplacements(
  { tables }: Tables,
  draw: string,
): Result<readonly Replacement[], DeskIssueCode> {
  const read = rowsOf({ tables }, replacementTable);
  if (!read.ok) return read;
  const own = read.value.filter((row) => row.draw === draw).sort((a, b) => a.sequence - b.sequence);
  const entries: Replacement[] = [];
  for (const { sequence, area, group, leaves, fallback, key, changes } of own) {
    const parsed = parseChanges(changes);
    if (!parsed) return fail('draw-record-damaged', { draw });
    entries.push({ sequence, changes: parsed, area, group, leaves, fallback, key });
  }
  return ok(entries);
}

/** All rows of a tab; one that cannot be read is a failure. */
export function rowsOf<Row>({ tables }: Tables, spec: TableSpec<Row>): Result<readonly Row[], DeskIssueCode> {
  const read = readTable(tables, spec);
  if (!read.ok) return read;
  return read.value.issues.length > 0 ? { ok: false, issues: read.value.issues } : ok(read.value.rows);
}
