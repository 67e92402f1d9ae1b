import type { ContainerText } from '../domain/letters/documentText';
import { applyEdits, type Edit } from '../domain/letters/merge';

type Element = GoogleAppsScript.Document.Element;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Table = GoogleAppsScript.Document.Table;
type Blob = GoogleAppsScript.Base.Blob;
type InlineImage = GoogleAppsScript.Document.InlineImage;

/** A picture of the template: images do not survive being copied into another document, their bytes do. */
export interface TemplatePicture {
  /** Place among the paragraph's children. */
  readonly child: number;
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** A paragraph's words: one piece per stretch of text, as pictures and breaks cut it. */
export interface ParagraphText {
  readonly pieces: readonly { readonly child: number; readonly text: string }[];
  readonly pictures: readonly TemplatePicture[];
  readonly pageBreaks: number;
  /** True if its only child is a text, or it has none. */
  readonly plain: boolean;
}

/** One cell of a table; nested tables have no entry of their own. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly paragraphs: readonly (ParagraphText | undefined)[];
}

/** One block of a template. */
export type TemplateBlock =
  | { readonly kind: 'paragraph'; readonly element: Paragraph; readonly words: ParagraphText }
  | {
      readonly kind: 'list';
      readonly element: ListItem;
      readonly words: ParagraphText;
      readonly glyph: GoogleAppsScript.Document.GlyphType;
    }
  | { readonly kind: 'table'; readonly element: Table; readonly cells: readonly CellText[] };

/** Stands in a paragraph's text for whatever is not text, so that no placeholder reaches across it. */
const notText = '\ufffc';

interface Blocks {
  getNumChildren(): number;
  getChild(index: number): Element;
}

/** Reads the blocks of a body, header or footer; kinds DocumentApp cannot copy (tables of contents) are left out. */
export function readBlocks(container: Blocks): readonly TemplateBlock[] {
  return children(container).flatMap((element): readonly TemplateBlock[] => {
    const type = String(element.getType());
    if (type === 'TABLE') {
      const table = element as unknown as Table;
      return [{ kind: 'table', element: table, cells: cellsOf(table) }];
    }
    if (type === 'LIST_ITEM') {
      const item = element as unknown as ListItem;
      return [{ kind: 'list', element: item, words: readParagraph(item), glyph: item.getGlyphType() }];
    }
    if (type !== 'PARAGRAPH') return [];
    const paragraph = element as unknown as Paragraph;
    return [{ kind: 'paragraph', element: paragraph, words: readParagraph(paragraph) }];
  });
}

/** What these blocks say: the container itself and the cells of its tables. */
export function textsOf(
  place: ContainerText['place'],
  blocks: readonly TemplateBlock[],
): readonly ContainerText[] {
  return [
    { place, blocks: blocks.map((block) => (block.kind === 'table' ? undefined : wordsOf(block.words))) },
    ...blocks.flatMap((block) =>
      block.kind !== 'table'
        ? []
        : block.cells.map(
            (cell): ContainerText => ({
              place: place === 'body' ? 'cell' : place,
              blocks: cell.paragraphs.map(wordsOf),
            }),
          ),
    ),
  ];
}

/** A paragraph's text as the merge plans it. */
export function wordsOf(paragraph: ParagraphText): string;
export function wordsOf(paragraph: ParagraphText | undefined): string | undefined;
export function wordsOf(paragraph: ParagraphText | undefined): string | undefined {
  if (paragraph === undefined) return undefined;
  const { pieces, pictures, plain } = paragraph;
  if (plain) return pieces[0]?.text ?? '';
  const last = Math.max(...[...pieces, ...pictures].map(({ child }) => child), 0);
  return Array.from({ length: last + 1 }, (_, child) => {
    const piece = pieces.find((each) => each.child === child);
    return piece?.text ?? notText;
  }).join('');
}

/** Edits by the piece of text they fall into, with offsets within it. */
export function editsByPiece(
  paragraph: ParagraphText,
  edits: readonly Edit[],
): readonly { readonly child: number; readonly edits: readonly Edit[] }[] {
  let at = 0;
  let next = 0;
  return paragraph.pieces
    .map((piece) => {
      at += paragraph.plain ? 0 : piece.child - next;
      next = piece.child + 1;
      const start = at;
      at += piece.text.length;
      const own = edits
        .filter((edit) => edit.start >= start && edit.end <= start + piece.text.length)
        .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
      return { child: piece.child, edits: own };
    })
    .filter(({ edits: own }) => own.length > 0);
}

/** The paragraph as it reads after these edits. */
export function edited(paragraph: ParagraphText, edits: readonly Edit[]): ParagraphText {
  const byPiece = new Map(editsByPiece(paragraph, edits).map((each) => [each.child, each.edits]));
  return {
    ...paragraph,
    pieces: paragraph.pieces.map(({ child, text }) => ({
      child,
      text: applyEdits(text, byPiece.get(child) ?? []),
    })),
  };
}

function cellsOf(table: Table): readonly CellText[] {
  return Array.from({ length: table.getNumRows() }, (_, row) => table.getRow(row)).flatMap((row, down) =>
    Array.from({ length: row.getNumCells() }, (_, column): CellText => {
      const paragraphs = children(row.getCell(column)).map((element) => {
        const type = String(element.getType());
        const isText = type === 'PARAGRAPH' || type === 'LIST_ITEM';
        return isText ? readParagraph(element as unknown as Paragraph) : undefined;
      });
      return { row: down, column, paragraphs };
    }),
  );
}

function readParagraph(paragraph: Paragraph | ListItem): ParagraphText {
  const pieces: { child: number; text: string }[] = [];
  const pictures: TemplatePicture[] = [];
  let pageBreaks = 0;
  const all = children(paragraph);
  all.forEach((element, child) => {
    const type = String(element.getType());
    if (type === 'TEXT') pieces.push({ child, text: element.asText().getText() });
    if (type === 'INLINE_IMAGE') pictures.push(pictureOf(element.asInlineImage(), child));
    if (type === 'PAGE_BREAK') pageBreaks++;
  });
  return { pieces, pictures, pageBreaks, plain: all.length === pieces.length && pieces.length <= 1 };
}

function pictureOf(image: InlineImage, child: number): TemplatePicture {
  return { child, blob: image.getBlob(), width: image.getWidth(), height: image.getHeight() };
}

function children(container: Blocks): readonly Element[] {
  return Array.from({ length: container.getNumChildren() }, (_, index) => container.getChild(index));
}
