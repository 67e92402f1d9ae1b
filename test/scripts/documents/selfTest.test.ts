import { documentGroup } from '../../../src/apps-script/selfTest/documents';
import { emulatedDocuments } from '../../support/emulatedDocuments';

const emulated = emulatedDocuments();
Object.assign(globalThis, {
  DocumentApp: emulated.app,
  Drive: emulated.drive,
  Utilities: emulated.utilities,
});
const ground = documentGroup.prepare();

afterAll(() => {
  documentGroup.cleanUp(ground);
  emulated.end();
});

test.each(documentGroup.cases.map((each) => [each.name, each] as const))('the emulator %s', (_name, each) => {
  expect(each.check(ground)).toMatchObject({ asExpected: true });
});

test('leaves nothing behind', () => {
  const left = emulated.documents.store.list().map(({ id }) => id);
  expect(left).toEqual([ground.id]);
});
