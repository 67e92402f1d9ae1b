import type { Funnel } from './funnel';
import { type FeatureShare, type Representativeness, type Stage, stages } from './representativeness';

/** Figures about fewer people than this are not shown to others (domain-facts.md, "Data protection"). */
const fewest = 3;

/**
 * Hides what would tell of one or two people, for files that leave the district.
 *
 * Where a single value of a feature would be hidden, the next smallest is hidden too, or it could be subtracted
 * from the total. A count of zero tells of nobody and stays.
 */
export function hideSmallShares(representativeness: Representativeness): Representativeness {
  return {
    ages: hideInFeature(representativeness.ages),
    sex: hideInFeature(representativeness.sex),
    area: hideInFeature(representativeness.area),
  };
}

/** Leaves out reasons given by fewer than three people. */
export function hideSmallReasons(reasons: Funnel['reasons']): Funnel['reasons'] {
  return Object.fromEntries(Object.entries(reasons).filter(([, count]) => count >= fewest));
}

function hideInFeature(values: readonly FeatureShare[]): FeatureShare[] {
  const hidden = new Map<Stage, ReadonlySet<number>>(
    stages.map((stage) => [stage, stage === 'population' ? new Set() : hiddenRows(values, stage)]),
  );
  const without = (figures: FeatureShare['share'], row: number): FeatureShare['share'] => {
    const kept = { ...figures };
    for (const stage of stages) if (hidden.get(stage)!.has(row)) kept[stage] = null;
    return kept;
  };
  return values.map(({ value, share, count }, row) => ({
    value,
    share: without(share, row),
    count: without(count, row),
  }));
}

function hiddenRows(values: readonly FeatureShare[], stage: Stage): ReadonlySet<number> {
  const counts = values.map(({ count }) => count[stage] ?? 0);
  const small = counts.flatMap((count, row) => (count > 0 && count < fewest ? [row] : []));
  if (small.length !== 1) return new Set(small);
  const others = counts
    .map((count, row) => ({ count, row }))
    .filter(({ count, row }) => count > 0 && row !== small[0])
    .sort((a, b) => a.count - b.count);
  return new Set([...small, ...others.slice(0, 1).map(({ row }) => row)]);
}
