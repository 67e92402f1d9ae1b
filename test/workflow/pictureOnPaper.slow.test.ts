import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { createTemplates, previewLetter } from '../../src/workflow/letters';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { readTable } from '../../src/workflow/tables/table';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { picture } from '../support/handTemplate';
import { invitee } from '../support/invitees';
import { letterDesk } from '../support/letterDesk';
import { pagesOnPaper } from '../support/linesOnPaper';
import { testOnPaper } from '../support/paper';
import { value } from '../support/value';

declare const DocumentApp: GoogleAppsScript.Document.DocumentApp;

const draft = {
  kind: 'invitation',
  enclosures: ['reply-card'],
  letterDate: '2026-11-23',
  replyBy: '2026-12-01',
} as const;

// LibreOffice dropped whatever stood behind the last table if a picture kept its distance from a table above it.
testOnPaper('no word of a letter is lost behind a picture between tables', () => {
  const desk = letterDesk(drawnWorkbook([invitee({ aid: 'A1', replyCode: '222222222' })], []).workbook());
  try {
    value(desk.run((world) => createTemplates(world, ['invitation', 'reply-card'], templateLayouts)));
    const { document } = value(readTable(desk.store, letterTemplateTable)).rows[0]!;
    desk.run(() => {
      const file = DocumentApp.openById(document);
      const body = file.getBody();
      const box = body.getTables().find((table) => table.getText().includes('Wann?'))!;
      const at = body.getChildIndex(box) + 1;
      const image = body.insertParagraph(at, 'Wir treffen uns.').addPositionedImage(picture());
      image.setWidth(70.5).setHeight(42.75).setLeftOffset(354.3);
      body.insertListItem(at + 1, 'Anrufen').setGlyphType(DocumentApp.GlyphType.NUMBER);
      body.insertTable(at + 2, [['Ihr Name', '{{Name}}']]);
      file.saveAndClose();
    });
    const { link } = value(desk.run((world) => previewLetter(world, draft, '')));
    expect(pagesOnPaper(desk.bytes(link.split('/')[5]!))[0]).toContain('Wir freuen uns auf Sie!');
  } finally {
    desk.end();
  }
});
