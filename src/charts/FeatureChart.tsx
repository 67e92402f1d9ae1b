import type { VNode } from 'preact';
import type { FeatureShare, Stage } from '../domain/report/representativeness';
import { type Series, ShareChart } from './ShareChart';

/** The bars of one stage. */
export interface StageSeries extends Series {
  readonly stage: Stage;
}

/** Gives each stage its name and the colour it has in every `FeatureChart`. */
export function stageSeries(
  stages: readonly Stage[],
  names: Readonly<Record<Stage, string>>,
): readonly StageSeries[] {
  return stages.map((stage, index) => ({ stage, name: names[stage], colour: `chart-${index + 1}` }));
}

/**
 * Draws the shares of a feature's values at every stage.
 *
 * @param props.series as `stageSeries` gives them
 * @param props.nameOf names a value for people
 * @param props.write as in `ShareChart`
 */
export function FeatureChart(props: {
  readonly title: string;
  readonly series: readonly StageSeries[];
  readonly values: readonly FeatureShare[];
  readonly nameOf: (value: string) => string;
  readonly write: (share: number | null) => string;
}): VNode {
  const { title, series, values, nameOf, write } = props;
  const groups = values.map(({ value, share }) => ({
    label: nameOf(value),
    shares: series.map(({ stage }) => share[stage]),
  }));
  return <ShareChart title={title} series={series} groups={groups} write={write} />;
}
