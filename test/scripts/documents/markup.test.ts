import { strFromU8, unzipSync } from 'fflate';
import { type EmulatedDocuments, emulatedDocuments } from '../../support/emulatedDocuments';

let emulated: EmulatedDocuments;
let document: GoogleAppsScript.Document.Document;
let body: GoogleAppsScript.Document.Body;
beforeEach(() => {
  emulated = emulatedDocuments();
  document = emulated.app.create('Markup');
  body = document.getBody();
});
afterEach(() => emulated.end());

/** Names of the children of the last element of this name in the saved document. */
function childrenOf(name: string): readonly string[] {
  const all = [...saved().matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))];
  const names: string[] = [];
  let depth = 0;
  for (const [tag, close, child] of all.at(-1)![1]!.matchAll(/<(\/?)w:(\w+)[^>]*>/g)) {
    if (close) depth--;
    else if (depth === 0) names.push(child!);
    if (!close && !tag.endsWith('/>')) depth++;
  }
  return names;
}

function saved(): string {
  document.saveAndClose();
  return part('word/document.xml');
}

function part(path: string): string {
  return strFromU8(unzipSync(emulated.documents.store.read(document.getId())!)[path]!);
}

// The orders are those of the sequences in ECMA-376, wml.xsd; Word repairs a file that has others.

test('puts properties of a paragraph in the order of the schema', () => {
  const { HorizontalAlignment, ParagraphHeading } = emulated.app;
  const paragraph = body.appendParagraph('a').setAttributes({ BOLD: true });
  paragraph.setAlignment(HorizontalAlignment.RIGHT).setIndentStart(10).setLineSpacing(1);
  paragraph.setHeading(ParagraphHeading.HEADING2);
  expect(childrenOf('w:pPr')).toEqual(['pStyle', 'spacing', 'ind', 'jc', 'rPr']);
});

test('puts looks of a text in the order of the schema', () => {
  const text = body.appendParagraph('a').editAsText();
  text.setTextAlignment(emulated.app.TextAlignment.SUPERSCRIPT).setBackgroundColor('#FF0').setUnderline(true);
  text.setFontSize(9.5).setForegroundColor('#112233').setStrikethrough(true).setItalic(true).setBold(true);
  text.setFontFamily('Verdana');
  expect(childrenOf('w:rPr')).toEqual([
    'rFonts',
    'b',
    'bCs',
    'i',
    'iCs',
    'strike',
    'color',
    'sz',
    'szCs',
    'u',
    'shd',
    'vertAlign',
  ]);
});

test('puts properties of a cell and its padding in the order of the schema', () => {
  const cell = body.appendTable([['a']]).getCell(0, 0);
  cell.setVerticalAlignment(emulated.app.VerticalAlignment.BOTTOM).setBackgroundColor('#DDEEFF');
  cell.setPaddingRight(1).setPaddingBottom(1).setPaddingLeft(1).setPaddingTop(1).setWidth(90);
  expect(childrenOf('w:tcPr')).toEqual(['tcW', 'shd', 'tcMar', 'vAlign']);
  document = emulated.app.openById(document.getId());
  expect(childrenOf('w:tcMar')).toEqual(['top', 'left', 'bottom', 'right']);
});

test('writes what Word needs where Google needs nothing', () => {
  const table = body.appendTable();
  expect(table.getNumRows()).toBe(0);
  body
    .appendTable([['a']])
    .getRow(0)
    .appendTableCell('b');
  document.addFooter();
  const xml = saved();
  expect(xml.match(/<w:tbl>/g)).toHaveLength(1);
  expect(xml.match(/<w:gridCol /g)).toHaveLength(2);
  expect(xml).toMatch(/<w:sectPr><w:footerReference /);
  expect(part('word/footer1.xml')).toContain('<w:p/>');
});

test('sizes in the units of the file: twentieths, halves and eighths of a point', () => {
  body.setMarginLeft(56.7).setPageWidth(841.9).setPageHeight(595.3);
  const table = body
    .appendTable([['a']])
    .setBorderWidth(0.75)
    .setColumnWidth(0, 100.5);
  table.getRow(0).setMinimumHeight(50.2);
  body.appendParagraph('b').setSpacingAfter(6.35).setLineSpacing(1.5).editAsText().setFontSize(10.5);
  const xml = saved();
  expect(xml).toContain('w:left="1134"');
  expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(xml).toContain('<w:top w:val="single" w:sz="6" ');
  expect(xml).toContain('<w:gridCol w:w="2010"/>');
  expect(xml).toContain('<w:trHeight w:val="1004" w:hRule="atLeast"/>');
  expect(xml).toContain('<w:spacing w:after="127" w:line="360" w:lineRule="auto"/>');
  expect(xml).toContain('<w:sz w:val="21"/>');
});
