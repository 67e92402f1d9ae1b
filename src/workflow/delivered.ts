import { ok, type Result } from '../domain/issue';
import type { TableIssueCode } from '../domain/workbookIssue';
import { deliveryTable } from './tables/delivery';
import { poolTable } from './tables/pool';
import { readTable } from './tables/table';
import type { World } from './world';

/**
 * Counts the people of the pool that authorities delivered, by municipality.
 *
 * @param others ids of the requests for other events, whose deliveries do not count
 */
export function deliveredByAgs(
  tables: World['tables'],
  others: ReadonlySet<string>,
): Result<ReadonlyMap<string, number>, TableIssueCode> {
  const deliveries = readTable(tables, deliveryTable);
  if (!deliveries.ok) return deliveries;
  const counting = new Set(
    deliveries.value.rows
      .filter(({ status, request }) => status === 'imported' && !others.has(request))
      .map(({ id }) => id),
  );
  const counts = new Map<string, number>();
  if (counting.size === 0) return ok(counts);
  const pool = readTable(tables, poolTable);
  if (!pool.ok) return pool;
  for (const { ags, delivery } of pool.value.rows)
    if (counting.has(delivery)) counts.set(ags, (counts.get(ags) ?? 0) + 1);
  return ok(counts);
}
