import { defaultGroups } from '../../../src/domain/draw/ageGroups';
import { canonicalJson } from '../../../src/domain/draw/canonicalJson';
import { type Plan, parsePlan, planHash, planText } from '../../../src/domain/draw/plan';
import { planOf } from '../../support/drawCases';
import { codes, value } from '../../support/value';

const plan = planOf({
  n: 3,
  areas: [
    { id: 'nord', name: 'Nord', ags: ['09576111', '09576143'] },
    { id: 'sued', name: 'Süd', ags: ['09576101'] },
  ],
  groups: defaultGroups(12),
  weights: [Array(8).fill(2), Array(8).fill(3)],
});

const issuesOf = (part: Partial<Plan> & Record<string, unknown>) => {
  const parsed = parsePlan(JSON.stringify({ ...plan, ...part }));
  return parsed.ok
    ? []
    : parsed.issues.map(({ code, facts }) => `${code} ${facts.field ?? facts.age ?? ''}`.trim());
};

test('brings JSON into the form of RFC 8785', () => {
  // The example of RFC 8785, 3.2.3, and its sorting of keys by UTF-16 code units.
  expect(
    canonicalJson({
      '\u20ac': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\ud83d\ude00': 'Smiley',
      '\u0080': 'C',
      ö: 'o',
    }),
  ).toBe('{"\\r":"CR","1":"One","\u0080":"C","ö":"o","€":"Euro","😀":"Smiley","\ufb33":"Dalet"}');
  expect(canonicalJson([true, 'a"\\\n\u000f/', 0, -7, {}])).toBe('[true,"a\\"\\\\\\n\\u000f/",0,-7,{}]');
  expect(() => canonicalJson(0.5)).toThrow('safe integers');
});

test('hashes a plan whatever its formatting', () => {
  const pretty = `\ufeff${JSON.stringify(plan, null, 2)}\n`;
  expect(planHash(value(parsePlan(pretty)))).toBe(planHash(plan));
  expect(planText(plan).startsWith('{"algorithm":"lostrommel-draw-1","areas":[{"ags":["09576111"')).toBe(
    true,
  );
});

test('names what is wrong with a plan', () => {
  expect(codes(parsePlan('{'))).toEqual(['plan-not-json']);
  expect(issuesOf({ algorithm: 'lostrommel-draw-2' as never })).toEqual(['plan-field algorithm']);
  expect(issuesOf({ n: 1.5 })).toEqual(['plan-field n']);
  expect(issuesOf({ note: 'x' })).toEqual(['plan-field note']);
  expect(issuesOf({ weights: [[-1], [1e13]] })).toEqual(['plan-field weights.0.0', 'plan-field weights.1.0']);
  expect(issuesOf({ weights: [Array(8).fill(2)] })).toEqual(['plan-shape weights']);
  expect(issuesOf({ weights: [Array(8).fill(2), [1]] })).toEqual(['plan-shape weights.1']);
  expect(issuesOf({ deliveries: ['L002', 'L001'] })).toEqual(['plan-not-ascending deliveries']);
  expect(issuesOf({ areas: [plan.areas[0]!, { ...plan.areas[1]!, id: 'nord' }] })).toEqual([
    'plan-id-twice areas',
  ]);
  expect(issuesOf({ areas: [plan.areas[0]!, { ...plan.areas[1]!, ags: ['09576111'] }] })).toEqual([
    'plan-ags-twice areas',
  ]);
  expect(issuesOf({ areas: [plan.areas[0]!, { ...plan.areas[1]!, id: 'Süd' }] })).toEqual([
    'plan-field areas.1.id',
  ]);
});

test('wants every age in one group for all, or in one for each sex', () => {
  const group = (minAge: number, maxAge: number, sex: 'm' | 'w' | '') => {
    return { id: `g${minAge}${sex}`, name: '', minAge, maxAge, sex };
  };
  const groupsAre = (...groups: readonly ReturnType<typeof group>[]) =>
    issuesOf({
      groups: [...groups],
      weights: plan.areas.map(() => groups.map(() => 1)),
      factorPercent: groups.map(() => 100),
    });
  expect(groupsAre(group(12, 109, ''))).toEqual([]);
  expect(groupsAre(group(12, 40, ''), group(41, 109, 'm'), group(41, 109, 'w'))).toEqual([]);
  expect(groupsAre(group(12, 40, ''), group(42, 109, ''))).toEqual(['plan-ages-uncovered 41']);
  expect(groupsAre(group(12, 40, ''), group(40, 109, ''))).toEqual(['plan-ages-overlap 40']);
  expect(groupsAre(group(12, 109, 'm'))).toEqual(['plan-ages-uncovered 12']);
  expect(groupsAre(group(12, 109, 'm'), group(12, 109, 'w'), group(50, 60, ''))).toEqual([
    'plan-ages-overlap 50',
  ]);
});

test('refuses weights whose sum times n reaches 2^53', () => {
  const largest = 1e12;
  const rows = plan.areas.map(() => Array(8).fill(largest));
  // 16 · 10¹² · 562 = 8.992 · 10¹⁵ < 2⁵³ = 9.007 · 10¹⁵ < 16 · 10¹² · 563
  expect(issuesOf({ weights: rows, n: 562 })).toEqual([]);
  expect(issuesOf({ weights: rows, n: 563 })).toEqual(['plan-weights-too-large']);
});
