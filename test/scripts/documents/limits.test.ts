import { type EmulatedDocuments, emulatedDocuments } from '../../support/emulatedDocuments';

const open: EmulatedDocuments[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.end();
});

function started(settings?: Parameters<typeof emulatedDocuments>[0]): EmulatedDocuments {
  const emulated = emulatedDocuments(settings);
  open.push(emulated);
  return emulated;
}

test('throws for everything that is not emulated', () => {
  const emulated = started();
  const body = emulated.body() as unknown as Record<string, () => void>;
  expect(() => body.getFootnotes!()).toThrow('not emulated: Body.getFootnotes');
  expect(() => emulated.app.getActiveDocument()).toThrow('not emulated: DocumentApp.getActiveDocument');
  const paragraph = emulated.body().appendParagraph('a') as unknown as Record<string, () => void>;
  expect(() => paragraph.setLinkUrl!()).toThrow('not emulated: Paragraph.setLinkUrl');
});

test('counts each call of the script once, whatever it does inside', () => {
  const emulated = started();
  const body = emulated.body();
  emulated.calls.length = 0;
  body
    .appendTable([['a']])
    .getCell(0, 0)
    .setAttributes({ PADDING_TOP: 0, PADDING_LEFT: 0 });
  body.appendListItem('b');
  expect(emulated.calls).toEqual([
    'Body.appendTable',
    'Table.getCell',
    'TableCell.setAttributes',
    'Body.appendListItem',
  ]);
});

test('wants to be saved after too many changes, counting none of a copy that stands nowhere', () => {
  const emulated = started({ maximumChanges: 10 });
  const document = emulated.app.create('Brief');
  const body = document.getBody();
  const copy = body.appendParagraph('a').copy();
  for (let index = 0; index < 50; index++) copy.setText('b');
  for (let index = 0; index < 9; index++) body.appendParagraph('c');
  expect(() => body.appendParagraph('d')).toThrow('Too many changes applied before saving document.');
});

test('makes no more documents than a day allows, not even after deleting some', () => {
  let now = Date.UTC(2026, 0, 1);
  const emulated = started({ documentsPerDay: 2, now: () => now });
  const first = emulated.app.create('1').getId();
  emulated.drive!.Files.remove(first);
  emulated.app.create('2');
  expect(() => emulated.app.create('3')).toThrow('Service invoked too many times for one day');
  now += 86_400_001;
  expect(emulated.app.create('4').getName()).toBe('4');
});

test.each([
  ['saved', 'saved', 'kept'],
  ['lost', 'lost', ''],
] as const)('has %s what was not saved when the script ended, if so planned', (_name, unsaved, text) => {
  const emulated = started();
  const document = emulated.app.create('Brief');
  document.getBody().setText('kept');
  const again = emulated.next(unsaved).app.openById(document.getId());
  expect(again.getBody().getText()).toBe(text);
});

test('says in German that there is no LibreOffice', () => {
  const before = process.env.LOSTROMMEL_SOFFICE;
  process.env.LOSTROMMEL_SOFFICE = '/nirgendwo/soffice';
  try {
    expect(() => started().app.create('Brief').getAs('application/pdf')).toThrow(
      /LibreOffice ist auf diesem Rechner nicht installiert/,
    );
  } finally {
    if (before === undefined) delete process.env.LOSTROMMEL_SOFFICE;
    else process.env.LOSTROMMEL_SOFFICE = before;
  }
});

test('does not bring a document back that was deleted while open', () => {
  const emulated = started();
  const document = emulated.app.create('Brief');
  document.getBody().setText('weg');
  emulated.drive!.Files.remove(document.getId());
  expect(emulated.next().documents.store.list()).toEqual([]);
});
