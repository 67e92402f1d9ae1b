import type { ProjectSettings, ProjectView } from '../../src/api/project';
import { closeAssembly, project, saveProject } from '../../src/workflow/project';
import { type Assembly, assemblyTable } from '../../src/workflow/tables/assembly';
import { auditLogTable } from '../../src/workflow/tables/auditLog';
import { readProject } from '../../src/workflow/tables/project';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { expectToSurviveCrashes, memorySubject } from '../support/crash';
import { district } from '../support/districts';
import { type MemoryStore, memoryStore } from '../support/memoryStore';
import { rothSettings as settings } from '../support/project';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const roth = district(245);
const save = (store: MemoryStore, change: Partial<ProjectSettings> = {}, chosen = roth) =>
  saveProject(testWorld(store), { ...settings, ...change }, chosen);

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
