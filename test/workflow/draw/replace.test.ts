import { parseProtocol } from '../../../src/domain/draw/parseProtocol';
import { verify } from '../../../src/domain/draw/verify';
import { stands } from '../../../src/domain/draw/verifyFinding';
import { drawListPiece, drawProtocol } from '../../../src/workflow/draw/records';
import { replacements, replaceSeats } from '../../../src/workflow/draw/replace';
import { readInviteeBook } from '../../../src/workflow/inviteeBook';
import { recordEvents } from '../../../src/workflow/inviteeLog';
import { cellTable } from '../../../src/workflow/tables/cell';
import { drawTable } from '../../../src/workflow/tables/draw';
import { readTable } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { expectToSurviveCrashes, memorySubject } from '../../support/crash';
import { drawn, poolPerson, setUpDraw } from '../../support/drawDesk';
import { memoryStore } from '../../support/memoryStore';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

const entropy = 'ef'.repeat(32);
const id = '245-2025-1-L1';

function heldDraw(): World {
  const world = testWorld(memoryStore());
  setUpDraw(
    world,
    Array.from({ length: 60 }, (_, i) => poolPerson(i + 1)),
  );
  drawn(world);
  return world;
}

function decline(world: World, ...aids: readonly string[]): void {
  value(
    recordEvents(
      world,
      aids.map((aid) => ({
        aid,
        type: 'reply' as const,
        to: 'declined' as const,
        channel: 'phone' as const,
        reason: 'no-time' as const,
        note: '',
        reference: '',
      })),
    ),
  );
}

const statuses = (world: World) =>
  Object.fromEntries(value(readInviteeBook(world)).invitees.map(({ aid, status }) => [aid, status]));

test('has nobody to replace while nobody said no', () => {
  expect(value(replacements(heldDraw()))).toEqual({
    next: [],
    unfilled: 0,
    done: 0,
    unfinished: '',
    stopped: false,
  });
});

test('moves up the next of the same cell and links the "no"', () => {
  const world = heldDraw();
  decline(world, '245-2025-1-002');
  const { next } = value(replacements(world));
  expect(next).toHaveLength(1);
  expect(next[0]).toMatchObject({ leaves: '245-2025-1-002', reason: 'declined', fallback: 'cell' });
  const done = value(replaceSeats(world, 1, next[0]!.key, entropy));
  expect(done).toEqual({ next: [], unfilled: 0, done: 1, unfinished: '', stopped: false });
  const book = value(readInviteeBook(world));
  const moved = book.invitees.find(({ kind }) => kind === 'replacement')!;
  const left = book.invitees.find(({ aid }) => aid === '245-2025-1-002')!;
  expect(moved).toMatchObject({
    aid: '245-2025-1-007',
    replaces: left.aid,
    cell: left.cell,
    wave: 2,
    status: 'drawn',
  });
  expect(left.status).toBe('replaced');
  expect(book.events.find(({ type }) => type === 'replaced')).toMatchObject({
    aid: left.aid,
    reference: moved.aid,
  });
  expect(value(readTable(world.tables, drawTable)).rows[0]!.replaced).toBe(1);
  const protocol = value(parseProtocol(value(drawProtocol(world, id))));
  expect(stands(verify({ protocol, listText: value(drawListPiece(world, id, 0)).lines.join('\n') }))).toBe(
    true,
  );
});

test('moves nobody up twice when two managers press at once', () => {
  const world = heldDraw();
  decline(world, '245-2025-1-002');
  const seen = value(replacements(world)).next[0]!.key;
  value(replaceSeats(world, 1, seen, entropy));
  value(replaceSeats(world, 1, seen, entropy));
  expect(Object.keys(statuses(world))).toHaveLength(7);
  expect(codes(replaceSeats(world, 1, 'somebody else', entropy))).toEqual(['replacement-moved-on']);
});

test('takes a "no" back as long as nobody was moved up', () => {
  const world = heldDraw();
  decline(world, '245-2025-1-002', '245-2025-1-003');
  value(replaceSeats(world, 1, value(replacements(world)).next[0]!.key, entropy));
  const open = value(replacements(world)).next[0]!.leaves;
  value(
    recordEvents(world, [
      { aid: open, type: 'reply', to: 'accepted', channel: 'phone', reason: '', note: '', reference: '' },
    ]),
  );
  expect(value(replacements(world)).next).toEqual([]);
  const protocol = value(parseProtocol(value(drawProtocol(world, id))));
  expect(stands(verify({ protocol, listText: value(drawListPiece(world, id, 0)).lines.join('\n') }))).toBe(
    true,
  );
});

test('counts the free seats of each cell', () => {
  const world = heldDraw();
  decline(world, '245-2025-1-001', '245-2025-1-004');
  value(replaceSeats(world, 1, value(replacements(world)).next[0]!.key, entropy));
  const free = value(readTable(world.tables, cellTable)).rows.reduce((sum, cell) => sum + cell.free, 0);
  expect(free).toBe(1);
});

test('replaces nobody after the last day for it', () => {
  const world = heldDraw();
  decline(world, '245-2025-1-002');
  const seen = value(replacements(world)).next[0]!.key;
  const late = testWorld(world.tables, { now: '2027-01-21T10:00:00' });
  expect(value(replacements(late)).stopped).toBe(true);
  expect(codes(replaceSeats(late, 1, seen, entropy))).toEqual(['replacement-stopped']);
});

test('is complete or has not happened, wherever it is cut off', () => {
  const store = memoryStore();
  const world = testWorld(store);
  setUpDraw(
    world,
    Array.from({ length: 24 }, (_, i) => poolPerson(i + 1)),
  );
  drawn(world, { n: 4 });
  decline(world, '245-2025-1-001', '245-2025-1-003');
  store.flush();
  const seen = value(replacements(world)).next[0]!.key;
  const start = store.workbook();
  expectToSurviveCrashes(
    () =>
      memorySubject(start, (again) => {
        value(replaceSeats(again, 2, seen, entropy));
      }),
    { every: 2 },
  );
});

test('says that a replacement was cut off, until it is finished', () => {
  const store = memoryStore();
  const world = testWorld(store);
  setUpDraw(
    world,
    Array.from({ length: 24 }, (_, i) => poolPerson(i + 1)),
  );
  drawn(world, { n: 4 });
  decline(world, '245-2025-1-001');
  const seen = value(replacements(world)).next[0]!.key;
  const before = store.calls;
  value(replacements(world));
  const reading = store.calls - before;
  store.failAt(reading + 6);
  expect(() => replaceSeats(world, 1, seen, entropy)).toThrow();
  store.recover('kept');
  expect(value(replacements(world)).unfinished).toBe(seen);
  expect(value(replaceSeats(world, 0, seen, entropy))).toMatchObject({ unfinished: '', done: 1 });
  expect(statuses(world)['245-2025-1-001']).toBe('replaced');
});
