import {
  batchPdf,
  cancelMailing,
  confirmPosting,
  mergeBatch,
  planMailing,
} from '../../../src/workflow/letters';
import { assemblyTable } from '../../../src/workflow/tables/assembly';
import { mailingTable } from '../../../src/workflow/tables/mailing';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { usual } from '../../support/envelope';
import type { LetterDesk } from '../../support/letterDesk';
import { merged, reminderDesk } from '../../support/mailingRun';
import { codes, value } from '../../support/value';

const dates = { letterDate: '2026-11-03', replyBy: '2026-11-20' };
const desks: LetterDesk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
});

/** A reminder to so many people, planned in batches of two. */
function planned(people: number): LetterDesk {
  const desk = reminderDesk(people);
  desks.push(desk);
  const plan = { ...usual('reminder'), ...dates, leftOut: [], blankPage: false, lettersPerDocument: 2 };
  value(desk.run((world) => planMailing(world, plan)));
  return desk;
}

const batches = (desk: LetterDesk) => value(readTable(desk.store, mailingTable)).rows;
const filesOf = (desk: LetterDesk) =>
  desk.documents.store
    .list()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('V01'))
    .sort();
const refused = (desk: LetterDesk, id: string) => codes(desk.run((world) => mergeBatch(world, id, true)));

test('nothing is made of a batch that is posted, given up, unknown, or of an event that is over', () => {
  const desk = planned(4);
  merged(desk, 'V01-01');
  value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  desk.documents.store.update(batches(desk)[0]!.document, { trashed: true }, 0); // letters in the post stay as they were
  expect(refused(desk, 'V01-01')).toEqual(['letters-batch-closed']);
  expect(refused(desk, 'V02-01')).toEqual(['letters-batch-unknown']);

  const [assembly] = value(readTable(desk.store, assemblyTable)).rows;
  value(upsertRows(desk.store, assemblyTable, [{ ...assembly!, status: 'held' }]));
  expect(refused(desk, 'V01-02')).toEqual(['letters-batch-closed']);
  value(upsertRows(desk.store, assemblyTable, [assembly!]));
  value(desk.run((world) => cancelMailing(world, 'V01', 'unmade')));
  expect(refused(desk, 'V01-02')).toEqual(['letters-batch-closed']);
  expect(filesOf(desk).filter((name) => name.startsWith('V01-02'))).toEqual([]);
});

test.each([
  ['unmade', ['posted', 'merged', 'cancelled'], ['V01-01', 'V01-02']],
  ['unposted', ['posted', 'cancelled', 'cancelled'], ['V01-01']],
] as const)(
  'giving up what is %s of a mailing leaves the rest, with its documents',
  (givenUp, statuses, files) => {
    const desk = planned(6);
    for (const id of ['V01-01', 'V01-02']) merged(desk, id);
    value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
    const other = { ...batches(desk)[2]!, id: 'V02-01', mailing: 'V02' };
    value(upsertRows(desk.store, mailingTable, [other]));
    value(desk.run((world) => cancelMailing(world, 'V01', givenUp)));
    expect(batches(desk).map(({ status }) => status)).toEqual([...statuses, 'planned']);
    expect(filesOf(desk).map((name) => name.slice(0, 6))).toEqual(files);
  },
);

test('documents say which of how many they are, if there are several, and their PDF is called the same', () => {
  const two = planned(3);
  merged(two, 'V01-01');
  merged(two, 'V01-02');
  value(two.run((world) => batchPdf(world, 'V01-02')));
  expect(filesOf(two)).toEqual([
    'V01-01 Erinnerung (1 von 2)',
    'V01-02 Erinnerung (2 von 2)',
    'V01-02 Erinnerung (2 von 2).pdf',
  ]);
  const one = planned(2);
  merged(one, 'V01-01');
  expect(filesOf(one)).toEqual(['V01-01 Erinnerung']);
});

test('a batch knows its document, its day and its pages', () => {
  const desk = planned(2);
  merged(desk, 'V01-01');
  expect(batches(desk)[0]).toMatchObject({ madeOn: '2026-11-02', pdf: '', pages: null, letters: 2 });
  value(desk.run((world) => batchPdf(world, 'V01-01')));
  expect(batches(desk)[0]).toMatchObject({ pages: 1 });
  expect(codes(desk.run((world) => batchPdf(world, 'V01-09')))).toEqual(['letters-batch-unknown']);
});
