import type {
  BlockLayout,
  CellLayout,
  ParagraphLayout,
  TableLayout,
  TemplateLayout,
} from '../domain/letters/layout';
import { type Appender, appendTo } from './appender';

type Document = GoogleAppsScript.Document.Document;
type Cell = GoogleAppsScript.Document.TableCell;
type Paragraph = GoogleAppsScript.Document.Paragraph;

/** Lays out a new, empty document. */
export function layOut(document: Document, layout: TemplateLayout): void {
  const { Attribute } = DocumentApp;
  const body = document.getBody();
  body.setAttributes({
    [Attribute.PAGE_WIDTH]: layout.page.width,
    [Attribute.PAGE_HEIGHT]: layout.page.height,
    [Attribute.MARGIN_TOP]: layout.page.top,
    [Attribute.MARGIN_RIGHT]: layout.page.right,
    [Attribute.MARGIN_BOTTOM]: layout.page.bottom,
    [Attribute.MARGIN_LEFT]: layout.page.left,
  });
  const appender = appendTo(body);
  for (const block of layout.body) addBlock(appender, block, layout);
  body.removeChild(body.getChild(0)); // every new document begins with an empty paragraph
  if (layout.footer.length === 0) return;
  const footer = document.addFooter();
  for (const paragraph of layout.footer) addParagraph(appendTo(footer), paragraph, layout);
  footer.removeChild(footer.getChild(0));
}

function addBlock(body: Appender, block: BlockLayout, layout: TemplateLayout): void {
  if ('text' in block) addParagraph(body, block, layout);
  else addTable(body, block, layout);
}

function addTable(body: Appender, given: TableLayout, layout: TemplateLayout): void {
  const table = body.table(given.rows.map((row) => row.cells.map(() => '')));
  table.setBorderWidth(given.border);
  if (given.borderColour !== undefined) table.setBorderColor(given.borderColour);
  given.widths.forEach((width, column) => {
    table.setColumnWidth(column, width);
  });
  given.rows.forEach((row, down) => {
    if (row.height !== undefined) table.getRow(down).setMinimumHeight(row.height);
    row.cells.forEach((cell, column) => {
      fillCell(table.getCell(down, column), cell, layout);
    });
  });
}

function fillCell(cell: Cell, given: CellLayout, layout: TemplateLayout): void {
  const { Attribute, VerticalAlignment } = DocumentApp;
  const padding = given.padding ?? 0;
  const vertical = { top: 'TOP', middle: 'CENTER', bottom: 'BOTTOM' } as const;
  cell.setAttributes({
    [Attribute.PADDING_TOP]: padding,
    [Attribute.PADDING_RIGHT]: padding,
    [Attribute.PADDING_BOTTOM]: padding,
    [Attribute.PADDING_LEFT]: padding,
    [Attribute.VERTICAL_ALIGNMENT]: VerticalAlignment[vertical[given.align ?? 'top']],
    ...(given.background === undefined ? {} : { [Attribute.BACKGROUND_COLOR]: given.background }),
  });
  for (const paragraph of given.paragraphs) addParagraph(appendTo(cell), paragraph, layout);
  cell.removeChild(cell.getChild(0));
}

function addParagraph(to: Appender, given: ParagraphLayout, layout: TemplateLayout): void {
  const { text, bold } = withoutStars(given.text);
  const made = given.bullet
    ? to.listItem(text).setGlyphType(DocumentApp.GlyphType.BULLET)
    : to.paragraph(text);
  made.setAttributes(looksOf(given, layout));
  if (given.pageBreak) (made as Paragraph).insertPageBreak(0);
  if (bold.length === 0) return;
  const words = given.pageBreak ? made.getChild(1).asText() : made.editAsText();
  for (const { from, to: last } of bold) words.setBold(from, last, true);
}

function looksOf(given: ParagraphLayout, { font, size }: TemplateLayout): Record<string, unknown> {
  const { Attribute, HorizontalAlignment } = DocumentApp;
  const alignment = { left: 'LEFT', centre: 'CENTER', right: 'RIGHT' } as const;
  return {
    [Attribute.FONT_FAMILY]: font,
    [Attribute.FONT_SIZE]: given.size ?? size,
    [Attribute.BOLD]: given.bold ?? false,
    [Attribute.SPACING_BEFORE]: given.before ?? 0,
    [Attribute.SPACING_AFTER]: given.after ?? 0,
    [Attribute.LINE_SPACING]: given.spacing ?? 1,
    [Attribute.HORIZONTAL_ALIGNMENT]: HorizontalAlignment[alignment[given.align ?? 'left']],
    ...(given.colour === undefined ? {} : { [Attribute.FOREGROUND_COLOR]: given.colour }),
  };
}

/** Text without its pairs of `**`, and the ranges between them (last character included). */
function withoutStars(marked: string): { text: string; bold: readonly { from: number; to: number }[] } {
  const bold: { from: number; to: number }[] = [];
  let text = '';
  marked.split('**').forEach((piece, index) => {
    if (index % 2 === 1 && piece !== '') bold.push({ from: text.length, to: text.length + piece.length - 1 });
    text += piece;
  });
  return { text, bold };
}
