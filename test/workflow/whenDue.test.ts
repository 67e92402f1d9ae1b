import { letters } from '../../src/workflow/letters';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { today as whatIsDue } from '../../src/workflow/today';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { history, invitee } from '../support/invitees';
import { memoryDocuments } from '../support/memoryDocuments';
import { value } from '../support/value';
import { testWorld } from '../support/world';

/** A workbook on a day, with a letter posted on 3 November. */
function worldOn(today: string, deadline = '2026-11-30') {
  const person = invitee({ aid: 'A1', status: 'invited', entries: 1, lastContact: '2026-11-03T10:00:00' });
  const posted = { 0: { type: 'letter-posted', channel: 'letter', at: '2026-11-03T10:00:00' } } as const;
  const store = drawnWorkbook([person], history('A1', ['invited'], posted));
  const { rows } = value(readTable(store, assemblyTable));
  value(upsertRows(store, assemblyTable, [{ ...rows[0]!, replyDeadline: deadline }]));
  return { ...testWorld(store, { now: `${today}T09:00:00` }), documents: memoryDocuments().documents };
}

/** What the view Briefe says of a kind. */
function due(kind: string, world: ReturnType<typeof worldOn>) {
  const { people, isDue, dueFrom } = value(letters(world)).kinds.find((each) => each.kind === kind)!;
  return { people, isDue, dueFrom };
}

test.each([
  ['2026-11-03', false],
  ['2026-11-09', false],
  ['2026-11-10', true],
  ['2026-11-25', true],
  ['2026-11-26', false], // five days in the post: it would come after the deadline
])('on %s a reminder is due: %s; Heute says the same', (today, isDue) => {
  const world = worldOn(today);
  expect(due('reminder', world)).toEqual({ people: 1, isDue, dueFrom: '2026-11-10' });
  expect(value(whatIsDue(world)).tasks.some(({ code }) => code === 'send-reminders')).toBe(isDue);
});

test('a reminder has no end where there is no deadline', () => {
  expect(due('reminder', worldOn('2027-03-01', ''))).toMatchObject({ isDue: true });
});

test.each([
  ['2026-12-02', false],
  ['2026-12-03', true],
])('on %s, with a deadline of 30 November, a note to leave at the door is due: %s', (today, isDue) => {
  expect(due('note', worldOn(today))).toEqual({ people: 1, isDue, dueFrom: '2026-12-03' });
});

test('a note asks for an answer after the day it is due, an invitation by the deadline of the project', () => {
  const { kinds } = value(letters(worldOn('2026-11-20')));
  const replyBy = (kind: string) => kinds.find((each) => each.kind === kind)!.replyBy;
  expect(replyBy('note')).toBe('2026-12-11');
  expect(replyBy('invitation')).toBe('2026-11-30');
});
