import type { QuarantineEntry } from '../../api/register';
import { fail, ok, type Result } from '../../domain/issue';
import { type PackedPerson, unpackPerson } from '../../domain/register/packedPerson';
import { isTombstone } from '../../domain/register/poolPerson';
import { agesMatch, personKey } from '../../domain/register/samePerson';
import { deliveryTable } from '../tables/delivery';
import { poolTable } from '../tables/pool';
import { type Quarantined, quarantinedTable } from '../tables/quarantined';
import { editTable, readTable, removeRows, upsertRows } from '../tables/table';
import type { World } from '../world';
import { columnsOf, findDelivery, isAnnounced, othersIn, type RegisterCode } from './state';

type Place = Pick<World, 'tables'>;

/** Gives the rows of a delivery that wait for a decision. */
export function quarantine({ tables }: Place, id: string): Result<readonly QuarantineEntry[], RegisterCode> {
  const delivery = findDelivery(tables, id);
  if (!delivery.ok) return delivery;
  const read = readTable(tables, quarantinedTable);
  if (!read.ok) return read;
  if (delivery.value.status !== 'imported') return ok([]);
  const columns = columnsOf(delivery.value);
  return ok(
    read.value.rows
      .filter((row) => row.delivery === id && row.decision === '')
      .map((row) => ({
        id: row.id,
        row: row.rowNumber,
        codes: row.codes.split(' '),
        cells: cellsOf(row),
        columns,
      })),
  );
}

/**
 * Decides about one row: the person goes into the pool, then the delivery's counts follow, and last the row is decided.
 *
 * Cut off before that, it waits to be decided as if nothing had happened.
 */
export function decideQuarantined(
  { tables }: Place,
  id: string,
  packed: PackedPerson | null,
): Result<readonly QuarantineEntry[], RegisterCode> {
  const read = readTable(tables, quarantinedTable);
  if (!read.ok) return read;
  const row = read.value.rows.find((one) => one.id === id);
  if (!row) return fail('quarantine-unknown', { id });
  const pool = packed ? importOne(tables, row.delivery, packed) : leaveOut(tables, row);
  if (!pool.ok) return pool;
  const decided: Quarantined = { ...row, row: '', decision: packed ? 'imported' : 'left-out' };
  const others = read.value.rows.filter((other) => other.id !== id);
  const counted = recount(tables, row.delivery, [...others, decided]);
  if (!counted.ok) return counted;
  const last = upsertRows(tables, quarantinedTable, [decided]);
  return last.ok ? quarantine({ tables }, row.delivery) : last;
}

/** Takes the person out of the pool again whom a decision brought in that was cut off; nearly always there is none. */
function leaveOut(tables: World['tables'], { id, delivery }: Quarantined): Result<number, RegisterCode> {
  const pool = readTable(tables, poolTable);
  if (!pool.ok) return pool;
  if (!pool.value.rows.some(({ pid }) => pid === id)) return ok(0);
  const changeable = expectChangeable(tables, delivery);
  return changeable.ok ? removeRows(tables, poolTable, [id]) : changeable;
}

function expectChangeable(tables: World['tables'], delivery: string): Result<null, RegisterCode> {
  const announced = isAnnounced(tables, delivery);
  if (!announced.ok) return announced;
  return announced.value ? fail('delivery-announced', { delivery }) : ok(null);
}

function importOne(
  tables: World['tables'],
  delivery: string,
  packed: PackedPerson,
): Result<number, RegisterCode> {
  const changeable = expectChangeable(tables, delivery);
  if (!changeable.ok) return changeable;
  const deliveries = readTable(tables, deliveryTable);
  if (!deliveries.ok) return deliveries;
  const person = unpackPerson(delivery, packed);
  const key = personKey(person);
  return editTable(tables, poolTable, ({ rows }) => {
    const others = othersIn(rows, deliveries.value.rows, []).filter(({ pid }) => pid !== person.pid);
    const twin = others.find((other) => personKey(other) === key && agesMatch(other.age, person.age));
    return twin ? fail('quarantine-duplicate', { pid: twin.pid }) : ok([person]);
  });
}

/** Rows decided as imported move from the quarantine to the imported ones. */
function recount(
  tables: World['tables'],
  id: string,
  rows: readonly Quarantined[],
): Result<number, RegisterCode> {
  const delivery = findDelivery(tables, id);
  if (!delivery.ok) return delivery;
  const pool = readTable(tables, poolTable);
  if (!pool.ok) return pool;
  const imported = pool.value.rows.filter((person) => person.delivery === id && !isTombstone(person)).length;
  const quarantined = rows.filter((row) => row.delivery === id && row.decision !== 'imported').length;
  return upsertRows(tables, deliveryTable, [{ ...delivery.value, imported, quarantined }]);
}

function cellsOf({ row }: Quarantined): readonly string[] {
  try {
    const cells: unknown = JSON.parse(row);
    return Array.isArray(cells) ? cells.map(String) : [];
  } catch {
    return [];
  }
}
