import { appendFileSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentStore } from '../../../scripts/host/documents/store';
import { type EmulatedDocuments, emulatedDocuments } from '../../support/emulatedDocuments';

let emulated: EmulatedDocuments;
beforeEach(() => {
  emulated = emulatedDocuments();
});
afterEach(() => emulated.end());

function files(): string[] {
  return readdirSync(emulated.folder).filter((name) => name !== '.lostrommel');
}

test('names the file by its title, whatever is in it', () => {
  for (const title of ['Einladung', 'Einladung', 'a/b:c*?', '..', 'Brief.docx', '😀'.repeat(80)])
    emulated.app.create(title);
  expect(files().sort()).toEqual(
    [
      'Einladung.docx',
      'Einladung (2).docx',
      'a-b-c--.docx',
      'Dokument.docx',
      'Brief.docx',
      `${'😀'.repeat(50)}.docx`, // 200 bytes; most file systems take 255
    ].sort(),
  );
});

test('finds documents again after a restart', () => {
  const { id } = emulated.drive!.Files.create({
    name: 'V001-02',
    mimeType: 'application/vnd.google-apps.document',
    appProperties: { lostrommel: 'V001-02' },
  });
  const store = new DocumentStore(emulated.folder);
  expect(store.info(id!)).toMatchObject({
    name: 'V001-02',
    appProperties: { lostrommel: 'V001-02' },
    kind: 'document',
  });
});

test('knows nothing of a file deleted by hand, nor of one whose making was cut off', () => {
  const id = emulated.app.create('Einladung').getId();
  rmSync(join(emulated.folder, 'Einladung.docx'));
  expect(() => emulated.next().app.openById(id)).toThrow('Document is missing');
  expect(emulated.documents.store.list()).toEqual([]);
});

test('removes a file that was being written when the program was ended, and uses its name again', () => {
  const half = emulated.app.create('Einladung').getId();
  emulated.app.create('Vorlage');
  renameSync(join(emulated.folder, 'Einladung.docx'), join(emulated.folder, 'Einladung.docx.new'));
  writeFileSync(join(emulated.folder, 'Vorlage.docx.new'), 'halb');
  const later = emulated.next();
  expect(files()).toEqual(['Vorlage.docx']);
  expect(later.documents.store.info(half)).toBeUndefined();
  later.app.create('Einladung');
  expect(files().sort()).toEqual(['Einladung.docx', 'Vorlage.docx']);
});

test('survives a journal whose last line is cut off', () => {
  const id = emulated.app.create('Einladung').getId();
  appendFileSync(join(emulated.folder, '.lostrommel', 'documents.jsonl'), '{"id":"1x","name":"hal');
  const store = new DocumentStore(emulated.folder);
  expect(store.list().map((info) => info.id)).toEqual([id]);
  const next = store.create(
    { name: 'Zweite', kind: 'document', appProperties: {}, time: 0 },
    new Uint8Array(),
  );
  expect(new DocumentStore(emulated.folder).list().map((info) => info.id)).toEqual([id, next]);
});

test('renames the file with the document', () => {
  const document = emulated.app.create('Alt');
  document.setName('Neu');
  expect(existsSync(join(emulated.folder, 'Neu.docx'))).toBe(true);
  expect(emulated.documents.file(document.getId())).toMatchObject({
    name: 'Neu.docx',
    path: join(emulated.folder, 'Neu.docx'),
  });
});

test('follows a document renamed by hand, and gives a copy an id of its own', () => {
  const document = emulated.app.create('Einladung');
  document.getBody().setText('Hallo');
  document.saveAndClose();
  const copy = emulated.drive!.Files.copy({ name: 'Kopie' }, document.getId());
  renameSync(join(emulated.folder, 'Einladung.docx'), join(emulated.folder, 'Einladung (alt).docx'));
  renameSync(join(emulated.folder, 'Kopie.docx'), join(emulated.folder, 'Zweite.docx'));
  const later = emulated.next();
  expect(later.app.openById(document.getId()).getName()).toBe('Einladung (alt)');
  expect(later.app.openById(copy.id!).getName()).toBe('Zweite');
  expect(later.app.openById(document.getId()).getBody().getText()).toBe('Hallo');
});
