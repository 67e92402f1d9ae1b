import { sha256Hex } from '../domain/sha256';
import type { CellText, ParagraphText, TemplateBlock, TemplatePicture } from './templateParts';

type Attributed = Pick<GoogleAppsScript.Document.Body, 'getAttributes'>;
type Paragraph = Pick<GoogleAppsScript.Document.Paragraph, 'getAttributes' | 'getChild'>;
type Table = GoogleAppsScript.Document.Table;

/**
 * What blocks look like, as a text that is the same as long as nobody formats them differently: attributes of
 * paragraphs and of each stretch of text, lines and cells of tables, bytes and size of pictures.
 *
 * Drive's `modifiedTime` would take one call, but it lags behind, and a deputy's add-on must not ask for it.
 */
export function looksOf(blocks: readonly TemplateBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'table') return tableLooks(block.element, block.cells);
      const looks = paragraphLooks(block.element, block.words);
      return block.kind === 'list'
        ? `${String(block.glyph)} ${block.element.getNestingLevel()} ${looks}`
        : looks;
    })
    .join('\n');
}

/** Attributes in a fixed order; values that are Google's own objects by their names. */
export function attributesOf(element: Attributed): string {
  return written(element.getAttributes());
}

function paragraphLooks(paragraph: Paragraph, { pieces, pictures }: ParagraphText): string {
  const stretches = pieces
    .filter(({ text }) => text !== '')
    .flatMap(({ child }) => {
      const text = paragraph.getChild(child).asText();
      const starts = text.getTextAttributeIndices();
      return starts.map((start) => `${child}/${start} ${written(text.getAttributes(start) as Attributes)}`);
    });
  return [attributesOf(paragraph as Attributed), ...stretches, ...pictures.map(pictureLooks)].join('; ');
}

function tableLooks(table: Table, cells: readonly CellText[]): string {
  const inside = cells.map(({ row, column, paragraphs }) => {
    const cell = table.getCell(row, column);
    const said = paragraphs.map((words, index) =>
      words === undefined ? '' : paragraphLooks(cell.getChild(index) as unknown as Paragraph, words),
    );
    const frame = [
      cell.getWidth(),
      cell.getBackgroundColor(),
      cell.getPaddingTop(),
      cell.getPaddingRight(),
      cell.getPaddingBottom(),
      cell.getPaddingLeft(),
      cell.getVerticalAlignment(),
    ];
    return [...frame.map(String), ...said].join('; ');
  });
  const rows = Array.from({ length: table.getNumRows() }, (_, row) => table.getRow(row).getMinimumHeight());
  return [table.getBorderWidth(), table.getBorderColor(), ...rows, ...inside].join('\n');
}

function pictureLooks({ blob, width, height }: TemplatePicture): string {
  return `${width}x${height} ${sha256Hex(blob.getDataAsString('ISO-8859-1'))}`;
}

type Attributes = Readonly<Record<string, unknown>>;

function written(attributes: object): string {
  const all = attributes as Attributes;
  return Object.keys(all)
    .sort()
    .map((name) => `${name}=${String(all[name])}`)
    .join(' ');
}
