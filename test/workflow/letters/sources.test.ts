import { keepOut } from '../../../src/workflow/draw/keepOut';
import { readSources } from '../../../src/workflow/letters/sources';
import { poolTable } from '../../../src/workflow/tables/pool';
import { upsertRows } from '../../../src/workflow/tables/table';
import { entropy, poolPerson } from '../../support/drawDesk';
import { memoryStore } from '../../support/memoryStore';
import { value } from '../../support/value';
import { testWorld } from '../../support/world';

test('nobody of the pool is written to who objected; who works for the event is informed like everybody', () => {
  const people = [poolPerson(1), poolPerson(2), poolPerson(3)] as const;
  const world = testWorld(memoryStore());
  value(upsertRows(world.tables, poolTable, people));
  const told = () => value(readSources(world, ['article14'])).pool.map(({ pid }) => pid);
  expect(told()).toEqual(people.map(({ pid }) => pid));

  value(keepOut(world, people[1], 'objected', entropy));
  value(keepOut(world, people[2], 'staff', entropy));
  expect(told()).toEqual([people[0].pid, people[2].pid]);
});
