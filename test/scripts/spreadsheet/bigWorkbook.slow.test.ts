import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/projectRoot';

test('loads and saves 50,000 × 20 cells in a gigabyte', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lostrommel-')), 'gross.xlsx');
  const program = join(__dirname, '../../support/programs/bigWorkbook.ts');
  const run = () =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', program, path], { cwd: projectRoot }).toString(),
    );
  const made = run();
  const again = run();
  expect([made.rows, again.rows]).toEqual([50_000, 50_000]);
  expect(Math.max(made.megabytes, again.megabytes)).toBeLessThanOrEqual(1024);
});
