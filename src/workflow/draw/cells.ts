import type { Plan } from '../../domain/draw/plan';
import type { Result } from '../../domain/issue';
import { type CellRow, cellTable } from '../tables/cell';
import { readTable, removeRows, upsertRows } from '../tables/table';
import type { World } from '../world';
import type { DeskIssueCode } from './desk';
import type { HeldDraw } from './people';

/**
 * Writes the tab Zellen of a draw: weights, seats, people in the pool and drawn, free seats.
 *
 * @param freeOf free seats by `area/group`
 */
export function writeCells(
  { tables }: Pick<World, 'tables'>,
  { plan, drawn }: Pick<HeldDraw, 'plan' | 'drawn'>,
  freeOf: ReadonlyMap<string, number>,
): Result<number, DeskIssueCode> {
  const drawnIn = new Map<string, number>();
  for (const { line, drawn: has } of drawn.lots)
    if (has)
      drawnIn.set(cellId(line.area, line.group), (drawnIn.get(cellId(line.area, line.group)) ?? 0) + 1);
  const shares = populationShares(plan);
  const rows = plan.areas.flatMap((area, a) =>
    plan.groups.map((group, g): CellRow => {
      const cell = cellId(area.id, group.id);
      return {
        id: `${plan.assembly}/${cell}`,
        assembly: plan.assembly,
        area: area.name,
        ageGroup: group.name.replace(/ [mw]$/, ''),
        sex: group.sex,
        share: shares[a]![g]!,
        weight: plan.weights[a]![g]!,
        target: drawn.seats[a]![g]!,
        pool: drawn.pool[a]![g]!,
        drawn: drawnIn.get(cell) ?? 0,
        free: freeOf.get(cell) ?? 0,
      };
    }),
  );
  const before = readTable(tables, cellTable);
  if (!before.ok) return before;
  const wanted = new Set(rows.map(({ id }) => id));
  const stale = before.value.rows
    .filter(({ id, assembly }) => assembly === plan.assembly && !wanted.has(id))
    .map(({ id }) => id);
  const removed = stale.length > 0 ? removeRows(tables, cellTable, stale) : before;
  return removed.ok ? upsertRows(tables, cellTable, rows) : removed;
}

/** Id of a cell within its draw. */
export function cellId(area: string, group: string): string {
  return `${area}/${group}`;
}

/** Each cell's part of the population: the weights without the factors. */
function populationShares({ weights, factorPercent }: Plan): readonly (readonly number[])[] {
  const plain = weights.map((row) =>
    row.map((weight, g) => (factorPercent[g] === 0 ? 0 : weight / factorPercent[g]!)),
  );
  const total = plain.flat().reduce((sum, weight) => sum + weight, 0);
  return plain.map((row) => row.map((weight) => (total === 0 ? 0 : weight / total)));
}
