import { ok, type Result } from '../domain/issue';
import { suppressionIds } from '../domain/register/suppression';
import type { TableIssueCode } from '../domain/workbookIssue';
import { inviteeTable } from './tables/invitee';
import { poolTable } from './tables/pool';
import { suppressionTable } from './tables/suppression';
import { readTable, removeRows } from './tables/table';
import type { World } from './world';

/**
 * Takes the people of pool and draw out of the tab Nicht losen, for the end of a rehearsal: who objected there was
 * invented. Real people entered meanwhile stay.
 *
 * @returns how many are left in the tab
 */
export function forgetInvented({ tables }: Pick<World, 'tables'>): Result<number, TableIssueCode> {
  const kept = readTable(tables, suppressionTable);
  if (!kept.ok || kept.value.rows.length === 0) return kept.ok ? ok(0) : kept;
  const pool = readTable(tables, poolTable);
  if (!pool.ok) return pool;
  const invitees = readTable(tables, inviteeTable);
  if (!invitees.ok) return invitees;
  const people = [...pool.value.rows, ...invitees.value.rows];
  const rows = kept.value.rows;
  const secrets = new Set(rows.map(({ secret }) => secret));
  const invented = new Set([...secrets].flatMap((secret) => people.map(suppressionIds(secret))));
  const gone = rows.map(({ id }) => id).filter((id) => invented.has(id));
  const removed = removeRows(tables, suppressionTable, gone);
  if (!removed.ok) return removed;
  if (gone.length === rows.length) tables.removeTab(suppressionTable.tab);
  return ok(rows.length - gone.length);
}
