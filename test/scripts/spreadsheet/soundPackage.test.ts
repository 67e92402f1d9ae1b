import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { Workbook } from '../../../scripts/host/spreadsheet/model/workbook';
import * as page from '../../../scripts/host/spreadsheet/page';
import { Package } from '../../../scripts/host/spreadsheet/xlsx/package';
import { openXlsx, saveXlsx } from '../../../scripts/host/spreadsheet/xlsx/xlsx';
import { productWorkbook } from '../../support/productWorkbook';

/** Names of elements in the order they stand below the root, of a well-formed part; throws for any other. */
function children(xml: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('opentag', ({ name }) => {
    if (depth === 1) found.push(name);
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

function changedElsewhere(name: string): Uint8Array {
  const opened = openXlsx(readFileSync(join(__dirname, '../../data/workbooks', name)));
  const workbook = new Workbook(opened.tabs, opened.looks);
  page.insertRows(workbook, 'Leute', 1, 2);
  page.insertColumns(workbook, 'Zahlen', 1, 1);
  page.editCell(workbook, 'Leute', 1, 1, '=SUM(C4:C5)&"<\u0002>"');
  page.filterColumn(workbook, 'Leute', 4, ['gezogen']);
  page.deleteTab(workbook, 'Versteckt');
  page.addTab(workbook, 'Neu');
  return saveXlsx(opened, workbook);
}

// The order of elements in a worksheet, ECMA-376 part 1, 18.3.1.99 (CT_Worksheet).
const worksheet =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
// The same of CT_Workbook (18.2.27) and CT_Stylesheet (18.8.39).
const workbookOrder =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches'.split(
    ' ',
  );
const stylesOrder =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

function inOrder(names: readonly string[], order: readonly string[]): boolean {
  const places = names.map((name) => order.indexOf(name)).filter((place) => place >= 0);
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}

describe.each<[string, () => Uint8Array]>([
  ['a workbook of the product', () => saveXlsx(undefined, productWorkbook())],
  ['a workbook from elsewhere', () => changedElsewhere('feature-rich.xlsx')],
  ['a workbook from LibreOffice', () => changedElsewhere('feature-rich-libreoffice.xlsx')],
])('%s', (_name, make) => {
  const bytes = make();
  const parts = Package.open(bytes);
  const paths = Object.keys(unzipSync(bytes));

  test('has well-formed parts whose elements stand in the order of the standard', () => {
    for (const path of paths.filter((one) => /\.(xml|rels|vml)$/.test(one))) {
      const names = children(parts.text(path));
      if (/worksheets\/[^/]+\.xml$/.test(path))
        expect({ path, ok: inOrder(names, worksheet) }).toEqual({ path, ok: true });
    }
    expect(inOrder(children(parts.text('xl/workbook.xml')), workbookOrder)).toBe(true);
    expect(inOrder(children(parts.text('xl/styles.xml')), stylesOrder)).toBe(true);
  });

  test('points to parts that are there, each of a declared kind', () => {
    const types = parts.text('[Content_Types].xml');
    for (const path of paths.filter((one) => !one.endsWith('.rels') && one !== '[Content_Types].xml')) {
      expect(types).toMatch(new RegExp(`PartName="/${path}"|Extension="${path.split('.').at(-1)}"`));
      for (const { target } of parts.relations(path))
        if (!/^\w+:/.test(target))
          expect({ path, target, is: parts.has(target) }).toEqual({ path, target, is: true });
    }
    expect(types.match(/<Override/g)?.length).toBe(new Set(types.match(/PartName="[^"]*"/g)).size);
  });

  test('names styles that are there', () => {
    const styles = parts.text('xl/styles.xml');
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const rules = Number(/<dxfs count="(\d+)"/.exec(styles)?.[1] ?? 0);
    for (const path of paths.filter((one) => /worksheets\/[^/]+\.xml$/.test(one))) {
      const xml = parts.text(path);
      const used = [...xml.matchAll(/<c [^>]*\bs="(\d+)"/g)].map(([, number]) => Number(number));
      expect(Math.max(0, ...used)).toBeLessThan(count);
      const differential = [...xml.matchAll(/dxfId="(\d+)"/g)].map(([, number]) => Number(number));
      expect(Math.max(-1, ...differential)).toBeLessThan(rules);
    }
  });
});
