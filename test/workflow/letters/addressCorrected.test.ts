import type { Invitee } from '../../../src/domain/invitee';
import type { MailingKind } from '../../../src/domain/letters/mailing';
import { recordEvents } from '../../../src/workflow/inviteeLog';
import { confirmPosting } from '../../../src/workflow/letters';
import { contactEventTable } from '../../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../../src/workflow/tables/invitee';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { today } from '../../../src/workflow/today';
import type { LetterDesk } from '../../support/letterDesk';
import { aid, mailingDesk, merge, person, planned, recipients, textOf } from '../../support/mailingDesk';
import { value } from '../../support/value';

const people = (desk: LetterDesk) => value(readTable(desk.store, inviteeTable)).rows;
const logOf = (desk: LetterDesk, id: string) =>
  value(readTable(desk.store, contactEventTable))
    .rows.filter((event) => event.aid === id)
    .map(({ type, result }) => `${type} ${result}`);
const invitationsDue = (desk: LetterDesk) =>
  value(desk.run(today)).tasks.find(({ code }) => code === 'create-letters')?.count ?? 0;

/** Changes the row of a person in Ausgeloste by hand. */
function typed(desk: LetterDesk, id: string, given: Partial<Invitee>): void {
  value(upsertRows(desk.store, inviteeTable, [{ ...people(desk).find((row) => row.aid === id)!, ...given }]));
  value(desk.run((world) => recordEvents(world, [])));
}

/** The letter came back, and the right address is found. */
function moved(desk: LetterDesk, id: string, street: string): void {
  typed(desk, id, { status: 'undeliverable' });
  typed(desk, id, { street, status: 'invited' });
}

/** Makes a mailing to all it is for and posts it; gives the text of its letters. */
function sent(desk: LetterDesk, kind: MailingKind): string {
  const [batch] = planned(desk, { kind }).batches;
  const { link } = value(merge(desk, batch!.id));
  value(desk.run((world) => confirmPosting(world, [batch!.id], day)));
  return textOf(desk, link);
}

const day = '2026-11-02';
const body = [{ text: '{{Adressblock}}' }];

test('who was undeliverable and has a new address is invited there, once for each new address', () => {
  const desk = mailingDesk([person(1), person(2)], body);
  sent(desk, 'invitation');
  moved(desk, aid(1), 'Neue Gasse');
  expect(recipients(desk, 'invitation')).toEqual([aid(1)]);
  expect(recipients(desk, 'reminder')).toEqual([aid(2)]);
  expect([invitationsDue(desk), people(desk)[0]!.nextStep]).toEqual([1, 'invite']);

  const [batch] = planned(desk).batches;
  expect([recipients(desk, 'invitation'), invitationsDue(desk)]).toEqual([[], 0]);
  expect(textOf(desk, value(merge(desk, batch!.id)).link)).toContain('Neue Gasse');
  expect(recipients(desk, 'invitation')).toEqual([]);
  value(desk.run((world) => confirmPosting(world, [batch!.id], day)));
  expect(logOf(desk, aid(1)).slice(-2)).toEqual(['address-corrected invited', 'letter-posted invited']);
  expect([recipients(desk, 'invitation'), invitationsDue(desk)]).toEqual([[], 0]);
  expect(recipients(desk, 'reminder')).toEqual([aid(2), aid(1)]);

  moved(desk, aid(1), 'Dritte Gasse');
  expect(recipients(desk, 'invitation')).toEqual([aid(1)]);
  expect(sent(desk, 'invitation')).toContain('Dritte Gasse');
  expect(recipients(desk, 'invitation')).toEqual([]);
});

test('a replacement whose address was corrected gets the letter of a replacement', () => {
  const desk = mailingDesk([person(1, { kind: 'replacement' })], body);
  sent(desk, 'replacement');
  moved(desk, aid(1), 'Neue Gasse');
  expect([recipients(desk, 'invitation'), recipients(desk, 'replacement')]).toEqual([[], [aid(1)]]);
});

test('who answers in the meantime gets no second invitation', () => {
  const desk = mailingDesk([person(1)], body);
  sent(desk, 'invitation');
  moved(desk, aid(1), 'Neue Gasse');
  typed(desk, aid(1), { status: 'accepted' });
  expect(recipients(desk, 'invitation')).toEqual([]);
});

test('a reminder made before the letter came back does not count as the invitation to the new address', () => {
  const desk = mailingDesk([person(1)], body);
  sent(desk, 'invitation');
  const [reminder] = planned(desk, { kind: 'reminder' }).batches;
  value(merge(desk, reminder!.id));
  moved(desk, aid(1), 'Neue Gasse');
  value(desk.run((world) => confirmPosting(world, [reminder!.id], day)));
  expect(logOf(desk, aid(1)).slice(-2)).toEqual(['address-corrected invited', 'remark ']);
  expect(recipients(desk, 'invitation')).toEqual([aid(1)]);
});
