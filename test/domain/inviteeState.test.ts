import * as fc from 'fast-check';
import type { ContactEvent, EventType, InviteeStatus } from '../../src/domain/invitee';
import { nextEvent } from '../../src/domain/inviteeEvent';
import type { Moment } from '../../src/domain/inviteeMoves';
import { after, isCorrectable, nextStepOf, stateOf } from '../../src/domain/inviteeState';

const moment: Moment = { today: '2026-11-22', replyDeadline: '2026-12-01', replacementStop: '2026-12-10' };
const event = (number: number, type: EventType, result: InviteeStatus | '', at = '2026-11-20T10:00:00') =>
  ({
    id: `A-${number}`,
    aid: 'A',
    number,
    at,
    type,
    channel: '',
    result,
    reason: '',
    note: '',
    reference: '',
    by: '',
  }) as ContactEvent;

test('derives the status from the log in the order of its numbers', () => {
  const log = [event(2, 'reply', 'declined'), event(1, 'letter-posted', 'invited')];
  const state = stateOf(log);
  expect(state).toMatchObject({ status: 'declined', entries: 2 });
  expect(state.history.map(({ status }) => status)).toEqual(['drawn', 'invited', 'declined']);
});

test('stands at drawn without any entry', () => {
  expect(stateOf([])).toMatchObject({ status: 'drawn', entries: 0, lastContact: '' });
});

test('takes one step back with a correction', () => {
  const log = [
    event(1, 'letter-posted', 'invited'),
    event(2, 'reply', 'declined'),
    event(3, 'correction', 'invited'),
  ];
  expect(stateOf(log)).toMatchObject({ status: 'invited', entries: 3 });
});

test('counts as last contact only what happened between us and the person', () => {
  const drawn = event(1, 'drawn', 'drawn', '2026-11-01T10:00:00');
  expect(stateOf([drawn]).lastContact).toBe('');
  const posted = event(2, 'letter-posted', 'invited', '2026-11-02T10:00:00');
  const excluded = event(3, 'excluded', 'excluded', '2026-11-03T10:00:00');
  expect(stateOf([drawn, posted, excluded]).lastContact).toBe('2026-11-02T10:00:00');
});

test('is not moved by a remark', () => {
  expect(stateOf([event(1, 'letter-posted', 'invited'), event(2, 'remark', '')]).status).toBe('invited');
});

test('asks for a reason when somebody declines or an entry is taken back', () => {
  const invited = stateOf([{ ...event(1, 'letter-posted', 'invited'), channel: 'sheet' }]);
  const base = { aid: 'A', channel: 'phone', reason: '', note: '', reference: '' } as const;
  const code = (draft: Parameters<typeof nextEvent>[0]) => {
    const result = nextEvent(draft, invited, moment, '2026-11-22T10:00:00', 'anna');
    return result.ok ? 'ok' : result.issues[0]!.code;
  };
  expect(code({ ...base, type: 'reply', to: 'declined' })).toBe('reason-missing');
  expect(code({ ...base, type: 'reply', to: 'declined', reason: 'none-given' })).toBe('ok');
  expect(code({ ...base, type: 'correction', to: '' })).toBe('correction-reason-missing');
  expect(code({ ...base, type: 'correction', to: '', note: 'falsche Person' })).toBe('ok');
  expect(code({ ...base, type: 'confirmed', to: 'confirmed' })).toBe('move-illegal');
  expect(code({ ...base, type: 'letter-posted', to: 'invited' })).toBe('move-is-no-change');
});

const posted = event(1, 'letter-posted', 'invited');
const returned = event(2, 'letter-returned', 'undeliverable');

test.each<[string, readonly ContactEvent[], boolean]>([
  ['drawn', [event(1, 'drawn', 'drawn')], false],
  ['the letter is with the post', [posted], false],
  ['the reminder is with the post', [posted, event(2, 'reminder-posted', 'reminded')], false],
  ['"eingeladen" typed into the tab', [{ ...posted, channel: 'sheet' }], true],
  ['a reply', [posted, event(2, 'reply', 'accepted')], true],
  ['an objection', [posted, event(2, 'objected', 'objected')], true],
  ['the letter came back', [posted, returned], true],
  ['the address was corrected', [posted, returned, event(3, 'address-corrected', 'invited')], true],
  ['a reply and a remark', [posted, event(2, 'reply', 'accepted'), event(3, 'remark', '')], true],
  ['a reply already taken back', [posted, event(2, 'reply', 'accepted'), event(3, 'correction', '')], false],
  ['replaced', [event(1, 'reply', 'declined'), event(2, 'replaced', 'replaced')], false],
])('what somebody entered can be taken back, what lies with the post cannot: %s', (_, log, correctable) => {
  const state = stateOf(log);
  expect(isCorrectable(state)).toBe(correctable);
  const draft = { aid: 'A', type: 'correction', to: '', channel: '', reason: '', reference: '' } as const;
  const taken = nextEvent({ ...draft, note: 'falsch' }, state, moment, '2026-11-22T10:00:00', 'anna');
  expect(taken.ok ? [] : taken.issues.map(({ code }) => code)).toEqual(
    correctable ? [] : ['correction-impossible'],
  );
});

test('says what comes next and when', () => {
  const dates = { ...moment, assemblyDate: '2026-12-20' };
  const invited = stateOf([event(1, 'letter-posted', 'invited')]);
  expect(nextStepOf(invited, 'drawn', dates)).toEqual({ step: 'remind', due: '2026-11-27' });
  expect(nextStepOf(invited, 'replacement', dates)).toEqual({ step: 'visit', due: '' });
  const reminded = after(invited, event(2, 'reminder-posted', 'reminded'));
  expect(nextStepOf(reminded, 'drawn', dates)).toEqual({ step: 'visit', due: '2026-12-04' });
  const accepted = after(reminded, event(3, 'reply', 'accepted'));
  expect(nextStepOf(accepted, 'drawn', dates)).toEqual({ step: 'confirm', due: '2026-12-13' });
});

const statuses = [
  'invited',
  'reminded',
  'visited',
  'accepted',
  'declined',
  'undecided',
  'confirmed',
  'objected',
] as const;
const types = [
  'letter-posted',
  'reminder-posted',
  'not-met',
  'reply',
  'confirmed',
  'objected',
  'correction',
  'remark',
] as const;

test('never invites, reminds or visits anybody who objected or accepted, whatever is entered', () => {
  const drafts = fc.array(fc.record({ type: fc.constantFrom(...types), to: fc.constantFrom(...statuses) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(drafts, (wanted) => {
      let state = stateOf([]);
      for (const { type, to } of wanted) {
        const before = state.status;
        const draft = {
          aid: 'A',
          type,
          to,
          channel: '',
          reason: 'none-given',
          note: 'x',
          reference: '',
        } as const;
        const next = nextEvent(draft, state, moment, '2026-11-22T10:00:00', '');
        if (!next.ok) continue;
        if (type === 'letter-posted' || type === 'reminder-posted' || type === 'not-met')
          expect(['objected', 'accepted', 'confirmed']).not.toContain(before);
        state = after(state, next.value);
      }
    }),
    { numRuns: 1000 },
  );
});
