import { type BlockPlan, type Edit, type Fields, planMerge } from '../domain/letters/merge';
import type { Picture } from '../ports/documents';
import type { Appender } from './appender';
import {
  type CellText,
  edited,
  editsByPiece,
  type ParagraphText,
  type TemplateBlock,
  type TemplatePicture,
  wordsOf,
} from './templateParts';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Table = GoogleAppsScript.Document.Table;

/** Pictures by name, as blobs ready to insert. */
export type Pictures = ReadonlyMap<
  string,
  { readonly blob: GoogleAppsScript.Base.Blob; readonly size: number }
>;

/** Turns pictures of the port into blobs; Apps Script's bytes have a sign. */
export function blobsOf(pictures: ReadonlyMap<string, Picture>): Pictures {
  return new Map(
    [...pictures].map(([name, { png, size }]) => {
      const bytes = Array.from(png, (byte) => (byte << 24) >> 24);
      return [name, { blob: Utilities.newBlob(bytes, 'image/png', `${name}.png`), size }];
    }),
  );
}

/** Copies of the blocks in which all that letters share is merged already, once instead of per letter. */
export function prepared(blocks: readonly TemplateBlock[], shared: Fields): readonly TemplateBlock[] {
  const plans = planMerge(
    blocks.map((block) => (block.kind === 'table' ? undefined : wordsOf(block.words))),
    shared,
  );
  return blocks.flatMap((block, index): readonly TemplateBlock[] => {
    const plan = plans[index]!;
    if (plan === 'drop') return [];
    if (block.kind === 'table') return [preparedTable(block, shared)];
    if (plan.length === 0) return [block];
    const element = block.element.copy() as Paragraph & ListItem;
    applyToParagraph(element, block.words, plan);
    return [{ ...block, element, words: edited(block.words, plan) }];
  });
}

type TableBlock = Extract<TemplateBlock, { kind: 'table' }>;

function preparedTable(block: TableBlock, shared: Fields): TableBlock {
  const plans = block.cells.map((cell) => planCell(cell, shared));
  if (plans.every((plan) => plan.every((each) => each !== 'drop' && each.length === 0))) return block;
  const element = block.element.copy();
  const cells = block.cells.map((cell, index): CellText => {
    const plan = plans[index]!;
    editCell(element, cell, plan.map(editsOf));
    dropParagraphs(element, cell, plan);
    const kept = cell.paragraphs.map((words, place) => words && edited(words, editsOf(plan[place]!)));
    const paragraphs = kept.filter((_, place) => plan[place] !== 'drop');
    return { ...cell, paragraphs: paragraphs.length > 0 ? paragraphs : [emptyParagraph] };
  });
  return { ...block, element, cells };
}

const emptyParagraph: ParagraphText = { pieces: [], pictures: [], pageBreaks: 0, plain: true };

function planCell(cell: CellText, fields: Fields): readonly BlockPlan[] {
  return planMerge(cell.paragraphs.map(wordsOf), fields);
}

function editsOf(plan: BlockPlan): readonly Edit[] {
  return plan === 'drop' ? [] : plan;
}

/**
 * Appends filled-in copies of these blocks.
 *
 * @returns number of changes made to the document, for saving in time
 */
export function appendFilled(
  to: Appender,
  blocks: readonly TemplateBlock[],
  fields: Fields,
  pictures: Pictures,
): number {
  const plans = planMerge(
    blocks.map((block) => (block.kind === 'table' ? undefined : wordsOf(block.words))),
    fields,
  );
  let changes = 0;
  blocks.forEach((block, index) => {
    const plan = plans[index]!;
    if (plan === 'drop') return;
    changes +=
      block.kind === 'table'
        ? appendTable(to, block, fields, pictures)
        : appendParagraph(to, block, plan, pictures);
  });
  return changes;
}

function appendParagraph(
  to: Appender,
  block: Exclude<TemplateBlock, { kind: 'table' }>,
  edits: readonly Edit[],
  pictures: Pictures,
): number {
  const copy = block.element.copy() as Paragraph & ListItem;
  applyToParagraph(copy, block.words, edits);
  removePictures(copy, block.words.pictures);
  if (block.kind === 'paragraph') {
    return 1 + insertPictures(to.paragraph(copy), block.words, edits, pictures);
  }
  const item = to.listItem(copy);
  item.setGlyphType(block.glyph); // a list taken to another document may lose its sign
  return 2 + insertPictures(item, block.words, edits, pictures);
}

function appendTable(
  to: Appender,
  { element, cells }: TableBlock,
  fields: Fields,
  pictures: Pictures,
): number {
  const copy = element.copy();
  const plans = cells.map((cell) => planCell(cell, fields));
  cells.forEach((cell, index) => {
    editCell(copy, cell, plans[index]!.map(editsOf));
    cell.paragraphs.forEach((words, place) => {
      if (words !== undefined && words.pictures.length > 0) {
        removePictures(
          copy.getCell(cell.row, cell.column).getChild(place) as unknown as Paragraph,
          words.pictures,
        );
      }
    });
  });
  const table = to.table(copy);
  const inserted = cells.map((cell, index) => insertCellPictures(table, cell, plans[index]!, pictures));
  cells.forEach((cell, index) => {
    dropParagraphs(table, cell, plans[index]!);
  });
  return inserted.reduce((sum, count) => sum + count, 1);
}

function editCell(table: Table, cell: CellText, edits: readonly (readonly Edit[])[]): void {
  const touched = edits.map((own, place) => ({ own, place })).filter(({ own }) => own.length > 0);
  if (touched.length === 0) return;
  const target = table.getCell(cell.row, cell.column);
  for (const { own, place } of touched) {
    applyToParagraph(target.getChild(place) as unknown as Paragraph, cell.paragraphs[place]!, own);
  }
}

function insertCellPictures(
  table: Table,
  cell: CellText,
  plan: readonly BlockPlan[],
  pictures: Pictures,
): number {
  return cell.paragraphs.reduce((sum, words, place) => {
    const edits = plan[place]!;
    if (words === undefined || edits === 'drop') return sum;
    if (words.pictures.length === 0 && edits.every(({ image }) => image === undefined)) return sum;
    const paragraph = table.getCell(cell.row, cell.column).getChild(place) as unknown as Paragraph;
    return sum + insertPictures(paragraph, words, edits, pictures);
  }, 0);
}

/** A cell must keep one paragraph: the last one that would go is only emptied. */
function dropParagraphs(table: Table, cell: CellText, plan: readonly BlockPlan[]): void {
  const places = plan.map((each, place) => (each === 'drop' ? place : -1)).filter((place) => place >= 0);
  if (places.length === 0) return;
  const target = table.getCell(cell.row, cell.column);
  const all = places.length === cell.paragraphs.length;
  for (const place of [...places].reverse()) {
    if (all && place === 0) (target.getChild(0) as unknown as Paragraph).clear();
    else target.removeChild(target.getChild(place));
  }
}

/**
 * Replaces pieces of a paragraph's text, last one first.
 *
 * New text goes in behind the opening braces and the braces go afterwards, so that it looks like the placeholder and
 * not like its neighbours.
 */
function applyToParagraph(
  paragraph: Paragraph | ListItem,
  words: ParagraphText,
  edits: readonly Edit[],
): void {
  for (const piece of [...editsByPiece(words, edits)].reverse()) {
    const text = words.plain ? paragraph.editAsText() : paragraph.getChild(piece.child).asText();
    for (const edit of piece.edits) {
      if (edit.text === '') text.deleteText(edit.start, edit.end - 1);
      else {
        const inside = edit.start + 2;
        text.insertText(inside, edit.text);
        text.deleteText(inside + edit.text.length, edit.end - 1 + edit.text.length);
        text.deleteText(edit.start, inside - 1);
      }
    }
  }
}

function removePictures(paragraph: Paragraph | ListItem, pictures: readonly TemplatePicture[]): void {
  if (pictures.length === 0) return;
  for (let child = paragraph.getNumChildren() - 1; child >= 0; child--) {
    const element = paragraph.getChild(child);
    if (String(element.getType()) === 'INLINE_IMAGE') element.removeFromParent();
  }
}

function insertPictures(
  paragraph: Paragraph | ListItem,
  words: ParagraphText,
  edits: readonly Edit[],
  pictures: Pictures,
): number {
  const placed = words.pictures.map(({ child, blob, width, height }) => ({ at: child, blob, width, height }));
  const named = edits.flatMap(({ image, start }) => {
    const picture = image === undefined ? undefined : pictures.get(image);
    if (picture === undefined) return [];
    const pixels = Math.round((picture.size * 96) / 72);
    return [
      { at: start === 0 ? 0 : Number.POSITIVE_INFINITY, blob: picture.blob, width: pixels, height: pixels },
    ];
  });
  for (const { at, blob, width, height } of [...placed, ...named]) {
    const children = at === 0 ? 0 : paragraph.getNumChildren();
    paragraph.insertInlineImage(Math.min(at, children), blob).setWidth(width).setHeight(height);
  }
  return 3 * (placed.length + named.length);
}
