import type { ProjectSettings, ProjectView, SettingsIssueCode } from '../api/project';
import { formatAgeGroups } from '../domain/ageGroup';
import { isOver, movedBy } from '../domain/assembly';
import type { District } from '../domain/district';
import { fail, ok, type Result } from '../domain/issue';
import { defaultAgeGroups } from '../domain/register/ageGroup';
import type { ProjectIssueCode } from '../domain/workbookIssue';
import { assemblyLog, defaultTitle } from '../text/de/workbook';
import { type LogIssueCode, recordEvents } from './inviteeLog';
import { keepSettings } from './keepSettings';
import { type ProjectState, readProjectState } from './projectState';
import { settingsIssues } from './settingsIssues';
import { assemblyTable } from './tables/assembly';
import { auditLogTable } from './tables/auditLog';
import { appendRows, upsertRows } from './tables/table';
import type { World } from './world';

/** Gives the settings as the tabs have them; defaults before the first saving. */
export function project({
  tables,
  clock,
}: Pick<World, 'tables' | 'clock'>): Result<ProjectView, ProjectIssueCode> {
  const state = readProjectState(tables);
  return state.ok ? ok(viewOf(state.value, clock.now().slice(0, 10))) : state;
}

/**
 * Checks and keeps the settings: first the municipalities, then the event, and last the tab Projekt, which makes
 * them count.
 *
 * What the manager corrected in Gemeinden stays as long as the constituency does.
 */
export function saveProject(
  { tables, clock }: Pick<World, 'tables' | 'clock'>,
  settings: ProjectSettings,
  district: District,
): Result<ProjectView, SettingsIssueCode | ProjectIssueCode> {
  const state = readProjectState(tables);
  if (!state.ok) return state;
  const issues = settingsIssues(settings, district, state.value);
  if (issues.length > 0) return { ok: false, issues };
  const rehearsal = state.value.project?.rehearsal ?? false;
  const kept = keepSettings(tables, settings, district, { rehearsal, sampleProject: false });
  return kept.ok ? project({ tables, clock }) : kept;
}

/**
 * Notes that the event under way has taken place, from its day on; in a rehearsal at once. First the log, then its
 * status, last what stands beside its people.
 */
export function closeAssembly(
  world: Pick<World, 'tables' | 'clock' | 'user'>,
  assemblyNumber: number,
): Result<ProjectView, SettingsIssueCode | ProjectIssueCode | LogIssueCode> {
  const { tables, clock, user } = world;
  const settled = recordEvents(world, []);
  if (!settled.ok) return settled;
  const state = readProjectState(tables);
  if (!state.ok) return state;
  const { assembly } = state.value;
  if (assembly?.number !== assemblyNumber) return fail('assembly-changed');
  if (isOver(assembly)) return project(world);
  const status = movedBy(assembly.status, 'held');
  if (!status) return fail('assembly-not-invited');
  if (!hasCome(state.value, clock.now().slice(0, 10))) return fail('assembly-not-yet');
  const { id } = assembly;
  const logged = appendRows(tables, auditLogTable, [
    { id: `${id}-held`, at: clock.now(), by: user, what: assemblyLog.held(id), counts: '' },
  ]);
  if (!logged.ok) return logged;
  const written = upsertRows(tables, assemblyTable, [{ ...assembly, status }]);
  if (!written.ok) return written;
  const followed = recordEvents(world, []); // nothing is to be done about its people any more
  return followed.ok ? project(world) : followed;
}

/** True from the day of the event; a rehearsal does not wait. */
function hasCome({ project: kept, assembly }: ProjectState, today: string): boolean {
  return kept?.rehearsal === true || (assembly !== undefined && assembly.date <= today);
}

function eventOf(state: ProjectState, today: string): ProjectView['event'] {
  const { assembly, number } = state;
  if (!assembly || assembly.number !== number) return 'new';
  if (isOver(assembly)) return 'over';
  if (!movedBy(assembly.status, 'held') || !hasCome(state, today)) return 'open';
  return today > assembly.date ? 'past' : 'closable';
}

function viewOf(state: ProjectState, today: string): ProjectView {
  const { project: kept, assemblies, assembly: last, number, municipalities, fixed } = state;
  // Time and place may be those of the event before; its dates are not.
  const assembly = last && { ...last, ...(last.number === number ? {} : { date: '', replyDeadline: '' }) };
  return {
    settings: {
      districtKey: kept?.districtKey ?? '',
      assemblyNumber: number,
      assemblyTitle: assembly?.title ?? defaultTitle,
      assemblyDate: assembly?.date ?? '',
      assemblyTime: assembly?.time ?? '',
      assemblyPlace: assembly?.place ?? '',
      seats: assembly?.seats ?? 30,
      minAge: kept?.minAge ?? 12,
      ageGroups: kept?.ageGroups ?? formatAgeGroups(defaultAgeGroups),
      replyDeadline: assembly?.replyDeadline ?? '',
      organisation: kept?.organisation ?? '',
      organisationStreet: kept?.organisationStreet ?? '',
      organisationPostcode: kept?.organisationPostcode ?? '',
      organisationTown: kept?.organisationTown ?? '',
      organisationPhone: kept?.organisationPhone ?? '',
      organisationMail: kept?.organisationMail ?? '',
      manager: kept?.manager ?? '',
      dataProtectionContact: kept?.dataProtectionContact ?? '',
      replyPage: kept?.replyPage ?? '',
    },
    saved: kept !== undefined,
    municipalities: municipalities.length,
    fixed,
    event: eventOf(state, today),
    held: assemblies.filter(isOver).map(({ number, title, date }) => ({ number, title, date })),
  };
}
