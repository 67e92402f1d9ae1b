import { dot, files, fromOther, inOther, kindsIn, onBody, type ScratchDocument } from './scratchDocument';
import { expectSeen, messageOf, type SelfTestCase, works } from './selfTestCase';

/** What letters assume of paragraphs, tables, pictures, sections and files. */
export const partCases: readonly SelfTestCase<ScratchDocument>[] = [
  onBody('paragraph-contents', (body) => {
    const paragraph = body.appendParagraph('a').setHeading(DocumentApp.ParagraphHeading.HEADING2);
    paragraph.setIndentStart(20).setIndentFirstLine(30).setIndentEnd(10).insertText(0, 'x');
    paragraph.insertInlineImage(1, dot());
    paragraph.appendPageBreak();
    paragraph.appendHorizontalRule();
    const indents = [paragraph.getIndentStart(), paragraph.getIndentFirstLine(), paragraph.getIndentEnd()];
    const { INDENT_END } = paragraph.getAttributes() as Record<string, unknown>;
    const kinds = ['TEXT', 'INLINE_IMAGE', 'PAGE_BREAK', 'HORIZONTAL_RULE'];
    const looks = [String(paragraph.getHeading()), String(paragraph.getAlignment())];
    return expectSeen(
      [...looks, ...indents, INDENT_END, paragraph.isLeftToRight(), kindsIn(paragraph)],
      ['HEADING2', 'LEFT', 20, 30, 10, 10, true, kinds],
    );
  }),
  onBody('neighbours', (body) => {
    const item = body.appendListItem('a');
    const table = body.appendTable([['b']]);
    const cell = table.getRow(0).asTableRow().getCell(0).asTableCell();
    const kinds = [item.getParent().asBody(), cell.getParentRow(), cell.getParentTable().asTable()];
    const seen = [
      body.getChildIndex(item),
      item.asListItem().getNextSibling().asTable().getPreviousSibling().asListItem().getText(),
      item.isAtDocumentEnd(),
      body.getChild(3).isAtDocumentEnd(),
      ...kinds.map((each) => String(each.getType())),
      table.getRow(0).getParentTable().getNumRows(),
      works(() => item.asParagraph()),
    ];
    return expectSeen(seen, [1, 'a', false, true, 'BODY_SECTION', 'TABLE_ROW', 'TABLE', 1, false]);
  }),
  onBody('lists', (body) => {
    const [first, second] = ['a', 'b'].map((text) => body.appendListItem(text));
    second!.setListId(first!).setNestingLevel(1).setGlyphType(DocumentApp.GlyphType.HOLLOW_BULLET);
    const same = first!.getListId() === second!.getListId();
    const seen = [same, first!.getNestingLevel(), second!.getNestingLevel(), String(second!.getGlyphType())];
    return expectSeen([...seen, body.getListItems().length], [true, 0, 1, 'HOLLOW_BULLET', 2]);
  }),
  onBody('rows-and-cells', (body) => {
    const table = body.appendTable([['a', 'b']]);
    table.appendTableRow().appendTableCell('c');
    table.insertTableRow(0).insertTableCell(0, 'd');
    table.getRow(1).removeCell(0);
    const before = Array.from({ length: table.getNumRows() }, (_, row) => table.getRow(row).getText());
    table.removeRow(2);
    table.getRow(1).clear();
    const cells = table.getRow(1).getNumCells();
    return expectSeen([before, cells, table.clear().getNumRows()], [['d', 'b', 'c'], 0, 0]);
  }),
  onBody('table-looks', (body) => {
    const { Attribute, VerticalAlignment } = DocumentApp;
    const table = body.appendTable([['a']]).setBorderColor('#112233');
    table.setAttributes({ [String(Attribute.BORDER_WIDTH)]: 2 });
    table.getRow(0).setAttributes({ [String(Attribute.MINIMUM_HEIGHT)]: 50 });
    const cell = table.getCell(0, 0).setWidth(90).setVerticalAlignment(VerticalAlignment.BOTTOM);
    cell.setPaddingRight(3).setPaddingBottom(4).setBackgroundColor('#ddeeff');
    cell.setAttributes({ [String(Attribute.PADDING_TOP)]: 5, [String(Attribute.PADDING_LEFT)]: 6 });
    return expectSeen(
      [
        table.getBorderColor(),
        table.getBorderWidth(),
        table.getRow(0).getMinimumHeight(),
        cell.getWidth(),
        String(cell.getVerticalAlignment()),
        cell.getBackgroundColor(),
        cell.getPaddingTop(),
        cell.getPaddingRight(),
        cell.getPaddingBottom(),
        cell.getPaddingLeft(),
        cell.getColSpan(),
      ],
      ['#112233', 2, 50, 90, 'BOTTOM', '#ddeeff', 5, 3, 4, 6, 1],
    );
  }),
  onBody('picture-words', (body) => {
    const image = body.appendImage(dot()).setAltTitle('t').setAltDescription('d');
    image.setLinkUrl('https://example.org');
    const type = image.getAs('image/png').getContentType();
    const seen = [image.getAltTitle(), image.getAltDescription(), image.getLinkUrl(), type];
    return expectSeen([...seen, body.getImages().length], ['t', 'd', 'https://example.org', 'image/png', 1]);
  }),
  onBody('own-paragraphs', (body) => {
    body.appendPageBreak();
    body.appendHorizontalRule();
    body.insertImage(1, dot());
    body.insertHorizontalRule(1);
    body.insertPageBreak(1);
    const kinds = body.getParagraphs().flatMap((paragraph) => kindsIn(paragraph));
    const expected = ['PAGE_BREAK', 'HORIZONTAL_RULE', 'INLINE_IMAGE', 'PAGE_BREAK', 'HORIZONTAL_RULE'];
    const [first] = body.getParagraphs().slice(1);
    const last = body.getParagraphs().pop()!;
    first!.getChild(0).asPageBreak();
    last.getChild(0).asHorizontalRule();
    return expectSeen([kinds, body.getTables().length], [expected, 0]);
  }),
  onBody('wrong-parameter', (body) =>
    expectSeen(
      messageOf(() => body.appendParagraph(5 as unknown as string)),
      "The parameters (number) don't match the method signature for DocumentApp.Body.insertParagraph.",
    ),
  ),
  fromOther('heading-across', (from, to) => {
    const heading = from.appendParagraph('x').setHeading(DocumentApp.ParagraphHeading.HEADING1);
    return expectSeen(String(to.appendParagraph(heading.copy()).getHeading()), 'HEADING1');
  }),
  {
    code: 'header-and-footer',
    check: () =>
      inOther((other) => {
        const parent = other.addHeader().getChild(0).getParent().asHeaderSection();
        other.addFooter().setText('Fuß');
        const footer = other.getFooter().getChild(0).getParent().asFooterSection();
        const again = works(() => other.addFooter());
        return expectSeen([parent.getText(), footer.getText(), again], ['', 'Fuß', false]);
      }),
  },
  {
    code: 'name-and-address',
    check: () =>
      inOther((other) => {
        const id = other.getId();
        other.setName('Lostrommel Selbsttest 4').saveAndClose();
        const again = DocumentApp.openByUrl(other.getUrl());
        return expectSeen(
          [again.getName(), again.getId() === id, other.getId() === id],
          ['Lostrommel Selbsttest 4', true, true],
        );
      }),
  },
  {
    code: 'drive-copy',
    check: () =>
      inOther((other) => {
        other.getBody().setText('Hallo');
        other.saveAndClose();
        const name = "Lostrommel Selbst'test 5";
        const id = files().copy({ name, appProperties: { a: '1', b: '2' } }, other.getId()).id!;
        try {
          files().update({ appProperties: { a: '3' } }, id);
          const { appProperties } = files().get(id, { fields: 'appProperties' });
          const kind = 'application/vnd.google-apps.document';
          const q = `name = '${name.replace("'", "\\'")}' and mimeType = '${kind}' and trashed = false`;
          const found = files().list({ q, fields: 'files(id)' }).files ?? [];
          const text = DocumentApp.openById(id).getBody().getText();
          const long = messageOf(() => files().update({ appProperties: { a: 'ä'.repeat(62) } }, id));
          return expectSeen(
            [
              text,
              appProperties?.a,
              appProperties?.b,
              found.some((file) => file.id === id),
              long === 'no error',
            ],
            ['Hallo', '3', '2', true, false],
          );
        } finally {
          files().remove(id);
        }
      }),
  },
  {
    code: 'document-state',
    check: () =>
      inOther((other) => {
        const id = other.getId();
        other.getBody().setText('Hallo');
        other.saveAndClose();
        const state = () => Docs!.Documents!.get(id, { fields: 'revisionId' }).revisionId;
        const [first, again] = [state(), state()];
        const opened = DocumentApp.openById(id);
        opened.getBody().getParagraphs()[0]!.editAsText().setBold(0, 1, true);
        opened.saveAndClose();
        return expectSeen([typeof first, first === again, first === state()], ['string', true, false]);
      }),
  },
  {
    code: 'file-gone',
    check() {
      const { id, mimeType } = files().create({ name: 'Lostrommel Selbsttest 6' }, dot());
      files().remove(id!);
      return expectSeen(
        [mimeType, /not found/i.test(messageOf(() => files().get(id!)))],
        ['image/png', true],
      );
    },
  },
  {
    code: 'drive-export',
    check: () =>
      inOther((other) => {
        const message = messageOf(() => files().export(other.getId(), 'application/pdf'));
        return expectSeen(message === 'no error' || /LibreOffice/.test(message), true);
      }),
  },
];
