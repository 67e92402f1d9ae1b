import { packPerson } from '../../src/domain/register/packedPerson';
import { authorities, markAsked, planRequests } from '../../src/workflow/authorities';
import { saveProject } from '../../src/workflow/project';
import { undoDelivery } from '../../src/workflow/register/deliveries';
import { importFinish } from '../../src/workflow/register/finish';
import { importBegin, importChunk } from '../../src/workflow/register/import';
import { register } from '../../src/workflow/register/state';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { deliveryTable } from '../../src/workflow/tables/delivery';
import { registerRequestTable } from '../../src/workflow/tables/registerRequest';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { today } from '../../src/workflow/today';
import type { World } from '../../src/workflow/world';
import { district } from '../support/districts';
import { memoryStore } from '../support/memoryStore';
import { projectIn, rothSettings } from '../support/project';
import { poolPerson } from '../support/register';
import { value } from '../support/value';
import { testWorld } from '../support/world';

const requests = ({ tables }: World) => value(readTable(tables, registerRequestTable)).rows;
const roth = (world: World) => value(authorities(world)).authorities.find(({ name }) => name === 'Roth, St')!;

/** Imports one person of the town of Roth. */
function deliver(world: World, surname: string): void {
  const { delivery } = value(
    importBegin(world, {
      authority: 'Roth, St',
      fileName: `${surname}.csv`,
      hash: surname,
      referenceDate: '2026-11-01',
      encoding: 'utf-8',
      delimiter: ';',
      columns: [['Name', 'surname']],
      rows: 1,
      people: 1,
      replaces: '',
    }),
  );
  value(importChunk(world, delivery, 0, [packPerson(2, poolPerson({ surname }))], ''));
  const none = { duplicate: 0, blocked: 0, ineligible: 0, quarantined: 0, skipped: 0 };
  value(importFinish(world, delivery, { ...none, people: 1, replaces: '', blockedPeople: [] }));
}

/** Everybody was asked for the first assembly, Roth delivered one person; then it was held, and the second begun. */
function secondBegun(): World {
  const store = memoryStore();
  projectIn(store);
  const world = testWorld(store);
  value(planRequests(world, 2000, '2026-11-01', '2026-11-10'));
  value(markAsked(world));
  deliver(world, 'Adler');
  const [first] = value(readTable(store, assemblyTable)).rows;
  value(upsertRows(store, assemblyTable, [{ ...first!, status: 'held' }]));
  const dates = { assemblyDate: '2027-09-11', replyDeadline: '2027-08-20' };
  value(saveProject(world, { ...rothSettings, ...dates, assemblyNumber: 2 }, district(245)));
  return world;
}

test('begins the second assembly with nobody asked, and dunns nobody for the first', () => {
  const world = secondBegun();
  expect(roth(world)).toMatchObject({ status: 'draft', ordered: 0, delivered: 0, overdue: false });
  const { tasks } = value(today(world));
  expect(tasks.map(({ code }) => code)).not.toContain('remind-authorities');
});

test('asks again beside what was asked before', () => {
  const world = secondBegun();
  const before = requests(world);
  value(planRequests(world, 1000, '2027-05-01', '2027-06-01'));
  const after = requests(world);
  expect(after.slice(0, before.length)).toEqual(before);
  const added = after.slice(before.length);
  expect(added).toHaveLength(38);
  expect(new Set(added.map(({ assembly, status }) => `${assembly} ${status}`))).toEqual(
    new Set(['245-2025-2 draft']),
  );
  const { id } = roth(world);
  expect(added.find(({ authority }) => authority === id)!.id).toBe(`A${id.slice(1)}-2`);
});

test('takes a delivery for the answer to the last request, and compares it with that', () => {
  const world = secondBegun();
  value(planRequests(world, 1000, '2027-05-01', '2027-06-01'));
  value(markAsked(world));
  deliver(world, 'Bauer');
  const { id, ordered, status, delivered } = roth(world);
  const { rows } = value(readTable(world.tables, deliveryTable));
  expect(rows.map(({ request }) => request)).toEqual([`A${id.slice(1)}`, `A${id.slice(1)}-2`]);
  expect({ status, delivered }).toEqual({ status: 'imported', delivered: 1 });
  expect(value(register(world)).ordered['Roth, St']).toBe(ordered);
  expect(value(register(world)).deliveries.map(({ answersLast }) => answersLast)).toEqual([false, true]);
});

test('opens a request again when its only answer is taken back', () => {
  const world = secondBegun();
  value(planRequests(world, 1000, '2027-05-01', '2027-06-01'));
  deliver(world, 'Bauer');
  deliver(world, 'Conrad');
  value(undoDelivery(world, 'L002'));
  expect(roth(world)).toMatchObject({ status: 'imported', delivered: 1 });
  value(undoDelivery(world, 'L003'));
  expect(roth(world)).toMatchObject({ status: 'draft', delivered: 0 });
  value(markAsked(world));
  deliver(world, 'Dorn');
  value(undoDelivery(world, 'L004'));
  expect(roth(world)).toMatchObject({ status: 'asked', delivered: 0 });
  const first = `A${roth(world).id.slice(1)}`;
  expect(requests(world).find(({ id }) => id === first)!.status).toBe('imported');
});
