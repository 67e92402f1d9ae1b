import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmulatedDocuments } from '../../../scripts/host/documents/docs';
import { EmulatedDocumentApp } from '../../../scripts/host/documents/documentApp';
import { EmulatedFiles } from '../../../scripts/host/documents/drive';
import { documentGroup } from '../../../src/apps-script/selfTest/documents';
import { selfTestSentences } from '../../../src/text/de/selfTest';
import { emulatedDocuments } from '../../support/emulatedDocuments';
import { greyPng } from '../../support/richDocument';

const emulated = emulatedDocuments({ toPdf: () => new TextEncoder().encode('%PDF') });
Object.assign(globalThis, {
  DocumentApp: emulated.app,
  Drive: emulated.drive,
  Docs: emulated.docs,
  Utilities: emulated.utilities,
});
const everyClass = oneOfEach();
const { emulatedMethods, asked } = watched(everyClass);
const ground = documentGroup.prepare();

afterAll(() => {
  documentGroup.cleanUp(ground);
  emulated.end();
});

test.each(documentGroup.cases.map((each) => [selfTestSentences[each.code], each] as const))(
  '%s',
  (_sentence, each) => {
    expect(each.check(ground)).toMatchObject({ asExpected: true });
  },
);

test('leaves nothing behind', () => {
  const left = emulated.documents.store.list().map(({ id }) => id);
  expect(left).toEqual([ground.id]);
});

test('asks Google for everything the emulator can do', () => {
  expect(emulatedMethods.length).toBeGreaterThan(200);
  expect(emulatedMethods.filter((name) => !asked.has(name))).toEqual([]);
});

test('watches every class the emulator has', () => {
  const folder = 'scripts/host/documents';
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const classes = sources.flatMap((name) => [
    ...readFileSync(join(folder, name), 'utf8').matchAll(/class (\w+Face)\b/g),
  ]);
  const watchedClasses = new Set(everyClass.flatMap(classesOf));
  const unseen = ['Face', 'UnsupportedFace']; // what scripts cannot make
  const named = classes.map(([, name]) => name!).filter((name) => !unseen.includes(name));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !watchedClasses.has(name))).toEqual([]);
});

function classesOf(object: object): readonly string[] {
  const type = Object.getPrototypeOf(object) as object;
  const { name } = type.constructor;
  return name === 'Face' || name === 'Object' ? [] : [name, ...classesOf(type)];
}

/** One object of each emulated class. */
function oneOfEach(): readonly object[] {
  const document = emulated.app.create('Alle Klassen');
  const body = document.getBody();
  const paragraph = body.appendParagraph('Text');
  const table = body.appendTable([['Zelle']]);
  const image = emulated.utilities.newBlob([...new Int8Array(greyPng())], 'image/png', 'x.png');
  const all = [
    // These three show nothing of their class from outside.
    Object.create(EmulatedDocumentApp.prototype) as object,
    Object.create(EmulatedFiles.prototype) as object,
    Object.create(EmulatedDocuments.prototype) as object,
    document,
    body,
    body.getParent(),
    document.addHeader(),
    document.addFooter(),
    paragraph,
    paragraph.getChild(0),
    body.findText('Text'),
    body.appendListItem('Punkt'),
    table,
    table.getRow(0),
    table.getCell(0, 0),
    body.appendPageBreak(),
    body.appendHorizontalRule(),
    paragraph.addPositionedImage(image),
    body.appendImage(image),
  ];
  emulated.drive!.Files.remove(document.getId());
  return all;
}

/** Notes which methods of these objects' classes are called from now on. */
function watched(objects: readonly object[]): { emulatedMethods: readonly string[]; asked: Set<string> } {
  const called = new Set<string>();
  const methods = new Set<string>();
  for (const each of objects) {
    let type = Object.getPrototypeOf(each) as object;
    for (
      ;
      type.constructor.name !== 'Face' && type !== Object.prototype;
      type = Object.getPrototypeOf(type)
    ) {
      for (const name of Object.getOwnPropertyNames(type)) {
        const method: unknown = Object.getOwnPropertyDescriptor(type, name)!.value;
        const title = `${type.constructor.name}.${name}`;
        if (typeof method !== 'function' || name === 'constructor' || methods.has(title)) continue;
        methods.add(title);
        Object.defineProperty(type, name, {
          value(...args: unknown[]) {
            called.add(title);
            return method.apply(this, args) as unknown;
          },
        });
      }
    }
  }
  return { emulatedMethods: [...methods], asked: called };
}
