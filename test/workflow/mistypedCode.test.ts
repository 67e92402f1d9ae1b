import { findInvitees } from '../../src/workflow/responses';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { invitee } from '../support/invitees';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const world = () =>
  testWorld(drawnWorkbook([invitee({ aid: 'A1', surname: 'Schneider', replyCode: '222222222' })], []));

test.each(['222222222', '2222-2222-2', ' 2222 2222 2'])('finds a person by the code %j', (query) => {
  expect(value(findInvitees(world(), query)).map(({ aid }) => aid)).toEqual(['A1']);
});

test.each([
  ['2222-2222-3', ['reply-code-check']],
  ['2222-O222-2', ['reply-code-character']],
  ['Schneidex', []],
  ['Maier-Abc', []],
])('tells a mistyped code from a name nobody has: %s', (query, expected) => {
  const answer = findInvitees(world(), query);
  expect(codes(answer)).toEqual(expected);
});
