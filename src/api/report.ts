import type { Result } from '../domain/issue';
import type { Funnel } from '../domain/report/funnel';
import type { Representativeness } from '../domain/report/representativeness';

/** View Bericht. */
export interface ReportApi {
  /** The figures as they are now. */
  report(): Result<Report>;
  /** Writes the figures to the tab Bericht, replacing what stood there. */
  writeReport(): Result<Report>;
}

/** The figures of a workbook. */
export interface Report {
  /** `2025-245`, and for people `245 Roth`. */
  readonly districtKey: string;
  readonly districtName: string;
  /** True while the people are invented. */
  readonly rehearsal: boolean;
  /** One for each assembly that was drawn for, in the order of their numbers; empty before the first draw. */
  readonly assemblies: readonly AssemblyReport[];
}

/** The figures of one assembly. */
export interface AssemblyReport {
  /** For example `245-2025-1`. */
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  readonly seats: number;
  readonly funnel: Funnel;
  readonly representativeness: Representativeness;
}
