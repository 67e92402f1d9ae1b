import { merge, picture, template } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

type Paragraph = GoogleAppsScript.Document.Paragraph;
type Paragraphs = Pick<GoogleAppsScript.Document.Body, 'getParagraphs'>;

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

/** What a paragraph holds: its texts with their bold letters as capitals, `*` for a picture in the line. */
function inside(paragraph: Paragraph): readonly string[] {
  return Array.from({ length: paragraph.getNumChildren() }, (_, index) => {
    const child = paragraph.getChild(index);
    if (String(child.getType()) !== 'TEXT') return String(child.getType()) === 'INLINE_IMAGE' ? '*' : '|';
    const text = child.asText();
    return [...text.getText()]
      .map((letter, at) => (text.isBold(at) ? letter.toUpperCase() : letter))
      .join('');
  });
}

/** The first paragraph of a letter to Öz from a template of this one paragraph. */
function merged(edit: (paragraph: Paragraph) => void): readonly string[] {
  return desk.run((world) => {
    const id = template((body) => edit(body.getChild(0).asParagraph()));
    return inside(merge(world, id, ['Öz']).getBody().getChild(0).asParagraph());
  });
}

test.each([
  ['vor {{QR-Code}} nach', ['vor ', '*', ' nach']],
  ['{{QR-Code}} nach', ['*', ' nach']],
  ['vor {{QR-Code}}', ['vor ', '*']],
  ['{{QR-Code}}', ['*']],
  ['{{QR-Code}}{{QR-Code}}', ['*', '*']],
  ['a {{QR-Code}} {{Name}} {{QR-Code}} b', ['a ', '*', ' Öz ', '*', ' b']],
  ['{{#kurz}}weg {{QR-Code}}{{/kurz}}bleibt {{QR-Code}}', ['bleibt ', '*']],
])('puts the picture of %s where its name stands', (text, expected) => {
  expect(merged((paragraph) => paragraph.appendText(text))).toEqual(expected);
});

test('keeps the looks on both sides of a picture in the middle of a line', () => {
  const text = 'vor fett {{QR-Code}} fett nach';
  const seen = merged((paragraph) => {
    paragraph.appendText(text).setBold(4, text.length - 6, true);
  });
  expect(seen).toEqual(['vor FETT ', '*', ' FETT nach']);
});

test("leaves the template's own pictures and breaks between the words they stand between", () => {
  const seen = merged((paragraph) => {
    paragraph.appendText('{{#kurz}}weg{{/kurz}}a');
    paragraph.appendInlineImage(picture());
    paragraph.appendText('{{QR-Code}} b {{QR-Code}}');
    paragraph.appendPageBreak();
    paragraph.appendText('{{Name}}');
    paragraph.appendInlineImage(picture());
    paragraph.appendText(' Ende');
  });
  expect(seen).toEqual(['a', '*', '*', ' b ', '*', '|', 'Öz', '*', ' Ende']);
});

test('hides pictures and breaks with the words around them', () => {
  const seen = merged((paragraph) => {
    paragraph.appendText('a {{#kurz}}b');
    paragraph.appendInlineImage(picture());
    paragraph.appendText('c');
    paragraph.appendPageBreak();
    paragraph.appendText('{{/kurz}}d {{Name}}');
  });
  expect(seen).toEqual(['a d Öz']);
});

test('pictures beside the text survive in body, cells, header and footer, and take their place with them', () => {
  const placed = (paragraphs: Paragraphs) =>
    paragraphs
      .getParagraphs()
      .flatMap((paragraph) => paragraph.getPositionedImages())
      .map((image) => [
        String(image.getLayout()),
        image.getLeftOffset(),
        image.getTopOffset(),
        image.getWidth(),
        image.getHeight(),
        image.getBlob().getBytes().length,
      ]);
  desk.run((world) => {
    const fix = (paragraph: Paragraph, layout: 'BREAK_BOTH' | 'ABOVE_TEXT', left: number) => {
      const image = paragraph.addPositionedImage(picture()).setWidth(60).setHeight(40);
      image.setLayout(DocumentApp.PositionedLayout[layout]).setLeftOffset(left).setTopOffset(-7.5);
    };
    const id = template((body, document) => {
      fix(body.appendParagraph('Unterschrift {{Name}}'), 'ABOVE_TEXT', 100);
      fix(
        body
          .appendTable([['Zelle']])
          .getCell(0, 0)
          .getChild(0)
          .asParagraph(),
        'BREAK_BOTH',
        1,
      );
      fix(document.addHeader().appendParagraph('Kopf'), 'ABOVE_TEXT', 300);
      fix(document.addFooter().appendParagraph('Fuß'), 'BREAK_BOTH', 2.5);
    });
    const document = merge(world, id, ['A', 'B']);
    const { length } = picture().getBytes();
    const place = (layout: string, left: number) => [layout, left, -7.5, 60, 40, length];
    const letter = [place('ABOVE_TEXT', 100), place('BREAK_BOTH', 1)];
    expect(placed(document.getBody())).toEqual([...letter, ...letter]);
    expect(placed(document.getHeader())).toEqual([place('ABOVE_TEXT', 300)]);
    expect(placed(document.getFooter())).toEqual([place('BREAK_BOTH', 2.5)]);
  });
});

test('fills tables within tables, and drops what they hide', () => {
  desk.run((world) => {
    const id = template((body) => {
      const cell = body.appendTable([['{{#kurz}}weg{{/kurz}}']]).getCell(0, 0);
      cell.appendTable([['{{Name}}', '{{QR-Code}}']]);
      const inner = cell.getChild(1).asTable();
      inner.getCell(0, 0).appendParagraph('{{#kurz}}weg{{/kurz}}');
      inner.getCell(0, 1).appendTable([['tief {{Name}}']]);
    });
    const body = merge(world, id, ['A', 'B']).getBody();
    const said = body
      .getText()
      .split('\n')
      .filter((line) => line !== '');
    expect(said).toEqual(['A', 'tief A', 'B', 'tief B']);
    expect(body.getImages()).toHaveLength(2);
  });
});
