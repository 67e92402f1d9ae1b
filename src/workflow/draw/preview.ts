import type { DrawPreview, DrawWishes, PreviewArea } from '../../api/draw';
import { expectedSeats } from '../../domain/draw/draw';
import { type DrawLine, makeDrawList } from '../../domain/draw/drawList';
import { planHash } from '../../domain/draw/plan';
import { ok, type Result } from '../../domain/issue';
import { municipalityTable } from '../tables/municipality';
import { upsertRows } from '../tables/table';
import type { World } from '../world';
import { noteFor, type PreviewIssueCode, planFrom, withAreas } from './planFrom';

/** The dry run's salt: the real one is made with the announcement; only people without m or w may change their group. */
const rehearsalSalt = '0'.repeat(64);

/** Dry run: the plan these wishes lead to, with what everybody may expect. */
export function checkDraw(
  world: Pick<World, 'tables' | 'clock'>,
  wishes: DrawWishes,
): Result<DrawPreview, PreviewIssueCode> {
  const planned = planFrom(world, wishes);
  if (!planned.ok) return planned;
  const { plan, pool, shortagesOf, notes } = planned.value;
  const list = makeDrawList(pool, plan, rehearsalSalt);
  if (!list.ok) return list;
  const expected = expectedSeats(list.value.lines, plan);
  if (!expected.ok) return expected;
  const { caps, pool: people } = expected.value;
  const seatsOf = (a: number, g: number) =>
    caps.capped[a]![g] ? people[a]![g]! : caps.T === 0 ? 0 : (caps.m * plan.weights[a]![g]!) / caps.T;
  const areas = plan.areas.map((area, a): PreviewArea => {
    const cells = plan.groups.map((_, g) => ({
      expected: seatsOf(a, g),
      people: people[a]![g]!,
      capped: caps.capped[a]![g]!,
    }));
    return {
      name: area.name,
      expected: total(cells.map((cell) => cell.expected)),
      people: total(cells.map((cell) => cell.people)),
      cells,
      ...shortagesOf(area.ags),
      note: noteFor(wishes, area.name),
    };
  });
  return ok({
    planHash: planHash(plan),
    n: plan.n,
    people: list.value.lines.length,
    groups: plan.groups.map(({ name }, g) => ({
      name,
      expected: total(plan.areas.map((_, a) => seatsOf(a, g))),
    })),
    areas,
    m: caps.m,
    T: caps.T,
    excluded: plan.excluded,
    capped: caps.capped.flat().filter(Boolean).length,
    largestHousehold: largestHousehold(list.value.lines),
    notes,
  });
}

/** Writes the proposed areas into the tab Gemeinden, where the manager changes them. */
export function writeAreas(
  world: Pick<World, 'tables' | 'clock'>,
  wishes: DrawWishes,
): Result<DrawPreview, PreviewIssueCode> {
  const planned = planFrom(world, wishes);
  if (!planned.ok) return planned;
  const written = upsertRows(
    world.tables,
    municipalityTable,
    withAreas(planned.value.municipalities, planned.value.plan),
  );
  return written.ok ? checkDraw(world, wishes) : written;
}

function largestHousehold(lines: readonly DrawLine[]): number {
  const sizes = new Map<string, number>();
  for (const { household } of lines)
    if (household !== '') sizes.set(household, (sizes.get(household) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
