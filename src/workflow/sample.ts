import type { SampleIssueCode, SampleView } from '../api/sample';
import { addDays } from '../domain/addDays';
import { formatAgeGroups, parseAgeGroups } from '../domain/ageGroup';
import type { District } from '../domain/district';
import { fail, ok, type Result } from '../domain/issue';
import { ageGroupOf, defaultAgeGroups } from '../domain/register/ageGroup';
import { unpackPerson } from '../domain/register/packedPerson';
import type { PoolPerson } from '../domain/register/poolPerson';
import { type SampleDelivery, sampleSize } from '../domain/sample/sampleDelivery';
import type { ProjectIssueCode } from '../domain/workbookIssue';
import { sampleWords } from '../text/de/sample';
import { forgetInvented } from './forgetInvented';
import { keepSettings } from './keepSettings';
import { removeLetters } from './letters/removeLetters';
import { checkedSample } from './register/sent';
import { assemblyTable } from './tables/assembly';
import { auditLogTable } from './tables/auditLog';
import { authorityTable } from './tables/authority';
import { cellTable } from './tables/cell';
import { contactEventTable } from './tables/contactEvent';
import { type Delivery, deliveryTable } from './tables/delivery';
import { drawTable } from './tables/draw';
import { drawListTable } from './tables/drawList';
import { inviteeTable } from './tables/invitee';
import { mailingTable } from './tables/mailing';
import { mailMessageTable } from './tables/mailMessage';
import { municipalityTable } from './tables/municipality';
import { poolTable } from './tables/pool';
import { type Project, projectTab, readProject, saveProject as writeProject } from './tables/project';
import { quarantinedTable } from './tables/quarantined';
import { registerRequestTable } from './tables/registerRequest';
import { replacementTable } from './tables/replacement';
import { reportFigureTable } from './tables/reportFigure';
import { appendRows, readTable, removeRows, upsertRows } from './tables/table';
import type { World } from './world';

/** Roth, unless the manager has chosen a constituency. */
const sampleDistrict = '2025-245';

/** Of a rehearsal without settings of its own. */
const sampleMinAge = 12;

/** Tabs that hold or count people. */
const peopleTabs = [
  inviteeTable,
  contactEventTable,
  drawListTable,
  replacementTable,
  drawTable,
  cellTable,
  mailingTable,
  mailMessageTable,
  reportFigureTable,
  quarantinedTable,
  poolTable,
  deliveryTable,
].map(({ tab }) => tab);

/** Tabs that go with them if the settings were invented, too: then all that the log tells was practice. */
const settingsTabs = [
  registerRequestTable,
  authorityTable,
  municipalityTable,
  assemblyTable,
  auditLogTable,
].map(({ tab }) => tab);

type Code = ProjectIssueCode | SampleIssueCode;

/** Tells whether invented people are in the workbook, or real ones. */
export function sample({ tables }: Pick<World, 'tables'>): Result<SampleView, Code> {
  const project = projectOf(tables);
  if (!project.ok) return project;
  const deliveries = readTable(tables, deliveryTable);
  if (!deliveries.ok) return deliveries;
  const rehearsal = project.value?.rehearsal ?? false;
  const people = deliveries.value.rows.reduce((sum, { imported }) => sum + imported, 0);
  return ok({
    loaded: rehearsal && people >= sampleSize,
    real: !rehearsal && deliveries.value.rows.length > 0,
    people: rehearsal ? people : 0,
    district: project.value?.districtKey ?? sampleDistrict,
    minAge: project.value?.minAge ?? sampleMinAge,
  });
}

/**
 * Takes the next invented deliveries: first the mark that this is a rehearsal, then the people, the lines in
 * Lieferungen last. Every person is marked as invented, whatever was sent.
 */
export function loadSample(
  world: Pick<World, 'tables' | 'clock'>,
  district: District,
  sent: readonly SampleDelivery[],
): Result<{ readonly done: number; readonly total: number }, Code> {
  const deliveries = checkedSample(sent);
  const view = sample(world);
  if (!view.ok) return view;
  if (view.value.real) return fail('sample-real-people');
  const marked = mark(world, district);
  if (!marked.ok) return marked;
  const added = appendRows(world.tables, poolTable, invented(deliveries, marked.value));
  if (!added.ok) return added;
  const today = world.clock.now().slice(0, 10);
  const counted = upsertRows(
    world.tables,
    deliveryTable,
    deliveries.map((delivery) => deliveryRow(delivery, today)),
  );
  if (!counted.ok) return counted;
  const now = sample(world);
  return now.ok ? ok({ done: now.value.people, total: sampleSize }) : now;
}

/**
 * Removes everything that came with the sample: people and all that was made from them first, then settings that
 * were invented, last the mark. Settings and municipalities of the manager's own stay.
 */
export function removeSample({
  tables,
  documents,
}: Pick<World, 'tables' | 'documents'>): Result<SampleView, string> {
  const project = projectOf(tables);
  if (!project.ok) return project;
  if (!project.value?.rehearsal) return sample({ tables });
  const letters = removeLetters({ tables, documents });
  if (!letters.ok) return letters;
  const forgotten = forgetInvented({ tables });
  if (!forgotten.ok) return forgotten;
  for (const tab of peopleTabs) tables.removeTab(tab);
  if (project.value.sampleProject) {
    for (const tab of settingsTabs) tables.removeTab(tab);
    tables.removeTab(projectTab);
  } else {
    const reset = restart(tables);
    if (!reset.ok) return reset;
    const kept = writeProject(tables, { ...project.value, rehearsal: false });
    if (!kept.ok) return kept;
  }
  return sample({ tables });
}

/** What happened in a rehearsal did not happen: the first event is in planning again, others are none. */
function restart(tables: World['tables']): Result<number, ProjectIssueCode> {
  const assemblies = readTable(tables, assemblyTable);
  if (!assemblies.ok) return assemblies;
  const [first, ...others] = [...assemblies.value.rows].sort((one, other) => one.number - other.number);
  const removed = removeRows(
    tables,
    assemblyTable,
    others.map(({ id }) => id),
  );
  if (!removed.ok || !first) return removed;
  return upsertRows(tables, assemblyTable, [{ ...first, status: 'planning' }]);
}

function invented(deliveries: readonly SampleDelivery[], project: Project): readonly PoolPerson[] {
  const groups = parseAgeGroups(project.ageGroups);
  const ageGroups = groups.ok ? groups.value : defaultAgeGroups;
  return deliveries.flatMap(({ id, people }) =>
    people.map((packed) => {
      const person = unpackPerson(id, packed);
      return { ...person, ageGroup: ageGroupOf(person.age, ageGroups), warnings: sampleWords.remark };
    }),
  );
}

/** @returns undefined before a constituency was chosen */
function projectOf(tables: World['tables']): Result<Project | undefined, ProjectIssueCode> {
  const read = readProject(tables);
  if (read.ok) return read;
  return read.issues.some(({ code }) => code === 'project-missing') ? ok(undefined) : read;
}

/** Marks the workbook as a rehearsal; invents the settings where there are none. */
function mark(world: Pick<World, 'tables' | 'clock'>, district: District): Result<Project, Code> {
  const { tables } = world;
  const kept = projectOf(tables);
  if (!kept.ok) return kept;
  if (kept.value?.rehearsal) return ok(kept.value);
  if (kept.value) {
    if (kept.value.districtKey !== district.key) return fail('sample-other-district');
    const marked = { ...kept.value, rehearsal: true };
    const written = writeProject(tables, marked);
    return written.ok ? ok(marked) : written;
  }
  return invent(world, district);
}

const daysToEvent = 70;
const daysToReply = 28;

function invent(
  { tables, clock }: Pick<World, 'tables' | 'clock'>,
  district: District,
): Result<Project, Code> {
  const today = clock.now().slice(0, 10);
  const settings = {
    ...sampleWords.settings,
    districtKey: district.key,
    assemblyNumber: 1,
    assemblyDate: addDays(today, daysToEvent),
    replyDeadline: addDays(today, daysToReply),
    seats: 30,
    minAge: sampleMinAge,
    ageGroups: formatAgeGroups(defaultAgeGroups),
    replyPage: '',
  };
  const kept = keepSettings(tables, settings, district, { rehearsal: true, sampleProject: true });
  return kept.ok ? readProject(tables) : kept;
}

/** Art. 14: one month after receipt; raw files: 14 days. */
function deliveryRow({ id, authority, people }: SampleDelivery, today: string): Delivery {
  return {
    id,
    request: '',
    authority,
    status: 'imported',
    fileName: sampleWords.fileName(authority),
    sha256: '',
    receivedOn: today,
    referenceDate: today,
    encoding: 'utf-8',
    delimiter: ';',
    mapping: '',
    rows: people.length,
    imported: people.length,
    duplicate: 0,
    blocked: 0,
    ineligible: 0,
    quarantined: 0,
    skipped: 0,
    art14DueOn: addDays(today, 30),
    deleteBy: addDays(today, 14),
    deletedOn: '',
  };
}
