import type { AssemblyReport, Report } from '../../src/api/report';
import { hideSmallReasons, hideSmallShares } from '../../src/domain/report/disclosure';
import { sumFunnels } from '../../src/domain/report/funnel';
import {
  type FeatureShare,
  type Representativeness,
  type Stage,
  stages,
} from '../../src/domain/report/representativeness';

/** What the report files show: every district, and all together. */
export interface DistrictsReport {
  readonly districts: readonly Report[];
  readonly total: Pick<AssemblyReport, 'funnel' | 'representativeness'>;
  /** True if any of the people are invented. */
  readonly rehearsal: boolean;
}

/** Joins the reports of several workbooks, sorted by district; figures about one or two people are hidden. */
export function joinReports(reports: readonly Report[]): DistrictsReport {
  const assemblies = reports.flatMap((report) => report.assemblies);
  const funnel = sumFunnels(assemblies.map((assembly) => assembly.funnel));
  const districts = [...reports]
    .sort((a, b) => (a.districtKey < b.districtKey ? -1 : 1))
    .map((report) => ({ ...report, assemblies: report.assemblies.map(hideSmall) }));
  return {
    districts,
    total: {
      funnel: { ...funnel, reasons: hideSmallReasons(funnel.reasons) },
      representativeness: hideSmallShares(sumRepresentativeness(assemblies)),
    },
    rehearsal: reports.some((report) => report.rehearsal),
  };
}

function hideSmall(assembly: AssemblyReport): AssemblyReport {
  return {
    ...assembly,
    funnel: { ...assembly.funnel, reasons: hideSmallReasons(assembly.funnel.reasons) },
    representativeness: hideSmallShares(assembly.representativeness),
  };
}

/**
 * Adds up age groups and sexes; areas are each district's own.
 *
 * Every assembly's population has the weight of the people drawn for it, so that population and drawn stay
 * comparable. What is hidden in one assembly is hidden in the sum, or the sum would tell it.
 */
function sumRepresentativeness(assemblies: readonly AssemblyReport[]): Representativeness {
  const all = assemblies.map(({ representativeness }) => representativeness);
  const hidden = all.map(hideSmallShares);
  const added = (feature: 'ages' | 'sex') =>
    sumFeature(
      all.map((each) => each[feature]),
      hidden.map((each) => each[feature]),
    );
  return { ages: added('ages'), sex: added('sex'), area: [] };
}

type Values = readonly FeatureShare[];

/** @returns nothing where the assemblies have different values, such as other age groups: no sum would be true */
function sumFeature(features: readonly Values[], hidden: readonly Values[]): Values {
  const names = (values: Values) => values.map(({ value }) => value).join('|');
  const first = features[0] ?? [];
  if (features.some((values) => names(values) !== names(first))) return [];
  const counts = first.map((_, at) =>
    byStage((stage) => sum(features.map((values) => people(values, at, stage)))),
  );
  const totals = byStage((stage) => sum(counts.map((count) => count[stage])));
  return first.map(({ value }, at) => {
    const shown = (figure: (stage: Stage) => number) =>
      byStage((stage) => (hidden.some((values) => values[at]!.share[stage] === null) ? null : figure(stage)));
    return {
      value,
      count: shown((stage) => counts[at]![stage]),
      share: shown((stage) => (totals[stage] === 0 ? 0 : counts[at]![stage] / totals[stage])),
    };
  });
}

function people(values: Values, at: number, stage: Stage): number {
  const { count, share } = values[at]!;
  if (stage !== 'population') return count[stage] ?? 0;
  return (share.population ?? 0) * sum(values.map((each) => each.count.drawn ?? 0));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function byStage<Figure>(value: (stage: Stage) => Figure): Readonly<Record<Stage, Figure>> {
  return Object.fromEntries(stages.map((stage) => [stage, value(stage)])) as Record<Stage, Figure>;
}
