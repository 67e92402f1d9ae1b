import { googleDocuments } from '../../src/apps-script/documents';
import { batchPdf, cancelMailing, letters, mergeBatch, planMailing } from '../../src/workflow/letters';
import { removeLetters } from '../../src/workflow/letters/removeLetters';
import { mailingTable } from '../../src/workflow/tables/mailing';
import { readTable } from '../../src/workflow/tables/table';
import type { World } from '../../src/workflow/world';
import { usual } from '../support/envelope';
import type { LetterDesk } from '../support/letterDesk';
import { expectOneLetterEach, merged, reminderDesk } from '../support/mailingRun';
import { codes, value } from '../support/value';

const people = 2;
let desk: LetterDesk;

beforeEach(() => {
  desk = reminderDesk(people);
  const plan = { ...usual('reminder'), leftOut: [], letterDate: '2026-11-03', replyBy: '2026-11-20' };
  value(desk.run((world) => planMailing(world, { ...plan, blankPage: false })));
  merged(desk, 'V01-01');
  value(desk.run((world) => batchPdf(world, 'V01-01')));
});
afterEach(() => desk.end());

const batch = () => value(readTable(desk.store, mailingTable)).rows[0]!;
const files = () => desk.documents.store.list().map(({ id }) => id);

/** A colleague, or a copy of the workbook: Drive shows a script only what it made for this user. */
const elsewhere = <Value>(step: (world: World) => Value) =>
  desk.run(({ tables, clock, lock, mail }) =>
    step({
      tables,
      clock,
      lock,
      mail,
      user: 'kollegin@example.org',
      documents: googleDocuments('elsewhere'),
    }),
  );

test.each<[string, (world: World) => unknown]>([
  ['letters are thrown away', (world) => value(cancelMailing(world, 'V01', 'unposted'))],
  ['all letters are removed', (world) => value(removeLetters(world))],
])('where, in a copy of the workbook, %s, those of the original stay', (_, deed) => {
  const before = files();
  elsewhere(deed);
  expect(files()).toEqual(before);
});

test('letters somebody else has made and shared are not made again', () => {
  const before = batch();
  expect(value(elsewhere((world) => mergeBatch(world, 'V01-01', false)))).toMatchObject({ status: 'merged' });
  expect(batch()).toEqual(before);
  expectOneLetterEach(desk, people);
});

test('letters somebody else has made and not shared are asked about, because they may be printed', () => {
  desk.documents.store.remove(batch().document);
  expect(codes(elsewhere((world) => mergeBatch(world, 'V01-01', false)))).toEqual([
    'letters-document-unseen',
  ]);
  expect(batch().status).toBe('merged');
  while (value(elsewhere((world) => mergeBatch(world, 'V01-01', true))).status === 'planned');
  expect(batch()).toMatchObject({ status: 'merged', by: 'kollegin@example.org' });
});

test('no PDF is made of a document that was thrown away', () => {
  desk.documents.store.remove(batch().document);
  expect(codes(desk.run((world) => batchPdf(world, 'V01-01')))).toEqual(['letters-batch-unknown']);
  expect(value(desk.run(letters)).mailings[0]!.batches[0]!.status).toBe('merged');
});
