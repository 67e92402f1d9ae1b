import { onBody, type ScratchDocument } from './scratchDocument';
import { expectSeen, type SelfTestCase, works } from './selfTestCase';

type Body = GoogleAppsScript.Document.Body;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type Text = GoogleAppsScript.Document.Text;

/** What letters assume of text and of searching in it. */
export const textCases: readonly SelfTestCase<ScratchDocument>[] = [
  onBody('split-placeholder', (body) => {
    const paragraph = pieces(body, '{{Na', 'me}}');
    body.replaceText('\\{\\{Name\\}\\}', '$& $1 \\1 {{x}}');
    return expectSeen(paragraph.getText(), '$& $1 \\1 {{x}}');
  }),
  onBody('looks-of-replacement', (body) => {
    const paragraph = pieces(body, 'an {{Na', 'me}} {{An', 'rede}}');
    paragraph.replaceText('\\{\\{Name\\}\\}', 'ida').asParagraph().replaceText('\\{\\{Anrede\\}\\}', 'frau');
    return expectSeen(boldIn(paragraph.editAsText()), 'an ida FRAU');
  }),
  onBody('replace-every', (body) => {
    const text = body.appendParagraph('aaa').editAsText();
    text.replaceText('a', 'ba');
    return expectSeen(text.getText(), 'bababa');
  }),
  onBody('re2-patterns', (body) => {
    const found = ['(?i)NAME', 'n.m', '\\Qa.b\\E', '\\x{61}', '\\pL+'].map((pattern, at) => {
      const text = body.appendParagraph(['name', 'n\rm', 'a.b', 'a', 'äß'][at]!).editAsText();
      text.replaceText(pattern, 'x');
      return text.getText();
    });
    return expectSeen(found, ['x', 'x', 'x', 'x', 'x']);
  }),
  onBody('re2-refused', (body) =>
    expectSeen(
      ['a(?=b)', '(?<!a)b', '(a)\\1', '(', 'a**'].map((pattern) =>
        works(() => body.replaceText(pattern, 'c')),
      ),
      [false, false, false, false, false],
    ),
  ),
  onBody('find-next', (body) => {
    body.appendParagraph('x1 x2').appendPageBreak();
    body.appendTable([['x3']]);
    const places: unknown[] = [];
    for (let found = body.findText('x\\d'); found; found = body.findText('x\\d', found)) {
      places.push([found.isPartial(), found.getStartOffset(), found.getEndOffsetInclusive()]);
      places.push(found.getElement().asText().getText());
    }
    const third = [true, 0, 1];
    const expected = [[true, 0, 1], 'x1 x2', [true, 3, 4], 'x1 x2', third, 'x3'];
    const kind = body.findElement(DocumentApp.ElementType.TABLE_CELL).getElement().getType();
    const inText = body.getChild(1).asParagraph().getChild(0).asText().findText('2').getStartOffset();
    return expectSeen([...places, String(kind), inText], [...expected, 'TABLE_CELL', 4]);
  }),
  onBody('looks-around-change', (body) => {
    const text = pieces(body, 'ab', 'cd', 'ef').editAsText();
    const starts = text.getTextAttributeIndices();
    text.insertText(3, 'x').deleteText(1, 2);
    const before = boldIn(text);
    return expectSeen([starts, before, boldIn(text.insertText(0, 'y'))], [[0, 2, 4], 'aXDef', 'yaXDef']);
  }),
  onBody('joined-texts', (body) => {
    const paragraph = pieces(body, 'a', 'b');
    return expectSeen([paragraph.getNumChildren(), boldIn(paragraph.editAsText())], [1, 'aB']);
  }),
  onBody('text-set-anew', (body) => {
    const paragraph = body.appendParagraph('a');
    paragraph.editAsText().setBold(true).appendText('b');
    const appended = boldIn(paragraph.editAsText());
    paragraph.getChild(0).asText().setText('cd').editAsText().deleteText(0, 0);
    return expectSeen([appended, boldIn(paragraph.editAsText())], ['AB', 'D']);
  }),
  onBody('looks-of-part', (body) => {
    const { SUPERSCRIPT } = DocumentApp.TextAlignment;
    const text = body.appendParagraph('ab').editAsText();
    text.setItalic(0, 0, true).setUnderline(0, 0, true).setStrikethrough(0, 0, true);
    text.setFontFamily(0, 0, 'Verdana').setFontSize(0, 0, 9).setTextAlignment(0, 0, SUPERSCRIPT);
    text.setForegroundColor(0, 0, '#112233').setBackgroundColor(0, 0, '#ddeeff');
    text.setLinkUrl(1, 1, 'https://example.org');
    const seen = [text.isItalic(0), text.isUnderline(0), text.isStrikethrough(0), text.getFontFamily(0)];
    const more = [text.getFontSize(0), text.getForegroundColor(0), text.getBackgroundColor(0)];
    return expectSeen(
      [...seen, ...more, String(text.getTextAlignment(0)), text.getLinkUrl(0), text.getLinkUrl(1)],
      [true, true, true, 'Verdana', 9, '#112233', '#ddeeff', 'SUPERSCRIPT', null, 'https://example.org'],
    );
  }),
  onBody('looks-at-once', (body) => {
    const { Attribute } = DocumentApp;
    const text = body.appendParagraph('ab').editAsText();
    text.setAttributes(1, 1, { [String(Attribute.BOLD)]: true, [String(Attribute.FONT_SIZE)]: 9 });
    const { BOLD, FONT_SIZE } = text.getAttributes(1) as Record<string, unknown>;
    return expectSeen([BOLD, FONT_SIZE, boldIn(text)], [true, 9, 'aB']);
  }),
  onBody('any-text', (body) => {
    const texts = [
      '$& $1 $$',
      '{{#x}}',
      ']]><w:p/>',
      '&amp;&#13;',
      '  zwei  ',
      '=SUMME(A1)',
      'Nguyễn Thị 😀',
    ];
    const paragraph = body.appendParagraph('');
    const said = texts.map((text) => {
      paragraph.setText(text);
      return paragraph.getText();
    });
    return expectSeen(said, texts);
  }),
  onBody('line-ends', (body) => {
    const texts = ['a\nb', 'a\r\nb', 'a\tb\u0002c', 'a\ue000b', 'a\ud83d b'];
    const said = texts.map((text) => body.appendParagraph(text).getText());
    return expectSeen([body.getNumChildren(), ...said], [6, 'a\rb', 'a\rb', 'a\tbc', 'ab', 'a b']);
  }),
];

/** A paragraph of pieces, every second one bold. */
function pieces(body: Body, ...parts: readonly string[]): Paragraph {
  const paragraph = body.appendParagraph('');
  parts.forEach((part, at) => {
    paragraph.appendText(part).setBold(at % 2 === 1);
  });
  return paragraph;
}

/** The text with its bold letters as capitals. */
function boldIn(text: Text): string {
  const letter = (each: string, at: number) => (text.isBold(at) ? each.toUpperCase() : each);
  return text.getText().split('').map(letter).join('');
}
