import { WorkbookFile } from '../host/spreadsheet/workbookFile';
import { seconds } from './measurement';

/** Run as a program: loads a workbook, changes a cell, saves it, and prints how long that took and how much memory. */
const path = process.argv[2] ?? '';
let file!: WorkbookFile;
const load = await seconds(() => {
  file = WorkbookFile.open(path);
});
const tab = file.workbook.tabs[0]!;
file.workbook.run({ do: 'values', tab: tab.id, row: 0, column: 0, values: [['geändert']] });
const save = await seconds(() => file.close());
const rows = tab.cells.filter(({ values }) => values.length > 0).length;
console.log(JSON.stringify({ rows, load, save, megabytes: process.resourceUsage().maxRSS / 1024 }));
