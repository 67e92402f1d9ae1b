import type { NewDelivery } from '../../../src/api/register';
import { packPerson } from '../../../src/domain/register/packedPerson';
import { personKey } from '../../../src/domain/register/samePerson';
import { authorities, planRequests } from '../../../src/workflow/authorities';
import { setDeliveryDates, undoDelivery } from '../../../src/workflow/register/deliveries';
import { importFinish } from '../../../src/workflow/register/finish';
import { importBegin, importChunk, importQuarantine } from '../../../src/workflow/register/import';
import { decideQuarantined, quarantine } from '../../../src/workflow/register/quarantine';
import { register } from '../../../src/workflow/register/state';
import { authorityTable } from '../../../src/workflow/tables/authority';
import { deliveryTable } from '../../../src/workflow/tables/delivery';
import { drawTable } from '../../../src/workflow/tables/draw';
import { drawListTable } from '../../../src/workflow/tables/drawList';
import { poolTable } from '../../../src/workflow/tables/pool';
import { quarantinedTable } from '../../../src/workflow/tables/quarantined';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { today } from '../../../src/workflow/today';
import type { World } from '../../../src/workflow/world';
import { expectToSurviveCrashes, memorySubject, spreadsheetSubject } from '../../support/crash';
import { memoryStore } from '../../support/memoryStore';
import { projectIn } from '../../support/project';
import { poolPerson } from '../../support/register';
import { end, importsTwice, importTable, people, row, table } from '../../support/registerImport';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

function world(): World {
  const store = memoryStore();
  projectIn(store);
  return testWorld(store);
}

const pool = ({ tables }: World) =>
  value(readTable(tables, poolTable)).rows.map(({ pid, surname }) => `${pid} ${surname}`);
const delivery = ({ tables }: World, id: string) =>
  value(readTable(tables, deliveryTable)).rows.find((one) => one.id === id)!;

test('imports a table, every row with one fate', () => {
  const place = world();
  const id = importTable(place, ['Adler', 'Beck', 'Conrad']);
  expect(pool(place)).toEqual(['L001-00002 Adler', 'L001-00003 Beck', 'L001-00004 Conrad']);
  expect(delivery(place, id)).toMatchObject({
    status: 'imported',
    rows: 6,
    imported: 3,
    blocked: 1,
    quarantined: 1,
    skipped: 1,
    duplicate: 0,
    art14DueOn: '2026-12-22',
    deleteBy: '2026-12-06',
  });
  expect(value(register(place))).toMatchObject({ pool: 3, deliveries: [{ id: 'L001', undecided: 1 }] });
});

test('recognises a table by its hash: once stopped it goes on, once finished nothing is doubled', () => {
  const place = world();
  const all = people(['Adler', 'Beck', 'Conrad']);
  value(importBegin(place, table()));
  value(importChunk(place, 'L001', 0, all.slice(0, 2), ''));
  expect(value(importBegin(place, table()))).toEqual({ delivery: 'L001', finished: false, done: 2 });
  value(importChunk(place, 'L001', 0, all.slice(0, 2), ''));
  value(importChunk(place, 'L001', 2, all.slice(2), ''));
  value(importQuarantine(place, 'L001', [row]));
  value(importFinish(place, 'L001', end()));
  expect(value(importBegin(place, table()))).toEqual({ delivery: 'L001', finished: true, done: 3 });
  value(importFinish(place, 'L001', end()));
  expect(pool(place)).toHaveLength(3);
});

test.each<Partial<NewDelivery>>([
  { encoding: 'cp850' },
  { delimiter: ',' },
  { referenceDate: '2026-12-01' },
  { columns: [['Name', 'givenNames']] },
  { rows: 7 },
])('begins anew with a table that was stopped and is now read otherwise: %j', (change) => {
  const place = world();
  value(importBegin(place, table()));
  value(importChunk(place, 'L001', 0, people(['Adler', 'Beck']), ''));
  value(importQuarantine(place, 'L001', [row]));
  expect(value(importBegin(place, table(change)))).toEqual({ delivery: 'L002', finished: false, done: 0 });
  expect(delivery(place, 'L001').status).toBe('undone');
  expect(pool(place)).toEqual([]);
  expect(value(readTable(place.tables, quarantinedTable)).rows).toEqual([]);
});

test('does not end while people are missing, and takes none after the end', () => {
  const place = world();
  value(importBegin(place, table()));
  expect(codes(importFinish(place, 'L001', end()))).toEqual(['import-gap']);
  expect(codes(importChunk(place, 'L001', 2, people(['Conrad'], 4), ''))).toEqual(['import-gap']);
  value(importChunk(place, 'L001', 0, people(['Adler', 'Beck', 'Conrad']), ''));
  expect(codes(importFinish(place, 'L001', end()))).toEqual(['import-gap']);
  value(importQuarantine(place, 'L001', [row]));
  value(importFinish(place, 'L001', end()));
  expect(codes(importChunk(place, 'L001', 3, people(['Dorn'], 9), ''))).toEqual(['delivery-finished']);
});

test('does not end before every row has one fate', () => {
  const place = world();
  value(importBegin(place, table()));
  value(importChunk(place, 'L001', 0, people(['Adler', 'Beck', 'Conrad']), ''));
  value(importQuarantine(place, 'L001', [row]));
  expect(codes(importFinish(place, 'L001', end({ skipped: 0 })))).toEqual(['import-gap']);
  expect(codes(importFinish(place, 'L001', end({ duplicate: 1 })))).toEqual(['import-gap']);
  expect(importFinish(place, 'L001', end()).ok).toBe(true);
});

test.each<Partial<NewDelivery>>([
  { rows: -1 },
  { rows: 1.5 },
  { rows: 2_000_000, people: 1 },
  { people: 7 },
  { hash: '' },
  { referenceDate: '1.11.2026' },
  { authority: 'x'.repeat(301) },
  { columns: Array.from({ length: 501 }, () => ['', ''] as const) },
  { columns: [['Name']] as never },
  { columns: [['Name', 'surname', '']] as never },
  { columns: [['Name', 'x'.repeat(41)]] as never },
  { people: '3' as never },
])('throws at a table that the sidebar would not send: %j', (change) => {
  const place = world();
  expect(() => importBegin(place, table(change))).toThrow('a delivery: ');
  expect(value(readTable(place.tables, deliveryTable)).rows).toEqual([]);
});

test.each<readonly (string | number)[]>([
  [1.5, ...people(['Adler'])[0]!.slice(1)],
  [0, ...people(['Adler'])[0]!.slice(1)],
  [2, 110, ...people(['Adler'])[0]!.slice(2)],
  [2, -1, ...people(['Adler'])[0]!.slice(2)],
  people(['Adler'])[0]!.slice(0, -1),
  people(['x'.repeat(5001)])[0]!,
  packPerson(2, poolPerson({ sex: 'z' as never })),
  packPerson(2, poolPerson({ ags: '' })),
  packPerson(2, poolPerson({ citizenship: 'xx' as never })),
])('throws at a person that the sidebar would not send', (...person) => {
  const place = world();
  value(importBegin(place, table()));
  expect(() => importChunk(place, 'L001', 0, [person], '')).toThrow('a packed person needs');
  expect(pool(place)).toEqual([]);
});

test('takes no more people than the table has rows', () => {
  const place = world();
  value(importBegin(place, table({ rows: 1, people: 1 })));
  expect(codes(importChunk(place, 'L001', 0, people(['Adler', 'Beck']), ''))).toEqual(['import-gap']);
  expect(codes(importChunk(place, 'L001', -1, people(['Adler']), ''))).toEqual(['import-gap']);
});

test('cuts what no cell of the sheet would hold: titles, file name, rows of the quarantine', () => {
  const place = world();
  const long = 'x'.repeat(4000);
  const columns = Array.from({ length: 500 }, () => [long, ''] as const);
  value(importBegin(place, table({ columns, fileName: 'y'.repeat(60_000), rows: 1, people: 0 })));
  value(
    importQuarantine(place, 'L001', [{ row: 2, codes: ['text_too_long'], cells: columns.map(() => long) }]),
  );
  const { mapping, fileName } = delivery(place, 'L001');
  expect([mapping.length <= 50_000, fileName.length]).toEqual([true, 300]);
  expect(JSON.parse(mapping)).toHaveLength(500);
  expect(value(readTable(place.tables, quarantinedTable)).rows[0]!.row.length).toBeLessThanOrEqual(50_000);
});

test('passes over who was delivered before, and marks a table that brings nobody new', () => {
  const place = world();
  importTable(place, ['Adler', 'Beck', 'Conrad']);
  const second = importTable(place, ['Beck', 'Dorn'], { hash: 'b' });
  expect(delivery(place, second)).toMatchObject({ imported: 1, duplicate: 1 });
  const third = importTable(place, ['Beck', 'Dorn'], { hash: 'c' });
  expect(delivery(place, third)).toMatchObject({ imported: 0, duplicate: 2, status: 'repeated' });
  expect(pool(place)).toHaveLength(4);
});

test('lets a corrected table take the place of the first', () => {
  const place = world();
  importTable(place, ['Adler', 'Beck']);
  importTable(place, ['Beck', 'Dorn', 'Eder'], { hash: 'b', replaces: 'L001' });
  expect(pool(place)).toEqual(['L002-00002 Beck', 'L002-00003 Dorn', 'L002-00004 Eder']);
  expect(delivery(place, 'L001')).toMatchObject({ status: 'replaced', imported: 0 });
});

test('takes a table that was a repetition once more when it is said to be a correction', () => {
  const place = world();
  importTable(place, ['Adler', 'Beck', 'Conrad']);
  importTable(place, ['Adler', 'Beck'], { hash: 'b' });
  expect(delivery(place, 'L002')).toMatchObject({ status: 'repeated' });
  importTable(place, ['Adler', 'Beck'], { hash: 'b', replaces: 'L001' });
  expect(pool(place)).toEqual(['L003-00002 Adler', 'L003-00003 Beck']);
  expect(delivery(place, 'L001')).toMatchObject({ status: 'replaced' });
});

test('takes out of the pool who is blocked now, and stores only the number', () => {
  const place = world();
  importTable(place, ['Adler', 'Beck']);
  const adler = { key: personKey(poolPerson({ surname: 'Adler' })), age: 45 };
  importTable(place, ['Dorn'], { hash: 'b' }, { blockedPeople: [adler] });
  expect(pool(place)).toEqual(['L001-00003 Beck', 'L002-00002 Dorn']);
  expect(delivery(place, 'L001')).toMatchObject({ imported: 1, blocked: 2 });
  expect(JSON.stringify(value(readTable(place.tables, deliveryTable)))).not.toContain('adler');
});

test('lets nobody import from the quarantine who was blocked by a later delivery', () => {
  const place = world();
  value(importBegin(place, table({ rows: 3, people: 0 })));
  const kraus = {
    row: 2,
    codes: ['age_unknown'],
    cells: ['KRAUS', 'Eva Maria', '', 'Ringstraße 1', '91154'],
  };
  const others = [
    { ...kraus, row: 3, cells: ['Kraus', 'Udo', '', 'Ringstr.', '1', '91154'] },
    { ...kraus, row: 4, cells: ['Kraus', 'Eva', '', 'Weg', '1', '90402'] },
  ];
  value(importQuarantine(place, 'L001', [kraus, ...others]));
  value(importFinish(place, 'L001', end({ blocked: 0, quarantined: 3, skipped: 0, people: 0 })));
  const blocked = poolPerson({ surname: 'Kraus', givenNames: 'Eva', street: 'Ringstr.', postcode: '91154' });
  importTable(place, ['Dorn'], { hash: 'b' }, { blockedPeople: [{ key: personKey(blocked), age: 45 }] });
  expect(value(quarantine(place, 'L001')).map(({ id }) => id)).toEqual(['L001-00003', 'L001-00004']);
  expect(value(readTable(place.tables, quarantinedTable)).rows[0]).toMatchObject({
    row: '',
    decision: 'left-out',
  });
});

test('takes a delivery back with exactly its rows, and never uses its number again', () => {
  const place = world();
  importTable(place, ['Adler', 'Beck']);
  importTable(place, ['Dorn'], { hash: 'b' });
  value(undoDelivery(place, 'L001'));
  expect(pool(place)).toEqual(['L002-00002 Dorn']);
  expect(value(readTable(place.tables, quarantinedTable)).rows.map(({ id }) => id)).toEqual(['L002-00005']);
  expect(importTable(place, ['Adler', 'Beck'])).toBe('L003');
});

test('takes nothing back that a draw list was announced from', () => {
  const place = world();
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
  expect(pool(place)).toEqual([]);
});

test('keeps of a blocked person in an announced draw list only that there was somebody', () => {
  const place = world();
  importTable(place, ['Adler', 'Beck']);
  announce(place, 'announced');
  const blockedPeople = ['Adler', 'Beck'].map((surname) => ({
    key: personKey(poolPerson({ surname })),
    age: 45,
  }));
  importTable(place, ['Dorn'], { hash: 'c' }, { blockedPeople });
  // Only Adler stands in the list.
  expect(pool(place)).toEqual(['L001-00002 ', 'L002-00002 Dorn']);
  expect(delivery(place, 'L001')).toMatchObject({ imported: 0, blocked: 3 });
  expect(JSON.stringify(value(readTable(place.tables, poolTable)))).not.toMatch(/Adler|Beck/);
});

test('refuses more than 50,000 people in a workbook', () => {
  const place = world();
  importTable(place, ['Adler', 'Beck']);
  expect(codes(importBegin(place, table({ hash: 'b', rows: 60_000, people: 49_999 })))).toEqual([
    'pool-too-large',
  ]);
  expect(importBegin(place, table({ hash: 'b', rows: 60_000, people: 49_998 })).ok).toBe(true);
});

test('decides rows of the quarantine one by one and forgets what was sent', () => {
  const place = world();
  importTable(place, ['Adler']);
  expect(value(quarantine(place, 'L001'))).toEqual([
    { id: 'L001-00005', row: 5, codes: ['age_unknown'], cells: ['Kraus', ''], columns: table().columns },
  ]);
  const kraus = packPerson(5, poolPerson({ surname: 'Kraus' }));
  expect(value(decideQuarantined(place, 'L001-00005', kraus))).toEqual([]);
  expect(pool(place)).toEqual(['L001-00002 Adler', 'L001-00005 Kraus']);
  expect(delivery(place, 'L001')).toMatchObject({ imported: 2, quarantined: 0 });
  expect(value(readTable(place.tables, quarantinedTable)).rows[0]).toMatchObject({
    row: '',
    decision: 'imported',
  });
});

test('does not import from the quarantine who is in the pool already', () => {
  const place = world();
  importTable(place, ['Adler']);
  const adler = packPerson(5, poolPerson({ surname: 'Adler' }));
  expect(codes(decideQuarantined(place, 'L001-00005', adler))).toEqual(['quarantine-duplicate']);
  value(decideQuarantined(place, 'L001-00005', null));
  expect(delivery(place, 'L001')).toMatchObject({ imported: 1, quarantined: 1 });
});

test('keeps two managers apart who import at the same time', () => {
  const place = world();
  const one = value(importBegin(place, table({ rows: 4, people: 2 }))).delivery;
  const other = value(importBegin(place, table({ hash: 'b', rows: 4, people: 2 }))).delivery;
  value(importChunk(place, one, 0, people(['Adler', 'Beck']), ''));
  value(importChunk(place, other, 0, people(['Conrad', 'Dorn']), ''));
  value(importFinish(place, other, end({ people: 2, quarantined: 0 })));
  value(importFinish(place, one, end({ people: 2, quarantined: 0 })));
  expect(pool(place)).toEqual([
    'L001-00002 Adler',
    'L001-00003 Beck',
    'L002-00002 Conrad',
    'L002-00003 Dorn',
  ]);
});

test('forgets rows of the quarantine after two weeks, as soon as somebody looks into Heute', () => {
  const place = world();
  importTable(place, ['Adler']);
  const rowsOn = (day: string) => {
    const asked = value(today(testWorld(place.tables, { now: `${day}T10:00:00` })));
    const tasks = asked.tasks.filter(({ code }) => code === 'decide-quarantine').length;
    return value(readTable(place.tables, quarantinedTable)).rows.map(({ row: sent, decision }) => [
      sent,
      decision,
      tasks,
    ]);
  };
  expect(rowsOn('2026-12-06')).toEqual([['["Kraus",""]', '', 1]]);
  expect(rowsOn('2026-12-07')).toEqual([['', 'left-out', 0]]);
});

test('answers the request of the authority', () => {
  const place = world();
  const planned = value(planRequests(place, 2000, '2026-11-01', '2026-12-31'));
  const roth = planned.authorities.find(({ name }) => name === 'Roth, St')!;
  importTable(place, ['Adler']);
  expect(delivery(place, 'L001').request).toBe(`A${roth.id.slice(1)}`);
  expect(value(authorities(place)).authorities.find(({ id }) => id === roth.id)).toMatchObject({
    status: 'imported',
    delivered: 1,
  });
});

test('knows an authority by the name the manager gave it in the tab', () => {
  const place = world();
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
  const place = world();
  importTable(place, ['Adler']);
  const dates = { art14DueOn: '2026-12-01', deleteBy: '2026-11-30', deletedOn: '2026-11-29' };
  value(setDeliveryDates(place, 'L001', dates));
  expect(delivery(place, 'L001')).toMatchObject(dates);
});

test('survives a crash at every call of the memory store', () => {
  const store = memoryStore();
  projectIn(store);
  expect(expectToSurviveCrashes(() => memorySubject(store.workbook(), importsTwice)).places).toBeGreaterThan(
    20,
  );
});

test('survives a crash at every seventeenth service call of the emulated spreadsheet', () => {
  expectToSurviveCrashes(() => spreadsheetSubject(({ tables }) => projectIn(tables), importsTwice), {
    every: 17,
  });
});

test('survives a crash while it takes a delivery back', () => {
  const place = world();
  importTable(place, ['Adler', 'Beck']);
  const book = (place.tables as ReturnType<typeof memoryStore>).workbook();
  expectToSurviveCrashes(() => memorySubject(book, (crashed) => value(undoDelivery(crashed, 'L001'))));
});

test('leaves a row out of the quarantine as if nothing had been, where its import was cut off', () => {
  const place = world();
  importTable(place, ['Adler']);
  const book = (place.tables as ReturnType<typeof memoryStore>).workbook();
  const kraus = packPerson(5, poolPerson({ surname: 'Kraus' }));
  let runs = 0;
  const cutAt = (k: number, unflushed: 'kept' | 'lost') => {
    const subject = memorySubject(book, (now) => {
      const [waiting] = value(quarantine(now, 'L001'));
      if (waiting) value(decideQuarantined(now, waiting.id, runs++ === 0 ? kraus : null));
    });
    subject.cutOffAt(k, unflushed);
    return subject;
  };
  for (const unflushed of ['kept', 'lost'] as const) {
    for (let k = 1; ; k++) {
      runs = 0;
      const subject = cutAt(k, unflushed);
      try {
        subject.run();
        break;
      } catch {
        subject.run();
      }
      const now = testWorld(memoryStore(subject.workbook()));
      const decision = value(readTable(now.tables, quarantinedTable)).rows[0]!.decision;
      const imported = decision === 'imported' ? 2 : 1;
      expect(pool(now)).toHaveLength(imported);
      expect(delivery(now, 'L001')).toMatchObject({ imported, quarantined: 2 - imported });
    }
  }
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
