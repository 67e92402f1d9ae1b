import type { GivenUp } from '../../api/letters';
import type { Result } from '../../domain/issue';
import type { BatchStatus } from '../../domain/letters/mailing';
import { mailingTable } from '../tables/mailing';
import { readTable, upsertRows } from '../tables/table';
import type { World } from '../world';
import { seriesOf } from './mergeBatch';

const statuses: Readonly<Record<GivenUp, readonly BatchStatus[]>> = {
  unmade: ['planned'],
  unposted: ['planned', 'merged'],
};

/** Gives up a part of a mailing, with its documents and what a crash left of them; its people can be written to anew. */
export function cancelMailing(
  { tables, documents }: Pick<World, 'tables' | 'documents'>,
  mailing: string,
  givenUp: GivenUp,
): Result<number> {
  const batches = readTable(tables, mailingTable);
  if (!batches.ok) return batches;
  const rows = batches.value.rows.filter(
    (row) => row.mailing === mailing && statuses[givenUp].includes(row.status),
  );
  for (const row of rows) documents.discard(seriesOf(row));
  return upsertRows(
    tables,
    mailingTable,
    rows.map((row) => ({ ...row, status: 'cancelled' as const, document: '', pdf: '', pages: null })),
  );
}
