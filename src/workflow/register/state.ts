import type { DeliveryView, RegisterIssueCode, RegisterView, SentColumn } from '../../api/register';
import type { Municipality } from '../../domain/district';
import { fail, ok, type Result } from '../../domain/issue';
import type { PoolPerson } from '../../domain/register/poolPerson';
import type { ProjectIssueCode, TableIssueCode } from '../../domain/workbookIssue';
import { agsOf } from '../authorities';
import { lastRequest } from '../requestState';
import { type Authority, authorityTable } from '../tables/authority';
import { type Delivery, deliveryTable } from '../tables/delivery';
import { type DrawRow, drawTable } from '../tables/draw';
import { drawListTable } from '../tables/drawList';
import { manyTables } from '../tables/manyTables';
import { type MunicipalityRow, municipalityTable } from '../tables/municipality';
import { readProject } from '../tables/project';
import { type Quarantined, quarantinedTable } from '../tables/quarantined';
import { type RegisterRequest, registerRequestTable } from '../tables/registerRequest';
import { readTable } from '../tables/table';
import type { World } from '../world';

/** Everything a register step can say no with. */
export type RegisterCode = RegisterIssueCode | ProjectIssueCode;

type Tables = World['tables'];

/** Gives what the view Register shows: settings, municipalities, deliveries. */
export function register({
  tables,
  clock,
}: Pick<World, 'tables' | 'clock'>): Result<RegisterView, RegisterCode> {
  const project = readProject(tables);
  if (!project.ok) return project;
  const { rowsOf, failed } = manyTables(tables);
  const municipalities = rowsOf(municipalityTable);
  const authorities = rowsOf(authorityTable);
  const deliveries = rowsOf(deliveryTable);
  const quarantined = rowsOf(quarantinedTable);
  const requests = rowsOf(registerRequestTable);
  const announced = announcedDeliveries(rowsOf(drawTable));
  if (failed.length > 0) return { ok: false, issues: failed };
  const places = placesWith(municipalities, authorities);
  const names = [...authorities, ...places.map(({ authority }) => ({ name: authority }))];
  const today = clock.now().slice(0, 10);
  const asked = [...requests].reverse().find(({ referenceDate }) => referenceDate);
  const last = new Set(authorities.map(({ id }) => lastRequest(requests, id)?.id));
  return ok({
    municipalities: places,
    minAge: project.value.minAge,
    ageGroups: project.value.ageGroups,
    today,
    referenceDate: asked?.referenceDate ?? today,
    authorities: [...new Set(names.map(({ name }) => name))].sort(),
    ordered: orderedByName(authorities, requests),
    ageShares: project.value.ageShares,
    deliveries: deliveries.map((delivery) =>
      deliveryView(delivery, quarantined, announced, delivery.request === '' || last.has(delivery.request)),
    ),
    pool: deliveries.reduce((sum, { status, imported }) => sum + (status === 'imported' ? imported : 0), 0),
  });
}

/** The municipalities in their order, each with who keeps its register. */
function placesWith(
  municipalities: readonly MunicipalityRow[],
  authorities: readonly Authority[],
): readonly Municipality[] {
  const keeper = new Map(authorities.flatMap((one) => agsOf(one).map((ags) => [ags, one.name])));
  return (
    [...municipalities]
      .sort((a, b) => a.order - b.order)
      // Who keeps a register is what the tab Meldebehörden says; the manager may have put that right.
      .map(({ area: _, order: __, ...place }) => ({
        ...place,
        authority: keeper.get(place.ags) ?? place.authority,
      }))
  );
}

function orderedByName(
  authorities: readonly Authority[],
  requests: readonly RegisterRequest[],
): Readonly<Record<string, number>> {
  const ordered: Record<string, number> = {};
  for (const { id, name } of authorities) {
    const last = lastRequest(requests, id);
    if (last) ordered[name] = (ordered[name] ?? 0) + last.ordered;
  }
  return ordered;
}

/** Finds a delivery. */
export function findDelivery(tables: Tables, id: string): Result<Delivery, RegisterCode> {
  const read = readTable(tables, deliveryTable);
  if (!read.ok) return read;
  const delivery = read.value.rows.find((one) => one.id === id);
  return delivery ? ok(delivery) : fail('delivery-unknown', { delivery: id });
}

/** Reads what each column of a delivery's file held. */
export function columnsOf(delivery: Delivery): readonly SentColumn[] {
  try {
    const columns: unknown = JSON.parse(delivery.mapping);
    return Array.isArray(columns) ? (columns as readonly SentColumn[]) : [];
  } catch {
    return [];
  }
}

/**
 * Tells whether a draw list that still holds was announced from a delivery: then nothing of it may change any more,
 * or the published fingerprint would be wrong.
 */
export function isAnnounced(tables: Tables, delivery: string): Result<boolean, TableIssueCode> {
  const pids = announcedPids(tables);
  return pids.ok ? ok([...pids.value].some((pid) => pid.startsWith(`${delivery}-`))) : pids;
}

/** PIDs in the draw lists that were announced and still hold. */
export function announcedPids(tables: Tables): Result<ReadonlySet<string>, TableIssueCode> {
  const draws = readTable(tables, drawTable);
  if (!draws.ok) return draws;
  const holding = new Set(draws.value.rows.filter(holds).map(({ id }) => id));
  if (holding.size === 0) return ok(new Set());
  const lines = readTable(tables, drawListTable);
  if (!lines.ok) return lines;
  return ok(new Set(lines.value.rows.filter(({ draw }) => holding.has(draw)).map(({ pid }) => pid)));
}

/** Deliveries that the plans of draws which still hold name; the long draw list is not read for it. */
function announcedDeliveries(draws: readonly DrawRow[]): ReadonlySet<string> {
  return new Set(draws.filter(holds).flatMap(({ plan }) => deliveriesOf(plan)));
}

function holds({ status }: DrawRow): boolean {
  return status !== 'withdrawn' && status !== 'annulled';
}

function deliveriesOf(plan: string): readonly string[] {
  try {
    return (JSON.parse(plan) as { deliveries: readonly string[] }).deliveries;
  } catch {
    return [];
  }
}

/** People of the pool that count, or are on their way in, except those of one delivery. */
export function othersIn(
  pool: readonly PoolPerson[],
  deliveries: readonly Delivery[],
  except: readonly string[],
): readonly PoolPerson[] {
  const counting = new Set(
    deliveries
      .filter(({ id, status }) => (status === 'imported' || status === 'importing') && !except.includes(id))
      .map(({ id }) => id),
  );
  return pool.filter(({ delivery }) => counting.has(delivery));
}

function deliveryView(
  delivery: Delivery,
  quarantined: readonly Quarantined[],
  announced: ReadonlySet<string>,
  answersLast: boolean,
): DeliveryView {
  const {
    sha256: hash,
    mapping: _,
    request: __,
    receivedOn: ___,
    encoding: ____,
    delimiter: _____,
    ...rest
  } = delivery;
  const undecided = quarantined.filter((row) => row.delivery === delivery.id && row.decision === '').length;
  return {
    ...rest,
    hash,
    columns: columnsOf(delivery),
    answersLast,
    announced: announced.has(delivery.id),
    undecided,
  };
}
