import type {
  AuthoritiesIssueCode,
  AuthoritiesView,
  AuthorityChange,
  AuthorityView,
  PlannedRequests,
} from '../api/authorities';
import { currentAssembly } from '../domain/assembly';
import { fail, ok, type Result } from '../domain/issue';
import { requestSizes } from '../domain/register/requestSizes';
import type { ProjectIssueCode } from '../domain/workbookIssue';
import { deliveredByAgs } from './delivered';
import { officeOf } from './office';
import { isOverdue, isUnasked } from './requestState';
import { type Assembly, assemblyTable } from './tables/assembly';
import { type Authority, authorityTable } from './tables/authority';
import { manyTables } from './tables/manyTables';
import { type MunicipalityRow, municipalityTable } from './tables/municipality';
import { type RegisterRequest, registerRequestTable } from './tables/registerRequest';
import { upsertRows } from './tables/table';
import type { World } from './world';

type Place = Pick<World, 'tables' | 'clock'>;
type Code = AuthoritiesIssueCode | ProjectIssueCode;

interface Known {
  readonly municipalities: readonly MunicipalityRow[];
  readonly authorities: readonly Authority[];
  /** For the event under way; for an earlier one other people may have been asked for. */
  readonly requests: readonly RegisterRequest[];
  readonly event: Pick<Assembly, 'id' | 'number'>;
  /** Ids of the requests for other events. */
  readonly others: ReadonlySet<string>;
}

/** Gives every authority with its request and what it delivered. */
export function authorities({ tables, clock }: Place): Result<AuthoritiesView, Code> {
  const known = readKnown(tables);
  if (!known.ok) return known;
  const delivered = deliveredByAgs(tables, known.value.others);
  if (!delivered.ok) return delivered;
  const today = clock.now().slice(0, 10);
  return ok({
    authorities: known.value.authorities.map((authority) =>
      authorityView(authority, known.value, delivered.value, today),
    ),
    today,
  });
}

/** Fills in authorities and draft requests; what was asked already stays. */
export function planRequests(
  world: Place,
  total: number,
  referenceDate: string,
  deadline: string,
): Result<PlannedRequests, Code> {
  const { tables } = world;
  if (!Number.isInteger(total) || total < 1 || total > 250_000) return fail('total-wrong');
  const known = readKnown(tables);
  if (!known.ok) return known;
  const { municipalities, requests, event } = known.value;
  if (municipalities.length === 0) return fail('authorities-missing');
  const all = withProposals(known.value);
  const kept = upsertRows(tables, authorityTable, all.slice(known.value.authorities.length));
  if (!kept.ok) return kept;
  const { sizes, missing } = sizesFor(municipalities, total);
  const drafts = all.flatMap((authority): RegisterRequest[] => {
    const own = requests.find((request) => request.authority === authority.id);
    if (own && own.status !== 'draft') return [];
    const ordered = agsOf(authority).reduce((sum, ags) => sum + (sizes.get(ags) ?? 0), 0);
    return [{ ...(own ?? newRequest(authority, event)), ordered, referenceDate, deadline }];
  });
  const written = upsertRows(tables, registerRequestTable, drafts);
  if (!written.ok) return written;
  const view = authorities(world);
  return view.ok ? ok({ ...view.value, missing }) : view;
}

/** Notes that every authority with a draft request was asked today. */
export function markAsked(world: Place): Result<AuthoritiesView, Code> {
  const known = readKnown(world.tables);
  if (!known.ok) return known;
  const askedOn = world.clock.now().slice(0, 10);
  const asked = known.value.requests
    .filter(isUnasked)
    .map((request): RegisterRequest => ({ ...request, status: 'asked', askedOn }));
  const written = upsertRows(world.tables, registerRequestTable, asked);
  return written.ok ? authorities(world) : written;
}

/** Keeps what the manager knows about an authority, its request last. */
export function saveAuthority(
  world: Place,
  id: string,
  change: AuthorityChange,
): Result<AuthoritiesView, Code> {
  const { tables } = world;
  const known = readKnown(tables);
  if (!known.ok) return known;
  const authority = known.value.authorities.find((one) => one.id === id);
  if (!authority) return fail('authority-unknown', { id });
  const own = requestFor(authority, known.value);
  const most = mostOf(placesOf(authority, known.value), change.ordered);
  if (change.ordered > most && change.ordered !== own.ordered) return fail('too-many-asked', { most });
  const { contact, street, postcode, town, mail, phone, ...request } = change;
  const row = { ...authority, contact, street, postcode, town, mail, phone };
  const kept = upsertRows(tables, authorityTable, [row]);
  if (!kept.ok) return kept;
  const written = upsertRows(tables, registerRequestTable, [{ ...own, ...request }]);
  return written.ok ? authorities(world) : written;
}

function readKnown(tables: World['tables']): Result<Known, Code> {
  const { rowsOf, failed } = manyTables(tables);
  const municipalities = rowsOf(municipalityTable);
  const authorities = rowsOf(authorityTable);
  const requests = rowsOf(registerRequestTable);
  const event = currentAssembly(rowsOf(assemblyTable)) ?? { id: '', number: 1 };
  if (failed.length > 0) return { ok: false, issues: failed };
  return ok({
    municipalities: [...municipalities].sort((a, b) => a.order - b.order),
    authorities,
    requests: requests.filter(({ assembly }) => assembly === event.id),
    event,
    others: new Set(requests.filter(({ assembly }) => assembly !== event.id).map(({ id }) => id)),
  });
}

/** The authorities there are, and behind them one for each name in Gemeinden that has none yet. */
function withProposals({ municipalities, authorities: known }: Known): readonly Authority[] {
  const all = [...known];
  const covered = new Set(known.flatMap(agsOf));
  for (const place of municipalities) {
    if (covered.has(place.ags)) continue;
    const own = municipalities.filter(
      ({ authority, ags }) => authority === place.authority && !covered.has(ags),
    );
    for (const { ags } of own) covered.add(ags);
    all.push({
      id: nextId(all),
      name: place.authority,
      municipalities: own.map(({ ags }) => ags).join(' '),
      contact: '',
      street: '',
      postcode: '',
      town: '',
      mail: '',
      phone: '',
      feeRule: '',
      notes: '',
    });
  }
  return all;
}

function nextId(all: readonly Authority[]): string {
  const last = all.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
  return `M${String(last + 1).padStart(2, '0')}`;
}

function newRequest({ id }: Authority, event: Known['event']): RegisterRequest {
  return {
    id: `A${id.slice(1)}${event.number === 1 ? '' : `-${event.number}`}`,
    authority: id,
    assembly: event.id,
    referenceDate: '',
    ordered: 0,
    askedOn: '',
    deadline: '',
    status: 'draft',
    fee: '',
    fileNumber: '',
    refusalReason: '',
  };
}

/** AGS of the municipalities an authority keeps the register of. */
export function agsOf({ municipalities }: Pick<Authority, 'municipalities'>): readonly string[] {
  return municipalities.split(/\s+/).filter((ags) => ags !== '');
}

/** Divides a number of people wanted over municipalities, by their inhabitants. */
export function sizesFor(places: readonly MunicipalityRow[], total: number) {
  return requestSizes(
    places.map(({ ags, men, women }) => ({ ags, population: (men ?? 0) + (women ?? 0) })),
    total,
  );
}

function requestFor(authority: Authority, { requests, event }: Known): RegisterRequest {
  return requests.find((one) => one.authority === authority.id) ?? newRequest(authority, event);
}

/** The municipalities of an authority, in the order of the tab. */
function placesOf(authority: Authority, { municipalities }: Known): readonly MunicipalityRow[] {
  const its = new Set(agsOf(authority));
  return municipalities.filter(({ ags }) => its.has(ags));
}

/** How many of the people wanted the places may be asked for; all where a population is not known. */
function mostOf(places: readonly MunicipalityRow[], wanted: number): number {
  const known = places.length > 0 && places.every(({ men, women }) => men !== null && women !== null);
  return known ? wanted - sizesFor(places, wanted).missing : wanted;
}

function authorityView(
  authority: Authority,
  known: Known,
  delivered: ReadonlyMap<string, number>,
  today: string,
): AuthorityView {
  const { id, name, contact, mail, phone } = authority;
  const own = requestFor(authority, known);
  const { ordered, status, askedOn, deadline, fee, fileNumber, refusalReason, referenceDate } = own;
  const its = placesOf(authority, known);
  // The method is consistent: what all places together get, each authority's places get of its own number.
  const { sizes } = sizesFor(its, ordered);
  const places = its.map(({ ags, name: title, split }) => ({
    ags,
    name: title,
    split,
    ordered: sizes.get(ags) ?? 0,
    delivered: delivered.get(ags) ?? 0,
  }));
  return {
    id,
    request: own.id,
    name,
    contact,
    ...officeOf(authority, its),
    mail,
    phone,
    ordered,
    status,
    askedOn,
    deadline,
    fee,
    fileNumber,
    refusalReason,
    referenceDate,
    overdue: isOverdue({ status, deadline }, today),
    delivered: places.reduce((sum, place) => sum + place.delivered, 0),
    municipalities: places,
  };
}
