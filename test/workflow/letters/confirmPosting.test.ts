import { cancelMailing, confirmPosting, planMailing } from '../../../src/workflow/letters';
import { contactEventTable } from '../../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { mailingTable } from '../../../src/workflow/tables/mailing';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { usual } from '../../support/envelope';
import type { LetterDesk } from '../../support/letterDesk';
import { merged, reminderDesk } from '../../support/mailingRun';
import { codes, value } from '../../support/value';

const desks: LetterDesk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
});

/** A reminder to so many people in batches of one; the first is made. */
function deskOf(people: number): LetterDesk {
  const desk = reminderDesk(people);
  desks.push(desk);
  const dates = { letterDate: '2026-11-03', replyBy: '2026-11-20' };
  const plan = { ...usual('reminder'), ...dates, leftOut: [], blankPage: false, lettersPerDocument: 1 };
  value(desk.run((world) => planMailing(world, plan)));
  merged(desk, 'V01-01');
  return desk;
}

const post = (desk: LetterDesk, ids: readonly string[], on: string) =>
  desk.run((world) => confirmPosting(world, ids, on));
const logOf = (desk: LetterDesk, aid: string) =>
  value(readTable(desk.store, contactEventTable))
    .rows.filter((event) => event.aid === aid)
    .map(({ type, result }) => [type, result]);
const batches = (desk: LetterDesk) => value(readTable(desk.store, mailingTable)).rows;

test('a batch that was given up cannot be posted, and takes none of the others with it', () => {
  const desk = deskOf(2);
  value(desk.run((world) => cancelMailing(world, 'V01', 'unmade')));
  expect(codes(post(desk, ['V01-01', 'V01-02'], '2026-11-02'))).toEqual(['letters-batch-not-made']);
  expect(batches(desk).map(({ status }) => status)).toEqual(['merged', 'cancelled']);
});

test('the day of a batch that is posted stays, and so does the log', () => {
  const desk = deskOf(2);
  value(upsertRows(desk.store, mailingTable, [{ ...batches(desk)[0]!, madeOn: '2026-10-29' }]));
  value(post(desk, ['V01-01'], '2026-10-30'));
  merged(desk, 'V01-02');
  value(post(desk, ['V01-01', 'V01-02'], '2026-11-02'));
  expect(batches(desk).map(({ postedOn }) => postedOn)).toEqual(['2026-10-30', '2026-11-02']);
  expect(logOf(desk, '245-2025-1-001').slice(1)).toEqual([['reminder-posted', 'reminded']]);
});

test('an answer typed into the tab by hand counts before the letter that went out all the same', () => {
  const desk = deskOf(1);
  const [person] = value(readTable(desk.store, inviteeTable)).rows;
  value(upsertRows(desk.store, inviteeTable, [{ ...person!, status: 'accepted' }]));
  value(post(desk, ['V01-01'], '2026-11-02'));
  expect(value(readTable(desk.store, inviteeTable)).rows[0]!.status).toBe('accepted');
  expect(logOf(desk, '245-2025-1-001').slice(-2)).toEqual([
    [expect.any(String), 'accepted'],
    ['remark', ''],
  ]);
});
