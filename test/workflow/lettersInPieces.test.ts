import type { Invitee } from '../../src/domain/invitee';
import { cancelMailing, letters, mergeBatch, planMailing } from '../../src/workflow/letters';
import { removeLetters } from '../../src/workflow/letters/removeLetters';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { usual } from '../support/envelope';
import { history } from '../support/invitees';
import type { LetterDesk } from '../support/letterDesk';
import {
  expectNoOrphan,
  expectOneLetterEach,
  merged,
  reminderDesk,
  smallTemplate,
} from '../support/mailingRun';
import { codes, value } from '../support/value';

const people = 3;
let desk: LetterDesk;

beforeEach(() => {
  desk = reminderDesk(people);
  const plan = { ...usual('reminder'), leftOut: [], letterDate: '2026-11-03', replyBy: '2026-11-20' };
  value(desk.run((world) => planMailing(world, { ...plan, blankPage: false })));
});
afterEach(() => desk.end());

const next = (accept = false) => desk.run((world) => mergeBatch(world, 'V01-01', accept));
const status = () => value(desk.run(letters)).mailings[0]!.batches[0]!.status;
const change = (surname: string, given: Partial<Invitee>) => {
  const { rows } = value(readTable(desk.store, inviteeTable));
  upsertRows(
    desk.store,
    inviteeTable,
    rows.map((row) => (row.surname === surname ? { ...row, ...given } : row)),
  );
};
const answers = () => {
  const log = history('245-2025-1-001', ['invited', 'declined'], {
    0: { type: 'letter-posted', channel: 'letter' },
  });
  upsertRows(desk.store, contactEventTable, log);
};
const template = () => {
  desk.run(({ tables, documents }) => {
    documents.discard('template-reminder');
    const other = { ...smallTemplate, body: [{ text: 'Neu: {{Anrede}},' }] };
    const document = documents.create({ key: 'other', title: 'x' }, other);
    upsertRows(tables, letterTemplateTable, [{ code: 'reminder', document, link: '', madeOn: '' }]);
  });
};

test('says how many letters are in the document; the batch stays as planned until all are', () => {
  const pieces = [1, 2, 3].map(() => {
    const { made, link } = value(next());
    return [made, link !== '', status()];
  });
  expect(pieces).toEqual([
    [1, false, 'planned'],
    [2, false, 'planned'],
    [3, true, 'merged'],
  ]);
  expectOneLetterEach(desk, people);
});

test.each<[string, string, () => void]>([
  ['somebody has answered', 'letters-recipients-gone', answers],
  ['somebody has moved', 'letters-people-changed', () => change('Muster2', { street: 'Neue Gasse' })],
  ['a template says something else', 'letters-template-changed', template],
])('asks where, between two calls, %s, and begins anew on request', (_, code, happens) => {
  value(next());
  happens();
  expect(codes(next())).toEqual([code]);
  expect(value(next(true)).made).toBe(1);
  const { letters: all } = merged(desk, 'V01-01');
  expect(all).toBe(code === 'letters-recipients-gone' ? 2 : 3);
  if (all === people) expectOneLetterEach(desk, people);
  else expectNoOrphan(desk);
});

test('is seen as begun by whoever looks at the letters between two calls', () => {
  const begun = () => value(desk.run(letters)).mailings[0]!.batches[0]!.begun;
  expect(begun()).toBe(0);
  value(next());
  expect(begun()).toBe(1);
  value(next());
  value(next());
  expect(begun()).toBe(0);
});

test('throws a document away that is half made when its mailing is given up', () => {
  value(next());
  value(desk.run((world) => cancelMailing(world, 'V01', 'unmade')));
  expectNoOrphan(desk);
});

test('throws a document away that is half made when letters are removed', () => {
  value(next());
  value(desk.run(removeLetters));
  expectNoOrphan(desk);
});

test('a batch whose document was thrown away by hand is planned again until it has another', () => {
  const { link } = merged(desk, 'V01-01');
  desk.documents.store.remove(link.split('/')[5]!);
  expect(value(next()).made).toBe(1);
  expect(status()).toBe('planned');
  merged(desk, 'V01-01');
  expectOneLetterEach(desk, people);
});
