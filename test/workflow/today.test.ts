import type { InviteeStatus } from '../../src/domain/invitee';
import type { MailingBatch } from '../../src/domain/letters/mailing';
import { issueText } from '../../src/text/issueText';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { type Delivery, deliveryTable } from '../../src/workflow/tables/delivery';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { mailingTable } from '../../src/workflow/tables/mailing';
import { quarantinedTable } from '../../src/workflow/tables/quarantined';
import { type RegisterRequest, registerRequestTable } from '../../src/workflow/tables/registerRequest';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { today } from '../../src/workflow/today';
import { expectToSurviveCrashes, memorySubject } from '../support/crash';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { history, invitee } from '../support/invitees';
import { type MemoryStore, memoryStore } from '../support/memoryStore';
import { value } from '../support/value';
import { testWorld } from '../support/world';

const delivery: Delivery = {
  id: 'L001',
  request: '',
  authority: 'Roth',
  status: 'imported',
  fileName: 'roth.csv',
  sha256: '',
  receivedOn: '',
  referenceDate: '',
  encoding: '',
  delimiter: '',
  mapping: '',
  rows: 30,
  imported: 28,
  duplicate: 0,
  blocked: 0,
  ineligible: 0,
  quarantined: 2,
  skipped: 0,
  art14DueOn: '',
  deleteBy: '',
  deletedOn: '',
};
const request: RegisterRequest = {
  id: 'A01',
  authority: 'M01',
  assembly: '245-2025-1',
  referenceDate: '2026-11-01',
  ordered: 20,
  askedOn: '',
  deadline: '2026-11-30',
  status: 'draft',
  fee: '',
  fileNumber: '',
  refusalReason: '',
};
const batch: MailingBatch = {
  id: 'V01-01',
  mailing: 'V01',
  number: 1,
  batches: 1,
  assembly: '245-2025-1',
  kind: 'invitation',
  status: 'planned',
  letters: 3,
  letterDate: '2026-11-22',
  replyBy: '2026-12-01',
  madeOn: '',
  postedOn: '',
  document: '',
  pdf: '',
  pages: null,
  pagesPerLetter: null,
  blankPage: false,
  templates: ['invitation'],
  recipients: ['A1', 'A2', 'A3'],
  templateHash: '',
  contentHash: '',
  leftOut: [],
  packed: [],
  by: '',
};

/** Three people who stand here by the log; the letters were posted a day before. */
function drawn(...statuses: readonly InviteeStatus[]): MemoryStore {
  const people = ['A1', 'A2', 'A3'].map((aid) => invitee({ aid }));
  const log = statuses.flatMap((status, at) =>
    status === 'drawn'
      ? []
      : history(`A${at + 1}`, ['invited', ...(status === 'invited' ? [] : [status])], {
          0: { type: 'letter-posted', at: '2026-11-21T10:00:00' },
        }),
  );
  return drawnWorkbook(people, log);
}
const tasks = (store: MemoryStore, now?: string) =>
  value(today(testWorld(store, now ? { now } : {}))).tasks.map(({ code, count }) => `${code} ${count}`);
const withDelivery = (status: Delivery['status']) => {
  const store = drawn();
  store.removeTab('Ausgeloste');
  upsertRows(store, deliveryTable, [{ ...delivery, status }]);
  return store;
};
const withBatch = (status: MailingBatch['status'], ...people: readonly InviteeStatus[]) => {
  const store = drawn(...people);
  upsertRows(store, mailingTable, [{ ...batch, status }]);
  return store;
};

test('begins with the project', () => {
  expect(tasks(memoryStore())).toEqual(['set-up-project 0']);
});

test('leads from the first question to the authorities to the draw', () => {
  const store = withDelivery('imported');
  for (const tab of ['Lieferungen', 'Losungen']) store.removeTab(tab);
  expect(tasks(store)).toEqual(['plan-requests 0', 'import-register 0']);
  const ask = (...statuses: readonly RegisterRequest['status'][]) =>
    upsertRows(
      store,
      registerRequestTable,
      statuses.map((status, at) => ({ ...request, id: `A0${at + 1}`, status })),
    );
  ask('draft', 'draft');
  expect(tasks(store)).toEqual(['ask-authorities 2', 'import-register 0']);
  ask('asked', 'asked');
  expect(tasks(store)).toEqual(['import-register 2']);
  expect(value(today(testWorld(store)))).toMatchObject({
    inUse: ['project', 'authorities', 'register', 'letters', 'sample'],
    done: ['project', 'authorities'],
    tasks: [{ code: 'import-register', due: request.deadline }],
  });
  upsertRows(store, deliveryTable, [delivery]);
  ask('imported', 'asked');
  expect(tasks(store)).toEqual(['import-register 1', 'draw 28']);
  expect(tasks(store, '2026-12-01T00:00:00')).toEqual([
    'remind-authorities 1',
    'draw 28',
    'import-register 1',
  ]);
  upsertRows(store, mailingTable, [
    { ...batch, kind: 'authority-reminder', status: 'posted', recipients: ['A02'] },
  ]);
  expect(tasks(store, '2026-12-01T00:00:00')).toEqual(['draw 28', 'import-register 1']);
  ask('imported', 'refused');
  expect(tasks(store)).toEqual(['draw 28', 'import-register 0']);
});

test('asks to decide about rows before the draw leaves them out', () => {
  const store = withDelivery('imported');
  const row = { delivery: 'L001', rowNumber: 7, codes: 'age_missing', row: '["Roth"]' };
  upsertRows(store, quarantinedTable, [{ ...row, id: 'L001-7', decision: '' }]);
  expect(tasks(store)).toEqual(['decide-quarantine 1', 'draw 28', 'import-register 0']);
  upsertRows(store, quarantinedTable, [{ ...row, id: 'L001-7', decision: 'left-out' }]);
  expect(tasks(store)).toEqual(['draw 28', 'import-register 0']);
});

test('waits for the day of the seed, and finishes a draw that was cut off', () => {
  const store = withDelivery('imported');
  const announce = (status: string) =>
    store.edit('Losungen', ([titles, row]) => [
      titles!,
      titles!.map((title, at) =>
        title === 'Status' ? status : title === 'Quelle des Startwerts' ? 'lotto 2026-12-05' : row![at]!,
      ),
    ]);
  announce('angekündigt');
  const [held] = value(today(testWorld(store))).tasks;
  expect(held).toEqual({ code: 'hold-draw', step: 'draw', count: 0, due: '2026-12-05' });
  announce('läuft');
  expect(tasks(store)[0]).toBe('finish-draw 0');
});

test('goes on with a file that was read in part', () => {
  expect(tasks(withDelivery('importing'))).toEqual(['finish-import 1']);
  expect(tasks(withDelivery('imported'))).toEqual(['draw 28', 'import-register 0']);
});

test('has the parents written to before everything goes to the post', () => {
  const store = drawnWorkbook([invitee({ aid: 'A1', minor: true }), invitee({ aid: 'A2' })], []);
  upsertRows(store, mailingTable, [{ ...batch, status: 'merged', recipients: ['A1', 'A2'] }]);
  expect(tasks(store)).toEqual(['write-to-guardians 1', 'confirm-posting 3']);
  const parents = { ...batch, id: 'V02-01', kind: 'guardians', recipients: ['A1/1', 'A1/2'] } as const;
  upsertRows(store, mailingTable, [{ ...parents, status: 'merged' }]);
  expect(tasks(store)).toEqual(['confirm-posting 6']);
});

test('reminds a week after the letter, once', () => {
  const store = withBatch('posted', 'invited', 'reminded', 'accepted');
  expect(tasks(store, '2026-11-27T23:59:59')).toEqual(['enter-responses 2', 'read-report 0']);
  expect(tasks(store, '2026-11-28T00:00:00')).toEqual([
    'send-reminders 1',
    'enter-responses 2',
    'read-report 0',
  ]);
  upsertRows(store, mailingTable, [
    { ...batch, id: 'V02-01', kind: 'reminder', status: 'posted', recipients: ['A1'] },
  ]);
  expect(tasks(store, '2026-11-28T00:00:00')).toEqual(['enter-responses 2', 'read-report 0']);
});

test('leads from the draw to the letters and their posting', () => {
  expect(tasks(drawn('drawn', 'drawn', 'drawn'))).toEqual(['create-letters 3']);
  expect(tasks(withBatch('planned', 'drawn'))).toEqual(['finish-letters 3']);
  expect(tasks(withBatch('merged', 'drawn'))).toEqual(['confirm-posting 3']);
});

test('names the first day that stands on letters not posted yet', () => {
  const store = drawn('drawn', 'drawn');
  upsertRows(store, mailingTable, [
    { ...batch, status: 'merged', letterDate: '2026-11-24' },
    { ...batch, id: 'V02-01', status: 'merged', letterDate: '2026-11-20' },
    { ...batch, id: 'V03-01', status: 'posted', letterDate: '2026-11-10' },
  ]);
  const found = value(today(testWorld(store))).tasks.find(({ code }) => code === 'confirm-posting');
  expect(found).toMatchObject({ count: 6, due: '2026-11-20' });
});

test('waits for replies and then shows the report', () => {
  const store = withBatch('posted', 'invited', 'invited', 'accepted');
  expect(tasks(store)).toEqual(['enter-responses 2', 'read-report 0']);
  store.edit('Veranstaltungen', (cells) => {
    const at = cells[0]!.indexOf('Rückmeldefrist');
    return cells.map((row, line) =>
      row.map((cell, column) => (line > 0 && column === at ? '2026-12-01' : cell)),
    );
  });
  const waiting = ['enter-responses 2', 'read-report 0'];
  expect(tasks(store, '2026-11-28T12:00:00')).toEqual(waiting); // a reminder would come too late
  expect(tasks(store, '2026-12-01T23:59:59')).toEqual(waiting);
  expect(tasks(store, '2026-12-02T00:00:00')).toEqual(['read-report 0', 'enter-responses 2']);
});

test('asks to replace those who do not come until ten days before the event', () => {
  const store = withBatch('posted', 'declined', 'accepted', 'accepted');
  expect(tasks(store, '2026-12-02T12:00:00')).toEqual(['replace 1', 'read-report 0']);
  expect(tasks(store, '2026-12-03T12:00:00')).toEqual(['read-report 0']);
});

test('calls no step done before its time, and none undone again for work beside it', () => {
  const done = (store: MemoryStore) => value(today(testWorld(store))).done;
  expect(done(withBatch('planned', 'drawn'))).not.toContain('responses');
  const store = withBatch('posted', 'declined', 'accepted', 'accepted');
  expect(tasks(store)).toContain('replace 1');
  expect(done(store)).toEqual(expect.arrayContaining(['draw', 'letters', 'responses']));
});

test('shows dates of data protection a week before', () => {
  const store = withDelivery('imported');
  store.edit('Projekt', (cells) =>
    cells.map(([name, said]) => (name === 'Probelauf' ? [name, 'nein'] : [name!, said!])),
  );
  upsertRows(store, deliveryTable, [{ ...delivery, art14DueOn: '2026-12-20', deleteBy: '2026-12-04' }]);
  expect(tasks(store, '2026-11-26T12:00:00')).toEqual(['draw 28', 'import-register 0']);
  expect(tasks(store, '2026-11-27T12:00:00')).toEqual(['draw 28', 'import-register 0', 'delete-files 1']);
  upsertRows(store, deliveryTable, [{ ...delivery, art14DueOn: '2026-12-20', deletedOn: '2026-12-01' }]);
  expect(tasks(store, '2026-12-20T12:00:00')).toContain('send-article14 1');
});

test('counts from the log, not from the columns', () => {
  const store = drawn('accepted', 'declined', 'undecided');
  expect(value(today(testWorld(store))).figures).toEqual({
    seats: 2,
    pool: 0,
    drawn: 3,
    posted: 3,
    accepted: 1,
    declined: 1,
    undecided: 1,
    open: 0,
  });
});

test('puts a status typed by hand right and says so', () => {
  const store = drawn('invited', 'invited', 'invited');
  value(today(testWorld(store)));
  store.edit('Ausgeloste', (cells) => {
    const at = cells[0]!.indexOf('Status');
    return cells.map((row, line) =>
      row.map((cell, column) => (column === at ? ['', 'zugesagt', 'ersetzt'][line] || cell : cell)),
    );
  });
  expect(value(today(testWorld(store))).remarks).toEqual([
    { code: 'status-taken-over', facts: { aid: 'A1', to: 'accepted' } },
    { code: 'status-put-back', facts: { aid: 'A2' } },
  ]);
});

test.each(['bestätigt', 'teilgenommen'])('tells why nobody under 18 can be „%s“ yet', (typed) => {
  const store = drawnWorkbook(
    [invitee({ aid: 'A1', minor: true, status: 'accepted', entries: 1 })],
    history('A1', ['accepted']),
  );
  store.edit('Ausgeloste', (cells) =>
    cells.map((row) => row.map((cell) => (cell === 'zugesagt' ? typed : cell))),
  );
  const { remarks } = value(today(testWorld(store)));
  expect(remarks).toEqual([{ code: 'consent-missing', facts: { aid: 'A1' } }]);
  const { note } = value(readTable(store, contactEventTable)).rows[1]!;
  for (const sentence of [issueText(remarks[0]!), note])
    expect(sentence).toMatch(/unter 18.*schriftlichen Einverständnis der Eltern.*noch nicht eintragen/i);
  expect(value(readTable(store, inviteeTable)).rows[0]!.status).toBe('accepted');
});

test('warns when somebody is active twice or a reply code belongs to two', () => {
  const twice = { pid: 'L001-00007', replyCode: 'ABCDEFGHJ' };
  const store = drawnWorkbook([invitee({ aid: 'A1', ...twice }), invitee({ aid: 'A2', ...twice })], []);
  expect(value(today(testWorld(store))).remarks).toEqual([
    { code: 'person-twice', facts: { aid: 'A2', other: 'A1' } },
    { code: 'reply-code-twice', facts: { aid: 'A2', other: 'A1' } },
  ]);
});

test('keeps the tab Heute as the view says it, and writes it only when it changes', () => {
  const store = drawn('invited', 'invited', 'accepted');
  value(today(testWorld(store)));
  const before = store.workbook().Heute!;
  expect(before.map((row) => row[1])).toEqual([
    'Was ist zu tun?',
    'Rückmeldungen eintragen',
    'Bericht ansehen',
    'Stand',
    'Probelauf',
  ]);
  const flushes = jest.spyOn(store, 'write');
  value(today(testWorld(store)));
  expect(flushes).not.toHaveBeenCalled();
  store.removeTab('Heute');
  value(today(testWorld(store)));
  expect(store.workbook().Heute).toEqual(before);
});

test('survives a crash at every call', () => {
  const start = drawn('invited', 'accepted', 'declined');
  expectToSurviveCrashes(() => memorySubject(start.workbook(), (world) => value(today(world))));
});
