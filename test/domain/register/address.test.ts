import { rowBecomes, type SentRow } from '../../support/registerRow';

/** Every sentence of register.md, "Address"; `street|number|extra|postcode|town|ags` and the fate. */

async function address(cells: SentRow, onlyAgs = ''): Promise<string> {
  const { fate, person } = await rowBecomes(cells, { onlyAgs });
  if (!person) return fate;
  const { street, houseNumber, addressExtra, postcode, town, ags } = person;
  return `${[street, houseNumber, addressExtra, postcode, town, ags].join('|')} ${fate}`;
}

const none = { Straße: undefined, Hausnummer: undefined };

test.each([
  ['12a', '12a', '', ''],
  ['12 a', '12a', '', ''],
  ['12 A', '12A', '', ''],
  ['012', '12', '', ''],
  ['0012a', '12a', '', ''],
  ['12-14', '12-14', '', ''],
  ['12 - 14', '12-14', '', ''],
  ['12–14', '12-14', '', ''],
  ['12 – 14', '12-14', '', ''],
  ['12a - 12c', '12a-12c', '', ''],
  ['12 1/2', '12 1/2', '', ''],
  ['12/3', '12/3', '', ''],
  ['12 c/o Schmidt', '12', 'c/o Schmidt', ''],
  ['12 bei Schmidt', '12', 'bei Schmidt', ''],
  ['12 Hinterhaus', '12', 'Hinterhaus', ''],
  ['12 HH', '12', 'HH', ''],
  ['12a HH', '12a', 'HH', ''],
  ['12 Whg 3', '12', 'Whg 3', ''],
  ['12, Whg. 3', '12', 'Whg. 3', ''],
  ['12 Etage 2', '12', 'Etage 2', ''],
  ['12 2. Etage', '12', '2. Etage', ''],
  ['12 OG links', '12', 'OG links', ''],
  ['12, 3. OG', '12', '3. OG', ''],
  ['12 links daneben', '12 links daneben', '', 'house_number_unclear'],
  ['12 Ogdenweg', '12 Ogdenweg', '', 'house_number_unclear'],
  // What a spreadsheet made of 12-14 and of 3/5.
  ['2014-12-12', '2014-12-12', '', 'house_number_unclear'],
  ['12. Dez', '12. Dez', '', 'house_number_unclear'],
  ['12.0', '12', '', ''],
  ['neben der Kirche', 'neben der Kirche', '', 'house_number_unclear'],
])('reads the house number %j as %j', async (sent, number, extra, warning) => {
  expect(await address({ Hausnummer: sent })).toBe(
    `Ring|${number}|${extra}|91154|Roth|09576143 imported${warning && ` ${warning}`}`,
  );
});

test.each([
  ['Straße/Nr.', 'Hauptstr. 12 a', 'Hauptstr.|12a|'],
  ['Straße und Hausnummer', 'Straße des 17. Juni 135', 'Straße des 17. Juni|135|'],
  ['Straße Hausnr.', 'Q7, 24', 'Q7|24|'],
  ['Straße/Nr.', 'Am Bach', 'Am Bach||'],
  ['Straße/Nr.', 'Hauptstr. 12 - 14', 'Hauptstr.|12-14|'],
  ['Straße/Nr.', 'Hauptstr. 12 1/2', 'Hauptstr.|12 1/2|'],
  ['Straße/Nr.', 'Hauptstr. 12 Hinterhaus', 'Hauptstr.|12|Hinterhaus'],
  ['Straße/Nr.', 'Hauptstraße 12 c/o Schmidt', 'Hauptstraße|12|c/o Schmidt'],
  ['Straße', 'Hauptstr. 12', 'Hauptstr.|12|'],
])('splits %s "%s"', async (title, cell, expected) => {
  expect(await address({ ...none, [title]: cell })).toBe(`${expected}|91154|Roth|09576143 imported`);
});

test.each(['PLZ/Ort', 'PLZ Ort', 'PLZ und Ort'])('splits %s', async (title) => {
  const cells = { PLZ: undefined, Ort: undefined };
  expect(await address({ ...cells, [title]: '91154 Roth' })).toBe('Ring|1||91154|Roth|09576143 imported');
  expect(await address({ ...cells, [title]: 'D-91154 Roth' })).toBe('Ring|1||91154|Roth|09576143 imported');
  expect(await address({ ...cells, [title]: 'Roth' })).toBe('Ring|1|||Roth|09576143 imported');
});

test.each(['Anschrift', 'Adresse'])('splits %s: street and number, then postcode and town', async (title) => {
  const cells = { ...none, PLZ: undefined, Ort: undefined };
  const whole = (cell: string) => address({ ...cells, [title]: cell });
  expect(await whole('Hauptstr. 12 a, 91154 Roth')).toBe('Hauptstr.|12a||91154|Roth|09576143 imported');
  expect(await whole('Straße des 17. Juni 135 91154 Roth')).toBe(
    'Straße des 17. Juni|135||91154|Roth|09576143 imported',
  );
  expect(await whole('Hauptstr. 12, Roth')).toBe('Hauptstr.|12|||Roth|09576143 imported');
  expect(await whole('Hauptstr. 12\n91154 Roth')).toBe('Hauptstr.|12||91154|Roth|09576143 imported');
  expect(await whole('91154 Roth')).toBe('quarantined address_incomplete');
});

test('splits a town with its postcode where there is no other, and takes a number off the street that stands beside it', async () => {
  expect(await address({ PLZ: undefined, Ort: '91154 Roth' })).toBe('Ring|1||91154|Roth|09576143 imported');
  expect(await address({ PLZ: '', Ort: 'D-91154 Roth' })).toBe('Ring|1||91154|Roth|09576143 imported');
  expect(await address({ Straße: 'Hauptstr. 12', Hausnummer: '12' })).toMatch(/^Hauptstr\.\|12\|/);
  expect(await address({ Straße: 'Straße des 17. Juni', Hausnummer: '135' })).toMatch(
    /^Straße des 17\. Juni\|135\|/,
  );
  expect(await address({ Straße: 'Platz 3', Hausnummer: '7' })).toMatch(/^Platz 3\|7\|/);
});

test('stores the street as sent', async () => {
  expect(await address({ Straße: 'Hauptstr.' })).toMatch(/^Hauptstr\.\|1\|/);
  expect(await address({ Straße: 'HAUPTSTRASSE' })).toMatch(/^HAUPTSTRASSE\|1\|/);
});

test.each([
  ['bei', 'Schmidt', 'bei Schmidt'],
  ['bei', 'bei Schmidt', 'bei Schmidt'],
  ['c/o', 'c/o Schmidt', 'c/o Schmidt'],
  ['Wohnungsinhaber', 'Schmidt', 'bei Schmidt'],
  ['Adresszusatz', 'Hinterhaus', 'Hinterhaus'],
])('a column %s with "%s" is the extra "%s"', async (title, cell, extra) => {
  expect(await address({ [title]: cell })).toBe(`Ring|1|${extra}|91154|Roth|09576143 imported`);
});

test.each([
  ['91154', '91154', ''],
  ['D-91154', '91154', ''],
  ['D 91154', '91154', ''],
  ['DE-91154', '91154', ''],
  [' 91 154', '91154', ''],
  ['91154.0', '91154', ''],
  ['1067', '01067', 'postcode_zero_restored'],
  ['D-1067', '01067', 'postcode_zero_restored'],
])('reads the postcode %j as %s', async (sent, postcode, warning) => {
  expect(await address({ PLZ: sent })).toBe(
    `Ring|1||${postcode}|Roth|09576143 imported${warning && ` ${warning}`}`,
  );
});

test.each([
  ['09576143', ''],
  ['09 576 143', ''],
  ['9576143', 'ags_zero_restored'],
  ['9576143.0', 'ags_zero_restored'],
  ['095760143143', ''],
  ['09 5 76 0143 143', ''],
  ['95760143143', 'ags_zero_restored'],
])('reads the municipality key %s', async (sent, warning) => {
  expect(await address({ AGS: sent, Ort: '' })).toBe(
    `Ring|1||91154||09576143 imported${warning && ` ${warning}`}`,
  );
});

test.each(['9,57614E+06', '957614', '095761431', 'unbekannt', ''])(
  'lets the town decide where the key is %j',
  async (sent) => {
    expect(await address({ AGS: sent })).toBe('Ring|1||91154|Roth|09576143 imported');
    expect(await address({ AGS: sent, Ort: 'München' })).toBe('quarantined municipality_unknown');
  },
);

test('lets the key win over the town, with a warning', async () => {
  expect(await address({ AGS: '09576151' })).toBe(
    'Ring|1||91154|Roth|09576151 imported ags_contradicts_town',
  );
  expect(await address({ AGS: '09576143', Ort: 'Roth-Eckersmühlen' })).toMatch(/imported$/);
});

test.each([
  ['Roth', '09576143'],
  ['ROTH', '09576143'],
  ['Roth, St', '09576143'],
  ['Stadt Roth', '09576143'],
  ['Roth Stadt', '09576143'],
  ['Wendelstein, M', '09576151'],
  ['Markt Wendelstein', '09576151'],
  ['Lauf', '09574138'],
  ['Lauf a.d. Pegnitz', '09574138'],
  ['Altdorf b. Nürnberg', '09574112'],
  ['Altdorf i. Franken', '09574112'],
  ['Roethenbach a.d.Pegnitz', '09574152'],
])('finds the municipality of %s', async (town, ags) => {
  expect(await address({ Ort: town, PLZ: '' })).toBe(`Ring|1|||${town}|${ags} imported`);
});

test('takes the only municipality of the authority where nothing else tells', async () => {
  expect(await address({ Ort: 'Eckersmühlen' })).toBe('quarantined municipality_unknown');
  expect(await address({ Ort: 'Eckersmühlen' }, '09576143')).toBe(
    'Ring|1||91154|Eckersmühlen|09576143 imported',
  );
  expect(await address({ Ort: 'Wendelstein' }, '09576143')).toMatch(/\|09576151 imported$/);
});

test('keeps guardians of people under 18 only: given name, surname, street, number, postcode, town', async () => {
  const guardians = {
    'Ges. Vertreter 1 Name': 'Probe',
    'Ges. Vertreter 1 Vorname': 'Eva',
    'Ges. Vertreter 1 Anschrift': 'Ring 1, 91154 Roth',
    'Ges. Vertreter 2': 'Muster, Jo',
  };
  const of = async (age: string) => {
    const { person } = await rowBecomes({ ...guardians, Alter: age });
    return [person!.guardian1, person!.guardian2];
  };
  expect(await of('17')).toEqual(['Eva Probe, Ring 1, 91154 Roth', 'Jo Muster']);
  expect(await of('18')).toEqual(['', '']);
});

test('stores no part of town', async () => {
  const { person } = await rowBecomes({ Ortsteil: 'Kiliansdorf' });
  expect(JSON.stringify(person)).not.toContain('Kiliansdorf');
});
