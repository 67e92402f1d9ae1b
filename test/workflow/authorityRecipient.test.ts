import { planRequests } from '../../src/workflow/authorities';
import { authorityRecipient, authorityReplyBy, isDue } from '../../src/workflow/letters/authorityRecipient';
import type { AuthorityRequest } from '../../src/workflow/letters/sources';
import { authorityTable } from '../../src/workflow/tables/authority';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { registerRequestTable } from '../../src/workflow/tables/registerRequest';
import { readTable } from '../../src/workflow/tables/table';
import { memoryStore } from '../support/memoryStore';
import { projectIn } from '../support/project';
import { value } from '../support/value';
import { testWorld } from '../support/world';

/** The request to an authority of Roth, 2,000 people in all, answered by 31 December. */
function requestTo(name: string, change: Partial<AuthorityRequest['request']> = {}): AuthorityRequest {
  const tables = memoryStore();
  projectIn(tables);
  value(planRequests(testWorld(tables), 2000, '2026-11-01', '2026-12-31'));
  const authority = value(readTable(tables, authorityTable)).rows.find((one) => one.name === name)!;
  const request = value(readTable(tables, registerRequestTable)).rows.find(
    (one) => one.authority === authority.id,
  )!;
  const ags = authority.municipalities.split(' ');
  const municipalities = value(readTable(tables, municipalityTable)).rows.filter((place) =>
    ags.includes(place.ags),
  );
  return { request: { ...request, ...change }, authority, municipalities };
}
const textsOf = (request: AuthorityRequest) => Object.fromEntries(authorityRecipient(request).texts);

test('tells an association how many people are wanted in each of its municipalities', () => {
  // Inhabitants: 1,436, 1,784 and 1,742.
  expect(textsOf(requestTo('Velden (VGem)'))).toMatchObject({
    Behörde: 'Verwaltungsgemeinschaft Velden',
    Gemeinden: 'Hartenstein: 10, Velden: 12, Vorra: 12',
    Anzahl: '34',
    Stichtag: '1. November 2026',
    Adressblock: 'Verwaltungsgemeinschaft Velden\n91235 Velden',
  });
});

test('calls an authority of one municipality by its name, and says where only a part is meant', () => {
  const roth = requestTo('Roth, St', { fileNumber: '12/26' });
  expect(textsOf(roth)).toMatchObject({ Behörde: 'Stadt Roth', Gemeinden: 'Roth', Aktenzeichen: '12/26' });
  const part = { ...roth, municipalities: roth.municipalities.map((place) => ({ ...place, split: true })) };
  expect(textsOf(part).Gemeinden).toBe('Roth (nur der Teil im Wahlkreis)');
});

test('is due for whom somebody wants people of, and for whom is late', () => {
  const today = '2026-11-22';
  const due = (
    kind: 'authority-request' | 'authority-reminder',
    change: Partial<AuthorityRequest['request']>,
  ) => isDue(requestTo('Roth, St', change), kind, today);
  expect(due('authority-request', {})).toBe(true);
  expect(due('authority-request', { ordered: 0 })).toBe(false);
  expect(due('authority-request', { status: 'asked' })).toBe(false);
  expect(due('authority-reminder', { status: 'asked' })).toBe(false);
  expect(due('authority-reminder', { status: 'asked', deadline: '2026-11-21' })).toBe(true);
  expect(due('authority-reminder', { status: 'query', deadline: '2026-11-21' })).toBe(false);
});

test('proposes the day the requests were planned with, and two weeks more with a reminder', () => {
  const requests = [requestTo('Roth, St')];
  expect(authorityReplyBy('authority-request', requests, '2026-11-22')).toBe('2026-12-31');
  expect(authorityReplyBy('authority-request', requests, '2027-01-01')).toBeUndefined();
  expect(authorityReplyBy('authority-reminder', requests, '2026-11-22')).toBe('2026-12-07');
  expect(authorityReplyBy('invitation', requests, '2026-11-22')).toBeUndefined();
});

test('goes to department, street and town, and says which is missing in which tab', () => {
  const { authority, ...asked } = requestTo('Velden (VGem)');
  const contact = 'Bürgerbüro, Frau Kern';
  const lines = (given: Partial<AuthorityRequest['authority']>) => {
    const { address } = authorityRecipient({ ...asked, authority: { ...authority, ...given } });
    return [address.lines, address.issues.map(({ code, facts }) => [code, facts.tab])];
  };
  const name = 'Verwaltungsgemeinschaft Velden';
  const incomplete = [['address-incomplete', 'Meldebehörden']];
  expect(lines({ contact, street: 'Markt 5' })).toEqual([[name, contact, 'Markt 5', '91235 Velden'], []]);
  expect(lines({ contact })).toEqual([[name, contact, '91235 Velden'], incomplete]);
  expect(lines({ street: 'Markt 5', town: 'Alfeld' })).toEqual([[name, 'Markt 5', 'Alfeld'], incomplete]);
});
