import { merge, template } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

/** Paragraphs of the only cell of Anna's letter, made of these; `{{#kurz}}` holds for nobody. */
const cellOf = (paragraphs: readonly string[]) =>
  desk.run((world) => {
    const id = template((body) => {
      const cell = body.appendTable([[paragraphs[0]!]]).getCell(0, 0);
      for (const text of paragraphs.slice(1)) cell.appendParagraph(text);
    });
    const cell = merge(world, id, ['Anna']).getBody().getTables()[0]!.getCell(0, 0);
    return Array.from({ length: cell.getNumChildren() }, (_, at) =>
      cell.getChild(at).asParagraph().getText(),
    );
  });

const hidden = (text: string) => `{{#kurz}}${text}{{/kurz}}`;

test.each([
  ['the first two', [hidden('a'), hidden('b'), '{{Name}}', 'd'], ['Anna', 'd']],
  ['every other one', ['a', hidden('b'), '{{Name}}', hidden('d'), 'e'], ['a', 'Anna', 'e']],
  ['those around what stays', [hidden('{{Name}}'), 'b', hidden('c')], ['b']],
  ['a part that reaches over several', ['a', '{{#kurz}}', '{{Name}}', 'c', '{{/kurz}}', 'e'], ['a', 'e']],
  ['all of them, and keeps the one a cell must have', [hidden('a'), hidden('{{Name}}')], ['']],
  ['words within one', [`Kein ${hidden('kleiner ')}Brief an {{Name}}`], ['Kein Brief an Anna']],
])('a cell loses %s', (_, paragraphs, left) => {
  expect(cellOf(paragraphs)).toEqual(left);
});
