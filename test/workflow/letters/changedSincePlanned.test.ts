import { templateLayouts } from '../../../src/text/de/templates/templateLayouts';
import { batchPdf, createTemplates } from '../../../src/workflow/letters';
import { contactEventTable } from '../../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { letterTemplateTable } from '../../../src/workflow/tables/letterTemplate';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { templatesOf } from '../../support/envelope';
import { history } from '../../support/invitees';
import {
  aid,
  documentIn,
  mailingDesk,
  merge,
  person,
  planned,
  textOf,
  writeTemplates,
} from '../../support/mailingDesk';
import { codes, value } from '../../support/value';

describe('what has changed since a mailing was planned', () => {
  test('is asked about: a person', () => {
    const desk = mailingDesk([person(1)]);
    planned(desk);
    upsertRows(desk.store, inviteeTable, [person(1, { surname: 'Neumann' })]);
    expect(codes(merge(desk, 'V01-01'))).toEqual(['letters-people-changed']);
    expect(textOf(desk, value(merge(desk, 'V01-01', true)).link)).toContain('Neumann');
  });

  test('is asked about: a template', () => {
    const desk = mailingDesk([person(1)]);
    planned(desk);
    writeTemplates(desk, ['invitation'], [{ text: 'Neu' }]);
    expect(codes(merge(desk, 'V01-01'))).toEqual(['letters-template-changed']);
    expect(textOf(desk, value(merge(desk, 'V01-01', true)).link)).toContain('Neu');
  });

  test.each([
    ['a word in bold', { text: 'Hallo **Sie** dort' }],
    ['more space above', { text: 'Hallo Sie dort', before: 20 }],
  ])('is asked about: a template that says the same, with %s', (_, changed) => {
    const desk = mailingDesk([person(1)]);
    writeTemplates(desk, ['invitation'], [{ text: 'Hallo Sie dort' }]);
    planned(desk);
    writeTemplates(desk, ['invitation'], [changed]);
    expect(codes(merge(desk, 'V01-01'))).toEqual(['letters-template-changed']);
  });

  test('is asked about: a template in the bin, which is made again on request', () => {
    const desk = mailingDesk([person(1)]);
    planned(desk);
    const template = () => {
      const { rows } = value(readTable(desk.store, letterTemplateTable));
      return rows.find(({ code }) => code === 'invitation')!.document;
    };
    const before = template();
    desk.documents.store.update(before, { trashed: true }, 0);
    expect(codes(merge(desk, 'V01-01'))).toEqual(['letters-template-gone']);
    value(desk.run((world) => createTemplates(world, templatesOf('invitation'), templateLayouts)));
    expect(template()).not.toBe(before);
  });

  test('leaves out who objected, and cannot be made to write to them', () => {
    const desk = mailingDesk([person(1), person(2)]);
    planned(desk);
    upsertRows(desk.store, contactEventTable, history(aid(1), ['objected'], { 0: { type: 'objected' } }));
    expect(codes(merge(desk, 'V01-01'))).toEqual(['letters-recipients-gone']);
    const batch = value(merge(desk, 'V01-01', true));
    expect(batch.letters).toBe(1);
    expect(textOf(desk, batch.link)).not.toContain('Muster1');
  });

  test('does not matter for a batch that has its document', () => {
    const desk = mailingDesk([person(1)]);
    planned(desk);
    const first = value(merge(desk, 'V01-01'));
    upsertRows(desk.store, inviteeTable, [person(1, { surname: 'Neumann' })]);
    expect(value(merge(desk, 'V01-01'))).toEqual(first);
  });

  test('a document thrown away by hand is made again, its PDF too, and the old PDF goes', () => {
    const desk = mailingDesk([person(1)]);
    planned(desk);
    const first = value(merge(desk, 'V01-01'));
    value(desk.run((world) => batchPdf(world, 'V01-01')));
    desk.documents.store.update(documentIn(first.link), { trashed: true }, 0);
    const second = value(merge(desk, 'V01-01'));
    expect([second.link === first.link, second.pdfLink]).toEqual([false, '']);
    value(desk.run((world) => batchPdf(world, 'V01-01')));
    expect(desk.documents.store.list().filter(({ kind }) => kind === 'file')).toHaveLength(1);
  });
});
