import type { ImportProgress, ImportStart, NewDelivery, QuarantinedRow } from '../../api/register';
import { addDays } from '../../domain/addDays';
import { fail, ok, type Result } from '../../domain/issue';
import { type PackedPerson, unpackPerson } from '../../domain/register/packedPerson';
import { pidOf } from '../../domain/register/pid';
import { seenPeople } from '../../domain/register/samePerson';
import { lastRequest } from '../requestState';
import { authorityTable } from '../tables/authority';
import { type Delivery, deliveryTable } from '../tables/delivery';
import { poolTable } from '../tables/pool';
import { type Quarantined, quarantinedTable } from '../tables/quarantined';
import { type RegisterRequest, registerRequestTable } from '../tables/registerRequest';
import { editTable, readTable, upsertRows } from '../tables/table';
import type { World } from '../world';
import { undoDelivery } from './deliveries';
import { daysToDelete } from './forgetRows';
import { checkedDelivery, checkedRows } from './sent';
import { findDelivery, isAnnounced, othersIn, type RegisterCode } from './state';

/** People a workbook takes; beyond, the pool stays on the manager's machine. */
const mostPeople = 50_000;
/** Art. 14 GDPR: a month after receipt. */
const daysToInform = 30;

type Place = Pick<World, 'tables' | 'clock'>;

/**
 * Begins an import, or finds the one that was begun with the same table.
 *
 * One that was stopped, and whose table is now read otherwise, is taken back: its rows would stay among the new ones.
 */
export function importBegin(world: Place, sent: NewDelivery): Result<ImportStart, RegisterCode> {
  const { tables, clock } = world;
  const table = checkedDelivery(sent);
  const read = readTable(tables, deliveryTable);
  if (!read.ok) return read;
  const deliveries = read.value.rows;
  const known = deliveries.find(
    // A repeated file may still turn out to be the correction of an earlier one.
    ({ sha256, status }) =>
      sha256 === table.hash && (isLive(status) || (status === 'repeated' && !table.replaces)),
  );
  if (known?.status === 'importing' && !isReadAlike(known, table)) {
    const undone = undoDelivery(world, known.id);
    return undone.ok ? importBegin(world, sent) : undone;
  }
  if (known) return ok({ delivery: known.id, finished: known.status !== 'importing', done: known.imported });
  const replaced = table.replaces ? deliveries.find(({ id }) => id === table.replaces) : undefined;
  if (table.replaces && !replaced) return fail('delivery-unknown', { delivery: table.replaces });
  if (replaced) {
    const announced = isAnnounced(tables, replaced.id);
    if (!announced.ok) return announced;
    if (announced.value) return fail('delivery-announced', { delivery: replaced.id });
  }
  const people =
    table.people +
    deliveries.reduce(
      (sum, { id, status, imported }) => sum + (isLive(status) && id !== replaced?.id ? imported : 0),
      0,
    );
  if (people > mostPeople) return fail('pool-too-large', { people, most: mostPeople });
  const request = requestOf(tables, table.authority);
  if (!request.ok) return request;
  const delivery = {
    ...newDelivery(nextId(deliveries), table, clock.now().slice(0, 10)),
    request: request.value?.id ?? '',
  };
  const written = upsertRows(tables, deliveryTable, [delivery]);
  return written.ok ? ok({ delivery: delivery.id, finished: false, done: 0 }) : written;
}

/**
 * Takes the next people: those who are the same as someone of another delivery are passed over. The rows first, then
 * the record how far the import is.
 *
 * @param replaces id of the delivery that this one corrects; the same people in it do not count
 */
export function importChunk(
  { tables }: Place,
  id: string,
  from: number,
  people: readonly PackedPerson[],
  replaces: string,
): Result<ImportProgress, RegisterCode> {
  const deliveries = readTable(tables, deliveryTable);
  if (!deliveries.ok) return deliveries;
  const delivery = deliveries.value.rows.find((one) => one.id === id);
  if (!delivery) return fail('delivery-unknown', { delivery: id });
  if (delivery.status !== 'importing') return fail('delivery-finished', { delivery: id });
  if (!(from >= 0) || from > delivery.imported || from + people.length > delivery.rows)
    return fail('import-gap', { delivery: id });
  const written = editTable(tables, poolTable, (pool) => {
    const seen = seenPeople<true>();
    for (const person of othersIn(pool.rows, deliveries.value.rows, [id, replaces])) seen.add(person, true);
    const arriving = people.map((packed) => unpackPerson(id, packed));
    return ok(arriving.filter((person) => !seen.find(person)));
  });
  if (!written.ok) return written;
  const done = Math.max(delivery.imported, from + people.length);
  const recorded = upsertRows(tables, deliveryTable, [{ ...delivery, imported: done }]);
  return recorded.ok ? ok({ done }) : recorded;
}

/** Takes rows for the quarantine; they can be decided once the import is finished. */
export function importQuarantine(
  { tables }: Place,
  id: string,
  rows: readonly QuarantinedRow[],
): Result<{ readonly taken: number }, RegisterCode> {
  const delivery = findDelivery(tables, id);
  if (!delivery.ok) return delivery;
  if (delivery.value.status !== 'importing') return fail('delivery-finished', { delivery: id });
  const written = upsertRows(
    tables,
    quarantinedTable,
    checkedRows(rows).map((row) => quarantinedRow(id, row)),
  );
  return written.ok ? ok({ taken: rows.length }) : written;
}

/** The request a delivery of this authority answers. */
function requestOf(
  tables: World['tables'],
  authority: string,
): Result<RegisterRequest | undefined, RegisterCode> {
  const authorities = readTable(tables, authorityTable);
  if (!authorities.ok) return authorities;
  const id = authorities.value.rows.find(({ name }) => name === authority)?.id;
  if (id === undefined) return ok(undefined);
  const requests = readTable(tables, registerRequestTable);
  return requests.ok ? ok(lastRequest(requests.value.rows, id)) : requests;
}

function isLive(status: Delivery['status']): boolean {
  return status === 'imported' || status === 'importing';
}

/** Tells whether a table is read as it was when its import began. */
function isReadAlike(begun: Delivery, table: NewDelivery): boolean {
  const now = newDelivery(begun.id, table, begun.receivedOn);
  const alike: readonly (keyof Delivery)[] = ['referenceDate', 'encoding', 'delimiter', 'mapping', 'rows'];
  return alike.every((field) => begun[field] === now[field]);
}

/** PIDs are never reused: a delivery taken back keeps its number. */
function nextId(deliveries: readonly Delivery[]): string {
  const last = deliveries.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
  return `L${String(last + 1).padStart(3, '0')}`;
}

function newDelivery(id: string, table: NewDelivery, today: string): Delivery {
  return {
    id,
    request: '',
    authority: table.authority,
    status: 'importing',
    fileName: table.fileName,
    sha256: table.hash,
    receivedOn: today,
    referenceDate: table.referenceDate,
    encoding: table.encoding,
    delimiter: table.delimiter === '\t' ? 'TAB' : table.delimiter,
    mapping: JSON.stringify(table.columns),
    rows: table.rows,
    imported: 0,
    duplicate: 0,
    blocked: 0,
    ineligible: 0,
    quarantined: 0,
    skipped: 0,
    art14DueOn: addDays(today, daysToInform),
    deleteBy: addDays(today, daysToDelete),
    deletedOn: '',
  };
}

function quarantinedRow(delivery: string, { row, codes, cells }: QuarantinedRow): Quarantined {
  return {
    id: pidOf(delivery, row),
    delivery,
    rowNumber: row,
    codes: codes.join(' '),
    row: JSON.stringify(cells),
    decision: '',
  };
}
