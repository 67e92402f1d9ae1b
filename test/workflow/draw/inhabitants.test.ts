import { parsePlan } from '../../../src/domain/draw/plan';
import { announceDraw } from '../../../src/workflow/draw/announce';
import { inhabitants, setInhabitants } from '../../../src/workflow/draw/inhabitants';
import { checkDraw } from '../../../src/workflow/draw/preview';
import { drawTable } from '../../../src/workflow/tables/draw';
import { municipalityTable } from '../../../src/workflow/tables/municipality';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { poolPerson, salt, setUpDraw, wishes } from '../../support/drawDesk';
import { memoryStore } from '../../support/memoryStore';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

function desk(): World {
  const world = testWorld(memoryStore());
  setUpDraw(
    world,
    Array.from({ length: 60 }, (_, i) => poolPerson(i + 1)),
  );
  return world;
}

/** Sets cells of the tab Gemeinden as a manager does, who knows nothing of our steps. */
function edit(
  world: World,
  ags: string,
  change: { men?: number | null; source?: string; area?: string },
): void {
  const row = value(readTable(world.tables, municipalityTable)).rows.find((place) => place.ags === ags)!;
  value(upsertRows(world.tables, municipalityTable, [{ ...row, ...change }]));
}

function publishedPlan(world: World, given = {}) {
  const wanted = { ...wishes, n: 3, ...given };
  value(announceDraw(world, wanted, salt, value(checkDraw(world, wanted)).planHash));
  return value(parsePlan(value(readTable(world.tables, drawTable)).rows[0]!.plan));
}

test('asks for the inhabitants of part of a city, and weighs by what was typed, with its source', () => {
  const world = desk();
  edit(world, '09576143', { men: null });
  expect(codes(checkDraw(world, wishes))).toEqual(['plan-population-missing']);
  expect(value(inhabitants(world)).map(({ ags, men }) => [ags, men])).toEqual([
    ['09576143', null],
    ['09576111', 6000],
  ]);
  expect(codes(setInhabitants(world, '09576143', 18_000, 18_600, ' '))).toEqual(['inhabitants-source']);
  expect(codes(setInhabitants(world, '09576143', -1, 18_600, 'Stadt'))).toEqual(['inhabitants-wrong']);
  value(setInhabitants(world, '09576143', 18_000, 18_600, 'Stadt Roth, 30.06.2026'));
  edit(world, '09576143', { area: 'Stadt' });
  edit(world, '09576111', { area: 'Land' });
  const { areas, weights, weightSource } = publishedPlan(world);
  const [city, country] = [
    areas.findIndex(({ name }) => name === 'Stadt'),
    areas.findIndex(({ name }) => name === 'Land'),
  ];
  // 18,000 and 6,000 men, 18,600 and 6,200 women: three to one in every group
  expect(weights[city]).toEqual(weights[country]!.map((weight) => 3 * weight));
  expect(weightSource[city]).toMatch(/selbst eingetragen für Roth, St \(Stadt Roth, 30\.06\.2026\)/);
  expect(weightSource[country]).not.toMatch(/eingetragen/);
});

test('says also of numbers typed into the sheet that they are not the published ones', () => {
  const world = desk();
  edit(world, '09576143', { men: 6001 });
  expect(publishedPlan(world).weightSource).toEqual([
    expect.stringMatching(/selbst eingetragen für Roth, St \(Quelle nicht genannt\)/),
  ]);
});

test('takes the published numbers back without a source', () => {
  const world = desk();
  value(setInhabitants(world, '09576143', 1, 2, 'Zählung'));
  const [back] = value(setInhabitants(world, '09576143', 6000, 6200, 'Zählung'));
  expect(back).toMatchObject({ typed: false, source: '' });
  expect(publishedPlan(world).weightSource.join()).not.toMatch(/eingetragen/);
});

test('weighs cells by counted residents times the factor, with their source', () => {
  const world = desk();
  edit(world, '09576143', { area: 'Stadt' });
  edit(world, '09576111', { area: 'Land' });
  const counts = [100, 110, 300, 310, 500, 510, 400, 410];
  const counted = {
    Stadt: { counts, source: 'Stadt Roth, 30.06.2026' },
    Land: { counts: counts.map((count) => 3 * count), source: 'Markt Allersberg' },
  };
  const { areas, weights, weightSource } = publishedPlan(world, { counted, factors: { '12–17': 200 } });
  const city = areas.findIndex(({ name }) => name === 'Stadt');
  // 200, 220, 300, 310, … have 10 in common
  expect(weights[city]).toEqual([20, 22, 30, 31, 50, 51, 40, 41]);
  expect(weights[1 - city]).toEqual(weights[city]!.map((weight) => 3 * weight));
  expect(weightSource[city]).toBe('Einwohner je Zelle selbst eingetragen (Stadt Roth, 30.06.2026)');
});

test('weighs a counted area against a computed one by residents', () => {
  const world = desk();
  edit(world, '09576143', { area: 'Stadt' });
  edit(world, '09576111', { area: 'Land' });
  // 6,000 men, 6,200 women; 171 ‰ under 18, of 18 years 6; 66 + 108; 346; 197 + 112 ‰
  const counts = [342, 353.4, 1044, 1078.8, 2076, 2145.2, 1854, 1915.8].map((people) => people * 5);
  const counted = { Stadt: { counts, source: 'Fünffach' } };
  const { areas, weights } = publishedPlan(world, { counted });
  const city = areas.findIndex(({ name }) => name === 'Stadt');
  expect(weights[city]).toEqual(weights[1 - city]!.map((weight) => 5 * weight));
});

test.each([
  ['too few numbers', { counts: [1, 2], source: 'x' }, 'inhabitants-wrong'],
  ['half a person', { counts: [1, 2, 3, 4, 5, 6, 7, 0.5], source: 'x' }, 'inhabitants-wrong'],
  ['an empty field', { counts: [1, 2, 3, 4, 5, 6, 7, -1], source: 'x' }, 'inhabitants-wrong'],
  ['no source', { counts: [1, 2, 3, 4, 5, 6, 7, 8], source: ' ' }, 'inhabitants-source'],
])('refuses counted residents with %s', (_, wrong, code) => {
  expect(codes(checkDraw(desk(), { ...wishes, counted: { Roth: wrong } }))).toEqual([code]);
});

test('names the pool as the source where the groups are weighed by it', () => {
  const [source] = publishedPlan(desk(), { weighing: 'pool' }).weightSource;
  expect(source).toMatch(/Anteile der Gruppen im Pool/);
  expect(source).not.toMatch(/Altersanteile/);
});
