import { copyCases } from './documentCopies';
import { letterCases } from './documentLetters';
import { partCases } from './documentParts';
import { textCases } from './documentText';
import { dot, files, kindsIn, onBody, type ScratchDocument } from './scratchDocument';
import { expectSeen, messageOf, type SelfTestGroup, works } from './selfTestCase';

type Body = GoogleAppsScript.Document.Body;

/** Everything the letters assume of DocumentApp and Drive. */
export const documentGroup: SelfTestGroup<ScratchDocument> = {
  name: 'documents',
  prepare() {
    const document = DocumentApp.create('Lostrommel Selbsttest');
    return { document, id: document.getId() };
  },
  cleanUp({ id }) {
    files().remove(id);
  },
  cases: [
    onBody('new-document', (body) => expectSeen([...kindsIn(body), body.getText()], ['PARAGRAPH', ''])),
    onBody('append-paragraphs', (body) => {
      body.appendParagraph('a');
      return expectSeen(texts(body), ['', 'a']);
    }),
    onBody('last-paragraph', (body) =>
      expectSeen(
        messageOf(() => body.removeChild(body.getChild(0))),
        "Can't remove the last paragraph in a document section.",
      ),
    ),
    onBody('table-at-end', (body) => {
      body.appendTable([['x']]);
      return expectSeen(kindsIn(body), ['PARAGRAPH', 'TABLE', 'PARAGRAPH']);
    }),
    onBody('attached-element', (body) =>
      expectSeen(
        messageOf(() => body.appendParagraph(body.appendParagraph('a'))),
        'Element must be detached.',
      ),
    ),
    onBody('copied-looks', (body) => {
      const first = body.appendParagraph('fett');
      first.editAsText().setBold(true);
      const copy = body.appendParagraph(first.copy());
      return expectSeen([copy.getText(), copy.editAsText().isBold()], ['fett', true]);
    }),
    onBody('page-break-first', (body) => {
      const paragraph = body.appendParagraph('a');
      paragraph.insertPageBreak(0);
      return expectSeen(kindsIn(paragraph), ['PAGE_BREAK', 'TEXT']);
    }),
    onBody('emptied-paragraph', (body) => {
      const paragraph = body.appendParagraph('a');
      paragraph.clear();
      return expectSeen([paragraph.getNumChildren(), paragraph.getText()], [0, '']);
    }),
    onBody('distances', (body) => {
      body.setMarginTop(127.55).setMarginLeft(56.7);
      const paragraph = body.appendParagraph('a').setSpacingAfter(6.5).setLineSpacing(1);
      const seen = [
        body.getMarginTop(),
        body.getMarginLeft(),
        paragraph.getSpacingAfter(),
        paragraph.getLineSpacing(),
      ];
      return expectSeen(
        seen.map((points) => Math.round(points * 10) / 10),
        [127.6, 56.7, 6.5, 1],
      );
    }),
    onBody('table-sizes', (body) => {
      const table = body
        .appendTable([['a', 'b']])
        .setBorderWidth(0)
        .setColumnWidth(0, 241);
      table.getRow(0).setMinimumHeight(77.4);
      const cell = table.getCell(0, 0).setPaddingTop(0).setPaddingLeft(0);
      const seen = [table.getBorderWidth(), table.getColumnWidth(0), table.getRow(0).getMinimumHeight()];
      return expectSeen(
        [...seen.map(Math.round), cell.getPaddingTop(), cell.getPaddingLeft()],
        [0, 241, 77, 0, 0],
      );
    }),
    onBody('image-size', (body) => {
      const image = body.appendParagraph('').appendInlineImage(dot());
      image.setWidth(96).setHeight(48);
      return expectSeen(
        [image.getWidth(), image.getHeight(), image.getBlob().getContentType()],
        [96, 48, 'image/png'],
      );
    }),
    {
      code: 'one-header',
      check({ document }) {
        const before = document.getHeader() === null;
        document.addHeader().appendParagraph('Kopf');
        const again = works(() => document.addHeader());
        return expectSeen([before, document.getHeader().getText(), again], [true, '\nKopf', false]);
      },
    },
    {
      code: 'closed-document',
      check(ground) {
        const body = ground.document.getBody();
        body.clear().appendParagraph('bleibt');
        ground.document.saveAndClose();
        const refused = !works(() => body.appendParagraph('zu spät'));
        ground.document = DocumentApp.openById(ground.id);
        return expectSeen([refused, ground.document.getBody().getText()], [true, '\nbleibt']);
      },
    },
    {
      code: 'find-by-mark',
      check({ id }) {
        const mark = id.slice(0, 20);
        files().update({ appProperties: { lostrommelTest: mark } }, id);
        const q = `appProperties has { key='lostrommelTest' and value='${mark}' } and trashed = false`;
        const found = files().list({ q, fields: 'files(id)' }).files ?? [];
        return expectSeen(
          found.map((file) => file.id === id),
          [true],
        );
      },
    },
    {
      code: 'document-in-bin',
      check({ id }) {
        files().update({ trashed: true }, id);
        const { trashed } = files().get(id, { fields: 'trashed' });
        files().update({ trashed: false }, id);
        return expectSeen([trashed === true], [true]);
      },
    },
    ...textCases,
    ...partCases,
    ...copyCases,
    ...letterCases,
  ],
};

function texts(body: Body): string[] {
  return body.getParagraphs().map((paragraph) => paragraph.getText());
}
