import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { buildOnce } from '../support/host';

beforeAll(buildOnce);

test('the example of the README runs as it is written, and the draw can be recomputed', () => {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const example = /```sh\n(day=[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const command = `node ${join(projectRoot, 'scripts/lostrommel.cjs')}`;
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-readme-'));
  const { status, stdout } = spawnSync('bash', ['-euc', example.replaceAll('npx lostrommel', command)], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(0);
  expect(stdout).toContain('The draw stands');
});
