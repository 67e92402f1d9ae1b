import { currentAssembly, isOver, mostAssemblies } from '../domain/assembly';
import { ok, type Result } from '../domain/issue';
import type { ProjectIssueCode } from '../domain/workbookIssue';
import { type Assembly, assemblyTable } from './tables/assembly';
import { deliveryTable } from './tables/delivery';
import { manyTables } from './tables/manyTables';
import { type MunicipalityRow, municipalityTable } from './tables/municipality';
import { type Project, readProjectEntries } from './tables/project';
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
  const { rowsOf, failed } = manyTables(tables);
  const assemblies = rowsOf(assemblyTable);
  const municipalities = rowsOf(municipalityTable);
  const deliveries = rowsOf(deliveryTable);
  if (failed.length > 0) return { ok: false, issues: failed };
  const assembly = currentAssembly(assemblies);
  return ok({
    project: kept.ok ? kept.value.entries : undefined,
    assemblies,
    assembly,
    number: assembly ? Math.min(assembly.number + (isOver(assembly) ? 1 : 0), mostAssemblies) : 1,
    municipalities,
    fixed:
      assemblies.some(isOver) ||
      deliveries.some(({ status }) => status === 'importing' || status === 'imported'),
  });
}
