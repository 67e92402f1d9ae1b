import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { lostrommel, lostrommelWhere } from '../support/commandLine';
import { drawnWorkbook } from '../support/drawnWorkbook';
import { invitee } from '../support/invitees';
import { textOfDocx } from '../support/mailingRun';
import { testOnPaper } from '../support/paper';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lostrommel-letters-'));
  const people = [3, 1, 2].map((number) =>
    invitee({ aid: `245-2025-1-00${number}`, surname: `Muster${number}`, houseNumber: String(number) }),
  );
  const sheets = Object.entries(drawnWorkbook(people, []).workbook()).map(([name, rows]) => ({
    name,
    rows: rows.map((row) => [...row]),
  }));
  writeFileSync(at('roth.xlsx'), await writeXlsx({ sheets }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dates = ['--date', '2026-11-03', '--reply-by', '2026-11-20'];
const letters = (...words: string[]) => lostrommel('letters', '--out', at('out'), ...words);

test('makes the letters of a workbook, in print order, without touching it', () => {
  const before = readFileSync(at('roth.xlsx'));
  const run = letters('--workbook', at('roth.xlsx'), '--mailing', 'Einladung', ...dates, '--json');
  expect(run).toMatchObject({ status: 0 });
  expect(JSON.parse(run.stdout)).toMatchObject({ mailing: 'V01', letters: 3 });
  const text = textOfDocx(readFileSync(at('out', 'V01-01 Einladung.docx')));
  const greetings = [...text.matchAll(/Sehr geehrte Frau (Muster\d),/g)].map(([, name]) => name);
  expect(greetings).toEqual(['Muster1', 'Muster2', 'Muster3']);
  const csv = readFileSync(at('out', 'V01.csv'), 'utf8');
  expect(csv.startsWith('\ufeffStapel;Nr.;Kennung;Adressblock;')).toBe(true);
  expect(csv).toContain('"Frau\nErika Muster1\nMusterweg 1\n91154 Roth"');
  expect(readFileSync(at('roth.xlsx'))).toEqual(before);
}, 120_000);

test('writes nobody twice', () => {
  const again = letters('--workbook', at('out', 'Lostrommel.xlsx'), '--mailing', 'Einladung', ...dates);
  expect(again).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('Einladung: nobody is waiting for it now'),
  });
  expect(readdirSync(at('out')).filter((name) => /^V\d\d-.*docx$/.test(name))).toEqual([
    'V01-01 Einladung.docx',
  ]);
}, 120_000);

testOnPaper('makes the PDFs an earlier run could not make, and no letter twice', () => {
  const out = at('without');
  const invitations = (workbook: string) =>
    ['letters', '--workbook', workbook, '--mailing', 'Einladung', '--out', out, ...dates] as const;
  const first = lostrommelWhere({ LOSTROMMEL_SOFFICE: at('none') }, ...invitations(at('roth.xlsx')));
  expect(first).toMatchObject({ status: 0, stderr: expect.stringContaining('LibreOffice') });
  const made = () => readdirSync(out).filter((name) => name.startsWith('V01-'));
  expect(made()).toEqual(['V01-01 Einladung.docx']);
  const again = lostrommel(...invitations(join(out, 'Lostrommel.xlsx')));
  expect(again).toMatchObject({ status: 0, stderr: expect.stringContaining('V01: going on') });
  expect(made().sort()).toEqual(['V01-01 Einladung.docx', 'V01-01 Einladung.pdf']);
});

test('encloses what it is told, in this order', () => {
  const out = at('enclosed');
  const run = lostrommel(
    ...['letters', '--workbook', at('roth.xlsx'), '--mailing', 'Einladung', '--out', out, ...dates],
    ...['--enclose', 'Information nach Art. 14, Infoblatt'],
  );
  expect(run).toMatchObject({ status: 0 });
  const text = textOfDocx(readFileSync(join(out, 'V01-01 Einladung.docx')));
  const said = ['Ihr Name wurde gezogen', 'Woher haben wir Ihre Adresse', 'das Wichtigste auf einer Seite'];
  const places = said.map((words) => text.indexOf(words));
  expect([...places].sort((one, other) => one - other)).toEqual(places);
  expect(places).not.toContain(-1);
  expect(text).not.toContain('Bitte kreuzen Sie an');
}, 120_000);

test('makes nothing where the deadline is after the event, and says what to put right', () => {
  const out = at('late');
  const late = ['--mailing', 'Einladung', '--out', out, '--reply-by', '2026-12-20'];
  const run = lostrommel('letters', '--workbook', at('roth.xlsx'), ...late);
  expect(run).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('choose an earlier day with --reply-by'),
  });
  expect(run.stderr).toContain('no letter was made; put right what is said above');
  expect(readdirSync(out).filter((name) => name.startsWith('V01'))).toEqual([]);
});

test('does not overwrite a workbook that is already there', () => {
  const run = letters('--workbook', at('roth.xlsx'), '--mailing', 'Einladung');
  expect(run).toMatchObject({ status: 1, stderr: expect.stringContaining('name it with --workbook') });
});

test.each([
  [['--mailing', 'Glückwunsch', '--workbook', 'x.xlsx'], 2, 'there is no such mailing'],
  [
    ['--mailing', 'Einladung', '--workbook', 'x.xlsx', '--enclose', 'Erinnerung'],
    2,
    '--enclose Erinnerung: cannot be enclosed here',
  ],
  [
    ['--mailing', 'Einladung', '--workbook', 'x.xlsx', '--date', '31.11.2026'],
    2,
    '--date 31.11.2026: not a date',
  ],
  [['--mailing', 'Einladung', '--workbook', 'x.xlsx'], 1, 'x.xlsx: not found'],
])('refuses %j', (words, status, message) => {
  const run = letters(...words);
  expect(run).toMatchObject({ status, stderr: expect.stringContaining(message) });
  expect(existsSync('x.xlsx')).toBe(false);
});
