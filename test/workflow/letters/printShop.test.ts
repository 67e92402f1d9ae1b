import Papa from 'papaparse';
import type { Invitee } from '../../../src/domain/invitee';
import { printShopFile } from '../../../src/workflow/letters/printShop';
import { mailingDesk, person, planned } from '../../support/mailingDesk';
import { value } from '../../support/value';

/** The file about one person, for letters of this text: titles and cells. */
function fileOf(given: Partial<Invitee>, text: string) {
  const desk = mailingDesk([person(1, given)], [{ text }]);
  planned(desk);
  const csv = value(desk.run((world) => printShopFile(world, 'V01')));
  const [titles, row] = Papa.parse<string[]>(csv.slice(1), { delimiter: ';' }).data;
  return { csv, titles: titles!, row: row! };
}

/** The surname, from a file that names hardly more. */
function surnameIn(given: Partial<Invitee>): string | undefined {
  const { titles, row } = fileOf(given, '{{Nachname}}');
  return row[titles.indexOf('Nachname')];
}

test('a print shop is told what the letters say and no more', () => {
  const given = { sex: 'w', phone: '0171 5550', mail: 'kim@beispiel.de', guardian1: 'Lan Huber' } as const;
  const text = '{{Anrede}}, {{Eigenes Telefon}}{{#minderjährig}} {{Vorname}}{{/minderjährig}}';
  const { csv, titles, row } = fileOf({ ...given, age: 99 }, text);
  const shown = ['Stapel', 'Nr.', 'Kennung', 'Adressblock', 'Anrede', 'Eigenes Telefon', 'minderjährig'];
  expect(titles).toEqual([...shown, 'Vorname']);
  expect(row.slice(4)).toEqual(['Sehr geehrte Frau Muster1', '0171 5550', 'nein', 'Erika']);
  expect(csv).not.toMatch(/Huber|beispiel|99/);
});

test.each(["'t Hooft", '+49 9171 123-4'])('prints %s as it is', (surname) => {
  expect(surnameIn({ surname })).toBe(surname);
});

test.each(['=1+1', '@SUM(A1)', '+cmd|calc!A1', '-2+3+cmd', '\t=1'])('guards %j', (surname) => {
  expect(surnameIn({ surname, namePrefix: '' })).toBe(`'${surname}`);
});
