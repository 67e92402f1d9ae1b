import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { projectRoot } from '../../scripts/projectRoot';
import { bundleOf } from '../support/bundle';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { buildOnce, startHost } from '../support/host';
import { invitee } from '../support/invitees';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-progress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  buildOnce();
  const workbook = drawnWorkbook([invitee({ aid: '245-2025-1-001' })], []).workbook();
  const sheets = Object.entries(workbook).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => [...row]),
  }));
  writeFileSync(join(folder, 'roth.xlsx'), await writeXlsx({ sheets }));
  writeFileSync(join(folder, 'log.json'), '[]');
});

const control = '\u001b';
const bundle = bundleOf('function today() {}');
const cli = join(projectRoot, 'out/cli.mjs');
const salt = 'ab'.repeat(32);
const dates = ['--date', '2026-11-03', '--reply-by', '2026-11-20'];
/** One run of every command, each on what the ones before it made. */
const runs: readonly (readonly [string, readonly string[]])[] = [
  ['demo', ['deliveries', '--people', '600']],
  ['import', ['deliveries/*', '--out', 'pool.csv']],
  ['plan', ['--district', '245', '--pool', 'pool.csv', '--n', '8', '--out', 'plan.json']],
  ['announce', ['--pool', 'pool.csv', '--plan', 'plan.json', '--salt', salt, '--out', 'drawn']],
  ['draw', ['--pool', 'pool.csv', '--plan', 'plan.json', '--salt', salt, '--seed', 'x', '--out', 'drawn']],
  ['verify', ['drawn/protocol.json', '--list', 'drawn/draw-list.txt']],
  ['replace', ['--protocol', 'drawn/protocol.json', '--list', 'drawn/draw-list.txt', '--log', 'log.json']],
  ['letters', ['--workbook', 'roth.xlsx', '--mailing', 'Einladung', '--out', 'letters', ...dates]],
  ['report', ['roth.xlsx', '--out', 'report']],
  ['purge', ['--folder', 'local', '--yes']],
];

/** Answer and terminal of a command whose standard error is a terminal (`script` makes one). */
function onTerminal(command: string, words: readonly string[]) {
  const line = [process.execPath, cli, command, ...words].join(' ');
  spawnSync('script', ['-qec', `${line} > answer`, 'terminal'], { cwd: folder, stdio: 'ignore' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const lines = read('terminal').split('\n').slice(1, -1); // its own first and last line are `script`'s
  return { answer: read('answer'), terminal: lines.join('\n') };
}

/** A host's folder, for `purge`. */
function usedHost(): void {
  startHost({ folder: join(folder, 'local'), bundle }).host.close();
}

function expanded(words: readonly string[]): readonly string[] {
  return words.flatMap((word) =>
    word === 'deliveries/*'
      ? readdirSync(join(folder, 'deliveries')).map((name) => `deliveries/${name}`)
      : [word],
  );
}

const aTerminal = existsSync('/usr/bin/script') && process.platform === 'linux' ? test : test.skip;

aTerminal.each(runs)('%s shows a bar on a terminal and nothing of it in its answer', (command, words) => {
  if (command === 'purge') usedHost();
  const { answer, terminal } = onTerminal(command, words);
  expect(terminal.split(`${control}[K`)[1]).toMatch(/^\[[#.]{20}\] \d+ of \d+ · /);
  expect(answer).not.toMatch(/\[[#.]{20}\]/);
  expect(answer).not.toContain(control);
});

// Making PDFs takes its time, so `letters` is seen on the terminal only; its JSON is another test's.
const quick = runs.filter(([command]) => command !== 'letters');
test.each(quick)(
  '%s says it in plain lines elsewhere, and nothing but JSON to machines',
  (command, words) => {
    const [plain, machine] = [[], ['--json']].map((json) => {
      if (command === 'purge') usedHost();
      const all = [cli, command, ...expanded(words), ...json];
      return spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
    });
    expect(plain!.stderr).toMatch(/^1 of \d+: /m);
    expect(plain!.stdout + plain!.stderr).not.toContain(control);
    expect(() => JSON.parse(machine!.stdout)).not.toThrow();
    expect(machine!.stderr).not.toMatch(/\d+ of \d+: /);
  },
);

test('host says as JSON where it is', async () => {
  const words = [cli, 'host', '--folder', 'local', '--no-open', '--json'];
  const host = spawn(process.execPath, words, { cwd: folder });
  const [line] = (await once(host.stdout, 'data')) as [Buffer];
  const { address } = JSON.parse(line.toString()) as { address: string };
  expect((await fetch(address)).status).toBe(200);
  host.kill('SIGTERM');
  await once(host, 'exit');
});
