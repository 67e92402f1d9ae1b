import type { TableLayout, TemplateLayout } from '../../src/domain/letters/layout';
import type { Fields } from '../../src/domain/letters/merge';
import type { Documents, MergeOrder } from '../../src/ports/documents';
import { mergeAll } from '../support/mergeAll';

/** What a contract test needs of one kind of documents. */
export interface DocumentsUnderTest {
  readonly documents: Documents;
  /** What a document says, one line per paragraph; undefined if it is gone. */
  text(id: string): string | undefined;
  /** The user's hand: throws a document away. */
  discard(id: string): void;
  /** The user's hand: types a line at the end of a document. */
  type(id: string, line: string): void;
}

const layout: TemplateLayout = {
  page: { width: 595, height: 842, top: 50, right: 50, bottom: 50, left: 50 },
  font: 'Arial',
  size: 11,
  body: [
    { text: '{{Anrede}}, **fett {{Vorname}}**' },
    {
      widths: [200, 200],
      border: 0,
      rows: [
        {
          cells: [
            { paragraphs: [{ text: 'Adresse:' }, { text: '{{Adressblock}}' }] },
            { paragraphs: [{ text: '{{Telefon}}' }] },
          ],
        },
      ],
    },
    { text: '{{#minderjährig}}nur du{{/minderjährig}}' },
    { text: 'Ende' },
  ],
  footer: [{ text: 'Fuß {{Telefon}}' }],
};

const common: Fields = { texts: new Map([['Telefon', '09171']]), images: new Set(), conditions: new Map() };
const fields = (name: string, minor: boolean): Fields => ({
  texts: new Map([
    ...common.texts,
    ['Anrede', `Hallo ${name}`],
    ['Vorname', name],
    ['Adressblock', `${name}\n91154 Roth`],
  ]),
  images: new Set(),
  conditions: new Map([['minderjährig', minor]]),
});

/** The contract of the port `Documents`: every kind keeps it. */
export function documentsContract(make: () => DocumentsUnderTest): void {
  const template = { key: 'template', title: 'Vorlage' };
  const batch = { key: 'V01-01', title: 'V01-01 Einladung' };
  const order = (id: string, names = ['Kim', 'Öz']): MergeOrder => ({
    letters: names.map((name, index) => ({
      parts: [{ template: id, fields: fields(name, index === 0) }],
      pictures: new Map(),
    })),
    common,
    blankPage: false,
  });

  test('reads back the words of what it laid out, tables cell by cell', () => {
    const { documents } = make();
    const { containers } = documents.read(documents.create(template, layout))!;
    expect(containers.filter(({ blocks }) => blocks.length > 0)).toEqual([
      {
        place: 'body',
        blocks: [
          '{{Anrede}}, fett {{Vorname}}',
          undefined,
          '{{#minderjährig}}nur du{{/minderjährig}}',
          'Ende',
        ],
      },
      { place: 'cell', blocks: ['Adresse:', '{{Adressblock}}'] },
      { place: 'cell', blocks: ['{{Telefon}}'] },
      { place: 'footer', blocks: ['Fuß {{Telefon}}'] },
    ]);
  });

  test('says which paragraphs are items of a list', () => {
    const { documents } = make();
    const body = [{ text: 'Dabei:' }, { text: 'Essen', bullet: true }, { text: 'Fahrt', bullet: true }];
    const read = documents.read(documents.create(template, { ...layout, body }))!;
    const items = read.containers.find(({ place }) => place === 'body')!.items!;
    expect(items[0]).toBeUndefined();
    expect(items.slice(1).map((item) => [item?.level, item?.isNumbered])).toEqual([
      [0, false],
      [0, false],
    ]);
  });

  test('counts the pages it was told to begin', () => {
    const { documents } = make();
    const begun = { ...layout, body: [...layout.body, { text: 'Seite 2', pageBreak: true }] };
    const counts = [layout, begun].map((each, at) => {
      const id = documents.create({ key: `p${at}`, title: 'x' }, each);
      return documents.read(id)!.pageBreaks;
    });
    expect(counts).toEqual([0, 1]);
  });

  test('tells documents apart that say the same and look different', () => {
    const { documents } = make();
    const [, ...others] = layout.body;
    const plain = { ...layout, body: [{ text: '{{Anrede}}, fett {{Vorname}}' }, ...others] };
    const ids = [layout, layout, plain].map((each, at) =>
      documents.create({ key: `t${at}`, title: 'x' }, each),
    );
    const [one, same, other] = ids.map((id) => documents.looks(id));
    expect(documents.read(ids[2]!)).toEqual(documents.read(ids[0]!));
    expect([one === same, one === other]).toEqual([true, false]);
  });

  test('tells documents apart by any looks of a table', () => {
    const { documents } = make();
    const cell = { paragraphs: [{ text: 'x' }] };
    const table = { widths: [200], border: 0, rows: [{ cells: [cell] }] };
    const tables: readonly TableLayout[] = [
      table,
      { ...table, widths: [201] },
      { ...table, border: 1 },
      { ...table, rows: [{ height: 50, cells: [cell] }] },
      ...([{ padding: 3 }, { align: 'bottom' }, { background: '#ddeeff' }] as const).map((looks) => ({
        ...table,
        rows: [{ cells: [{ ...cell, ...looks }] }],
      })),
    ];
    const looks = tables.map((each, at) =>
      documents.looks(
        documents.create({ key: `t${at}`, title: 'x' }, { ...layout, body: [each, { text: '' }] }),
      ),
    );
    expect(new Set(looks).size).toBe(tables.length);
  });

  test('merges letters in order, each with its own', () => {
    const { documents, text } = make();
    const merged = mergeAll(documents, batch, order(documents.create(template, layout)));
    const words = text(merged)!
      .split(/[\n\f]+/)
      .filter((line) => line.trim() !== '');
    expect(words).toEqual([
      'Hallo Kim, fett Kim',
      'Adresse:',
      'Kim',
      '91154 Roth',
      '09171',
      'nur du',
      'Ende',
      'Hallo Öz, fett Öz',
      'Adresse:',
      'Öz',
      '91154 Roth',
      '09171',
      'Ende',
    ]);
  });

  test.each([[[1, 1, 1]], [[2, 1]], [[1, 2]]])('merges letters in calls of %j as in one', (calls) => {
    const { documents, text } = make();
    const all = order(documents.create(template, layout), ['Kim', 'Öz', 'Jo']);
    const whole = text(mergeAll(documents, { ...batch, key: 'whole' }, all));
    let done = 0;
    for (const letters of calls) {
      let left = letters;
      expect(documents.find(batch.key)).toBeUndefined();
      const piece = documents.merge(batch, all, () => --left > 0);
      done += letters;
      expect(piece.letters).toBe(done);
      expect(documents.reached(batch.key)).toBe(done < 3 ? done : 0);
    }
    expect(text(documents.find(batch.key)!)).toBe(whole);
  });

  test('begins anew what somebody changed before it was finished', () => {
    const { documents, text, type } = make();
    const all = order(documents.create(template, layout));
    const whole = text(mergeAll(documents, { ...batch, key: 'whole' }, all));
    const half = documents.merge(batch, all, () => false);
    type(half.document, 'von Hand');
    expect(documents.merge(batch, all, () => false).letters).toBe(1);
    expect(text(half.document)).toBeUndefined();
    expect(text(mergeAll(documents, batch, all))).toBe(whole);
  });

  test('makes one file per key', () => {
    const { documents } = make();
    const id = documents.create(template, layout);
    expect(documents.create(template, layout)).toBe(id);
    const merged = mergeAll(documents, batch, order(id));
    expect(mergeAll(documents, batch, order(id))).toBe(merged);
    expect(documents.find('V01-01')).toBe(merged);
    expect(documents.find('V01-02')).toBeUndefined();
  });

  test('makes a file anew that was thrown away', () => {
    const { documents, discard } = make();
    const id = documents.create(template, layout);
    const first = mergeAll(documents, batch, order(id));
    discard(first);
    expect(documents.find('V01-01')).toBeUndefined();
    expect(mergeAll(documents, batch, order(id))).not.toBe(first);
  });

  test('knows whether a document is there, finished or not', () => {
    const { documents, discard } = make();
    const id = documents.create(template, layout);
    const { document } = documents.merge(batch, order(id), () => false);
    expect([id, document, 'x'].map(documents.isThere)).toEqual([true, true, false]);
    discard(document);
    expect(documents.isThere(document)).toBe(false);
  });

  test('throws a file away once and for all, and does not mind if it is gone', () => {
    const { documents } = make();
    const id = documents.create(template, layout);
    documents.discard(template.key);
    documents.discard(template.key);
    expect(documents.find(template.key)).toBeUndefined();
    expect(documents.read(id)).toBeUndefined();
  });

  test('throws away what a series had before another file of it is made, and all of it when told', () => {
    const { documents, text } = make();
    const id = documents.create(template, layout);
    const [first, other] = ['A', 'B'].map((key) =>
      mergeAll(documents, { ...batch, key, series: 'S' }, order(id)),
    );
    const pdf = documents.pdf({ ...batch, series: 'S' }, other!)!;
    mergeAll(documents, { ...batch, key: 'C', series: 'T' }, order(id));
    expect([first, other].map((file) => text(file!) !== undefined)).toEqual([false, true]);
    documents.discard('S');
    expect([other!, pdf.id].map(text)).toEqual([undefined, undefined]);
    expect(documents.find('C')).toBeDefined();
  });

  test('makes one PDF per document, which goes when its document is made anew', () => {
    const { documents, text, discard } = make();
    const id = documents.create(template, layout);
    const made = mergeAll(documents, batch, order(id));
    const pdf = documents.pdf(batch, made)!;
    expect(documents.pdf(batch, made)).toEqual(pdf);
    discard(made);
    mergeAll(documents, batch, order(id));
    expect(text(pdf.id)).toBeUndefined();
  });
}
