import { mayDiffer, proposedReplyBy } from '../../../src/domain/letters/replyBy';

const project = { replyDeadline: '2026-12-21', date: '2027-01-16' };

test.each([
  ['a note when the deadline is over', 'note', '2026-12-24', project, '2027-01-07'],
  ['a replacement when it is near', 'replacement', '2026-12-18', project, '2027-01-01'],
  ['a replacement in time', 'replacement', '2026-12-16', project, '2026-12-21'],
  ['a note shortly before the event', 'note', '2027-01-08', project, '2027-01-15'],
  ['an invitation that is late, so that the check warns', 'invitation', '2026-12-24', project, '2026-12-21'],
  [
    'an invitation without a deadline',
    'invitation',
    '2026-11-02',
    { replyDeadline: '', date: '' },
    '2026-11-16',
  ],
] as const)('proposes a last day to reply for %s', (_, kind, posting, dates, day) => {
  expect(proposedReplyBy(kind, posting, dates)).toBe(day);
});

test.each([
  ['note', '2026-12-01', true],
  ['replacement', '2026-12-01', false],
  ['replacement', '2026-12-18', true],
  ['reminder', '2026-12-24', false],
] as const)('a %s of %s may name another deadline than the project: %s', (kind, posting, may) => {
  expect(mayDiffer(kind, posting, project)).toBe(may);
});
