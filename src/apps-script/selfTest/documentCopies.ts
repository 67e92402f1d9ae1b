import { dot, files, fromOther, inOther, type ScratchDocument } from './scratchDocument';
import { expectSeen, type Finding, messageOf, type SelfTestCase, works } from './selfTestCase';

type Body = GoogleAppsScript.Document.Body;

/** What letters assume when they take a template over into another document, and of its file. */
export const copyCases: readonly SelfTestCase<ScratchDocument>[] = [
  fromOther('paragraph-across', (from, to) => {
    const { Attribute, HorizontalAlignment } = DocumentApp;
    const looks: Record<string, unknown> = {
      [String(Attribute.FONT_FAMILY)]: 'Verdana',
      [String(Attribute.FONT_SIZE)]: 9,
      [String(Attribute.SPACING_BEFORE)]: 6,
      [String(Attribute.SPACING_AFTER)]: 3,
      [String(Attribute.LINE_SPACING)]: 1,
      [String(Attribute.HORIZONTAL_ALIGNMENT)]: HorizontalAlignment.RIGHT,
    };
    const paragraph = from.appendParagraph('{{Anrede}}');
    paragraph.setAttributes(looks);
    const copy = to.appendParagraph(paragraph.copy());
    const text = copy.editAsText();
    return expectSeen(
      [
        text.getFontFamily(),
        text.getFontSize(),
        copy.getSpacingBefore(),
        copy.getSpacingAfter(),
        copy.getLineSpacing(),
        String(copy.getAlignment()),
      ],
      ['Verdana', 9, 6, 3, 1, 'RIGHT'],
    );
  }),
  fromOther('table-across', (from, to) => {
    const table = from
      .appendTable([['{{Name}}', 'b']])
      .setBorderWidth(0)
      .setColumnWidth(0, 200);
    table.getRow(0).setMinimumHeight(80);
    const copy = table.copy();
    const text = copy.getCell(0, 0).getChild(0).asParagraph().editAsText();
    text.insertText(2, 'Ada').deleteText(5, 10).deleteText(0, 1);
    const appended = to.appendTable(copy);
    const sizes = [
      appended.getBorderWidth(),
      appended.getColumnWidth(0),
      appended.getRow(0).getMinimumHeight(),
    ];
    return expectSeen(
      [appended.getCell(0, 0).getText(), table.getCell(0, 0).getText(), ...sizes.map(Math.round)],
      ['Ada', '{{Name}}', 0, 200, 80],
    );
  }),
  fromOther('list-item-across', (from, to) => {
    const item = from.appendListItem('Punkt').setGlyphType(DocumentApp.GlyphType.BULLET);
    const copy = to.appendListItem(item.copy()).setGlyphType(DocumentApp.GlyphType.BULLET);
    return expectSeen([copy.getText(), String(copy.getGlyphType())], ['Punkt', 'BULLET']);
  }),
  fromOther('page-across', (from, to) => {
    from.setMarginTop(127.5).setMarginLeft(57);
    to.setAttributes(from.getAttributes());
    return expectSeen(
      [to.getPageWidth() === from.getPageWidth(), to.getMarginTop(), to.getMarginLeft()],
      [true, 127.5, 57],
    );
  }),
  {
    code: 'image-across',
    check: ({ document }) => inOther((other) => imageAcross(other.getBody(), document.getBody())),
  },
  {
    code: 'made-by-drive',
    check() {
      const { id } = files().create({
        name: 'Lostrommel Selbsttest 3',
        mimeType: 'application/vnd.google-apps.document',
      });
      try {
        return expectSeen(DocumentApp.openById(id!).getBody().getNumChildren(), 1);
      } finally {
        files().remove(id!);
      }
    },
  },
  {
    code: 'pdf-export',
    check() {
      let head = '';
      const message = inOther((other) => {
        other.getBody().setText('Seite');
        other.saveAndClose();
        return messageOf(() => {
          head = other.getBlob().getDataAsString('ISO-8859-1').slice(0, 4);
        });
      });
      return expectSeen(head === '%PDF' || /LibreOffice/.test(message), true);
    },
  },
  {
    code: 'speed-of-saving',
    check: () =>
      inOther((other) => {
        const start = Date.now();
        for (let line = 0; line < 300; line++) other.getBody().appendParagraph('Zeile');
        other.saveAndClose();
        const seconds = (Date.now() - start) / 1000;
        return { asExpected: seconds < 10, seen: `${seconds} s` };
      }),
  },
];

function imageAcross(from: Body, to: Body): Finding {
  const source = from.appendParagraph('');
  source.appendInlineImage(dot());
  const moved = works(() => to.appendParagraph(source.copy()));
  const copy = source.copy();
  const image = copy.getChild(0).asInlineImage();
  copy.appendInlineImage(image.getBlob());
  image.removeFromParent();
  return expectSeen([moved, messageOf(() => to.appendParagraph(copy))], [false, 'no error']);
}
