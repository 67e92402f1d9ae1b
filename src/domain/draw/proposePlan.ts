import type { District, Municipality } from '../district';
import { type Issue, issue, ok, type Result } from '../issue';
import type { PoolPerson } from '../register/poolPerson';
import { defaultGroups } from './ageGroups';
import {
  type AreaSettings,
  type CountedArea,
  type CountedMunicipality,
  defaultAreaSettings,
  namedAreas,
  proposeAreas,
  smallCells,
} from './areas';
import { algorithm, groupsOfAge, type Plan, type PlanGroup } from './plan';
import { type Inhabitants, poolWeights, residentWeights } from './weights';

/** What a plan needs of a municipality. */
export type PlanMunicipality = Pick<
  Municipality,
  'ags' | 'name' | 'authority' | 'postcode' | 'split' | 'men' | 'women'
>;

/** What a plan is proposed from. */
export interface PlanWishes {
  readonly district: Pick<District, 'ageShares'> & { readonly municipalities: readonly PlanMunicipality[] };
  readonly pool: readonly Pick<PoolPerson, 'age' | 'sex' | 'ags' | 'delivery'>[];
  readonly assembly: string;
  readonly n: number;
  readonly minAge: number;
  /** Default groups if not given. */
  readonly groups?: readonly PlanGroup[];
  /** Per cent by group id; 100 if not given. */
  readonly factors?: Readonly<Record<string, number>>;
  readonly household: boolean;
  /** Inhabitants typed in, by AGS: for split cities and what is not published or known better. */
  readonly inhabitants?: ReadonlyMap<string, TypedInhabitants>;
  readonly excluded: Plan['excluded'];
  readonly seedSource: string;
  /** Groups within an area by residents, or by the people in the pool. */
  readonly weighing?: Weighing;
  readonly areaSettings?: AreaSettings;
  /** Name of the area by AGS, as the manager wants them; proposed if not given. */
  readonly areaOf?: ReadonlyMap<string, string>;
  /** Counted residents by name of the area; they weigh in place of inhabitants × shares, where residents weigh at all. */
  readonly counted?: ReadonlyMap<string, CountedResidents>;
  /** Says for `weightSource` where the weights of an area come from; `typed` are its municipalities with typed inhabitants. */
  sourceOf(weighing: Weighing, typed: readonly TypedSource[], counted?: CountedResidents): string;
}

/** How the seats of an area are shared among its groups. */
export type Weighing = 'residents' | 'pool';

/** Inhabitants that are not the published ones. */
export interface TypedInhabitants extends Inhabitants {
  /** Where they come from, in the manager's words; empty if not told. */
  readonly source: string;
}

/** Residents of an area by group, as somebody counted them. */
export interface CountedResidents {
  readonly counts: readonly number[];
  /** Where they come from, in the manager's words. */
  readonly source: string;
}

/** A municipality with typed inhabitants, and where these come from. */
export interface TypedSource {
  readonly name: string;
  readonly source: string;
}

/** Codes of what can keep a plan from being proposed, or should be known about it. */
export type ProposalIssueCode =
  | 'plan-population-missing'
  | 'plan-factor-unknown'
  | 'plan-weights-divided'
  | 'plan-cell-small';

/** A proposed plan, and what the manager should know about it. */
export interface ProposedPlan {
  readonly plan: Plan;
  readonly notes: readonly Issue<ProposalIssueCode>[];
}

/** Proposes areas, groups and weights for a constituency and its pool; every number may still be changed. */
export function proposePlan(wishes: PlanWishes): Result<ProposedPlan, ProposalIssueCode> {
  const { district, n, minAge, inhabitants = new Map<string, TypedInhabitants>() } = wishes;
  const weighing = wishes.weighing ?? 'residents';
  const groups = wishes.groups ?? defaultGroups(minAge);
  const places = onePerAgs(district.municipalities);
  const issues = [...missingPopulations(places, inhabitants), ...unknownFactors(groups, wishes.factors)];
  if (issues.length > 0) return { ok: false, issues };
  const settings = wishes.areaSettings ?? defaultAreaSettings;
  const counted = countedPlaces(places, wishes, groups, inhabitants);
  const areas = wishes.areaOf
    ? namedAreas(counted, wishes.areaOf)
    : proposeAreas(counted, groups, district.ageShares, n, settings);
  const countedIn = (name: string) => (weighing === 'pool' ? undefined : wishes.counted?.get(name));
  const factorPercent = groups.map((group) => wishes.factors?.[group.id] ?? 100);
  const people = areas.map((area) => area.people);
  const residents = areas.map((area) => ({ ...area, counts: countedIn(area.area.name)?.counts }));
  const { weights, dividedBy } =
    weighing === 'pool'
      ? poolWeights(areas, people, factorPercent, n)
      : residentWeights(residents, groups, factorPercent, district.ageShares, n);
  const plan: Plan = {
    algorithm,
    assembly: wishes.assembly,
    n,
    minAge,
    areas: areas.map(({ area }) => area),
    groups: [...groups],
    weights: weights.map((row) => [...row]),
    weightSource: areas.map(({ area }) =>
      wishes.sourceOf(weighing, typedIn(area.ags, places, inhabitants), countedIn(area.name)),
    ),
    factorPercent: [...factorPercent],
    household: wishes.household,
    deliveries: [...new Set(wishes.pool.map((person) => person.delivery))].sort(),
    excluded: wishes.excluded,
    seedSource: wishes.seedSource,
  };
  const divided = dividedBy > 1 ? [issue<ProposalIssueCode>('plan-weights-divided', { by: dividedBy })] : [];
  return ok({ plan, notes: [...divided, ...smallCellNotes(areas, groups, district, settings)] });
}

/** The municipalities with their inhabitants, typed ones first, and the people of the pool by group. */
function countedPlaces(
  places: readonly PlanMunicipality[],
  { pool, minAge }: PlanWishes,
  groups: readonly PlanGroup[],
  inhabitants: ReadonlyMap<string, TypedInhabitants>,
): readonly CountedMunicipality[] {
  const people = countPeople(pool, groups, minAge);
  return places.map((place) => ({
    ...place,
    men: inhabitants.get(place.ags)?.men ?? place.men!,
    women: inhabitants.get(place.ags)?.women ?? place.women!,
    people: people.get(place.ags) ?? groups.map(() => 0),
  }));
}

/** Names the cells with too few residents or people: whoever has the draw list can count them. */
function smallCellNotes(
  areas: readonly CountedArea[],
  groups: readonly PlanGroup[],
  district: Pick<District, 'ageShares'>,
  settings: AreaSettings,
): readonly Issue<ProposalIssueCode>[] {
  return areas.flatMap((area) =>
    smallCells(area, groups, district.ageShares, settings).map((group) =>
      issue<ProposalIssueCode>('plan-cell-small', {
        area: area.area.name,
        group: group.name,
        people: area.people[groups.indexOf(group)]!,
      }),
    ),
  );
}

function typedIn(
  own: readonly string[],
  places: readonly PlanMunicipality[],
  inhabitants: ReadonlyMap<string, TypedInhabitants>,
): readonly TypedSource[] {
  return places
    .filter(({ ags }) => own.includes(ags) && inhabitants.has(ags))
    .map(({ ags, name }) => ({ name, source: inhabitants.get(ags)!.source }));
}

/** Parts of a split city share their AGS; people cannot be told apart by part. */
function onePerAgs(municipalities: readonly PlanMunicipality[]): readonly PlanMunicipality[] {
  return municipalities.filter(
    ({ ags }, at) => municipalities.findIndex((other) => other.ags === ags) === at,
  );
}

function missingPopulations(
  places: readonly PlanMunicipality[],
  typed: ReadonlyMap<string, Inhabitants>,
): readonly Issue<ProposalIssueCode>[] {
  return places
    .filter(({ ags, split, men, women }) => !typed.has(ags) && (split || men === null || women === null))
    .map(({ ags, name }) => issue('plan-population-missing', { ags, name }));
}

function unknownFactors(
  groups: readonly PlanGroup[],
  factors: PlanWishes['factors'] = {},
): readonly Issue<ProposalIssueCode>[] {
  return Object.keys(factors)
    .filter((id) => !groups.some((group) => group.id === id))
    .map((id) =>
      issue('plan-factor-unknown', { group: id, known: groups.map((group) => group.id).join(', ') }),
    );
}

/** People by AGS and group; without m or w in the register they count nowhere, because the salt is not known yet. */
function countPeople(
  pool: PlanWishes['pool'],
  groups: readonly PlanGroup[],
  minAge: number,
): ReadonlyMap<string, readonly number[]> {
  const counts = new Map<string, number[]>();
  for (const { age, sex, ags } of pool) {
    if (age < minAge) continue;
    const row = counts.get(ags) ?? groups.map(() => 0);
    counts.set(ags, row);
    const group = groupsOfAge(groups, age).find((found) => found.sex === '' || found.sex === sex);
    if (group) row[groups.indexOf(group)]!++;
  }
  return counts;
}
