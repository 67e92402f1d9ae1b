import { createHash } from 'node:crypto';
import type { Invitee } from '../../src/domain/invitee';
import type { Message } from '../../src/ports/mail';
import { mergeBatch, planMailing } from '../../src/workflow/letters';
import { previewLetter } from '../../src/workflow/letters/preview';
import { printShopFile } from '../../src/workflow/letters/printShop';
import { sendMails } from '../../src/workflow/letters/sendMails';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { drawListTable } from '../../src/workflow/tables/drawList';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { municipalityTable } from '../../src/workflow/tables/municipality';
import { poolTable } from '../../src/workflow/tables/pool';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import { drawn, poolPerson, seed, setUpDraw } from '../support/drawDesk';
import { templatesOf, usual } from '../support/envelope';
import { history } from '../support/invitees';
import { smallTemplate } from '../support/mailingRun';
import { memoryDocuments } from '../support/memoryDocuments';
import { memoryStore } from '../support/memoryStore';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const draft = { ...usual('invitation'), letterDate: '2026-12-01', replyBy: '2026-12-20' };
const pool = Array.from({ length: 30 }, (_, i) => poolPerson(i + 1));

function desk(text: string) {
  const { documents, text: textOf } = memoryDocuments();
  const world = { ...testWorld(memoryStore()), documents };
  setUpDraw(world, pool);
  drawn(world);
  const templates = templatesOf('invitation').map((code, at) => {
    const body = [{ text: at === 0 ? text : 'Beilage' }];
    const document = documents.create({ key: code, title: code }, { ...smallTemplate, body });
    return { code, document, link: '', madeOn: '' };
  });
  value(upsertRows(world.tables, letterTemplateTable, templates));
  const invitee = value(readTable(world.tables, inviteeTable)).rows[0]!;
  const letter = () => {
    const { link } = value(previewLetter(world, draft, invitee.aid));
    return textOf(link.split('/').pop()!)?.split('\n')[0];
  };
  return { world, invitee, letter };
}

/** Key and lot of an invitee, as anybody would compute them from the published list. */
function published({ world, invitee }: Pick<ReturnType<typeof desk>, 'world' | 'invitee'>) {
  const { rows } = value(readTable(world.tables, drawListTable));
  const { key } = rows.find(({ pid }) => pid === invitee.pid)!;
  return { key, lot: createHash('sha256').update(`${seed}|${key}`).digest('hex') };
}

test('a letter can show somebody their line of the list and their lot', () => {
  const made = desk('{{Losschlüssel}} {{Los}}');
  const { key, lot } = published(made);
  expect(made.letter()).toBe(`${key} ${lot}`);
});

test('an e-mail can show them, too', () => {
  const { world, invitee } = desk('{{Losschlüssel}} {{Los}}');
  const asked: Invitee = { ...invitee, preferredChannel: 'mail', mail: 'eins@example.org' };
  value(upsertRows(world.tables, inviteeTable, [asked]));
  const sent: Message[] = [];
  const mail = { remaining: () => 100, send: (message: Message) => void sent.push(message) };
  value(sendMails({ ...world, mail }, draft));
  const { key, lot } = published({ world, invitee });
  expect(sent.map(({ subject }) => subject)).toEqual([`${key} ${lot}`]);
});

test('the file for a print shop has them for each letter', () => {
  const { world, invitee } = desk('{{Losschlüssel}} {{Los}}');
  value(planMailing(world, { ...draft, leftOut: [], blankPage: false }));
  const [titles, ...rows] = value(printShopFile(world, 'V01'))
    .replace(/"[^"]*"/g, '')
    .split('\r\n')
    .map((line) => line.split(';'));
  const column = (title: string) => rows.map((row) => row[titles!.indexOf(title)]);
  const { key, lot } = published({ world, invitee });
  expect(column('Losschlüssel')).toContain(key);
  expect(column('Los')[column('Losschlüssel').indexOf(key)]).toBe(lot);
});

test('a letter shows nothing where the list no longer says whose line is whose', () => {
  const { world, letter } = desk(
    'Ihr Los: {{Los}}.{{#Losschlüssel}} Schlüssel {{Losschlüssel}}{{/Losschlüssel}}',
  );
  const { rows } = value(readTable(world.tables, drawListTable));
  value(
    upsertRows(
      world.tables,
      drawListTable,
      rows.map((row) => ({ ...row, pid: '' })),
    ),
  );
  expect(letter()).toBe('Ihr Los: .');
});

test.each([
  ['de', 'deutsch'],
  ['eu', 'andere Staatsangehörigkeit in der EU'],
  ['other', 'andere Staatsangehörigkeit'],
  ['unknown', ''],
] as const)('a letter can say a citizenship of the pool: %s is “%s”', (citizenship, words) => {
  const { world, invitee, letter } = desk('«{{Staatsangehörigkeit}}»');
  const person = value(readTable(world.tables, poolTable)).rows.find(({ pid }) => pid === invitee.pid)!;
  value(upsertRows(world.tables, poolTable, [{ ...person, citizenship }]));
  expect(letter()).toBe(`«${words}»`);
});

test('a letter says no citizenship once the pool is deleted', () => {
  const { world, letter } = desk('Pass: {{Staatsangehörigkeit}}.');
  world.tables.removeTab(poolTable.tab);
  expect(letter()).toBe('Pass: .');
});

test('a letter can say a municipality and the authority that sent the data', () => {
  const { world, invitee, letter } = desk('{{Gemeinde}}, {{Meldebehörde}}');
  const place = value(readTable(world.tables, municipalityTable)).rows.find(
    ({ ags }) => ags === invitee.ags,
  )!;
  const named = { ...place, name: 'Roth, St', authority: 'Roth (VGem)' };
  value(upsertRows(world.tables, municipalityTable, [named]));
  expect(letter()).toBe('Roth, Verwaltungsgemeinschaft Roth');
});

test('what another tab says is asked about where it has changed since the letters were planned', () => {
  const { world, invitee } = desk('{{Gemeinde}}');
  value(planMailing(world, { ...draft, leftOut: [], blankPage: false }));
  const { rows } = value(readTable(world.tables, municipalityTable));
  const renamed = rows.map((row) => (row.ags === invitee.ags ? { ...row, name: 'Roth, St' } : row));
  value(upsertRows(world.tables, municipalityTable, renamed));
  expect(codes(mergeBatch(world, 'V01-01', false))).toEqual(['letters-people-changed']);
  value(mergeBatch(world, 'V01-01', true));
});

test('a letter can say the day of the last contact', () => {
  const { world, invitee, letter } = desk('{{Letzter Kontakt}}');
  const called = { type: 'remark', channel: 'phone', at: '2026-10-05T14:30:00' } as const;
  value(upsertRows(world.tables, contactEventTable, history(invitee.aid, ['drawn'], { 0: called })));
  expect(letter()).toBe('5. Oktober 2026');
});

test('tables are only read where a template asks for them', () => {
  const { world, letter } = desk('{{Anrede}}');
  world.tables.removeTab(poolTable.tab);
  world.tables.removeTab(drawListTable.tab);
  expect(letter()).toMatch(/Muster/);
});
