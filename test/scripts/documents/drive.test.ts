import { type EmulatedDocuments, emulatedDocuments } from '../../support/emulatedDocuments';

const docsType = 'application/vnd.google-apps.document';
let emulated: EmulatedDocuments;
beforeEach(() => {
  emulated = emulatedDocuments();
});
afterEach(() => emulated.end());

function make(name: string, appProperties: Record<string, string> = {}): string {
  return emulated.drive!.Files.create({ name, mimeType: docsType, appProperties }).id!;
}

function names(q: string): string[] {
  return emulated.drive!.Files.list({ q, fields: 'files(name)' }).files!.map(({ name }) => name!);
}

test('searches by mark, name, kind and bin', () => {
  make("Müller's", { key: "V'1", state: 'made' });
  make('Zweite', { key: 'V2', state: 'made' });
  expect(names("appProperties has { key='key' and value='V\\'1' }")).toEqual(["Müller's"]);
  expect(names("appProperties has { key='state' and value='made' } and name = 'Zweite'")).toEqual(['Zweite']);
  expect(names(`mimeType='${docsType}' and trashed = false`)).toHaveLength(2);
  expect(names('trashed = true')).toEqual([]);
});

test('refuses a search it does not understand', () => {
  expect(() => names("fullText contains 'x'")).toThrow('not emulated: Files.list with q fullText');
});

test('gives only the fields asked for', () => {
  const id = make('Brief', { a: 'b' });
  expect(emulated.drive!.Files.get(id)).toEqual({ id, name: 'Brief', mimeType: docsType });
  expect(emulated.drive!.Files.get(id, { fields: 'appProperties,trashed' })).toEqual({
    appProperties: { a: 'b' },
    trashed: false,
  });
});

test('changes marks one by one, refuses long ones', () => {
  const id = make('Brief', { a: '1', b: '2' });
  emulated.drive!.Files.update({ appProperties: { a: '3' } }, id);
  expect(emulated.drive!.Files.get(id, { fields: 'appProperties' }).appProperties).toEqual({
    a: '3',
    b: '2',
  });
  expect(() => emulated.drive!.Files.update({ appProperties: { a: 'ä'.repeat(62) } }, id)).toThrow(
    '124 bytes',
  );
});

test('keeps a PDF beside the documents', () => {
  const blob = emulated.utilities.newBlob([37, 80, 68, 70, -1], 'application/pdf', 'a.pdf');
  const { id } = emulated.drive!.Files.create({ name: 'Briefe.pdf' }, blob);
  expect([...emulated.documents.store.read(id!)!]).toEqual([37, 80, 68, 70, 255]);
  expect(emulated.documents.file(id!)).toMatchObject({ mime: 'application/pdf' });
});
