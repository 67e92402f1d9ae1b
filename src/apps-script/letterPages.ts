import { sharedFields } from '../domain/letters/merge';
import type { LetterPart, MergeOrder } from '../ports/documents';
import { type Appender, appendTo, type Section } from './appender';
import { appendFilled, blobsOf, prepared } from './documentMerge';
import { withoutPositioned } from './letterPictures';
import type { TemplateDocument } from './templateDocument';
import type { TemplateBlock } from './templateParts';

type Document = GoogleAppsScript.Document.Document;

// Google refuses "too many changes applied before saving document"; nobody knows how many, so well below 5,000.
const changesPerSave = 2500;

/**
 * Appends letters to a document until all are in it, time runs out, or it wants to be saved; at least one.
 *
 * Where another letter follows, its page is begun here and now: a document that is saved, closed and opened again ends
 * with that break, so that nothing depends on where it was cut.
 *
 * @param from letters that are in it already
 * @returns letters that are in it now
 */
export function appendLetters(
  document: Document,
  order: MergeOrder,
  from: number,
  template: (id: string) => TemplateDocument,
  hasTime: () => boolean,
): number {
  if (from === 0) takeOver(document, template(order.letters[0]!.parts[0]!.template), order);
  const blocksOf = sharedBlocks(order, template);
  const all = order.letters.length;
  const body = appendTo(document.getBody());
  let changes = 0;
  let done = from;
  do {
    const { parts, pictures } = order.letters[done]!;
    const blobs = blobsOf(pictures);
    parts.forEach((part, place) => {
      if (place > 0) breakPage(body, false);
      changes += appendFilled(body, blocksOf(part), part.fields, blobs) + 3;
      if (done === 0 && place === 0) removeFirst(document.getBody()); // a new document's empty paragraph
    });
    done++;
    if (done < all) breakPage(body, order.blankPage);
  } while (done < all && changes < changesPerSave && hasTime());
  if (done === all && order.blankPage) {
    breakPage(body, false);
    speck(body); // a page that nothing stands on is none in LibreOffice
  }
  return done;
}

/** Gives a part's blocks in which all that the letters share is merged already. */
function sharedBlocks({ common }: MergeOrder, template: (id: string) => TemplateDocument) {
  const blocks = new Map<string, readonly TemplateBlock[]>();
  return ({ template: id, fields }: LetterPart): readonly TemplateBlock[] => {
    const { body, conditions } = template(id);
    const shared = sharedFields(conditions, fields, common);
    const key = `${id} ${shared.key}`;
    const known = blocks.get(key) ?? prepared(withoutPositioned(body), shared.fields);
    blocks.set(key, known);
    return known;
  };
}

/** Page, header and footer of the first template. */
function takeOver(document: Document, from: TemplateDocument, { common }: MergeOrder): void {
  document.getBody().setAttributes(from.document.getBody().getAttributes());
  if (from.header.length > 0) {
    const header = document.addHeader();
    appendFilled(appendTo(header), withoutPositioned(from.header), common, new Map());
    removeFirst(header);
  }
  if (from.footer.length > 0) {
    const footer = document.addFooter();
    appendFilled(appendTo(footer), withoutPositioned(from.footer), common, new Map());
    removeFirst(footer);
  }
}

/** Begins a page, or leaves one empty before; a paragraph for each, as LibreOffice takes two breaks of one for one. */
function breakPage(body: Appender, leavesOneEmpty: boolean): void {
  speck(body).appendPageBreak();
  if (leavesOneEmpty) speck(body).appendPageBreak();
}

/** Appends a paragraph that is as good as invisible, also at the end of a full page. */
function speck(body: Appender): GoogleAppsScript.Document.Paragraph {
  const { Attribute } = DocumentApp;
  const paragraph = body.paragraph('');
  return paragraph.setAttributes({
    [Attribute.FONT_SIZE]: 1,
    [Attribute.LINE_SPACING]: 1,
    [Attribute.SPACING_BEFORE]: 0,
    [Attribute.SPACING_AFTER]: 0,
  });
}

/** Takes away the paragraph a section was made with, unless nothing was appended. */
function removeFirst(section: Section): void {
  if (section.getNumChildren() > 1) section.removeChild(section.getChild(0));
}
