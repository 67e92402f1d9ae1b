import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { LettersView } from '../../../src/api/letters';
import type { Result } from '../../../src/domain/issue';
import { templateLayouts } from '../../../src/text/de/templates/templateLayouts';
import { assemblyTable } from '../../../src/workflow/tables/assembly';
import { readTable, upsertRows } from '../../../src/workflow/tables/table';
import { drawnWorkbook } from '../../support/drawnWorkbook';
import { templatesOf, usual } from '../../support/envelope';
import { startHost, type TestHost } from '../../support/host';
import { invitee } from '../../support/invitees';
import { missingForPaper } from '../../support/paper';
import { value } from '../../support/value';

let host: TestHost;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lostrommel-trigger-'));
  const people = [1, 2].map((n) => invitee({ aid: `245-2025-1-00${n}`, houseNumber: String(n) }));
  const store = drawnWorkbook(people, []);
  const [assembly] = value(readTable(store, assemblyTable)).rows;
  upsertRows(store, assemblyTable, [{ ...assembly!, date: '2030-12-12' }]);
  const sheets = Object.entries(store.workbook()).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => [...row]),
  }));
  writeFileSync(join(folder, 'Lostrommel.xlsx'), await writeXlsx({ sheets }));
  host = startHost({ folder });
}, 120_000);
afterAll(() => host?.end());

const ask = <Value>(name: string, ...args: readonly unknown[]) =>
  value(host.call<Result<Value>>(name, ...args));

const batches = () => ask<LettersView>('letters').mailings[0]!.batches;
const statuses = () => batches().map(({ status }) => status);

test("a trigger finishes the letters whose sidebar was closed, outlives a day's quota, and goes away", () => {
  ask('createTemplates', templatesOf('invitation'), templateLayouts);
  const dates = { letterDate: '2030-11-03', replyBy: '2030-11-20' };
  const plan = { ...usual('invitation'), leftOut: [], blankPage: false, lettersPerDocument: 1 };
  ask('planMailing', { ...plan, ...dates });
  ask('mergeBatch', 'V01-01', false);
  ask('finishLettersLater');
  ask('finishLettersLater');
  expect(host.host.state.triggers).toMatchObject([{ handler: 'continueLetters', source: 'CLOCK' }]);
  host.host.planFault({ kind: 'quota', named: 'Files.create', atCall: 1 });
  expect(host.host.call('continueLetters')).toMatchObject({ ok: false });
  expect(statuses()).toEqual(['merged', 'planned']);
  expect(host.host.state.triggers).toHaveLength(1);
  host.host.planFault({ kind: 'failed', named: 'Files.create', atCall: 2 }); // of the first PDF
  host.call('continueLetters'); // tomorrow
  expect(statuses()).toEqual(['merged', 'merged']);
  expect(host.host.state.triggers).toEqual([]); // or it would try for days
  ask('finishLettersLater');
  host.call('continueLetters');
  const hasPdf = missingForPaper() === undefined;
  expect(batches().map(({ pdfLink }) => pdfLink !== '')).toEqual([hasPdf, hasPdf]);
  expect(host.host.state.triggers).toEqual([]);
}, 120_000);
