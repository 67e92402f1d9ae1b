import { strToU8, zipSync } from 'fflate';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import type { World } from '../../src/workflow/world';
import { merge, picture, template } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { richDocument } from '../support/richDocument';
import { wordComplaints } from '../support/wordSchema';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

/** Letters to two people, of a template made by this. */
const letters = (make: (world: World) => string) =>
  desk.bytes(desk.run((world) => merge(world, make(world), ['Anna', 'Kim']).getId()));

test.each(Object.entries(templateLayouts))(
  'template and letters keep the order of ECMA-376, which Word insists on: %s',
  (key, layout) => {
    let made = '';
    const docx = letters(({ documents }) => {
      made = documents.create({ key, title: key }, layout);
      return made;
    });
    expect([wordComplaints(desk.bytes(made)), wordComplaints(docx)]).toEqual([[], []]);
  },
);

test('so do letters of a template with everything in it that Word can make', async () => {
  const rich = await richDocument();
  const docx = letters(() =>
    desk.documents.store.create({ name: 'Vorlage', kind: 'document', appProperties: {}, time: 0 }, rich),
  );
  expect(wordComplaints(docx)).toEqual([]);
});

test('so do letters with lists, tables within tables, pictures and many looks of a paragraph', () => {
  const docx = letters(() =>
    template((body, document) => {
      const { GlyphType, HorizontalAlignment, ParagraphHeading, VerticalAlignment } = DocumentApp;
      document.addHeader().setText('Kopf {{Telefon}}');
      const looks = body.appendParagraph('{{Name}} und mehr').setHeading(ParagraphHeading.HEADING2);
      looks.setAlignment(HorizontalAlignment.RIGHT).setIndentStart(10).setLineSpacing(1).setSpacingAfter(3);
      looks
        .editAsText()
        .setBold(0, 4, true)
        .setForegroundColor(2, 6, '#112233')
        .setUnderline(true)
        .setFontSize(9);
      for (const text of ['eins', '{{Name}}', 'drei'])
        body.appendListItem(text).setGlyphType(GlyphType.NUMBER);
      body.appendListItem('Punkt').setGlyphType(GlyphType.BULLET);
      const cell = body.appendTable([['{{Name}}', '{{QR-Code}}']]).getCell(0, 0);
      cell.setVerticalAlignment(VerticalAlignment.BOTTOM).setBackgroundColor('#DDEEFF').setPaddingLeft(3);
      cell.appendTable([['{{#kurz}}weg{{/kurz}}']]);
      cell.appendParagraph('{{Name}}').appendInlineImage(picture());
      body.appendParagraph('').appendPageBreak();
    }),
  );
  expect(wordComplaints(docx)).toEqual([]);
});

test.each([
  ['size before bold', '<w:p><w:r><w:rPr><w:sz/><w:b/></w:rPr></w:r></w:p>'],
  ['looks behind text', '<w:p><w:r><w:t/><w:rPr/></w:r></w:p>'],
  ['a look twice', '<w:p><w:pPr><w:jc/><w:jc/></w:pPr></w:p>'],
  ['something unheard of', '<w:p><w:pPr><w:colour/></w:pPr></w:p>'],
  ['a cell that ends with a table', '<w:tc><w:p/><w:tbl/></w:tc>'],
  ['two drawings of one number', '<w:p><wp:docPr id="1"/><wp:docPr id="1"/></w:p>'],
])('the check itself finds %s', (_, xml) => {
  const part = `<w:body>${xml}<w:sectPr/></w:body>`;
  expect(wordComplaints(zipSync({ 'word/document.xml': strToU8(part) }))).toHaveLength(1);
});
