import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plain } from '../../../scripts/host/spreadsheet/model/cell';
import { valueAt, type Workbook } from '../../../scripts/host/spreadsheet/model/workbook';
import * as page from '../../../scripts/host/spreadsheet/page';
import { WorkbookFile } from '../../../scripts/host/spreadsheet/workbookFile';

const first = 'Tabellenblatt1';

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'lostrommel-')), 'Wahlkreis.xlsx');
}

function type(file: WorkbookFile, row: number, text: string): void {
  page.editCell(file.workbook, first, row, 0, text);
  file.confirm();
}

function firstColumn(workbook: Workbook): unknown[] {
  const tab = workbook.tab(first);
  return tab ? [0, 1, 2, 3].map((row) => plain(valueAt(tab, row, 0))) : [];
}

function filesBeside(path: string): string[] {
  return readdirSync(join(path, '..')).sort();
}

test('makes the .xlsx only when it is saved', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  file.save();
  expect(filesBeside(path)).toEqual(['Wahlkreis.xlsx']);
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
});

test('finds everything confirmed again after a kill, and nothing else', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  file.save();
  type(file, 1, 'zwei');
  page.insertRows(file.workbook, first, 1, 1);
  file.confirm();
  page.editCell(file.workbook, first, 3, 0, 'nie bestätigt');

  const again = WorkbookFile.open(path);
  expect(firstColumn(again.workbook)).toEqual(['eins', '', 'zwei', '']);
  again.save();
  expect(filesBeside(path)).toEqual(['Wahlkreis.xlsx']);
  expect(firstColumn(WorkbookFile.open(path).workbook)).toEqual(['eins', '', 'zwei', '']);
});

test('ignores a last line that was torn by the crash, and goes on behind it', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  const whole = statSync(`${path}.journal`).size;
  type(file, 1, 'zwei');
  for (const size of [statSync(`${path}.journal`).size - 1, whole + 1, whole + 20]) {
    const copy = newPath();
    writeFileSync(`${copy}.journal`, readFileSync(`${path}.journal`));
    truncateSync(`${copy}.journal`, size);
    const again = WorkbookFile.open(copy);
    const missing = size === statSync(`${path}.journal`).size - 1 ? 'zwei' : '';
    expect(firstColumn(again.workbook)).toEqual(['eins', missing, '', '']);
    type(again, 2, 'drei');
    expect(firstColumn(WorkbookFile.open(copy).workbook)).toEqual(['eins', missing, 'drei', '']);
  }
});

test('doubles nothing when the machine dies between the .xlsx and the emptied journal', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  page.insertRows(file.workbook, first, 0, 1);
  file.confirm();
  const journal = readFileSync(`${path}.journal`);
  file.save();
  const saved = readFileSync(path);
  const sha = require('node:crypto').createHash('sha256').update(saved).digest('hex');
  writeFileSync(`${path}.journal`, journal);
  appendFileSync(`${path}.journal`, `${JSON.stringify({ of: sha, saved: true })}\n`);
  expect(firstColumn(WorkbookFile.open(path).workbook)).toEqual(['', 'eins', '', '']);
});

test('takes over a workbook another program changed and never overwrites it', () => {
  const path = newPath();
  const other = newPath();
  const theirs = WorkbookFile.open(other);
  type(theirs, 0, 'von außen');
  theirs.save();

  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  file.save();
  expect(file.reloadIfChanged()).toBe(false);
  writeFileSync(path, readFileSync(other));
  file.save();
  expect(readFileSync(path)).toEqual(readFileSync(other));
  expect(firstColumn(file.workbook)[0]).toBe('von außen');
  expect(file.rescued).toEqual([]);
});

test('keeps what was confirmed in a copy if the workbook was changed outside meanwhile', () => {
  const path = newPath();
  const theirs = WorkbookFile.open(newPath());
  type(theirs, 0, 'von außen');
  theirs.save();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  file.save();
  type(file, 1, 'zwei');
  writeFileSync(path, readFileSync(theirs.path));
  expect(file.reloadIfChanged()).toBe(true);
  expect(firstColumn(file.workbook)[0]).toBe('von außen');
  expect(filesBeside(path)).toEqual(['Wahlkreis (nicht übernommen).xlsx', 'Wahlkreis.xlsx']);
  expect(firstColumn(WorkbookFile.open(file.rescued[0] ?? '').workbook)).toEqual(['eins', 'zwei', '', '']);
});

test('keeps in a copy, too, what was changed but not yet confirmed when the workbook was changed outside', () => {
  const path = newPath();
  const theirs = WorkbookFile.open(newPath());
  type(theirs, 0, 'von außen');
  theirs.save();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  file.save();
  page.editCell(file.workbook, first, 1, 0, 'zwei');
  writeFileSync(path, readFileSync(theirs.path));
  file.confirm();
  expect(file.reloadIfChanged()).toBe(true);
  expect(firstColumn(WorkbookFile.open(file.rescued[0] ?? '').workbook)).toEqual(['eins', 'zwei', '', '']);
});

test('is not fooled by a touched file', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  file.save();
  utimesSync(path, 1, 1);
  expect(file.reloadIfChanged()).toBe(false);
});

test('reads no half-written workbook and does not write over it', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  file.save();
  type(file, 1, 'zwei');
  writeFileSync(path, readFileSync(path).subarray(0, 500));
  expect(() => file.reloadIfChanged()).toThrow('cannot read Wahlkreis.xlsx');
  expect(() => file.save()).toThrow('cannot read Wahlkreis.xlsx');
  expect(statSync(path).size).toBe(500);
  expect(() => WorkbookFile.open(path)).toThrow('cannot read Wahlkreis.xlsx');
  expect(firstColumn(file.workbook)).toEqual(['eins', 'zwei', '', '']);
});

test('makes a deleted workbook anew before it confirms anything more', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  file.save();
  rmSync(path);
  expect(file.reloadIfChanged()).toBe(false);
  type(file, 1, 'zwei');
  expect(firstColumn(WorkbookFile.open(path).workbook)).toEqual(['eins', 'zwei', '', '']);
});

test('throws no journal away, even if the workbook it belongs to is gone', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  file.save();
  type(file, 1, 'zwei');
  rmSync(path);
  rmSync(`${path}.base`);
  writeFileSync(path.replace('.xlsx', ' (nicht übernommen).xlsx.journal'), 'von früher');
  const again = WorkbookFile.open(path);
  expect(again.rescued).toHaveLength(1);
  expect(readFileSync(again.rescued[0] ?? '', 'utf8')).toContain('zwei');
});

test('lets only the owner read workbook and journal, whatever the folder allows', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'eins');
  const mode = (name: string) => statSync(name).mode & 0o077;
  for (const name of filesBeside(path)) expect([name, mode(join(path, '..', name))]).toEqual([name, 0]);
  file.save();
  expect(mode(path)).toBe(0);
});

test('shows a text typed into a filtered column also after it was saved twice', () => {
  const path = newPath();
  const file = WorkbookFile.open(path);
  type(file, 0, 'Kopf');
  type(file, 1, 'weg');
  type(file, 2, 'da');
  page.filterColumn(file.workbook, first, 0, ['weg']);
  file.save();
  const second = WorkbookFile.open(path);
  type(second, 2, 'neu');
  second.save();
  const seen = page.view(WorkbookFile.open(path).workbook, first, { limit: 3 });
  expect(seen?.rowNumbers).toEqual([0, 2, 3]);
});
