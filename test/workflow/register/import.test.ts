import type { NewDelivery } from '../../../src/api/register';
import { packPerson } from '../../../src/domain/register/packedPerson';
import { personKey } from '../../../src/domain/register/samePerson';
import { issueText } from '../../../src/text/issueText';
import { importFinish } from '../../../src/workflow/register/finish';
import { importBegin, importChunk, importQuarantine } from '../../../src/workflow/register/import';
import { register } from '../../../src/workflow/register/state';
import { deliveryTable } from '../../../src/workflow/tables/delivery';
import { quarantinedTable } from '../../../src/workflow/tables/quarantined';
import { readTable } from '../../../src/workflow/tables/table';
import { expectToSurviveCrashes, memorySubject, spreadsheetSubject } from '../../support/crash';
import { memoryStore } from '../../support/memoryStore';
import { projectIn } from '../../support/project';
import { poolPerson } from '../../support/register';
import {
  deliveryOf,
  end,
  importsTwice,
  importTable,
  people,
  poolOf,
  row,
  table,
  withProject,
} from '../../support/registerImport';
import { codes, value } from '../../support/value';

test('imports a table, every row with one fate', () => {
  const place = withProject();
  const id = importTable(place, ['Adler', 'Beck', 'Conrad']);
  expect(poolOf(place)).toEqual(['L001-00002 Adler', 'L001-00003 Beck', 'L001-00004 Conrad']);
  expect(deliveryOf(place, id)).toMatchObject({
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
  const place = withProject();
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
  expect(poolOf(place)).toHaveLength(3);
});

test.each<Partial<NewDelivery>>([
  { encoding: 'cp850' },
  { delimiter: ',' },
  { referenceDate: '2026-12-01' },
  { columns: [['Name', 'givenNames']] },
  { rows: 7 },
])('begins anew with a table that was stopped and is now read otherwise: %j', (change) => {
  const place = withProject();
  value(importBegin(place, table()));
  value(importChunk(place, 'L001', 0, people(['Adler', 'Beck']), ''));
  value(importQuarantine(place, 'L001', [row]));
  expect(value(importBegin(place, table(change)))).toEqual({ delivery: 'L002', finished: false, done: 0 });
  expect(deliveryOf(place, 'L001').status).toBe('undone');
  expect(poolOf(place)).toEqual([]);
  expect(value(readTable(place.tables, quarantinedTable)).rows).toEqual([]);
});

test('does not end while people are missing, and takes none after the end', () => {
  const place = withProject();
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
  const place = withProject();
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
  const place = withProject();
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
  const place = withProject();
  value(importBegin(place, table()));
  expect(() => importChunk(place, 'L001', 0, [person], '')).toThrow('a packed person needs');
  expect(poolOf(place)).toEqual([]);
});

test('takes no more people than the table has rows', () => {
  const place = withProject();
  value(importBegin(place, table({ rows: 1, people: 1 })));
  expect(codes(importChunk(place, 'L001', 0, people(['Adler', 'Beck']), ''))).toEqual(['import-gap']);
  expect(codes(importChunk(place, 'L001', -1, people(['Adler']), ''))).toEqual(['import-gap']);
});

test('cuts what no cell of the sheet would hold: titles, file name, rows of the quarantine', () => {
  const place = withProject();
  const long = 'x'.repeat(4000);
  const columns = Array.from({ length: 500 }, () => [long, ''] as const);
  value(importBegin(place, table({ columns, fileName: 'y'.repeat(60_000), rows: 1, people: 0 })));
  value(
    importQuarantine(place, 'L001', [{ row: 2, codes: ['text_too_long'], cells: columns.map(() => long) }]),
  );
  const { mapping, fileName } = deliveryOf(place, 'L001');
  expect([mapping.length <= 50_000, fileName.length]).toEqual([true, 300]);
  expect(JSON.parse(mapping)).toHaveLength(500);
  expect(value(readTable(place.tables, quarantinedTable)).rows[0]!.row.length).toBeLessThanOrEqual(50_000);
});

test('passes over who was delivered before, and marks a table that brings nobody new', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck', 'Conrad']);
  const second = importTable(place, ['Beck', 'Dorn'], { hash: 'b' });
  expect(deliveryOf(place, second)).toMatchObject({ imported: 1, duplicate: 1 });
  const third = importTable(place, ['Beck', 'Dorn'], { hash: 'c' });
  expect(deliveryOf(place, third)).toMatchObject({ imported: 0, duplicate: 2, status: 'repeated' });
  expect(poolOf(place)).toHaveLength(4);
});

test('lets a corrected table take the place of the first', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck']);
  importTable(place, ['Beck', 'Dorn', 'Eder'], { hash: 'b', replaces: 'L001' });
  expect(poolOf(place)).toEqual(['L002-00002 Beck', 'L002-00003 Dorn', 'L002-00004 Eder']);
  expect(deliveryOf(place, 'L001')).toMatchObject({ status: 'replaced', imported: 0 });
});

test('takes a table that was a repetition once more when it is said to be a correction', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck', 'Conrad']);
  importTable(place, ['Adler', 'Beck'], { hash: 'b' });
  expect(deliveryOf(place, 'L002')).toMatchObject({ status: 'repeated' });
  importTable(place, ['Adler', 'Beck'], { hash: 'b', replaces: 'L001' });
  expect(poolOf(place)).toEqual(['L003-00002 Adler', 'L003-00003 Beck']);
  expect(deliveryOf(place, 'L001')).toMatchObject({ status: 'replaced' });
});

test('takes out of the pool who is blocked now, and stores only the number', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck']);
  const adler = { key: personKey(poolPerson({ surname: 'Adler' })), age: 45 };
  importTable(place, ['Dorn'], { hash: 'b' }, { blockedPeople: [adler] });
  expect(poolOf(place)).toEqual(['L001-00003 Beck', 'L002-00002 Dorn']);
  expect(deliveryOf(place, 'L001')).toMatchObject({ imported: 1, blocked: 2 });
  expect(JSON.stringify(value(readTable(place.tables, deliveryTable)))).not.toContain('adler');
});

test('refuses more than 50,000 people in a workbook', () => {
  const place = withProject();
  importTable(place, ['Adler', 'Beck']);
  const refused = importBegin(place, table({ hash: 'b', rows: 60_000, people: 49_999 }));
  expect(codes(refused)).toEqual(['pool-too-large']);
  // Nothing can take them in yet, so it must not be promised.
  expect(refused.ok || issueText(refused.issues[0]!)).toMatch(
    /„invitees\.csv“\. Diese Tabelle nimmt sie noch nicht auf/,
  );
  expect(importBegin(place, table({ hash: 'b', rows: 60_000, people: 49_998 })).ok).toBe(true);
});

test('keeps two managers apart who import at the same time', () => {
  const place = withProject();
  const one = value(importBegin(place, table({ rows: 4, people: 2 }))).delivery;
  const other = value(importBegin(place, table({ hash: 'b', rows: 4, people: 2 }))).delivery;
  value(importChunk(place, one, 0, people(['Adler', 'Beck']), ''));
  value(importChunk(place, other, 0, people(['Conrad', 'Dorn']), ''));
  value(importFinish(place, other, end({ people: 2, quarantined: 0 })));
  value(importFinish(place, one, end({ people: 2, quarantined: 0 })));
  expect(poolOf(place)).toEqual([
    'L001-00002 Adler',
    'L001-00003 Beck',
    'L002-00002 Conrad',
    'L002-00003 Dorn',
  ]);
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
