import fc from 'fast-check';
import { DocumentModel } from '../../../scripts/host/documents/model';
import {
  documentIn,
  mailingDesk,
  merge,
  person,
  planned,
  textOf,
  writeTemplates,
} from '../../support/mailingDesk';
import { textOfDocx } from '../../support/mailingRun';
import { value } from '../../support/value';

/** A table of one cell. */
const table = (text: string) => ({
  widths: [200],
  border: 0,
  rows: [{ cells: [{ paragraphs: [{ text }] }] }],
});

test('any text in any field appears literally in the document, and no XML breaks', () => {
  const tricky = [
    '$&',
    "$'",
    '{{Anrede}}',
    '{{#x}}',
    '}}',
    '<w:t>',
    '&amp;',
    '=1+1',
    '"',
    "'",
    'a  b',
    '\u0308u',
    '😀',
  ];
  const word = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...tricky));
  const names = fc.sample(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `x${words.join('')}x`),
    {
      numRuns: 60,
      seed: 7,
    },
  );
  const field = (place: number) => names[place % names.length]!.normalize('NFC');
  const desk = mailingDesk(
    names.map((_, at) => person(at + 1, { surname: field(at), street: field(at + 1), town: field(at + 2) })),
  );
  const body = [{ text: 'Name «{{Nachname}}»' }, table('«{{Wohnort}}»'), { text: 'Weg «{{Straße}}»' }];
  writeTemplates(desk, ['invitation'], body);
  const { batches } = planned(desk);
  const docx = batches.map(({ id }) => desk.bytes(documentIn(value(merge(desk, id)).link)));
  for (const bytes of docx) expect(() => DocumentModel.open(bytes)).not.toThrow();
  const said = docx.map(textOfDocx).join('');
  names.forEach((_, at) => {
    const [surname, street, town] = [field(at), field(at + 1), field(at + 2)];
    for (const words of [`Name «${surname}»`, `«${town}»`, `Weg «${street} ${at + 1}»`])
      expect(said).toContain(words);
  });
});

test('what documents leave out of a text does not shift the words behind it', () => {
  const names = ['\u0001Steuer', 'Pri\ue000vat', 'Halb\ud83d', '\ude00Halb', 'Zwei\r\nZeilen'];
  const desk = mailingDesk(names.map((surname, at) => person(at + 1, { surname })));
  const { batches } = planned(desk);
  const text = textOf(desk, value(merge(desk, batches[0]!.id)).link);
  for (const name of ['Steuer', 'Privat', 'Halb']) expect(text).toContain(`Sehr geehrte Frau ${name},`);
  expect(text).toContain('Zeilen,');
  expect(text).not.toMatch(/[{}]/);
});
