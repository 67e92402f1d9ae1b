import { draw, replaceAll } from '../../../src/domain/draw/draw';
import { drawListText, makeDrawList } from '../../../src/domain/draw/drawList';
import { parseProtocol } from '../../../src/domain/draw/parseProtocol';
import { planHash } from '../../../src/domain/draw/plan';
import { type DrawProtocol, protocols, protocolText } from '../../../src/domain/draw/protocol';
import { type Evidence, verify } from '../../../src/domain/draw/verify';
import type { VerifyStep } from '../../../src/domain/draw/verifyFinding';
import { drawWords } from '../../../src/text/de/draw';
import { drawWords as englishWords } from '../../../src/text/en/draw';
import { poolPerson } from '../../support/drawDesk';
import { heldPlan as plan, heldSeed as seed } from '../../support/heldDraw';
import { codes, value } from '../../support/value';

const salt = '0123456789abcdef'.repeat(4);
const pool = Array.from({ length: 80 }, (_, i) => poolPerson(i + 1));
const list = value(makeDrawList(pool, plan, salt));
const listText = drawListText(list.lines);
const drawn = value(draw(list.lines, plan, seed));
const leavers = drawn.lots.filter((lot) => lot.drawn).map(({ line }) => line.key);
const replacements = value(
  replaceAll(
    drawn,
    plan,
    [],
    leavers.slice(0, 3).map((key) => ({ key, reason: 'declined' as const })),
  ),
);
const { protocol, confidential } = protocols(drawn, {
  list,
  plan,
  seed,
  announcedAt: '2026-12-01T10:00:00+01:00',
  drawnAt: '2026-12-05T20:00:00+01:00',
  replacements,
});
const announcement = {
  fingerprint: protocol.fingerprint,
  planHash: protocol.planHash,
  seedSource: protocol.seedSource,
  announcedAt: protocol.announcedAt,
};

/** Steps that differ, each with the code of its first issue. */
function differences(given: Partial<Evidence>): readonly (readonly [VerifyStep, string])[] {
  return verify({ protocol, listText, ...given })
    .filter(({ state }) => state === 'differs')
    .map(({ step, issues }) => [step, issues[0]!.code] as const);
}

const changed = (part: Partial<DrawProtocol>): Partial<Evidence> => ({ protocol: { ...protocol, ...part } });

test('finds nothing where nothing was changed', () => {
  const findings = verify({ protocol, listText, announcement, pool, salt });
  expect(findings.map(({ state }) => state)).toEqual(findings.map(() => 'agrees'));
  expect(value(parseProtocol(protocolText(protocol)))).toEqual(protocol);
  expect(confidential).not.toMatch(/Muster/);
});

test('takes no protocol at its word that list and plan were announced', () => {
  expect(verify({ protocol, listText })[0]).toEqual({ step: 'announcement', state: 'unchecked', issues: [] });
});

test('finds a changed line of the list', () => {
  const lines = listText.split('\n');
  const other = lines.map((line, at) => (at === 4 ? line.replace(/;[^;]+;$/, ';60-w;') : line)).join('\n');
  expect(differences({ listText: other })[0]).toEqual(['fingerprint', 'verify-fingerprint']);
});

test.each([
  ['two lines swapped', (lines: string[]) => [lines[1]!, lines[0]!, ...lines.slice(2)].join('\n')],
  ['a line missing', (lines: string[]) => lines.slice(1).join('\n')],
  ['a line twice', (lines: string[]) => [lines[0]!, ...lines].join('\n')],
  ['Windows line ends', (lines: string[]) => lines.join('\r\n')],
  ['a final line break', (lines: string[]) => `${lines.join('\n')}\n`],
  ['an unknown group', (lines: string[]) => lines.join('\n').replace(/60-w/, '61-w')],
])('finds %s', (_, damage) => {
  expect(differences({ listText: damage(listText.split('\n')) })[0]).toEqual([
    'fingerprint',
    'verify-fingerprint',
  ]);
});

test('finds another seed', () => {
  const other = changed({ seed: seed.replace('1234567', '1234568') });
  expect(differences(other).at(-2)).toEqual(['lots', 'verify-result']);
  expect(differences(changed({ seed: '2026-12-05 dice 3-1-6-2-4-5-3-1-6-2-4-5-3-1-6-2' }))[0]).toEqual([
    'seed',
    'verify-seed-other-source',
  ]);
});

test.each([
  ['another spelling of the seed', `${seed} `, {}, 'differs', 'verify-seed-spelling'],
  [
    'a free text in place of the announced numbers',
    'my favourite',
    {},
    'differs',
    'verify-seed-other-source',
  ],
  [
    'a text from a source announced in words',
    'my favourite',
    { seedSource: 'Ziehung im Rathaus' },
    'note',
    'verify-seed-other-form',
  ],
  [
    'numbers announced on the day they were drawn',
    seed,
    { announcedAt: '2026-12-05T08:00:00Z' },
    'note',
    'verify-seed-same-day',
  ],
  ['a plan without source', seed, { seedSource: '' }, 'note', 'verify-seed-no-source'],
  [
    'a seed older than its announcement',
    seed,
    { announcedAt: '2026-12-06T08:00:00Z' },
    'differs',
    'verify-seed-known',
  ],
  [
    'a seed younger than the draw',
    seed,
    { drawnAt: '2026-12-04T20:00:00Z' },
    'note',
    'verify-seed-too-early',
  ],
])('tells of %s, in a draw that is right otherwise', (_, other, record, state, code) => {
  const { seedSource = plan.seedSource, ...times } = record as Partial<DrawProtocol>;
  const itsPlan = { ...plan, seedSource };
  const cheat = protocols(value(draw(list.lines, itsPlan, other)), {
    ...protocol,
    drawnAt: '2026-12-07T20:00:00Z',
    ...times,
    list,
    plan: itsPlan,
    seed: other,
    replacements: [],
  }).protocol;
  const findings = verify({ protocol: cheat, listText });
  expect(findings.filter(({ issues }) => issues.length > 0)).toMatchObject([
    { step: 'seed', state, issues: [{ code }] },
  ]);
});

test('finds a later plan, with and without its hash', () => {
  const later = { ...plan, n: 10 };
  expect(differences(changed({ plan: later }))[0]).toEqual(['plan', 'verify-plan-hash']);
  const redrawn = value(draw(list.lines, later, seed));
  const consistent = protocols(redrawn, { ...protocol, list, plan: later, replacements: [] }).protocol;
  expect(consistent.planHash).toBe(planHash(later));
  expect(differences({ protocol: consistent })).toEqual([]);
  expect(differences({ protocol: consistent, announcement })).toEqual([
    ['announcement', 'verify-announced-plan'],
  ]);
});

test.each(
  (
    [
      [{ fingerprint: '0'.repeat(64) }, 'fingerprint', 'verify-fingerprint'],
      [{ planHash: '0'.repeat(64) }, 'plan', 'verify-plan-hash'],
      [{ plan: { ...plan, n: -1 } }, 'plan', 'verify-plan-invalid'],
      [{ announcedAt: '2026-12-06T10:00:00+01:00' }, 'announcement', 'verify-drawn-before-announced'],
      [{ seedSource: 'dice 2026-12-05' }, 'seed', 'verify-seed-source'],
      [{ pool: protocol.pool.map((row) => row.map((people) => people + 1)) }, 'pool', 'verify-cell'],
      [{ pool: protocol.pool.slice(1) }, 'pool', 'verify-shape'],
      [{ m: protocol.m + 1 }, 'caps', 'verify-number'],
      [{ T: protocol.T + 1 }, 'caps', 'verify-number'],
      [{ capped: protocol.capped.map((row) => row.map((cap) => !cap)) }, 'caps', 'verify-cell'],
      [{ seats: protocol.seats.map((row) => [...row].reverse()) }, 'seats', 'verify-cell'],
      [{ resultHash: '0'.repeat(64) }, 'lots', 'verify-result'],
    ] as readonly (readonly [Partial<DrawProtocol>, VerifyStep, string])[]
  ).map((row) => [Object.keys(row[0])[0]!, ...row] as const),
)('finds an edited %s', (_, part, step, code) => {
  expect(differences(changed(part))[0]).toEqual([step, code]);
});

test('finds a swapped, missing, changed or invented replacement', () => {
  const [first, second, third] = replacements;
  const swapped = [{ ...first!, key: second!.key }, { ...second!, key: first!.key }, third!];
  expect(differences(changed({ replacements: swapped }))).toEqual([
    ['replacements', 'verify-replacement-differs'],
  ]);
  expect(differences(changed({ replacements: [second!, third!] }))).toEqual([
    ['replacements', 'verify-replacement-nobody'],
  ]);
  expect(differences(changed({ replacements: [...replacements, { ...third!, sequence: 4 }] }))).toEqual([
    ['replacements', 'verify-replacement-nobody'],
  ]);
  const invented = [{ ...first!, changes: [{ key: 'f'.repeat(64), reason: 'declined' as const }] }];
  expect(differences(changed({ replacements: invented }))).toEqual([
    ['replacements', 'verify-replacement-change'],
  ]);
});

test('finds another pool, another salt and another confidential protocol', () => {
  expect(differences({ pool: pool.slice(1), salt })).toEqual([['people', 'verify-people-differ']]);
  expect(differences({ pool, salt: salt.replace('0', '1') })).toEqual([['people', 'verify-people-differ']]);
  expect(differences({ ...changed({ confidentialHash: '0'.repeat(64) }), pool, salt })).toEqual([
    ['confidential', 'verify-confidential'],
  ]);
});

test('knows that people were left out before the list was made, as many as the plan says', () => {
  const twoLeftOut = { ...plan, excluded: { earlier: 1, objected: 1, staff: 0 } };
  const withPool = (people: typeof pool, lines: typeof pool) => {
    const short = value(makeDrawList(lines, twoLeftOut, salt));
    const made = { list: short, plan: twoLeftOut, seed, announcedAt: '', drawnAt: '', replacements: [] };
    const held = protocols(value(draw(short.lines, twoLeftOut, seed)), made).protocol;
    const findings = verify({ protocol: held, listText: drawListText(short.lines), pool: people, salt });
    return findings.find(({ step }) => step === 'people');
  };
  expect(withPool(pool, pool.slice(2))).toMatchObject({
    state: 'note',
    issues: [{ code: 'verify-people-left-out', facts: { onlyPool: 2, earlier: 1, objected: 1, staff: 0 } }],
  });
  expect(withPool(pool.slice(2), pool.slice(2))).toMatchObject({ state: 'agrees' });
  expect(withPool(pool, pool.slice(3))).toMatchObject({ state: 'differs' });
  expect(withPool(pool.slice(1), pool)).toMatchObject({ state: 'differs' });
});

test('says in a line of its own that nothing was announced, and calls it no error', () => {
  const findings = verify({ protocol: { ...protocol, announcedAt: '' }, listText });
  expect(findings[0]).toMatchObject({ step: 'announcement', state: 'note' });
  expect(codes({ ok: false, issues: findings[0]!.issues })).toEqual(['verify-not-announced']);
});

test('has a German and an English sentence for every finding', () => {
  const facts = new Proxy({}, { get: () => 'x' }) as Record<string, string>;
  expect(Object.keys(englishWords.issues).sort()).toEqual(Object.keys(drawWords.issues).sort());
  for (const words of [drawWords, englishWords])
    for (const sentence of Object.values(words.issues)) expect(sentence(facts)).toMatch(/\S{2}/);
});
