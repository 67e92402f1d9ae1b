import fc from 'fast-check';
import type { Fields } from '../../src/domain/letters/merge';
import { acceptedBySpecification as accepted } from '../support/acceptedText';
import { anyCharacter } from '../support/anyCharacter';
import { template } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { mergeAll } from '../support/mergeAll';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

/** What has broken mail merges: patterns, braces, markup, entities, line ends, letters that are none or several. */
const nasty = [
  ...['', ' ', '  zwei  ', '$&', "$'", '$1', '\\1', '\\Q', '%s', '=1+1', '"', "'", '\\'],
  ...['{', '}}', '{{', '{{Name}}', '{{#kurz}}', '{{/kurz}}', '{{^kurz}}', '{{QR-Code}}', '«', '»'],
  ...[']]>', '<w:t>', '</w:p>', '<!--', '&amp;', '&#13;', '&', '<?xml?>', 'xml:space'],
  ...[
    'a\r\nb',
    '\n',
    '\r',
    '\v',
    '\t',
    '\f',
    '\u0000',
    '\u0002',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u2028',
    '\ufeff',
  ],
  ...[
    'e\u0301',
    '\u0301',
    'Nguyễn Thị',
    '😀',
    '👨\u200d👩\u200d👧',
    '𝔉',
    '\ud83d',
    '\ude00',
    '\ue000',
    '\uffff',
    '\ufffc',
  ],
  ...['\u202eabc', '\u200fעברית', 'العربية', '\u00ad\u2011\u00a0', 'ẞ', 'x'.repeat(3000)],
];
const any = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: anyCharacter, maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const value = fc.array(any, { maxLength: 4 }).map((parts) => parts.join(''));
const person = fc.record({ name: value, town: value });

const square = { png: pixel(), size: 20 };

function pixel(): Uint8Array {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    'base64',
  );
}

function fieldsOf(texts: Readonly<Record<string, string>>): Fields {
  return {
    texts: new Map(Object.entries(texts)),
    images: new Set(['QR-Code']),
    conditions: new Map([['kurz', false]]),
  };
}

/** A letter with the same placeholders wherever one can stand. */
function everywhere(): string {
  return template((body, document) => {
    const split = body.appendParagraph('Name «{{Name}}» in «{{Ort}}»').editAsText();
    split.setBold(8, 10, true).setItalic(10, 20, true);
    body.appendListItem('Punkt «{{Name}}»').setGlyphType(DocumentApp.GlyphType.NUMBER);
    body.appendParagraph('QR «{{Name}}{{QR-Code}}{{Ort}}»');
    const cell = body.appendTable([['Zelle «{{Ort}}»']]).getCell(0, 0);
    cell.appendListItem('Zellpunkt «{{Name}}»');
    cell.appendTable([['Innen «{{Ort}}{{QR-Code}}{{Name}}»']]);
    body.appendParagraph('{{#kurz}}weg{{/kurz}}{{^kurz}}Sonst «{{Name}}»{{/kurz}}{{#Ort}} mit{{/Ort}}');
    body.appendParagraph('Alle «{{Telefon}}» «{{Name}}»');
    document.addHeader().setText('Kopf «{{Telefon}}»');
    document.addFooter().appendTable([['Fuß «{{Telefon}}»']]);
  });
}

test('any text in any field appears literally in body, lists, cells, header, footer and around a picture', () => {
  let run = 0;
  desk.run((world) => {
    const id = everywhere();
    fc.assert(
      fc.property(value, fc.array(person, { minLength: 1, maxLength: 4 }), (phone, people) => {
        const letters = people.map(({ name, town }) => ({
          parts: [{ template: id, fields: fieldsOf({ Name: name, Ort: town, Telefon: phone }) }],
          pictures: new Map([['QR-Code', square]]),
        }));
        const order = { letters, common: fieldsOf({ Telefon: phone }), blankPage: false };
        const mark = { key: `m${++run}`, title: 'm' };
        const merged = DocumentApp.openById(mergeAll(world.documents, mark, order));
        const tel = accepted(phone);
        const said = people.flatMap((person) => {
          const [name, town] = [accepted(person.name), accepted(person.town)];
          return [
            `Name «${name}» in «${town}»`,
            `Punkt «${name}»`,
            `QR «${name}${town}»`,
            `Zelle «${town}»`,
            `Zellpunkt «${name}»`,
            `Innen «${town}${name}»`,
            `Sonst «${name}»${person.town === '' ? '' : ' mit'}`,
            `Alle «${tel}» «${name}»`,
          ];
        });
        const lines = (text: string) => text.split('\n').filter((line) => line !== '');
        expect(lines(merged.getBody().getText())).toEqual(said);
        expect(lines(merged.getHeader().getText())).toEqual([`Kopf «${tel}»`]);
        expect(lines(merged.getFooter().getText())).toEqual([`Fuß «${tel}»`]);
        expect(merged.getBody().getImages()).toHaveLength(2 * people.length);
        world.documents.discard(mark.key);
      }),
      { numRuns: 60 },
    );
  });
});
