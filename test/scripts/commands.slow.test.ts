import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { buildOnce } from '../support/host';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-commands-'));
const secret = 'Geheimnis';

beforeAll(() => {
  buildOnce();
  chmodSync(folder, 0o777);
  mkdirSync(join(folder, 'directory'), { mode: 0o777 });
  chmodSync(join(folder, 'directory'), 0o777);
  writeFileSync(join(folder, 'empty'), '');
  writeFileSync(join(folder, 'strange'), `${secret};5\n"${secret}`);
  writeFileSync(join(folder, 'forbidden'), secret);
  chmodSync(join(folder, 'forbidden'), 0);
  mkdirSync(join(folder, 'locked'), { mode: 0o755 });
  chmodSync(join(folder, 'locked'), 0o555);
});
afterAll(() => rmSync(folder, { recursive: true }));

const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
/** Permissions do not bind root, so root runs the commands as nobody, where nobody may read the project. */
const asNobody = isRoot && canRead(nobody);
const permissionsBind = asNobody || !isRoot;

function canRead(user: { readonly uid: number; readonly gid: number }): boolean {
  const look = 'require("node:fs").accessSync(process.argv[1])';
  return spawnSync(process.execPath, ['-e', look, join(projectRoot, 'package.json')], user).status === 0;
}

/** Runs the built command line as somebody who may not read everything. */
function run(...words: readonly string[]) {
  const cli = join(projectRoot, 'out/cli.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    ...(asNobody ? nobody : {}),
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const salt = 'ab'.repeat(32);
/** Every file a command takes, the others being there but unfit at most: `FILE` stands for the one in question. */
const inputs: readonly (readonly [string, readonly string[]])[] = [
  ['import', ['FILE', '--out', 'pool.csv']],
  ['import --mapping', ['strange', '--mapping', 'FILE', '--out', 'pool.csv']],
  ['import --pool', ['strange', '--pool', 'FILE', '--out', 'pool.csv']],
  ['plan', ['--district', '245', '--pool', 'FILE', '--n', '10', '--out', 'plan.json']],
  ['announce', ['--pool', 'FILE', '--plan', 'FILE', '--out', 'announced']],
  ['draw', ['--pool', 'FILE', '--plan', 'FILE', '--salt', salt, '--seed', 'x', '--out', 'drawn']],
  ['verify', ['FILE', '--list', 'FILE']],
  ['replace', ['--protocol', 'FILE', '--list', 'FILE', '--log', 'FILE']],
  ['letters', ['--workbook', 'FILE', '--mailing', 'Einladung', '--out', 'letters']],
  ['report', ['FILE', '--out', 'report']],
];
const unfit = ['missing', 'directory', 'empty', 'strange', ...(permissionsBind ? ['forbidden'] : [])];

test.each(inputs.flatMap(([command, words]) => unfit.map((file) => [command, file, words] as const)))(
  'says what is wrong with a file and what to do: %s, %s',
  (command, file, words) => {
    const [name] = command.split(' ');
    const { status, stdout, stderr } = run(name!, ...words.map((word) => (word === 'FILE' ? file : word)));
    expect([1, 2]).toContain(status);
    const said = stderr.split('\n').filter((line) => line !== '' && !/^\d+ of \d+: /.test(line));
    expect(said[0]).toMatch(new RegExp(`^(\\./)?${file}.*[:;] .+[;,.] .+`));
    expect(stderr + stdout).not.toMatch(/^\s+at /m); // a stack is for developers
    expect(stderr + stdout).not.toContain(secret);
    if (name !== 'import') expect(stdout).toBe('');
  },
);

const outputs: readonly (readonly [string, readonly string[]])[] = [
  ['demo', ['OUT/new', '--people', '10']],
  ['import', [join(projectRoot, 'test/data/register/twins.csv'), '--out', 'OUT/pool.csv']],
  ['host', ['--folder', 'OUT/new', '--no-open']],
  ['letters', ['--workbook', 'strange', '--mailing', 'Einladung', '--out', 'OUT/new']],
];
test.each(
  outputs.flatMap(([command, words]) =>
    [...(permissionsBind ? ['locked'] : []), 'strange'].map((place) => [command, place, words] as const),
  ),
)('says where nothing can be written: %s into %s', (command, place, words) => {
  const { status, stderr } = run(command, ...words.map((word) => word.replace('OUT', place)));
  expect(status).toBe(1);
  expect(stderr).toMatch(/cannot be (written|made|used|copied).*[;(].*(check|choose)/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

if (!permissionsBind)
  test.skip('says what may not be read or written (left out: root may, and nobody else reaches the project)', () => {});

const commands = [
  'demo',
  'import',
  'plan',
  'announce',
  'draw',
  'verify',
  'replace',
  'letters',
  'report',
  'host',
  'purge',
];
test.each(commands)('%s has help, --json, and ends with 2 for a wrong option', (command) => {
  const help = run(command, '--help');
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain(`Usage: lostrommel ${command}`);
  expect(help.stdout).toContain('--json');
  expect(run(command, '--no-such-option')).toMatchObject({ status: 2, stdout: '' });
});

test('lists these commands, and no other', () => {
  const { stdout } = run('--help');
  const listed = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+) /gm)];
  expect(listed.map(([, name]) => name)).toEqual([...commands, 'help']);
  expect(run('nonsense')).toMatchObject({ status: 2, stdout: '' });
});

test.each([
  ['demo', ['out', '--people', '0']],
  ['demo', ['out', '--district', '300']],
  ['import', ['strange', '--district', '0', '--out', 'p.csv']],
  ['import', ['strange', '--reference-date', '31.02.2026', '--out', 'p.csv']],
  ['import', ['strange', '--encoding', 'ebcdic', '--out', 'p.csv']],
  ['import', ['strange', '--delimiter', '#', '--out', 'p.csv']],
  ['import', ['strange', '--min-age', 'x', '--out', 'p.csv']],
  ['import', ['strange', '--authority', 'Atlantis', '--out', 'p.csv']],
  ['import', ['strange', '--replaces', 'L001', '--out', 'p.csv']],
  ['plan', ['--district', '300', '--pool', 'x', '--n', '3', '--out', 'p.json']],
  ['plan', ['--district', '245', '--pool', 'x', '--n', '0', '--out', 'p.json']],
  ['plan', ['--district', '245', '--pool', 'x', '--n', '3', '--factor', 'x', '--out', 'p.json']],
  ['plan', ['--district', '245', '--pool', 'x', '--n', '3', '--weights', 'x', '--out', 'p.json']],
  ['announce', ['--pool', 'x', '--plan', 'x', '--salt', 'ab', '--out', 'o']],
  ['draw', ['--pool', 'x', '--plan', 'x', '--salt', 'ab', '--seed', 'x', '--out', 'o']],
  ['draw', ['--pool', 'x', '--plan', 'x', '--salt', salt, '--seed', '', '--out', 'o']],
  ['verify', ['x', '--list', 'x', '--salt', salt]],
  ['letters', ['--workbook', 'x', '--mailing', 'Glückwunsch', '--out', 'o']],
  ['report', ['--out', 'o']],
  ['host', ['--port', '65536']],
])('ends with 2 for a value that cannot be: %s %j', (command, words) => {
  const { status, stdout, stderr } = run(command, ...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at /m);
});
