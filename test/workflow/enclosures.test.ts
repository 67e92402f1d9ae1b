import type { MailingPlan } from '../../src/api/letters';
import type { MailingKind, TemplateCode } from '../../src/domain/letters/mailing';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import {
  createTemplates,
  letters,
  planMailing,
  previewLetter,
  previewMailing,
} from '../../src/workflow/letters';
import { printShopFile } from '../../src/workflow/letters/printShop';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { history, invitee } from '../support/invitees';
import type { LetterDesk } from '../support/letterDesk';
import {
  aid,
  mailingDesk,
  merge,
  person,
  plan,
  planned,
  textOf,
  writeTemplates,
} from '../support/mailingDesk';
import { smallTemplate } from '../support/mailingRun';
import { memoryDocuments } from '../support/memoryDocuments';
import { value } from '../support/value';
import { testWorld } from '../support/world';

const dates = { letterDate: '2026-11-23', replyBy: '2026-12-01' };
const told = { replyCode: '222222222', minor: true, age: 15, guardian1: 'Lan Huber' };
const kinds = ['invitation', 'replacement', 'reminder', 'note'] as const;

/** A desk with one young person for whom this kind is due, and templates of these layouts. */
function desk(kind: MailingKind, enclosures: readonly TemplateCode[], layouts = templateLayouts) {
  const person = { ...told, kind: kind === 'replacement' ? 'replacement' : 'drawn' } as const;
  const log = history('A1', ['invitation', 'replacement'].includes(kind) ? ['drawn'] : ['drawn', 'invited']);
  const { documents, text } = memoryDocuments();
  const world = { ...testWorld(drawnWorkbook([invitee({ aid: 'A1', ...person })], log)), documents };
  value(createTemplates(world, [kind, ...enclosures], layouts));
  const draft = { kind, enclosures, ...dates };
  return {
    letter: () =>
      text(
        value(previewLetter(world, draft, ''))
          .link.split('/')
          .pop()!,
      )!,
    printShop: () => {
      value(planMailing(world, { ...draft, leftOut: [], blankPage: false }));
      return value(printShopFile(world, 'V01')).split('\r\n');
    },
    issues: () => value(previewMailing(world, draft)).issues,
  };
}

test.each(kinds)('%s: speaks of the card only where it lies in the envelope', (kind) => {
  const card = 'Karte: Sie liegt diesem Brief bei.';
  expect(desk(kind, ['article14', 'reply-card']).letter()).toContain(card);
  expect(desk(kind, ['article14']).letter()).not.toContain(card);
});

test('a print shop is told what lies in the envelope, where the letter says so', () => {
  const [titles, ...rows] = desk('note', ['reply-card']).printShop();
  expect(titles!.split(';')).toContain('Rückmeldekarte');
  expect(rows[0]!.split(';')[titles!.split(';').indexOf('Rückmeldekarte')]).toBe('ja');
});

test('parents are told where the rest stands: on the sheet in their envelope or in that of their child', () => {
  expect(desk('guardians', ['article14']).letter()).toContain('das diesem Brief beiliegt');
  expect(desk('guardians', []).letter()).toContain('das Erika bekommen hat');
});

describe('a condition that is no text', () => {
  const withFooter = (text: string) => ({
    ...templateLayouts,
    note: { ...smallTemplate, body: [{ text: '{{Rückmeldecode}} {{Telefon}}' }], footer: [{ text }] },
  });

  test('may stand in a footer if all letters share it', () => {
    const words = '{{#Infoblatt}}mit Blatt{{/Infoblatt}}{{^Infoblatt}}ohne Blatt{{/Infoblatt}}';
    const { issues } = desk('note', ['info-sheet'], withFooter(words));
    expect(issues().map(({ code }) => code)).not.toContain('placeholder-personal');
  });

  test.each(['minderjährig', 'Rückmeldekarte'])('is unknown as a placeholder: %s', (name) => {
    expect(desk('note', [], withFooter(`{{${name}}}`)).issues()).toContainEqual({
      code: 'placeholder-unknown',
      facts: { name, template: 'Einwurf' },
    });
  });
});

describe('what lies in the envelope of a mailing', () => {
  const chosen = { enclosures: ['info-sheet', 'article14'] } as const;
  const view = (desk: LetterDesk) => value(desk.run((world) => letters(world)));

  test('is what was chosen: in the tab, the document and the number of pages', () => {
    const desk = mailingDesk([person(1), person(2)]);
    const body = [{ text: 'Was ist ein Bürgerrat?' }, { text: 'Seite 2', pageBreak: true }];
    writeTemplates(desk, ['info-sheet'], body);
    const mailing = planned(desk, chosen);
    expect([mailing.templates, mailing.pages]).toEqual([['invitation', 'info-sheet', 'article14'], 4]);
    expect(desk.store.workbook().Versand![1]).toContain('Einladung, Infoblatt, Information nach Art. 14');
    const text = textOf(desk, value(merge(desk, 'V01-01')).link);
    expect(text.match(/Was ist ein Bürgerrat/g)).toHaveLength(2);
    expect(text.indexOf('Muster1')).toBeLessThan(text.indexOf('Was ist ein'));
  });

  test('is proposed for the next mailing of the kind, and for no other', () => {
    const desk = mailingDesk([person(1), person(2)]);
    planned(desk, { ...chosen, leftOut: [{ id: aid(2), reason: 'verreist' }] });
    const proposed = new Map(view(desk).kinds.map(({ kind, enclosures }) => [kind, enclosures]));
    expect(proposed.get('invitation')).toEqual(chosen.enclosures);
    expect(proposed.get('replacement')).toEqual(['reply-card', 'article14']);
  });

  test('may lack the reply card, but not the information after Art. 14 without a warning', () => {
    const desk = mailingDesk([person(1), person(2)]);
    const said = (enclosures: MailingPlan['enclosures']) =>
      value(desk.run((world) => previewMailing(world, { ...plan, enclosures })))
        .issues.map(({ code }) => code)
        .filter((code) => code === 'article14-missing');
    expect([said(['article14']), said(['reply-card'])]).toEqual([[], ['article14-missing']]);
  });

  test('names who was left out, with the reason', () => {
    const desk = mailingDesk([person(1), person(2)]);
    const { leftOut } = planned(desk, { leftOut: [{ id: aid(2), reason: 'verreist' }] });
    expect(leftOut).toEqual([{ id: aid(2), reason: 'verreist', name: 'Erika Muster2' }]);
  });
});
