import { ok, type Result } from '../../domain/issue';
import { type FieldTexts, foundFields, lotFields } from '../../domain/letters/fieldNames';
import { subjectOf } from '../../domain/letters/mailing';
import { hasherAfter } from '../../domain/sha256';
import { citizenshipWords, longDate } from '../../text/de/letterWords';
import { officialName, placeName } from '../../text/de/placeNames';
import { drawTable } from '../tables/draw';
import { drawListTable } from '../tables/drawList';
import { type ManyTables, manyTables } from '../tables/manyTables';
import { municipalityTable } from '../tables/municipality';
import { poolTable } from '../tables/pool';
import type { World } from '../world';
import type { LetterContext } from './context';
import type { Recipient } from './recipients';
import { namesIn, type OpenTemplate } from './templates';

/** What other tabs say of a recipient, by name of the placeholder. */
export type LookUps = (recipient: Recipient) => ReadonlyMap<string, string>;

type LookUpTexts = FieldTexts<typeof lotFields> & FieldTexts<typeof foundFields>;
type LookUp = (recipient: Recipient) => Partial<LookUpTexts>;

/** Empty where nothing is found, because a list no longer says whose line is whose or the pool is deleted. */
const nothing = Object.fromEntries([...lotFields, ...foundFields].map((name) => [name, '']));

/** Looks up what these templates say; draw list and pool are long, so they are read only where one of them asks. */
export function lookUps(
  { tables }: Pick<World, 'tables'>,
  templates: readonly OpenTemplate[],
  context: Pick<LetterContext, 'invitees' | 'stateOf'>,
): Result<LookUps> {
  const names = namesIn(templates);
  const many = manyTables(tables);
  const asked = (...some: readonly (keyof LookUpTexts)[]) => some.some((name) => names.has(name));
  const used: readonly LookUp[] = [
    ...(asked('Losschlüssel', 'Los') ? [lots(many, context)] : []),
    ...(asked('Staatsangehörigkeit') ? [citizenship(many, context)] : []),
    ...(asked('Gemeinde', 'Meldebehörde') ? [municipality(many)] : []),
    ...(asked('Letzter Kontakt') ? [lastContact(context)] : []),
  ];
  if (many.failed.length > 0) return { ok: false, issues: many.failed };
  return ok(
    (recipient) =>
      new Map(Object.entries(Object.assign({ ...nothing }, ...used.map((lookUp) => lookUp(recipient))))),
  );
}

/** Line and lot in the published draw list. */
function lots({ rowsOf }: ManyTables, { invitees }: Pick<LetterContext, 'invitees'>): LookUp {
  const lotOf = new Map(rowsOf(drawTable).map(({ id, seed }) => [id, hasherAfter(`${seed}|`)]));
  const keys = new Map(rowsOf(drawListTable).map(({ draw, pid, key }) => [`${draw}:${pid}`, key]));
  const byAid = new Map(invitees.map((invitee) => [invitee.aid, invitee]));
  return ({ id }) => {
    const invitee = byAid.get(subjectOf(id));
    const key = invitee && keys.get(`${invitee.draw}:${invitee.pid}`);
    const lot = key === undefined ? undefined : lotOf.get(invitee!.draw)?.(key);
    return { Losschlüssel: key ?? '', Los: lot ?? '' };
  };
}

function citizenship({ rowsOf }: ManyTables, { invitees }: Pick<LetterContext, 'invitees'>): LookUp {
  const groups = new Map(rowsOf(poolTable).map((person) => [person.pid, person.citizenship]));
  const pids = new Map(invitees.map(({ aid, pid }) => [aid, pid]));
  return ({ id }) => ({
    Staatsangehörigkeit: citizenshipWords[groups.get(pids.get(subjectOf(id)) ?? id) ?? 'unknown'],
  });
}

function municipality({ rowsOf }: ManyTables): LookUp {
  const places = new Map(rowsOf(municipalityTable).map((place) => [place.ags, place]));
  return ({ texts }) => {
    const place = places.get(texts.get('Gemeindeschlüssel') ?? '');
    return place ? { Gemeinde: placeName(place.name), Meldebehörde: officialName(place.authority) } : {};
  };
}

function lastContact({ stateOf }: Pick<LetterContext, 'stateOf'>): LookUp {
  return ({ id }) => ({ 'Letzter Kontakt': longDate(stateOf(subjectOf(id)).lastContact.slice(0, 10)) });
}
