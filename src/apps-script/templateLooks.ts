import { sha256Hex } from '../domain/sha256';
import {
  type CellText,
  cellAt,
  type ParagraphText,
  type PositionedPicture,
  type TemplateBlock,
  type TemplatePicture,
} from './templateParts';

type Attributed = Pick<GoogleAppsScript.Document.Body, 'getAttributes'>;
type Paragraph = Pick<GoogleAppsScript.Document.Paragraph, 'getAttributes' | 'getChild'>;
type Table = GoogleAppsScript.Document.Table;
type Text = GoogleAppsScript.Document.Text;

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
      return block.kind === 'other' ? block.type : paragraphLooks(block.element, block.words);
    })
    .join('\n');
}

/** Attributes in a fixed order; values that are Google's own objects by their names. */
export function attributesOf(element: Attributed): string {
  return written(element.getAttributes());
}

function paragraphLooks(paragraph: Paragraph, { parts, positioned, list }: ParagraphText): string {
  const inside = parts.flatMap((part, child) => {
    if ('other' in part) return [part.other];
    if ('picture' in part) return [pictureLooks(part.picture)];
    if (part.text === '') return [];
    const text = paragraph.getChild(child) as Text;
    const starts = text.getTextAttributeIndices();
    return starts.map((start) => `${child}/${start} ${written(text.getAttributes(start) as Attributes)}`);
  });
  const place = list === undefined ? [] : [`${list.glyph} ${list.level} ${list.indent} ${list.firstLine}`];
  return [attributesOf(paragraph as Attributed), ...place, ...inside, ...positioned.map(placedLooks)].join(
    '; ',
  );
}

function tableLooks(table: Table, cells: readonly CellText[]): string {
  const inside = cells.map(({ path, paragraphs }) => {
    const cell = cellAt(table, path);
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

function placedLooks({ layout, left, top, ...picture }: PositionedPicture): string {
  return `${layout} ${left}/${top} ${pictureLooks(picture)}`;
}

type Attributes = Readonly<Record<string, unknown>>;

function written(attributes: object): string {
  const all = attributes as Attributes;
  return Object.keys(all)
    .sort()
    .map((name) => `${name}=${String(all[name])}`)
    .join(' ');
}
