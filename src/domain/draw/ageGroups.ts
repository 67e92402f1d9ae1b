import { type AgeGroup, defaultAgeGroups } from '../register/ageGroup';
import type { PlanGroup } from './plan';

/** The default groups of the draw: the usual ages, the first from the minimum age on, for men and women. */
export function defaultGroups(minAge: number): readonly PlanGroup[] {
  const eligible = defaultAgeGroups.filter(({ to }) => to >= minAge);
  return groupsBySex(eligible.map((group, at) => (at === 0 ? from(group, minAge) : group)));
}

/** Splits age groups into men and women, the unit of the draw. */
export function groupsBySex(ages: readonly AgeGroup[]): readonly PlanGroup[] {
  return ages.flatMap(({ label, from, to }) =>
    (['m', 'w'] as const).map((sex) => ({
      id: `${label.endsWith('+') ? from : `${from}-${to}`}-${sex}`,
      name: `${label} ${sex}`,
      minAge: from,
      maxAge: to,
      sex,
    })),
  );
}

function from(group: AgeGroup, minAge: number): AgeGroup {
  const label = group.label.endsWith('+') ? `${minAge}+` : `${minAge}–${group.to}`;
  return { label, from: minAge, to: group.to };
}
