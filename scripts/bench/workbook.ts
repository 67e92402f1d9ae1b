import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WorkbookFile } from '../host/spreadsheet/workbookFile';
import { projectRoot } from '../projectRoot';
import type { Measurement } from './measurement';

const rows = 50_000;
const columns = 20;

/** What a process of its own prints: so its memory is the workbook's alone. */
interface Loaded {
  readonly rows: number;
  readonly load: number;
  readonly save: number;
  readonly megabytes: number;
}

/** Measures loading and saving the largest workbook that the local host is made for. */
export async function benchWorkbook(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-bench-'));
  try {
    const path = join(folder, 'gross.xlsx');
    const program = ['--import', 'tsx', join(projectRoot, 'scripts/bench/workbookProgram.ts'), path];
    makeWorkbook(path);
    const printed = execFileSync(process.execPath, program, { cwd: projectRoot }).toString();
    const { rows: found, load, save, megabytes } = JSON.parse(printed) as Loaded;
    if (found !== rows) throw new Error(`${found} of ${rows} rows came back`);
    const name = `workbook of ${rows} × ${columns} cells on the local host`;
    return [
      { name, figure: load + save, unit: 'seconds to load and save', budget: 15, besides: { load, save } },
      { name, figure: megabytes, unit: 'MB at most', budget: 1024 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeWorkbook(path: string): void {
  const file = WorkbookFile.open(path);
  const tab = file.workbook.tabs[0]!;
  const more = rows - tab.cells.length;
  file.workbook.run({ do: 'structure', tab: tab.id, axis: 'row', at: 1, count: more });
  const values = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) =>
      column % 3 === 0 ? row * column : `Wert ${row} in ${column}`,
    ),
  );
  file.workbook.run({ do: 'values', tab: tab.id, row: 0, column: 0, values });
  file.close();
}
