import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { Documents, Letter, MergeOrder } from '../../src/ports/documents';
import { picture, template } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { mergeAll } from '../support/mergeAll';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

/** A template that begins and ends with a table unless a condition holds, with lists, a picture and a page break. */
function richTemplate(): string {
  return template((body, document) => {
    body.appendTable([['{{Name}}', 'links']]);
    body.appendParagraph('').appendInlineImage(picture()).setWidth(20).setHeight(20);
    body.appendListItem('erstens').setGlyphType(DocumentApp.GlyphType.NUMBER);
    body.appendListItem('zweitens').setGlyphType(DocumentApp.GlyphType.NUMBER);
    body.appendPageBreak();
    body.appendListItem('Punkt').setGlyphType(DocumentApp.GlyphType.BULLET);
    body.appendTable([['{{Name}}', 'rechts']]);
    body.appendParagraph('{{#lang}}Ende{{/lang}}');
    // The one a new document has, and those that Docs put behind a table at the end.
    const empty = body.getParagraphs().filter((each) => each.getNumChildren() === 0);
    for (const each of empty)
      if (String(each.getParent()!.getType()) === 'BODY_SECTION') each.removeFromParent();
    document.addFooter().appendParagraph('Fuß');
  });
}

const letter = (id: string, name: string, parts: readonly boolean[]): Letter => ({
  parts: parts.map((long) => ({
    template: id,
    fields: { texts: new Map([['Name', name]]), images: new Set(), conditions: new Map([['lang', long]]) },
  })),
  pictures: new Map(),
});

/**
 * What a document's parts say; a list is called by its signs, a numbered one by its place among those, too, and a
 * picture by its file.
 */
function partsOf(id: string): Readonly<Record<string, string>> {
  const files = unzipSync(desk.bytes(id));
  const part = (name: string) => strFromU8(files[`word/${name}.xml`]!);
  const numbering = part('numbering');
  const formatOf = (list: string) => {
    const use = new RegExp(`<w:num w:numId="${list}">.*?w:abstractNumId w:val="(\\d+)"`).exec(numbering)![1];
    const levels = new RegExp(`<w:abstractNum w:abstractNumId="${use}".*?</w:abstractNum>`).exec(
      numbering,
    )![0];
    return /<w:numFmt w:val="(\w+)"/.exec(levels)![1]!;
  };
  const numbered: string[] = [];
  const links = strFromU8(files['word/_rels/document.xml.rels']!);
  const named = part('document').replace(
    /r:embed="(\w+)"/g,
    (_, link: string) => new RegExp(`Id="${link}"[^>]*Target="([^"]+)"`).exec(links)![1]!,
  );
  const body = named.replace(/<w:numId w:val="(\d+)"\/>/g, (_, list: string) => {
    const format = formatOf(list);
    if (format === 'bullet') return '<bullet/>';
    if (!numbered.includes(list)) numbered.push(list);
    return `<${format} ${numbered.indexOf(list)}/>`;
  });
  const others = Object.keys(files).filter((name) => /\/(header|footer)\d*\.xml$/.test(name));
  return { body, ...Object.fromEntries(others.map((name) => [name, strFromU8(files[name]!)])) };
}

/** Each call of a port as an execution of its own. */
const merge: Documents['merge'] = (...given) => desk.run(({ documents }) => documents.merge(...given));

test('a document made in pieces of any size is, element by element, the one made at once', () => {
  const id = desk.run(richTemplate);
  let made = 0;
  const inDocument = (order: MergeOrder, hasTime: () => boolean) => {
    const key = `m${++made}`;
    const document = mergeAll({ merge } as Documents, { key, title: 'm' }, order, hasTime);
    return partsOf(document);
  };
  const envelopes = fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(envelopes, fc.boolean(), fc.infiniteStream(fc.boolean()), (parts, blankPage, time) => {
      const letters = parts.map((each, at) => letter(id, `P${at}`, each));
      const common = { texts: new Map(), images: new Set<string>(), conditions: new Map() };
      const order = { letters, common, blankPage };
      const whole = inDocument(order, () => true);
      expect(inDocument(order, () => time.next().value)).toEqual(whole);
      expect(inDocument(order, () => false)).toEqual(whole);
    }),
    { numRuns: 15 },
  );
});

// The emulator refuses 5,000 changes without saving in between, as Google does at a number nobody knows.
test('a call saves in time, however fast Google is: before there are too many changes', () => {
  const names = Array.from({ length: 1500 }, (_, at) => `Muster${at}`);
  const made = desk.run(({ documents }) => {
    const id = template((body) => body.appendParagraph('{{Name}}'));
    const order = {
      letters: names.map((name) => letter(id, name, [false])),
      common: { texts: new Map(), images: new Set<string>(), conditions: new Map() },
      blankPage: false,
    };
    const mark = { key: 'many', title: 'viele' };
    const first = documents.merge(mark, order, () => true).letters;
    return { first, whole: mergeAll(documents, mark, order) };
  });
  expect(made.first).toBeLessThan(1500);
  const text = strFromU8(unzipSync(desk.bytes(made.whole))['word/document.xml']!);
  expect(text.match(/Muster\d+/g)).toEqual(names);
});
