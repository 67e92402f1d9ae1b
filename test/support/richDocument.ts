import {
  AlignmentType,
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlign,
} from 'docx';
import { PNG } from 'pngjs';

/** A small grey picture. */
export function greyPng(width = 40, height = 20): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(120);
  return PNG.sync.write(png);
}

/**
 * A .docx with what a manager's template may hold, written by another library: own styles, lists, nested tables,
 * images in the line and positioned, tabs, links, bookmarks, footnotes, comments, a table of contents, a first-page
 * header, page numbers, two sections.
 */
export function richDocument(): Promise<Buffer> {
  return Packer.toBuffer(new Document({ ...parts, sections: [portrait(), landscape()] }));
}

const parts = {
  comments: { children: [{ id: 0, author: 'A', date: new Date(0), children: [line('Kommentar')] }] },
  footnotes: { 1: { children: [line('Fußnote')] } },
  numbering: {
    config: [
      {
        reference: 'n',
        levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
      },
    ],
  },
  styles: {
    default: {
      document: { run: { font: 'Liberation Serif', size: 26 }, paragraph: { spacing: { line: 300 } } },
    },
    paragraphStyles: [
      { id: 'Mine', name: 'Mein Stil', basedOn: 'Normal', run: { size: 40, color: '990000' } },
    ],
  },
};

function line(text: string, options: object = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(text)] });
}

function image(options: object = {}): ImageRun {
  return new ImageRun({
    type: 'png',
    data: greyPng(),
    transformation: { width: 40, height: 20 },
    ...options,
  });
}

function portrait() {
  return {
    properties: { titlePage: true, page: { margin: { top: 1000 } } },
    headers: {
      default: new Header({
        children: [
          new Paragraph({ children: [image(), new TextRun({ children: ['Seite ', PageNumber.CURRENT] })] }),
        ],
      }),
      first: new Header({ children: [line('Erste')] }),
    },
    footers: { default: new Footer({ children: [line('Fuß')] }) },
    children: [
      line('Überschrift', { heading: HeadingLevel.HEADING_1 }),
      new TableOfContents('Inhalt', { headingStyleRange: '1-3' }),
      line('Eigen', { style: 'Mine' }),
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: 8000 }],
        children: [
          new TextRun({ children: ['links', new Tab(), 'rechts'] }),
          new TextRun({ text: 'fett', bold: true, break: 1 }),
        ],
      }),
      new Paragraph({ children: inlines() }),
      new Paragraph({ children: [image(), new TextRun(' Bild'), image(floating)] }),
      line('eins', { numbering: { reference: 'n', level: 0 } }),
      line('zwei', { numbering: { reference: 'n', level: 0 } }),
      line('Punkt', { bullet: { level: 0 } }),
      table(),
      new Paragraph({ children: [new PageBreak(), new TextRun('Hinten')] }),
    ],
  };
}

const floating = {
  floating: { horizontalPosition: { offset: 3_000_000 }, verticalPosition: { offset: 5_000_000 } },
};

/** A placeholder cut by a bookmark and a format, a link, a footnote, a comment. */
function inlines() {
  return [
    new Bookmark({ id: 'bm', children: [new TextRun('{{Na')] }),
    new TextRun({ text: 'me}}', italics: true }),
    new ExternalHyperlink({ link: 'https://example.org/?a=1&b=2', children: [new TextRun('Link')] }),
    new FootnoteReferenceRun(1),
    new CommentRangeStart(0),
    new TextRun('kommentiert'),
    new CommentRangeEnd(0),
    new TextRun({ children: [new CommentReference(0)] }),
  ];
}

function table(): Table {
  const cell = (...children: (Paragraph | Table)[]) =>
    new TableCell({ verticalAlign: VerticalAlign.CENTER, children });
  const nested = new Table({ rows: [new TableRow({ children: [cell(line('innen'))] })] });
  const wide = new TableCell({ columnSpan: 2, shading: { fill: 'DDEEFF' }, children: [line('breit')] });
  return new Table({
    rows: [
      new TableRow({ height: { value: 800, rule: HeightRule.EXACT }, children: [wide] }),
      new TableRow({ children: [cell(line('a')), cell(line('b'), nested, line(''))] }),
    ],
  });
}

function landscape() {
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { size: { orientation: PageOrientation.LANDSCAPE } } },
    children: [line('quer')],
  };
}
