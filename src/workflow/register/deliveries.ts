import type { DeliveryDates, RegisterView } from '../../api/register';
import { fail, ok, type Result } from '../../domain/issue';
import { type Delivery, deliveryTable } from '../tables/delivery';
import { poolTable } from '../tables/pool';
import { quarantinedTable } from '../tables/quarantined';
import { registerRequestTable } from '../tables/registerRequest';
import { readTable, removeRows, upsertRows } from '../tables/table';
import type { World } from '../world';
import { findDelivery, isAnnounced, type RegisterCode, register } from './state';

type Place = Pick<World, 'tables' | 'clock'>;

/** Takes a delivery back: its people and its quarantine go, its request is open again, then the record says so. */
export function undoDelivery(world: Place, id: string): Result<RegisterView, RegisterCode> {
  const { tables } = world;
  const delivery = findDelivery(tables, id);
  if (!delivery.ok) return delivery;
  const announced = isAnnounced(tables, id);
  if (!announced.ok) return announced;
  if (announced.value) return fail('delivery-announced', { delivery: id });
  const pool = readTable(tables, poolTable);
  if (!pool.ok) return pool;
  const people = removeRows(
    tables,
    poolTable,
    pool.value.rows.filter((person) => person.delivery === id).map(({ pid }) => pid),
  );
  if (!people.ok) return people;
  const quarantined = readTable(tables, quarantinedTable);
  if (!quarantined.ok) return quarantined;
  const rows = removeRows(
    tables,
    quarantinedTable,
    quarantined.value.rows.filter((row) => row.delivery === id).map((row) => row.id),
  );
  if (!rows.ok) return rows;
  const reopened = reopenRequest(tables, delivery.value);
  if (!reopened.ok) return reopened;
  const written = upsertRows(tables, deliveryTable, [{ ...delivery.value, status: 'undone', imported: 0 }]);
  return written.ok ? register(world) : written;
}

/** A request that this delivery answered, and nothing else, is open again. */
function reopenRequest(
  tables: World['tables'],
  { id, status, request: answered }: Delivery,
): Result<number, RegisterCode> {
  if (answered === '' || status !== 'imported') return ok(0);
  const deliveries = readTable(tables, deliveryTable);
  if (!deliveries.ok) return deliveries;
  const isAnswer = (one: Delivery) => one.id !== id && one.request === answered && one.status === 'imported';
  if (deliveries.value.rows.some(isAnswer)) return ok(0);
  const requests = readTable(tables, registerRequestTable);
  if (!requests.ok) return requests;
  return upsertRows(
    tables,
    registerRequestTable,
    requests.value.rows
      .filter((request) => request.id === answered && request.status === 'imported')
      .map((request) => ({ ...request, status: request.askedOn === '' ? 'draft' : 'asked' })),
  );
}

/** Sets the dates of a delivery: informed by, file deleted by, file deleted on. */
export function setDeliveryDates(
  world: Place,
  id: string,
  dates: DeliveryDates,
): Result<RegisterView, RegisterCode> {
  const delivery = findDelivery(world.tables, id);
  if (!delivery.ok) return delivery;
  const { art14DueOn, deleteBy, deletedOn } = dates;
  const written = upsertRows(world.tables, deliveryTable, [
    { ...delivery.value, art14DueOn, deleteBy, deletedOn },
  ]);
  return written.ok ? register(world) : written;
}
