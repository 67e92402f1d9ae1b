import type { DeliveryCheck } from '../../api/register';
import { ok, type Result } from '../../domain/issue';
import { expectedFor, oddities } from '../../domain/register/plausibility';
import { isTombstone, type PoolPerson } from '../../domain/register/poolPerson';
import { poolTable } from '../tables/pool';
import { readTable } from '../tables/table';
import type { World } from '../world';
import { type RegisterCode, register } from './state';

/**
 * Compares what was imported with what was ordered last and with the statistics: per authority, then as a whole.
 *
 * Parts of a town are not kept, so they are looked at before an import only.
 */
export function checkDeliveries(
  world: Pick<World, 'tables' | 'clock'>,
): Result<readonly DeliveryCheck[], RegisterCode> {
  const view = register(world);
  if (!view.ok) return view;
  const pool = readTable(world.tables, poolTable);
  if (!pool.ok) return pool;
  const { municipalities, ageShares, minAge, ordered } = view.value;
  const senders = new Map(
    view.value.deliveries
      .filter(({ status, answersLast }) => status === 'imported' && answersLast)
      .map(({ id, authority }) => [id, authority]),
  );
  const people = pool.value.rows.filter((person) => senders.has(person.delivery) && !isTombstone(person));
  const check = (authority: string, its: readonly PoolPerson[], wanted: number): DeliveryCheck => ({
    authority,
    oddities: oddities(
      its,
      [],
      expectedFor(its, municipalities, { ageShares, minimumAge: minAge, ordered: wanted }),
    ),
  });
  const names = [...new Set(senders.values())].filter((name) => name !== '').sort();
  const all = names.reduce((sum, name) => sum + (ordered[name] ?? 0), 0);
  return ok([
    ...names.map((name) =>
      check(
        name,
        people.filter(({ delivery }) => senders.get(delivery) === name),
        ordered[name] ?? 0,
      ),
    ),
    check('', people, all),
  ]);
}
