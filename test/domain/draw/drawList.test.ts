import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/projectRoot';
import { defaultGroups } from '../../../src/domain/draw/ageGroups';
import { householdTagsWith, personText } from '../../../src/domain/draw/drawKey';
import { makeDrawList, parseDrawList } from '../../../src/domain/draw/drawList';
import { software } from '../../../src/domain/draw/software';
import { planOf } from '../../support/drawCases';
import { poolPerson } from '../../support/drawDesk';
import { codes, value } from '../../support/value';

const salt = '0123456789abcdef'.repeat(4);
const plan = planOf({
  n: 1,
  areas: [{ id: 'nord', name: 'Nord', ags: ['09576111', '09576143'] }],
  groups: defaultGroups(12),
  weights: [Array(8).fill(1)],
});

test('joins eleven cleaned values: NFC, one blank for any white space, nothing at the ends', () => {
  const person = poolPerson(1, {
    surname: ' Mu\u0308ller\u2003\u0085Lüdenscheidt ',
    givenNames: '\ufeffAnna',
    namePrefix: '',
  });
  // U+FEFF is not White_Space in Unicode, though JavaScript's trim takes it for one.
  expect(personText(person).split('\u001f')).toEqual([
    'Müller Lüdenscheidt',
    '',
    '\ufeffAnna',
    'w',
    '15',
    'Hauptstraße',
    '1',
    '',
    '91154',
    'Roth',
    '09576111',
  ]);
});

test('leaves out who is too young and takes the oldest as having no limit', () => {
  const ages = [11, 12, 109, 112].map((age, at) => poolPerson(at + 1, { age, sex: 'w' }));
  const { lines } = value(makeDrawList(ages, plan, salt));
  expect(lines.map(({ group }) => group).sort()).toEqual(['12-17-w', '60-w', '60-w']);
});

test('refuses the same person twice, naming both, whatever the order', () => {
  const twins = [poolPerson(7), poolPerson(7, { pid: 'L001-00003', callName: 'Kimmy' })];
  for (const pool of [twins, [...twins].reverse()])
    expect(makeDrawList(pool, plan, salt)).toEqual({
      ok: false,
      issues: [{ code: 'list-same-person', facts: { pid1: 'L001-00003', pid2: 'L001-00007' } }],
    });
});

test('refuses people from elsewhere and a salt of another form', () => {
  expect(codes(makeDrawList([poolPerson(1, { ags: '01001000' })], plan, salt))).toEqual([
    'list-municipality-not-in-plan',
  ]);
  expect(codes(makeDrawList([], plan, salt.toUpperCase()))).toEqual(['salt-malformed']);
});

test('gives one household tag to every spelling of one name and address, none without a street', () => {
  const tag = householdTagsWith(salt);
  const of = (namePrefix: string, surname: string, street: string, houseNumber = '12a') =>
    tag({ namePrefix, surname, street, houseNumber, postcode: '91154' });
  expect(of('', 'Müller', 'Hauptstraße')).toMatch(/^[0-9a-f]{16}$/);
  expect(of('', 'MUELLER', 'Haupt-Str.')).toBe(of('', 'Müller', 'Hauptstrasse'));
  expect(of('von', 'Berg', 'Weg')).toBe(of('', 'von Berg', 'Weg'));
  expect(of('', 'Müller', 'Hauptstraße', '12 A')).toBe(of('', 'Müller', 'Hauptstraße'));
  expect(of('', 'Müller', 'Hauptstraße', '12b')).not.toBe(of('', 'Müller', 'Hauptstraße'));
  expect(of('', 'Müller', ' – ')).toBe('');
});

test.each([
  ['a\n', 'list-final-newline'],
  [`${'0'.repeat(64)};nord;12-17-w;\r`, 'list-carriage-return'],
  [`${'0'.repeat(63)};nord;12-17-w;`, 'list-line-malformed'],
  [`${'0'.repeat(64)};nord;12-17-w;abc`, 'list-line-malformed'],
  [`${'1'.repeat(64)};nord;12-17-w;\n${'0'.repeat(64)};nord;12-17-w;`, 'list-not-ascending'],
  [`${'1'.repeat(64)};nord;12-17-w;\n${'1'.repeat(64)};nord;12-17-w;`, 'list-key-twice'],
])('reads a list strictly: %j', (text, code) => {
  expect(codes(parseDrawList(text))).toEqual([code]);
});

test('states the version of the package', () => {
  const { name, version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  expect(software).toBe(`${name} ${version}`);
});
