import {
  AlignmentType,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  LevelFormat,
  Math as MathFormula,
  MathRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { merge } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { pagesOnPaper } from '../support/linesOnPaper';
import { testOnPaper } from '../support/paper';
import { greyPng } from '../support/richDocument';

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

const line = (text: string, options: object = {}) =>
  new Paragraph({ ...options, children: [new TextRun(text)] });

/** A template made by another program, as Word would. */
async function word(children: (Paragraph | Table | TableOfContents)[], more: object = {}, footer = 'Fuß') {
  const numbering = {
    config: [
      {
        reference: 'n',
        levels: [
          { level: 0, format: LevelFormat.DECIMAL, text: '§ %1)', start: 3, alignment: AlignmentType.START },
        ],
      },
    ],
  };
  const section = { footers: { default: new Footer({ children: [line(footer)] }) }, children, ...more };
  const comments = { children: [{ id: 0, author: 'A', date: new Date(0), children: [line('Kommentar')] }] };
  const footnotes = { 1: { children: [line('{{Name}}')] } };
  const docx = await Packer.toBuffer(new Document({ numbering, comments, footnotes, sections: [section] }));
  return desk.documents.store.create({ name: 'Vorlage', kind: 'document', appProperties: {}, time: 0 }, docx);
}

function unsure(id: string) {
  return desk.run(({ documents }) => documents.read(id)!.unsure);
}

function merged(id: string, names: readonly string[] = ['Ada', 'Öz']): Uint8Array {
  return desk.bytes(desk.run((world) => merge(world, id, names).getId()));
}

const xml = (docx: Uint8Array, path = 'word/document.xml') => strFromU8(unzipSync(docx)[path]!);

/** Properties of paragraphs and text as the file has them, by what the paragraph says. */
function looks(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    [...xml(docx).matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inside]): [string, string] => {
      const said = [...inside!.matchAll(/<w:t[^>]*>([^<]*)<|<w:(tab)\/>/g)]
        .map(([, text]) => text ?? '\t')
        .join('');
      const properties = inside!.match(/<w:[pr]Pr>[\s\S]*?<\/w:[pr]Pr>/g) ?? [];
      const own = properties
        .map((each) => each.replace(/<w:pStyle[^>]*>/, ''))
        .filter((each) => /<w:\w+ /.test(each));
      return [said.replace(/Ada|Öz/, '{{Name}}'), [...new Set(own)].join('\n')];
    }),
  );
}

test('looks of paragraphs and words that no script can name are in the letters as in the template', async () => {
  const border = { style: BorderStyle.DOUBLE, size: 12, color: '993300', space: 4 };
  const id = await word([
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: 8000 }],
      children: [new TextRun({ children: ['links {{Name}}', new Tab(), 'rechts'] })],
    }),
    line('Rahmen', { border: { top: border, bottom: border }, shading: { fill: 'DDEEFF' } }),
    line('Abstand', { spacing: { before: 120, after: 240, line: 400 }, indent: { left: 700, hanging: 300 } }),
    line('rechtsbündig', { alignment: AlignmentType.RIGHT, keepNext: true, keepLines: true }),
    new Paragraph({
      children: [
        new TextRun({ text: 'rot {{Name}}', color: 'CC0000', highlight: 'yellow', characterSpacing: 40 }),
        new TextRun({
          text: 'hoch',
          superScript: true,
          smallCaps: true,
          underline: {},
          font: 'Liberation Mono',
        }),
        new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('Verweis')] }),
      ],
    }),
  ]);
  const docx = merged(id);
  const [before, after] = [looks(desk.bytes(id)), looks(docx)];
  const texts = ['links {{Name}}\trechts', 'Rahmen', 'Abstand', 'rechtsbündig', 'rot {{Name}}hochVerweis'];
  for (const text of texts) expect([text, after.get(text)]).toEqual([text, before.get(text)]);
  expect([...before.values()].join()).toMatch(/w:tabs[\s\S]*w:pBdr[\s\S]*w:highlight/);
  expect(xml(docx, 'word/_rels/document.xml.rels')).toContain('https://example.org/');
  expect(unsure(id)).toEqual([]);
});

test.each<[string, readonly string[], () => Promise<string>]>([
  ['a footnote', ['footnote'], () => word([new Paragraph({ children: [new FootnoteReferenceRun(1)] })])],
  ['an equation', ['equation'], () => word([new Paragraph({ children: [formula()] })])],
  ['a table of contents', ['contents'], () => word([new TableOfContents('Inhalt'), line('x')])],
  ['a page number in the footer', ['other'], () => word([line('x')], { footers: { default: numbered() } })],
  [
    'a footnote in a cell',
    ['footnote'],
    () => word([tableOf(new Paragraph({ children: [new FootnoteReferenceRun(1)] }))]),
  ],
  [
    'a header of the first page',
    ['some-pages'],
    () =>
      word([line('x')], {
        properties: { titlePage: true },
        headers: {
          default: new Header({ children: [line('alle')] }),
          first: new Header({ children: [line('1')] }),
        },
      }),
  ],
  ['a comment, which nobody prints', [], () => word([new Paragraph({ children: commented() })])],
  ['pictures in the line, beside the text and on the page', [], () => word([pictures()])],
])('names what may be missing in the letters: %s', async (_name, kinds, make) => {
  expect(unsure(await make())).toEqual(kinds);
});

test('names a text box, whose placeholders nobody can fill', async () => {
  const box =
    '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>{{Name}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>';
  const id = await word([line('HIER')]);
  const files = unzipSync(desk.bytes(id));
  const body = strFromU8(files['word/document.xml']!).replace(
    '</w:t></w:r>',
    `</w:t></w:r><w:r>${box}</w:r>`,
  );
  desk.documents.store.write(id, zipSync({ ...files, 'word/document.xml': strToU8(body) }), 0);
  expect(unsure(id)).toEqual(['drawing']);
});

test('pictures of a letterhead made in Word are in each letter once, beside the text and on the page', async () => {
  const docx = merged(await word([pictures()]));
  const frames = xml(docx).match(/<wp:(inline|anchor) [\s\S]*?<\/wp:\1>/g)!;
  const kind = (frame: string) => /relativeFrom="(\w+)"/.exec(frame)?.[1] ?? 'line';
  expect(frames.map(kind).sort()).toEqual(['column', 'column', 'line', 'line', 'page', 'page']);
  const [beside] = frames.filter((frame) => kind(frame) === 'column');
  expect(beside).toMatch(/<wp:posOffset>254000<.*<wp:posOffset>127000</s);
  // The order of CT_Anchor in ECMA-376, dml-wordprocessingDrawing.xsd.
  const parts = [...beside!.matchAll(/<(wp:\w+|a:graphic)[ />]/g)].map(([, name]) => name);
  expect(parts.filter((name) => name !== 'wp:posOffset')).toEqual([
    'wp:anchor',
    'wp:simplePos',
    'wp:positionH',
    'wp:positionV',
    'wp:extent',
    'wp:effectExtent',
    'wp:wrapNone',
    'wp:docPr',
    'wp:cNvGraphicFramePr',
    'a:graphic',
  ]);
});

testOnPaper('a list with numbers of its own making, not from 1, begins so in each letter', async () => {
  const item = (text: string) => line(text, { numbering: { reference: 'n', level: 0 } });
  const docx = merged(await word([item('drei'), line('Absatz'), item('{{Name}}')]));
  expect(pagesOnPaper(docx)).toEqual(['Ada', 'Öz'].map((name) => `§ 3) drei Absatz § 4) ${name} Fuß`));
});

testOnPaper('a list that a style makes keeps its signs, and begins anew in each letter', async () => {
  const id = await word([
    line('Punkt', { style: 'Punkte' }),
    line('x', { numbering: { reference: 'n', level: 0 } }),
  ]);
  const files = unzipSync(desk.bytes(id));
  const list = /<w:numId w:val="(\d+)"/.exec(strFromU8(files['word/document.xml']!))![1]!;
  const style = `<w:style w:type="paragraph" w:styleId="Punkte"><w:name w:val="Punkte"/><w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr></w:style></w:styles>`;
  const styles = strFromU8(files['word/styles.xml']!).replace('</w:styles>', style);
  desk.documents.store.write(id, zipSync({ ...files, 'word/styles.xml': strToU8(styles) }), 0);
  const begins = pagesOnPaper(merged(id)).map((page) => page.slice(0, '§ 3) Punkt § 4)'.length));
  expect(begins).toEqual(['§ 3) Punkt § 4)', '§ 3) Punkt § 4)']);
});

function formula() {
  return new MathFormula({ children: [new MathRun('x')] });
}

function numbered(): Footer {
  return new Footer({
    children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
}

function commented() {
  const reference = new TextRun({ children: [new CommentReference(0)] });
  return [new CommentRangeStart(0), new TextRun('x'), new CommentRangeEnd(0), reference];
}

function tableOf(paragraph: Paragraph): Table {
  return new Table({ rows: [new TableRow({ children: [new TableCell({ children: [paragraph] })] })] });
}

function pictures(): Paragraph {
  const image = (floating?: object) =>
    new ImageRun({
      type: 'png',
      data: greyPng(),
      transformation: { width: 40, height: 20 },
      ...(floating && { floating: floating as never }),
    });
  const beside = {
    horizontalPosition: { relative: 'column', offset: 254_000 },
    verticalPosition: { relative: 'paragraph', offset: 127_000 },
  };
  const onPage = { horizontalPosition: { offset: 900_000 }, verticalPosition: { offset: 900_000 } };
  return new Paragraph({ children: [image(), image(beside), image(onPage), new TextRun('{{Name}}')] });
}
