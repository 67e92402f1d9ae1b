import type { AssemblyReport, Report } from '../api/report';
import type { DeclineReason, Invitee, InviteeStatus } from '../domain/invitee';
import { ok, type Result } from '../domain/issue';
import { funnel, funnelSteps } from '../domain/report/funnel';
import {
  type CellCount,
  type Feature,
  type FeatureShare,
  features,
  representativeness,
  stages,
} from '../domain/report/representativeness';
import type { TableReader } from '../ports/tableStore';
import { reasonLabels } from '../text/de/labels';
import { reportText, valueText } from '../text/de/report';
import { type Assembly, assemblyTable } from './tables/assembly';
import { type CellRow, cellTable } from './tables/cell';
import { completeRows } from './tables/complete';
import { contactEventTable } from './tables/contactEvent';
import { drawTable } from './tables/draw';
import { inviteeTable } from './tables/invitee';
import { manyTables } from './tables/manyTables';
import { readProject } from './tables/project';
import { type ReportFigure, reportFigureTable } from './tables/reportFigure';
import { readTable, removeRows, upsertRows } from './tables/table';
import type { World } from './world';

/**
 * Gives the figures of every assembly that was drawn for, from the tabs as they are.
 *
 * @returns issues of tabs that cannot be read; rows that cannot be read are left out
 */
export function report({ tables }: { readonly tables: TableReader }): Result<Report> {
  const project = readProject(tables);
  if (!project.ok) return project;
  const { rowsOf, failed } = manyTables(tables);
  const assemblies = rowsOf(assemblyTable);
  const invitees = completeRows(rowsOf(inviteeTable), (row) => row.draw, rowsOf(drawTable), ['drawn']);
  const cells = rowsOf(cellTable);
  const events = rowsOf(contactEventTable);
  if (failed.length > 0) return { ok: false, issues: failed };
  const { districtKey, districtName, rehearsal } = project.value;
  return ok({
    districtKey,
    districtName,
    rehearsal,
    assemblies: [...assemblies]
      .sort((a, b) => a.number - b.number)
      .map((assembly): AssemblyReport => {
        const people = invitees.filter((invitee) => invitee.assembly === assembly.id);
        return {
          ...heading(assembly),
          funnel: funnel(people, events),
          representativeness: representativeness(
            cells.filter((cell) => cell.assembly === assembly.id).map((cell) => cellCount(cell, people)),
          ),
        };
      })
      .filter((each) => each.funnel.steps.drawn > 0),
  });
}

/** Writes the figures to the tab Bericht; what it said before is replaced, own columns stay beside their row. */
export function writeReport(world: Pick<World, 'tables'>): Result<Report> {
  const figures = report(world);
  if (!figures.ok) return figures;
  const rows = figures.value.assemblies.flatMap(figuresOf);
  const before = readTable(world.tables, reportFigureTable);
  if (!before.ok) return before;
  const now = new Set(rows.map((row) => row.id));
  const gone = before.value.rows.map((row) => row.id).filter((id) => !now.has(id));
  const removed = removeRows(world.tables, reportFigureTable, gone);
  if (!removed.ok) return removed;
  const written = upsertRows(world.tables, reportFigureTable, rows);
  return written.ok ? figures : written;
}

const coming: readonly InviteeStatus[] = ['accepted', 'confirmed', 'attended'];

function heading({
  id,
  title,
  date,
  seats,
}: Assembly): Pick<AssemblyReport, 'id' | 'title' | 'date' | 'seats'> {
  return { id, title, date, seats };
}

function cellCount(cell: CellRow, people: readonly Invitee[]): CellCount {
  const here = people.filter((invitee) => `${invitee.assembly}/${invitee.cell}` === cell.id);
  return {
    area: cell.area,
    ages: cell.ageGroup,
    sex: cell.sex === 'm' || cell.sex === 'w' ? cell.sex : '',
    population: cell.share,
    pool: cell.pool,
    drawn: here.length,
    accepted: here.filter((invitee) => coming.includes(invitee.status)).length,
  };
}

const none = { count: null, share: null, population: null, pool: null, drawn: null, accepted: null };

/**
 * Gives the figures of one assembly as lines of a table.
 *
 * @returns steps, reasons, then shares by feature; shares in per cent
 */
export function figuresOf(assembly: AssemblyReport): ReportFigure[] {
  const { id, funnel, representativeness } = assembly;
  const line = (section: string, value: string, figures: Partial<ReportFigure>): ReportFigure => ({
    ...none,
    id: `${id}/${section}/${value}`,
    assembly: id,
    section,
    value,
    ...figures,
  });
  const whole = funnel.steps.drawn;
  const counted = (section: string, value: string, count: number) =>
    line(section, value, { count, share: perCent(count / whole) });
  const shares = (feature: Feature, values: readonly FeatureShare[]) =>
    values.map(({ value, share }) =>
      line(
        reportText.feature[feature],
        valueText(feature, value),
        Object.fromEntries(stages.map((stage) => [stage, perCent(share[stage])])),
      ),
    );
  return [
    ...funnelSteps.map((step) => counted(reportText.funnel, reportText.steps[step], funnel.steps[step])),
    counted(reportText.funnel, reportText.replacements, funnel.replacements),
    counted(reportText.funnel, reportText.wonAtDoor, funnel.wonAtDoor),
    ...Object.entries(funnel.reasons).map(([reason, count]) =>
      counted(reportText.reasons, reasonLabels[reason as DeclineReason], count),
    ),
    ...features.flatMap((feature) => shares(feature, representativeness[feature])),
  ];
}

/** A share in per cent, to one decimal. */
function perCent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10;
}
