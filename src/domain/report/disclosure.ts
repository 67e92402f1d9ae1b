import type { Funnel } from './funnel';
import { type FeatureShare, type Representativeness, type Stage, stages } from './representativeness';

/** Figures about fewer people than this are not shown to others (domain-facts.md, "Data protection"). */
const fewest = 3;

/**
 * Hides what would tell of one or two people, for files that leave the district.
 *
 * With them goes the next larger value, or they could be computed from the total: 1 and 1 from a rest of 2. Whoever
 * knows this rule and the total still finds at least two possible numbers for each small one (the test tries all
 * tables). A count of zero tells of nobody and stays, unless nobody but small ones is left.
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

/** Small values, and with them all up to the next larger one; without a larger one nothing of the stage is told. */
function hiddenRows(values: readonly FeatureShare[], stage: Stage): ReadonlySet<number> {
  const counts = values.map(({ count }) => count[stage] ?? 0);
  if (!counts.some((count) => count > 0 && count < fewest)) return new Set();
  const larger = counts.filter((count) => count >= fewest);
  const rows = [...counts.keys()];
  if (larger.length === 0) return new Set(rows);
  const limit = Math.min(...larger);
  return new Set(rows.filter((row) => counts[row]! > 0 && counts[row]! <= limit));
}
