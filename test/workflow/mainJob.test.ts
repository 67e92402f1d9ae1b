import { editCell } from '../../scripts/host/spreadsheet/page';
import type { DrawPreview, DrawState } from '../../src/api/draw';
import type { LettersView, MailingPreview } from '../../src/api/letters';
import type { FoundInvitee } from '../../src/api/responses';
import type { Today } from '../../src/api/today';
import type { Result } from '../../src/domain/issue';
import { templateLayouts } from '../../src/text/de/templates/templateLayouts';
import { district } from '../support/districts';
import { proposed, templatesOf } from '../support/envelope';
import { startHost, type TestHost } from '../support/host';
import { mergeBatches } from '../support/mergeBatches';
import { loadRehearsal } from '../support/rehearsal';
import { value } from '../support/value';

let host: TestHost;
/** Virtual seconds of the slowest call so far. */
let slowest = 0;

beforeAll(() => {
  host = startHost({ now: () => Date.UTC(2026, 10, 22, 13) });
});
afterAll(() => host.end());

/** Calls the pushed bundle as the sidebar does. */
function ask<Value>(name: string, ...args: readonly unknown[]): Value {
  const answer = value(host.call<Result<Value>>(name, ...args));
  slowest = Math.max(slowest, (host.host.lastMeter?.elapsed ?? 0) / 1000);
  return answer;
}
const next = () => ask<Today>('today').tasks[0]!.code;
const rows = (tab: string) =>
  (host.host.file.workbook.tab(tab)?.cells ?? []).filter((row) => row.values.some(Boolean));
const titles = () => host.host.file.workbook.tabs.map(({ title }) => title);
const hex = 'a1b2c3d4e5f60718'.repeat(4);

test('takes a rehearsal from nothing to a draw', () => {
  expect(next()).toBe('set-up-project');
  const roth = district(245);
  loadRehearsal(roth, (deliveries) => ask('loadSample', roth, deliveries));
  expect(next()).toBe('draw');
  const wishes = {
    n: 12,
    factors: {},
    household: false,
    weighing: 'residents',
    seedKind: 'dice',
    seedDate: '2026-11-22',
    notes: {},
  };
  const { planHash } = ask<DrawPreview>('checkDraw', wishes);
  const announced = ask<DrawState>('announceDraw', wishes, hex, planHash).current!;
  ask('holdDraw', announced.id, '2026-11-22 dice 3-1-6-2-5-4-1-1-6-3-2-2-5-6-4-1', hex);
  expect(rows('Ausgeloste')).toHaveLength(13);
  expect(next()).toBe('create-letters');
});

test('makes the letters and posts them', () => {
  const day = '2026-11-22';
  const view = ask<LettersView>('createTemplates', templatesOf('invitation'), templateLayouts);
  const draft = { ...proposed('invitation', view), letterDate: day };
  const preview = ask<MailingPreview>('previewMailing', draft);
  expect(preview.recipients).toHaveLength(12);
  const plan = { ...draft, leftOut: [], blankPage: false };
  const planned = ask<LettersView>('planMailing', plan);
  expect(next()).toBe('finish-letters');
  const batches = planned.mailings[0]!.batches.map(({ id }) => id);
  mergeBatches(ask, batches);
  expect(next()).toBe('confirm-posting');
  ask('confirmPosting', batches, day);
  expect(next()).toBe('enter-responses');
  expect(ask<Today>('today').figures).toMatchObject({ drawn: 12, posted: 12, open: 12 });
});

test('takes a status typed into the grid into the log at once, and puts an impossible one back', () => {
  const column = rows('Ausgeloste')[0]!.values.indexOf('Status');
  const typeIn = (row: number, status: string) => {
    const typed = editCell(host.host.file.workbook, 'Ausgeloste', row, column, status);
    if (!typed.ok) throw new Error(`refused: ${typed.options}`);
    value(host.host.edited(typed.edit) as Result<unknown>);
    return rows('Ausgeloste')[row]!.values[column];
  };
  const lines = rows('Verlauf').length;
  expect(typeIn(1, 'aufgesucht')).toBe('aufgesucht');
  expect(typeIn(2, 'teilgenommen')).toBe('eingeladen');
  expect(rows('Verlauf')).toHaveLength(lines + 2);
  expect(ask<Today>('today').remarks.map(({ code }) => code)).toEqual([
    'status-taken-over',
    'status-put-back',
  ]);
});

test('takes replies by code and names what is to do about them', () => {
  const header = rows('Ausgeloste')[0]!.values;
  const codes = rows('Ausgeloste')
    .slice(1)
    .map((row) => String(row.values[header.indexOf('Rückmeldecode')]));
  for (const [at, code] of codes.entries()) {
    const [person] = ask<FoundInvitee[]>('findInvitees', code);
    const answer = (['accepted', 'declined', 'undecided'] as const)[at % 3]!;
    const { aid, entries } = person!;
    ask('recordResponse', { aid, entries, answer, channel: 'phone', reason: '', note: '' });
  }
  const seen = ask<Today>('today');
  expect(seen.figures).toMatchObject({ accepted: 4, declined: 4, undecided: 4, open: 0 });
  expect(seen.tasks.map(({ code }) => code)).toEqual(['replace', 'enter-responses', 'read-report']);
});

test('leaves the workbook as it was, but for Heute and the templates', () => {
  ask('writeReport');
  ask('removeSample');
  expect(titles().sort()).toEqual(['Heute', 'Tabellenblatt1', 'Vorlagen']);
});

test('never takes longer than 30 virtual seconds for a call', () => {
  expect(slowest).toBeGreaterThan(1);
  expect(slowest).toBeLessThan(30);
});
