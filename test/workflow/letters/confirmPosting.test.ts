import { cancelMailing, confirmPosting, planMailing } from '../../../src/workflow/letters';
import { contactEventTable } from '../../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { mailingTable } from '../../../src/workflow/tables/mailing';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { usual } from '../../support/envelope';
import { history } from '../../support/invitees';
import type { LetterDesk } from '../../support/letterDesk';
import { aid, mailingDesk, merge, person, planned } from '../../support/mailingDesk';
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

test('a letter counts as sent only when posted', () => {
  const desk = mailingDesk([person(1)]);
  planned(desk);
  value(merge(desk, 'V01-01'));
  const statusNow = () => value(readTable(desk.store, inviteeTable)).rows[0]!.status;
  expect(statusNow()).toBe('drawn');
  value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  expect(statusNow()).toBe('invited');
  expect(value(readTable(desk.store, contactEventTable)).rows).toMatchObject([
    { aid: aid(1), type: 'letter-posted', at: '2026-11-02T09:00:00', reference: 'V01-01' },
  ]);
});

test('a posting is entered once, although a run was cut off before the batch counted as posted', () => {
  const desk = mailingDesk([person(1)]);
  planned(desk);
  value(merge(desk, 'V01-01'));
  const [before] = value(readTable(desk.store, mailingTable)).rows;
  value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  value(upsertRows(desk.store, mailingTable, [before!]));
  value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  const log = value(readTable(desk.store, contactEventTable)).rows;
  expect(log.map(({ type }) => type)).toEqual(['letter-posted']);
});

test('a posting notes the letter of somebody who answered before, and keeps the answer', () => {
  const desk = mailingDesk([person(1)]);
  planned(desk);
  value(merge(desk, 'V01-01'));
  upsertRows(desk.store, contactEventTable, history(aid(1), ['accepted']));
  value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  const log = value(readTable(desk.store, contactEventTable)).rows;
  expect(log.map(({ type, result }) => [type, result])).toEqual([
    ['reply', 'accepted'],
    ['remark', ''],
  ]);
});

test.each([
  ['the future', 'V01-01', '2026-11-03', 'letters-posted-in-future'],
  ['a batch not made yet', 'V01-01', '2026-11-02', 'letters-batch-not-made'],
  ['no date', 'V01-01', '', 'letters-date-missing'],
])('no batch is posted with %s', (_, batch, on, code) => {
  const desk = mailingDesk([person(1)]);
  planned(desk);
  expect(codes(desk.run((world) => confirmPosting(world, [batch], on)))).toEqual([code]);
});

test('no batch is posted before it was made', () => {
  const desk = mailingDesk([person(1)]);
  planned(desk);
  value(merge(desk, 'V01-01'));
  expect(codes(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-01')))).toEqual([
    'letters-posted-before-made',
  ]);
});
