import { editCell } from '../../scripts/host/spreadsheet/page';
import type { DrawPreview, DrawState, DrawWishes, ReplacementView } from '../../src/api/draw';
import type { LettersView, MailingPreview } from '../../src/api/letters';
import type { ProjectView } from '../../src/api/project';
import type { Report } from '../../src/api/report';
import type { FoundInvitee, ResponseAnswer, ResponseChannel } from '../../src/api/responses';
import type { Today } from '../../src/api/today';
import type { Result } from '../../src/domain/issue';
import type { MailingKind } from '../../src/domain/letters/mailing';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { district } from '../support/districts';
import { proposed, templatesOf } from '../support/envelope';
import { startHost, type TestHost } from '../support/host';
import { mergeBatches } from '../support/mergeBatches';
import { loadRehearsal } from '../support/rehearsal';
import { codes, value } from '../support/value';

// One district, two assemblies, through the bundle that is pushed to Google: what belongs to the first must neither
// show up in the work on the second nor get lost.

let host: TestHost;
let today = '2026-11-22';
const roth = district(245);
const hex = 'a1b2c3d4e5f60718'.repeat(4);

beforeAll(() => {
  host = startHost({ now: () => Date.parse(`${today}T13:00:00Z`) });
});
afterAll(() => host.end());

const answer = <Value>(name: string, ...args: readonly unknown[]) => host.call<Result<Value>>(name, ...args);
const ask = <Value>(name: string, ...args: readonly unknown[]) => value(answer<Value>(name, ...args));

/** Rows of a tab as records by column title. */
function rows(tab: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...others] = (host.host.file.workbook.tab(tab)?.cells ?? []).map((row) => row.values);
  return others
    .filter((row) => row.some(Boolean))
    .map((row) => Object.fromEntries(header!.map((title, at) => [String(title), String(row[at] ?? '')])));
}
const invitees = (assembly: string) => rows('Ausgeloste').filter((row) => row.Veranstaltung === assembly);
const wishes = (n: number): DrawWishes => ({
  n,
  factors: {},
  household: false,
  weighing: 'residents',
  seedKind: 'dice',
  seedDate: today,
  notes: {},
});

function holdDraw(n: number): string {
  const { planHash } = ask<DrawPreview>('checkDraw', wishes(n));
  const { id } = ask<DrawState>('announceDraw', wishes(n), hex, planHash).current!;
  ask('holdDraw', id, `${today} dice 3-1-6-2-5-4-1-1-6-3-2-2-5-6-4-1`, hex);
  return id;
}

/** Makes and posts the letters of a kind; gives the AIDs of those who got one. */
function post(kind: MailingKind): readonly string[] {
  const { recipients, batches } = plan(kind);
  mergeBatches(ask, batches);
  ask('confirmPosting', batches, today);
  return recipients;
}

/** Plans the letters of a kind. */
function plan(kind: MailingKind): {
  readonly recipients: readonly string[];
  readonly batches: readonly string[];
} {
  const view = ask<LettersView>('createTemplates', templatesOf(kind), templateLayouts);
  const draft = { ...proposed(kind, view), letterDate: today };
  const { recipients } = ask<MailingPreview>('previewMailing', draft);
  const wanted = { ...draft, leftOut: [], blankPage: false };
  const batches = ask<LettersView>('planMailing', wanted).mailings[0]!.batches.map(({ id }) => id);
  return { recipients: recipients.map(({ id }) => id), batches };
}

function reply(code: string, said: ResponseAnswer, channel: ResponseChannel = 'phone'): void {
  const [person] = ask<FoundInvitee[]>('findInvitees', code);
  const reason = said === 'declined' ? 'no-time' : '';
  const { aid, entries } = person!;
  ask('recordResponse', { aid, entries, answer: said, channel, reason, note: '' });
}

/** Types a status into the tab, as a manager does. */
function type(aid: string, status: string): void {
  const sheet = host.host.file.workbook.tab('Ausgeloste')!.cells.map((row) => row.values);
  const row = sheet.findIndex((cells) => cells.includes(aid));
  const typed = editCell(host.host.file.workbook, 'Ausgeloste', row, sheet[0]!.indexOf('Status'), status);
  if (!typed.ok) throw new Error(`refused: ${typed.options}`);
  value(host.host.edited(typed.edit) as Result<unknown>);
  expect(rows('Ausgeloste').find((each) => each.AID === aid)!.Status).toBe(status);
}

const stand = () => rows('Veranstaltungen').map(({ ID, Status }) => [ID, Status]);

test('works through the first assembly, whose status follows', () => {
  loadRehearsal(roth, (deliveries) => ask('loadSample', roth, deliveries));
  ask('today');
  expect(stand()).toEqual([['245-2025-1', 'in Planung']]);
  expect(holdDraw(12)).toBe('245-2025-1-L1');
  ask('today');
  expect(stand()).toEqual([['245-2025-1', 'Losung']]);
  expect(answer('closeAssembly', 1)).toMatchObject({ ok: false, issues: [{ code: 'assembly-not-invited' }] });
  expect(post('invitation')).toHaveLength(12);
  expect(stand()).toEqual([['245-2025-1', 'Einladung']]);
  const people = invitees('245-2025-1');
  for (const [at, { AID: aid, Rückmeldecode: code }] of people.entries()) {
    if (at % 4 === 0) reply(code!, 'accepted');
    if (at % 4 === 1) reply(code!, 'declined');
    if (at % 4 === 2) type(aid!, 'aufgesucht');
    if (at % 4 === 3) reply(code!, 'undecided');
  }
  reply(people[2]!.Rückmeldecode!, 'accepted', 'door');
  const { next } = ask<ReplacementView>('replacements');
  expect(next).toHaveLength(3);
  ask('replaceSeats', 1, next[0]!.key, hex);
  const adults = people.filter(({ Alter }, at) => (at % 4 === 0 || at === 2) && Number(Alter) >= 18);
  for (const { AID: aid } of adults.slice(0, 2))
    for (const status of ['bestätigt', 'teilgenommen']) type(aid!, status);
  expect(stand()).toEqual([['245-2025-1', 'Bestätigung']]);
  expect(ask<DrawState>('drawState').ownRates).toBeNull();
});

test('closes it, and asks for the next with nothing else in the way', () => {
  today = '2026-12-01'; // a rehearsal need not wait for the day
  const [begun] = plan('note').batches;
  expect(ask<Today>('today').tasks[0]!.code).toBe('finish-letters');
  expect(ask<ProjectView>('project').event).toBe('closable');
  expect(ask<ProjectView>('closeAssembly', 1)).toMatchObject({ event: 'new', held: [{ number: 1 }] });
  expect(stand()).toEqual([['245-2025-1', 'durchgeführt']]);
  const steps = invitees('245-2025-1').map((row) => `${row['Nächster Schritt']}${row['Fällig am']}`);
  expect(new Set(steps)).toEqual(new Set(['']));
  expect(ask<Today>('today').tasks.map(({ code }) => code)).toEqual(['begin-assembly', 'read-report']);
  const { kinds } = ask<LettersView>('letters');
  expect(kinds.filter(({ kind, people }) => people > 0 && kind !== 'article14')).toEqual([]);
  expect(ask<ReplacementView>('replacements').stopped).toBe(true);
  expect(codes(answer('mergeBatch', begun, false))).toEqual(['letters-batch-closed']);
  expect(codes(answer('annulDraw', '245-2025-1-L1', 'Nein'))).toEqual(['draw-over']);
});

test('begins the second: Heute counts from nought', () => {
  const { settings } = ask<ProjectView>('project');
  const second = { ...settings, assemblyDate: '2027-06-12', replyDeadline: '2027-05-20', seats: 8 };
  expect(ask<ProjectView>('saveProject', second, roth).settings).toEqual(second);
  const seen = ask<Today>('today');
  expect(seen.assembly).toMatchObject({ number: 2, date: '2027-06-12' });
  expect(seen.figures).toEqual({
    seats: 8,
    pool: 1200,
    drawn: 0,
    posted: 0,
    accepted: 0,
    declined: 0,
    undecided: 0,
    open: 0,
  });
  expect(seen.tasks[0]!.code).toBe('draw');
  expect(seen.inUse).toEqual(['project', 'authorities', 'register', 'draw', 'responses', 'report', 'sample']);
});

test('calculates with what came of the first, and draws nobody of the first again', () => {
  today = '2027-03-01';
  const state = ask<DrawState>('drawState');
  // 12 invited: 3 yes to the letter; of the other 9 one at the door; 2 of 4 came.
  expect(state).toMatchObject({
    stage: 'plan',
    seats: 8,
    ownRates: { yesLetter: 25, yesDoor: 11, showUp: 50 },
  });
  const preview = ask<DrawPreview>('checkDraw', wishes(20));
  // 12 drawn and one moved up.
  expect(preview).toMatchObject({ people: 1200 - 13, excluded: { earlier: 13, objected: 0, staff: 0 } });
  expect(holdDraw(20)).toBe('245-2025-2-L1');
  const [first, second] = ['245-2025-1', '245-2025-2'].map((id) => invitees(id).map(({ PID }) => PID));
  expect([first!.length, second!.length]).toEqual([13, 20]);
  expect(new Set([...first!, ...second!]).size).toBe(33);
  expect(JSON.parse(ask<string>('drawProtocol', '245-2025-2-L1')).plan.excluded.earlier).toBe(13);
});

test('writes only to the new ones, and counts only them', () => {
  expect(ask<Today>('today').tasks[0]).toMatchObject({ code: 'create-letters', count: 20 });
  const written = post('invitation');
  expect([...written].sort()).toEqual(
    invitees('245-2025-2')
      .map(({ AID }) => AID)
      .sort(),
  );
  expect(ask<Today>('today').figures).toMatchObject({ drawn: 20, posted: 20, open: 20, accepted: 0 });
  expect(
    Object.values(rows('Heute').find((row) => Object.values(row).includes('Stand der Veranstaltung 2'))!),
  ).toEqual(expect.arrayContaining([expect.stringContaining('20 ausgelost · 0 zugesagt')]));
  const { kinds, mailings } = ask<LettersView>('letters');
  const people = Object.fromEntries(kinds.map((each) => [each.kind, each.people]));
  expect(people).toMatchObject({ reminder: 20, replacement: 0, article14: 1200 - 33 });
  expect(mailings).toHaveLength(1);
  expect(ask<DrawState>('drawState').ownRates).toEqual({ yesLetter: 25, yesDoor: 11, showUp: 50 });
  expect(stand()).toEqual([
    ['245-2025-1', 'durchgeführt'],
    ['245-2025-2', 'Einladung'],
  ]);
});

test('finds people of both, and says of the earlier ones that they are', () => {
  const [old] = invitees('245-2025-1').filter(({ Status }) => Status === 'Klärung');
  const found = (code: string) => ask<FoundInvitee[]>('findInvitees', code)[0]!;
  expect(found(old!.Rückmeldecode!)).toMatchObject({
    earlierEvent: { date: '2027-01-31' },
    possible: ['declined'],
  });
  reply(old!.Rückmeldecode!, 'declined', 'card');
  expect(found(invitees('245-2025-2')[0]!.Rückmeldecode!)).toMatchObject({
    earlierEvent: null,
    possible: ['accepted', 'declined', 'undecided'],
  });
  const before = ask<Today>('today').figures;
  reply(invitees('245-2025-2')[0]!.Rückmeldecode!, 'declined');
  expect(ask<Today>('today').figures).toEqual({
    ...before,
    declined: before.declined + 1,
    open: before.open - 1,
  });
  expect(ask<ReplacementView>('replacements').next).toHaveLength(1);
});

test('reports on each, and the record of the first draw can still be read', () => {
  const { assemblies } = ask<Report>('writeReport');
  expect(assemblies.map(({ id, funnel }) => [id, funnel.steps.drawn, funnel.steps.accepted])).toEqual([
    ['245-2025-1', 13, 4],
    ['245-2025-2', 20, 0],
  ]);
  const protocol = JSON.parse(ask<string>('drawProtocol', '245-2025-1-L1'));
  expect(protocol.plan).toMatchObject({ assembly: '245-2025-1', n: 12 });
  expect(protocol.replacements).toHaveLength(1);
});

test('begins anew with number 1 when the rehearsal ends: the settings were saved and stay', () => {
  ask('removeSample');
  expect(stand()).toEqual([['245-2025-1', 'in Planung']]);
  expect(rows('Ausgeloste')).toEqual([]);
});
