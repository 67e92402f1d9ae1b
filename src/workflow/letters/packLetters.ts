import type { PackingTick } from '../../api/letters';
import { fail, ok, type Result } from '../../domain/issue';
import { mailingTable } from '../tables/mailing';
import { readTable, upsertRows } from '../tables/table';
import type { World } from '../world';

/**
 * Ticks envelopes of a batch, or takes ticks back, so that they are there tomorrow and for whoever else packs. Only
 * what is given changes: two people may tick at once, and the same ticks may be sent again.
 *
 * @returns whose envelopes are packed now, in print order
 */
export function packLetters(
  { tables }: Pick<World, 'tables'>,
  batchId: string,
  ticks: readonly PackingTick[],
): Result<readonly string[]> {
  const batches = readTable(tables, mailingTable);
  if (!batches.ok) return batches;
  const batch = batches.value.rows.find(({ id }) => id === batchId);
  if (batch === undefined) return fail('letters-batch-unknown', { batch: batchId });
  const ticked = new Map(ticks.map(({ id, packed }) => [id, packed]));
  const packed = batch.recipients.filter((id) => ticked.get(id) ?? batch.packed.includes(id));
  const written = upsertRows(tables, mailingTable, [{ ...batch, packed }]);
  return written.ok ? ok(packed) : written;
}
