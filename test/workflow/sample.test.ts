import { suppress } from '../../src/workflow/draw/keepOut';
import { project, saveProject } from '../../src/workflow/project';
import { loadSample, removeSample, sample } from '../../src/workflow/sample';
import { poolTable } from '../../src/workflow/tables/pool';
import { readProject } from '../../src/workflow/tables/project';
import { readTable } from '../../src/workflow/tables/table';
import type { World } from '../../src/workflow/world';
import { expectToSurviveCrashes, memorySubject } from '../support/crash';
import { district } from '../support/districts';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { type MemoryStore, memoryStore } from '../support/memoryStore';
import { loadRehearsal, nextPiece } from '../support/rehearsal';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const roth = district(245);

const load = (world: World) =>
  loadRehearsal(roth, (deliveries) => value(loadSample(world, roth, deliveries)));
const loaded = () => {
  const store = memoryStore();
  load(testWorld(store));
  return store;
};
const people = (store: MemoryStore) => value(readTable(store, poolTable)).rows;

test('loads 1,200 invented people from all 38 authorities of Roth in a few pieces', () => {
  const store = memoryStore();
  expect(load(testWorld(store))).toBeLessThanOrEqual(5);
  expect(people(store)).toHaveLength(1200);
  expect(new Set(people(store).map(({ delivery }) => delivery)).size).toBe(38);
  expect(
    people(store).every(({ warnings, ageGroup }) => warnings.includes('erfunden') && ageGroup !== ''),
  ).toBe(true);
  expect(value(sample(testWorld(store)))).toEqual({
    loaded: true,
    real: false,
    people: 1200,
    district: '2025-245',
    minAge: 12,
  });
  expect(value(readProject(store))).toMatchObject({ rehearsal: true, sampleProject: true });
});

test('has about as many women, young and old people as Roth', () => {
  const all = people(loaded());
  const share = (fits: (person: (typeof all)[number]) => boolean) => all.filter(fits).length / all.length;
  const women = roth.municipalities.reduce((sum, { women }) => sum + (women ?? 0), 0);
  const everybody = roth.municipalities.reduce((sum, { men, women }) => sum + (men ?? 0) + (women ?? 0), 0);
  expect(Math.abs(share(({ sex }) => sex === 'w') - women / everybody)).toBeLessThan(0.06);
  const { under18, from60to74, from75 } = roth.ageShares;
  const fromTwelve = 1000 - (under18 * 12) / 18;
  expect(Math.abs(share(({ age }) => age >= 60) - (from60to74 + from75) / fromTwelve)).toBeLessThan(0.06);
});

test('adds nothing when a piece comes twice', () => {
  const store = loaded();
  const before = store.workbook();
  value(loadSample(testWorld(store), roth, nextPiece(roth, 300)));
  expect(store.workbook()).toEqual(before);
});

test('leaves nothing behind but own tabs', () => {
  const store = memoryStore({ Meins: [['Notiz'], ['bleibt']] });
  load(testWorld(store));
  value(removeSample(testWorld(store)));
  expect(store.workbook()).toEqual({ Meins: [['Notiz'], ['bleibt']] });
  expect(value(sample(testWorld(store)))).toMatchObject({ loaded: false, real: false, people: 0 });
});

test('forgets invented people who objected, and keeps real ones that were entered meanwhile', () => {
  const store = loaded();
  const world = testWorld(store);
  const invented = people(store)[7]!;
  const real = { ...invented, surname: 'Wirklich', namePrefix: '' };
  value(suppress(world, [invented, real], 'objected', 'ab'.repeat(32)));
  const before = store.workbook()['Nicht losen']!;
  expect(before).toHaveLength(3);
  value(removeSample(world));
  expect(store.workbook()).toEqual({ 'Nicht losen': [before[0], before[2]] });
});

test('keeps the settings of a manager who rehearses with their own project', () => {
  const store = loaded();
  const { settings } = value(project(testWorld(store)));
  value(removeSample(testWorld(store)));
  value(saveProject(testWorld(store), { ...settings, organisation: 'Meine' }, roth));
  const before = store.workbook();
  load(testWorld(store));
  expect(value(readProject(store))).toMatchObject({ organisation: 'Meine', rehearsal: true });
  value(removeSample(testWorld(store)));
  expect(store.workbook()).toEqual(before);
});

test('takes over the settings once the manager saves them', () => {
  const store = loaded();
  const { settings } = value(project(testWorld(store)));
  value(saveProject(testWorld(store), { ...settings, organisation: 'Meine' }, roth));
  value(removeSample(testWorld(store)));
  expect(value(readProject(store))).toMatchObject({ organisation: 'Meine', rehearsal: false });
});

test('refuses to mix invented people with real ones', () => {
  const store = loaded();
  store.edit('Projekt', (cells) =>
    cells.map(([name, said]) => (name === 'Probelauf' ? [name, 'nein'] : [name!, said!])),
  );
  expect(codes(loadSample(testWorld(store), roth, nextPiece(roth)))).toEqual(['sample-real-people']);
  value(removeSample(testWorld(store)));
  expect(people(store)).toHaveLength(1200);
});

test('survives a crash at every call while it loads and while it removes', () => {
  const piece = (world: World) => void value(loadSample(world, roth, nextPiece(roth)));
  expectToSurviveCrashes(() => memorySubject({}, piece));
  const start = drawnWorkbook([], []).workbook();
  expectToSurviveCrashes(() => memorySubject(start, (world) => value(removeSample(world))));
});

test('marks everybody as invented and knows their age group, whatever was sent', () => {
  const store = memoryStore();
  const [delivery, ...others] = nextPiece(roth);
  const [first, ...rest] = delivery!.people;
  const posing = { ...delivery!, people: [[...first!.slice(0, -1), 'echt'], ...rest] };
  value(loadSample(testWorld(store), roth, [posing, ...others]));
  expect(new Set(people(store).map(({ warnings }) => warnings))).toEqual(
    new Set(['Übung: erfundene Person']),
  );
  expect(people(store).every(({ age, ageGroup }) => age >= 60 === (ageGroup === '60+'))).toBe(true);
});

test('throws for deliveries the sidebar would not send', () => {
  const [delivery] = nextPiece(roth);
  const strange = [{ ...delivery!, id: 'R-1' }];
  expect(() => loadSample(testWorld(memoryStore()), roth, strange)).toThrow('invented deliveries');
});
