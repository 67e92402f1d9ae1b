import type { District } from '../domain/district';
import type { Result } from '../domain/issue';
import type { SampleDelivery } from '../domain/sample/sampleDelivery';

/** View Probelauf. */
export interface SampleApi {
  /** Whether sample data is in the workbook, and whether real data is. */
  sample(): Result<SampleView>;
  /**
   * Takes the next invented deliveries; the same ones twice add nothing.
   *
   * @returns people in the workbook now, and how many there will be
   */
  loadSample(
    district: District,
    deliveries: readonly SampleDelivery[],
  ): Result<{ readonly done: number; readonly total: number }>;
  /** Removes everything the sample brought, and nothing else. */
  removeSample(): Result<SampleView>;
}

/** What the view Probelauf shows. */
export interface SampleView {
  readonly loaded: boolean;
  /** True if the workbook holds real people; then no sample can be loaded. */
  readonly real: boolean;
  /** People in the pool that came with the sample. */
  readonly people: number;
  /** Key of the constituency whose invented people are loaded: the manager's own, or Roth before one is chosen. */
  readonly district: string;
  /** Youngest age of a person in the pool. */
  readonly minAge: number;
}

/** Why no invented people can be loaded. */
export type SampleIssueCode = 'sample-real-people' | 'sample-other-district';
