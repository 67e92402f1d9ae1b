import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Invitee } from '../../src/domain/invitee';
import type { MailingKind } from '../../src/domain/letters/mailing';
import { parseReplyCode, printedReplyCode, replyCodes } from '../../src/domain/letters/replyCode';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { batchPdf, createTemplates, mergeBatch, planMailing } from '../../src/workflow/letters';
import { poolTable } from '../../src/workflow/tables/pool';
import { readProject, saveProject } from '../../src/workflow/tables/project';
import { upsertRows } from '../../src/workflow/tables/table';
import { poolPerson } from '../support/drawDesk';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { invitee } from '../support/invitees';
import { type LetterDesk, letterDesk } from '../support/letterDesk';
import { missingForPaper, type PrintedLine, printedPages, qrCodeOn, testOnPaper } from '../support/paper';
import { value } from '../support/value';

interface Golden {
  readonly trap: string;
  readonly person: Partial<Invitee>;
  readonly address: readonly string[];
  readonly greeting: string;
}

const golden = readFileSync(join(__dirname, '../data/letters/difficult-people.json'), 'utf8');
const people = JSON.parse(golden) as readonly Golden[];
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
  saveProject(store, { ...value(readProject(store)), replyPage, manager: 'Anna Beispiel' });
  return letterDesk(store.workbook());
}

/** The PDF of a mailing's only batch. */
function printed(kind: MailingKind, blankPage = false): Uint8Array {
  value(desk.run((world) => createTemplates(world, kind, templateLayouts)));
  const dates = { letterDate: '2026-11-03', replyBy: '2026-11-20' };
  const plan = { kind, leftOut: [], blankPage, lettersPerDocument: null, ...dates };
  const { batches } = value(desk.run((world) => planMailing(world, plan))).mailings[0]!;
  expect(batches).toHaveLength(1);
  value(desk.run((world) => mergeBatch(world, batches[0]!.id, false)));
  const batch = value(desk.run((world) => batchPdf(world, batches[0]!.id)));
  return desk.bytes(batch.pdfLink.split('/')[5]!);
}

/** Index of the envelope that bears this person's code. */
const envelopeOf = (index: number) => {
  const code = printedReplyCode(codes[index]!);
  return pages.findIndex((lines) => lines.some(({ text }) => text.includes(code))) / pagesPerEnvelope;
};
const firstPage = (index: number) => pages[envelopeOf(index) * pagesPerEnvelope]!;
/** Lines that begin at the left edge of the address zone, from its top to its bottom (62.7 + 27.3 mm). */
const inAddressZone = ({ left, top }: PrintedLine) => left > 24 && left < 26 && top > 61.5 && top < 90;

describe('invitations on paper', () => {
  testOnPaper('have three pages each and none between them', () => {
    expect(pages).toHaveLength(people.length * pagesPerEnvelope);
  });

  people.forEach(({ trap, address, greeting }, index) => {
    testOnPaper(`are right line by line: ${trap}`, () => {
      const lines = firstPage(index);
      expect(lines.filter(inAddressZone).map(({ text }) => text.normalize('NFC'))).toEqual(address);
      expect(lines.map(({ text }) => text.normalize('NFC'))).toContain(greeting);
    });
  });

  testOnPaper('have the address where DIN 5008 Form B has its window', () => {
    people.forEach((_, index) => {
      const lines = firstPage(index).filter(inAddressZone);
      expect(lines[0]!.left).toBeCloseTo(25, 0);
      expect(lines[0]!.top).toBeGreaterThanOrEqual(62.2);
      expect(lines[0]!.top).toBeLessThan(64);
      expect(lines[lines.length - 1]!.bottom).toBeLessThanOrEqual(90);
    });
  });

  testOnPaper('carry a QR code that leads to the reply page of this person', () => {
    for (const index of [0, 5]) {
      const read = new URL(qrCodeOn(pdf, envelopeOf(index) * pagesPerEnvelope + 1)!);
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
  const addressOn = (page: number) =>
    printedOut[page]!.filter(inAddressZone).map(({ text }) => text.normalize('NFC'));
  expect(addressOn(0)).toEqual(['Lan Nguyễn', 'Musterweg 1', '91154 Roth']);
  expect(addressOn(2)).toEqual(['Peter Huber', 'Am Markt 3', '91161 Hilpoltstein']);
  const words = printedOut.map((lines) => lines.map(({ text }) => text.normalize('NFC')).join(' '));
  expect(words[0]).toContain('Guten Tag Lan Nguyễn,');
  expect(words[2]).toContain('Guten Tag Peter Huber,');
  expect(words[3]).toContain('Einverständnis der Eltern oder Sorgeberechtigten');
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
  const lines = page!.filter(inAddressZone).map(({ text }) => text);
  expect(lines).toEqual([
    'Frau',
    `Dr. Dr. h.c. ${givenNames.split(' ')[0]} ${surname}`,
    'bei Schmidt',
    'Hinterhaus',
    `${street} ${houseNumber}`,
    `${postcode} ${town}`,
  ]);
});
