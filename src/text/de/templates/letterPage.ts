import type {
  BlockLayout,
  CellLayout,
  PageLayout,
  ParagraphLayout,
  TableLayout,
  TemplateLayout,
} from '../../../domain/letters/layout';

const millimetre = 72 / 25.4;
const a4 = { width: 210 * millimetre, height: 297 * millimetre };

/** DIN 5008: 25 mm left, 20 mm right. Top leaves room for the letterhead above the address field at 45 mm. */
const page: PageLayout = {
  ...a4,
  top: 15 * millimetre,
  right: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 25 * millimetre,
};

/** Colour of headings and of the letterhead. */
export const ink = '#1f4e5f';
/** Colour of what is to be read second. */
export const grey = '#5f6368';
/** Background of boxes. */
export const paleBox = '#eaf2f4';

const textWidth = 165 * millimetre;
const speck: ParagraphLayout = { text: '', size: 1, after: 0, spacing: 1 };

/** Words that are left out where nobody has filled in what they speak of; a paragraph of nothing else goes, too. */
export function given(field: string, words = `{{${field}}}`): string {
  return `{{#${field}}}${words}{{/${field}}}`;
}

/** The same said to grown-ups and to young people. */
export function both(formal: string, young: string): string {
  return `{{^minderjährig}}${formal}{{/minderjährig}}{{#minderjährig}}${young}{{/minderjährig}}`;
}

/** Placeholder of where the event is, often the last thing to be settled. */
export const place = 'Ort der Veranstaltung';

/** The telephone number behind a sentence that says one may call. */
export const byPhone = given('Telefon', ': {{Telefon}}');

/** The last sentence, with room to sign by hand. */
export function closing(words: string): ParagraphLayout {
  return paragraph(words, { before: 8, after: 22 });
}

/** Who signs. */
export function signedBy(): readonly ParagraphLayout[] {
  return [line(given('Ansprechperson')), line('{{Organisation}}')];
}

/** Whom to ask, in the information block. */
export function askWhom(): readonly string[] {
  return [given('Ansprechperson'), given('Telefon', 'Telefon {{Telefon}}'), given('E-Mail')];
}

/** A paragraph of running text. */
export function paragraph(text: string, look: Omit<ParagraphLayout, 'text'> = {}): ParagraphLayout {
  return { text, before: 3, after: 5, spacing: 1.08, ...look };
}

/** A line without space around it. */
export function line(text: string, look: Omit<ParagraphLayout, 'text'> = {}): ParagraphLayout {
  return { text, after: 0, spacing: 1, ...look };
}

/** A small heading inside a letter. */
export function heading(text: string): ParagraphLayout {
  return paragraph(text, { bold: true, colour: ink, before: 7, after: 2 });
}

/** Next point of a list. */
export function bullet(text: string): ParagraphLayout {
  return paragraph(text, { bullet: true, before: 0, after: 2 });
}

/** A row of cells in a table across the page; widths in millimetres. */
export function box(
  cells: readonly { width: number; paragraphs: readonly ParagraphLayout[] }[],
  background = paleBox,
): TableLayout {
  return {
    widths: cells.map((cell) => cell.width * millimetre),
    border: 0,
    rows: [
      {
        cells: cells.map(({ paragraphs }) => ({ paragraphs, background, padding: 7, align: 'middle' })),
      },
    ],
  };
}

/** A ruled table, first row as heading; widths in millimetres. */
export function ruled(widths: readonly number[], rows: readonly (readonly string[])[]): TableLayout {
  return {
    widths: widths.map((width) => width * millimetre),
    border: 0.5,
    borderColour: '#9aa5a9',
    rows: rows.map((cells, index) => ({
      cells: cells.map((text) => ({
        paragraphs: [line(text, { size: 10, bold: index === 0 })],
        padding: 3,
        ...(index === 0 ? { background: paleBox } : {}),
      })),
    })),
  };
}

/**
 * A letter after DIN 5008 Form B: letterhead to 45 mm, address field 85 × 45 mm (text begins 25 mm from the left edge,
 * address zone at 62.7 mm), information block from 125 mm, subject below 98 mm.
 *
 * @param information lines of the information block, at most six
 * @param size of the running text in points
 */
export function letter(
  subject: string,
  information: readonly string[],
  body: readonly BlockLayout[],
  size = 11,
): TemplateLayout {
  return {
    page,
    font: 'Arial',
    size,
    body: [
      ...head(information),
      paragraph(subject, { bold: true, size: 13, colour: ink, after: 12 }),
      ...body,
    ],
    footer: pageFoot(),
  };
}

/** What stands above the subject of a letter. */
function head(information: readonly string[]): readonly BlockLayout[] {
  return [speck, letterhead(), speck, addressField(information), line('', { size: 10, after: 10 })];
}

/** A page without address field: cards, notes, information. */
export function sheet(title: string, body: readonly BlockLayout[]): TemplateLayout {
  return {
    page,
    font: 'Arial',
    size: 11,
    body: [
      line('{{Organisation}}', { size: 10, colour: grey, after: 8 }),
      paragraph(title, { bold: true, size: 18, colour: ink, after: 8 }),
      ...body,
    ],
    footer: pageFoot(),
  };
}

/** Two lines to write on: the day, and a name under the label. */
export function signature(label: string): TableLayout {
  const written = (rule: string, under: string) =>
    cell([line(rule, { colour: grey }), line(under, { size: 8, colour: grey })]);
  return {
    widths: [50 * millimetre, 5 * millimetre, 85 * millimetre],
    border: 0,
    rows: [{ cells: [written('_'.repeat(23), 'Datum'), cell([line('')]), written('_'.repeat(36), label)] }],
  };
}

/** A page without address field for people drawn, and with one for everybody else. */
export function letterOrSheet(title: string, body: readonly BlockLayout[]): TemplateLayout {
  const { body: page, ...rest } = sheet(title, body);
  const letterOnly = [
    line('{{^ausgelost}}'),
    ...head(['', '', '', '', '', '{{Briefdatum}}']),
    line('{{/ausgelost}}'),
  ];
  return {
    ...rest,
    body: [...letterOnly, line('{{#ausgelost}}'), page[0]!, line('{{/ausgelost}}'), ...page.slice(1)],
  };
}

function letterhead(): TableLayout {
  return {
    widths: [textWidth],
    border: 0,
    rows: [
      {
        height: 29.1 * millimetre,
        cells: [
          cell(
            [
              line('{{Organisation}}', { size: 16, bold: true, colour: ink }),
              line('{{Bezeichnung}} · {{Wahlkreis}}', { size: 10, colour: grey, before: 3 }),
            ],
            'top',
          ),
        ],
      },
    ],
  };
}

function addressField(information: readonly string[]): TableLayout {
  const widths = [85 * millimetre, 15 * millimetre, 65 * millimetre];
  const returnLine = line('{{Absenderzeile}}', { size: 7, colour: grey, after: 2 });
  const lines = information.map((text) => line(text, { size: 9.5, after: 1 }));
  return {
    widths,
    border: 0,
    rows: [
      {
        height: 17.7 * millimetre,
        cells: [cell([returnLine], 'bottom'), cell([line('')]), cell([line('')])],
      },
      {
        height: 27.3 * millimetre,
        cells: [cell([line('{{Adressblock}}', { size: 11 })]), cell([line('')]), cell(lines)],
      },
    ],
  };
}

function cell(paragraphs: readonly ParagraphLayout[], align: CellLayout['align'] = 'top'): CellLayout {
  return { paragraphs, padding: 0, align };
}

function pageFoot(): readonly ParagraphLayout[] {
  return [line('{{Kontaktzeile}}', { size: 8, colour: grey, align: 'centre' })];
}
