import { funnel, sumFunnels } from '../../../src/domain/report/funnel';
import { history, invitee } from '../../support/invitees';

const people = [
  invitee({ aid: 'silent', status: 'invited' }),
  invitee({ aid: 'no', status: 'replaced' }),
  invitee({ aid: 'yes', status: 'attended' }),
  invitee({ aid: 'door', status: 'accepted', kind: 'replacement' }),
  invitee({ aid: 'turned', status: 'declined' }),
];
const log = [
  ...history('silent', ['drawn', 'invited']),
  ...history('no', ['drawn', 'invited', 'declined', 'replaced'], { 2: { reason: 'no-time' } }),
  ...history('yes', ['drawn', 'invited', 'accepted', 'confirmed', 'attended']),
  ...history('door', ['drawn', 'invited', 'visited', 'accepted']),
  ...history('turned', ['drawn', 'accepted', 'declined']),
];

test('counts how far people came', () => {
  expect(funnel(people, log).steps).toEqual({
    drawn: 5,
    invited: 5,
    answered: 4,
    accepted: 2,
    confirmed: 1,
    attended: 1,
  });
});

test('keeps the reason of a no after the person was replaced', () => {
  expect(funnel(people, log).reasons).toEqual({ 'no-time': 1, 'none-given': 1 });
});

test('tells who was won at the door', () => {
  expect(funnel(people, log).wonAtDoor).toBe(1);
  const atTheDoor = history('yes', ['drawn', 'invited', 'accepted'], { 2: { channel: 'door' } });
  expect(funnel([people[2]!], atTheDoor).wonAtDoor).toBe(1);
});

test('takes a corrected entry back', () => {
  const corrected = history('yes', ['drawn', 'invited', 'accepted', 'correction']);
  expect(funnel([people[2]!], corrected).steps).toMatchObject({ invited: 1, answered: 0, accepted: 0 });
});

test('does not depend on the order of the log', () => {
  expect(funnel(people, [...log].reverse())).toEqual(funnel(people, log));
});

test('adds up districts, and gives zeros for none', () => {
  expect(sumFunnels([funnel(people, log), funnel(people, log)])).toMatchObject({
    steps: { drawn: 10, accepted: 4 },
    replacements: 2,
    standing: { replaced: 2, accepted: 2 },
    reasons: { 'no-time': 2 },
  });
  expect(sumFunnels([]).steps).toMatchObject({ drawn: 0, attended: 0 });
});
