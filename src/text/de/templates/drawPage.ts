import type {
  BlockLayout,
  CellLayout,
  ParagraphLayout,
  TableLayout,
  TemplateLayout,
} from '../../../domain/letters/layout';

const millimetre = 72 / 25.4;
const page = {
  width: 210 * millimetre,
  height: 297 * millimetre,
  top: 20 * millimetre,
  right: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 20 * millimetre,
};
const usable = page.width - page.left - page.right;

/** A document about a draw, whose number stands at the foot of every page. */
export function drawPage(draw: string, body: readonly BlockLayout[]): TemplateLayout {
  return {
    page,
    font: 'Arial',
    size: 10.5,
    body,
    footer: [{ text: `Losung ${draw}`, size: 8, align: 'right' }],
  };
}

/** A heading; of the whole document unless it is smaller. */
export function heading(text: string, size = 16): ParagraphLayout {
  return { text, size, bold: true, before: size === 16 ? 0 : 10, after: 6 };
}

/** A paragraph in the type of the document, or smaller, with space above. */
export function paragraph(text: string, size = 10.5, before = 0): ParagraphLayout {
  return { text, size, before, after: 4 };
}

/**
 * A table with its titles.
 *
 * @param shares per cent of the usable width
 */
export function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
): TableLayout {
  const cell =
    (bold: boolean) =>
    (text: string): CellLayout => {
      return { paragraphs: [{ text, size: 8, bold }], padding: 2 };
    };
  return {
    widths: shares.map((share) => (usable * share) / 100),
    border: 0.5,
    borderColour: '#7b8a88',
    rows: [{ cells: titles.map(cell(true)) }, ...rows.map((row) => ({ cells: row.map(cell(false)) }))],
  };
}
