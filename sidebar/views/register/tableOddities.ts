import type { RegisterView } from '../../../src/api/register';
import { expectedFor, type Oddity, oddities } from '../../../src/domain/register/plausibility';
import { knownDelivery, type ReadTable } from './readTables';

/**
 * What a random sample would hardly show: of one table, or of several together.
 *
 * @param all everything that was dropped: numbers ordered are only compared where nothing of the same authority stands
 * beside these tables
 */
export function odditiesOf(
  tables: readonly ReadTable[],
  view: RegisterView,
  all: readonly ReadTable[],
): readonly Oddity[] {
  const outcomes = tables.flatMap(({ content }) => ('header' in content ? [content.outcome] : []));
  const people = outcomes.flatMap((outcome) => outcome.people);
  return oddities(
    people,
    outcomes.flatMap((outcome) => outcome.townParts),
    expectedFor(people, view.municipalities, {
      ageShares: view.ageShares,
      minimumAge: view.minAge,
      ordered: orderedOf(tables, view, all),
    }),
  );
}

/** What was ordered of the authorities of these tables and has not come before; 0 if it is not all theirs. */
function orderedOf(tables: readonly ReadTable[], view: RegisterView, all: readonly ReadTable[]): number {
  const names = new Set(tables.map(({ authority }) => authority));
  if (all.some((table) => names.has(table.authority) && !tables.includes(table))) return 0;
  const same = new Set(tables.flatMap((table) => [table.choice.replaces, knownDelivery(table, view)?.id]));
  const before = view.deliveries.filter(
    ({ id, authority, status, answersLast }) =>
      status === 'imported' && answersLast && names.has(authority) && !same.has(id),
  );
  const ordered = [...names].reduce((sum, name) => sum + (view.ordered[name] ?? 0), 0);
  return Math.max(0, ordered - before.reduce((sum, { imported }) => sum + imported, 0));
}
