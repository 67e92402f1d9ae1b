import type { ProjectSettings } from '../api/project';
import { isOver } from '../domain/assembly';
import type { District } from '../domain/district';
import { ok, type Result } from '../domain/issue';
import type { ProjectIssueCode, TableIssueCode } from '../domain/workbookIssue';
import { type ProjectState, readProjectState } from './projectState';
import { normalGroups } from './settingsIssues';
import { type Assembly, assemblyTable } from './tables/assembly';
import { inhabitantsText, type MunicipalityRow, municipalityTable } from './tables/municipality';
import { type Project, saveProject } from './tables/project';
import { appendRows, removeRows, upsertRows } from './tables/table';
import type { World } from './world';

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
  const state = readProjectState(tables);
  if (!state.ok) return state;
  const municipalities = keepMunicipalities(tables, state.value, district);
  if (!municipalities.ok) return municipalities;
  const assembly = keepAssembly(tables, state.value, settings);
  if (!assembly.ok) return assembly;
  return saveProject(tables, { ...projectOf(settings, district, state.value.project), ...marks });
}

function keepMunicipalities(
  tables: World['tables'],
  { municipalities }: ProjectState,
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
  { assembly: last, number }: ProjectState,
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
