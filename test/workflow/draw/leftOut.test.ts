import type { ContactEvent, Invitee } from '../../../src/domain/invitee';
import { announceDraw } from '../../../src/workflow/draw/announce';
import { holdDraw } from '../../../src/workflow/draw/hold';
import { checkDraw } from '../../../src/workflow/draw/preview';
import { annulDraw } from '../../../src/workflow/draw/records';
import { drawState } from '../../../src/workflow/draw/state';
import { assemblyTable } from '../../../src/workflow/tables/assembly';
import { contactEventTable } from '../../../src/workflow/tables/contactEvent';
import { deliveryTable } from '../../../src/workflow/tables/delivery';
import { drawListTable } from '../../../src/workflow/tables/drawList';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { poolTable } from '../../../src/workflow/tables/pool';
import { appendRows, readTable, removeRows, upsertRows } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { delivery, drawn, entropy, poolPerson, salt, seed, setUpDraw, wishes } from '../../support/drawDesk';
import { memoryStore } from '../../support/memoryStore';
import { value } from '../../support/value';
import { testWorld } from '../../support/world';

const people = Array.from({ length: 30 }, (_, i) => poolPerson(i + 1));

function drawnOnce(): { readonly world: World; readonly invitees: readonly Invitee[] } {
  const world = testWorld(memoryStore());
  setUpDraw(world, people);
  drawn(world);
  return { world, invitees: value(readTable(world.tables, inviteeTable)).rows };
}

/** The first event is over, a second one is being prepared. */
function nextAssembly({ tables }: World): void {
  const [first] = value(readTable(tables, assemblyTable)).rows;
  value(upsertRows(tables, assemblyTable, [{ ...first!, status: 'held' }]));
  value(upsertRows(tables, assemblyTable, [{ ...first!, id: '245-2025-2', number: 2 }]));
}

function happened(
  { tables }: World,
  aid: string,
  type: ContactEvent['type'],
  result: ContactEvent['result'],
  number = 2,
) {
  const event: ContactEvent = {
    id: `${aid}-${number}`,
    aid,
    number,
    at: '2026-11-22T12:30:00',
    type,
    channel: 'phone',
    result,
    reason: '',
    note: '',
    reference: '',
    by: '',
  };
  value(appendRows(tables, contactEventTable, [event]));
}

function pidsOnList({ tables }: World, draw: string): readonly string[] {
  const { rows } = value(readTable(tables, drawListTable));
  return rows.filter((row) => row.draw === draw).map(({ pid }) => pid);
}

test('draws nobody again who was drawn for another assembly, and says in the plan how many', () => {
  const { world, invitees } = drawnOnce();
  nextAssembly(world);
  expect(value(checkDraw(world, wishes))).toMatchObject({
    people: 24,
    excluded: { earlier: 6, objected: 0, staff: 0 },
  });
  const second = drawn(world);
  const list = pidsOnList(world, second);
  expect(list).toHaveLength(24);
  for (const { pid } of invitees) expect(list).not.toContain(pid);
});

test('recognizes people of an earlier draw in a new delivery, a year older and written otherwise', () => {
  const { world } = drawnOnce();
  nextAssembly(world);
  const again = people.map((person, i) => ({
    ...person,
    pid: `L002-${String(i + 1).padStart(5, '0')}`,
    delivery: 'L002',
    surname: person.surname.toUpperCase(),
    street: 'Hauptstrasse',
    age: person.age + 1,
  }));
  value(
    removeRows(
      world.tables,
      poolTable,
      people.map(({ pid }) => pid),
    ),
  );
  value(upsertRows(world.tables, poolTable, again));
  value(upsertRows(world.tables, deliveryTable, [delivery('L002', 30)]));
  expect(value(checkDraw(world, wishes))).toMatchObject({ people: 24, excluded: { earlier: 6 } });
  const stranger = again.map((person) => ({ ...person, age: Math.min(100, person.age + 20) }));
  value(upsertRows(world.tables, poolTable, stranger));
  expect(value(checkDraw(world, wishes))).toMatchObject({ people: 30, excluded: { earlier: 0 } });
});

test('draws anew after an annulled draw, but nobody who objected or was excluded by then', () => {
  const { world, invitees } = drawnOnce();
  happened(world, invitees[0]!.aid, 'objected', 'objected');
  happened(world, invitees[1]!.aid, 'excluded', 'excluded');
  happened(world, invitees[2]!.aid, 'reply', 'declined');
  value(annulDraw(world, invitees[0]!.draw, 'Falscher Stichtag'));
  expect(value(checkDraw(world, wishes))).toMatchObject({
    people: 28,
    excluded: { earlier: 0, objected: 2, staff: 0 },
  });
});

test('keeps on the list, but passes over, who objected after the announcement', () => {
  const { world, invitees } = drawnOnce();
  value(annulDraw(world, invitees[0]!.draw, 'Falscher Stichtag'));
  const everyone = { ...wishes, n: 30 };
  const { planHash } = value(checkDraw(world, everyone));
  const { current } = value(announceDraw(world, everyone, salt, planHash));
  const { aid, pid } = invitees[0]!;
  happened(world, aid, 'objected', 'objected');
  value(holdDraw(world, current!.id, seed, entropy));
  expect(pidsOnList(world, current!.id)).toContain(pid);
  const { rows } = value(readTable(world.tables, inviteeTable));
  const second = rows.filter(({ draw }) => draw === current!.id);
  expect(second).toHaveLength(30);
  expect(second.filter(({ status }) => status === 'excluded').map((row) => row.pid)).toEqual([pid]);
});

test('counts with what came of the invitations to the first assembly, once it was held', () => {
  const { world, invitees } = drawnOnce();
  const [one, two, three] = invitees;
  happened(world, one!.aid, 'reply', 'accepted');
  happened(world, two!.aid, 'reply', 'accepted');
  happened(world, three!.aid, 'letter-posted', 'invited');
  expect(value(drawState(world)).ownRates).toBeNull();
  nextAssembly(world);
  expect(value(drawState(world)).ownRates).toEqual({ yesLetter: 67, yesDoor: null, showUp: null });
  happened(world, one!.aid, 'attended', 'attended', 3);
  happened(world, three!.aid, 'not-met', 'visited', 3);
  // Two of three said yes to the letter, the third did not at the door; one of two came.
  expect(value(drawState(world)).ownRates).toEqual({ yesLetter: 67, yesDoor: 0, showUp: 50 });
});
