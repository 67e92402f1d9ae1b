import { highestAge, type PlanGroup } from './plan';

/** Where a default age group begins, from the second on. */
const limits: readonly number[] = [18, 35, 60];

/** The default groups: 12–17, 18–34, 35–59, 60+ for men and women; the first begins at the minimum age. */
export function defaultGroups(minAge: number): readonly PlanGroup[] {
  const starts = [minAge, ...limits.filter((limit) => limit > minAge)];
  return starts.flatMap((from, at) => {
    const to = at + 1 < starts.length ? starts[at + 1]! - 1 : highestAge;
    const ages =
      to === highestAge
        ? { id: `${from}`, name: `${from}+` }
        : { id: `${from}-${to}`, name: `${from}–${to}` };
    return (['m', 'w'] as const).map((sex) => ({
      id: `${ages.id}-${sex}`,
      name: `${ages.name} ${sex}`,
      minAge: from,
      maxAge: to,
      sex,
    }));
  });
}
