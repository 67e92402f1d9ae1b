import { packPerson } from '../../../src/domain/register/packedPerson';
import { personKey } from '../../../src/domain/register/samePerson';
import { announceDraw } from '../../../src/workflow/draw/announce';
import { holdDraw } from '../../../src/workflow/draw/hold';
import { checkDraw } from '../../../src/workflow/draw/preview';
import { importFinish } from '../../../src/workflow/register/finish';
import { importBegin, importChunk } from '../../../src/workflow/register/import';
import { contactEventTable } from '../../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { readTable } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { drawn, entropy, poolPerson, salt, seed, setUpDraw, wishes } from '../../support/drawDesk';
import { memoryStore } from '../../support/memoryStore';
import { value } from '../../support/value';
import { testWorld } from '../../support/world';

const people = Array.from({ length: 30 }, (_, i) => poolPerson(i + 1));
const draw = '245-2025-1-L1';

function desk(): World {
  const world = testWorld(memoryStore());
  setUpDraw(world, people);
  return world;
}

const invitees = ({ tables }: World) => value(readTable(tables, inviteeTable)).rows;

/** A delivery of nobody new, in which somebody is blocked. */
function blockLater(world: World, pid: string): void {
  const person = people.find((one) => one.pid === pid)!;
  const table = {
    authority: '',
    fileName: 'sperren.csv',
    hash: 'b',
    referenceDate: '2026-11-01',
    encoding: 'utf-8',
    delimiter: ';',
    columns: [],
    rows: 2,
    people: 1,
    replaces: '',
  };
  const { delivery } = value(importBegin(world, table));
  value(importChunk(world, delivery, 0, [packPerson(2, people[29]!)], ''));
  const counts = { duplicate: 0, blocked: 1, ineligible: 0, quarantined: 0, skipped: 0 };
  const blockedPeople = [{ key: personKey(person), age: person.age }];
  value(importFinish(world, delivery, { ...counts, people: 1, replaces: '', blockedPeople }));
}

test('the draw skips who was blocked after the announcement, and fills the seat at once', () => {
  const undisturbed = desk();
  drawn(undisturbed);
  const { aid, pid, cell } = invitees(undisturbed)[0]!;
  const world = desk();
  value(announceDraw(world, wishes, salt, value(checkDraw(world, wishes)).planHash));
  blockLater(world, pid);
  value(holdDraw(world, draw, seed, entropy));
  const all = invitees(world);
  expect(all).toHaveLength(7);
  expect(all[0]).toMatchObject({ pid, status: 'replaced', surname: '', street: '' });
  expect(all[6]).toMatchObject({ kind: 'replacement', replaces: aid, cell, status: 'drawn' });
});

test('somebody blocked after the draw is excluded, and nothing tells who it was', () => {
  const world = desk();
  drawn(world);
  const { aid, pid, cell } = invitees(world)[0]!;
  blockLater(world, pid);
  expect(invitees(world)[0]).toMatchObject({
    aid,
    cell,
    status: 'excluded',
    surname: '',
    street: '',
    town: '',
  });
  const log = value(readTable(world.tables, contactEventTable)).rows.filter((event) => event.aid === aid);
  expect(log.map(({ type, note }) => [type, note])).toEqual([
    ['drawn', ''],
    ['excluded', ''],
  ]);
});
