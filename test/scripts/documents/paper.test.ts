import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxToPdf } from '../../../scripts/host/documents/pdf';
import { type EmulatedDocuments, emulatedDocuments } from '../../support/emulatedDocuments';
import { type LineOnPaper, linesOnPaper } from '../../support/linesOnPaper';
import { testOnPaper } from '../../support/paper';

let emulated: EmulatedDocuments;
beforeEach(() => {
  emulated = emulatedDocuments();
});
afterEach(() => emulated.end());

const points = (millimetres: number) => (millimetres * 72) / 25.4;

/** DIN 5008 Form B: address field 20 mm from the left, 45 mm from the top; 17.7 mm remarks, 27.3 mm address. */
function addressField(body: GoogleAppsScript.Document.Body, name: string): void {
  const table = body
    .appendTable([[''], [name], ['darunter']])
    .setBorderWidth(0)
    .setColumnWidth(0, points(85));
  [17.7, 27.3, 10].forEach((height, index) => {
    table.getRow(index).setMinimumHeight(points(height));
    const cell = table
      .getCell(index, 0)
      .setPaddingTop(0)
      .setPaddingBottom(0)
      .setPaddingLeft(0)
      .setPaddingRight(0);
    cell
      .getChild(0)
      .asParagraph()
      .setLineSpacing(1)
      .setAttributes({ FONT_FAMILY: 'Liberation Sans', FONT_SIZE: 10 });
  });
}

function place(words: readonly LineOnPaper[], text: string): readonly number[] {
  const word = words.find((each) => each.text === text)!;
  return [word.page, Math.round(word.left * 10) / 10, Math.round(word.top * 10) / 10];
}

testOnPaper('rows, margins and page breaks land where DIN 5008 wants them, on every page', () => {
  const document = emulated.app.create('Brief');
  const body = document.getBody();
  body
    .setPageWidth(points(210))
    .setPageHeight(points(297))
    .setMarginTop(points(45))
    .setMarginLeft(points(20));
  addressField(body, 'Erste');
  body.removeChild(body.getChild(0));
  body.appendPageBreak();
  addressField(body, 'Zweite');
  body
    .appendParagraph('rechts')
    .setIndentStart(points(105))
    .setIndentFirstLine(points(105))
    .setSpacingBefore(points(20))
    .setLineSpacing(1);
  body.appendParagraph('Dritte').insertPageBreak(0);
  document.saveAndClose();
  const words = linesOnPaper(emulated.documents.store.read(document.getId())!);
  // pdftotext gives the top of the letters' box, at most 0.2 mm from the top of the line in this font.
  expect(place(words, 'Erste')).toEqual([1, 20, expect.closeTo(62.7, 0)]);
  expect(place(words, 'Zweite')).toEqual([2, 20, expect.closeTo(62.7, 0)]);
  expect(place(words, 'darunter')).toEqual([1, 20, expect.closeTo(90, 0)]);
  expect(place(words, 'Dritte')).toEqual([3, 20, expect.closeTo(45, 0)]);
  const empty = 11 * 1.15 * 1.15; // the paragraph behind a table: Arial 11, its own line height, spacing 1.15
  const below = 45 + 17.7 + 27.3 + 10 + (empty * 25.4) / 72 + 20;
  expect(place(words, 'rechts')).toEqual([2, expect.closeTo(125, 0), expect.closeTo(below, 0)]);
});

testOnPaper('a document is opened with header, footer, list, rule, image and odd letters', () => {
  const document = emulated.app.create('Alles');
  document.addHeader().setText('Kopfzeile');
  document.addFooter().setText('Fußzeile');
  const body = document.getBody();
  body.appendParagraph('Nguyễn Thị & <Söhne> „ẞ“').setHeading(emulated.app.ParagraphHeading.HEADING1);
  body.appendListItem('erstens');
  body.appendListItem('zweitens');
  body.appendHorizontalRule();
  const words = linesOnPaper(saved(document)).flatMap(({ text }) => text.split(' '));
  const all = [
    'Kopfzeile',
    'Nguyễn',
    'Thị',
    '&',
    '<Söhne>',
    '„ẞ“',
    '1.',
    'erstens',
    '2.',
    'zweitens',
    'Fußzeile',
  ];
  expect(words.sort()).toEqual(all.sort());
});

testOnPaper('no letter is left where its PDF was made, not even by a run that was killed there', () => {
  const letter = saved(emulated.app.create('Brief'));
  const place = join(emulated.folder, '.lostrommel');
  const before = readdirSync(place);
  mkdirSync(join(place, 'pdf-cutoff'));
  writeFileSync(join(place, 'pdf-cutoff', 'letter.docx'), 'Sehr geehrte Frau Muster');
  docxToPdf(letter, place);
  expect(readdirSync(place)).toEqual(before);
});

function saved(document: GoogleAppsScript.Document.Document): Uint8Array {
  document.saveAndClose();
  return emulated.documents.store.read(document.getId())!;
}
