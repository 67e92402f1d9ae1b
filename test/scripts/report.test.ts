import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auth, sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { readSpreadsheet } from '../../scripts/google/spreadsheet';
import { report } from '../../src/workflow/report';
import { lostrommel } from '../support/commandLine';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { history, invitee } from '../support/invitees';

const workbook = drawnWorkbook(
  [1, 2, 3, 4].map((n) => invitee({ aid: `a${n}`, status: n === 4 ? 'declined' : 'accepted' })),
  [1, 2, 3, 4].flatMap((n) => history(`a${n}`, ['drawn', 'invited', n === 4 ? 'declined' : 'accepted'])),
).workbook();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lostrommel-report-'));
  const xlsx = await writeXlsx({
    sheets: Object.entries(workbook).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  });
  await writeFile(join(folder, 'roth.xlsx'), xlsx);
  await writeFile(join(folder, 'kaputt.xlsx'), 'no workbook');
});
afterAll(() => rm(folder, { recursive: true }));

test('reports from a workbook, in a page without script and a workbook', async () => {
  const out = join(folder, 'out');
  const run = lostrommel('report', join(folder, 'roth.xlsx'), '--out', out, '--json');
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout).districts).toEqual([
    {
      district: '2025-245',
      assemblies: [
        {
          id: '245-2025-1',
          seats: 2,
          steps: { drawn: 4, invited: 4, answered: 4, accepted: 3, confirmed: 0, attended: 0 },
        },
      ],
    },
  ]);
  const page = await readFile(join(out, 'report.html'), 'utf8');
  expect(page).toContain('3 · 75,0');
  expect(page).not.toMatch(/<script|https?:/);
  const { sheets } = await readXlsx(await readFile(join(out, 'report.xlsx')));
  expect(sheets[0]!.rows[1]).toEqual(['Roth', 'Bürgerrat Roth, 12.12.2026', 4, 4, 4, 3, 0, 0]);
});

test('names the workbook it cannot read, and reports the rest of the folder', async () => {
  const run = lostrommel('report', folder, '--out', join(folder, 'rest'));
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('kaputt.xlsx: not a readable .xlsx file');
  expect(await readFile(join(folder, 'rest/report.html'), 'utf8')).toContain('Roth');
});

test('says what is missing', () => {
  expect(lostrommel('report', '--out', folder)).toMatchObject({ status: 2 });
  expect(lostrommel('report', join(folder, 'none.xlsx'), '--out', folder)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('none.xlsx: not found'),
  });
});

describe('through the Google client', () => {
  let google: Server;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    google = createServer((request, response) => {
      asked.push(decodeURIComponent(request.url!));
      if (asked.length === 1) response.writeHead(429).end('{"error":{"code":429,"message":"slow down"}}');
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(request.url!)));
    });
    await new Promise<void>((listening) => google.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => google.close());

  function answer(url: string): unknown {
    const titles = Object.keys(workbook);
    return url.includes('values:batchGet')
      ? { valueRanges: titles.map((title) => ({ values: workbook[title] })) }
      : { sheets: titles.map((title) => ({ properties: { title } })) };
  }

  test('reads a spreadsheet in two requests, and waits when told to', async () => {
    const client = sheets({
      version: 'v4',
      auth: new auth.OAuth2(),
      rootUrl: `http://127.0.0.1:${(google.address() as AddressInfo).port}/`,
    });
    (client.context._options.auth as InstanceType<typeof auth.OAuth2>).setCredentials({
      access_token: 'local',
    });
    const tables = await readSpreadsheet(client, 'abc');
    expect(asked).toHaveLength(3);
    expect(asked[2]).toContain("ranges='Ausgeloste'");
    expect(report({ tables })).toMatchObject({ ok: true, value: { assemblies: [{ id: '245-2025-1' }] } });
  });
});
