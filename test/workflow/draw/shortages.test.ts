import { parsePlan } from '../../../src/domain/draw/plan';
import { planRequests } from '../../../src/workflow/authorities';
import { checkDraw } from '../../../src/workflow/draw/preview';
import { drawTable } from '../../../src/workflow/tables/draw';
import { municipalityTable } from '../../../src/workflow/tables/municipality';
import { registerRequestTable } from '../../../src/workflow/tables/registerRequest';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { drawn, poolPerson, setUpDraw, wishes } from '../../support/drawDesk';
import { memoryStore } from '../../support/memoryStore';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

/** Roth has 10 people in the pool, Allersberg 20; both have 12,200 inhabitants and are one area. */
function desk(): World {
  const world = testWorld(memoryStore());
  setUpDraw(
    world,
    Array.from({ length: 30 }, (_, i) => poolPerson(i + 1)),
  );
  const { rows } = value(readTable(world.tables, municipalityTable));
  value(
    upsertRows(
      world.tables,
      municipalityTable,
      rows.map((row) => ({ ...row, area: 'Roth und Umgebung' })),
    ),
  );
  return world;
}

test('compares what was ordered with what came, and says what that does to the chances', () => {
  const world = desk();
  const { authorities } = value(planRequests(world, 40, '2026-10-01', '2026-10-15'));
  expect(authorities.map(({ ordered }) => ordered)).toEqual([20, 20]);
  const [area] = value(checkDraw(world, wishes)).areas;
  // 10 of 12,200 against 30 of 24,400 in the whole area: two thirds.
  expect(area!.short).toEqual([
    { name: 'Roth, St', ordered: 20, delivered: 10, chance: expect.closeTo(2 / 3, 12) },
  ]);
  expect(area!.highest).toBeCloseTo(4 / 3, 12);
  const requests = value(readTable(world.tables, registerRequestTable)).rows;
  const smaller = requests.map((request) => ({ ...request, ordered: 10 }));
  value(upsertRows(world.tables, registerRequestTable, smaller));
  expect(value(checkDraw(world, wishes)).areas[0]!.short).toEqual([]);
});

test('states short deliveries in numbers in the announced plan, whether or not anything was noted', () => {
  const world = desk();
  value(planRequests(world, 40, '2026-10-01', '2026-10-15'));
  drawn(world);
  const [row] = value(readTable(world.tables, drawTable)).rows;
  expect(value(parsePlan(row!.plan)).weightSource).toEqual([
    expect.stringMatching(
      /\. Roth, St: 10 von 20 Personen geliefert \(0,67-fache Chance\); übrige bis zur 1,33-fachen Chance$/,
    ),
  ]);
});

test('puts a note on an area into the plan that is announced and drawn', () => {
  const world = desk();
  const note = 'Roth: 10 von 20 Personen geliefert.';
  const noted = { ...wishes, notes: { 'Roth und Umgebung': ` ${note} `, 'Anderer Bezirk': 'x' } };
  const before = value(checkDraw(world, wishes));
  const after = value(checkDraw(world, noted));
  expect(before.areas[0]!.note).toBe('');
  expect(after.areas[0]!.note).toBe(note);
  expect(after.planHash).not.toBe(before.planHash);
  drawn(world, noted);
  const [row] = value(readTable(world.tables, drawTable)).rows;
  const { weightSource } = value(parsePlan(row!.plan));
  expect(weightSource).toEqual([expect.stringMatching(/Bundeswahlleiterin.*Roth: 10 von 20 Personen/)]);
});

test('refuses a note no form would send', () => {
  const notes = { 'Roth und Umgebung': 'x'.repeat(501) };
  expect(codes(checkDraw(desk(), { ...wishes, notes }))).toEqual(['draw-wish-wrong']);
});
