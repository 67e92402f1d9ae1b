import type { Edit } from '../domain/letters/merge';
import {
  type ParagraphText,
  paragraphAt,
  paragraphsIn,
  type TemplateBlock,
  type TemplatePicture,
} from './templateParts';
import { editsByPart } from './templateText';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Text = GoogleAppsScript.Document.Text;

/** Pictures by name, as blobs ready to insert; size in points. */
export type Pictures = ReadonlyMap<
  string,
  { readonly blob: GoogleAppsScript.Base.Blob; readonly size: number }
>;

/** A picture and where it goes in a paragraph without any: before, within or behind the text that is this child. */
interface PlacedPicture {
  readonly child: number;
  readonly offset: number;
  readonly picture: TemplatePicture;
}

/** Copies of the blocks without the pictures beside their text, which do not travel to another document. */
export function withoutPositioned(blocks: readonly TemplateBlock[]): readonly TemplateBlock[] {
  const none = paragraphsIn(blocks).every(({ positioned }) => positioned.length === 0);
  return none ? blocks : blocks.map(bare);
}

function bare(block: TemplateBlock): TemplateBlock {
  if (paragraphsIn([block]).every(({ positioned }) => positioned.length === 0)) return block;
  if (block.kind === 'paragraph') {
    const element = block.element.copy();
    takeOutPositioned(element);
    return { ...block, element };
  }
  if (block.kind === 'other') return block;
  const element = block.element.copy();
  for (const cell of block.cells) {
    cell.paragraphs.forEach((words, place) => {
      if (words && words.positioned.length > 0) takeOutPositioned(paragraphAt(element, cell, place));
    });
  }
  return { ...block, element };
}

function takeOutPositioned(paragraph: Paragraph | ListItem): void {
  for (const image of paragraph.getPositionedImages()) paragraph.removePositionedImage(image.getId());
}

/** Whether a paragraph has pictures of its own in the line. */
export function hasPictures({ parts }: ParagraphText): boolean {
  return parts.some((part) => 'picture' in part);
}

/** Takes the pictures in the line out of a copy, as they do not travel to another document. */
export function takeOutPictures(paragraph: Paragraph | ListItem): void {
  for (let child = paragraph.getNumChildren() - 1; child >= 0; child--) {
    const element = paragraph.getChild(child);
    if (String(element.getType()) === 'INLINE_IMAGE') element.removeFromParent();
  }
}

/**
 * Puts the pictures of the template and those of the letter into an edited paragraph, each where it stood.
 *
 * @returns number of changes made to the document
 */
export function insertPictures(
  paragraph: Paragraph | ListItem,
  words: ParagraphText,
  edits: readonly Edit[],
  pictures: Pictures,
): number {
  const placed = placedPictures(words, edits, pictures);
  for (const { child, offset, picture } of [...placed].reverse()) {
    const rest = offset === 0 ? undefined : cutOff(paragraph.getChild(child).asText(), offset);
    const at = offset === 0 ? child : child + 1;
    paragraph.insertInlineImage(at, picture.blob).setWidth(picture.width).setHeight(picture.height);
    if (rest !== undefined) paragraph.insertText(at + 1, rest);
  }
  for (const { blob, width, height, layout, left, top } of words.positioned) {
    const image = paragraph.addPositionedImage(blob).setWidth(width).setHeight(height);
    image.setLeftOffset(left).setTopOffset(top);
    if (layout !== null) image.setLayout(layout);
  }
  return 5 * placed.length + 6 * words.positioned.length;
}

/** Calls that the pictures of these blocks take in each letter: out of the copy, and in again. */
export function pictureCalls(blocks: readonly TemplateBlock[]): number {
  return paragraphsIn(blocks).reduce((sum, { parts, positioned }) => {
    const inLine = parts.filter((part) => 'picture' in part).length;
    return sum + (inLine > 0 ? 3 * parts.length + 4 * inLine : 0) + 6 * positioned.length;
  }, 0);
}

/** Cuts off what stands behind this offset and gives it back, looking as before; `undefined` if nothing does. */
function cutOff(text: Text, offset: number): Text | undefined {
  const { length } = text.getText();
  if (offset >= length) return undefined;
  const rest = text.copy();
  rest.deleteText(0, offset - 1);
  text.deleteText(offset, length - 1);
  return rest;
}

/** In the order of the paragraph: the places behind a picture stay right as long as it is not in yet. */
function placedPictures(
  words: ParagraphText,
  edits: readonly Edit[],
  pictures: Pictures,
): readonly PlacedPicture[] {
  const byPart = new Map(editsByPart(words, edits).map((each) => [each.child, each.edits]));
  const placed: PlacedPicture[] = [];
  let child = 0;
  let offset = 0;
  words.parts.forEach((part, index) => {
    const own = byPart.get(index) ?? [];
    if ('picture' in part) {
      if (own.length === 0) placed.push({ child, offset, picture: part.picture });
    } else if ('other' in part) {
      if (own.length === 0) [child, offset] = [child + (offset > 0 ? 2 : 1), 0];
    } else {
      let from = 0;
      for (const { start, end, text, image } of [...own].reverse()) {
        offset += start - from + text.length;
        from = end;
        const named = image === undefined ? undefined : pictures.get(image);
        if (named !== undefined) placed.push({ child, offset, picture: square(named) });
      }
      offset += part.text.length - from;
    }
  });
  return placed;
}

function square({ blob, size }: { blob: GoogleAppsScript.Base.Blob; size: number }): TemplatePicture {
  const pixels = Math.round((size * 96) / 72);
  return { blob, width: pixels, height: pixels };
}
