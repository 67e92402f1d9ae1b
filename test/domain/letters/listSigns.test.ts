import { listSigns } from '../../../src/domain/letters/listSigns';

const numbered = (level = 0, list = 'A') => ({ list, level, isNumbered: true });
const bullet = (level = 0) => ({ list: 'B', level, isNumbered: false });

test('numbers the items of a list, whatever stands between them', () => {
  expect(listSigns([numbered(), undefined, numbered(), bullet(), numbered()])).toEqual([
    '1. ',
    '',
    '2. ',
    '• ',
    '3. ',
  ]);
});

test('begins anew below each item further out, and in another list', () => {
  const items = [numbered(), numbered(1), numbered(1), numbered(), numbered(1), numbered(0, 'C')];
  expect(listSigns(items)).toEqual(['1. ', '  1. ', '  2. ', '2. ', '  1. ', '1. ']);
});
