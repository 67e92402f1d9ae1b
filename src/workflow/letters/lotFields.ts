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

/** Keys and lots for these templates; the draw list is long, so it is only read where one of them asks for it. */
export function lotFields(
  world: Pick<World, 'tables'>,
  templates: readonly OpenTemplate[],
  context: Pick<LetterContext, 'invitees'>,
): Result<LotFields> {
  const words = JSON.stringify(templates.map(({ text }) => text.containers));
  return /\{\{[^}]*Los/.test(words) ? allLotFields(world, context) : ok(() => nothing);
}

/** Looks up the key and lot of every invitee. */
export function allLotFields(
  { tables }: Pick<World, 'tables'>,
  { invitees }: Pick<LetterContext, 'invitees'>,
): Result<LotFields> {
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
