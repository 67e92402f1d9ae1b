import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auth, sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { readSpreadsheet } from '../../scripts/google/spreadsheet';
import { joinReports } from '../../scripts/report/districts';
import type { Report } from '../../src/api/report';
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

/** A district's report of people by sex: how many of the population (as a share), drawn and accepted. */
function reportOf(
  key: string,
  m: readonly [number, number, number],
  w: readonly [number, number, number],
): Report {
  const drawn = m[1] + w[1];
  const accepted = m[2] + w[2];
  const value = (name: string, [population, own, yes]: readonly [number, number, number]) => ({
    value: name,
    count: { population: population * 1000, pool: own * 10, drawn: own, accepted: yes },
    share: {
      population,
      pool: own / drawn,
      drawn: own / drawn,
      accepted: accepted === 0 ? 0 : yes / accepted,
    },
  });
  const steps = { drawn, invited: drawn, answered: accepted, accepted, confirmed: 0, attended: 0 };
  const funnel = { steps, replacements: 0, wonAtDoor: 0, standing: {}, reasons: {} };
  const representativeness = { ages: [], sex: [value('m', m), value('w', w)], area: [] };
  const assembly = { id: `${key}-1`, title: '', date: '', seats: drawn, funnel, representativeness };
  return { districtKey: key, districtName: key, rehearsal: false, assemblies: [assembly] };
}

test('adds up what districts have in common: population by people drawn, the others by people', () => {
  const reports = [reportOf('1', [0.4, 10, 6], [0.6, 10, 4]), reportOf('2', [0.5, 30, 9], [0.5, 10, 3])];
  const { sex } = joinReports(reports).total.representativeness;
  // Population: (0.4 × 20 + 0.5 × 40) / 60; drawn: 40 of 60; accepted: 15 of 22.
  expect(sex[0]!.share.population).toBeCloseTo(28 / 60, 12);
  expect(sex[0]!.share.drawn).toBeCloseTo(40 / 60, 12);
  expect(sex[0]!.share.accepted).toBeCloseTo(15 / 22, 12);
});

test('hides in the sum what is hidden in a district', () => {
  const reports = [reportOf('1', [0.4, 10, 2], [0.6, 10, 4]), reportOf('2', [0.5, 30, 9], [0.5, 10, 3])];
  const { sex } = joinReports(reports).total.representativeness;
  expect(sex.map(({ share }) => [share.accepted, share.drawn])).toEqual([
    [null, 40 / 60],
    [null, 20 / 60],
  ]);
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

test('says of a workbook that is no district’s, in words of the command line', async () => {
  const path = join(folder, 'kasse.xlsx');
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'Kasse', rows: [['Betrag'], [12]] }] }));
  const run = lostrommel('report', path, '--out', folder);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('kasse.xlsx: no district is set up here; leave it out');
  await rm(path);
});

describe('through the Google client', () => {
  let google: Server;
  let asked: string[];

  beforeEach(async () => {
    asked = [];
    google = createServer((request, response) => {
      asked.push(decodeURIComponent(request.url!));
      const refusal = refusals[asked.length - 1];
      if (refusal !== undefined)
        response.writeHead(refusal).end(`{"error":{"code":${refusal},"message":"later"}}`);
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

  /** What the first requests are answered with. */
  let refusals: readonly number[];

  test.each([
    ['at once', []],
    ['after 429, too many requests', [429]],
    ['after 503, not available', [503]],
    ['after both', [429, 503]],
  ])('reads a spreadsheet in two requests %s', async (_, refused) => {
    refusals = refused;
    const client = sheets({
      version: 'v4',
      auth: new auth.OAuth2(),
      rootUrl: `http://127.0.0.1:${(google.address() as AddressInfo).port}/`,
    });
    (client.context._options.auth as InstanceType<typeof auth.OAuth2>).setCredentials({
      access_token: 'local',
    });
    const tables = await readSpreadsheet(client, 'abc');
    const [titles, cells, ...more] = asked.slice(refused.length);
    expect(titles).toMatch(/^\/v4\/spreadsheets\/abc\?fields=/);
    expect(cells).toMatch(/^\/v4\/spreadsheets\/abc\/values:batchGet\?/);
    expect(cells).toContain("ranges='Ausgeloste'");
    expect(more).toEqual([]);
    expect(report({ tables })).toMatchObject({ ok: true, value: { assemblies: [{ id: '245-2025-1' }] } });
  });
});
