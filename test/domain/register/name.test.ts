import type { PoolPerson } from '../../../src/domain/register/poolPerson';
import { rowBecomes, type SentRow } from '../../support/registerRow';

/** Every sentence of register.md, "Name, doctorate, sex, citizenship". */

async function person(cells: SentRow): Promise<Partial<PoolPerson> | string> {
  const { fate, person: read } = await rowBecomes(cells);
  return read ? { ...read, warnings: fate } : fate;
}

test.each([
  ['Mu\u0308ller', 'Müller'],
  ['  Müller\u00a0 Schmidt\t', 'Müller Schmidt'],
  ['Mül\u200bler', 'Müller'],
  ['Mül\u00adler', 'Müller'],
  ['Müller\u200e', 'Müller'],
  ['\u202aMüller\u202c', 'Müller'],
  ['Müller\u3000X', 'Müller X'],
  ['MÜLLER', 'MÜLLER'],
  ['müller', 'müller'],
  ['O´Neill', 'O´Neill'],
  ['=1+1', '=1+1'],
  ["'t Hooft", "'t Hooft"],
  ['Null', 'Null'],
])('stores the name %j as %j', async (sent, stored) => {
  expect(await person({ Familienname: sent })).toMatchObject({ surname: stored, warnings: 'imported' });
});

const together: readonly (readonly [string, Partial<PoolPerson>])[] = [
  ['von der Heide, Anna', { surname: 'von der Heide', givenNames: 'Anna', warnings: 'imported' }],
  ['Heide,Anna Maria', { surname: 'Heide', givenNames: 'Anna Maria', warnings: 'imported' }],
  ['Heide,', { surname: 'Heide', givenNames: '', warnings: 'imported' }],
  [', Anna', { surname: '', givenNames: 'Anna', warnings: 'imported' }],
  ['Anna Heide', { surname: 'Heide', givenNames: 'Anna', warnings: 'imported name_order_guessed' }],
  ['Heide', { surname: 'Heide', givenNames: '', warnings: 'imported' }],
  ['Anna Maria Heide', { surname: 'Anna Maria Heide', givenNames: '', warnings: 'imported name_not_split' }],
];
test.each(['Name, Vorname', 'Familienname, Vorname', 'Nachname, Vorname'])(
  'splits what stands in one column %s',
  async (title) => {
    for (const [sent, expected] of together)
      expect(await person({ Familienname: undefined, Vornamen: undefined, [title]: sent })).toMatchObject({
        namePrefix: '',
        ...expected,
      });
  },
);

test('moves prefixes to Namensbestandteil only where the file has that column', async () => {
  const sent = { Familienname: undefined, Vornamen: undefined, 'Name, Vorname': 'von der Heide, Anna' };
  expect(await person({ ...sent, Namensbestandteil: '' })).toMatchObject({
    surname: 'Heide',
    namePrefix: 'von der',
  });
  expect(await person({ ...sent, Namensbestandteil: 'Gräfin' })).toMatchObject({ namePrefix: 'Gräfin' });
});

test.each([
  ['Dr', 'Dr.', ''],
  ['DR.', 'Dr.', ''],
  ['dr.', 'Dr.', ''],
  ['Dr. med.', 'Dr.', ''],
  ['Dr.-Ing.', 'Dr.', ''],
  ['Dr.Ing.', 'Dr.', ''],
  ['Dr. rer. nat.', 'Dr.', ''],
  ['Dr. Dr.', 'Dr. Dr.', ''],
  ['Dr. med. Dr. phil.', 'Dr. Dr.', ''],
  ['Dr.Dr.', 'Dr. Dr.', ''],
  ['Dr. h.c.', 'Dr. h.c.', ''],
  ['Dr. h. c.', 'Dr. h.c.', ''],
  ['Dr. Dr. h.c.', 'Dr. Dr. h.c.', ''],
  ['Prof. Dr.', 'Dr.', 'Prof.'],
  ['Professor', '', 'Professor'],
  ['Dipl.-Ing.', '', 'Dipl.'],
  ['-', '', ''],
])('reads the title %j', async (sent, doctorate, other) => {
  const { person: read } = await rowBecomes({ Doktorgrad: sent });
  expect(read!.doctorate).toBe(doctorate);
  expect(read!.warnings).toMatch(other === '' ? /^$/ : new RegExp(`^other_titles ${other}`));
});

test.each([
  ['m', 'm M male Männlich maennlich MÄNNLICH Herr 1'],
  ['w', 'w W f F weiblich WEIBLICH Frau 2'],
  ['d', 'd D divers Divers x X 3'],
  ['', '- 0 4 9 u ohne k.A. ? constructor toString'],
])('reads sexes as %j', async (sex, cells) => {
  for (const cell of cells.split(' ')) {
    expect([cell, await person({ Geschlecht: cell })]).toMatchObject([cell, { sex }]);
    expect([cell, await person({ Anrede: cell })]).toMatchObject([cell, { sex }]);
  }
});

test('lets Geschlecht win over Anrede', async () => {
  expect(await person({ Anrede: 'Herr', Geschlecht: 'w' })).toMatchObject({ sex: 'w' });
  expect(await person({ Geschlecht: 'w', Anrede: 'Herr' })).toMatchObject({ sex: 'w' });
});

test.each([
  ['de', 'deutsch|Deutschland|D|DE|DEU|000|0|Deutsche|DEUTSCH|deutsche Staatsangehörigkeit'],
  ['de', 'türkisch, deutsch|TUR;DEU|163/000|polnisch+ deutsch|Polen+Deutschland|türkisch und deutsch'],
  ['eu', 'polnisch|Polen|PL|POL|152|österreichisch|Österreich|AUT|151|Kroatien|griechisch|FRA'],
  ['eu', 'polnisch/türkisch|TUR und POL|unbekannt, italienisch'],
  ['other', 'türkisch|Türkei|TR|TUR|163|staatenlos|britisch|Schweiz|CHE|ukrainisch|UKR|syrisch|997'],
  ['other', 'Bosnien und Herzegowina|Antigua und Barbuda|Syrien, unbekannt'],
  ['unknown', '|unbekannt|ungeklärt|998|999|?|Xyz und Abc'],
])('reads citizenships as %s: %s', async (citizenship, cells) => {
  for (const cell of cells.split('|'))
    expect([cell, await person({ Staatsangehörigkeit: cell })]).toMatchObject([cell, { citizenship }]);
});
