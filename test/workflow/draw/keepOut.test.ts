import { announceDraw } from '../../../src/workflow/draw/announce';
import { holdDraw } from '../../../src/workflow/draw/hold';
import { keepOut, letIn } from '../../../src/workflow/draw/keepOut';
import { checkDraw } from '../../../src/workflow/draw/preview';
import { replacements } from '../../../src/workflow/draw/replace';
import { drawListTable } from '../../../src/workflow/tables/drawList';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { poolTable } from '../../../src/workflow/tables/pool';
import { suppressionTable } from '../../../src/workflow/tables/suppression';
import { readTable, removeRows, upsertRows } from '../../../src/workflow/tables/table';
import type { World } from '../../../src/workflow/world';
import { expectToSurviveCrashes, memorySubject, spreadsheetSubject } from '../../support/crash';
import { drawn, entropy, poolPerson, salt, seed, setUpDraw, wishes } from '../../support/drawDesk';
import { memoryStore } from '../../support/memoryStore';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

const people = Array.from({ length: 30 }, (_, i) => poolPerson(i + 1));

function desk(): World {
  const world = testWorld(memoryStore());
  setUpDraw(world, people);
  return world;
}

/** Somebody of the pool as the manager types them. */
const typed = (number: number) => ({
  namePrefix: '',
  surname: `MUSTER${number}`,
  givenNames: 'Kim Robin',
  street: 'Hauptstr.',
  houseNumber: ` ${number}`,
  postcode: '91154',
});
const rows = (world: World) => value(readTable(world.tables, suppressionTable)).rows;
const excluded = (world: World) => value(checkDraw(world, wishes)).excluded;

test('finds whom the manager types in the pool, leaves them out of the list, and counts them by reason', () => {
  const world = desk();
  expect(value(keepOut(world, typed(1), 'staff', entropy))).toEqual({
    changed: true,
    inPool: 1,
    drawn: '',
  });
  value(keepOut(world, typed(2), 'objected', entropy));
  expect(value(checkDraw(world, wishes))).toMatchObject({
    people: 28,
    excluded: { earlier: 0, objected: 1, staff: 1 },
  });
});

test.each([
  ['blanks around', { givenNames: ' Kim', surname: ' Muster4 ', postcode: ' 91154 ' }],
  ['a country before the postcode', { postcode: 'D-91154' }],
  ['a double given name', { givenNames: 'Kim  Robin' }],
])('finds people typed with %s', (_, written) => {
  expect(value(keepOut(desk(), { ...typed(4), ...written }, 'staff', entropy)).inPool).toBe(1);
});

test('gives a postcode of four digits its zero back', () => {
  const world = desk();
  value(upsertRows(world.tables, poolTable, [{ ...people[0]!, postcode: '01067' }]));
  expect(value(keepOut(world, { ...typed(1), postcode: '1067' }, 'staff', entropy)).inPool).toBe(1);
});

test('keeps no name, only a hash that another workbook would not make', () => {
  const world = desk();
  value(keepOut(world, typed(1), 'staff', entropy));
  const other = desk();
  value(keepOut(other, typed(1), 'staff', 'ef'.repeat(32)));
  expect(JSON.stringify(rows(world))).not.toMatch(/muster/i);
  expect(rows(world)[0]!.id).not.toBe(rows(other)[0]!.id);
});

test('makes the secret once, whatever comes from the browser later', () => {
  const world = desk();
  value(keepOut(world, typed(1), 'staff', entropy));
  value(keepOut(world, typed(2), 'staff', 'ef'.repeat(32)));
  expect(new Set(rows(world).map(({ secret }) => secret)).size).toBe(1);
  expect(excluded(world).staff).toBe(2);
});

test('recognizes people in a later delivery, years older, when nothing else is left of them', () => {
  const world = desk();
  value(keepOut(world, typed(1), 'objected', entropy));
  value(removeRows(world.tables, poolTable, [people[0]!.pid]));
  expect(excluded(world).objected).toBe(0);
  const again = { ...people[0]!, pid: 'L001-00099', age: people[0]!.age + 6 };
  value(upsertRows(world.tables, poolTable, [again]));
  expect(excluded(world).objected).toBe(1);
});

test.each([
  ['Prüfwert', 'id-missing'],
  ['Geheimnis', 'cell-unreadable'],
])('refuses to draw where a hand has been in %s: nobody would be recognized', (title, code) => {
  const world = desk();
  value(keepOut(world, typed(1), 'staff', entropy));
  const [header] = world.tables.read(suppressionTable.tab)!;
  const column = header!.indexOf(title);
  world.tables.write(suppressionTable.tab, [{ row: 1, column, kinds: ['text'], cells: [['abc']] }]);
  expect(codes(checkDraw(world, wishes))).toEqual([code]);
});

test('counts nobody too young to be drawn anyway', () => {
  const world = desk();
  value(upsertRows(world.tables, poolTable, [{ ...people[0]!, age: 8 }]));
  value(keepOut(world, typed(1), 'staff', entropy));
  expect(excluded(world).staff).toBe(0);
});

test('lets in again, says what was so already, and asks for what is missing', () => {
  const world = desk();
  value(keepOut(world, typed(1), 'staff', entropy));
  expect(value(keepOut(world, typed(1), 'staff', entropy)).changed).toBe(false);
  expect(value(letIn(world, typed(1)))).toMatchObject({ changed: true, inPool: 1 });
  expect(value(letIn(world, typed(1))).changed).toBe(false);
  expect(excluded(world)).toEqual({ earlier: 0, objected: 0, staff: 0 });
  expect(codes(keepOut(world, { ...typed(1), postcode: ' ' }, 'staff', entropy))).toEqual([
    'keep-out-incomplete',
  ]);
});

test('says so where the person typed has been drawn already', () => {
  const world = desk();
  drawn(world);
  const first = value(readTable(world.tables, inviteeTable)).rows[0]!;
  const number = Number(first.surname.replace('Muster', ''));
  expect(value(keepOut(world, typed(number), 'objected', entropy)).drawn).toBe(first.aid);
});

test('refuses the plan the manager saw if somebody was kept out since', () => {
  const world = desk();
  const { planHash } = value(checkDraw(world, wishes));
  value(keepOut(world, typed(3), 'staff', entropy));
  expect(codes(announceDraw(world, wishes, salt, planHash))).toEqual(['draw-plan-changed']);
});

test('passes over in draw and replacements who objects after the announcement', () => {
  const all = desk();
  drawn(all);
  const [first] = value(readTable(all.tables, inviteeTable)).rows;
  const world = desk();
  const { planHash } = value(checkDraw(world, wishes));
  const { current } = value(announceDraw(world, wishes, salt, planHash));
  value(keepOut(world, typed(Number(first!.surname.replace('Muster', ''))), 'objected', entropy));
  value(holdDraw(world, current!.id, seed, entropy));
  const invitees = value(readTable(world.tables, inviteeTable)).rows;
  expect(invitees[0]).toMatchObject({ pid: first!.pid, status: 'replaced' });
  expect(invitees).toHaveLength(7);
});

test('moves nobody up who was kept out after the draw', () => {
  const world = desk();
  drawn(world, { n: 3 });
  const [one] = value(readTable(world.tables, inviteeTable)).rows;
  value(upsertRows(world.tables, inviteeTable, [{ ...one!, status: 'excluded' }]));
  const before = value(replacements(world)).next[0]!;
  const { rows: list } = value(readTable(world.tables, poolTable));
  const successor = list.find(({ pid }) => pid === pidOf(world, before.key))!;
  value(keepOut(world, typed(Number(successor.surname.replace('Muster', ''))), 'objected', entropy));
  expect(value(replacements(world)).next[0]!.key).not.toBe(before.key);
});

test('is entered wholly or not at all, wherever it is cut off', () => {
  const store = memoryStore();
  setUpDraw(testWorld(store), people.slice(0, 8));
  store.flush();
  const start = store.workbook();
  const step = (world: World) => {
    value(keepOut(world, typed(1), 'staff', entropy));
    value(keepOut(world, typed(2), 'objected', entropy));
  };
  expect(expectToSurviveCrashes(() => memorySubject(start, step)).places).toBeGreaterThan(5);
  const sheet = expectToSurviveCrashes(
    () => spreadsheetSubject((world) => setUpDraw(world, people.slice(0, 4)), step),
    { every: 3 },
  );
  expect(sheet.places).toBeGreaterThan(20);
});

function pidOf(world: World, key: string): string {
  return value(readTable(world.tables, drawListTable)).rows.find((row) => row.key === key)!.pid;
}
