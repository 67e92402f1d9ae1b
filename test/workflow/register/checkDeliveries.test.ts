import { packPerson } from '../../../src/domain/register/packedPerson';
import type { PoolPerson } from '../../../src/domain/register/poolPerson';
import { planRequests } from '../../../src/workflow/authorities';
import { checkDeliveries } from '../../../src/workflow/register/checkDeliveries';
import { importFinish } from '../../../src/workflow/register/finish';
import { importBegin, importChunk } from '../../../src/workflow/register/import';
import type { World } from '../../../src/workflow/world';
import { memoryStore } from '../../support/memoryStore';
import { projectIn } from '../../support/project';
import { poolPerson } from '../../support/register';
import { value } from '../../support/value';
import { testWorld } from '../../support/world';

function world(): World {
  const store = memoryStore();
  projectIn(store);
  return testWorld(store);
}

const counts = { duplicate: 0, blocked: 0, ineligible: 0, quarantined: 0, skipped: 0 };

/** Imports so many people of an authority. */
function deliver(place: World, authority: string, people: readonly PoolPerson[]): void {
  const packed = people.map((person, i) => packPerson(i + 2, person));
  const { delivery } = value(
    importBegin(place, {
      authority,
      fileName: `${authority}.csv`,
      hash: `${authority} ${people.length}`,
      referenceDate: '2026-11-01',
      encoding: 'utf-8',
      delimiter: ';',
      columns: [['Name', 'surname']],
      rows: people.length,
      people: people.length,
      replaces: '',
    }),
  );
  value(importChunk(place, delivery, 0, packed, ''));
  value(importFinish(place, delivery, { ...counts, people: people.length, replaces: '', blockedPeople: [] }));
}
/** People of all ages from 12 on; every second a man. */
const sample = (n: number, change: Partial<PoolPerson>) =>
  Array.from({ length: n }, (_, i) =>
    poolPerson({
      surname: `${'ADGLMSTZ'[i % 8]}ader${i}`,
      houseNumber: String(i),
      age: 12 + ((i * 37) % 75),
      sex: i % 2 === 0 ? 'm' : 'w',
      citizenship: i % 7 === 0 ? 'other' : 'de',
      ...change,
    }),
  );
const found = (place: World) =>
  value(checkDeliveries(place)).map(({ authority, oddities }) => [
    authority,
    oddities.map(({ code }) => code),
  ]);

test('asks each authority for itself, and all of them together last', () => {
  const place = world();
  value(planRequests(place, 2000, '2026-11-01', '2026-12-31'));
  deliver(place, 'Roth, St', sample(171, {}));
  deliver(place, 'Wendelstein, M', sample(60, { ags: '09576151', street: 'Weg', sex: 'm' }));
  expect(found(place)).toEqual([
    ['Roth, St', []],
    ['Wendelstein, M', ['fewer-than-ordered', 'sexes-improbable']],
    ['', ['fewer-than-ordered', 'sexes-improbable']],
  ]);
});

test('counts all deliveries of an authority together', () => {
  const place = world();
  value(planRequests(place, 2000, '2026-11-01', '2026-12-31'));
  deliver(place, 'Roth, St', sample(100, {}));
  expect(found(place)[0]).toEqual(['Roth, St', ['fewer-than-ordered']]);
  deliver(place, 'Roth, St', sample(71, { street: 'Weg' }));
  expect(found(place)).toEqual([
    ['Roth, St', []],
    ['', []],
  ]);
});
