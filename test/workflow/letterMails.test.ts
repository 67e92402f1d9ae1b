import type { Message } from '../../src/ports/mail';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { previewMailing } from '../../src/workflow/letters/preview';
import { mailPreview, sendMails } from '../../src/workflow/letters/sendMails';
import { contactEventTable } from '../../src/workflow/tables/contactEvent';
import { inviteeTable } from '../../src/workflow/tables/invitee';
import { letterTemplateTable } from '../../src/workflow/tables/letterTemplate';
import { mailMessageTable } from '../../src/workflow/tables/mailMessage';
import { readProject, saveProject } from '../../src/workflow/tables/project';
import { readTable, upsertRows } from '../../src/workflow/tables/table';
import type { World } from '../../src/workflow/world';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { usual } from '../support/envelope';
import { history, invitee } from '../support/invitees';
import { smallTemplate } from '../support/mailingRun';
import { memoryDocuments } from '../support/memoryDocuments';
import type { MemoryStore } from '../support/memoryStore';
import { codes, value } from '../support/value';
import { testWorld } from '../support/world';

const draft = { ...usual('invitation'), letterDate: '2026-11-23', replyBy: '2026-12-01' };

/** Two people who asked for e-mail and one who did not. */
function desk(quota = 100): { world: World; store: MemoryStore; outbox: Message[] } {
  const asked = { preferredChannel: 'mail', replyCode: '222222222' } as const;
  const store = drawnWorkbook(
    [
      invitee({ aid: 'A1', surname: 'Eins', mail: 'eins@example.org', ...asked }),
      invitee({ aid: 'A2', surname: 'Zwei', mail: 'zwei@example.org', ...asked }),
      invitee({ aid: 'A3', surname: 'Drei', mail: 'drei@example.org' }),
    ],
    [],
  );
  const { documents } = memoryDocuments();
  const outbox: Message[] = [];
  const mail = {
    remaining: () => quota - outbox.length,
    send: (message: Message) => void outbox.push(message),
  };
  const document = documents.create(
    { key: 'template', title: '' },
    { ...smallTemplate, body: [{ text: 'Einladung' }, ...smallTemplate.body] },
  );
  const notice = documents.create(
    { key: 'article14', title: '' },
    { ...smallTemplate, body: [{ text: 'Woher haben wir Ihre Adresse?' }] },
  );
  upsertRows(store, letterTemplateTable, [
    { code: 'invitation', document, link: '', madeOn: '' },
    { code: 'article14', document: notice, link: '', madeOn: '' },
  ]);
  store.flush();
  return { store, outbox, world: { ...testWorld(store), documents, mail } };
}

const send = (world: World) => sendMails(world, draft);

test('writes to nobody, by e-mail or letter, while a row of the tab E-Mails cannot be read', () => {
  const { world, store, outbox } = desk();
  const row = { aid: 'A1', kind: 'invitation', at: '2026-11-02T09:00:00', by: '' } as const;
  upsertRows(store, mailMessageTable, [{ ...row, id: 'invitation/A1', status: 'sent' }]);
  const { title } = mailMessageTable.columns.status.look;
  const column = store.read(mailMessageTable.tab)![0]!.indexOf(title);
  store.write(mailMessageTable.tab, [{ row: 1, column, kinds: ['text'], cells: [['weg']] }]);
  expect(mailPreview(world, 'invitation')).toMatchObject({ issues: [{ code: 'cell-unreadable' }] });
  expect(send(world)).toMatchObject({ issues: [{ code: 'cell-unreadable' }] });
  expect(previewMailing(world, { ...draft, enclosures: [] })).toMatchObject({
    issues: [{ code: 'cell-unreadable' }],
  });
  expect(outbox).toEqual([]);
});

test('writes to those who asked for e-mail, and counts them as invited', () => {
  const { world, store, outbox } = desk();
  expect(value(mailPreview(world, 'invitation'))).toEqual({
    people: 2,
    remaining: 100,
    unclear: [],
    toEnter: 0,
  });
  expect(value(send(world))).toEqual({ sent: 2, rest: 0 });
  expect(outbox).toMatchObject([
    {
      to: 'eins@example.org',
      subject: 'Einladung',
      text: expect.stringContaining('Sehr geehrte Frau Eins,'),
    },
    { to: 'zwei@example.org', text: expect.stringContaining('Rückmeldecode: 2222-2222-2') },
  ]);
  expect(value(readTable(store, contactEventTable)).rows).toMatchObject([
    { aid: 'A1', type: 'letter-posted', channel: 'mail', result: 'invited' },
    { aid: 'A2', type: 'letter-posted', channel: 'mail', result: 'invited' },
  ]);
  expect(value(mailPreview(world, 'invitation')).people).toBe(0);
});

test('says in a list what stands in the tables of the letter, which no e-mail has', () => {
  const { world, store, outbox } = desk();
  const document = world.documents.create({ key: 'real', title: '' }, templateLayouts.invitation);
  upsertRows(store, letterTemplateTable, [{ code: 'invitation', document, link: '', madeOn: '' }]);
  value(send(world));
  const { text } = outbox[0]!;
  for (const line of [
    /^Wann: .*2026/m,
    /^Bitte antworten bis: Dienstag, 1\. Dezember 2026$/m,
    /^Telefon: \d/m,
    /^Rückmeldecode: 2222-2222-2$/m,
  ]) {
    expect(text).toMatch(line);
  }
  expect(text).not.toMatch(/[{}]/);
  // Where the letter has the table.
  expect(text).toMatch(/So geht es:\n\nWann: (.+\n)+\nWir freuen uns auf Sie!\n\n/);
});

test('marks the points of a list, and no point that a condition hid', () => {
  const { world, store, outbox } = desk();
  const points = ['{{#minderjährig}}Mit deinen Eltern{{/minderjährig}}', 'Essen', 'Fahrt'];
  const body = [{ text: 'Einladung' }, ...points.map((text) => ({ text, bullet: true })), { text: 'Ende' }];
  const document = world.documents.create({ key: 'points', title: '' }, { ...smallTemplate, body });
  upsertRows(store, letterTemplateTable, [{ code: 'invitation', document, link: '', madeOn: '' }]);
  value(send(world));
  expect(outbox[0]!.text).toMatch(/^• Essen\n\n• Fahrt\n\nEnde\n/);
});

test('asks for replies at the organisation’s address, and leaves no empty lines where a condition hid one', () => {
  const { world, store, outbox } = desk();
  const body = ['Einladung', '{{Anrede}},', '{{#minderjährig}}Du{{/minderjährig}}', ' ', 'bis bald'];
  const layout = { ...smallTemplate, body: body.map((text) => ({ text })) };
  const document = world.documents.create({ key: 'conditions', title: '' }, layout);
  upsertRows(store, letterTemplateTable, [{ code: 'invitation', document, link: '', madeOn: '' }]);
  value(saveProject(store, { ...value(readProject(store)), organisationMail: 'roth@beispiel.de' }));
  value(send(world));
  expect(outbox[0]!.replyTo).toBe('roth@beispiel.de');
  expect(outbox[0]!.text).toMatch(/^Sehr geehrte Frau Eins,\n\nbis bald\n\n/);
  expect(outbox[0]!.text).not.toMatch(/code=/); // without a reply page there is no link to it
});

test('sends ten in a call, which is what 30 seconds are enough for', () => {
  const { world, store, outbox } = desk();
  const asked = { preferredChannel: 'mail', mail: 'x@example.org', replyCode: '222222222' } as const;
  const more = Array.from({ length: 11 }, (_, at) => invitee({ aid: `B${at + 1}`, ...asked }));
  value(upsertRows(store, inviteeTable, more));
  expect(value(send(world))).toEqual({ sent: 10, rest: 3 });
  expect(value(send(world))).toEqual({ sent: 3, rest: 0 });
  expect(outbox).toHaveLength(13);
});

test('enters a message once, though the manager takes back what it led to', () => {
  const { world, store } = desk();
  value(send(world));
  const back = history('A1', ['correction'], { 0: { id: 'A1-9', number: 9, result: 'drawn' } });
  value(upsertRows(store, contactEventTable, back));
  value(send(world));
  const log = value(readTable(store, contactEventTable)).rows.filter(({ aid }) => aid === 'A1');
  expect(log.map(({ type }) => type)).toEqual(['letter-posted', 'correction']);
});

test('is for letters that count when they are posted, not for a note left at the door', () => {
  const { world, store } = desk();
  value(upsertRows(store, contactEventTable, history('A1', ['invited'])));
  expect(value(mailPreview(world, 'note'))).toEqual({ people: 0, remaining: 0, unclear: [], toEnter: 0 });
});

test('does not list who was unclear at an earlier event, and needs no quota where nobody waits', () => {
  const { world, store } = desk(0);
  for (const aid of ['A1', 'A2']) value(upsertRows(store, inviteeTable, [invitee({ aid })]));
  const sending = { kind: 'invitation', status: 'sending', at: '2026-11-20T10:00:00', by: '' } as const;
  value(upsertRows(store, mailMessageTable, [{ id: 'invitation/Z9', aid: 'Z9', ...sending }]));
  expect(value(mailPreview(world, 'invitation'))).toEqual({
    people: 0,
    remaining: 0,
    unclear: [],
    toEnter: 0,
  });
  expect(value(send(world))).toEqual({ sent: 0, rest: 0 });
});

test('writes no letter to whose e-mail is unclear, nor to who got theirs, until the manager says what became of it', () => {
  const { world, store } = desk();
  const letterTo = () =>
    value(previewMailing(world, { ...draft, enclosures: [] }))
      .recipients.map(({ id }) => id)
      .sort();
  const mail = {
    id: 'invitation/A1',
    aid: 'A1',
    kind: 'invitation',
    at: '2026-11-20T10:00:00',
    by: '',
  } as const;
  value(upsertRows(store, mailMessageTable, [{ ...mail, status: 'sending' }]));
  expect(letterTo()).toEqual(['A2', 'A3']);
  value(upsertRows(store, mailMessageTable, [{ ...mail, status: 'sent' }]));
  expect(letterTo()).toEqual(['A2', 'A3']);
  expect(value(mailPreview(world, 'invitation'))).toMatchObject({ unclear: [], toEnter: 1 });
  value(send(world));
  expect(value(readTable(store, contactEventTable)).rows).toMatchObject([{ aid: 'A1' }, { aid: 'A2' }]);
  expect(value(mailPreview(world, 'invitation')).toEnter).toBe(0);
  const back = history('A1', ['correction'], { 0: { id: 'A1-9', number: 9, result: 'drawn' } });
  value(upsertRows(store, contactEventTable, back)); // it came back, for example: now they get a letter
  expect(letterTo()).toEqual(['A1', 'A3']);
});

test('enters a forgotten e-mail also for whom it invited again, after the address was corrected', () => {
  const { world, store } = desk();
  const invited = history('A1', ['invited', 'undeliverable', 'invited'], {
    2: { type: 'address-corrected' },
  });
  value(upsertRows(store, contactEventTable, invited));
  const sent = {
    id: 'invitation/A1',
    aid: 'A1',
    kind: 'invitation',
    status: 'sent',
    at: '',
    by: '',
  } as const;
  value(upsertRows(store, mailMessageTable, [sent]));
  expect(value(mailPreview(world, 'invitation')).toEnter).toBe(1);
  value(send(world));
  const log = value(readTable(store, contactEventTable)).rows.filter(({ aid }) => aid === 'A1');
  expect(log[log.length - 1]).toMatchObject({ type: 'letter-posted', result: 'invited', channel: 'mail' });
});

test('says behind the letter what is enclosed, but no card to tick', () => {
  const { world, outbox } = desk();
  value(send(world));
  const { text } = outbox[0]!;
  expect(text.indexOf('Woher haben wir Ihre Adresse?')).toBeGreaterThan(text.indexOf('Rückmeldecode:'));
  const without = desk();
  value(sendMails(without.world, { ...draft, enclosures: ['reply-card'] }));
  expect(without.outbox.map((message) => message.text.includes('Woher haben wir'))).toEqual([false, false]);
});

test('stops at the quota and goes on tomorrow', () => {
  const { world, outbox } = desk(1);
  expect(value(send(world))).toEqual({ sent: 1, rest: 1 });
  expect(codes(send(world))).toEqual(['letters-mail-quota']);
  expect(outbox).toHaveLength(1);
});

test('cut off anywhere, writes to nobody twice and lists who is unclear', () => {
  for (const unflushed of ['kept', 'lost'] as const) {
    for (let k = 1; ; k++) {
      const { world, store, outbox } = desk();
      store.failAt(k);
      let cut = false;
      try {
        send(world);
      } catch {
        cut = true;
      }
      store.recover(unflushed);
      if (!cut) break;
      value(send(world));
      const { people, unclear } = value(mailPreview(world, 'invitation'));
      const written = outbox.map(({ to }) => to);
      expect(new Set(written).size).toBe(written.length);
      expect(people).toBe(0);
      const invited = value(readTable(store, contactEventTable)).rows.map(({ aid }) => aid);
      const sent = value(readTable(store, mailMessageTable)).rows.filter(({ status }) => status === 'sent');
      expect(invited.sort()).toEqual(sent.map(({ aid }) => aid).sort());
      // Who got nothing is listed; nobody is forgotten.
      for (const [aid, to] of [
        ['A1', 'eins@example.org'],
        ['A2', 'zwei@example.org'],
      ])
        expect(written.includes(to!) || unclear.includes(aid!)).toBe(true);
    }
  }
});
