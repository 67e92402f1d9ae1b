import { ok, type Result } from '../../domain/issue';
import { letterTemplateTable } from '../tables/letterTemplate';
import { mailingTable } from '../tables/mailing';
import { readTable } from '../tables/table';
import type { World } from '../world';
import { seriesOf } from './mergeBatch';
import { previewKey } from './preview';

/**
 * Throws away every letter that was made, PDFs and the preview too; templates stay. For the end of a rehearsal and for
 * deletion runs, before the tab Versand goes.
 *
 * @returns number of batches thrown away
 */
export function removeLetters({ tables, documents }: Pick<World, 'tables' | 'documents'>): Result<number> {
  const templates = readTable(tables, letterTemplateTable);
  if (!templates.ok) return templates;
  if (templates.value.rows.length === 0) return ok(0); // nothing was ever made
  const batches = readTable(tables, mailingTable);
  if (!batches.ok) return batches;
  for (const series of [...batches.value.rows.map(seriesOf), previewKey]) documents.discard(series);
  return ok(batches.value.rows.filter(({ document }) => document !== '').length);
}
