import type { AgeGroupIssueCode } from '../domain/ageGroup';
import type { District } from '../domain/district';
import type { Result } from '../domain/issue';

/** View Projekt. */
export interface ProjectApi {
  /** The settings as they are; defaults before the first saving. */
  project(): Result<ProjectView>;
  /**
   * Checks and keeps the settings; fills in the municipalities and authorities of the district.
   *
   * Begins the event of `settings.assemblyNumber` if the one before is over.
   *
   * @param district the rows of the chosen constituency, from the table inside the sidebar
   */
  saveProject(settings: ProjectSettings, district: District): Result<ProjectView>;
  /** Notes that an event has taken place: no more letters, replies or replacements are due for it. */
  closeAssembly(assemblyNumber: number): Result<ProjectView>;
}

/** What the manager sets; all as typed, dates `YYYY-MM-DD`, empty where not given. */
export interface ProjectSettings {
  /** Election year and number, for example `2025-245`; empty before the first saving. */
  readonly districtKey: string;
  /** The event the settings are for, 1 to 3. */
  readonly assemblyNumber: number;
  readonly assemblyTitle: string;
  readonly assemblyDate: string;
  /** For example `10 bis 17 Uhr`. */
  readonly assemblyTime: string;
  readonly assemblyPlace: string;
  readonly seats: number;
  readonly minAge: number;
  /** As `parseAgeGroups` reads them. */
  readonly ageGroups: string;
  readonly replyDeadline: string;
  readonly organisation: string;
  readonly organisationStreet: string;
  readonly organisationPostcode: string;
  readonly organisationTown: string;
  readonly organisationPhone: string;
  readonly organisationMail: string;
  /** The person to ask, for the letters. */
  readonly manager: string;
  readonly dataProtectionContact: string;
  /** Address of the personal reply page. */
  readonly replyPage: string;
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
  /**
   * Where the event of these settings stands: not begun; under way; may be closed, because its day has come or this is
   * a rehearsal; its day has passed; or over, and the last one.
   */
  readonly event: 'new' | 'open' | 'closable' | 'past' | 'over';
  /** Events that are over. */
  readonly held: readonly { readonly number: number; readonly title: string; readonly date: string }[];
}

/** What can be wrong with the settings. */
export type SettingsIssueCode =
  | AgeGroupIssueCode
  | 'age-groups-start'
  | 'title-missing'
  | 'date-missing'
  | 'seats-wrong'
  | 'deadline-missing'
  | 'deadline-late'
  | 'min-age-wrong'
  | 'organisation-missing'
  | 'postcode-wrong'
  | 'district-unknown'
  | 'project-fixed'
  | 'assembly-changed'
  | 'assembly-not-yet'
  | 'assembly-not-invited';
