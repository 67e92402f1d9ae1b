import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { lostrommel } from '../support/commandLine';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  [['--district', '300']],
  [['--reference-date', '31.02.2026']],
  [['--encoding', 'ebcdic']],
  [['--replaces', 'L001']],
])('ends with 2 on wrong usage: %j', (words) => {
  const file = join(projectRoot, 'test/data/register/windows-1252.csv');
  const run = lostrommel('import', file, ...words, '--out', join(folder, 'none.csv'));
  expect(run.status).toBe(2);
  expect(run.stderr).not.toBe('');
});
