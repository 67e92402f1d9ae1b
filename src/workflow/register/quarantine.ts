import type { QuarantineEntry } from '../../api/register';
import { fail, ok, type Result } from '../../domain/issue';
import { type PackedPerson, unpackPerson } from '../../domain/register/packedPerson';
import { isTombstone } from '../../domain/register/poolPerson';
import { agesMatch, personKey } from '../../domain/register/samePerson';
import { deliveryTable } from '../tables/delivery';
import { poolTable } from '../tables/pool';
import { type Quarantined, quarantinedTable } from '../tables/quarantined';
import { editTable, readTable, upsertRows } from '../tables/table';
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
 * Decides about one row: the person goes into the pool, then the row as sent is forgotten, then the delivery's counts
 * follow.
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
  if (packed) {
    const imported = importOne(tables, row.delivery, packed);
    if (!imported.ok) return imported;
  }
  const decision = packed ? 'imported' : 'left-out';
  const decided = upsertRows(tables, quarantinedTable, [{ ...row, row: '', decision }]);
  if (!decided.ok) return decided;
  const counted = recount(tables, row.delivery);
  return counted.ok ? quarantine({ tables }, row.delivery) : counted;
}

function importOne(
  tables: World['tables'],
  delivery: string,
  packed: PackedPerson,
): Result<number, RegisterCode> {
  const announced = isAnnounced(tables, delivery);
  if (!announced.ok) return announced;
  if (announced.value) return fail('delivery-announced', { delivery });
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
function recount(tables: World['tables'], id: string): Result<number, RegisterCode> {
  const delivery = findDelivery(tables, id);
  if (!delivery.ok) return delivery;
  const pool = readTable(tables, poolTable);
  if (!pool.ok) return pool;
  const rows = readTable(tables, quarantinedTable);
  if (!rows.ok) return rows;
  const imported = pool.value.rows.filter((person) => person.delivery === id && !isTombstone(person)).length;
  const quarantined = rows.value.rows.filter(
    (row) => row.delivery === id && row.decision !== 'imported',
  ).length;
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
