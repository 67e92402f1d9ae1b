import { strFromU8, unzipSync } from 'fflate';
import { type EmulatedDocuments, emulatedDocuments } from '../../support/emulatedDocuments';
import { type LineOnPaper, linesOnPaper } from '../../support/linesOnPaper';
import { testOnPaper } from '../../support/paper';
import { greyPng, richDocument } from '../../support/richDocument';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type Element = GoogleAppsScript.Document.Element;

let template: Uint8Array;
let emulated: EmulatedDocuments;
beforeAll(async () => {
  template = await richDocument();
});
beforeEach(() => {
  emulated = emulatedDocuments();
});
afterEach(() => emulated.end());

interface Blocks {
  getNumChildren(): number;
  getChild(index: number): Element;
}

/** Copies the template's body into a new document as the merge does, `times` over. */
function merged(times = 1): Uint8Array {
  const file = { name: 'Vorlage', kind: 'document', appProperties: {}, time: 0 } as const;
  const source = emulated.app.openById(emulated.documents.store.create(file, template)).getBody();
  const document = emulated.app.create('Ziel');
  const body = document.getBody();
  for (let time = 0; time < times; time++)
    for (const block of children(source)) {
      const copy = block.copy();
      remakeImages(copy as unknown as Blocks);
      const type = String(copy.getType());
      if (type === 'PARAGRAPH') body.appendParagraph(copy.asParagraph());
      else if (type === 'TABLE') body.appendTable(copy.asTable());
      else if (type === 'LIST_ITEM') body.appendListItem(copy.asListItem());
    }
  body.removeChild(body.getChild(0));
  document.saveAndClose();
  return emulated.documents.store.read(document.getId())!;
}

function children(blocks: Blocks): Element[] {
  return Array.from({ length: blocks.getNumChildren() }, (_, index) => blocks.getChild(index));
}

function remakeImages(blocks: Blocks): void {
  const containers = ['TABLE', 'TABLE_ROW', 'TABLE_CELL', 'PARAGRAPH', 'LIST_ITEM'];
  if (!containers.includes(String((blocks as unknown as Element).getType()))) return;
  for (const each of children(blocks)) {
    const type = String(each.getType());
    if (type === 'INLINE_IMAGE') {
      const image = each.asInlineImage();
      const paragraph = blocks as unknown as Paragraph;
      const at = paragraph.getChildIndex(image);
      paragraph
        .insertInlineImage(at, image.getBlob())
        .setWidth(image.getWidth())
        .setHeight(image.getHeight());
      image.removeFromParent();
    } else remakeImages(each as unknown as Blocks);
  }
}

function part(docx: Uint8Array, path: string): string {
  return strFromU8(unzipSync(docx)[path]!);
}

test('takes each style and list along once, however often it is copied', () => {
  const count = (docx: Uint8Array) => [
    part(docx, 'word/styles.xml').match(/<w:style /g)!.length,
    part(docx, 'word/numbering.xml').match(/<w:num /g)!.length,
    Object.keys(unzipSync(docx)).filter((path) => path.startsWith('word/media/')).length,
  ];
  expect(count(merged(5))).toEqual(count(merged(1)));
});

test('takes no style along that looks the same here', () => {
  const [first, second] = [emulated.app.create('A'), emulated.app.create('B')];
  const heading = first.getBody().appendParagraph('x').setHeading(emulated.app.ParagraphHeading.HEADING1);
  const copy = second.getBody().appendParagraph(heading.copy());
  expect(String(copy.getHeading())).toBe('HEADING1');
  second.saveAndClose();
  const styles = part(emulated.documents.store.read(second.getId())!, 'word/styles.xml');
  expect(styles.match(/w:styleId="Heading1/g)).toHaveLength(1);
});

test('knows a heading under its new name', () => {
  const docx = merged();
  const file = { name: 'x', kind: 'document', appProperties: {}, time: 0 } as const;
  const body = emulated.app.openById(emulated.documents.store.create(file, docx)).getBody();
  expect(String(body.getChild(0).asParagraph().getHeading())).toBe('HEADING1');
});

test('stores the image of fifty letters once', () => {
  const document = emulated.app.create('Logo');
  const blob = emulated.utilities.newBlob([...new Int8Array(greyPng())], 'image/png', 'logo.png');
  for (let letter = 0; letter < 50; letter++) document.getBody().appendParagraph('').appendInlineImage(blob);
  document.saveAndClose();
  const files = Object.keys(unzipSync(emulated.documents.store.read(document.getId())!));
  expect(files.filter((path) => path.startsWith('word/media/'))).toEqual(['word/media/image1.png']);
});

test('brings an image fixed to the page along with its markup', () => {
  const document = part(merged(), 'word/document.xml');
  const anchor = /<wp:anchor[\s\S]*?r:embed="([^"]+)"/.exec(document);
  expect(part(merged(), 'word/_rels/document.xml.rels')).toContain(`Id="${anchor![1]}"`);
});

test('leaves bookmarks, comments, footnotes and deleted text at home', () => {
  const document = part(merged(), 'word/document.xml');
  expect(document).toContain('kommentiert');
  expect(document).not.toMatch(/w:(bookmark|comment|footnote|del\b)/);
});

test('numbers every drawing, copied ones included, once', () => {
  const ids = [
    ...part(merged(3), 'word/document.xml').matchAll(/<wp:docPr[^>]* id="(\d+)"|<wp:docPr id="(\d+)"/g),
  ];
  const numbers = ids.map(([, a, b]) => a ?? b);
  expect(numbers).toHaveLength(6);
  expect(new Set(numbers).size).toBe(6);
});

testOnPaper('looks on paper as in the template', () => {
  const lines = (all: readonly LineOnPaper[]) =>
    [...all]
      .sort((a, b) => (a.text < b.text ? -1 : 1))
      .filter(({ page, text }) => page === 1 && /Eigen|links|rechts|fett|eins|zwei|breit|innen/.test(text));
  const before = lines(linesOnPaper(template));
  const after = lines(linesOnPaper(merged()));
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  const heights = (words: readonly LineOnPaper[]) =>
    words.map(({ top, bottom }) => Math.round((bottom - top) * 10));
  expect(heights(after)).toEqual(heights(before));
});
