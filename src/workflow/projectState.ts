import { currentAssembly, isOver, mostAssemblies } from '../domain/assembly';
import { ok, type Result } from '../domain/issue';
import type { ProjectIssueCode } from '../domain/workbookIssue';
import { type Assembly, assemblyTable } from './tables/assembly';
import { deliveryTable } from './tables/delivery';
import { type MunicipalityRow, municipalityTable } from './tables/municipality';
import { type Project, readProjectEntries } from './tables/project';
import { readTable } from './tables/table';
import type { World } from './world';

/** What the tabs say of the project. */
export interface ProjectState {
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

/** Reads the settings, the events, the municipalities, and whether the constituency is fixed. */
export function readProjectState(tables: World['tables']): Result<ProjectState, ProjectIssueCode> {
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
