import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Cell, readXlsx, type Sheet, writeXlsx } from 'hucre';
import { Workbook } from '../../../scripts/host/spreadsheet/model/workbook';
import * as page from '../../../scripts/host/spreadsheet/page';
import { Package } from '../../../scripts/host/spreadsheet/xlsx/package';
import { openXlsx, saveXlsx } from '../../../scripts/host/spreadsheet/xlsx/xlsx';

const folder = join(__dirname, '../../data/workbooks');
const edited = ['feature-rich.xlsx', 'feature-rich-libreoffice.xlsx'];

function opened(name: string) {
  const bytes = readFileSync(join(folder, name));
  const xlsx = openXlsx(bytes);
  const workbook = new Workbook(xlsx.tabs, xlsx.looks);
  return { bytes, workbook, save: () => saveXlsx(xlsx, workbook) };
}

function texts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([path, part]) => [path, Buffer.from(part).toString('latin1')]));
}

/** What a program of others sees in a workbook: hucre, with everything it can read. */
async function seen(bytes: Uint8Array) {
  const { sheets, namedRanges = [] } = await readXlsx(bytes, { readStyles: true });
  return {
    sheets,
    names: namedRanges.filter(({ name }) => !name.startsWith('_')),
    of: (name: string) => sheets.find((sheet) => sheet.name === name) as Sheet,
  };
}

function cell(sheet: Sheet, row: number, column: number): Partial<Cell> {
  return sheet.cells?.get(`${row},${column}`) ?? {};
}

describe.each(edited)('%s', (name) => {
  test('goes through unchanged: other parts byte by byte, sheets but for the order of attributes', async () => {
    const { bytes, save } = opened(name);
    const [before, after] = [texts(bytes), texts(save())];
    const rewritten = /sheet\d\.xml$|workbook\.xml(\.rels)?$|sharedStrings|styles\.xml|Content_Types/;
    const kept = Object.keys(before).filter((path) => !rewritten.test(path));
    expect(kept.length).toBeGreaterThan(9);
    for (const path of kept) expect({ path, part: after[path] }).toEqual({ path, part: before[path] });
    for (const path of Object.keys(before).filter((one) => /sheet\d\.xml$/.test(one))) {
      const frame = (xml = '') =>
        xml.replace(/<sheetData[\s\S]*<\/sheetData>|<dimension[^>]*\/>/g, '').replace(/\s*\n/g, '');
      expect(frame(after[path])).toBe(frame(before[path]));
    }
  });

  test('shows others the same cells and styles after a round trip', async () => {
    const { bytes, save } = opened(name);
    const [before, after] = [await seen(bytes), await seen(save())];
    expect(after.names).toEqual(before.names);
    for (const sheet of before.sheets) {
      const now = after.of(sheet.name);
      expect(now.rows).toEqual(sheet.rows);
      for (const [key, { style, formula, formulaResult, richText, comment, hyperlink }] of sheet.cells ??
        []) {
        // Naming the plain style of a cell is the same as naming none.
        const look = style?.font || style?.fill || style?.border ? style : undefined;
        expect({ key, ...now.cells?.get(key) }).toMatchObject(
          JSON.parse(
            JSON.stringify({ key, style: look, formula, formulaResult, richText, comment, hyperlink }),
          ),
        );
      }
    }
  });

  test('keeps everything beside its rows when rows, columns and cells are changed', async () => {
    const { bytes, workbook, save } = opened(name);
    page.insertRows(workbook, 'Leute', 1, 2);
    page.insertColumns(workbook, 'Leute', 2, 1);
    page.editCell(workbook, 'Leute', 1, 0, 'L002-00001');
    page.editCell(workbook, 'Leute', 1, 8, '01067');
    page.editCell(workbook, 'Leute', 3, 1, 'Neuer Name');
    const [before, after] = [await seen(bytes), await seen(save())];
    const [old, now] = [before.of('Leute'), after.of('Leute')];
    const shifted = (rows: readonly unknown[][]) =>
      rows.slice(1).map((row) => row.toSpliced(2, 0, null).slice(0, 9));
    const expected = shifted(old.rows).slice(0, 13);
    expected[0]![1] = 'Neuer Name';
    expect(now.rows.slice(3, 16).map((row) => row.slice(0, 9))).toEqual(expected);
    expect(now.rows[1]?.[0]).toBe('L002-00001');
    expect(cell(now, 4, 5).style).toEqual(cell(old, 2, 4).style);
    expect(cell(now, 15, 6).formula).toBe('SUM(G4:G15)');
    expect(cell(now, 15, 3).formula).toContain('AVERAGE(D4:D15)');
    expect(cell(now, 15, 6).style?.border).toEqual(cell(old, 13, 5).style?.border);
    expect(cell(now, 6, 7).comment?.text).toBe('Bitte zurückrufen');
    expect(cell(now, 4, 7).hyperlink?.target).toBe('https://example.org/');
    expect(cell(now, 5, 1).richText?.map(({ text }) => text)).toEqual(['Çe', 'lik 3']);
    expect(now.merges).toEqual([{ startRow: 17, startCol: 0, endRow: 18, endCol: 4 }]);
    expect(now.dataValidations?.map(({ range }) => range).sort()).toEqual(['D4:D15', 'E4:E15']);
    expect(now.conditionalRules?.map(({ range }) => range).sort()).toEqual(['D4:D15', 'E4:E15', 'G4:G15']);
    expect(now.autoFilter?.range).toBe(old.autoFilter && 'A1:I15');
    expect(now.freezePane).toEqual(old.freezePane);
    expect(now.pageSetup?.printArea).toBe('$A$1:$I$16');
    expect(now.headerFooter).toEqual(old.headerFooter);
    expect(now.images?.[0]?.anchor.from).toEqual({ row: 20, col: 1 });
    expect(now.charts?.length).toBe(1);
    expect(after.names.find((one) => one.name === 'Betraege')?.range.replaceAll('$', '')).toMatch(
      /Leute'?!G4:G15/,
    );
    expect(after.of('Zahlen').tables?.map(({ range }) => range)).toEqual(['A1:B4']);
  });

  test('lets charts, names, formulas and tables follow renamed tabs and changed columns', async () => {
    const { workbook, save } = opened(name);
    page.renameTab(workbook, 'Leute', "Anna's Leute");
    page.insertRows(workbook, "Anna's Leute", 1, 2);
    page.renameTab(workbook, 'Zahlen', 'Werte');
    page.insertColumns(workbook, 'Werte', 1, 1);
    page.editCell(workbook, 'Werte', 0, 0, 'Monatsname');
    const bytes = save();
    const after = await seen(bytes);
    const [table] = after.of('Werte').tables ?? [];
    expect(table?.columns.map((column) => column.name)).toEqual(['Monatsname', 'Spalte2', 'Wert']);
    expect(table?.range).toBe('A1:C4');
    expect(cell(after.of("Anna's Leute"), 15, 2).formula).toBe("AVERAGE(C4:C15)+'Werte'!C2");
    expect(texts(bytes)['xl/charts/chart1.xml']).toContain("'Anna''s Leute'!$F$4:$F$15");
    expect(after.names.find((one) => one.name === 'Betraege')?.range).toBe("'Anna''s Leute'!$F$4:$F$15");
  });

  test('lets a deleted tab take its data along', async () => {
    const { workbook, save } = opened(name);
    page.deleteTab(workbook, 'Zahlen');
    page.deleteTab(workbook, 'Versteckt');
    const after = texts(save());
    expect((await seen(save())).sheets.map((sheet) => sheet.name)).toEqual(['Leute']);
    expect(Object.keys(after).filter((path) => /tables|sheet[23]/.test(path))).toEqual([]);
    expect(Object.values(after).join('')).not.toContain('geheim');
  });
});

test('counts the days of an old Mac workbook as everybody else', async () => {
  const day = new Date(Date.UTC(2026, 11, 5));
  const cells = new Map([['0,0', { value: day, style: { numFmt: 'dd.mm.yyyy' } }]]);
  const bytes = await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'Alt', rows: [[day, 7]], cells }] });
  expect(texts(bytes)['xl/workbook.xml']).toContain('date1904');
  const old = openXlsx(bytes);
  const workbook = new Workbook(old.tabs, old.looks);
  const shown = page
    .view(workbook, 'Alt', { limit: 1 })
    ?.cells[0]?.slice(0, 2)
    .map(({ text }) => text);
  expect(shown).toEqual(['05.12.2026', '7']);
  expect((await readXlsx(saveXlsx(old, workbook))).sheets[0]?.rows[0]).toEqual([day, 7]);
});

test('keeps errors, pictures in cells and formulas that spread, at their new place', () => {
  const parts = Package.open(readFileSync(join(folder, 'feature-rich.xlsx')));
  const path = 'xl/worksheets/sheet2.xml';
  const strange =
    '<row r="9"><c r="A9" cm="1"><f t="array" ref="A9:A11">SEQUENCE(3)</f><v>1</v></c><c r="B9" t="e" vm="1"><v>#VALUE!</v></c><c r="C9" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>';
  parts.put(path, parts.text(path).replace('</sheetData>', strange));
  const xlsx = openXlsx(parts.zip());
  const book = new Workbook(xlsx.tabs, xlsx.looks);
  page.insertRows(book, 'Zahlen', 2, 1);
  expect(
    page
      .view(book, 'Zahlen', { limit: 20 })
      ?.cells[9]?.slice(0, 3)
      .map(({ text }) => text),
  ).toEqual(['1', '#VALUE!', '#DIV/0!']);
  const written = /<row r="10".*?<\/row>/.exec(Package.open(saveXlsx(xlsx, book)).text(path))?.[0];
  expect(written).toBe(
    '<row r="10"><c r="A10" cm="1"><f t="array" ref="A10:A12">SEQUENCE(3)</f><v>1</v></c><c r="B10" vm="1" t="e"><v>#VALUE!</v></c><c r="C10" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
  );
});
