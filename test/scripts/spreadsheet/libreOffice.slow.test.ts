import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '../../../scripts/host/spreadsheet/model/workbook';
import * as page from '../../../scripts/host/spreadsheet/page';
import { openXlsx, saveXlsx } from '../../../scripts/host/spreadsheet/xlsx/xlsx';
import { productWorkbook } from '../../support/productWorkbook';

const program = 'soffice';
const isInstalled = spawnSync(program, ['--version']).status === 0;
const withLibreOffice = isInstalled ? test : test.skip;

/** Opens a workbook in LibreOffice and saves it there; without a window it drops frozen rows, whoever made them. */
function throughLibreOffice(bytes: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-'));
  writeFileSync(join(folder, 'buch.xlsx'), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profil`;
  const format = 'xlsx:Calc MS Excel 2007 XML';
  execFileSync(
    program,
    [
      profile,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(folder, 'aus'),
      join(folder, 'buch.xlsx'),
    ],
    { stdio: 'ignore' },
  );
  return readFileSync(join(folder, 'aus', 'buch.xlsx'));
}

withLibreOffice('is opened by LibreOffice, which finds cells, drop-downs, colours, filter and notes', () => {
  const workbook = productWorkbook();
  page.filterColumn(workbook, 'Ausgeloste', 5, ['gezogen']);
  const { tabs, looks } = openXlsx(throughLibreOffice(saveXlsx(undefined, workbook)));
  const theirs = new Workbook(tabs, looks);
  const shown = (book: Workbook) => {
    const seen = page.view(book, 'Ausgeloste', { limit: 100 });
    return {
      rowNumbers: seen?.rowNumbers.slice(0, 4),
      cells: seen?.cells.slice(0, 2).map((row) => row.slice(0, 7)),
      filter: seen?.filter?.range,
      options: seen?.options,
      hidden: seen?.hiddenColumns,
      guarded: seen?.guarded,
    };
  };
  expect(theirs.tabs.map(({ title, hidden }) => ({ title, hidden }))).toEqual(
    workbook.tabs.map(({ title, hidden }) => ({ title, hidden })),
  );
  expect(shown(theirs)).toEqual(shown(workbook));
});

withLibreOffice('is opened by LibreOffice after changes in a feature-rich workbook', () => {
  const opened = openXlsx(readFileSync(join(__dirname, '../../data/workbooks/feature-rich.xlsx')));
  const workbook = new Workbook(opened.tabs, opened.looks);
  page.insertRows(workbook, 'Leute', 1, 1);
  page.editCell(workbook, 'Leute', 1, 1, 'Neu');
  page.deleteTab(workbook, 'Zahlen');
  const { tabs } = openXlsx(throughLibreOffice(saveXlsx(opened, workbook)));
  const values = (tab: (typeof tabs)[number] | undefined) =>
    tab?.cells
      .slice(0, 10)
      .map((row) =>
        row.values
          .slice(0, 4)
          .map((value) => (typeof value === 'object' && value.kind === 'rich' ? value.text : value)),
      );
  expect(values(tabs[0])).toEqual(values(workbook.tabs[0]));
});
