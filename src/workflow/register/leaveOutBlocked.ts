import { fold } from '../../domain/fold';
import { ok, type Result } from '../../domain/issue';
import type { BlockedPerson } from '../../domain/register/importCall';
import type { TableIssueCode } from '../../domain/workbookIssue';
import { quarantinedTable } from '../tables/quarantined';
import { readTable, upsertRows } from '../tables/table';
import type { World } from '../world';

/**
 * Leaves out and empties rows of the quarantine that wait for a decision and look like somebody who is blocked now:
 * nobody should be able to import them after that.
 *
 * A row in quarantine has no sure fields, so both names and street or postcode anywhere in it are enough, whatever
 * the age.
 */
export function leaveOutBlocked(
  tables: World['tables'],
  blocked: readonly BlockedPerson[],
): Result<number, TableIssueCode> {
  if (blocked.length === 0) return ok(0);
  const read = readTable(tables, quarantinedTable);
  if (!read.ok) return read;
  const keys = blocked.map(({ key }) => key.split('|'));
  const found = read.value.rows.filter(({ row, decision }) => {
    const sent = decision === '' ? fold(row) : '';
    const has = (part = '') => part !== '' && sent.includes(part);
    return keys.some(
      ([name, first, street, , postcode]) => has(name) && has(first) && (has(street) || has(postcode)),
    );
  });
  return upsertRows(
    tables,
    quarantinedTable,
    found.map((row) => ({ ...row, row: '', decision: 'left-out' as const })),
  );
}
