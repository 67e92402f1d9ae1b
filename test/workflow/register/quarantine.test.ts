import { packPerson } from '../../../src/domain/register/packedPerson';
import { personKey } from '../../../src/domain/register/samePerson';
import { importFinish } from '../../../src/workflow/register/finish';
import { importBegin, importQuarantine } from '../../../src/workflow/register/import';
import { decideQuarantined, quarantine } from '../../../src/workflow/register/quarantine';
import { quarantinedTable } from '../../../src/workflow/tables/quarantined';
import { readTable } from '../../../src/workflow/tables/table';
import { today } from '../../../src/workflow/today';
import { memorySubject } from '../../support/crash';
import { memoryStore } from '../../support/memoryStore';
import { poolPerson } from '../../support/register';
import { deliveryOf, end, importTable, poolOf, table, withProject } from '../../support/registerImport';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

test('lets nobody import from the quarantine who was blocked by a later delivery', () => {
  const place = withProject();
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

test('decides rows of the quarantine one by one and forgets what was sent', () => {
  const place = withProject();
  importTable(place, ['Adler']);
  expect(value(quarantine(place, 'L001'))).toEqual([
    { id: 'L001-00005', row: 5, codes: ['age_unknown'], cells: ['Kraus', ''], columns: table().columns },
  ]);
  const kraus = packPerson(5, poolPerson({ surname: 'Kraus' }));
  expect(value(decideQuarantined(place, 'L001-00005', kraus))).toEqual([]);
  expect(poolOf(place)).toEqual(['L001-00002 Adler', 'L001-00005 Kraus']);
  expect(deliveryOf(place, 'L001')).toMatchObject({ imported: 2, quarantined: 0 });
  expect(value(readTable(place.tables, quarantinedTable)).rows[0]).toMatchObject({
    row: '',
    decision: 'imported',
  });
});

test('does not import from the quarantine who is in the pool already', () => {
  const place = withProject();
  importTable(place, ['Adler']);
  const adler = packPerson(5, poolPerson({ surname: 'Adler' }));
  expect(codes(decideQuarantined(place, 'L001-00005', adler))).toEqual(['quarantine-duplicate']);
  value(decideQuarantined(place, 'L001-00005', null));
  expect(deliveryOf(place, 'L001')).toMatchObject({ imported: 1, quarantined: 1 });
});

test('forgets rows of the quarantine after two weeks, as soon as somebody looks into Heute', () => {
  const place = withProject();
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

test('leaves a row out of the quarantine as if nothing had been, where its import was cut off', () => {
  const place = withProject();
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
      expect(poolOf(now)).toHaveLength(imported);
      expect(deliveryOf(now, 'L001')).toMatchObject({ imported, quarantined: 2 - imported });
    }
  }
});
