import type { DrawWishes } from '../../api/draw';
import type { AgeShares } from '../../domain/district';
import { groupsBySex } from '../../domain/draw/ageGroups';
import type { CapsIssueCode } from '../../domain/draw/caps';
import type { DrawListIssueCode } from '../../domain/draw/drawList';
import { checkPlan, type Plan, type PlanIssueCode } from '../../domain/draw/plan';
import { type PlanWishes, type ProposalIssueCode, proposePlan } from '../../domain/draw/proposePlan';
import { type DeliveredPlace, type Shortages, shortages } from '../../domain/draw/shortages';
import { fail, type Issue, ok, type Result } from '../../domain/issue';
import type { AgeGroup } from '../../domain/register/ageGroup';
import type { PoolPerson } from '../../domain/register/poolPerson';
import { notedSource, weightSource } from '../../text/de/drawRecords';
import type { MunicipalityRow } from '../tables/municipality';
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
  const { people, ...excluded } = eligible.value;
  const proposed = proposePlan({
    ...asked(wishes, ageGroups),
    ...knownOf(municipalities.value, project.ageShares),
    pool: people,
    assembly: assembly.id,
    minAge: project.minAge,
    excluded,
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

/** What the manager decides about a plan. */
function asked(wishes: DrawWishes, ageGroups: readonly AgeGroup[]) {
  const { n, household, weighing, seedKind, seedDate, counted } = wishes;
  const factors = ageGroups.flatMap((group) =>
    groupsBySex([group]).map(({ id }) => [id, wishes.factors[group.label] ?? 100]),
  );
  return {
    n,
    household,
    weighing,
    groups: groupsBySex(ageGroups),
    factors: Object.fromEntries(factors),
    seedSource: `${seedKind} ${seedDate}`,
    counted: new Map(Object.entries(counted ?? {})),
  } satisfies Partial<PlanWishes>;
}

/** What the tab Gemeinden says: inhabitants, and areas once they are named there. */
function knownOf(municipalities: readonly MunicipalityRow[], ageShares: AgeShares) {
  const areaOf = new Map(municipalities.map(({ ags, area }) => [ags, area]));
  return {
    // A split city's inhabitants are those of its part as soon as they are typed in.
    district: { ageShares, municipalities: municipalities.map((row) => ({ ...row, split: false })) },
    ...(municipalities.some(({ area }) => area !== '') ? { areaOf } : {}),
    inhabitants: typedInhabitants(municipalities),
    sourceOf: weightSource,
  } satisfies Partial<PlanWishes>;
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

/** The manager's note on an area. */
export function noteFor({ notes }: DrawWishes, area: string): string {
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

/** Sets the column Bezirk to what the plan says. */
export function withAreas(
  municipalities: readonly MunicipalityRow[],
  plan: Plan,
): readonly MunicipalityRow[] {
  const nameOf = new Map(plan.areas.flatMap((area) => area.ags.map((ags) => [ags, area.name])));
  return municipalities.map((row) => ({ ...row, area: nameOf.get(row.ags) ?? row.area }));
}
