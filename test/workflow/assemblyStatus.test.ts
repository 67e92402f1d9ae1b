import type { AssemblyStatus } from '../../src/domain/assembly';
import type { ContactEvent, EventType } from '../../src/domain/invitee';
import { readInviteeBook } from '../../src/workflow/inviteeBook';
import { recordEvents } from '../../src/workflow/inviteeLog';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { drawTable } from '../../src/workflow/tables/draw';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { appendRows, readTable, upsertRows } from '../../src/workflow/tables/table';
import type { World } from '../../src/workflow/world';
import { drawn, poolPerson, setUpDraw } from '../support/drawDesk';
import { memoryStore } from '../support/memoryStore';
import { value } from '../support/value';
import { testWorld } from '../support/world';

function drawnOnce(): World {
  const world = testWorld(memoryStore());
  setUpDraw(
    world,
    Array.from({ length: 30 }, (_, at) => poolPerson(at + 1)),
  );
  drawn(world);
  return world;
}

/** What the status is after these entries about the first person, and the next step that writes. */
function after(world: World, ...types: readonly EventType[]): AssemblyStatus {
  const { aid } = value(readTable(world.tables, inviteeTable)).rows[0]!;
  const results = {
    'letter-posted': 'invited',
    'not-met': 'visited',
    reply: 'accepted',
    confirmed: 'confirmed',
  };
  const entries = types.map((type, at) => ({
    id: `${aid}-${at + 2}`,
    aid,
    number: at + 2,
    at: '2026-11-22T14:00:00',
    type,
    channel: '',
    result: results[type as keyof typeof results],
    reason: '',
    note: '',
    reference: '',
    by: '',
  }));
  value(appendRows(world.tables, contactEventTable, entries as readonly ContactEvent[]));
  value(recordEvents(world, []));
  return value(readTable(world.tables, assemblyTable)).rows[0]!.status;
}

function setByHand(world: World, status: AssemblyStatus): void {
  const [row] = value(readTable(world.tables, assemblyTable)).rows;
  value(upsertRows(world.tables, assemblyTable, [{ ...row!, status }]));
}

test.each<[readonly EventType[], AssemblyStatus]>([
  [[], 'drawing'],
  [['letter-posted'], 'inviting'],
  [['reply'], 'inviting'],
  [['letter-posted', 'not-met'], 'visiting'],
  [['letter-posted', 'reply', 'confirmed'], 'confirming'],
])('after the draw and %j the assembly stands at %s', (types, status) => {
  expect(after(drawnOnce(), ...types)).toBe(status);
});

test('follows what happened when the status was set back by hand, and leaves alone what it cannot know', () => {
  const world = drawnOnce();
  setByHand(world, 'planning');
  expect(after(world, 'letter-posted')).toBe('inviting');
  setByHand(world, 'confirming');
  expect(after(world)).toBe('confirming');
  setByHand(world, 'documented');
  expect(after(world)).toBe('documented');
});

test('takes a withdrawn announcement for none', () => {
  const world = drawnOnce();
  const [draw] = value(readTable(world.tables, drawTable)).rows;
  value(upsertRows(world.tables, drawTable, [{ ...draw!, status: 'withdrawn', reason: 'Tippfehler' }]));
  expect(value(readInviteeBook(world)).behind).toEqual([]);
});

test('asks nothing more of people whose event is over', () => {
  const world = drawnOnce();
  const steps = () => value(readTable(world.tables, inviteeTable)).rows.map(({ nextStep }) => nextStep);
  expect(new Set(steps())).toEqual(new Set(['invite']));
  setByHand(world, 'held');
  value(recordEvents(world, []));
  expect(new Set(steps())).toEqual(new Set(['']));
});
