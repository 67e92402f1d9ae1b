import type { ProjectSettings, ProjectView, SettingsIssueCode } from '../api/project';
import { formatAgeGroups } from '../domain/ageGroup';
import { currentAssembly, isOver, mostAssemblies, movedBy } from '../domain/assembly';
import type { District } from '../domain/district';
import { fail, ok, type Result } from '../domain/issue';
import { defaultAgeGroups } from '../domain/register/ageGroup';
import type { ProjectIssueCode, TableIssueCode } from '../domain/workbookIssue';
import { assemblyLog, defaultTitle } from '../text/de/workbook';
import { type BookIssueCode, recordEvents } from './inviteeBook';
import { normalGroups, settingsIssues } from './settingsIssues';
import { type Assembly, assemblyTable } from './tables/assembly';
import { auditLogTable } from './tables/auditLog';
import { deliveryTable } from './tables/delivery';
import { inhabitantsText, type MunicipalityRow, municipalityTable } from './tables/municipality';
import { type Project, readProjectEntries, saveProject as writeProject } from './tables/project';
import { appendRows, readTable, removeRows, upsertRows } from './tables/table';
import type { World } from './world';

/** Gives the settings as the tabs have them; defaults before the first saving. */
export function project({
  tables,
  clock,
}: Pick<World, 'tables' | 'clock'>): Result<ProjectView, ProjectIssueCode> {
  const state = readState(tables);
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
  const state = readState(tables);
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
): Result<ProjectView, SettingsIssueCode | ProjectIssueCode | BookIssueCode> {
  const { tables, clock, user } = world;
  const settled = recordEvents(world, []);
  if (!settled.ok) return settled;
  const state = readState(tables);
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

/**
 * Writes checked settings, the tab Projekt last.
 *
 * @param marks whether people and settings are invented
 */
export function keepSettings(
  tables: World['tables'],
  settings: ProjectSettings,
  district: District,
  marks: Pick<Project, 'rehearsal' | 'sampleProject'>,
): Result<number, ProjectIssueCode> {
  const state = readState(tables);
  if (!state.ok) return state;
  const municipalities = keepMunicipalities(tables, state.value, district);
  if (!municipalities.ok) return municipalities;
  const assembly = keepAssembly(tables, state.value, settings);
  if (!assembly.ok) return assembly;
  return writeProject(tables, { ...projectOf(settings, district, state.value.project), ...marks });
}

interface State {
  /** Undefined before the first saving. */
  readonly project: Partial<Project> | undefined;
  readonly assemblies: readonly Assembly[];
  /** The one under way; the last one if all are over. */
  readonly assembly: Assembly | undefined;
  /** Number of the event the settings are for: the one under way, or the next. */
  readonly number: number;
  readonly municipalities: readonly MunicipalityRow[];
  /** True once somebody was imported. */
  readonly fixed: boolean;
}

function readState(tables: World['tables']): Result<State, ProjectIssueCode> {
  const kept = readProjectEntries(tables);
  if (!kept.ok && !kept.issues.some(({ code }) => code === 'project-missing')) return kept;
  const assemblies = readTable(tables, assemblyTable);
  if (!assemblies.ok) return assemblies;
  const municipalities = readTable(tables, municipalityTable);
  if (!municipalities.ok) return municipalities;
  const deliveries = readTable(tables, deliveryTable);
  if (!deliveries.ok) return deliveries;
  const rows = assemblies.value.rows;
  const assembly = currentAssembly(rows);
  return ok({
    project: kept.ok ? kept.value.entries : undefined,
    assemblies: rows,
    assembly,
    number: assembly ? Math.min(assembly.number + (isOver(assembly) ? 1 : 0), mostAssemblies) : 1,
    municipalities: municipalities.value.rows,
    fixed:
      rows.some(isOver) ||
      deliveries.value.rows.some(({ status }) => status === 'importing' || status === 'imported'),
  });
}

/** True from the day of the event; a rehearsal does not wait. */
function hasCome({ project: kept, assembly }: State, today: string): boolean {
  return kept?.rehearsal === true || (assembly !== undefined && assembly.date <= today);
}

function eventOf(state: State, today: string): ProjectView['event'] {
  const { assembly, number } = state;
  if (!assembly || assembly.number !== number) return 'new';
  if (isOver(assembly)) return 'over';
  if (!movedBy(assembly.status, 'held') || !hasCome(state, today)) return 'open';
  return today > assembly.date ? 'past' : 'closable';
}

function viewOf(state: State, today: string): ProjectView {
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

function keepMunicipalities(
  tables: World['tables'],
  { municipalities }: State,
  district: District,
): Result<number, TableIssueCode> {
  const wanted = new Set(district.municipalities.map(({ ags }) => ags));
  const gone = municipalities.map(({ ags }) => ags).filter((ags) => !wanted.has(ags));
  const removed = gone.length > 0 ? removeRows(tables, municipalityTable, gone) : ok(0);
  return removed.ok ? appendRows(tables, municipalityTable, municipalityRows(district)) : removed;
}

/** Part of a split city has no published population: the manager types it in. */
function municipalityRows(district: District): readonly MunicipalityRow[] {
  return district.municipalities.map(({ ags, name, authority, postcode, split, ...inhabitants }, at) => {
    const men = split ? null : inhabitants.men;
    const women = split ? null : inhabitants.women;
    const published = inhabitantsText(men, women);
    return {
      ags,
      name,
      authority,
      postcode,
      men,
      women,
      source: '',
      published,
      split,
      area: '',
      order: at + 1,
    };
  });
}

/** Writes the event the settings are for; one that is over stays as it was. */
function keepAssembly(
  tables: World['tables'],
  { assembly: last, number }: State,
  settings: ProjectSettings,
): Result<number, TableIssueCode> {
  const assembly = last?.number === number ? last : undefined;
  if (assembly && isOver(assembly)) return ok(0);
  const id = `${settings.districtKey.split('-').reverse().join('-')}-${number}`;
  const row: Assembly = {
    topic: '',
    overbooking: 0,
    replacementStop: '',
    status: 'planning',
    ...assembly,
    id,
    number,
    title: settings.assemblyTitle,
    date: settings.assemblyDate,
    time: settings.assemblyTime,
    place: settings.assemblyPlace,
    seats: settings.seats,
    replyDeadline: settings.replyDeadline,
  };
  const written = upsertRows(tables, assemblyTable, [row]);
  if (!written.ok || !assembly || assembly.id === id) return written;
  return removeRows(tables, assemblyTable, [assembly.id]);
}

function projectOf(
  settings: ProjectSettings,
  district: District,
  kept: Partial<Project> | undefined,
): Omit<Project, 'rehearsal' | 'sampleProject'> {
  const {
    assemblyNumber: _number,
    assemblyTitle: _title,
    assemblyDate: _date,
    assemblyTime: _time,
    assemblyPlace: _place,
    seats: _seats,
    replyDeadline: _deadline,
    ...own
  } = settings;
  return {
    assemblyKind: kept?.assemblyKind ?? 'buergerrat',
    ...own,
    ageGroups: normalGroups(settings.ageGroups),
    districtName: district.name,
    land: district.land,
    population: district.population,
    ageShares: district.ageShares,
  };
}
