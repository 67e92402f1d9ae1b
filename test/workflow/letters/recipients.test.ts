import { readContext } from '../../../src/workflow/letters/context';
import { countRecipients, recipientsOf } from '../../../src/workflow/letters/recipients';
import { readSources } from '../../../src/workflow/letters/sources';
import { poolTable } from '../../../src/workflow/tables/pool';
import { upsertRows } from '../../../src/workflow/tables/table';
import { poolPerson } from '../../support/drawDesk';
import { drawnWorkbook } from '../../support/drawnWorkbook';
import { invitee } from '../../support/invitees';
import { value } from '../../support/value';
import { testWorld } from '../../support/world';

test('information after Art. 14 goes to whoever of the pool was not drawn, to people under 18 in their words', () => {
  const [drawn, young, grown] = [poolPerson(1), { ...poolPerson(2), age: 17 }, { ...poolPerson(3), age: 18 }];
  const store = drawnWorkbook([invitee({ aid: '245-2025-1-001', pid: drawn.pid })], []);
  value(upsertRows(store, poolTable, [drawn, young, grown]));
  const world = testWorld(store);
  const [context, sources] = [value(readContext(world)), value(readSources(world, ['article14']))];
  const told = recipientsOf('article14', context, sources);
  expect(new Map(told.map(({ id, conditions }) => [id, conditions.get('minderjährig')]))).toEqual(
    new Map([
      [young.pid, true],
      [grown.pid, false],
    ]),
  );
  expect(countRecipients('article14', context, sources)).toBe(2);
});
