import type { AssemblyReport, Report } from '../../src/api/report';
import { hideSmallReasons, hideSmallShares } from '../../src/domain/report/disclosure';
import { type Funnel, sumFunnels } from '../../src/domain/report/funnel';

/** What the report files show: every district, and all together. */
export interface DistrictsReport {
  readonly districts: readonly Report[];
  readonly total: Funnel;
  /** True if any of the people are invented. */
  readonly rehearsal: boolean;
}

/** Joins the reports of several workbooks, sorted by district; figures about one or two people are hidden. */
export function joinReports(reports: readonly Report[]): DistrictsReport {
  const assemblies = reports.flatMap((report) => report.assemblies);
  const total = sumFunnels(assemblies.map((assembly) => assembly.funnel));
  return {
    districts: [...reports]
      .sort((a, b) => (a.districtKey < b.districtKey ? -1 : 1))
      .map((report) => ({ ...report, assemblies: report.assemblies.map(hideSmall) })),
    total: { ...total, reasons: hideSmallReasons(total.reasons) },
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
