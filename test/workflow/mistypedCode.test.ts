import { findInvitees } from '../../src/workflow/responses';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { invitee } from '../support/invitees';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const world = () =>
  testWorld(drawnWorkbook([invitee({ aid: 'A1', surname: 'Schneider', replyCode: '7KQ4M2XBC' })], []));

test.each(['7KQ4M2XBC', '7KQ4-M2XB-C', '7kq4m2xbc', ' 7kq4 m2xb c', '7Kq4 – m2XB – c'])(
  'finds a person by the code %j',
  (query) => {
    expect(value(findInvitees(world(), query)).map(({ aid }) => aid)).toEqual(['A1']);
  },
);

test.each([
  ['7KQ4-M2XB-D', ['reply-code-check']],
  ['7KQ4-O2XB-C', ['reply-code-character']],
  ['Schneidex', []],
  ['Maier-Abc', []],
])('tells a mistyped code from a name nobody has: %s', (query, expected) => {
  const answer = findInvitees(world(), query);
  expect(codes(answer)).toEqual(expected);
});
