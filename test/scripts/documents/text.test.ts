import fc from 'fast-check';
import { acceptedBySpecification } from '../../support/acceptedText';
import { anyCharacter } from '../../support/anyCharacter';
import { type EmulatedDocuments, emulatedDocuments } from '../../support/emulatedDocuments';

let emulated: EmulatedDocuments;
beforeEach(() => {
  emulated = emulatedDocuments();
});
afterEach(() => emulated.end());

/** A paragraph of pieces, every second one bold. */
function pieces(...parts: readonly string[]) {
  const paragraph = emulated.body().appendParagraph('');
  parts.forEach((part, index) => {
    paragraph.appendText(part).setBold(index % 2 === 1);
  });
  return paragraph;
}

test('behaves like a string under any run of edits', () => {
  const edit = fc.record({
    at: fc.nat(60),
    length: fc.nat(8),
    text: fc.string({ unit: 'grapheme', maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const text = pieces('Sehr geehrte', ' Frau ', '{{Name}}', ', guten Tag').editAsText();
      let model = text.getText();
      for (const { at, length, text: piece } of edits) {
        const clean = acceptedBySpecification(piece);
        const place = Math.min(at, model.length);
        text.insertText(place, piece);
        model = model.slice(0, place) + clean + model.slice(place);
        const end = Math.min(place + length, model.length) - 1;
        if (end < place) continue;
        text.deleteText(place, end);
        model = model.slice(0, place) + model.slice(end + 1);
      }
      expect(text.getText()).toBe(model);
    }),
    { numRuns: 60 },
  );
});

test('gives any text back from the file as it was put in', () => {
  const anything = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '$& $1 $$',
      '{{#minderjährig}}',
      ']]><w:p/>',
      '&amp;&#13;',
      '  zwei  ',
      '=SUMME(A1)',
      '\u00ad\u2011',
      'a\r\nb\tc\vd',
      'halb \ud83d und \ude00',
    ),
  );
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 20 }), (texts) => {
      const document = emulated.app.create('Texte');
      const body = document.getBody();
      for (const text of texts) body.appendParagraph('«{{x}}»').replaceText('\\{\\{x\\}\\}', text);
      document.saveAndClose();
      const again = emulated.app.openById(document.getId()).getBody();
      const expected = texts.map((text) => `«${acceptedBySpecification(text)}»`);
      expect(again.getText().split('\n').slice(1)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
