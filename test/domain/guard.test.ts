import * as fc from 'fast-check';
import { guard, unguard } from '../../src/domain/guard';
import { anyCharacter } from '../support/anyCharacter';

test.each(['=1', '+49', '-', '@a', "'t Hooft", '\tx', '\rx', '\nx'])(
  'puts an apostrophe before %j',
  (text) => {
    expect(guard(text)).toBe(`'${text}`);
  },
);

test.each(['', 'Anna', '1-2', 'a=b', ' =1'])('leaves %j alone', (text) => {
  expect(guard(text)).toBe(text);
});

test('gives any text back', () => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => unguard(guard(text)) === text));
});

test('gives names back although the sheet has swallowed the apostrophe', () => {
  for (const name of ["'t Hooft", '=SUMME(A1)', '-', 'Anna']) {
    const swallowed = guard(name).replace(/^'/, '');
    expect(unguard(swallowed)).toBe(name);
  }
});
