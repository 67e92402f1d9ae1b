import { formatAgeGroups, parseAgeGroups } from '../../src/domain/ageGroup';
import { codes, value } from '../support/value';

test.each([
  ['12-17, 18 – 34; 35—59, 60+', '12–17, 18–34, 35–59, 60+'],
  ['60 und älter, 16-59', '16–59, 60+'],
  ['18-109', '18–109'],
])('reads %j', (typed, written) => {
  const groups = value(parseAgeGroups(typed));
  expect(formatAgeGroups(groups)).toBe(written);
  expect(value(parseAgeGroups(written))).toEqual(groups);
});

test.each([
  ['', 'age-groups-empty'],
  ['Jugend', 'age-group-unreadable'],
  ['34-18', 'age-group-unreadable'],
  ['18-120', 'age-group-unreadable'],
  ['12-17, 19+', 'age-groups-gap'],
  ['12-18, 18+', 'age-groups-gap'],
  ['12+, 18+', 'age-groups-gap'],
])('refuses %j', (typed, code) => {
  expect(codes(parseAgeGroups(typed))).toEqual([code]);
});
