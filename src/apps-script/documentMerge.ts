import { type BlockPlan, type Edit, type Fields, planMerge } from '../domain/letters/merge';
import type { Picture } from '../ports/documents';
import type { Appender } from './appender';
import { type ListJoiner, letterLists } from './letterLists';
import { hasPictures, insertPictures, type Pictures, takeOutPictures } from './letterPictures';
import { type CellText, cellAt, type ParagraphText, paragraphAt, type TemplateBlock } from './templateParts';
import { blockText, edited, editsByPart, wordsOf } from './templateText';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Table = GoogleAppsScript.Document.Table;

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
  const plans = planMerge(blocks.map(blockText), shared);
  return blocks.flatMap((block, index): readonly TemplateBlock[] => {
    const plan = plans[index]!;
    if (plan === 'drop') return [];
    if (block.kind === 'table') return [preparedTable(block, shared)];
    if (block.kind === 'other' || plan.length === 0) return [block];
    const element = block.element.copy() as Paragraph & ListItem;
    applyToParagraph(element, block.words, plan);
    return [{ ...block, element, words: edited(block.words, plan) }];
  });
}

type TableBlock = Extract<TemplateBlock, { kind: 'table' }>;

/** A table within a table stays as it is: its place would change with what its cell leaves out. */
function preparedTable(block: TableBlock, shared: Fields): TableBlock {
  if (block.cells.some(({ path }) => path.length > 2)) return block;
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

const emptyParagraph: ParagraphText = { parts: [], positioned: [] };

function planCell(cell: CellText, fields: Fields): readonly BlockPlan[] {
  return planMerge(cell.paragraphs.map(wordsOf), fields);
}

function editsOf(plan: BlockPlan): readonly Edit[] {
  return plan === 'drop' ? [] : plan;
}

/**
 * Appends filled-in copies of these blocks, which are without pictures beside their text; what is neither paragraph
 * nor table cannot be appended.
 *
 * @returns number of changes made to the document, for saving in time
 */
export function appendFilled(
  to: Appender,
  blocks: readonly TemplateBlock[],
  fields: Fields,
  pictures: Pictures,
): number {
  const plans = planMerge(blocks.map(blockText), fields);
  const joinList = letterLists(to, blocks);
  let changes = 0;
  blocks.forEach((block, index) => {
    const plan = plans[index]!;
    if (plan === 'drop' || block.kind === 'other') return;
    changes +=
      block.kind === 'table'
        ? appendTable(to, block, fields, pictures, joinList)
        : appendParagraph(to, block, plan, pictures, joinList);
  });
  return changes;
}

function appendParagraph(
  to: Appender,
  { element, words }: Extract<TemplateBlock, { kind: 'paragraph' }>,
  edits: readonly Edit[],
  pictures: Pictures,
  joinList: ListJoiner,
): number {
  const copy = element.copy() as Paragraph & ListItem;
  applyToParagraph(copy, words, edits);
  if (hasPictures(words)) takeOutPictures(copy);
  if (words.list === undefined) return 1 + insertPictures(to.paragraph(copy), words, edits, pictures);
  const item = to.listItem(copy);
  return 1 + joinList(item, words.list) + insertPictures(item, words, edits, pictures);
}

function appendTable(
  to: Appender,
  { element, cells }: TableBlock,
  fields: Fields,
  pictures: Pictures,
  joinList: ListJoiner,
): number {
  const copy = element.copy();
  const plans = cells.map((cell) => planCell(cell, fields));
  cells.forEach((cell, index) => {
    editCell(copy, cell, plans[index]!.map(editsOf));
    cell.paragraphs.forEach((words, place) => {
      if (words !== undefined && hasPictures(words)) takeOutPictures(paragraphAt(copy, cell, place));
    });
  });
  const table = to.table(copy);
  const changes = cells.map((cell, index) => finishCell(table, cell, plans[index]!, pictures, joinList));
  // Last cell first: paragraphs that go would change the place of a table behind them.
  for (let index = cells.length - 1; index >= 0; index--) dropParagraphs(table, cells[index]!, plans[index]!);
  return changes.reduce((sum, count) => sum + count, 1);
}

function editCell(table: Table, cell: CellText, edits: readonly (readonly Edit[])[]): void {
  edits.forEach((own, place) => {
    if (own.length > 0) applyToParagraph(paragraphAt(table, cell, place), cell.paragraphs[place]!, own);
  });
}

/** Lists and pictures of a cell, once its table has been appended. */
function finishCell(
  table: Table,
  cell: CellText,
  plan: readonly BlockPlan[],
  pictures: Pictures,
  joinList: ListJoiner,
): number {
  return cell.paragraphs.reduce((sum, words, place) => {
    const edits = plan[place]!;
    if (words === undefined || edits === 'drop') return sum;
    const named = edits.some(({ image }) => image !== undefined);
    if (words.list === undefined && !named && !hasPictures(words) && words.positioned.length === 0)
      return sum;
    const paragraph = paragraphAt(table, cell, place);
    const joined = words.list === undefined ? 0 : joinList(paragraph, words.list);
    return sum + joined + insertPictures(paragraph, words, edits, pictures);
  }, 0);
}

/** A cell ends with a paragraph: the last one is only emptied if none would be left, or none behind a table. */
function dropParagraphs(table: Table, cell: CellText, plan: readonly BlockPlan[]): void {
  const places = plan.map((each, place) => (each === 'drop' ? place : -1)).filter((place) => place >= 0);
  if (places.length === 0) return;
  const target = cellAt(table, cell.path);
  const left = cell.paragraphs.filter((_, place) => plan[place] !== 'drop');
  const emptied = left[left.length - 1] === undefined ? cell.paragraphs.length - 1 : -1;
  for (const place of [...places].reverse()) {
    if (place === emptied) paragraphAt(table, cell, place).clear();
    else target.removeChild(target.getChild(place));
  }
}

/**
 * Replaces pieces of a paragraph's text, last one first, and takes out what else is hidden.
 *
 * New text goes in behind the opening braces and the braces go afterwards, so that it looks like the placeholder and
 * not like its neighbours.
 */
function applyToParagraph(
  paragraph: Paragraph | ListItem,
  words: ParagraphText,
  edits: readonly Edit[],
): void {
  for (const { child, edits: own } of [...editsByPart(words, edits)].reverse()) {
    if (!('text' in words.parts[child]!)) paragraph.getChild(child).removeFromParent();
    else {
      const text = words.parts.length === 1 ? paragraph.editAsText() : paragraph.getChild(child).asText();
      for (const edit of own) applyToText(text, edit);
    }
  }
}

function applyToText(words: GoogleAppsScript.Document.Text, { start, end, text }: Edit): void {
  if (text === '') words.deleteText(start, end - 1);
  else {
    const inside = start + 2;
    words.insertText(inside, text);
    words.deleteText(inside + text.length, end - 1 + text.length);
    words.deleteText(start, inside - 1);
  }
}
