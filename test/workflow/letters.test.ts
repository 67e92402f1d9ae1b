import fc from 'fast-check';
import Papa from 'papaparse';
import { DocumentModel } from '../../scripts/host/documents/model';
import type { MailingPlan } from '../../src/api/letters';
import type { Invitee, InviteeStatus } from '../../src/domain/invitee';
import type { MailingKind, TemplateCode } from '../../src/domain/letters/mailing';
import { assemblyName, templateLabels } from '../../src/text/de/letterWords';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import {
  batchPdf,
  cancelMailing,
  confirmPosting,
  createTemplates,
  findRecipients,
  letters,
  mergeBatch,
  planMailing,
  previewLetter,
  previewMailing,
} from '../../src/workflow/letters';
import { printShopFile } from '../../src/workflow/letters/printShop';
import { removeLetters } from '../../src/workflow/letters/removeLetters';
import { authorityTable } from '../../src/workflow/tables/authority';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { mailingTable } from '../../src/workflow/tables/mailing';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { type RegisterRequest, registerRequestTable } from '../../src/workflow/tables/registerRequest';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import type { World } from '../../src/workflow/world';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { templatesOf, usual } from '../support/envelope';
import { everyStatus, history, invitee } from '../support/invitees';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { smallTemplate, textOfDocx } from '../support/mailingRun';
import { codes, value } from '../support/value';

const aid = (number: number) => `245-2025-1-${String(number).padStart(3, '0')}`;
const person = (number: number, given: Partial<Invitee> = {}) =>
  invitee({ aid: aid(number), surname: `Muster${number}`, houseNumber: String(number), ...given });

const plan: MailingPlan = {
  ...usual('invitation'),
  leftOut: [],
  letterDate: '2026-11-03',
  replyBy: '2026-11-20',
  blankPage: false,
};

const desks: LetterDesk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
});

/** People at the statuses given, or as invitees; with a small template of every kind unless told otherwise. */
function deskOf(people: readonly (Invitee | InviteeStatus)[], templates = true, pages = 1): LetterDesk {
  const invitees = people.map((each, index) =>
    typeof each === 'string' ? person(index + 1, { status: each, entries: each === 'drawn' ? 0 : 1 }) : each,
  );
  const log = invitees.flatMap(({ aid: id, status }) => (status === 'drawn' ? [] : history(id, [status])));
  const pdf = () => new TextEncoder().encode(`%PDF ${'/Type /Page '.repeat(pages)}`);
  const desk = letterDesk(drawnWorkbook(invitees, log).workbook(), pdf);
  desks.push(desk);
  if (templates) desk.run((world) => makeSmallTemplates(world));
  return desk;
}

function makeSmallTemplates({ tables, documents }: World, layout = smallTemplate): void {
  const rows = Object.keys(templateLabels).map((name) => {
    const code = name as TemplateCode;
    const document = documents.create({ key: `template-${code}`, title: code }, layout);
    return { code, document, link: '', madeOn: '' };
  });
  upsertRows(tables, letterTemplateTable, rows);
}

/** A table of one cell. */
const table = (text: string) => ({
  widths: [200],
  border: 0,
  rows: [{ cells: [{ paragraphs: [{ text }] }] }],
});

const people = (desk: LetterDesk, kind: MailingKind) =>
  value(desk.run((world) => previewMailing(world, { ...plan, ...usual(kind) }))).recipients.map(
    ({ id }) => id,
  );
const planned = (desk: LetterDesk, given: Partial<MailingPlan> = {}) =>
  value(desk.run((world) => planMailing(world, { ...plan, ...(given.kind && usual(given.kind)), ...given })))
    .mailings[0]!;
const merged = (desk: LetterDesk, id: string, accept = false) =>
  desk.run((world) => mergeBatch(world, id, accept));
const idIn = (link: string) => link.split('/')[5]!;
const textOf = (desk: LetterDesk, link: string) => textOfDocx(desk.bytes(idIn(link)));

describe('who gets a letter', () => {
  test.each([
    ['invitation', ['drawn']],
    ['reminder', ['invited']],
    ['note', ['invited', 'reminded', 'visited']],
  ] as const)('%s: nobody who has answered, objected or is out', (kind, statuses) => {
    const wanted = statuses.map((status) => aid(everyStatus.indexOf(status) + 1));
    expect(people(deskOf(everyStatus), kind)).toEqual(wanted);
  });

  test('a replacement gets an invitation of its own', () => {
    const desk = deskOf([person(1), person(2, { kind: 'replacement' })]);
    expect([people(desk, 'invitation'), people(desk, 'replacement')]).toEqual([[aid(1)], [aid(2)]]);
  });

  test('guardians get one letter per distinct address', () => {
    const guardian1 = 'Lan Muster, Musterweg 3, 91154 Roth';
    const desk = deskOf([
      person(1),
      person(2, { minor: true, guardian1, guardian2: 'Jo Huber, Am Markt 3, 91161 Hilpoltstein' }),
      person(3, { minor: true, guardian1, guardian2: 'Li Muster, Musterweg 3, 91154 Roth' }),
    ]);
    expect(people(desk, 'guardians')).toEqual([`${aid(2)}/1`, `${aid(3)}/1`, `${aid(2)}/2`]);
  });

  test('guardians’ letters lie in the order of their own street, whoever they live with', () => {
    const minors = ['bei Alt, Ringstr. 10', 'Ringstraße 9', 'c/o Berg, Ringstraße 12'].map((street, at) =>
      person(at + 1, { minor: true, guardian1: `Lan Huber, ${street}, 91154 Roth` }),
    );
    expect(people(deskOf(minors), 'guardians')).toEqual([`${aid(2)}/1`, `${aid(1)}/1`, `${aid(3)}/1`]);
  });

  test('who is in a batch already is in no other', () => {
    const desk = deskOf([person(1), person(2)]);
    planned(desk, { leftOut: [{ id: aid(2), reason: 'verreist' }] });
    expect(people(desk, 'invitation')).toEqual([aid(2)]);
  });

  test('who was in a cancelled batch gets another chance', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    value(desk.run((world) => cancelMailing(world, 'V01', 'unmade')));
    expect(people(desk, 'invitation')).toEqual([aid(1)]);
  });
});

describe('a mailing', () => {
  test('goes from real templates to posted letters', () => {
    const desk = deskOf([person(1), person(2)], false);
    value(desk.run((world) => createTemplates(world, templatesOf('invitation'), templateLayouts)));
    expect(planned(desk).batches.map(({ letters: n, status }) => [n, status])).toEqual([[2, 'planned']]);
    const batch = value(merged(desk, 'V01-01'));
    expect(batch.status).toBe('merged');
    expect(textOf(desk, batch.link)).toContain('Sehr geehrte Frau Muster1,');
    const posted = value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
    expect(posted.mailings[0]!.batches[0]!.status).toBe('posted');
    expect(people(desk, 'invitation')).toEqual([]);
  });

  test('counts as sent only when posted', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    value(merged(desk, 'V01-01'));
    const statusNow = () => value(readTable(desk.store, inviteeTable)).rows[0]!.status;
    expect(statusNow()).toBe('drawn');
    value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
    expect(statusNow()).toBe('invited');
    expect(value(readTable(desk.store, contactEventTable)).rows).toMatchObject([
      { aid: aid(1), type: 'letter-posted', at: '2026-11-02T09:00:00', reference: 'V01-01' },
    ]);
  });

  test('is entered once, although a run was cut off before the batch counted as posted', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    value(merged(desk, 'V01-01'));
    const [before] = value(readTable(desk.store, mailingTable)).rows;
    value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
    value(upsertRows(desk.store, mailingTable, [before!]));
    value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
    const log = value(readTable(desk.store, contactEventTable)).rows;
    expect(log.map(({ type }) => type)).toEqual(['letter-posted']);
  });

  test('notes the letter of somebody who answered before it was posted, and keeps the answer', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    value(merged(desk, 'V01-01'));
    upsertRows(desk.store, contactEventTable, history(aid(1), ['accepted']));
    value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
    const log = value(readTable(desk.store, contactEventTable)).rows;
    expect(log.map(({ type, result }) => [type, result])).toEqual([
      ['reply', 'accepted'],
      ['remark', ''],
    ]);
  });

  test.each([
    ['the future', 'V01-01', '2026-11-03', 'letters-posted-in-future'],
    ['a batch not made yet', 'V01-01', '2026-11-02', 'letters-batch-not-made'],
    ['no date', 'V01-01', '', 'letters-date-missing'],
  ])('is not posted with %s', (_, batch, on, code) => {
    const desk = deskOf([person(1)]);
    planned(desk);
    expect(codes(desk.run((world) => confirmPosting(world, [batch], on)))).toEqual([code]);
  });

  test('is not posted before it was made', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    value(merged(desk, 'V01-01'));
    expect(codes(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-01')))).toEqual([
      'letters-posted-before-made',
    ]);
  });

  test('prints in order of the walk, in batches of nearly the same size', () => {
    const desk = deskOf([5, 3, 1, 4, 2].map((number) => person(number)));
    const { batches } = planned(desk, { lettersPerDocument: 2 });
    expect(batches.map(({ letters: n }) => n)).toEqual([2, 1, 2]);
    const text = batches.map(({ id }) => textOf(desk, value(merged(desk, id)).link)).join('');
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
    const desk = deskOf([person(1), person(2)], true, pages);
    planned(desk, { blankPage: true });
    const between = 5; // two envelopes of three templates
    expect(textOf(desk, value(merged(desk, 'V01-01')).link).match(/\f/g)).toHaveLength(between + empty);
  });

  test.each([
    ['6 pages for two people: nothing to say', 6, []],
    ['7 pages: one of them runs over', 7, ['letters-pages']],
    ['8 pages: both run over, and the pages come out even', 8, ['letters-pages']],
  ])('an invitation has three pages, one for each template; %s', (_, pages, said) => {
    const desk = deskOf([person(1), person(2)], true, pages);
    planned(desk);
    value(merged(desk, 'V01-01'));
    value(desk.run((world) => batchPdf(world, 'V01-01')));
    const [batch] = value(desk.run((world) => letters(world))).mailings[0]!.batches;
    expect(batch!.issues.map(({ code }) => code)).toEqual(said);
  });

  test('where no PDF can be made, the two pages of the guardians’ letter get no empty one', () => {
    const desk = letterDesk(drawnWorkbook([person(1, { minor: true })], []).workbook(), () => {
      throw new Error('LibreOffice is missing');
    });
    desks.push(desk);
    value(desk.run((world) => createTemplates(world, ['guardians'], templateLayouts)));
    planned(desk, { kind: 'guardians', blankPage: true });
    const [row] = value(readTable(desk.store, mailingTable)).rows;
    expect([row!.blankPage, row!.pagesPerLetter]).toEqual([false, 2]);
  });
});

test('thrown away before they were posted, letters leave no document behind, and their people can be written to anew', () => {
  const desk = deskOf([person(1), person(2), person(3)]);
  planned(desk, { lettersPerDocument: 1 });
  for (const id of ['V01-01', 'V01-02']) value(merged(desk, id));
  value(desk.run((world) => batchPdf(world, 'V01-02')));
  value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  value(desk.run((world) => cancelMailing(world, 'V01', 'unposted')));
  const { batches } = value(desk.run((world) => letters(world))).mailings[0]!;
  expect(batches.map(({ status, link }) => [status, link !== ''])).toEqual([
    ['posted', true],
    ['cancelled', false],
    ['cancelled', false],
  ]);
  expect(people(desk, 'invitation')).toEqual([aid(2), aid(3)]);
  const made = desk.documents.store.list().filter(({ name }) => name.startsWith('V01'));
  expect(made.map(({ name }) => name)).toEqual([expect.stringContaining('V01-01')]);
});

describe('letters to registration authorities', () => {
  const request = (id: string, given: Partial<RegisterRequest> = {}): RegisterRequest => ({
    id,
    authority: 'M01',
    assembly: '245-2025-1',
    referenceDate: '2026-09-01',
    ordered: 120,
    askedOn: '',
    deadline: '',
    status: 'draft',
    fee: '',
    fileNumber: '',
    refusalReason: '',
    ...given,
  });

  function deskWith(...requests: RegisterRequest[]): LetterDesk {
    const desk = deskOf([], false);
    const body = [{ text: '{{Adressblock}}' }, { text: '{{Anzahl}} aus {{Gemeinden}}' }];
    desk.run((world) => makeSmallTemplates(world, { ...smallTemplate, body }));
    const blank = { street: 'Markt 1', postcode: '', town: '', mail: '', phone: '', feeRule: '', notes: '' };
    const place = {
      authority: 'VG Allersberg',
      men: null,
      women: null,
      source: '',
      published: '',
      split: false,
      area: '',
    };
    upsertRows(desk.store, authorityTable, [
      {
        ...blank,
        id: 'M01',
        name: 'VG Allersberg',
        municipalities: '09576111 09576122',
        contact: 'Frau Kern',
      },
    ]);
    upsertRows(desk.store, municipalityTable, [
      { ...place, ags: '09576111', name: 'Allersberg', postcode: '90584', order: 1 },
      { ...place, ags: '09576122', name: 'Heideck', postcode: '91180', order: 2 },
    ]);
    upsertRows(desk.store, registerRequestTable, requests);
    return desk;
  }

  test('ask for each request still a draft, remind of each past its deadline', () => {
    const desk = deskWith(
      request('A01'),
      request('A02', { status: 'asked', deadline: '2026-11-01' }),
      request('A03', { status: 'asked', deadline: '2026-11-02' }),
      request('A04', { status: 'refused', deadline: '2026-10-01' }),
    );
    expect([people(desk, 'authority-request'), people(desk, 'authority-reminder')]).toEqual([
      ['A01'],
      ['A02'],
    ]);
  });

  test('say what is asked for, and count as asked once posted', () => {
    const desk = deskWith(request('A01'));
    planned(desk, { kind: 'authority-request', replyBy: '2026-11-25' });
    const letter = textOf(desk, value(merged(desk, 'V01-01')).link);
    expect(letter).toContain(
      'VG Allersberg\nFrau Kern\nMarkt 1\n90584 Allersberg\n120 aus Allersberg, Heideck\n',
    );
    value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
    expect(value(readTable(desk.store, registerRequestTable)).rows).toMatchObject([
      { status: 'asked', askedOn: '2026-11-02', deadline: '2026-11-25' },
    ]);
  });

  test('go to no authority that has answered since they were planned', () => {
    const late = { status: 'asked', deadline: '2026-11-01' } as const;
    const desk = deskWith(request('A01', late), request('A02', late));
    planned(desk, { kind: 'authority-reminder', replyBy: '2026-11-25' });
    upsertRows(desk.store, registerRequestTable, [request('A02', { ...late, status: 'delivered' })]);
    expect(codes(merged(desk, 'V01-01'))).toEqual(['letters-recipients-gone']);
    expect(value(merged(desk, 'V01-01', true)).letters).toBe(1);
  });
});

describe('what has changed since a mailing was planned', () => {
  test('is asked about: a person', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    upsertRows(desk.store, inviteeTable, [person(1, { surname: 'Neumann' })]);
    expect(codes(merged(desk, 'V01-01'))).toEqual(['letters-people-changed']);
    expect(textOf(desk, value(merged(desk, 'V01-01', true)).link)).toContain('Neumann');
  });

  test('is asked about: a template', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    desk.run(({ tables, documents }) => {
      const document = documents.create(
        { key: 'other', title: 'x' },
        { ...smallTemplate, body: [{ text: 'Neu' }] },
      );
      upsertRows(tables, letterTemplateTable, [{ code: 'invitation', document, link: '', madeOn: '' }]);
    });
    expect(codes(merged(desk, 'V01-01'))).toEqual(['letters-template-changed']);
    expect(textOf(desk, value(merged(desk, 'V01-01', true)).link)).toContain('Neu');
  });

  test.each([
    ['a word in bold', { text: 'Hallo **Sie** dort' }],
    ['more space above', { text: 'Hallo Sie dort', before: 20 }],
  ])('is asked about: a template that says the same, with %s', (_, changed) => {
    const desk = deskOf([person(1)]);
    const use = (key: string, block: { text: string }) =>
      desk.run(({ tables, documents }) => {
        const document = documents.create({ key, title: 'x' }, { ...smallTemplate, body: [block] });
        upsertRows(tables, letterTemplateTable, [{ code: 'invitation', document, link: '', madeOn: '' }]);
      });
    use('before', { text: 'Hallo Sie dort' });
    planned(desk);
    use('after', changed);
    expect(codes(merged(desk, 'V01-01'))).toEqual(['letters-template-changed']);
  });

  test('is asked about: a template in the bin, which is made again on request', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    const template = () => {
      const { rows } = value(readTable(desk.store, letterTemplateTable));
      return rows.find(({ code }) => code === 'invitation')!.document;
    };
    const before = template();
    desk.documents.store.update(before, { trashed: true }, 0);
    expect(codes(merged(desk, 'V01-01'))).toEqual(['letters-template-gone']);
    value(desk.run((world) => createTemplates(world, templatesOf('invitation'), templateLayouts)));
    expect(template()).not.toBe(before);
  });

  test('leaves out who objected, and cannot be made to write to them', () => {
    const desk = deskOf([person(1), person(2)]);
    planned(desk);
    upsertRows(desk.store, contactEventTable, history(aid(1), ['objected'], { 0: { type: 'objected' } }));
    expect(codes(merged(desk, 'V01-01'))).toEqual(['letters-recipients-gone']);
    const batch = value(merged(desk, 'V01-01', true));
    expect(batch.letters).toBe(1);
    expect(textOf(desk, batch.link)).not.toContain('Muster1');
  });

  test('does not matter for a batch that has its document', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    const first = value(merged(desk, 'V01-01'));
    upsertRows(desk.store, inviteeTable, [person(1, { surname: 'Neumann' })]);
    expect(value(merged(desk, 'V01-01'))).toEqual(first);
  });

  test('a document thrown away by hand is made again, its PDF too, and the old PDF goes', () => {
    const desk = deskOf([person(1)]);
    planned(desk);
    const first = value(merged(desk, 'V01-01'));
    value(desk.run((world) => batchPdf(world, 'V01-01')));
    desk.documents.store.update(idIn(first.link), { trashed: true }, 0);
    const second = value(merged(desk, 'V01-01'));
    expect([second.link === first.link, second.pdfLink]).toEqual([false, '']);
    value(desk.run((world) => batchPdf(world, 'V01-01')));
    expect(desk.documents.store.list().filter(({ kind }) => kind === 'file')).toHaveLength(1);
  });
});

test('letters of a rehearsal go with it, and their numbers bring back none of them', () => {
  const desk = deskOf([person(1)]);
  planned(desk);
  value(merged(desk, 'V01-01'));
  value(desk.run((world) => batchPdf(world, 'V01-01')));
  const made = () => desk.documents.store.list().filter(({ name }) => name.startsWith('V01')).length;
  expect(made()).toBe(2);
  expect(value(desk.run(removeLetters))).toBe(1);
  expect(made()).toBe(0);
  value(merged(desk, 'V01-01'));
  desk.store.removeTab(mailingTable.tab);
  upsertRows(desk.store, inviteeTable, [person(1, { surname: 'Echt' })]);
  planned(desk);
  expect(textOf(desk, value(merged(desk, 'V01-01')).link)).toContain('Echt');
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
  const desk = deskOf(
    names.map((_, at) => person(at + 1, { surname: field(at), street: field(at + 1), town: field(at + 2) })),
  );
  desk.run(({ tables, documents }) => {
    const body = [{ text: 'Name «{{Nachname}}»' }, table('«{{Wohnort}}»'), { text: 'Weg «{{Straße}}»' }];
    const document = documents.create({ key: 'literal', title: 'x' }, { ...smallTemplate, body });
    upsertRows(tables, letterTemplateTable, [{ code: 'invitation', document, link: '', madeOn: '' }]);
  });
  const { batches } = planned(desk);
  const docx = batches.map(({ id }) => desk.bytes(idIn(value(merged(desk, id)).link)));
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
  const desk = deskOf(names.map((surname, at) => person(at + 1, { surname })));
  const { batches } = planned(desk);
  const text = textOf(desk, value(merged(desk, batches[0]!.id)).link);
  for (const name of ['Steuer', 'Privat', 'Halb']) expect(text).toContain(`Sehr geehrte Frau ${name},`);
  expect(text).toContain('Zeilen,');
  expect(text).not.toMatch(/[{}]/);
});

describe('the file for a print shop', () => {
  /** The cells of the first letter, by title. */
  function cells(given: Partial<Invitee>): Readonly<Record<string, string | undefined>> {
    const desk = deskOf([person(1, given)], false);
    desk.run((world) => makeSmallTemplates(world, { ...smallTemplate, body: [{ text: '{{Nachname}}' }] }));
    planned(desk);
    const csv = value(desk.run((world) => printShopFile(world, 'V01')));
    const [titles, row] = Papa.parse<string[]>(csv.slice(1), { delimiter: ';' }).data;
    return Object.fromEntries(titles!.map((title, at) => [title, row![at]]));
  }

  test('is told what the letters say and no more', () => {
    const given = { sex: 'w', phone: '0171 5550', mail: 'kim@beispiel.de', guardian1: 'Lan Huber' } as const;
    const desk = deskOf([person(1, { ...given, age: 99 })], false);
    const text = '{{Anrede}}, {{Eigenes Telefon}}{{#minderjährig}} {{Vorname}}{{/minderjährig}}';
    desk.run((world) => makeSmallTemplates(world, { ...smallTemplate, body: [{ text }] }));
    planned(desk);
    const csv = value(desk.run((world) => printShopFile(world, 'V01')));
    const [titles, row] = Papa.parse<string[]>(csv.slice(1), { delimiter: ';' }).data;
    const shown = ['Stapel', 'Nr.', 'Kennung', 'Adressblock', 'Anrede', 'Eigenes Telefon', 'minderjährig'];
    expect(titles).toEqual([...shown, 'Vorname']);
    expect(row!.slice(4)).toEqual(['Sehr geehrte Frau Muster1', '0171 5550', 'nein', 'Erika']);
    expect(csv).not.toMatch(/Huber|beispiel|99/);
  });

  test.each(["'t Hooft", '+49 9171 123-4'])('prints %s as it is', (surname) => {
    expect(cells({ surname })).toMatchObject({ Nachname: surname });
  });

  test.each(['=1+1', '@SUM(A1)', '+cmd|calc!A1', '-2+3+cmd', '\t=1'])('guards %j', (surname) => {
    expect(cells({ surname, namePrefix: '' })).toMatchObject({ Nachname: `'${surname}` });
  });
});

describe('what lies in the envelope', () => {
  const chosen = { enclosures: ['info-sheet', 'article14'] } as const;
  const view = (desk: LetterDesk) => value(desk.run((world) => letters(world)));

  test('is what was chosen: in the tab, the document and the number of pages', () => {
    const desk = deskOf([person(1), person(2)]);
    desk.run(({ tables, documents }) => {
      const body = [{ text: 'Was ist ein Bürgerrat?' }, { text: 'Seite 2', pageBreak: true }];
      const document = documents.create({ key: 'info', title: 'x' }, { ...smallTemplate, body });
      upsertRows(tables, letterTemplateTable, [{ code: 'info-sheet', document, link: '', madeOn: '' }]);
    });
    const mailing = planned(desk, chosen);
    expect([mailing.templates, mailing.pages]).toEqual([['invitation', 'info-sheet', 'article14'], 4]);
    expect(desk.store.workbook().Versand![1]).toContain('Einladung, Infoblatt, Information nach Art. 14');
    const text = textOf(desk, value(merged(desk, 'V01-01')).link);
    expect(text.match(/Was ist ein Bürgerrat/g)).toHaveLength(2);
    expect(text.indexOf('Muster1')).toBeLessThan(text.indexOf('Was ist ein'));
  });

  test('is proposed for the next mailing of the kind, and for no other', () => {
    const desk = deskOf([person(1), person(2)]);
    planned(desk, { ...chosen, leftOut: [{ id: aid(2), reason: 'verreist' }] });
    const proposed = new Map(view(desk).kinds.map(({ kind, enclosures }) => [kind, enclosures]));
    expect(proposed.get('invitation')).toEqual(chosen.enclosures);
    expect(proposed.get('replacement')).toEqual(['reply-card', 'article14']);
  });

  test('may lack the reply card, but not the information after Art. 14 without a warning', () => {
    const desk = deskOf([person(1), person(2)]);
    const said = (enclosures: MailingPlan['enclosures']) =>
      value(desk.run((world) => previewMailing(world, { ...plan, enclosures })))
        .issues.map(({ code }) => code)
        .filter((code) => code === 'article14-missing');
    expect([said(['article14']), said(['reply-card'])]).toEqual([[], ['article14-missing']]);
  });

  test('names who was left out, with the reason', () => {
    const desk = deskOf([person(1), person(2)]);
    const { leftOut } = planned(desk, { leftOut: [{ id: aid(2), reason: 'verreist' }] });
    expect(leftOut).toEqual([{ id: aid(2), reason: 'verreist', name: 'Erika Muster2' }]);
  });
});

test('finds anybody who would get a letter, by name, town or id', () => {
  const desk = deskOf([person(1), person(2, { surname: 'Großmann', town: 'Hilpoltstein' }), person(3)]);
  const found = (text: string) =>
    value(desk.run((world) => findRecipients(world, 'invitation', text))).map(({ id }) => id);
  expect([found('grossmann'), found('hilpolt'), found('1-003'), found('niemand')]).toEqual([
    [aid(2)],
    [aid(2)],
    [aid(3)],
    [],
  ]);
});

test('notes once per mailing who was left out and why', () => {
  const desk = deskOf([1, 2, 3, 4].map((number) => person(number)));
  const out = [{ id: aid(2), reason: 'verreist' }];
  planned(desk, { leftOut: out, lettersPerDocument: 1 });
  const { rows } = value(readTable(desk.store, mailingTable));
  expect(rows.map(({ leftOut, recipients }) => [leftOut, recipients])).toEqual([
    [out, [aid(1)]],
    [[], [aid(3)]],
    [[], [aid(4)]],
  ]);
});

test('tells who, how long and what is left of the day before anything is made', () => {
  const desk = deskOf([person(1), person(2)]);
  const templates = desk.documents.store.list().length;
  const shown = () => value(desk.run((world) => previewMailing(world, plan)));
  const preview = shown();
  expect(preview).toMatchObject({ documents: 1, documentsLeftToday: 250 - templates, blocked: false });
  for (const _ of [1, 2]) value(desk.run((world) => previewLetter(world, plan, ''))); // the first is thrown away
  expect(shown().documentsLeftToday).toBe(250 - templates - 2);
  expect(preview.seconds).toBeGreaterThan(5);
  expect(value(desk.run((world) => letters(world))).mailings).toEqual([]);
});

test.each([
  ['Bürgerrat Roth', 'wahlkreistag', 'Bürgerrat'],
  ['Zweiter Wahlkreistag', 'buergerrat', 'Wahlkreistag'],
  ['Zukunft Roth', 'wahlkreisrat', 'Wahlkreisrat'],
] as const)('letters to %s in a project of kind %s invite to a %s', (title, kind, called) => {
  expect(assemblyName(title, kind)).toBe(called);
});
