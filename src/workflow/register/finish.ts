import type { ImportEnd, RegisterView } from '../../api/register';
import { fail, ok, type Result } from '../../domain/issue';
import type { BlockedPerson } from '../../domain/register/importCall';
import { isTombstone, type PoolPerson, tombstone } from '../../domain/register/poolPerson';
import { agesMatch, personKey } from '../../domain/register/samePerson';
import { blockedRemark } from '../../text/de/register';
import type { LogIssueCode } from '../inviteeLog';
import { type Delivery, deliveryTable } from '../tables/delivery';
import { poolTable } from '../tables/pool';
import { quarantinedTable } from '../tables/quarantined';
import { registerRequestTable } from '../tables/registerRequest';
import { readTable, removeRows, upsertRows } from '../tables/table';
import type { World } from '../world';
import { excludeBlocked } from './excludeBlocked';
import { leaveOutBlocked } from './leaveOutBlocked';
import { addsUp, checkedEnd } from './sent';
import { announcedPids, isAnnounced, type RegisterCode, register } from './state';

type Place = Pick<World, 'tables' | 'clock' | 'user'>;
type Code = RegisterCode | LogIssueCode;

/**
 * Ends an import: excludes blocked people who are drawn already, takes blocked people and the replaced delivery out of
 * the pool, and blocked people out of the quarantine, and last writes the record that makes the new rows count.
 */
export function importFinish(world: Place, id: string, sent: ImportEnd): Result<RegisterView, Code> {
  const { tables } = world;
  const end = checkedEnd(sent);
  const deliveries = readTable(tables, deliveryTable);
  if (!deliveries.ok) return deliveries;
  const delivery = deliveries.value.rows.find((one) => one.id === id);
  if (!delivery) return fail('delivery-unknown', { delivery: id });
  if (delivery.status !== 'importing') return register(world);
  const complete = isComplete(tables, delivery, end);
  if (!complete.ok) return complete;
  if (!complete.value) return fail('import-gap', { delivery: id });
  const replaced = end.replaces === '' ? ok(false) : isAnnounced(tables, end.replaces);
  if (!replaced.ok) return replaced;
  if (replaced.value) return fail('delivery-announced', { delivery: end.replaces });
  const pool = readTable(tables, poolTable);
  if (!pool.ok) return pool;
  const blocked = blockedIn(pool.value.rows, end.blockedPeople);
  const excluded = excludeBlocked(world, blocked, id);
  if (!excluded.ok) return excluded;
  const leaves = (person: PoolPerson) => person.delivery === end.replaces || blocked.has(person.pid);
  const taken = takeOut(tables, pool.value.rows.filter(leaves));
  if (!taken.ok) return taken;
  const leftOut = leaveOutBlocked(tables, end.blockedPeople);
  if (!leftOut.ok) return leftOut;
  const left = countByDelivery(pool.value.rows.filter((person) => !leaves(person) && !isTombstone(person)));
  const records = deliveries.value.rows.flatMap((one) =>
    recordAfter(one, delivery, end, left.get(one.id) ?? 0),
  );
  const counted = upsertRows(tables, deliveryTable, records);
  if (!counted.ok) return counted;
  const answered = answer(tables, delivery);
  if (!answered.ok) return answered;
  // Alone and last: a row is written column by column, and a status that came before its counts would hide a crash.
  const ended = records.find((one) => one.id === id)!;
  const status = ended.imported === 0 && end.people > 0 ? 'repeated' : 'imported';
  const written = upsertRows(tables, deliveryTable, [{ ...ended, status }]);
  return written.ok ? register(world) : written;
}

/** Tells whether every row has one fate, and everybody and everything that was announced has come. */
function isComplete(
  tables: World['tables'],
  delivery: Delivery,
  end: ImportEnd,
): Result<boolean, RegisterCode> {
  const rows = readTable(tables, quarantinedTable);
  if (!rows.ok) return rows;
  const quarantined = rows.value.rows.filter((row) => row.delivery === delivery.id).length;
  return ok(
    addsUp(end, delivery) &&
      delivery.imported + delivery.duplicate >= end.people &&
      // More, where a first try was made without the other files that were dropped now.
      quarantined >= end.quarantined,
  );
}

/** The request a delivery came for is answered. */
function answer(tables: World['tables'], delivery: Delivery): Result<number, RegisterCode> {
  if (delivery.request === '') return ok(0);
  const requests = readTable(tables, registerRequestTable);
  if (!requests.ok) return requests;
  const open = requests.value.rows.filter(
    ({ id, status }) => id === delivery.request && status !== 'source-deleted',
  );
  return upsertRows(
    tables,
    registerRequestTable,
    open.map((request) => ({ ...request, status: 'imported' as const })),
  );
}

/** PIDs of people of the pool who are blocked now. */
function blockedIn(pool: readonly PoolPerson[], blocked: readonly BlockedPerson[]): ReadonlySet<string> {
  const ages = new Map<string, number[]>();
  for (const { key, age } of blocked) ages.set(key, [...(ages.get(key) ?? []), age]);
  const found = new Set<string>();
  if (ages.size === 0) return found;
  for (const person of pool)
    if (ages.get(personKey(person))?.some((age) => agesMatch(age, person.age))) found.add(person.pid);
  return found;
}

/** Takes people out of the pool; of those in an announced draw list a tombstone stays, and the draw skips it. */
function takeOut(tables: World['tables'], people: readonly PoolPerson[]): Result<number, RegisterCode> {
  if (people.length === 0) return ok(0);
  const announced = announcedPids(tables);
  if (!announced.ok) return announced;
  const listed = people.filter(({ pid }) => announced.value.has(pid));
  const marked = upsertRows(
    tables,
    poolTable,
    listed.map(({ pid, delivery }) => tombstone(pid, delivery, blockedRemark)),
  );
  if (!marked.ok) return marked;
  const others = people.filter(({ pid }) => !announced.value.has(pid));
  return others.length > 0
    ? removeRows(
        tables,
        poolTable,
        others.map(({ pid }) => pid),
      )
    : ok(0);
}

/**
 * The record of a delivery after an import: the new one has its counts, the replaced one does not any more, and one that lost
 * blocked people says so. Counting what is left makes it the same however often it is run.
 */
function recordAfter(one: Delivery, ended: Delivery, end: ImportEnd, left: number): readonly Delivery[] {
  if (one.id === ended.id) {
    const { blocked, ineligible, quarantined, skipped, people } = end;
    const duplicate = end.duplicate + people - left;
    return [{ ...one, imported: left, duplicate, blocked, ineligible, quarantined, skipped }];
  }
  if (one.id === end.replaces) return [{ ...one, status: 'replaced', imported: 0 }];
  const lost = one.imported - left;
  if (one.status !== 'imported' || lost <= 0 || lost > end.blockedPeople.length) return [];
  return [{ ...one, imported: left, blocked: one.blocked + lost }];
}

function countByDelivery(pool: readonly PoolPerson[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { delivery } of pool) counts.set(delivery, (counts.get(delivery) ?? 0) + 1);
  return counts;
}
