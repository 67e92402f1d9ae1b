import { dot, fromOther, inOther, kindsIn, onBody, type ScratchDocument } from './scratchDocument';
import { expectSeen, type SelfTestCase } from './selfTestCase';

type Paragraph = GoogleAppsScript.Document.Paragraph;

/** What letters assume when lists begin anew, and when pictures take their place in a copy. */
export const letterCases: readonly SelfTestCase<ScratchDocument>[] = [
  fromOther('list-begins-anew', (from, to) => {
    const { NUMBER, LATIN_LOWER } = DocumentApp.GlyphType;
    const first = from.appendListItem('eins').setGlyphType(NUMBER);
    const second = from.appendListItem('a').setListId(first).setNestingLevel(1).setGlyphType(LATIN_LOWER);
    const [one, other] = ['A', 'B'].map(() => {
      const [begins, next] = [first, second].map((item) => to.appendListItem(item.copy()));
      const holder = to.insertListItem(0, '');
      begins!.setListId(holder);
      holder.removeFromParent();
      next!.setListId(begins!).setNestingLevel(1).setGlyphType(LATIN_LOWER);
      next!.setIndentStart(80).setIndentFirstLine(60);
      return [begins!, next!] as const;
    });
    const ids = [...one!, ...other!].map((item) => item.getListId());
    const [begins, next] = other!;
    const looks = [begins.getNestingLevel(), String(begins.getGlyphType()), begins.getText()];
    const hangs = begins.getIndentFirstLine() < begins.getIndentStart();
    const below = [next.getNestingLevel(), String(next.getGlyphType()), next.getIndentStart()];
    return expectSeen(
      [
        ids[0] === ids[1],
        ids[2] === ids[3],
        ids[0] === ids[2],
        hangs,
        ...looks,
        ...below,
        next.getIndentFirstLine(),
      ],
      [true, true, false, true, 0, 'NUMBER', 'eins', 1, 'LATIN_LOWER', 80, 60],
    );
  }),
  onBody('first-list-item', (body) => {
    const item = body.appendListItem('a');
    const holder = body.insertListItem(0, '');
    return expectSeen(holder.getListId() === item.getListId(), false);
  }),
  onBody('list-in-tables', (body) => {
    const item = body.appendListItem('a');
    const cell = body.appendTable([['']]).getCell(0, 0);
    const inner = cell.appendTable([['']]);
    const items = [cell, inner.getCell(0, 0)].map((each) => each.appendListItem('b').setListId(item));
    const reached = cell.getChild(1).asTable().getCell(0, 0).getChild(1).asListItem();
    return expectSeen(
      [...items, reached].map((each) => each.getListId() === item.getListId()),
      [true, true, true],
    );
  }),
  onBody('text-around-picture', (body) => {
    const paragraph = body.appendParagraph('');
    paragraph.appendText('fett vor nach').setBold(0, 8, true);
    const text = paragraph.getChild(0).asText();
    const rest = text.copy();
    rest.deleteText(0, 4);
    text.deleteText(5, 12);
    paragraph.insertInlineImage(1, dot());
    paragraph.insertText(2, rest);
    const [before, behind] = [paragraph.getChild(0).asText(), paragraph.getChild(2).asText()];
    const said = [before.getText(), before.isBold(0), behind.getText(), behind.isBold(0), behind.isBold(4)];
    return expectSeen(
      [kindsIn(paragraph), ...said],
      [['TEXT', 'INLINE_IMAGE', 'TEXT'], 'fett ', true, 'vor nach', true, null],
    );
  }),
  onBody('emptied-text', (body) => {
    const paragraph = body.appendParagraph('a');
    paragraph.appendPageBreak();
    paragraph.appendText('b');
    paragraph.getChild(0).asText().deleteText(0, 0);
    return expectSeen(kindsIn(paragraph), ['PAGE_BREAK', 'TEXT']);
  }),
  onBody('picture-between-texts', (body) => {
    const paragraph = body.appendParagraph('a');
    const image = paragraph.appendInlineImage(dot());
    paragraph.appendText('b');
    image.removeFromParent();
    return expectSeen([kindsIn(paragraph), paragraph.getText()], [['TEXT'], 'ab']);
  }),
  {
    code: 'document-children',
    check: () =>
      inOther((other) => {
        other.addHeader();
        other.addFooter();
        const parent = other.getBody().getParent();
        return expectSeen(
          [String(parent.getType()), kindsIn(parent).sort()],
          ['DOCUMENT', ['BODY_SECTION', 'FOOTER_SECTION', 'HEADER_SECTION']],
        );
      }),
  },
  onBody('picture-beside-text', (body) => {
    const paragraph = body.appendParagraph('a');
    const before = paragraph.getPositionedImages().length;
    place(paragraph);
    return expectSeen([before, placesOf(paragraph), kindsIn(paragraph)], [0, [placed], ['TEXT']]);
  }),
  fromOther('copy-without-picture', (from, to) => {
    const paragraph = from.appendParagraph('a');
    place(paragraph);
    const copy = paragraph.copy();
    const removed = copy.getPositionedImages().map((image) => copy.removePositionedImage(image.getId()));
    const appended = to.appendParagraph(copy);
    const without = appended.getPositionedImages().length;
    place(appended);
    return expectSeen([removed.every(Boolean), without, placesOf(appended)], [true, 0, [placed]]);
  }),
  {
    code: 'behind-page-break',
    check: () =>
      inOther((other) => {
        const body = other.getBody();
        body.appendTable([['a']]);
        body.appendParagraph('').appendPageBreak();
        const saved = kindsIn(body);
        other.saveAndClose();
        const again = DocumentApp.openById(other.getId()).getBody();
        const opened = kindsIn(again);
        again.appendParagraph('b');
        return expectSeen([opened, kindsIn(again)], [saved, [...saved, 'PARAGRAPH']]);
      }),
  },
];

const placed = ['BREAK_LEFT', -56.5, 255, 96, 48, 'image/png'];

function place(paragraph: Paragraph): void {
  const image = paragraph.addPositionedImage(dot()).setWidth(96).setHeight(48);
  image.setLayout(DocumentApp.PositionedLayout.BREAK_LEFT).setLeftOffset(-56.5).setTopOffset(255);
}

function placesOf(paragraph: Paragraph): readonly (readonly unknown[])[] {
  return paragraph.getPositionedImages().map((image) => {
    const size = [image.getWidth(), image.getHeight(), image.getBlob().getContentType()];
    return [String(image.getLayout()), image.getLeftOffset(), image.getTopOffset(), ...size];
  });
}
