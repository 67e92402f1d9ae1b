import { templateLayouts } from '../../../src/text/de/templates/templateLayouts';
import {
  batchPdf,
  cancelMailing,
  confirmPosting,
  createTemplates,
  letters,
  previewLetter,
  previewMailing,
} from '../../../src/workflow/letters';
import { removeLetters } from '../../../src/workflow/letters/removeLetters';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { mailingTable } from '../../../src/workflow/tables/mailing';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { templatesOf } from '../../support/envelope';
import {
  aid,
  deskWithoutTemplates,
  mailingDesk,
  merge,
  person,
  plan,
  planned,
  recipients,
  textOf,
} from '../../support/mailingDesk';
import { value } from '../../support/value';

/** As where LibreOffice is missing. */
const noPdf = () => {
  throw new Error('LibreOffice is missing');
};

test('a mailing goes from real templates to posted letters', () => {
  const desk = deskWithoutTemplates([person(1), person(2)], noPdf);
  value(desk.run((world) => createTemplates(world, templatesOf('invitation'), templateLayouts)));
  expect(planned(desk).batches.map(({ letters: n, status }) => [n, status])).toEqual([[2, 'planned']]);
  const batch = value(merge(desk, 'V01-01'));
  expect(batch.status).toBe('merged');
  expect(textOf(desk, batch.link)).toContain('Sehr geehrte Frau Muster1,');
  const posted = value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  expect(posted.mailings[0]!.batches[0]!.status).toBe('posted');
  expect(recipients(desk, 'invitation')).toEqual([]);
});

test('a mailing is printed in order of the walk, in batches of nearly the same size', () => {
  const desk = mailingDesk([5, 3, 1, 4, 2].map((number) => person(number)));
  const { batches } = planned(desk, { lettersPerDocument: 2 });
  expect(batches.map(({ letters: n }) => n)).toEqual([2, 1, 2]);
  const text = batches.map(({ id }) => textOf(desk, value(merge(desk, id)).link)).join('');
  expect([...new Set(text.match(/Muster\d/g))]).toEqual([
    'Muster1',
    'Muster2',
    'Muster3',
    'Muster4',
    'Muster5',
  ]);
});

test.each([
  ['3 pages: one empty page behind each', 3, 2],
  ['4 pages: none', 4, 0],
])('printed on both sides, every letter begins on a sheet of its own; %s', (_, pages, empty) => {
  const desk = mailingDesk([person(1), person(2)], undefined, pages);
  planned(desk, { blankPage: true });
  const between = 5; // two envelopes of three templates
  expect(textOf(desk, value(merge(desk, 'V01-01')).link).match(/\f/g)).toHaveLength(between + empty);
});

test.each([
  ['6 pages for two people: nothing to say', 6, []],
  ['7 pages: one of them runs over', 7, ['letters-pages']],
  ['8 pages: both run over, and the pages come out even', 8, ['letters-pages']],
])('an invitation has three pages, one for each template; %s', (_, pages, said) => {
  const desk = mailingDesk([person(1), person(2)], undefined, pages);
  planned(desk);
  value(merge(desk, 'V01-01'));
  value(desk.run((world) => batchPdf(world, 'V01-01')));
  const [batch] = value(desk.run((world) => letters(world))).mailings[0]!.batches;
  expect(batch!.issues.map(({ code }) => code)).toEqual(said);
});

test('where no PDF can be made, the two pages of the guardians’ letter get no empty one', () => {
  const desk = deskWithoutTemplates([person(1, { minor: true })], noPdf);
  value(desk.run((world) => createTemplates(world, ['guardians'], templateLayouts)));
  planned(desk, { kind: 'guardians', blankPage: true });
  const [row] = value(readTable(desk.store, mailingTable)).rows;
  expect([row!.blankPage, row!.pagesPerLetter]).toEqual([false, 2]);
});

test('thrown away before they were posted, letters leave no document behind, and their people can be written to anew', () => {
  const desk = mailingDesk([person(1), person(2), person(3)]);
  planned(desk, { lettersPerDocument: 1 });
  for (const id of ['V01-01', 'V01-02']) value(merge(desk, id));
  value(desk.run((world) => batchPdf(world, 'V01-02')));
  value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  value(desk.run((world) => cancelMailing(world, 'V01', 'unposted')));
  const { batches } = value(desk.run((world) => letters(world))).mailings[0]!;
  expect(batches.map(({ status, link }) => [status, link !== ''])).toEqual([
    ['posted', true],
    ['cancelled', false],
    ['cancelled', false],
  ]);
  expect(recipients(desk, 'invitation')).toEqual([aid(2), aid(3)]);
  const made = desk.documents.store.list().filter(({ name }) => name.startsWith('V01'));
  expect(made.map(({ name }) => name)).toEqual([expect.stringContaining('V01-01')]);
});

test('letters of a rehearsal go with it, and their numbers bring back none of them', () => {
  const desk = mailingDesk([person(1)]);
  planned(desk);
  value(merge(desk, 'V01-01'));
  value(desk.run((world) => batchPdf(world, 'V01-01')));
  const made = () => desk.documents.store.list().filter(({ name }) => name.startsWith('V01')).length;
  expect(made()).toBe(2);
  expect(value(desk.run(removeLetters))).toBe(1);
  expect(made()).toBe(0);
  value(merge(desk, 'V01-01'));
  desk.store.removeTab(mailingTable.tab);
  upsertRows(desk.store, inviteeTable, [person(1, { surname: 'Echt' })]);
  planned(desk);
  expect(textOf(desk, value(merge(desk, 'V01-01')).link)).toContain('Echt');
});

test('a mailing notes once who was left out and why', () => {
  const desk = mailingDesk([1, 2, 3, 4].map((number) => person(number)));
  const out = [{ id: aid(2), reason: 'verreist' }];
  planned(desk, { leftOut: out, lettersPerDocument: 1 });
  const { rows } = value(readTable(desk.store, mailingTable));
  expect(rows.map(({ leftOut, recipients }) => [leftOut, recipients])).toEqual([
    [out, [aid(1)]],
    [[], [aid(3)]],
    [[], [aid(4)]],
  ]);
});

test('a preview tells who, how long and what is left of the day before anything is made', () => {
  const desk = mailingDesk([person(1), person(2)]);
  const templates = desk.documents.store.list().length;
  const shown = () => value(desk.run((world) => previewMailing(world, plan)));
  const preview = shown();
  expect(preview).toMatchObject({ documents: 1, documentsLeftToday: 250 - templates, blocked: false });
  for (const _ of [1, 2]) value(desk.run((world) => previewLetter(world, plan, ''))); // the first is thrown away
  expect(shown().documentsLeftToday).toBe(250 - templates - 2);
  expect(preview.seconds).toBeGreaterThan(5);
  expect(value(desk.run((world) => letters(world))).mailings).toEqual([]);
});
