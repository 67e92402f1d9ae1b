import type { District } from '../domain/district';
import type { Result } from '../domain/issue';

/** View Probelauf. */
export interface SampleApi {
  /** Whether sample data is in the workbook, and whether real data is. */
  sample(): Result<SampleView>;
  /**
   * Loads the next piece of the sample district; the same piece twice adds nothing.
   *
   * @param seed hex from the sidebar's random numbers, the same for all pieces
   * @param done what the last piece reported, 0 at first
   */
  loadSample(
    district: District,
    seed: string,
    done: number,
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
}

/** Why no invented people can be loaded. */
export type SampleIssueCode = 'sample-real-people' | 'sample-other-district';
