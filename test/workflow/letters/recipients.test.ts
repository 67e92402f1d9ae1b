import { templateLayouts } from '../../../src/text/de/templates/templateLayouts';
import { cancelMailing, findRecipients, planMailing, previewMailing } from '../../../src/workflow/letters';
import { readContext } from '../../../src/workflow/letters/context';
import { countRecipients, recipientsOf } from '../../../src/workflow/letters/recipients';
import { readSources } from '../../../src/workflow/letters/sources';
import { assemblyTable } from '../../../src/workflow/tables/assembly';
import { contactEventTable } from '../../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { poolTable } from '../../../src/workflow/tables/pool';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { poolPerson } from '../../support/drawDesk';
import { drawnWorkbook } from '../../support/drawnWorkbook';
import { usual } from '../../support/envelope';
import { everyStatus, invitee } from '../../support/invitees';
import {
  aid,
  mailingDesk,
  merge,
  person,
  plan,
  planned,
  recipients,
  textOf,
  writeTemplates,
} from '../../support/mailingDesk';
import { codes, value } from '../../support/value';
import { testWorld } from '../../support/world';

test('information after Art. 14 goes to whoever of the pool was not drawn, to people under 18 in their words', () => {
  const [drawn, young, grown] = [poolPerson(1), { ...poolPerson(2), age: 17 }, { ...poolPerson(3), age: 18 }];
  const store = drawnWorkbook([invitee({ aid: '245-2025-1-001', pid: drawn.pid })], []);
  value(upsertRows(store, poolTable, [drawn, young, grown]));
  const world = testWorld(store);
  const [context, sources] = [value(readContext(world)), value(readSources(world, ['article14']))];
  const told = recipientsOf('article14', context, sources);
  expect(new Map(told.map(({ id, conditions }) => [id, conditions.get('minderjährig')]))).toEqual(
    new Map([
      [young.pid, true],
      [grown.pid, false],
    ]),
  );
  expect(countRecipients('article14', context, sources)).toBe(2);
});

test.each([
  ['invitation', ['drawn']],
  ['reminder', ['invited']],
  ['note', ['invited', 'reminded', 'visited']],
] as const)('%s: nobody who has answered, objected or is out', (kind, statuses) => {
  const wanted = statuses.map((status) => aid(everyStatus.indexOf(status) + 1));
  expect(recipients(mailingDesk(everyStatus), kind)).toEqual(wanted);
});

test('a replacement gets an invitation of its own', () => {
  const desk = mailingDesk([person(1), person(2, { kind: 'replacement' })]);
  expect([recipients(desk, 'invitation'), recipients(desk, 'replacement')]).toEqual([[aid(1)], [aid(2)]]);
});

test('guardians get one letter per distinct address', () => {
  const guardian1 = 'Lan Muster, Musterweg 3, 91154 Roth';
  const desk = mailingDesk([
    person(1),
    person(2, { minor: true, guardian1, guardian2: 'Jo Huber, Am Markt 3, 91161 Hilpoltstein' }),
    person(3, { minor: true, guardian1, guardian2: 'Li Muster, Musterweg 3, 91154 Roth' }),
  ]);
  expect(recipients(desk, 'guardians')).toEqual([`${aid(2)}/1`, `${aid(3)}/1`, `${aid(2)}/2`]);
});

test('guardians’ letters lie in the order of their own street, whoever they live with', () => {
  const minors = ['bei Alt, Ringstr. 10', 'Ringstraße 9', 'c/o Berg, Ringstraße 12'].map((street, at) =>
    person(at + 1, { minor: true, guardian1: `Lan Huber, ${street}, 91154 Roth` }),
  );
  expect(recipients(mailingDesk(minors), 'guardians')).toEqual([`${aid(2)}/1`, `${aid(1)}/1`, `${aid(3)}/1`]);
});

test('who is in a batch already is in no other', () => {
  const desk = mailingDesk([person(1), person(2)]);
  planned(desk, { leftOut: [{ id: aid(2), reason: 'verreist' }] });
  expect(recipients(desk, 'invitation')).toEqual([aid(2)]);
});

test('who was in a cancelled batch gets another chance', () => {
  const desk = mailingDesk([person(1)]);
  planned(desk);
  value(desk.run((world) => cancelMailing(world, 'V01', 'unmade')));
  expect(recipients(desk, 'invitation')).toEqual([aid(1)]);
});

test('finds anybody who would get a letter, by name, town or id', () => {
  const desk = mailingDesk([person(1), person(2, { surname: 'Großmann', town: 'Hilpoltstein' }), person(3)]);
  const found = (text: string) =>
    value(desk.run((world) => findRecipients(world, 'invitation', text))).map(({ id }) => id);
  expect([found('grossmann'), found('hilpolt'), found('1-003'), found('niemand')]).toEqual([
    [aid(2)],
    [aid(2)],
    [aid(3)],
    [],
  ]);
});

test('parents are not told of a letter to a child that was left out of the invitations', () => {
  const minors = [1, 2].map((number) =>
    person(number, { minor: true, givenNames: `Kind${number}`, guardian1: 'Lan Muster' }),
  );
  const desk = mailingDesk(minors);
  writeTemplates(desk, ['guardians'], templateLayouts.guardians.body);
  planned(desk, { leftOut: [{ id: aid(2), reason: 'später' }] });
  const mailing = planned(desk, { kind: 'guardians' });
  const text = textOf(desk, value(merge(desk, mailing.batches[0]!.id)).link);
  expect(text).toContain('Wir haben Kind1 einen eigenen Brief geschrieben. Damit Kind1 mitmachen darf');
  expect(text).toContain('Datenschutz, das Kind1 bekommen hat;');
  expect(text).toContain('ist auf Kind2 Muster2 gefallen. Damit Kind2 mitmachen darf');
  expect(text).toContain('Blatt zum Datenschutz; wir schicken');
});

test('who was left out and is written to after all gets the letter as it was planned', () => {
  const desk = mailingDesk([person(1), person(2)]);
  planned(desk, { leftOut: [{ id: aid(2), reason: 'später' }] });
  expect(codes(merge(desk, planned(desk).batches[0]!.id))).toEqual([]);
});

test('nobody is written to while an entry of Verlauf cannot be read: it may be an objection', () => {
  const desk = mailingDesk(['drawn', 'objected']);
  const { tab, columns } = contactEventTable;
  const column = desk.store.read(tab)![0]!.indexOf(columns.type.look.title);
  const entry = desk.store.read(tab)![1]![column]!;
  const type = (text: string) =>
    desk.store.write(tab, [{ row: 1, column, kinds: ['text'], cells: [[text]] }]);
  type('rief an, will nicht');
  expect(codes(desk.run((world) => planMailing(world, plan)))).toEqual(['cell-unreadable']);
  type(String(entry));
  expect(recipients(desk, 'invitation')).toEqual([aid(1)]);
});

test('whoever stands in a row of Ausgeloste nobody can read gets nothing, and the preview says so', () => {
  const desk = mailingDesk(['drawn', 'drawn']);
  const { tab, columns } = inviteeTable;
  const column = desk.store.read(tab)![0]!.indexOf(columns.age.look.title);
  desk.store.write(tab, [{ row: 2, column, kinds: ['text'], cells: [['etwa 40']] }]);
  const preview = value(desk.run((world) => previewMailing(world, plan)));
  expect(preview.recipients.map(({ id }) => id)).toEqual([aid(1)]);
  expect(preview.issues).toContainEqual({
    code: 'cell-unreadable',
    facts: { tab, row: 3, id: aid(2), column: columns.age.look.title },
  });
});

test('a note may name another last day to reply than the project, an invitation may not', () => {
  const desk = mailingDesk(['drawn', 'reminded']);
  desk.run(({ tables }) => {
    const [assembly] = value(readTable(tables, assemblyTable)).rows;
    value(upsertRows(tables, assemblyTable, [{ ...assembly!, replyDeadline: '2026-12-08' }]));
  });
  const late = { letterDate: '2026-12-01', replyBy: '2026-12-09' };
  const issues = (kind: 'invitation' | 'note') =>
    value(desk.run((world) => previewMailing(world, { ...plan, ...usual(kind), ...late }))).issues.map(
      ({ code }) => code,
    );
  expect(issues('invitation')).toContain('dates-deadline-differs');
  expect(issues('note')).not.toContain('dates-deadline-differs');
});
