import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDistricts } from '../../scripts/districts';
import { fromCsv, toCsv } from '../../src/workflow/tables/csv';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { poolTable } from '../../src/workflow/tables/pool';
import { lostrommel, options, type Run } from '../support/commandLine';
import { poolPerson } from '../support/drawDesk';
import { announcement, tamperings } from '../support/tampering';
import { value } from '../support/value';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-draw-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]) => join(folder, ...names);
const read = (...names: readonly string[]) => readFileSync(at(...names), 'utf8');

const places = readDistricts().find(({ number }) => number === 245)!.municipalities;
const pool = Array.from({ length: 800 }, (_, i) =>
  poolPerson(i + 1, { ags: places[i % places.length]!.ags, ...(i === 5 ? { surname: "'t Hooft" } : {}) }),
);
/** The commands announce and draw now, so the event of the seed is of today. */
const day = new Date().toISOString().slice(0, 10);
const seed = `${day} dice 3-1-6-2-4-5-3-1-6-2-4-5-3-1-6-2`;
const salt = '0123456789abcdef'.repeat(4);
const drawWith = (out: string, more: Readonly<Record<string, string>> = {}) => {
  const usual = { pool: at('pool.csv'), plan: at('plan.json'), salt, seed, out: at(out) };
  return lostrommel('draw', ...options({ ...usual, ...more }));
};
/** Recomputes a draw that lies in a folder. */
const verifyIn = (name: string, more: Readonly<Record<string, string>> = {}) =>
  lostrommel('verify', at(name, 'protocol.json'), ...options({ list: at(name, 'draw-list.txt'), ...more }));
/** Two people say no: the later one stands first in the log. */
const refusals = () => {
  const { drawn } = JSON.parse(read('drawn', 'protocol-confidential.json'));
  return [
    { at: '2026-12-20T10:00:00', key: drawn[3].key, reason: 'declined' },
    { at: '2026-12-19T10:00:00', key: drawn[7].key, reason: 'objected' },
  ];
};
const replaceFrom = (protocol: string, more: Readonly<Record<string, string>> = {}) => {
  const files = { protocol, list: at('drawn', 'draw-list.txt'), log: at('log.json') };
  return lostrommel('replace', ...options({ ...files, ...more }), '--json');
};

/** What the command that writes the folder `replaced` said. */
let replaced: Run;

beforeAll(() => {
  writeFileSync(at('pool.csv'), toCsv(poolTable, pool));
  const pooled = { pool: at('pool.csv'), plan: at('plan.json') };
  const asked = {
    district: '245',
    pool: pooled.pool,
    n: '24',
    'seed-source': `dice ${day}`,
    out: pooled.plan,
  };
  expect(lostrommel('plan', ...options(asked))).toMatchObject({ status: 0 });
  const announced = lostrommel('announce', ...options({ ...pooled, salt, out: at('announced') }));
  expect(announced).toMatchObject({ status: 0 });
  const drawn = drawWith('drawn', { announcement: at('announced', 'announcement.json') });
  expect(drawn).toMatchObject({ status: 0 });
  writeFileSync(at('log.json'), JSON.stringify(refusals()));
  replaced = replaceFrom(at('drawn', 'protocol.json'), { out: at('replaced') });
  expect(replaced).toMatchObject({ status: 0 });
}, 60_000);

test('announces a list and a plan, and keeps the salt to itself', () => {
  expect(Object.keys(JSON.parse(read('announced', 'announcement.json')))).toEqual([
    'announcedAt',
    'fingerprint',
    'planHash',
    'seedSource',
  ]);
  expect(read('announced', 'salt.txt')).toBe(salt);
  expect(statSync(at('announced', 'salt.txt')).mode & 0o077).toBe(0);
  expect(read('announced', 'plan.json')).toBe(read('plan.json'));
  expect(read('announced', 'draw-list.txt').split('\n')).toHaveLength(800);
});

test('writes list, protocols and invitees that read back', () => {
  expect(read('drawn', 'draw-list.txt')).toBe(read('announced', 'draw-list.txt'));
  expect(read('drawn', 'protocol.json')).not.toMatch(/Muster|L001-\d/);
  expect(read('drawn', 'protocol-confidential.json')).toMatch(/"pid":"L001-\d{5}"/);
  const invitees = value(fromCsv(inviteeTable, [read('drawn', 'invitees.csv')])).rows;
  expect(invitees).toHaveLength(24);
  expect(new Set(invitees.map(({ replyCode }) => replyCode)).size).toBe(24);
});

test('verifies what it drew, also against the pool', () => {
  const published = {
    list: at('drawn', 'draw-list.txt'),
    announcement: at('announced', 'announcement.json'),
  };
  const files = options({ ...published, pool: at('pool.csv'), salt });
  const verified = lostrommel('verify', at('drawn', 'protocol.json'), ...files, '--json');
  expect(verified.status).toBe(0);
  const said = JSON.parse(verified.stdout);
  expect(said).toMatchObject({ ok: true, since: null });
  expect(said.steps.map(({ state }: { state: string }) => state)).toEqual(Array(11).fill('agrees'));
});

test('says of a damaged list what is wrong since which step, exit 1; of what cannot be read, exit 2', () => {
  writeFileSync(at('damaged.txt'), read('drawn', 'draw-list.txt').replace(/;60-w;/, ';60-m;'));
  const damaged = verifyIn('drawn', { list: at('damaged.txt') });
  expect(damaged.status).toBe(1);
  expect(damaged.stdout).toMatch(/At least one line was changed/);
  expect(damaged.stdout).toMatch(/differs since the step "Draw list"/);
  expect(lostrommel('verify', at('plan.json'), '--list', at('damaged.txt'))).toMatchObject({
    status: 2,
    stdout: '',
  });
  const missing = lostrommel('verify', at('none.json'), '--list', at('damaged.txt'));
  expect(missing).toMatchObject({ status: 2 });
  expect(missing.stderr).toMatch(/none\.json: there is no such file/);
});

test.each(tamperings.map((each) => [each.name, each] as const))(
  'detects %s, and says what and since when',
  (_, { protocol, list, english: [step, sentence] }) => {
    writeFileSync(at('told.json'), protocol);
    writeFileSync(at('told.txt'), list);
    writeFileSync(at('told-announcement.json'), JSON.stringify(announcement));
    const files = options({ list: at('told.txt'), announcement: at('told-announcement.json') });
    const { status, stdout } = lostrommel('verify', at('told.json'), ...files);
    expect(status).toBe(1);
    expect(stdout).toMatch(sentence);
    expect(stdout).toContain(`it differs since the step "${step}"`);
  },
);

test('tells in a line of its own that a draw was not announced', () => {
  const drawn = drawWith('unannounced');
  expect(drawn).toMatchObject({ status: 0 });
  expect(JSON.parse(read('unannounced', 'protocol.json')).announcedAt).toBe('');
  const verified = verifyIn('unannounced');
  expect(verified.status).toBe(0);
  expect(verified.stdout).toMatch(/^! Announcement/m);
  expect(verified.stdout).toMatch(/There was no announcement/);
});

test('refuses another plan or another pool than announced', () => {
  const plan = JSON.parse(read('plan.json'));
  writeFileSync(at('later.json'), JSON.stringify({ ...plan, n: 25 }));
  writeFileSync(
    at('other.csv'),
    toCsv(poolTable, [
      ...pool.slice(1),
      poolPerson(2000, { pid: 'L002-00001', delivery: 'L002', ags: places[0]!.ags }),
    ]),
  );
  const other = drawWith('never', {
    pool: at('other.csv'),
    plan: at('later.json'),
    announcement: at('announced', 'announcement.json'),
  });
  expect(other.status).toBe(1);
  expect(other.stderr).toMatch(/is not the announced plan/);
  expect(other.stderr).toMatch(/does not give the announced draw list/);
  expect(other.stderr).toMatch(/in the pool but not in the plan: L002/);
});

test.each([
  ['a text of no form', 'my favourite', /the plan names "dice /],
  ['another source', `${day} computer 0123456789abcdef`, /the source must not change/],
  ['another spelling', `${day} dice 3162453162453162`, /write it in its one form/],
])('refuses %s in place of the announced seed', (_, other, sentence) => {
  const refused = drawWith('never', { seed: other });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(sentence);
});

test('announces no source whose day is over, and calls a draw before its day a rehearsal', () => {
  const pooled = { pool: at('pool.csv') };
  for (const date of ['2020-02-29', '2999-01-01']) {
    const asked = { district: '245', n: '24', 'seed-source': `dice ${date}`, out: at(`${date}.json`) };
    expect(lostrommel('plan', ...options({ ...pooled, ...asked })).status).toBe(0);
  }
  const announced = lostrommel(
    'announce',
    ...options({ ...pooled, plan: at('2020-02-29.json'), out: at('over') }),
  );
  expect(announced.status).toBe(1);
  expect(announced.stderr).toMatch(/its seed is of 2020-02-29, which is over/);
  const early = drawWith('early', { plan: at('2999-01-01.json'), seed: seed.replace(day, '2999-01-01') });
  expect(early.status).toBe(0);
  expect(early.stderr).toMatch(/2999-01-01, which is still to come; this can only be a rehearsal/);
});

test('refuses a seed that was known when list and plan were announced', () => {
  const later = {
    ...JSON.parse(read('announced', 'announcement.json')),
    announcedAt: '2999-01-01T00:00:00Z',
  };
  writeFileSync(at('later-announcement.json'), JSON.stringify(later));
  const refused = drawWith('never', { announcement: at('later-announcement.json') });
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/it was known already/);
});

test('tells in the plan how many were left out of the pool, and the desk check allows for just as many', () => {
  const planWith = (...excluded: readonly string[]) => {
    const asked = { district: '245', pool: at('fewer.csv'), n: '24', out: at('fewer.json') };
    return lostrommel('plan', ...options(asked), ...excluded.flatMap((each) => ['--excluded', each]));
  };
  writeFileSync(at('fewer.csv'), toCsv(poolTable, pool.slice(3)));
  expect(planWith('staff=two').status).toBe(2);
  expect(planWith('staff=2', 'objected=1').status).toBe(0);
  expect(JSON.parse(read('fewer.json')).excluded).toEqual({ earlier: 0, objected: 1, staff: 2 });
  expect(drawWith('fewer', { pool: at('fewer.csv'), plan: at('fewer.json') }).status).toBe(0);
  const check = (csv: string) => verifyIn('fewer', { pool: csv, salt }).status;
  expect(check(at('pool.csv'))).toBe(0);
  writeFileSync(at('more.csv'), toCsv(poolTable, [...pool, poolPerson(900, { ags: places[0]!.ags })]));
  expect(check(at('more.csv'))).toBe(1);
});

test('states in the plan who of the constituency is missing in the pool', () => {
  const [missing, ...others] = places;
  const left = pool.filter(({ ags }) => ags !== missing!.ags);
  writeFileSync(at('gap.csv'), toCsv(poolTable, left));
  const asked = { district: '245', pool: at('gap.csv'), n: '24', out: at('gap.json') };
  const population = `${others[0]!.ags}=900/950=Rathaus`;
  const planned = lostrommel('plan', ...options({ ...asked, population }));
  expect(planned.stderr).toContain(`${missing!.name}: nobody in the pool`);
  const sources = (JSON.parse(read('gap.json')) as { weightSource: string[] }).weightSource.join('\n');
  expect(sources).toContain(`${missing!.name}: nichts geliefert (keine Chance)`);
  expect(sources).toContain(`selbst eingetragen für ${others[0]!.name} (Rathaus)`);
  expect(JSON.parse(read('plan.json')).weightSource.join()).not.toMatch(/nichts geliefert/);
});

test('refuses wrong usage with 2, and names file and row of a damaged pool', () => {
  const announce = (more: Readonly<Record<string, string>>) =>
    lostrommel('announce', ...options({ plan: at('plan.json'), out: at('never'), ...more }));
  expect(lostrommel('draw', '--pool', at('pool.csv')).status).toBe(2);
  expect(announce({ pool: at('pool.csv'), salt: 'xyz' }).status).toBe(2);
  writeFileSync(at('damaged.csv'), read('pool.csv').replace(/;25;/, ';fünfundzwanzig;'));
  const damaged = announce({ pool: at('damaged.csv') });
  expect(damaged.status).toBe(1);
  expect(damaged.stderr).toMatch(/^damaged\.csv: .*3/m);
  expect(damaged.stderr).not.toMatch(/fünfundzwanzig|Muster/);
});

test('replaces in the order of the "no", and the longer protocol stands', () => {
  const [later, earlier] = refusals();
  const { replacements } = JSON.parse(replaced.stdout);
  const leaving = replacements.map(({ leaves }: { leaves: string }) => leaves);
  expect(leaving).toEqual([earlier!.key, later!.key]);
  expect(verifyIn('replaced', { list: at('drawn', 'draw-list.txt') }).status).toBe(0);
});

test.each([
  ['a replacement by somebody unknown', /"key":"[0-9a-f]{64}"(?=,"leaves")/, `"key":"${'f'.repeat(64)}"`],
  ['a plan without weights', /"weights":\[\[.*?\]\]/, '"weights":[]'],
  ['another seed', /6-2","seedSource/, '6-3","seedSource'],
])('refuses to replace from a protocol with %s', (_, what, by) => {
  const whole = read('replaced', 'protocol.json');
  expect(whole).toMatch(what);
  writeFileSync(at('unfit.json'), whole.replace(what, by));
  const { status, stderr } = replaceFrom(at('unfit.json'));
  expect(status).toBe(1);
  expect(stderr).toMatch(/unfit\.json: does not stand; take the published protocol$/m);
  expect(stderr).not.toMatch(/ {4}at /);
});

test('fills the seats of people excluded since the announcement at once', () => {
  const { drawn } = JSON.parse(read('drawn', 'protocol-confidential.json'));
  writeFileSync(at('gone.txt'), `${drawn[0].pid}\n`);
  expect(drawWith('excluded', { excluded: at('gone.txt') })).toMatchObject({ status: 0 });
  const invitees = value(fromCsv(inviteeTable, [read('excluded', 'invitees.csv')])).rows;
  expect(invitees).toHaveLength(25);
  expect(invitees[0]).toMatchObject({ status: 'replaced', pid: drawn[0].pid });
  expect(verifyIn('excluded').status).toBe(0);
});
