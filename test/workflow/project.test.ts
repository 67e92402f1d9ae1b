import type { ProjectSettings, ProjectView } from '../../src/api/project';
import { closeAssembly, project, saveProject } from '../../src/workflow/project';
import { type Assembly, assemblyTable } from '../../src/workflow/tables/assembly';
import { auditLogTable } from '../../src/workflow/tables/auditLog';
import { deliveryTable } from '../../src/workflow/tables/delivery';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { readProject } from '../../src/workflow/tables/project';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { expectToSurviveCrashes, memorySubject, spreadsheetSubject } from '../support/crash';
import { district } from '../support/districts';
import { type MemoryStore, memoryStore } from '../support/memoryStore';
import { rothSettings as settings } from '../support/project';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const roth = district(245);
const save = (store: MemoryStore, change: Partial<ProjectSettings> = {}, chosen = roth) =>
  saveProject(testWorld(store), { ...settings, ...change }, chosen);
const municipalities = (store: MemoryStore) => value(readTable(store, municipalityTable)).rows;

test('offers the defaults of the pilot before the first saving', () => {
  expect(value(project(testWorld(memoryStore())))).toMatchObject({
    saved: false,
    fixed: false,
    municipalities: 0,
    settings: { districtKey: '', minAge: 12, ageGroups: '12–17, 18–34, 35–59, 60+', seats: 30 },
  });
});

test('fills in the 43 municipalities of Roth and reads back what was typed', () => {
  const store = memoryStore();
  expect(value(save(store))).toEqual({
    settings: { ...settings, ageGroups: '12–17, 18–34, 35–59, 60+' },
    saved: true,
    municipalities: 43,
    fixed: false,
    event: 'open',
    held: [],
  });
  expect(municipalities(store).find(({ ags }) => ags === '09576143')).toMatchObject({ name: 'Roth, St' });
  expect(municipalities(store).map(({ order }) => order)).toEqual(
    Array.from({ length: 43 }, (_, at) => at + 1),
  );
  expect(value(readProject(store))).toMatchObject({ districtName: 'Roth', ageShares: roth.ageShares });
  expect(value(readTable(store, assemblyTable)).rows[0]).toMatchObject({ id: '245-2025-1', seats: 30 });
});

test('keeps what the manager typed into Gemeinden', () => {
  const store = memoryStore();
  save(store);
  store.edit('Gemeinden', (cells) =>
    cells.map((row, at) => (at === 1 ? row.map((c, i) => (i === 4 ? 1234 : c)) : row)),
  );
  save(store, { seats: 40 });
  expect(municipalities(store)[0]!.men).toBe(1234);
});

test('changes the constituency with its municipalities and the id of the event', () => {
  const store = memoryStore();
  save(store);
  const other = district(1);
  value(save(store, { districtKey: '2025-1' }, other));
  expect(municipalities(store).map(({ ags }) => ags)).toEqual(other.municipalities.map(({ ags }) => ags));
  expect(value(readTable(store, assemblyTable)).rows.map(({ id }) => id)).toEqual(['1-2025-1']);
});

test('leaves the population of split cities to the manager', () => {
  const split = [...Array(299).keys()]
    .map((n) => district(n + 1))
    .find((d) => d.municipalities.some((m) => m.split))!;
  const store = memoryStore();
  value(save(store, { districtKey: split.key }, split));
  expect(
    municipalities(store)
      .filter((row) => row.split)
      .every((row) => row.men === null),
  ).toBe(true);
});

test.each([1, 1000])('takes %i seats', (seats) => {
  expect(value(save(memoryStore(), { seats })).settings.seats).toBe(seats);
});

test.each<[Partial<ProjectSettings>, string]>([
  [{ assemblyTitle: ' ' }, 'title-missing'],
  [{ assemblyDate: '2027-02-30' }, 'date-missing'],
  [{ seats: 0 }, 'seats-wrong'],
  [{ seats: 1001 }, 'seats-wrong'],
  [{ seats: 12.5 }, 'seats-wrong'],
  [{ minAge: 100, ageGroups: '100+' }, 'min-age-wrong'],
  [{ replyDeadline: '' }, 'deadline-missing'],
  [{ replyDeadline: '2027-02-06' }, 'deadline-late'],
  [{ minAge: 16 }, 'age-groups-start'],
  [{ ageGroups: '12–17, 19–34, 35+' }, 'age-groups-gap'],
  [{ ageGroups: 'Jugend' }, 'age-group-unreadable'],
  [{ organisation: '' }, 'organisation-missing'],
  [{ organisationPostcode: '9115' }, 'postcode-wrong'],
  [{ districtKey: '2021-246' }, 'district-unknown'],
])('refuses %j: %s', (change, code) => {
  const store = memoryStore();
  expect(codes(save(store, change))).toEqual([code]);
  expect(store.workbook()).toEqual({});
});

test('opens with what can be read, so that a broken entry can be put right there', () => {
  const store = memoryStore();
  save(store);
  store.edit('Projekt', (cells) =>
    cells.map(([name, said]) => (name === 'Mindestalter' ? [name, 'zwölf'] : [name!, said!])),
  );
  expect(codes(readProject(store))).toEqual(['project-field-unreadable']);
  const seen = value(project(testWorld(store)));
  expect(seen.settings).toMatchObject({ districtKey: '2025-245', minAge: 12, organisation: 'Es geht LOS' });
  value(saveProject(testWorld(store), seen.settings, roth));
  expect(value(readProject(store)).minAge).toBe(12);
});

test('fixes constituency and ages once people are in the pool', () => {
  const store = memoryStore();
  save(store);
  store.create({
    title: 'Lieferungen',
    columns: Object.values(deliveryTable.columns).map(({ look }) => look),
    guarded: true,
  });
  store.write('Lieferungen', [
    { row: 1, column: 0, kinds: ['text', 'text'], cells: [['L001', 'eingelesen']] },
  ]);
  fillZeros(store);
  expect(codes(save(store, { minAge: 18, ageGroups: '18–34, 35+' }))).toEqual(['project-fixed']);
  expect(value(save(store, { seats: 31 })).fixed).toBe(true);
});

const assemblies = (store: MemoryStore) => value(readTable(store, assemblyTable)).rows;
/** Brings the event under way to a status, as draw, letters and visits do. */
const reach = (store: MemoryStore, status: Assembly['status']) => {
  const last = assemblies(store).length - 1;
  value(upsertRows(store, assemblyTable, [{ ...assemblies(store)[last]!, status }]));
};
const onDay = (store: MemoryStore, now: string) => testWorld(store, { now: `${now}T18:00:00` });
const eventDay = settings.assemblyDate;

/** Number 1 was held and is closed. */
function heldOnce(): MemoryStore {
  const store = memoryStore();
  save(store);
  reach(store, 'confirming');
  value(closeAssembly(onDay(store, eventDay), 1));
  return store;
}

const second: ProjectSettings = {
  ...settings,
  assemblyNumber: 2,
  assemblyTitle: 'Zweiter Bürgerrat Roth',
  assemblyDate: '2027-09-11',
  replyDeadline: '2027-08-20',
  seats: 25,
};

test.each<[string, Assembly['status'], ProjectView['event']]>([
  ['2027-02-05', 'inviting', 'open'],
  [eventDay, 'inviting', 'closable'],
  ['2027-02-07', 'inviting', 'past'],
  ['2027-02-07', 'visiting', 'past'],
  ['2027-02-07', 'drawing', 'open'],
  ['2027-02-07', 'planning', 'open'],
  ['2027-02-07', 'held', 'new'],
])('on %s an event at "%s" is %s', (day, status, event) => {
  const store = memoryStore();
  save(store);
  reach(store, status);
  expect(value(project(onDay(store, day)))).toMatchObject({ event });
});

test('closes an event once, on its day, and writes that into Protokoll', () => {
  const store = memoryStore();
  save(store);
  reach(store, 'inviting');
  expect(codes(closeAssembly(onDay(store, '2027-02-05'), 1))).toEqual(['assembly-not-yet']);
  expect(codes(closeAssembly(onDay(store, eventDay), 2))).toEqual(['assembly-changed']);
  for (const _press of [1, 2])
    expect(value(closeAssembly(onDay(store, eventDay), 1))).toMatchObject({
      event: 'new',
      held: [{ number: 1, title: 'Bürgerrat Roth', date: eventDay }],
    });
  expect(assemblies(store)).toMatchObject([{ id: '245-2025-1', status: 'held' }]);
  expect(value(readTable(store, auditLogTable)).rows.map(({ id }) => id)).toEqual(['245-2025-1-held']);
});

test('does not close an event nobody was invited to', () => {
  const store = memoryStore();
  save(store);
  expect(codes(closeAssembly(onDay(store, '2027-03-01'), 1))).toEqual(['assembly-not-invited']);
});

test('offers the next event with the place and the seats of the one before, without its dates', () => {
  const store = heldOnce();
  expect(value(project(testWorld(store))).settings).toMatchObject({
    assemblyNumber: 2,
    assemblyTitle: 'Bürgerrat Roth',
    assemblyDate: '',
    replyDeadline: '',
    assemblyPlace: 'Kulturfabrik',
    seats: 30,
    organisation: 'Es geht LOS',
  });
});

test('begins a second event beside the first, which stays as it was', () => {
  const store = heldOnce();
  const [first] = assemblies(store);
  expect(value(saveProject(testWorld(store), second, roth))).toMatchObject({
    event: 'open',
    settings: { ...second, ageGroups: '12–17, 18–34, 35–59, 60+' },
    held: [{ number: 1 }],
  });
  expect(assemblies(store)).toMatchObject([
    first!,
    { id: '245-2025-2', number: 2, title: 'Zweiter Bürgerrat Roth', seats: 25, status: 'planning' },
  ]);
});

test('does not begin an event by saving a form that was opened for the one before', () => {
  const store = heldOnce();
  expect(codes(save(store, { seats: 31 }))).toEqual(['assembly-changed']);
  expect(assemblies(store)).toHaveLength(1);
});

test('holds three events and no fourth, whose settings can still be changed', () => {
  const store = heldOnce();
  for (const assemblyNumber of [2, 3]) {
    value(saveProject(testWorld(store), { ...second, assemblyNumber }, roth));
    reach(store, 'inviting');
    value(closeAssembly(onDay(store, second.assemblyDate), assemblyNumber));
  }
  const { event, settings: last, held } = value(project(testWorld(store)));
  expect({ event, number: last.assemblyNumber, held: held.length }).toEqual({
    event: 'over',
    number: 3,
    held: 3,
  });
  const before = assemblies(store);
  value(saveProject(testWorld(store), { ...last, organisationPhone: '09171 9', seats: 3 }, roth));
  expect(assemblies(store)).toEqual(before);
  expect(value(readProject(store)).organisationPhone).toBe('09171 9');
  expect(codes(saveProject(testWorld(store), { ...second, assemblyNumber: 4 }, roth))).toEqual([
    'assembly-changed',
  ]);
});

test('keeps the constituency once an event was held, though the pool is gone', () => {
  const store = heldOnce();
  expect(codes(saveProject(testWorld(store), { ...second, districtKey: '2025-1' }, district(1)))).toEqual([
    'project-fixed',
  ]);
});

test('survives a crash at every call while an event is closed and the next begun', () => {
  const before = memoryStore();
  save(before);
  reach(before, 'inviting');
  expectToSurviveCrashes(() =>
    memorySubject(before.workbook(), (world) => {
      const onTheDay = { ...world, clock: { ...world.clock, now: () => `${eventDay}T18:00:00` } };
      const state = value(project(onTheDay));
      if (state.settings.assemblyNumber === 1) value(closeAssembly(onTheDay, 1));
      value(saveProject(onTheDay, second, roth));
    }),
  );
});

test('survives a crash at every call', () => {
  const report = expectToSurviveCrashes(() =>
    memorySubject({}, (world) => value(saveProject(world, settings, roth))),
  );
  expect(report.places).toBeGreaterThan(10);
});

test('survives a crash at calls of the spreadsheet', () => {
  const nothing = () => undefined;
  const small = { ...roth, municipalities: roth.municipalities.slice(0, 5) };
  expectToSurviveCrashes(
    () => spreadsheetSubject(nothing, (world) => value(saveProject(world, settings, small))),
    { every: 3 },
  );
});

test('survives a crash at every call while the constituency changes', () => {
  const before = memoryStore();
  save(before);
  const other = district(1);
  expectToSurviveCrashes(() =>
    memorySubject(before.workbook(), (world) =>
      value(saveProject(world, { ...settings, districtKey: '2025-1' }, other)),
    ),
  );
});

/** The counts of the delivery's row. */
function fillZeros(store: MemoryStore): void {
  store.edit('Lieferungen', ([header, row]) => {
    const kinds = Object.values(deliveryTable.columns).map(({ look }) => look.kind);
    return [header!, header!.map((_, at) => (kinds[at] === 'integer' ? 0 : (row![at] ?? '')))];
  });
}
