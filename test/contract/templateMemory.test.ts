import { strFromU8, unzipSync } from 'fflate';
import type { Documents, MergeOrder } from '../../src/ports/documents';
import { picture, template } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { mergeAll } from '../support/mergeAll';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

type Document = GoogleAppsScript.Document.Document;

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

/** A template of all that is read from templates. */
function richTemplate(): string {
  return template((body, document) => {
    const line = body.appendParagraph('Hallo {{Name}}, {{#kurz}}kurz{{/kurz}}');
    line.addPositionedImage(picture()).setWidth(60).setHeight(40);
    body.appendParagraph('vor ').appendInlineImage(picture()).setWidth(20).setHeight(20);
    body.appendListItem('erstens {{Name}}').setGlyphType(DocumentApp.GlyphType.NUMBER);
    body.appendListItem('Punkt').setGlyphType(DocumentApp.GlyphType.SQUARE_BULLET);
    const cell = body.appendTable([['{{Name}}', 'rechts']]).getCell(0, 1);
    cell.appendParagraph('Bild').appendInlineImage(picture()).setWidth(30).setHeight(30);
    cell.appendTable([['innen {{Name}}']]);
    body.appendPageBreak();
    body.appendHorizontalRule();
    document.addHeader().appendParagraph('Kopf').appendInlineImage(picture());
    document.addFooter().appendParagraph('Fuß');
  });
}

/** What one call sees of a template: words and looks. */
const seen = (id: string) =>
  desk.run(({ documents }) => [JSON.stringify(documents.read(id)), documents.looks(id)] as const);

/** A call at a place where Docs does not say what state a document is in, so that everything is read anew. */
function withoutStates<Value>(step: (documents: Documents) => Value): Value {
  return desk.run(({ documents }) => {
    Object.assign(globalThis, { Docs: undefined });
    return step(documents);
  });
}

const readAnew = (id: string) =>
  withoutStates((documents) => [JSON.stringify(documents.read(id)), documents.looks(id)] as const);

/** Names of the service calls a step takes. */
function callsOf(step: () => unknown): readonly string[] {
  const before = desk.calls.length;
  step();
  return desk.calls.slice(before);
}

function edit(id: string, change: (document: Document) => void): void {
  desk.run(() => {
    const document = DocumentApp.openById(id);
    change(document);
    document.saveAndClose();
  });
}

test('the next call knows what a template says and looks like, without reading it again', () => {
  const id = desk.run(richTemplate);
  const first = callsOf(() => seen(id));
  const again = callsOf(() => seen(id));
  expect(first.filter((name) => name.endsWith('.getAttributes')).length).toBeGreaterThan(10);
  expect(again.filter((name) => name.endsWith('.getAttributes'))).toEqual([]);
  expect(again.length).toBeLessThan(first.length / 2);
  expect(seen(id)).toEqual(readAnew(id));
});

test('letters from a template that is known are, element by element, those from one that is read', () => {
  const id = desk.run(richTemplate);
  const order: MergeOrder = {
    letters: ['Öz', '$& {{Name}}'].map((name) => ({
      parts: [
        {
          template: id,
          fields: { texts: new Map([['Name', name]]), images: new Set(), conditions: new Map() },
        },
      ],
      pictures: new Map(),
    })),
    common: { texts: new Map(), images: new Set(), conditions: new Map() },
    blankPage: false,
  };
  const made = (key: string) => (documents: Documents) => mergeAll(documents, { key, title: key }, order);
  const partsOf = (document: string) =>
    Object.entries(unzipSync(desk.bytes(document)))
      .filter(([name]) => /word\/(document|header\d*|footer\d*|numbering)\.xml|media/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes, true)]);
  const anew = withoutStates(made('anew'));
  seen(id);
  const known = desk.run(({ documents }) => made('known')(documents));
  expect(partsOf(known)).toEqual(partsOf(anew));
});

test.each<[string, (document: Document) => void]>([
  ['another word', (document) => document.getBody().getParagraphs()[1]!.editAsText().insertText(0, 'Ach, ')],
  ['bold words', (document) => document.getBody().getParagraphs()[1]!.editAsText().setBold(0, 4, true)],
  ['a wider distance', (document) => document.getBody().getParagraphs()[1]!.setSpacingAfter(33)],
  ['a larger picture', (document) => document.getBody().getImages()[0]!.setWidth(21)],
  ['no picture', (document) => document.getBody().getImages()[0]!.removeFromParent()],
  ['a wider cell', (document) => document.getBody().getTables()[0]!.getCell(0, 0).setWidth(99)],
  ['another header', (document) => document.getHeader().appendParagraph('neu')],
  ['another margin', (document) => document.getBody().setMarginLeft(99)],
])('%s in a template that is known is noticed in the next call, and known from then on', (_what, change) => {
  const id = desk.run(richTemplate);
  const before = seen(id);
  edit(id, change);
  const after = seen(id);
  expect(after).not.toEqual(before);
  expect(after).toEqual(readAnew(id));
  expect([seen(id), seen(id)]).toEqual([after, after]);
  expect(callsOf(() => seen(id)).filter((name) => name.endsWith('.getAttributes'))).toEqual([]);
});

test('a change while a template is being opened is not missed later', () => {
  const id = desk.run(richTemplate);
  let margin = 30;
  desk.run(({ documents }) => {
    const docs = (globalThis as { Docs?: { Documents: { get(...given: unknown[]): unknown } } }).Docs!;
    const get = (...given: unknown[]) => {
      const document = DocumentApp.openById(id);
      document.getBody().setMarginLeft(++margin);
      document.saveAndClose();
      return docs.Documents.get(...given);
    };
    Object.assign(globalThis, { Docs: { Documents: { get } } });
    documents.read(id);
    documents.looks(id);
  });
  expect(seen(id)).toEqual(readAnew(id));
});

test('a change just before a template that is known is opened is noticed', () => {
  const id = desk.run(richTemplate);
  const before = seen(id);
  const after = desk.run(({ documents }) => {
    const app = DocumentApp;
    const changed = () => {
      const document = app.openById(id);
      document.getBody().setMarginLeft(99);
      document.saveAndClose();
    };
    const openById = (wanted: string) => {
      changed();
      return app.openById(wanted);
    };
    Object.assign(globalThis, { DocumentApp: Object.create(app, { openById: { value: openById } }) });
    return [JSON.stringify(documents.read(id)), documents.looks(id)] as const;
  });
  expect(after).not.toEqual(before);
  expect(after).toEqual(readAnew(id));
});

test('templates of one mailing are known beside each other', () => {
  const ids = desk.run(() => [richTemplate(), template((body) => body.appendParagraph('Karte {{Name}}'))]);
  const first = ids.map(seen);
  const again = callsOf(() => expect(ids.map(seen)).toEqual(first));
  expect(again.filter((name) => name.endsWith('.getAttributes'))).toEqual([]);
});

test('words are compared, too, whatever Docs says of the state', () => {
  const id = desk.run(richTemplate);
  const read = () =>
    desk.run(({ documents }) => {
      Object.assign(globalThis, { Docs: { Documents: { get: () => ({ revisionId: 'same' }) } } });
      documents.looks(id);
      return JSON.stringify(documents.read(id));
    });
  expect(read()).not.toContain('Ach');
  edit(id, (document) => document.getBody().getListItems()[0]!.editAsText().insertText(0, 'Ach, '));
  expect(read()).toContain('Ach, erstens');
});

test('a template too long to be kept is read in each call', () => {
  const id = desk.run(() => template((body) => body.appendParagraph('ß'.repeat(60_000))));
  const reads = callsOf(() => seen(id)).filter((name) => name.endsWith('.getAttributes'));
  expect(reads.length).toBeGreaterThan(0);
  expect(callsOf(() => seen(id)).filter((name) => name.endsWith('.getAttributes'))).toEqual(reads);
  expect(seen(id)).toEqual(readAnew(id));
});

test.each<[string, Partial<GoogleAppsScript.Cache.Cache>]>([
  ['keeps nothing', { put: fails }],
  ['gives nothing', { get: fails }],
  ['forgets nothing', { remove: fails }],
  ['gives something else', { get: () => '{"revision":' }],
])('a template is read as ever where the cache %s', (_what, broken) => {
  const id = desk.run(richTemplate);
  const seenSo = () =>
    desk.run(({ documents }) => {
      const whole = CacheService.getUserCache();
      const cache = {
        get: whole.get.bind(whole),
        put: whole.put.bind(whole),
        remove: whole.remove.bind(whole),
      };
      Object.assign(globalThis, { CacheService: { getUserCache: () => ({ ...cache, ...broken }) } });
      return [JSON.stringify(documents.read(id)), documents.looks(id)];
    });
  expect([seenSo(), seenSo()]).toEqual([readAnew(id), readAnew(id)]);
  edit(id, (document) => document.getBody().setMarginLeft(99));
  expect([seenSo(), seenSo()]).toEqual([readAnew(id), readAnew(id)]);
});

function fails(): never {
  throw new Error('We’re sorry, a server error occurred. Please wait a bit and try again.');
}
