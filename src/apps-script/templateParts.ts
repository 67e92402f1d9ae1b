type Element = GoogleAppsScript.Document.Element;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Table = GoogleAppsScript.Document.Table;
type Cell = GoogleAppsScript.Document.TableCell;
type Text = GoogleAppsScript.Document.Text;
type Blob = GoogleAppsScript.Base.Blob;

/** A picture of the template: pictures do not survive being copied into another document, their bytes do. */
export interface TemplatePicture {
  readonly blob: Blob;
  /** In pixels, as the height. */
  readonly width: number;
  readonly height: number;
}

/** A picture beside or in front of the text, at a distance in points from the paragraph it is fixed to. */
export interface PositionedPicture extends TemplatePicture {
  /** `null` for one that scripts cannot name, such as behind the text. */
  readonly layout: GoogleAppsScript.Document.PositionedLayout | null;
  readonly left: number;
  readonly top: number;
}

/** Where an item stands in its list; indents in points. */
export interface ListPlace {
  /** Id of the list in the template. */
  readonly id: string;
  /** Name of its `GlyphType`; `null` for a sign that scripts cannot name. */
  readonly glyph: string | null;
  readonly level: number;
  readonly indent: number;
  readonly firstLine: number;
}

/** One child of a paragraph; `other` is its `ElementType`. */
export type ParagraphPart =
  | { readonly text: string }
  | { readonly picture: TemplatePicture }
  | { readonly other: string };

/** What a paragraph holds, in order. */
export interface ParagraphText {
  readonly parts: readonly ParagraphPart[];
  readonly positioned: readonly PositionedPicture[];
  /** Missing if it is no list item. */
  readonly list?: ListPlace;
}

/** One cell of a table or of a table within it. */
export interface CellText {
  /** Row and column; in a table within a cell, row, column and place in it, then row and column there, and so on. */
  readonly path: readonly number[];
  readonly paragraphs: readonly (ParagraphText | undefined)[];
  /** `ElementType` of what is neither paragraph nor table. */
  readonly others: readonly string[];
}

/** One block of a template. */
export type TemplateBlock =
  | { readonly kind: 'paragraph'; readonly element: Paragraph | ListItem; readonly words: ParagraphText }
  | { readonly kind: 'table'; readonly element: Table; readonly cells: readonly CellText[] }
  | { readonly kind: 'other'; readonly type: string };

/** A body, header, footer, cell or paragraph. */
export interface Blocks {
  getNumChildren(): number;
  getChild(index: number): Element;
}

/** Reads the blocks of a body, header or footer. */
export function readBlocks(container: Blocks): readonly TemplateBlock[] {
  return children(container).map((element): TemplateBlock => {
    const type = String(element.getType());
    if (type === 'TABLE')
      return { kind: 'table', element: element.asTable(), cells: cellsOf(element.asTable()) };
    const words = readParagraph(element, type);
    if (words === undefined) return { kind: 'other', type };
    return { kind: 'paragraph', element: element as unknown as Paragraph, words };
  });
}

/** The cell of a table at this path. */
export function cellAt(table: Table, [row, column, place, ...rest]: readonly number[]): Cell {
  const cell = table.getCell(row!, column!);
  return place === undefined ? cell : cellAt(cell.getChild(place).asTable(), rest);
}

/** The paragraph at this place of a cell. */
export function paragraphAt(
  table: Table,
  { path }: Pick<CellText, 'path'>,
  place: number,
): Paragraph & ListItem {
  return cellAt(table, path).getChild(place) as unknown as Paragraph & ListItem;
}

/** All paragraphs of these blocks, those in tables included. */
export function paragraphsIn(blocks: readonly TemplateBlock[]): readonly ParagraphText[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.words];
    if (block.kind === 'other') return [];
    return block.cells.flatMap(({ paragraphs }) => paragraphs).filter((words) => words !== undefined);
  });
}

function cellsOf(table: Table, outer: readonly number[] = []): readonly CellText[] {
  return Array.from({ length: table.getNumRows() }, (_, row) => table.getRow(row)).flatMap((cells, row) =>
    Array.from({ length: cells.getNumCells() }, (_, column) =>
      cellsFrom(cells.getCell(column), [...outer, row, column]),
    ).flat(),
  );
}

/** The cell, and the cells of the tables within. */
function cellsFrom(cell: Cell, path: readonly number[]): readonly CellText[] {
  const others: string[] = [];
  const within: CellText[] = [];
  const paragraphs = children(cell).map((element, place) => {
    const type = String(element.getType());
    const words = readParagraph(element, type);
    if (type === 'TABLE') within.push(...cellsOf(element.asTable(), [...path, place]));
    else if (words === undefined) others.push(type);
    return words;
  });
  return [{ path, paragraphs, others }, ...within];
}

/** Reads a paragraph or item of a list; `undefined` if it is neither. */
export function readParagraph(element: Element, type = String(element.getType())): ParagraphText | undefined {
  if (type !== 'PARAGRAPH' && type !== 'LIST_ITEM') return undefined;
  const paragraph = element as unknown as Paragraph;
  return {
    parts: children(paragraph).map(partOf),
    positioned: paragraph.getPositionedImages().map((image) => ({
      ...pictureOf(image),
      layout: image.getLayout(),
      left: image.getLeftOffset(),
      top: image.getTopOffset(),
    })),
    ...(type === 'LIST_ITEM' && { list: listPlace(element as unknown as ListItem) }),
  };
}

function partOf(element: Element): ParagraphPart {
  const type = String(element.getType());
  if (type === 'TEXT') return { text: (element as Text).getText() };
  return type === 'INLINE_IMAGE' ? { picture: pictureOf(element.asInlineImage()) } : { other: type };
}

type Image = Pick<GoogleAppsScript.Document.InlineImage, 'getBlob' | 'getWidth' | 'getHeight'>;

function pictureOf(image: Image): TemplatePicture {
  return { blob: image.getBlob(), width: image.getWidth(), height: image.getHeight() };
}

function listPlace(item: ListItem): ListPlace {
  const glyph = item.getGlyphType() as unknown;
  return {
    id: item.getListId(),
    glyph: glyph === null ? null : String(glyph),
    level: item.getNestingLevel(),
    indent: item.getIndentStart(),
    firstLine: item.getIndentFirstLine(),
  };
}

function children(container: Blocks): readonly Element[] {
  return Array.from({ length: container.getNumChildren() }, (_, index) => container.getChild(index));
}
