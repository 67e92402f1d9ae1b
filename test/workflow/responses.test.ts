import * as fc from 'fast-check';
import type { FoundInvitee, ResponseInput } from '../../src/api/responses';
import { recordEvents } from '../../src/workflow/inviteeLog';
import { correctResponse, findInvitees, recordResponse } from '../../src/workflow/responses';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { drawTable } from '../../src/workflow/tables/draw';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import type { TableSpec } from '../../src/workflow/tables/tableSpec';
import type { World } from '../../src/workflow/world';
import { expectToSurviveCrashes, memorySubject, spreadsheetSubject } from '../support/crash';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { history, invitee } from '../support/invitees';
import type { MemoryStore } from '../support/memoryStore';
import { handMoves, moveByHand, ownCellsStayed } from '../support/userHand';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const people = [
  invitee({ aid: 'A1', surname: 'Müller-Lüdenscheidt', givenNames: 'Anna Maria', replyCode: 'ABCDEFGHJ' }),
  invitee({ aid: 'A2', surname: 'Heide', namePrefix: 'von der', givenNames: 'Bert', replyCode: '23456789A' }),
  invitee({ aid: 'A3', surname: "O'Neill", givenNames: 'Çem', replyCode: 'XYZXYZXYZ' }),
];
const posted = people.flatMap(({ aid }) => history(aid, ['invited'], { 0: { type: 'letter-posted' } }));
const book = () =>
  drawnWorkbook(
    people.map((person) => ({ ...person, status: 'invited', entries: 1 })),
    posted,
  );

const yes: ResponseInput = {
  aid: 'A1',
  entries: 1,
  answer: 'accepted',
  channel: 'phone',
  reason: '',
  note: '',
};

const log = (store: MemoryStore) => value(readTable(store, contactEventTable)).rows;
const person = (store: MemoryStore, aid: string) =>
  value(readTable(store, inviteeTable)).rows.find((row) => row.aid === aid)!;
const found = (query: string) => value(findInvitees(testWorld(book()), query)).map(({ aid }) => aid);

test('enters nothing over an entry that cannot be read, and leaves its person as they are', () => {
  const store = book();
  value(recordResponse(testWorld(store), { ...yes, reason: '', note: 'ruft Montag an' }));
  const { tab, columns } = contactEventTable;
  const cells = store.read(tab)!;
  const column = cells[0]!.indexOf(columns.type.look.title);
  const row = cells.findIndex((line) => line.includes('A1-2'));
  const type = (text: string) => store.write(tab, [{ row, column, kinds: ['text'], cells: [[text]] }]);
  const before = person(store, 'A1');
  type('hat zugesagt');
  const no: ResponseInput = { ...yes, answer: 'declined', note: 'doch nicht' };
  for (const entries of [1, 2])
    expect(codes(recordResponse(testWorld(store), { ...no, entries }))).not.toEqual([]);
  value(recordResponse(testWorld(store), { ...no, aid: 'A2' }));
  expect(person(store, 'A1')).toEqual(before);
  type(String(cells[row]![column]));
  value(recordResponse(testWorld(store), { ...no, entries: 2 }));
  expect(log(store).map(({ note }) => note)).toEqual(
    expect.arrayContaining(['ruft Montag an', 'doch nicht']),
  );
});

test.each([
  ['ABCD-EFGH-J', ['A1']],
  ['abcdefghj', ['A1']],
  ['abc', ['A1']],
  ['muell', ['A1']],
  ['Müller Anna', ['A1']],
  ['von der H', ['A2']],
  ['heide', ['A2']],
  ['bert', ['A2']],
  ['oneill', ['A3']],
  ['cem', ['A3']],
  ['', []],
  ['zz', []],
])('finds by %j', (query, aids) => {
  expect(found(query)).toEqual(aids);
});

test('writes the log first and then the status', () => {
  const store = book();
  const after: FoundInvitee = value(recordResponse(testWorld(store), yes));
  expect(after).toMatchObject({
    status: 'accepted',
    entries: 2,
    possible: ['declined', 'undecided'],
    correctable: true,
  });
  expect(log(store)[3]).toEqual({
    id: 'A1-2',
    aid: 'A1',
    number: 2,
    at: '2026-11-22T14:00:00',
    type: 'reply',
    channel: 'phone',
    result: 'accepted',
    reason: '',
    note: '',
    reference: '',
    by: 'anna@example.org',
  });
  expect(person(store, 'A1')).toMatchObject({
    status: 'accepted',
    lastContact: '2026-11-22T14:00:00',
    nextStep: 'confirm',
    nextStepDue: '2026-12-05',
  });
});

test('enters the same reply once, and no other one over it', () => {
  const store = book();
  recordResponse(testWorld(store), yes);
  expect(value(recordResponse(testWorld(store), yes)).status).toBe('accepted');
  expect(codes(recordResponse(testWorld(store), { ...yes, answer: 'declined' }))).toEqual([
    'changed-meanwhile',
  ]);
  expect(log(store)).toHaveLength(4);
});

test('takes the no of somebody who had accepted as a late one after the deadline', () => {
  const store = book();
  recordResponse(testWorld(store), yes);
  store.edit('Veranstaltungen', (cells) => {
    const at = cells[0]!.indexOf('Rückmeldefrist');
    return cells.map((row, line) =>
      row.map((cell, column) => (line > 0 && column === at ? '2026-11-21' : cell)),
    );
  });
  const [anna] = value(findInvitees(testWorld(store), 'abc'));
  expect(anna!.possible).toEqual(['declined']);
  const no: ResponseInput = { ...yes, entries: 2, answer: 'declined', reason: 'health' };
  expect(value(recordResponse(testWorld(store), no)).status).toBe('withdrawn');
  expect(value(recordResponse(testWorld(store), no)).status).toBe('withdrawn');
  expect(log(store)[4]).toMatchObject({ type: 'withdrawn', reason: 'health' });
});

test('takes the last entry back with a reason', () => {
  const store = book();
  recordResponse(testWorld(store), yes);
  expect(codes(correctResponse(testWorld(store), 'A1', 2, ' '))).toEqual(['correction-reason-missing']);
  const invited = value(correctResponse(testWorld(store), 'A1', 2, 'falsche Person'));
  expect(invited).toMatchObject({ status: 'invited', correctable: false });
  expect(person(store, 'A1').status).toBe('invited');
});

test('takes a status typed into the tab into the log', () => {
  const store = book();
  typed(store, 'A2', 'abgesagt');
  value(recordEvents(testWorld(store), []));
  expect(log(store)[3]).toMatchObject({ aid: 'A2', type: 'reply', result: 'declined', channel: 'sheet' });
  expect(person(store, 'A2').status).toBe('declined');
});

test.each(['teilgenommen', 'vielleicht', ''])(
  'puts the status %j back and says so in the log',
  (nonsense) => {
    const store = book();
    typed(store, 'A2', nonsense);
    value(recordEvents(testWorld(store), []));
    expect(log(store)[3]).toMatchObject({ aid: 'A2', type: 'remark', result: '', channel: 'sheet' });
    expect(person(store, 'A2').status).toBe('invited');
    value(recordEvents(testWorld(store), []));
    expect(log(store)).toHaveLength(4);
  },
);

test('shows nobody whose draw is not complete', () => {
  const store = book();
  store.edit('Losungen', (cells) =>
    cells.map((row) => row.map((cell) => (cell === 'gelost' ? 'läuft' : cell))),
  );
  expect(value(findInvitees(testWorld(store), 'heide'))).toEqual([]);
});

test('survives a crash at every call while a reply and a typed status are taken in', () => {
  const start = book();
  typed(start, 'A2', 'abgesagt');
  typed(start, 'A3', 'teilgenommen');
  const report = expectToSurviveCrashes(() =>
    memorySubject(start.workbook(), (world) => value(recordResponse(world, yes))),
  );
  expect(report.places).toBeGreaterThan(6);
});

test('survives a crash at every call of the spreadsheet', () => {
  const start = book();
  typed(start, 'A2', 'abgesagt');
  const prepare = ({ tables }: World) => {
    for (const spec of [inviteeTable, contactEventTable, drawTable, assemblyTable])
      value(
        upsertRows(
          tables,
          spec as TableSpec<unknown>,
          value(readTable(start, spec as TableSpec<unknown>)).rows,
        ),
      );
  };
  const report = expectToSurviveCrashes(() =>
    spreadsheetSubject(prepare, (world) => value(recordResponse(world, yes))),
  );
  expect(report.places).toBeGreaterThan(30);
});

test('loses and doubles nothing while the manager sorts, moves, inserts and adds columns between replies', () => {
  const answers = fc.array(
    fc.record({
      who: fc.constantFrom('A1', 'A2', 'A3'),
      answer: fc.constantFrom('accepted' as const, 'declined' as const, 'undecided' as const),
      hand: handMoves,
      handOnLog: handMoves,
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(answers, (wanted) => {
      const store = book();
      const expected = new Map(people.map(({ aid }) => [aid, 'invited' as string]));
      let entries = 0;
      for (const { who, answer, hand, handOnLog } of wanted) {
        moveByHand(store, 'Ausgeloste', 'AID', hand);
        moveByHand(store, 'Verlauf', 'ID', handOnLog);
        const found = value(
          findInvitees(testWorld(store), who === 'A1' ? 'ABCDEFGHJ' : who === 'A2' ? 'heide' : 'neill'),
        );
        if (who === 'A3' && found.length === 0) continue;
        const before = found[0]!;
        if (!before.possible.includes(answer)) continue;
        value(recordResponse(testWorld(store), { ...yes, aid: who, entries: before.entries, answer }));
        expected.set(who, answer);
        entries += 1;
      }
      expect(people.map(({ aid }) => person(store, aid).status)).toEqual([...expected.values()]);
      expect(log(store)).toHaveLength(posted.length + entries);
      expect(
        ownCellsStayed(store.workbook().Ausgeloste!, 'AID') &&
          ownCellsStayed(store.workbook().Verlauf!, 'ID'),
      ).toBe(true);
    }),
    { numRuns: 150 },
  );
});

function typed(store: MemoryStore, aid: string, status: string): void {
  store.edit('Ausgeloste', (cells) => {
    const [id, at] = [cells[0]!.indexOf('AID'), cells[0]!.indexOf('Status')];
    return cells.map((row) =>
      row[id] === aid ? row.map((cell, column) => (column === at ? status : cell)) : row,
    );
  });
}
