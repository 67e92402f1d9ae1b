import { strFromU8, unzipSync } from 'fflate';
import { DocumentModel } from '../../../scripts/host/documents/model';
import { linesOnPaper } from '../../support/linesOnPaper';
import { testOnPaper } from '../../support/paper';
import { richDocument } from '../../support/richDocument';

let original: Uint8Array;
let saved: Uint8Array;
beforeAll(async () => {
  original = await richDocument();
  saved = DocumentModel.open(original).save();
});

/** How often each element occurs in a part, runs and their text pieces aside. */
function elements(docx: Uint8Array, part: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, name] of strFromU8(unzipSync(docx)[part]!).matchAll(/<([a-zA-Z0-9]+:[a-zA-Z0-9]+)/g))
    if (name !== 'w:r' && name !== 'w:t' && name !== 'w:rPr') counts[name!] = (counts[name!] ?? 0) + 1;
  return counts;
}

test.each(['word/document.xml', 'word/header1.xml', 'word/footer1.xml'])('keeps all markup of %s', (part) => {
  expect(elements(saved, part)).toEqual(elements(original, part));
});

test('keeps the parts it does not know byte by byte', () => {
  const [before, after] = [unzipSync(original), unzipSync(saved)];
  const own = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'];
  for (const path of Object.keys(before).filter((name) => !own.includes(name) && !name.endsWith('.rels')))
    if (!path.endsWith('/')) expect([path, after[path]]).toEqual([path, before[path]]);
});

test('writes the same bytes again', () => {
  expect(DocumentModel.open(saved).save()).toEqual(saved);
});

test('points to everything it names', () => {
  const parts = unzipSync(saved);
  const names = strFromU8(parts['word/document.xml']!).matchAll(/r:(?:id|embed)="([^"]+)"/g);
  const relations = strFromU8(parts['word/_rels/document.xml.rels']!);
  for (const [, id] of names) expect(relations).toContain(`Id="${id}"`);
  for (const [, target] of relations.matchAll(/Target="(media[^"]+)"/g))
    expect(parts).toHaveProperty([`word/${target}`]);
});

test('leaves no removed image behind in the file', () => {
  const model = DocumentModel.open(saved);
  for (const section of [model.body, model.header!]) {
    for (const block of section.children)
      if (block.kind === 'paragraph') {
        block.children = block.children.filter(({ kind }) => kind === 'text');
        block.anchored = [];
      }
  }
  expect(Object.keys(unzipSync(model.save())).filter((path) => path.startsWith('word/media/'))).toEqual([]);
});

testOnPaper('LibreOffice shows the same words at the same places', () => {
  expect(linesOnPaper(saved)).toEqual(linesOnPaper(original));
});
