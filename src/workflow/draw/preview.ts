import type { DrawPreview, DrawWishes, PreviewArea } from '../../api/draw';
import { groupsBySex } from '../../domain/draw/ageGroups';
import type { CapsIssueCode } from '../../domain/draw/caps';
import { expectedSeats } from '../../domain/draw/draw';
import { type DrawLine, type DrawListIssueCode, makeDrawList } from '../../domain/draw/drawList';
import { checkPlan, type Plan, type PlanIssueCode, planHash } from '../../domain/draw/plan';
import { type ProposalIssueCode, proposePlan } from '../../domain/draw/proposePlan';
import { type DeliveredPlace, type Shortages, shortages } from '../../domain/draw/shortages';
import { fail, type Issue, ok, type Result } from '../../domain/issue';
import type { PoolPerson } from '../../domain/register/poolPerson';
import { notedSource, weightSource } from '../../text/de/drawRecords';
import { type MunicipalityRow, municipalityTable } from '../tables/municipality';
import { upsertRows } from '../tables/table';
import type { World } from '../world';
import { type Desk, type DeskIssueCode, readDesk, readMunicipalities, readPool } from './desk';
import { typedInhabitants } from './inhabitants';
import { eligiblePeople } from './leftOut';
import { orderedByAgs } from './ordered';
import { wrongWish } from './wrongWish';

/** What a dry run can run into. */
export type PreviewIssueCode =
  | DeskIssueCode
  | ProposalIssueCode
  | PlanIssueCode
  | DrawListIssueCode
  | CapsIssueCode
  | 'list-cell-not-in-plan';

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

/** Sets the column Bezirk to what the plan says. */
export function withAreas(
  municipalities: readonly MunicipalityRow[],
  plan: Plan,
): readonly MunicipalityRow[] {
  const nameOf = new Map(plan.areas.flatMap((area) => area.ags.map((ags) => [ags, area.name])));
  return municipalities.map((row) => ({ ...row, area: nameOf.get(row.ags) ?? row.area }));
}

/** A plan with everything it was made from. */
export interface Planned {
  readonly desk: Desk;
  readonly plan: Plan;
  /** What short deliveries do to the chances within an area. */
  shortagesOf(ags: readonly string[]): Shortages;
  /** Who may be drawn. */
  readonly pool: readonly PoolPerson[];
  readonly municipalities: readonly MunicipalityRow[];
  readonly notes: readonly Issue[];
}

/** Makes the plan from wishes, settings, municipalities and pool; areas named in Gemeinden are taken as they are. */
export function planFrom(
  world: Pick<World, 'tables' | 'clock'>,
  wishes: DrawWishes,
): Result<Planned, PreviewIssueCode> {
  const desk = readDesk(world);
  if (!desk.ok) return desk;
  const wrong = wrongWish(wishes, groupsBySex(desk.value.ageGroups).length, world.clock.now().slice(0, 10));
  if (wrong) return wrong;
  const municipalities = readMunicipalities(world);
  if (!municipalities.ok) return municipalities;
  const pool = readPool(world);
  if (!pool.ok) return pool;
  if (pool.value.length === 0) return fail('draw-no-pool');
  const { project, assembly, ageGroups } = desk.value;
  const eligible = eligiblePeople(world, pool.value, {
    assembly: assembly.id,
    minAge: project.minAge,
    at: world.clock.instant(),
  });
  if (!eligible.ok) return eligible;
  const { people, earlier, objected, staff } = eligible.value;
  const named = municipalities.value.some(({ area }) => area !== '');
  const proposed = proposePlan({
    // A split city's inhabitants are those of its part as soon as they are typed in.
    district: {
      ageShares: project.ageShares,
      municipalities: municipalities.value.map((row) => ({ ...row, split: false })),
    },
    pool: people,
    assembly: assembly.id,
    n: wishes.n,
    minAge: project.minAge,
    groups: groupsBySex(ageGroups),
    factors: Object.fromEntries(
      ageGroups.flatMap((group) =>
        groupsBySex([group]).map(({ id }) => [id, wishes.factors[group.label] ?? 100]),
      ),
    ),
    household: wishes.household,
    excluded: { earlier, objected, staff },
    seedSource: `${wishes.seedKind} ${wishes.seedDate}`,
    weighing: wishes.weighing,
    ...(named ? { areaOf: new Map(municipalities.value.map(({ ags, area }) => [ags, area])) } : {}),
    inhabitants: typedInhabitants(municipalities.value),
    counted: new Map(Object.entries(wishes.counted ?? {})),
    sourceOf: weightSource,
  });
  if (!proposed.ok) return proposed;
  const ordered = orderedByAgs(world, municipalities.value);
  if (!ordered.ok) return ordered;
  const placesOf = placesWith(municipalities.value, pool.value, ordered.value);
  const shortagesOf = (ags: readonly string[]) => shortages(placesOf(ags));
  const checked = checkPlan(withNotes(proposed.value.plan, wishes, shortagesOf));
  if (!checked.ok) return checked;
  return ok({
    desk: desk.value,
    plan: checked.value,
    shortagesOf,
    pool: people,
    municipalities: municipalities.value,
    notes: proposed.value.notes,
  });
}

/** Puts short deliveries and the manager's notes behind the sources of the weights, where plan and protocol carry them. */
function withNotes(plan: Plan, wishes: DrawWishes, shortagesOf: Planned['shortagesOf']): Plan {
  return {
    ...plan,
    weightSource: plan.weightSource.map((source, a) => {
      const { ags, name } = plan.areas[a]!;
      return notedSource(source, shortagesOf(ags), noteFor(wishes, name));
    }),
  };
}

function noteFor({ notes }: DrawWishes, area: string): string {
  return (notes[area] ?? '').trim();
}

/** Looks up what was asked of the municipalities of an area and what came. */
function placesWith(
  municipalities: readonly MunicipalityRow[],
  delivered: readonly PoolPerson[],
  ordered: ReadonlyMap<string, number>,
): (ags: readonly string[]) => readonly DeliveredPlace[] {
  const people = new Map<string, number>();
  for (const { ags } of delivered) people.set(ags, (people.get(ags) ?? 0) + 1);
  return (own) =>
    municipalities
      .filter(({ ags }) => own.includes(ags))
      .map(({ ags, name, men, women }) => ({
        name,
        inhabitants: (men ?? 0) + (women ?? 0),
        ordered: ordered.get(ags) ?? 0,
        delivered: people.get(ags) ?? 0,
      }));
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
