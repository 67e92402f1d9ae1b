import type { AgeShares } from '../../domain/district';
import { guard, unguard } from '../../domain/guard';
import { fail, type Issue, issue, ok, type Result } from '../../domain/issue';
import type { ProjectIssueCode, TableIssueCode } from '../../domain/workbookIssue';
import type { Cell, TableReader, TableStore } from '../../ports/tableStore';
import { assemblyKindLabels } from '../../text/de/letterWords';
import { type Column, choice, integer, text, unreadable, yesNo } from './columns';
import { readTable, upsertRows } from './table';
import type { TableSpec } from './tableSpec';

/** What holds for the whole workbook. Empty text means "not given". */
export interface Project {
  /** `2025-245`. */
  readonly districtKey: string;
  readonly districtName: string;
  readonly land: string;
  readonly population: number;
  readonly ageShares: AgeShares;
  /** What the event is called. */
  readonly assemblyKind: 'buergerrat' | 'wahlkreistag' | 'wahlkreisrat';
  readonly organisation: string;
  /** Street and number. */
  readonly organisationStreet: string;
  readonly organisationPostcode: string;
  readonly organisationTown: string;
  readonly organisationPhone: string;
  readonly organisationMail: string;
  readonly manager: string;
  readonly dataProtectionContact: string;
  readonly replyPage: string;
  readonly minAge: number;
  /** As `parseAgeGroups` reads them. */
  readonly ageGroups: string;
  /** True while the workbook holds invented people only. */
  readonly rehearsal: boolean;
  /** True where these settings came with the invented people and go with them. */
  readonly sampleProject: boolean;
}

const fields: { readonly [Field in keyof Project]: Column<Project[Field]> } = {
  districtName: text('Wahlkreis'),
  districtKey: text('Schlüssel des Wahlkreises'),
  land: text('Land'),
  population: integer('Einwohner'),
  ageShares: ageSharesColumn('Altersanteile in Promille'),
  assemblyKind: choice('Art der Veranstaltung', assemblyKindLabels),
  minAge: integer('Mindestalter'),
  ageGroups: text('Altersgruppen'),
  organisation: text('Organisation'),
  organisationStreet: text('Straße der Organisation'),
  organisationPostcode: text('PLZ der Organisation'),
  organisationTown: text('Ort der Organisation'),
  organisationPhone: text('Telefon der Organisation'),
  organisationMail: text('E-Mail der Organisation'),
  manager: text('Ansprechperson'),
  dataProtectionContact: text('Datenschutz-Kontakt'),
  replyPage: text('Antwortseite'),
  rehearsal: yesNo('Probelauf'),
  sampleProject: yesNo('Angaben aus dem Probelauf'),
};

interface ProjectRow {
  readonly field: string;
  readonly value: string;
}

const projectTable: TableSpec<ProjectRow> = {
  tab: 'Projekt',
  id: 'field',
  guarded: false,
  columns: { field: text('Angabe', { width: 220 }), value: text('Wert', { width: 360 }) },
};

/** Title of the tab that holds the project. */
export const projectTab = projectTable.tab;

/**
 * Reads the tab Projekt: one row per entry, found by its word.
 *
 * @returns the project; the issue `project-missing` before a constituency was chosen
 */
export function readProject(store: TableReader): Result<Project, ProjectIssueCode> {
  const read = readProjectEntries(store);
  if (!read.ok) return read;
  const { entries, issues } = read.value;
  return issues.length > 0 ? { ok: false, issues } : ok(entries as Project);
}

/**
 * Reads what can be read of the tab Projekt, so that the view Projekt can put the rest right.
 *
 * @returns readable entries, and one issue per other; the issue `project-missing` before a constituency was chosen
 */
export function readProjectEntries(
  store: TableReader,
): Result<
  { readonly entries: Partial<Project>; readonly issues: readonly Issue<ProjectIssueCode>[] },
  ProjectIssueCode
> {
  const read = readTable(store, projectTable);
  if (!read.ok) return read;
  if (read.value.rows.length === 0) return fail('project-missing', { tab: projectTable.tab });
  const values = new Map(read.value.rows.map((row) => [row.field, row.value]));
  const entries: Record<string, unknown> = {};
  const issues: Issue<ProjectIssueCode>[] = [];
  for (const [field, column] of Object.entries<Column<unknown>>(fields)) {
    const value = column.read(guard(values.get(column.look.title) ?? ''));
    if (value !== unreadable) entries[field] = value;
    else issues.push(issue('project-field-unreadable', { tab: projectTable.tab, field: column.look.title }));
  }
  return ok({ entries, issues });
}

/** Writes the project; entries the manager added are left alone. */
export function saveProject(store: TableStore, project: Project): Result<number, TableIssueCode> {
  const rows = Object.entries<Column<unknown>>(fields).map(([field, column]) => ({
    field: column.look.title,
    value: unguard(String(column.write(project[field as keyof Project]))),
  }));
  return upsertRows(store, projectTable, rows);
}

const shareNames = [
  'under18',
  'from18to24',
  'from25to34',
  'from35to59',
  'from60to74',
  'from75',
] as const satisfies readonly (keyof AgeShares)[];

function ageSharesColumn(title: string): Column<AgeShares> {
  return {
    look: { title, kind: 'text', width: 140 },
    write: (shares) => shareNames.map((name) => shares[name]).join(' '),
    read: (cell: Cell) => {
      const numbers = String(cell).trim().split(/\s+/).map(Number);
      if (numbers.length !== shareNames.length || !numbers.every(Number.isSafeInteger)) return unreadable;
      return Object.fromEntries(shareNames.map((name, at) => [name, numbers[at]])) as unknown as AgeShares;
    },
  };
}
