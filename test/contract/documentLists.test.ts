import { merge, template } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { pagesOnPaper } from '../support/linesOnPaper';
import { testOnPaper } from '../support/paper';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

type Body = GoogleAppsScript.Document.Body;
type Cell = GoogleAppsScript.Document.TableCell;
type ListItem = GoogleAppsScript.Document.ListItem;

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

/** Appends items of one list: a letter of the alphabet is one level down. */
function list(body: Body | Cell, texts: readonly string[], like?: ListItem): ListItem {
  const { NUMBER, LATIN_LOWER } = DocumentApp.GlyphType;
  let first = like;
  for (const text of texts) {
    const item = body.appendListItem(text);
    first ??= item;
    if (first !== item) item.setListId(first);
    const level = /^[a-z]$/.test(text) ? 1 : 0;
    item.setNestingLevel(level).setGlyphType(level === 0 ? NUMBER : LATIN_LOWER);
  }
  return first!;
}

/** What the lists of a document are: per item its list, counted from 0, level and sign. */
function listsOf(body: Body): readonly string[] {
  const ids: string[] = [];
  return body.getListItems().map((item) => {
    const id = item.getListId();
    if (!ids.includes(id)) ids.push(id);
    const place = `${ids.indexOf(id)} ${item.getNestingLevel()} ${item.getGlyphType()}`;
    return `${place} ${item.getIndentFirstLine()}/${item.getIndentStart()} ${item.getText()}`;
  });
}

test('each numbered list of a template is one list of its own in each letter, levels and signs as they were', () => {
  desk.run((world) => {
    const id = template((body) => {
      const first = list(body, ['eins', 'zwei']);
      body.appendParagraph('dazwischen');
      list(body, ['x', 'drei'], first);
      list(body.appendTable([['']]).getCell(0, 0), ['vier'], first);
      body.appendParagraph('{{Name}}');
      list(body, ['andere']);
    });
    const [of, other] = ['0', '1'];
    const letter = (own: string, next: string) => [
      `${own} 0 NUMBER 18/36 eins`,
      `${own} 0 NUMBER 18/36 zwei`,
      `${own} 1 LATIN_LOWER 54/72 x`,
      `${own} 0 NUMBER 18/36 drei`,
      `${own} 0 NUMBER 18/36 vier`,
      `${next} 0 NUMBER 18/36 andere`,
    ];
    expect(listsOf(merge(world, id, ['A', 'B']).getBody())).toEqual([
      ...letter(of, other),
      ...letter('2', '3'),
    ]);
  });
});

test('says which items are numbered, in which list and how deep', () => {
  desk.run(({ documents }) => {
    const id = template((body) => {
      list(body, ['eins', 'x']);
      body.appendParagraph('dazwischen'); // or the next would join the list
      body.appendListItem('Punkt').setGlyphType(DocumentApp.GlyphType.BULLET);
    });
    const items = documents.read(id)!.containers[0]!.items!.flatMap((item) => item ?? []);
    expect(items.map(({ level, isNumbered }) => [level, isNumbered])).toEqual([
      [0, true],
      [1, true],
      [0, false],
    ]);
    expect(items.map(({ list: of }) => of === items[0]!.list)).toEqual([true, true, false]);
  });
});

test('a list whose first item is hidden begins with the next one', () => {
  desk.run((world) => {
    const id = template((body) => {
      const first = list(body, ['{{#kurz}}hidden{{/kurz}}', 'eins']);
      list(body, ['zwei'], first);
    });
    const items = listsOf(merge(world, id, ['A', 'B']).getBody());
    expect(items.map((item) => item.replace(/ .* /, ' '))).toEqual(['0 eins', '0 zwei', '1 eins', '1 zwei']);
  });
});

test('bullets cost no call but the one for their sign', () => {
  const calls = (glyph: 'BULLET' | 'NUMBER') => {
    desk.run((world) => {
      const id = template((body) => {
        for (let item = 0; item < 10; item++)
          body.appendListItem('Punkt').setGlyphType(DocumentApp.GlyphType[glyph]);
      });
      desk.calls.length = 0;
      merge(world, id, ['A']);
      world.documents.discard('m');
    });
    return desk.calls.filter((name) => /^ListItem\.(set|remove)/.test(name)).length;
  };
  expect([calls('BULLET'), calls('NUMBER')]).toEqual([10, 10 * 5 + 1]);
});

testOnPaper('numbers begin anew in each letter and go on after a paragraph and in a table', () => {
  const id = desk.run((world) => {
    const made = template((body) => {
      const first = list(body, ['eins', 'zwei']);
      list(body, ['x', 'y'], first);
      body.appendParagraph('Absatz');
      list(body.appendTable([['']]).getCell(0, 0), ['drei'], first);
      list(body, ['erstens']);
    });
    return merge(world, made, ['A', 'B', 'C']).getId();
  });
  const page = '1. eins 2. zwei a. x b. y Absatz 3. drei 1. erstens';
  expect(pagesOnPaper(desk.bytes(id))).toEqual([page, page, page]);
});
