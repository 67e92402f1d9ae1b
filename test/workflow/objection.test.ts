import { announceDraw } from '../../src/workflow/draw/announce';
import { checkDraw } from '../../src/workflow/draw/preview';
import { annulDraw } from '../../src/workflow/draw/records';
import { recordObjection } from '../../src/workflow/objection';
import { correctResponse, findInvitees } from '../../src/workflow/responses';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { suppressionTable } from '../../src/workflow/tables/suppression';
import { appendRows, readTable, removeRows, upsertRows } from '../../src/workflow/tables/table';
import type { World } from '../../src/workflow/world';
import { expectToSurviveCrashes, memorySubject } from '../support/crash';
import { drawn, entropy, poolPerson, salt, setUpDraw, wishes } from '../support/drawDesk';
import { memoryStore } from '../support/memoryStore';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const people = Array.from({ length: 30 }, (_, i) => poolPerson(i + 1));
const aid = '245-2025-1-001';

function drawnOnce(store = memoryStore()): World {
  const world = testWorld(store);
  setUpDraw(world, people);
  drawn(world);
  return world;
}

const hashes = (world: World) => value(readTable(world.tables, suppressionTable)).rows;
const log = (world: World) =>
  value(readTable(world.tables, contactEventTable)).rows.filter((event) => event.aid === aid);
const objected = (world: World) => value(checkDraw(world, wishes)).excluded.objected;

test('ends the case and keeps a hash, once', () => {
  const world = drawnOnce();
  expect(value(recordObjection(world, aid, entropy))).toMatchObject({ status: 'objected', possible: [] });
  value(recordObjection(world, aid, 'ef'.repeat(32)));
  expect(log(world).map(({ type }) => type)).toEqual(['drawn', 'objected']);
  expect(hashes(world)).toMatchObject([{ reason: 'objected', since: '2026-11-22' }]);
  expect(codes(recordObjection(world, 'nobody', entropy))).toEqual(['invitee-unknown']);
});

test('holds for the next draw when rows and log of the person are gone', () => {
  const world = drawnOnce();
  value(recordObjection(world, aid, entropy));
  const { rows } = value(readTable(world.tables, inviteeTable));
  value(annulDraw(world, rows[0]!.draw, 'Falscher Stichtag'));
  value(
    removeRows(
      world.tables,
      inviteeTable,
      rows.map((row) => row.aid),
    ),
  );
  expect(objected(world)).toBe(1);
});

test('stores the suppression also of somebody replaced, who keeps that status', () => {
  const world = drawnOnce();
  const events = [
    { ...log(world)[0]!, id: `${aid}-2`, number: 2, type: 'excluded', result: 'excluded' },
    { ...log(world)[0]!, id: `${aid}-3`, number: 3, type: 'replaced', result: 'replaced' },
  ] as const;
  value(appendRows(world.tables, contactEventTable, events));
  expect(value(recordObjection(world, aid, entropy)).status).toBe('replaced');
  value(recordObjection(world, aid, entropy));
  expect(log(world).map(({ type }) => type)).toEqual(['drawn', 'excluded', 'replaced', 'remark']);
  expect(hashes(world)).toHaveLength(1);
});

test('takes the hash back with the entry, and only then', () => {
  const world = drawnOnce();
  const { entries } = value(recordObjection(world, aid, entropy));
  value(correctResponse(world, aid, entries, 'Verwechslung'));
  expect(value(findInvitees(world, 'Muster')).find((one) => one.aid === aid)!.status).toBe('drawn');
  expect(hashes(world)).toEqual([]);
});

test('keeps the hash of an objection typed into the tab with the next announcement', () => {
  const world = drawnOnce();
  const { rows } = value(readTable(world.tables, inviteeTable));
  value(upsertRows(world.tables, inviteeTable, [{ ...rows[0]!, status: 'objected' }]));
  value(findInvitees(world, 'Muster'));
  value(annulDraw(world, rows[0]!.draw, 'Falscher Stichtag'));
  expect(hashes(world)).toEqual([]);
  value(announceDraw(world, wishes, salt, value(checkDraw(world, wishes)).planHash));
  expect(hashes(world)).toHaveLength(1);
  expect(JSON.stringify(hashes(world))).not.toContain(salt);
});

test('is entered wholly, wherever it is cut off', () => {
  const store = memoryStore();
  drawnOnce(store);
  store.flush();
  const start = store.workbook();
  const step = (world: World) => void value(recordObjection(world, aid, entropy));
  expect(expectToSurviveCrashes(() => memorySubject(start, step)).places).toBeGreaterThan(5);
});
