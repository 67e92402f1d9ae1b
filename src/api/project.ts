import type { District } from '../domain/district';
import type { Result } from '../domain/issue';

/** View Projekt. */
export interface ProjectApi {
  /** The settings as they are; defaults before the first saving. */
  project(): Result<ProjectView>;
  /**
   * Checks and keeps the settings; fills in the municipalities and authorities of the district.
   *
   * @param district the rows of the chosen constituency, from the table inside the sidebar
   */
  saveProject(settings: ProjectSettings, district: District): Result<ProjectView>;
}

/** What the manager sets; all as typed, dates `YYYY-MM-DD`, empty where not given. */
export interface ProjectSettings {
  /** Election year and number, for example `2025-245`; empty before the first saving. */
  readonly districtKey: string;
  readonly assemblyTitle: string;
  readonly assemblyDate: string;
  readonly assemblyPlace: string;
  readonly seats: number;
  readonly minimumAge: number;
  /** Lower ages of the groups, ascending, the first being the minimum age, for example `[12, 18, 35, 60]`. */
  readonly ageGroupStarts: readonly number[];
  readonly replyDeadline: string;
  readonly organisation: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly phone: string;
  readonly mail: string;
}

/** What the view Projekt shows. */
export interface ProjectView {
  readonly settings: ProjectSettings;
  /** False before the first saving. */
  readonly saved: boolean;
  /** Number of municipalities in the tab Gemeinden. */
  readonly municipalities: number;
  /** True once people are in the pool: the district and the age groups can no longer be changed. */
  readonly fixed: boolean;
}
