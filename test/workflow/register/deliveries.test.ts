import { personKey } from '../../../src/domain/register/samePerson';
import { authorities, planRequests } from '../../../src/workflow/authorities';
import { setDeliveryDates, undoDelivery } from '../../../src/workflow/register/deliveries';
import { importBegin } from '../../../src/workflow/register/import';
import { register } from '../../../src/workflow/register/state';
import { authorityTable } from '../../../src/workflow/tables/authority';
import { drawTable } from '../../../src/workflow/tables/draw';
import { drawListTable } from '../../../src/workflow/tables/drawList';
import { poolTable } from '../../../src/workflow/tables/pool';
import { quarantinedTable } from '../../../src/workflow/tables/quarantined';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { expectToSurviveCrashes, memorySubject } from '../../support/crash';
import type { memoryStore } from '../../support/memoryStore';
import { poolPerson } from '../../support/register';
import { deliveryOf, importTable, poolOf, table, withProject } from '../../support/registerImport';
import { codes, value } from '../../support/value';

test('takes a delivery back with exactly its rows, and never uses its number again', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck']);
  importTable(place, ['Dorn'], { hash: 'b' });
  value(undoDelivery(place, 'L001'));
  expect(poolOf(place)).toEqual(['L002-00002 Dorn']);
  expect(value(readTable(place.tables, quarantinedTable)).rows.map(({ id }) => id)).toEqual(['L002-00005']);
  expect(importTable(place, ['Adler', 'Beck'])).toBe('L003');
});

test('takes nothing back that a draw list was announced from', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck']);
  const announced = () => value(register(place)).deliveries.map((one) => one.announced);
  expect(announced()).toEqual([false]);
  announce(place, 'announced');
  expect(announced()).toEqual([true]);
  expect(codes(undoDelivery(place, 'L001'))).toEqual(['delivery-announced']);
  expect(codes(importBegin(place, table({ hash: 'b', replaces: 'L001' })))).toEqual(['delivery-announced']);
  announce(place, 'withdrawn');
  expect(announced()).toEqual([false]);
  value(undoDelivery(place, 'L001'));
  expect(poolOf(place)).toEqual([]);
});

test('keeps of a blocked person in an announced draw list only that there was somebody', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck']);
  announce(place, 'announced');
  const blockedPeople = ['Adler', 'Beck'].map((surname) => ({
    key: personKey(poolPerson({ surname })),
    age: 45,
  }));
  importTable(place, ['Dorn'], { hash: 'c' }, { blockedPeople });
  // Only Adler stands in the list.
  expect(poolOf(place)).toEqual(['L001-00002 ', 'L002-00002 Dorn']);
  expect(deliveryOf(place, 'L001')).toMatchObject({ imported: 0, blocked: 3 });
  expect(JSON.stringify(value(readTable(place.tables, poolTable)))).not.toMatch(/Adler|Beck/);
});

test('answers the request of the authority', () => {
  const place = withProject();
  const planned = value(planRequests(place, 2000, '2026-11-01', '2026-12-31'));
  const roth = planned.authorities.find(({ name }) => name === 'Roth, St')!;
  importTable(place, ['Adler']);
  expect(deliveryOf(place, 'L001').request).toBe(`A${roth.id.slice(1)}`);
  expect(value(authorities(place)).authorities.find(({ id }) => id === roth.id)).toMatchObject({
    status: 'imported',
    delivered: 1,
  });
});

test('knows an authority by the name the manager gave it in the tab', () => {
  const place = withProject();
  value(planRequests(place, 2000, '2026-11-01', '2026-12-31'));
  const { rows } = value(readTable(place.tables, authorityTable));
  const roth = rows.find(({ name }) => name === 'Roth, St')!;
  value(upsertRows(place.tables, authorityTable, [{ ...roth, name: 'Bürgerbüro Roth' }]));
  const view = value(register(place));
  expect(view.municipalities.find(({ ags }) => ags === roth.municipalities)!.authority).toBe(
    'Bürgerbüro Roth',
  );
  expect(view.authorities).toContain('Bürgerbüro Roth');
  expect(view.authorities).not.toContain('Roth, St');
});

test('sets the dates of a delivery', () => {
  const place = withProject();
  importTable(place, ['Adler']);
  const dates = { art14DueOn: '2026-12-01', deleteBy: '2026-11-30', deletedOn: '2026-11-29' };
  value(setDeliveryDates(place, 'L001', dates));
  expect(deliveryOf(place, 'L001')).toMatchObject(dates);
});

test('survives a crash while it takes a delivery back', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck']);
  const book = (place.tables as ReturnType<typeof memoryStore>).workbook();
  expectToSurviveCrashes(() => memorySubject(book, (crashed) => value(undoDelivery(crashed, 'L001'))));
});

function announce({ tables }: World, status: 'announced' | 'withdrawn'): void {
  const line = { id: 'D1:k', draw: 'D1', key: 'k', area: '', group: '', household: '', pid: 'L001-00002' };
  value(upsertRows(tables, drawListTable, [line]));
  const empty = {
    assembly: '',
    salt: '',
    seed: '',
    seedSource: '',
    algorithm: '',
    fingerprint: '',
    plan: '{"deliveries":["L001"]}',
    planHash: '',
  };
  const rest = {
    announcedAt: '',
    drawnAt: '',
    by: '',
    n: 0,
    protocol: '',
    resultHash: '',
    replaced: 0,
    reason: '',
  };
  value(upsertRows(tables, drawTable, [{ id: 'D1', status, ...empty, ...rest }]));
}
