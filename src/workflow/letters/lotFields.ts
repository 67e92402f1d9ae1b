import { ok, type Result } from '../../domain/issue';
import { type LotFieldName, lotFieldNames } from '../../domain/letters/fieldNames';
import { hasherAfter } from '../../domain/sha256';
import { drawTable } from '../tables/draw';
import { drawListTable } from '../tables/drawList';
import { manyTables } from '../tables/manyTables';
import type { World } from '../world';
import type { LetterContext } from './context';
import type { OpenTemplate } from './templates';

/** Key and lot by id of a recipient, for letters that show where somebody stands in the published draw list. */
export type LotFields = (recipient: string) => ReadonlyMap<string, string>;

const nothing: ReadonlyMap<string, string> = new Map(lotFieldNames.map((name) => [name, '']));

/** Looks up keys and lots; the draw list is long, so it is only read where a template asks for them. */
export function lotFields(
  { tables }: Pick<World, 'tables'>,
  templates: readonly OpenTemplate[],
  { invitees }: Pick<LetterContext, 'invitees'>,
): Result<LotFields> {
  const words = JSON.stringify(templates.map(({ text }) => text.containers));
  if (!/\{\{[^}]*Los/.test(words)) return ok(() => nothing);
  const { rowsOf, failed } = manyTables(tables);
  const lotOf = new Map(rowsOf(drawTable).map(({ id, seed }) => [id, hasherAfter(`${seed}|`)]));
  const keys = new Map(rowsOf(drawListTable).map(({ draw, pid, key }) => [`${draw}:${pid}`, key]));
  if (failed.length > 0) return { ok: false, issues: failed };
  const fields = new Map(
    invitees.map(({ aid, draw, pid }) => {
      const key = keys.get(`${draw}:${pid}`);
      const lot = key === undefined ? undefined : lotOf.get(draw)?.(key);
      const texts: Readonly<Record<LotFieldName, string>> = { Losschlüssel: key ?? '', Los: lot ?? '' };
      return [aid, new Map(Object.entries(texts))] as const;
    }),
  );
  return ok((recipient) => fields.get(recipient.split('/')[0]!) ?? nothing);
}
