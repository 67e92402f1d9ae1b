import type { Invitee } from '../../src/domain/invitee';
import {
  confirmPosting,
  createTemplates,
  letters,
  mergeBatch,
  planMailing,
} from '../../src/workflow/letters';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { invitee } from '../support/invitees';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { textOfDocx } from '../support/mailingRun';
import { value } from '../support/value';

const person = (number: number, given: Partial<Invitee> = {}) =>
  invitee({
    aid: `245-2025-1-${String(number).padStart(3, '0')}`,
    replyCode: 'ABCDEFGH2',
    surname: `Muster${number}`,
    houseNumber: String(number),
    ...given,
  });

const plan = {
  kind: 'invitation',
  leftOut: [],
  letterDate: '2026-11-03',
  replyBy: '2026-11-20',
  blankPage: false,
  lettersPerDocument: null,
} as const;

const desks: LetterDesk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
});

function deskWith(people: readonly Invitee[]): LetterDesk {
  const desk = letterDesk(drawnWorkbook(people, []).workbook());
  desks.push(desk);
  return desk;
}

test('a mailing goes from templates to posted letters', () => {
  const desk = deskWith([person(1), person(2)]);
  value(desk.run((world) => createTemplates(world, 'invitation')));
  const planned = value(desk.run((world) => planMailing(world, plan)));
  expect(planned.mailings[0]!.batches.map(({ letters: n, status }) => [n, status])).toEqual([[2, 'planned']]);
  const batch = value(desk.run((world) => mergeBatch(world, 'V01-01', false)));
  expect(batch.status).toBe('merged');
  const id = batch.link.split('/')[5]!;
  expect(textOfDocx(desk.bytes(id))).toContain('Sehr geehrte Frau Muster1,');
  const posted = value(desk.run((world) => confirmPosting(world, ['V01-01'], '2026-11-02')));
  expect(posted.mailings[0]!.batches[0]!.status).toBe('posted');
  expect(
    value(desk.run((world) => letters(world))).kinds.find(({ kind }) => kind === 'reminder')!.people,
  ).toBe(2);
});
