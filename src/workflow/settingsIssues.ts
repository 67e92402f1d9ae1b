import type { ProjectSettings, SettingsIssueCode } from '../api/project';
import { formatAgeGroups, parseAgeGroups } from '../domain/ageGroup';
import { dayNumber } from '../domain/calendar';
import type { District } from '../domain/district';
import { type Issue, issue } from '../domain/issue';
import type { Project } from './tables/project';

/** What was saved before, as far as new settings must agree with it. */
interface KeptSettings {
  /** Undefined before the first saving. */
  readonly project: Partial<Project> | undefined;
  /** Number of the event the settings are for. */
  readonly number: number;
  /** True once people in the pool were chosen by them. */
  readonly fixed: boolean;
}

/** Tells what is wrong with settings about to be saved. */
export function settingsIssues(
  settings: ProjectSettings,
  district: District,
  state: KeptSettings,
): readonly Issue<SettingsIssueCode>[] {
  const { assemblyDate, replyDeadline, seats, minAge } = settings;
  const wrong: (SettingsIssueCode | false)[] = [
    settings.assemblyTitle.trim() === '' && 'title-missing',
    dayNumber(assemblyDate) === undefined && 'date-missing',
    !isWhole(seats, 1, 1000) && 'seats-wrong',
    dayNumber(replyDeadline) === undefined && 'deadline-missing',
    assemblyDate !== '' && replyDeadline >= assemblyDate && 'deadline-late',
    !isWhole(minAge, 0, 99) && 'min-age-wrong',
    settings.organisation.trim() === '' && 'organisation-missing',
    !/^(\d{5})?$/.test(settings.organisationPostcode) && 'postcode-wrong',
    settings.districtKey !== district.key && 'district-unknown',
    settings.assemblyNumber !== state.number && 'assembly-changed',
    state.fixed && changesFixed(settings, state.project) && 'project-fixed',
  ];
  const groups = parseAgeGroups(settings.ageGroups);
  const groupIssues: readonly Issue<SettingsIssueCode>[] = groups.ok
    ? groups.value[0]!.from === minAge
      ? []
      : [issue('age-groups-start', { minAge })]
    : groups.issues;
  return [...wrong.filter((code) => code !== false).map((code) => issue(code)), ...groupIssues];
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

/** The people in the pool were chosen by these three. */
function changesFixed(settings: ProjectSettings, kept: Partial<Project> | undefined): boolean {
  return (
    kept !== undefined &&
    ((kept.districtKey !== undefined && kept.districtKey !== settings.districtKey) ||
      (kept.minAge !== undefined && kept.minAge !== settings.minAge) ||
      (kept.ageGroups !== undefined && normalGroups(kept.ageGroups) !== normalGroups(settings.ageGroups)))
  );
}

/** Age groups as the tab has them; what cannot be read stays as it is. */
export function normalGroups(text: string): string {
  const groups = parseAgeGroups(text);
  return groups.ok ? formatAgeGroups(groups.value) : text;
}
