import { existsSync } from 'node:fs';
import { WorkbookFile } from '../../../scripts/host/spreadsheet/workbookFile';

/** Run as a program: makes a workbook of 50,000 × 20 cells at a path, or loads, changes and saves it; prints JSON. */
const path = process.argv[2] ?? '';
const exists = existsSync(path);
const file = WorkbookFile.open(path);
const tab = file.workbook.tabs[0]!;
if (!exists)
  file.workbook.run({ do: 'structure', tab: tab.id, axis: 'row', at: 1, count: 50_000 - tab.cells.length });
const cells = Array.from({ length: exists ? 1 : 50_000 }, (_row, row) =>
  Array.from({ length: 20 }, (_cell, column) =>
    column % 3 === 0 ? row * column : `Wert ${row} in ${column}`,
  ),
);
file.workbook.run({ do: 'values', tab: tab.id, row: 0, column: 0, values: cells });
file.save();
const used = file.workbook.tabs[0]?.cells.filter(({ values }) => values.length === 20).length;
console.log(JSON.stringify({ rows: used, megabytes: process.resourceUsage().maxRSS / 1024 }));
