import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkbookFile } from '../../../scripts/host/spreadsheet/workbookFile';
import { projectRoot } from '../../../scripts/projectRoot';

/** Runs the program until it has printed a number of lines and kills it; gives the last number it confirmed. */
function killedAfter(lines: number, path: string): Promise<number> {
  const program = join(__dirname, '../../support/programs/confirmForever.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, path], { cwd: projectRoot });
  let printed = '';
  child.stdout.on('data', (text) => {
    printed += text;
    if (printed.split('\n').length > lines) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve(Number(printed.split('\n').at(-2))));
  });
}

test('finds everything again that a killed process had confirmed, time after time', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'lostrommel-')), 'buch.xlsx');
  for (const lines of [5, 30]) {
    const confirmed = await killedAfter(lines, path);
    expect(confirmed).toBeGreaterThanOrEqual(lines);
    const rows = WorkbookFile.open(path).workbook.tabs[0]?.cells.map(({ values }) => values[0]);
    expect(rows?.slice(0, confirmed)).toEqual(Array.from({ length: confirmed }, (_, index) => index + 1));
  }
});
