import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invitee } from '../../src/domain/invitee';
import type { MailingKind } from '../../src/domain/letters/mailing';
import { parseReplyCode, printedReplyCode, replyCodes } from '../../src/domain/letters/replyCode';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { batchPdf, createTemplates, planMailing } from '../../src/workflow/letters';
import { assemblyTable } from '../../src/workflow/tables/assembly';
import { poolTable } from '../../src/workflow/tables/pool';
import { readProject, saveProject } from '../../src/workflow/tables/project';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { poolPerson } from '../support/drawDesk';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { templatesOf, usual } from '../support/envelope';
import { filledWorkbook } from '../support/filledWorkbook';
import { invitee } from '../support/invitees';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { merged } from '../support/mailingRun';
import { missingForPaper, type PrintedLine, printedPages, qrCodeOn, testOnPaper } from '../support/paper';
import { value } from '../support/value';

interface Golden {
  readonly trap: string;
  readonly person: Partial<Invitee>;
  readonly address: readonly string[];
  readonly greeting: string;
}

const golden = (name: string) => readFileSync(join(__dirname, '../data/letters', name), 'utf8');
const people = JSON.parse(golden('difficult-people.json')) as readonly Golden[];
const codes = replyCodes(people.length, '5a'.repeat(32), new Set());
const replyPage = `https://script.google.com/macros/s/${'AKfycb'.repeat(12)}/exec`;
const pagesPerEnvelope = 3; // invitation, reply card, Art. 14

let desk: LetterDesk;
let pdf: Uint8Array;
let pages: readonly (readonly PrintedLine[])[];

beforeAll(() => {
  if (missingForPaper() === undefined) printAll();
}, 120_000);
afterAll(() => desk?.end());

/** Everybody's invitation, in one document. */
function printAll(): void {
  const invitees = people.map(({ person }, index) =>
    invitee({
      ...person,
      aid: `245-2025-1-${String(index + 1).padStart(3, '0')}`,
      replyCode: codes[index]!,
    }),
  );
  desk = deskOf(invitees);
  pdf = printed('invitation');
  pages = printedPages(pdf);
}

function deskOf(invitees: readonly Invitee[]): LetterDesk {
  const store = drawnWorkbook(invitees, []);
  const manager = { manager: 'Anna Beispiel', organisationMail: 'roth@beispiel.de' };
  saveProject(store, { ...value(readProject(store)), ...manager, replyPage });
  const [assembly] = value(readTable(store, assemblyTable)).rows;
  const event = { time: '10 bis 17 Uhr', place: 'Kulturfabrik, Stieberstr. 7, 91154 Roth', seats: 30 };
  value(upsertRows(store, assemblyTable, [{ ...assembly!, ...event }]));
  return letterDesk(store.workbook(), undefined, 2); // a clock of double speed, so that a document takes several calls
}

/** The PDF of a mailing's only batch. */
function printed(kind: MailingKind, blankPage = false): Uint8Array {
  value(desk.run((world) => createTemplates(world, templatesOf(kind), templateLayouts)));
  const dates = { letterDate: '2026-11-03', replyBy: '2026-11-20' };
  const plan = { ...usual(kind), leftOut: [], blankPage, ...dates };
  const { batches } = value(desk.run((world) => planMailing(world, plan))).mailings[0]!;
  expect(batches).toHaveLength(1);
  merged(desk, batches[0]!.id);
  const batch = value(desk.run((world) => batchPdf(world, batches[0]!.id)));
  return desk.bytes(batch.pdfLink.split('/')[5]!);
}

/** Index of the envelope that bears this person's code. */
const envelopeOf = (index: number) => {
  const code = printedReplyCode(codes[index]!);
  return pages.findIndex((lines) => lines.some(({ text }) => text.includes(code))) / pagesPerEnvelope;
};
const firstPage = (index: number) => pages[envelopeOf(index) * pagesPerEnvelope]!;

// DIN 5008 Form B, millimetres: the field begins 20 from the left and 45 from the top, is 85 wide and 45 high; its
// upper 17.7 are for the sender's line, the 27.3 below for the address. Text stands 5 inside. A line's box is a little
// higher than its letters, which may differ by half a millimetre from program to program.
const zone = { left: 25, right: 20 + 85, top: 45 + 17.7, bottom: 45 + 45 };
const slack = 0.5;
const isInField = ({ left, top }: PrintedLine) => left < zone.right && top > 45 && top < zone.bottom;
const inAddressZone = (line: PrintedLine) => isInField(line) && line.top >= zone.top - slack;
const words = ({ text }: PrintedLine) => text.normalize('NFC');

/** The address on a page, line by line, if it stands where the envelope has its window; fails if it does not. */
function addressInWindow(page: readonly PrintedLine[]): readonly string[] {
  const address = inOrder(page.filter(inAddressZone));
  expect(address[0]!.top).toBeLessThan(zone.top + slack);
  for (const { left, right, bottom } of address) {
    expect(Math.abs(left - zone.left)).toBeLessThan(slack);
    expect(right).toBeLessThanOrEqual(zone.right + slack);
    expect(bottom).toBeLessThanOrEqual(zone.bottom);
  }
  for (const line of page.filter((each) => isInField(each) && !inAddressZone(each))) {
    expect(words(line)).toBe('Es geht LOS, Hauptstr. 1, 91154 Roth'); // and nothing but the sender above it
    expect(line.bottom).toBeLessThanOrEqual(zone.top);
  }
  return address.map(words);
}

/** Lines as one reads a letter: down the page, and last the block with date and contact to the right of the address. */
function inOrder(page: readonly PrintedLine[]): readonly PrintedLine[] {
  const column = ({ left, top }: PrintedLine) => (left > zone.right && top < 97 ? 1 : 0);
  return [...page].sort(
    (one, other) =>
      column(one) - column(other) || Math.round(one.top) - Math.round(other.top) || one.left - other.left,
  );
}

/** The letter as it must read, made of the golden page and of what stands in the table for this person. */
function expectedLetter(index: number): readonly string[] {
  const { person, address, greeting } = people[index]!;
  const fill: Readonly<Record<string, readonly string[]>> = {
    '{Anschrift}': address,
    '{Anrede}': [greeting],
    'Rückmeldecode: {Rückmeldecode}': [`Rückmeldecode: ${printedReplyCode(codes[index]!)}`],
  };
  const lines = golden(person.minor ? 'invitation-youth.txt' : 'invitation.txt')
    .trimEnd()
    .split('\n');
  return lines.flatMap((line) => fill[line] ?? line);
}

describe('invitations on paper', () => {
  testOnPaper('have three pages each and none between them', () => {
    expect(pages).toHaveLength(people.length * pagesPerEnvelope);
  });

  people.forEach(({ trap, address }, index) => {
    testOnPaper(`are right line by line, the address in the window: ${trap}`, () => {
      expect(addressInWindow(firstPage(index))).toEqual(address);
      expect(inOrder(firstPage(index)).map(words)).toEqual(expectedLetter(index));
    });
  });

  testOnPaper('carry a QR code on letter and card that leads to the reply page of this person', () => {
    for (const [index, page] of [
      [0, 1],
      [0, 2],
      [5, 1],
      [7, 1],
    ] as const) {
      const read = new URL(qrCodeOn(pdf, envelopeOf(index) * pagesPerEnvelope + page)!);
      expect(`${read.origin}${read.pathname}`).toBe(replyPage);
      expect(parseReplyCode(read.searchParams.get('code')!)).toEqual({ ok: true, value: codes[index] });
    }
  });
});

testOnPaper(
  'on both sides, every invitation begins on a sheet of its own, and so does what is printed next',
  () => {
    desk.end();
    desk = deskOf(
      [1, 2].map((n) => invitee({ aid: `245-2025-1-00${n}`, replyCode: codes[n]!, houseNumber: `${n}` })),
    );
    const pages = printedPages(printed('invitation', true)).map((lines) => lines.map(({ text }) => text));

    expect(pages.map((lines) => lines.length > 1)).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
    for (const [page, n] of [
      [0, 1],
      [4, 2],
    ] as const) {
      expect(pages[page]!.join(' ')).toContain(printedReplyCode(codes[n]!));
    }
  },
);

testOnPaper('guardians at two addresses get a letter each, with the declaration behind it', () => {
  desk.end();
  desk = deskOf([
    invitee({
      aid: '245-2025-1-001',
      replyCode: codes[0]!,
      givenNames: 'Kim',
      surname: 'Nguyễn',
      age: 14,
      minor: true,
      guardian1: 'Lan Nguyễn, Musterweg 1, 91154 Roth',
      guardian2: 'Peter Huber, Am Markt 3, 91161 Hilpoltstein',
    }),
  ]);
  const printedOut = printedPages(printed('guardians'));
  expect(printedOut).toHaveLength(4);
  expect(addressInWindow(printedOut[0]!)).toEqual(['Lan Nguyễn', 'Musterweg 1', '91154 Roth']);
  expect(addressInWindow(printedOut[2]!)).toEqual(['Peter Huber', 'Am Markt 3', '91161 Hilpoltstein']);
  const pagesRead = printedOut.map((page) => inOrder(page).map(words));
  expect(pagesRead[0]).toContain('Guten Tag Lan Nguyễn,');
  expect(pagesRead[2]).toContain('Guten Tag Peter Huber,');
  for (const page of [1, 3]) {
    expect(pagesRead[page]!.join(' ')).toContain('Einverständnis der Eltern oder Sorgeberechtigten');
  }
});

testOnPaper('people never drawn, minors too, are informed by a letter of one page with their address', () => {
  desk.end();
  desk = deskOf([invitee({ aid: '245-2025-1-001', pid: 'L001-00099' })]);
  const longest = { addressExtra: 'bei Schmidt, Hinterhaus', doctorate: 'Dr. Dr. h.c.', age: 40 };
  const young = { ...longest, age: 14, houseNumber: '99' };
  const pool = [
    { ...poolPerson(1), ...longest },
    { ...poolPerson(1), pid: 'L001-00088', ...young },
  ];
  value(upsertRows(desk.store, poolTable, pool));
  const [page, youth, ...more] = printedPages(printed('article14'));
  expect(more).toEqual([]);
  expect(youth!.map(({ text }) => text)).toContain('Woher haben wir deine Adresse?');
  const { givenNames, surname, street, houseNumber, postcode, town } = poolPerson(1);
  expect(addressInWindow(youth!)[0]).not.toBe('Frau');
  expect(addressInWindow(page!)).toEqual([
    'Frau',
    `Dr. Dr. h.c. ${givenNames.split(' ')[0]} ${surname}`,
    'bei Schmidt',
    'Hinterhaus',
    `${street} ${houseNumber}`,
    `${postcode} ${town}`,
  ]);
});

testOnPaper('an authority is written to at its office, on one page', () => {
  desk.end();
  desk = letterDesk(filledWorkbook().workbook());
  const [page, ...more] = printedPages(printed('authority-reminder'));
  expect(more).toEqual([]);
  expect(addressInWindow(page!)).toEqual(['Stadt Roth', 'Frau Kern', 'Kirchplatz 4', '91155 Roth-Land']);
  expect(page!.map(words)).toContain('Ihr Zeichen: 12/26');
});
