import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { idIn } from '../../../scripts/host/documents/identity';
import { findLibreOffice } from '../../../scripts/host/documents/pdf';
import { type EmulatedDocuments, emulatedDocuments } from '../../support/emulatedDocuments';
import { linesOnPaper } from '../../support/linesOnPaper';
import { testOnPaper } from '../../support/paper';
import { greyPng, richDocument } from '../../support/richDocument';

let emulated: EmulatedDocuments;
beforeEach(() => {
  emulated = emulatedDocuments();
});
afterEach(() => emulated.end());

/** Opens a document in LibreOffice and saves it there, as a manager does who edits the template. */
function throughLibreOffice(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-edit-'));
  try {
    writeFileSync(join(folder, 'in.docx'), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'docx',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.docx'),
    ];
    execFileSync(findLibreOffice()!, args, { stdio: 'ignore' });
    return readFileSync(join(folder, 'out', 'in.docx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bodyOf(docx: Uint8Array) {
  const file = { name: 'x', kind: 'document', appProperties: {}, time: 0 } as const;
  return emulated.app.openById(emulated.documents.store.create(file, docx)).getBody();
}

testOnPaper('a template edited in LibreOffice is read with all its placeholders', () => {
  const document = emulated.app.create('Vorlage');
  const body = document.getBody();
  const paragraph = body.appendParagraph('{{An');
  paragraph.appendText('re').setBold(true);
  paragraph.appendText('de}}\tTab\numbrochen');
  const table = body
    .appendTable([['{{Adressblock}}', '']])
    .setBorderWidth(0)
    .setColumnWidth(0, 241);
  table.getRow(0).setMinimumHeight(77.4);
  const blob = emulated.utilities.newBlob([...new Int8Array(greyPng())], 'image/png', 'a.png');
  table.getCell(0, 1).getChild(0).asParagraph().appendInlineImage(blob).setWidth(80);
  body.appendListItem('{{#Thema}}Punkt{{/Thema}}').setGlyphType(emulated.app.GlyphType.BULLET);
  body.appendParagraph('').appendPageBreak();
  body.appendParagraph('Rückseite');
  document.addFooter().setText('{{Telefon}}');
  document.saveAndClose();

  const bytes = throughLibreOffice(emulated.documents.store.read(document.getId())!);
  expect(idIn(bytes)).toBe(document.getId());
  const edited = bodyOf(bytes);
  expect(edited.getText()).toBe(
    '\n{{Anrede}}\tTab\rumbrochen\n{{Adressblock}}\n\n\n{{#Thema}}Punkt{{/Thema}}\n\nRückseite',
  );
  expect(String(edited.getListItems()[0]!.getGlyphType())).toBe('BULLET');
  const again = edited.getTables()[0]!;
  expect([again.getBorderWidth(), again.getColumnWidth(0)]).toEqual([0, expect.closeTo(241, 0)]);
  expect(again.getRow(0).getMinimumHeight()).toBeCloseTo(77.4, 0);
  expect(edited.getImages().map((image) => [image.getWidth(), image.getHeight()])).toEqual([[80, 20]]);
  const breaks = edited.findElement(emulated.app.ElementType.PAGE_BREAK);
  expect(breaks).not.toBeNull();
});

testOnPaper(
  'a template edited in LibreOffice has its pictures beside the text and its lists in lists',
  () => {
    const document = emulated.app.create('Vorlage');
    const body = document.getBody();
    const { GlyphType, PositionedLayout } = emulated.app;
    const blob = emulated.utilities.newBlob([...new Int8Array(greyPng())], 'image/png', 'a.png');
    const image = body.appendParagraph('Unterschrift').addPositionedImage(blob).setWidth(80).setHeight(40);
    image.setLayout(PositionedLayout.ABOVE_TEXT).setLeftOffset(120).setTopOffset(-12);
    const first = body.appendListItem('eins').setGlyphType(GlyphType.NUMBER);
    body.appendListItem('a').setListId(first).setNestingLevel(1).setGlyphType(GlyphType.LATIN_LOWER);
    body.appendParagraph('dazwischen');
    body.appendListItem('zwei').setListId(first).setGlyphType(GlyphType.NUMBER);
    document.saveAndClose();

    const edited = bodyOf(throughLibreOffice(emulated.documents.store.read(document.getId())!));
    const [again] = edited.getParagraphs().flatMap((paragraph) => paragraph.getPositionedImages());
    expect([again!.getWidth(), again!.getHeight(), String(again!.getLayout())]).toEqual([
      80,
      40,
      'ABOVE_TEXT',
    ]);
    expect([again!.getLeftOffset(), again!.getTopOffset()].map(Math.round)).toEqual([120, -12]);
    const items = edited.getListItems();
    expect(items.map((item) => [item.getNestingLevel(), String(item.getGlyphType())])).toEqual([
      [0, 'NUMBER'],
      [1, 'LATIN_LOWER'],
      [0, 'NUMBER'],
    ]);
    expect(new Set(items.map((item) => item.getListId())).size).toBe(1);
  },
);

testOnPaper('a rich document edited in LibreOffice keeps its words and places when saved here', async () => {
  const edited = throughLibreOffice(await richDocument());
  const id = emulated.documents.store.create(
    { name: 'x', kind: 'document', appProperties: {}, time: 0 },
    edited,
  );
  const document = emulated.app.openById(id);
  document.getBody().appendParagraph('');
  document.saveAndClose();
  expect(linesOnPaper(emulated.documents.store.read(id)!)).toEqual(linesOnPaper(edited));
});
