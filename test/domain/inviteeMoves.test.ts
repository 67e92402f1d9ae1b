import type { InviteeStatus } from '../../src/domain/invitee';
import { type Moment, moveTo } from '../../src/domain/inviteeMoves';
import { everyStatus } from '../support/invitees';

const beforeDeadline: Moment = {
  today: '2026-11-22',
  replyDeadline: '2026-11-22',
  replacementStop: '2026-12-02',
};
const afterDeadline: Moment = { ...beforeDeadline, today: '2026-11-23' };
const afterStop: Moment = { ...beforeDeadline, today: '2026-12-03' };

/** The table of workbook.md, typed from the page: what each state may become before the deadline. */
const byHand: Readonly<Record<InviteeStatus, string>> = {
  drawn: 'invited accepted declined undecided waiting objected excluded',
  waiting: 'invited objected excluded',
  invited: 'reminded visited accepted declined undecided undeliverable objected excluded',
  reminded: 'reminded visited accepted declined undecided undeliverable objected excluded',
  visited: 'reminded visited accepted declined undecided undeliverable objected excluded',
  undecided: 'accepted declined objected excluded',
  accepted: 'declined undecided confirmed objected excluded',
  declined: 'accepted undecided replaced objected excluded',
  confirmed: 'attended absent withdrawn objected excluded',
  attended: 'objected excluded',
  absent: 'objected excluded',
  unreachable: 'replaced objected excluded',
  undeliverable: 'invited replaced objected excluded',
  objected: 'replaced excluded',
  excluded: 'replaced objected',
  withdrawn: 'replaced objected excluded',
  replaced: '',
};

const reached = (from: InviteeStatus, moment: Moment, attempts = 0) =>
  everyStatus.filter((to) => moveTo(from, to, moment, attempts));

test.each(everyStatus)('allows what workbook.md allows from %s before the deadline', (from) => {
  expect([...reached(from, beforeDeadline)].sort()).toEqual(byHand[from].split(' ').filter(Boolean).sort());
});

test('takes replies until the end of the last day', () => {
  expect(moveTo('accepted', 'declined', beforeDeadline, 0)?.event).toBe('reply');
  expect(moveTo('accepted', 'declined', afterDeadline, 0)).toBeUndefined();
});

test('lets only few minds change after the deadline', () => {
  expect(reached('accepted', afterDeadline)).toEqual(['confirmed', 'objected', 'excluded', 'withdrawn']);
  expect(reached('undecided', afterDeadline)).toEqual(['accepted', 'declined', 'objected', 'excluded']);
  expect(reached('declined', afterDeadline)).toEqual(['accepted', 'objected', 'excluded', 'replaced']);
});

test('gives up after three visits, after the stop date, or where nobody can visit', () => {
  expect(moveTo('visited', 'unreachable', beforeDeadline, 2)).toBeUndefined();
  expect(moveTo('visited', 'unreachable', beforeDeadline, 3)?.event).toBe('given-up');
  expect(moveTo('invited', 'unreachable', afterStop, 0)?.event).toBe('given-up');
  expect(moveTo('invited', 'unreachable', beforeDeadline, 0, 'no-capacity')?.event).toBe('given-up');
  expect(moveTo('undecided', 'unreachable', beforeDeadline, 3, 'no-capacity')).toBeUndefined();
  expect(moveTo('undecided', 'unreachable', afterStop, 0)?.event).toBe('given-up');
});
