import type { MailingBatch } from '../../../src/domain/letters/mailing';
import { batchPdf, confirmPosting, planMailing } from '../../../src/workflow/letters';
import { mailingTable } from '../../../src/workflow/tables/mailing';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { usual } from '../../support/envelope';
import type { LetterDesk } from '../../support/letterDesk';
import { expectOneLetterEach, merged, reminderDesk } from '../../support/mailingRun';
import { codes, value } from '../../support/value';

const people = 3;
let desk: LetterDesk;

beforeEach(() => {
  desk = reminderDesk(people);
  const plan = { ...usual('reminder'), leftOut: [], letterDate: '2026-11-03', replyBy: '2026-11-20' };
  value(desk.run((world) => planMailing(world, { ...plan, blankPage: false, lettersPerDocument: people })));
});
afterEach(() => desk.end());

const row = () => value(readTable(desk.store, mailingTable)).rows[0]!;
/** The user's hand in the tab Versand. */
const type = (change: Partial<MailingBatch>) => {
  value(upsertRows(desk.store, mailingTable, [{ ...row(), ...change }]));
};

test('letters said by hand to be made are made; before that they cannot be posted', () => {
  type({ status: 'merged' });
  expect(codes(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')))).toEqual([
    'letters-batch-not-made',
  ]);
  merged(desk, 'V01-01');
  expectOneLetterEach(desk, people);
});

test.each<[string, Partial<MailingBatch>]>([
  ['said by hand not to be made', { status: 'planned' }],
  ['whose document was taken out of the tab', { document: '' }],
])('letters %s are found again', (_, change) => {
  merged(desk, 'V01-01');
  const { document } = row();
  type(change);
  merged(desk, 'V01-01');
  expect(row()).toMatchObject({ status: 'merged', document });
  expectOneLetterEach(desk, people);
});

test('somebody who stands twice among the recipients gets one letter', () => {
  const { recipients } = row();
  type({ recipients: [...recipients, recipients[0]!] });
  merged(desk, 'V01-01', true);
  expectOneLetterEach(desk, people);
});

test('a PDF deleted by hand is made again', () => {
  merged(desk, 'V01-01');
  value(desk.run((world) => batchPdf(world, 'V01-01')));
  desk.documents.store.remove(row().pdf);
  value(desk.run((world) => batchPdf(world, 'V01-01')));
  expect(desk.documents.store.info(row().pdf)).toBeDefined();
});

/** Types into a cell of the batch what no column may hold. */
const typeText = (field: 'status' | 'letters', text: string) => {
  const { tab, columns } = mailingTable;
  const column = desk.store.read(tab)![0]!.indexOf(columns[field].look.title);
  desk.store.write(tab, [{ row: 1, column, kinds: ['text'], cells: [[text]] }]);
};
const planAgain = () => {
  const plan = { ...usual('reminder'), leftOut: [], letterDate: '2026-11-04', replyBy: '2026-11-20' };
  return desk.run((world) => planMailing(world, { ...plan, blankPage: false }));
};

test.each([
  ['status', 'im Karton'],
  ['status', ''],
  ['letters', 'alle'],
] as const)('nobody gets a second letter while the %s of a made batch reads “%s”', (field, text) => {
  merged(desk, 'V01-01');
  typeText(field, text);
  expect(codes(planAgain())).toEqual(['cell-unreadable']);
  typeText(field, field === 'status' ? 'erstellt' : String(people));
  expect(codes(planAgain())).toEqual(['letters-nobody']);
  expectOneLetterEach(desk, people);
});

test('a planned batch that cannot be read is planned again: nobody has a letter of it', () => {
  typeText('status', '');
  value(planAgain());
  merged(desk, 'V01-01');
  expectOneLetterEach(desk, people);
});
