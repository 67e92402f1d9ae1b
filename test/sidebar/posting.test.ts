import { probablyPostedOn } from '../../sidebar/views/letters/Posting';
import { stageOf } from '../../sidebar/views/letters/stage';
import type { LettersView, MailingView } from '../../src/api/letters';

const mailing = (letterDate: string, ...batches: readonly (readonly [string, string])[]) =>
  ({
    id: 'V01',
    letterDate,
    batches: batches.map(([status, madeOn]) => ({ status, madeOn })),
  }) as unknown as MailingView;

test.each([
  ['still to come', '2026-11-04', '2026-11-02', '2026-11-03'],
  ['today', '2026-11-03', '2026-11-02', '2026-11-03'],
  ['over', '2026-11-02', '2026-11-02', '2026-11-02'],
  ['over before they were made', '2026-10-30', '2026-11-02', '2026-11-02'],
])('proposes a day of posting for letters whose date is %s', (_, letterDate, madeOn, day) => {
  expect(probablyPostedOn([mailing(letterDate, ['merged', madeOn])], '2026-11-03')).toBe(day);
});

const view = (mailings: readonly MailingView[], people = 3) =>
  ({ mailings, kinds: [{ kind: 'invitation', people, isDue: true }] }) as unknown as LettersView;

test('first ends what is begun, then posts what is made, then writes anew', () => {
  const made = mailing('2026-11-03', ['merged', '2026-11-02']);
  const begun = mailing('2026-11-03', ['merged', '2026-11-02'], ['planned', '']);
  expect(stageOf(view([made, begun]), 'next')).toEqual({ kind: 'unfinished', mailing: begun });
  expect(stageOf(view([made]), 'next')).toEqual({ kind: 'unposted', mailings: [made] });
  expect(stageOf(view([made]), 'invitation').kind).toBe('choice');
  expect(stageOf(view([]), 'next').kind).toBe('choice');
  expect(stageOf(view([]), 'none').kind).toBe('done');
  expect(stageOf(view([], 0), 'next').kind).toBe('done');
});
