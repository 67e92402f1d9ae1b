import fc from 'fast-check';
import { writeCsv } from '../../src/domain/writeCsv';
import { anyCharacter } from './anyCharacter';
import { fatesOf, importUploads, registerFixture } from './register';

const titles = [
  'Familienname',
  'Vornamen',
  'Geschlecht',
  'Geburtsdatum',
  'Alter',
  'Staatsangehörigkeit',
  'Straße',
  'Hausnummer',
  'PLZ',
  'Ort',
  'AGS',
  'Sperre',
  'Religion',
];

/** Cells as bad as they come, and some that are right, so that every fate occurs. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Probe',
    'Anna',
    'm',
    '45',
    '01.03.1958',
    '31.02.1960',
    '00.00.1960',
    'deutsch',
    'Ring',
    '12 a',
    '91154',
    'Roth',
    '09576143',
    '9576143',
    'X',
    'nein',
    '-',
    'Summe',
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'0123456789./-: '), maxLength: 10 }),
  fc.string({ unit: fc.constantFrom(...'";,\t|\r\n=+@\'\0\u00a0'), maxLength: 6 }),
);
const file = fc.record({
  order: fc.shuffledSubarray(titles, { minLength: 4 }).map((some) => [...new Set(['Familienname', ...some])]),
  rows: fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 25 }),
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
});

/** Gives every row of any file exactly one fate, and people that the pool can hold. */
export async function expectOneFatePerRow(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(file, async ({ order, rows, delimiter }) => {
      const bytes = new TextEncoder().encode(writeCsv([order, ...rows], delimiter, '\r\n'));
      const { tables } = await importUploads([
        { name: 'a', bytes },
        { name: 'b', bytes },
      ]);
      for (const read of tables) {
        const { counts, people, rows: all } = read.delivery;
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all);
        expect(people).toHaveLength(counts.imported);
        const fates = fatesOf(read).filter((fate) => fate !== 'header');
        for (const fate of [
          'imported',
          'skipped',
          'blocked',
          'quarantined',
          'ineligible',
          'duplicate',
        ] as const)
          expect(fates.filter((one) => one.startsWith(fate))).toHaveLength(counts[fate]);
        for (const person of people) {
          expect(person.ags).toMatch(/^\d{8}$/);
          expect(person.age).toBeGreaterThanOrEqual(12);
          expect(person.age).toBeLessThan(110);
          expect(Object.values(person).join('')).toBe(Object.values(person).join('').normalize('NFC'));
        }
      }
      // Whoever stands in the second file stands in the first.
      if (tables.length === 2) expect(tables[1]!.delivery.counts.imported).toBe(0);
      const pids = tables.flatMap(({ delivery }) => delivery.people.map(({ pid }) => pid));
      expect(new Set(pids).size).toBe(pids.length);
    }),
    { numRuns },
  );
}

/** Reads any text whatsoever without harm. */
export async function expectNoHarmByAnyText(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: anyCharacter, maxLength: 400 }),
      fc.boolean(),
      async (text, withHeader) => {
        const bytes = new TextEncoder().encode(withHeader ? `Name;Vorname;Ort\n${text}` : text);
        await importUploads([{ name: 'a', bytes }]);
      },
    ),
    { numRuns },
  );
}

const kindsOfFile = [
  'workbook-title-rows.xlsx',
  'workbook-97.xls',
  'archive.zip',
  'utf-16le.csv',
  'quotes.csv',
];

/** Reads or refuses a file of every kind cut off at many places, and with a byte broken at many. */
export async function expectNoHarmByBrokenFiles(places: number): Promise<void> {
  for (const name of kindsOfFile) {
    const { bytes } = registerFixture(name);
    for (let i = 0; i < places; i++) {
      await importUploads([{ name, bytes: bytes.subarray(0, Math.floor((bytes.length * i) / places)) }]);
      const broken = bytes.slice();
      const at = Math.floor((bytes.length * (i + 0.5)) / places);
      broken[at] = broken[at]! ^ 0xff;
      await importUploads([{ name, bytes: broken }]);
    }
  }
}
