import type { ProjectSettings } from '../../src/api/project';
import { project, saveProject } from '../../src/workflow/project';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { deliveryTable } from '../../src/workflow/tables/delivery';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { readProject } from '../../src/workflow/tables/project';
import { readTable } from '../../src/workflow/tables/table';
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
