import * as fc from 'fast-check';
import type { Invitee, InviteeStatus } from '../../src/domain/invitee';
import { moveTo } from '../../src/domain/inviteeMoves';
import { stateOf, statesOf } from '../../src/domain/inviteeState';
import { statusLabels } from '../../src/text/de/labels';
import { recordEvents } from '../../src/workflow/inviteeLog';
import { findInvitees, recordResponse } from '../../src/workflow/responses';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { today } from '../../src/workflow/today';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { history, invitee } from '../support/invitees';
import type { MemoryStore } from '../support/memoryStore';
import { value } from '../support/value';
import { testWorld } from '../support/world';

const deadline = '2026-11-30';

/** Types into the tab, answers the phone, or lets a day pass. */
const happenings = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constant('type' as const),
      label: fc.constantFrom(...Object.values(statusLabels), '', 'vielleicht', '=1'),
    }),
    fc.record({
      does: fc.constant('answer' as const),
      answer: fc.constantFrom('accepted' as const, 'declined' as const, 'undecided' as const),
    }),
    fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 6 }) }),
  ),
  { maxLength: 10 },
);

test('keeps log and tab in agreement, and the log within the table, whatever is typed', () => {
  fc.assert(
    fc.property(happenings, (list) => {
      const store = drawnWorkbook([invitee({ aid: 'A1', surname: 'Heide' })], []);
      setDeadline(store);
      let day = 22;
      for (const happening of list) {
        const world = testWorld(store, {
          now: `2026-${day > 30 ? '12' : '11'}-${pad(day > 30 ? day - 30 : day)}T12:00:00`,
        });
        if (happening.does === 'wait') day = Math.min(50, day + happening.days);
        if (happening.does === 'type') type(store, happening.label);
        if (happening.does === 'answer') {
          const [person] = value(findInvitees(world, 'heide'));
          if (person?.possible.includes(happening.answer))
            value(
              recordResponse(world, {
                aid: 'A1',
                entries: person.entries,
                answer: happening.answer,
                channel: 'phone',
                reason: '',
                note: '',
              }),
            );
        }
        value(recordEvents(world, []));
        agree(store);
      }
    }),
    { numRuns: 120 },
  );
});

test('loses nobody when the tab Verlauf, or its last lines, are deleted', () => {
  const people = ['A1', 'A2'].map((aid) =>
    invitee({ aid, status: 'reminded', entries: 2, lastContact: '2026-11-10T10:00:00' }),
  );
  const log = people.flatMap(({ aid }) =>
    history(aid, ['invited', 'reminded'], { 0: { type: 'letter-posted' }, 1: { type: 'reminder-posted' } }),
  );
  for (const cut of ['tab', 'lines']) {
    const store = drawnWorkbook(people, log);
    if (cut === 'tab') store.removeTab('Verlauf');
    else store.edit('Verlauf', (cells) => cells.slice(0, 4));
    const seen = value(today(testWorld(store)));
    expect(seen.remarks.map(({ code }) => code)).toEqual(
      cut === 'tab' ? ['log-restored', 'log-restored'] : ['log-restored'],
    );
    const rows = value(readTable(store, inviteeTable)).rows;
    expect(rows.map(({ status }) => status)).toEqual(['reminded', 'reminded']);
    const states = statesOf(value(readTable(store, contactEventTable)).rows);
    expect(rows.map(({ aid }) => states.get(aid)!.status)).toEqual(['reminded', 'reminded']);
    expect(value(findInvitees(testWorld(store), 'muster'))[0]!.possible).toContain('accepted');
  }
});

test('takes a status an unfinished step left behind for no typed one', () => {
  const left = invitee({ aid: 'A1', status: 'invited', entries: 1, lastContact: '2026-11-03T10:00:00' });
  const log = history('A1', ['invited', 'accepted'], { 0: { type: 'letter-posted' } });
  const store = drawnWorkbook([left, invitee({ aid: 'A2' })], [...log, ...history('A2', ['declined'])]);
  value(recordEvents(testWorld(store), []));
  expect(value(readTable(store, contactEventTable)).rows.filter(({ aid }) => aid === 'A1')).toHaveLength(2);
  expect(value(readTable(store, inviteeTable)).rows[0]).toMatchObject({ status: 'accepted', entries: 2 });
});

test.each<[string, Partial<Invitee>]>([
  ['last contact', { lastContact: '2020-01-01T00:00:00' }],
  ['next step', { nextStep: 'confirm' }],
  ['day of the next step', { nextStepDue: '2020-01-01' }],
  ['number of entries', { entries: 9 }],
])('puts what was typed into the column of the %s back to what the log says', (_, typed) => {
  const store = drawnWorkbook([invitee({ aid: 'A1' })], history('A1', ['invited']));
  value(recordEvents(testWorld(store), []));
  const said = value(readTable(store, inviteeTable)).rows;
  value(upsertRows(store, inviteeTable, [{ ...said[0]!, ...typed }]));
  value(recordEvents(testWorld(store), []));
  expect(value(readTable(store, inviteeTable)).rows).toEqual(said);
});

test('says that a draw is missing whose people are there', () => {
  const store = drawnWorkbook([invitee({ aid: 'A1' })], []);
  store.removeTab('Losungen');
  expect(value(today(testWorld(store))).remarks).toEqual([
    { code: 'draw-missing', facts: { draw: '245-2025-1-L1' } },
  ]);
});

/** Tab and log say the same, and every line of the log is a move of the table on its day. */
function agree(store: MemoryStore): void {
  const log = value(readTable(store, contactEventTable)).rows;
  const [person] = value(readTable(store, inviteeTable)).rows;
  const state = stateOf(log);
  expect(person).toMatchObject({ status: state.status, entries: state.entries });
  let status: InviteeStatus = 'drawn';
  for (const event of [...log].sort((one, other) => one.number - other.number)) {
    if (event.result === '') continue;
    const moment = { today: event.at.slice(0, 10), replyDeadline: deadline, replacementStop: '2026-12-02' };
    expect(moveTo(status, event.result, moment, 0)?.event).toBe(event.type);
    status = event.result;
  }
}

const pad = (day: number) => String(day).padStart(2, '0');

function setDeadline(store: MemoryStore): void {
  store.edit('Veranstaltungen', (cells) => {
    const at = cells[0]!.indexOf('Rückmeldefrist');
    return cells.map((row, line) => row.map((cell, column) => (line > 0 && column === at ? deadline : cell)));
  });
}

function type(store: MemoryStore, label: string): void {
  store.edit('Ausgeloste', (cells) => {
    const at = cells[0]!.indexOf('Status');
    return cells.map((row, line) => row.map((cell, column) => (line > 0 && column === at ? label : cell)));
  });
}
