import { merge, picture, template } from '../support/handTemplate';
import { type LetterDesk, letterDesk } from '../support/letterDesk';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

let desk: LetterDesk;
beforeEach(() => {
  desk = letterDesk();
});
afterEach(() => desk.end());

test('a placeholder keeps its looks, whatever stands around it and however it is split', () => {
  desk.run((world) => {
    const id = template((body) => {
      const text = body.appendParagraph('vor {{Name}} nach').editAsText();
      text.setBold(4, 11, true).setItalic(7, 9, true); // {{Name}}, "ame" slanted as well
    });
    const paragraphs = merge(world, id, ['$& Öz']).getBody().getParagraphs();
    const line = paragraphs.find((each) => each.getText() !== '')!.editAsText();
    expect(line.getText()).toBe('vor $& Öz nach');
    expect([3, 4, 8, 9].map((at) => line.isBold(at) ?? false)).toEqual([false, true, true, false]);
  });
});

test('pictures, tabs, page breaks, bullets and headings survive', () => {
  desk.run((world) => {
    const id = template((body) => {
      body.appendParagraph('').appendInlineImage(picture()).setWidth(40).setHeight(30);
      body.appendParagraph('a\tb {{Name}}');
      body.appendListItem('Punkt {{Name}}').setGlyphType(DocumentApp.GlyphType.SQUARE_BULLET);
      body.appendParagraph('Titel').setHeading(DocumentApp.ParagraphHeading.HEADING1);
      body.appendPageBreak();
      body.appendParagraph('Seite 2');
    });
    const body = merge(world, id, ['A', 'B']).getBody();
    expect(body.getImages().map((image) => [image.getWidth(), image.getHeight()])).toEqual([
      [40, 30],
      [40, 30],
    ]);
    expect(body.getText()).toContain('a\tb B');
    expect(body.getListItems().map((item) => [item.getText(), String(item.getGlyphType())])).toEqual([
      ['Punkt A', 'SQUARE_BULLET'],
      ['Punkt B', 'SQUARE_BULLET'],
    ]);
    const headings = body.getParagraphs().filter((each) => each.getText() === 'Titel');
    expect(headings.map((each) => String(each.getHeading()))).toEqual(['HEADING1', 'HEADING1']);
  });
});

test('another sign or level of a list is another look', () => {
  desk.run(({ documents }) => {
    const looks = [
      [DocumentApp.GlyphType.BULLET, 0],
      [DocumentApp.GlyphType.NUMBER, 0],
      [DocumentApp.GlyphType.BULLET, 1],
    ].map(([glyph, level]) =>
      documents.looks(
        template((body) => {
          const item = body
            .appendListItem('Punkt')
            .setGlyphType(glyph as GoogleAppsScript.Document.GlyphType);
          item.setNestingLevel(level as number);
        }),
      ),
    );
    expect(new Set(looks).size).toBe(3);
  });
});

test('header and footer are filled with what all letters share', () => {
  desk.run((world) => {
    const id = template((body, document) => {
      body.appendParagraph('{{Name}}');
      document.addHeader().appendParagraph('Kopf {{Telefon}}').appendInlineImage(picture());
      document.addFooter().appendTable([['Fuß {{Telefon}}', 'rechts']]);
    });
    const merged = merge(world, id, ['A']);
    expect(merged.getHeader().getText().trim()).toBe('Kopf 09171');
    expect(merged.getHeader().getImages()).toHaveLength(1);
    expect(merged.getFooter().getTables()[0]!.getCell(0, 0).getText()).toBe('Fuß 09171');
  });
});

test('a header that says nothing to these readers is empty', () => {
  desk.run((world) => {
    const id = template((body, document) => {
      body.appendParagraph('{{Name}}');
      document.addHeader().setText('{{#kurz}}Kopf{{/kurz}}');
    });
    expect(merge(world, id, ['A']).getHeader().getText()).toBe('');
  });
});

test('page size and margins are those of the first template', () => {
  desk.run((world) => {
    const id = template((body) => body.setPageWidth(420).setPageHeight(595).setMarginLeft(20));
    const body = merge(world, id, ['A']).getBody();
    expect([body.getPageWidth(), body.getPageHeight(), body.getMarginLeft()]).toEqual([420, 595, 20]);
  });
});

test('a run of letters too long for one saving is saved in between', () => {
  desk.run((world) => {
    const id = template((body) => {
      for (let line = 0; line < 40; line++) body.appendParagraph(`Zeile ${line} {{Name}}`);
    });
    // 40 × 150 paragraphs: more changes than the emulated DocumentApp takes before it wants to be saved
    const body = merge(
      world,
      id,
      Array.from({ length: 150 }, (_, index) => `P${index}`),
    ).getBody();
    expect(body.getText()).toContain('Zeile 39 P149');
  });
});
