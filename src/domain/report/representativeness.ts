import type { Sex } from '../register/poolPerson';

/** What is known of one cell of the draw: who lives there, who could be drawn, who was, who comes. */
export interface CellCount {
  /** Name of the area. */
  readonly area: string;
  /** Name of the ages, for example `18–34`. */
  readonly ages: string;
  /** `''` where the group takes everybody of its ages. */
  readonly sex: Exclude<Sex, 'd'>;
  /** Weight of the cell in the population, 0 or more; only ratios matter. */
  readonly population: number;
  readonly pool: number;
  readonly drawn: number;
  readonly accepted: number;
}

/** The four stages a share is told of, in the order of the work. */
export const stages = ['population', 'pool', 'drawn', 'accepted'] as const;

/** One of `stages`. */
export type Stage = (typeof stages)[number];

/** One value of a feature (one area, one age group, one sex) at every stage. */
export interface FeatureShare {
  readonly value: string;
  /** Share within the feature, 0 to 1; 0 where a stage is empty, null where it may not be shown (`disclosure.ts`). */
  readonly share: Readonly<Record<Stage, number | null>>;
  /** People at the stage; the population's entry is its weight. */
  readonly count: Readonly<Record<Stage, number | null>>;
}

/** What a draw is compared by, in the order of a report. */
export const features = ['ages', 'sex', 'area'] as const;

/** One of `features`. */
export type Feature = (typeof features)[number];

/** Shares by each feature, values in the order they first appear in the cells. */
export type Representativeness = Readonly<Record<Feature, readonly FeatureShare[]>>;

/**
 * Sets the population beside pool, drawn and accepted, feature by feature.
 *
 * Assumes that `cells` cover the constituency once. A feature with a single value is left out (empty list):
 * it compares nothing.
 */
export function representativeness(cells: readonly CellCount[]): Representativeness {
  return {
    ages: featureShares(cells, (cell) => cell.ages),
    sex: featureShares(cells, (cell) => cell.sex),
    area: featureShares(cells, (cell) => cell.area),
  };
}

function featureShares(cells: readonly CellCount[], pick: (cell: CellCount) => string): FeatureShare[] {
  const values = [...new Set(cells.map(pick))];
  if (values.length < 2) return [];
  const total = sum(cells);
  return values.map((value) => {
    const count = sum(cells.filter((cell) => pick(cell) === value));
    return { value, count, share: byStage((stage) => (total[stage] ? count[stage] / total[stage] : 0)) };
  });
}

function sum(cells: readonly CellCount[]): Record<Stage, number> {
  return byStage((stage) => cells.reduce((total, cell) => total + cell[stage], 0));
}

function byStage(value: (stage: Stage) => number): Record<Stage, number> {
  return {
    population: value('population'),
    pool: value('pool'),
    drawn: value('drawn'),
    accepted: value('accepted'),
  };
}
