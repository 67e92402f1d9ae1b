import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/projectRoot';
import { fromCsv } from '../../src/workflow/tables/csv';
import { poolTable } from '../../src/workflow/tables/pool';
import { lostrommel } from '../support/commandLine';
import { value } from '../support/value';

const folder = mkdtempSync(join(tmpdir(), 'lostrommel-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const fixture = (name: string) => join(projectRoot, 'test/data/register', name);
const header = 'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ;Ort';
const csv = (name: string, ...rows: readonly string[]) => {
  writeFileSync(at(name), `${[header, ...rows].join('\r\n')}\r\n`);
  return at(name);
};
const anna = 'Probe;Anna;45;Ring;1;91154;Roth';
const jo = 'Probe;Jo;50;Ring;1;91154;Roth';

/** Runs an import with `--json` into `pool.csv`. */
function imported(...words: readonly string[]) {
  const run = lostrommel(
    'import',
    ...words,
    '--out',
    at('pool.csv'),
    '--json',
    '--reference-date',
    '2026-06-01',
  );
  return { ...run, files: run.stdout ? JSON.parse(run.stdout).files : undefined };
}
const pool = (name = 'pool.csv') => value(fromCsv(poolTable, [readFileSync(at(name), 'utf8')])).rows;

test('lets only the owner read the pool, an earlier file of that name, too', () => {
  writeFileSync(at('pool.csv'), '', { mode: 0o644 });
  imported(fixture('windows-1252.csv'));
  expect(statSync(at('pool.csv')).mode & 0o077).toBe(0);
});

test('says of every file what was found and what became of its rows', () => {
  const { status, files } = imported(fixture('windows-1252.csv'), fixture('workbook-several-sheets.xlsx'));
  expect(status).toBe(0);
  expect(files).toHaveLength(3);
  expect(files[0]).toMatchObject({
    file: 'windows-1252.csv',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    encoding: 'windows-1252',
    delimiter: ';',
    sheet: null,
    headerRow: 1,
    mapping: { surname: 'Familienname', givenNames: 'Vornamen', ags: 'AGS' },
    rows: 4,
    imported: 4,
    duplicate: 0,
    blocked: 0,
    ineligible: 0,
    quarantined: 0,
    skipped: 0,
    warnings: {},
  });
  expect(files[1]).toMatchObject({ encoding: null, delimiter: null, sheet: 'Roth' });
  for (const { rows, ...file } of files)
    expect(
      file.imported + file.duplicate + file.blocked + file.ineligible + file.quarantined + file.skipped,
    ).toBe(rows);
});

test('writes pool.csv so that it reads back: BOM, ;, CRLF, formulas guarded', () => {
  expect(imported(fixture('names-like-formulas.csv')).status).toBe(0);
  const text = readFileSync(at('pool.csv'), 'utf8');
  expect(text.startsWith('\uFEFFPID;Lieferung;Familienname;')).toBe(true);
  expect(text).toContain("\r\nL001-00002;L001;'=SUMME(A1);;'@Anna;");
  expect(pool().map(({ surname }) => surname)).toEqual(['=SUMME(A1)', '+Plus', "'t Hooft"]);
});

test('lists rows that want a look without any value of them, and no blocked row', () => {
  imported(fixture('blocked.csv'), fixture('age-out-of-range.csv'), '--issues', at('issues.csv'));
  const lines = readFileSync(at('issues.csv'), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFFfile;row;fate;code;sentence');
  expect(lines[1]).toBe('age-out-of-range.csv;2;ineligible;too_young;Jünger als das Mindestalter.');
  expect(lines.join()).not.toMatch(/Probe|blocked/);
});

test('shows blocked rows only when asked', () => {
  const quiet = lostrommel('import', fixture('blocked.csv'), '--out', at('pool.csv'));
  expect(quiet.stdout + quiet.stderr).not.toMatch(/blocked rows/);
  const asked = lostrommel('import', fixture('blocked.csv'), '--out', at('pool.csv'), '--show-blocked');
  expect(asked.stderr).toContain('blocked rows 5, 6, 8');
});

test('ends with 1 if a file cannot be read, and says why', () => {
  const { status, files } = imported(fixture('letter.pdf'), csv('a.csv', anna));
  expect(status).toBe(1);
  expect(files[0]).toMatchObject({ file: 'letter.pdf', rows: 0, error: { code: 'format_pdf' } });
  expect(files[1]).toMatchObject({ imported: 1 });
});

test('ends with 1 if nobody was imported', () => {
  expect(imported(fixture('too-young.csv'), '--min-age', '16').status).toBe(1);
  expect(imported(fixture('too-young.csv'), '--min-age', '11').files[0].imported).toBe(2);
});

test.each([[['nicht-da.csv']], [['--authority', 'Nirgendwo']]])('ends with 2 on wrong usage: %j', (words) => {
  const run = lostrommel('import', csv('a.csv', anna), ...words, '--out', at('none.csv'));
  expect(run.status).toBe(2);
  expect(run.stderr).not.toBe('');
});

test('writes over no file that it reads, nor the issues over the pool', () => {
  const path = csv('einmalig.csv', anna);
  for (const words of [
    ['--out', join(folder, '.', 'einmalig.csv')],
    ['--out', at('pool.csv'), '--issues', path],
    ['--out', at('beides.csv'), '--issues', at('beides.csv')],
  ])
    expect(lostrommel('import', path, ...words).status).toBe(2);
  expect(readFileSync(path, 'utf8')).toContain(anna);
  expect(existsSync(at('beides.csv'))).toBe(false);
});

test('needs a mapping for a file without header, by column numbers', () => {
  writeFileSync(at('headerless.csv'), `${anna}\r\n`);
  expect(imported(at('headerless.csv'))).toMatchObject({
    status: 1,
    files: [{ error: { code: 'header_not_found' } }],
  });
  const mapping = { surname: 1, givenNames: 2, age: 3, street: 4, houseNumber: 5, postcode: 6, town: 7 };
  writeFileSync(at('mapping.json'), JSON.stringify(mapping));
  const { files } = imported(at('headerless.csv'), '--mapping', at('mapping.json'));
  expect(files[0]).toMatchObject({ rows: 1, imported: 1, headerRow: null });
});

test('takes a mapping by titles', () => {
  writeFileSync(at('odd.csv'), 'WER;WIE;JAHRE;WO;PLZ;ORT\r\nProbe;Anna;45;Ring 1;91154;Roth\r\n');
  writeFileSync(
    at('mapping.json'),
    '{"surname":"wer","givenNames":"WIE","age":"Jahre","streetAndNumber":"WO","postcode":"PLZ","town":"ORT"}',
  );
  expect(imported(at('odd.csv'), '--mapping', at('mapping.json')).files[0]).toMatchObject({
    imported: 1,
    headerRow: 1,
  });
});

test('keeps an earlier pool, finds its people again, and replaces a delivery when told', () => {
  imported(csv('first.csv', anna, jo));
  expect(pool()).toHaveLength(2);
  const more = lostrommel(
    'import',
    csv('more.csv', jo, 'Neu;Eva;30;Weg;2;91154;Roth'),
    '--pool',
    at('pool.csv'),
    '--out',
    at('both.csv'),
    '--json',
  );
  expect(JSON.parse(more.stdout).files[0]).toMatchObject({ imported: 1, duplicate: 1, delivery: 'L002' });
  expect(pool('both.csv').map(({ pid }) => pid)).toEqual(['L001-00002', 'L001-00003', 'L002-00003']);
  const again = lostrommel(
    'import',
    csv('corrected.csv', jo),
    '--pool',
    at('both.csv'),
    '--replaces',
    'L001',
    '--out',
    at('third.csv'),
    '--json',
  );
  expect(JSON.parse(again.stdout).files[0]).toMatchObject({ imported: 1, duplicate: 0, delivery: 'L003' });
  expect(pool('third.csv').map(({ pid }) => pid)).toEqual(['L002-00003', 'L003-00002']);
});

test('takes out of an earlier pool who is blocked now', () => {
  imported(csv('first.csv', anna, jo));
  writeFileSync(at('blocked.csv'), `${header};Sperre\r\n${jo};X\r\nNeu;Eva;30;Weg;2;91154;Roth;\r\n`);
  const run = lostrommel('import', at('blocked.csv'), '--pool', at('pool.csv'), '--out', at('left.csv'));
  expect(run.stdout).toContain('1 removed from the earlier pool');
  expect(pool('left.csv').map(({ givenNames }) => givenNames)).toEqual(['Anna', 'Eva']);
});

test('leaves an earlier pool as it is if there is no room to write over it', () => {
  imported(csv('many.csv', ...Array.from({ length: 20 }, (_, i) => anna.replace('Probe', `Probe${i}`))));
  const before = readFileSync(at('pool.csv'), 'utf8');
  const words = ['import', csv('jo.csv', jo), '--pool', at('pool.csv'), '--out', at('pool.csv')];
  // A file of more than 1,024 bytes cannot be written here, and that is an error as on a full disk.
  const full = ['-c', `trap '' XFSZ; ulimit -f 1; exec "$@"`, 'bash', process.execPath];
  const run = spawnSync('bash', [...full, join(projectRoot, 'out/cli.mjs'), ...words], { encoding: 'utf8' });
  expect(run.stderr).toContain('pool.csv: cannot be written');
  expect(run.status).toBe(1);
  expect(readFileSync(at('pool.csv'), 'utf8')).toBe(before);
  expect(readdirSync(folder).filter((name) => name.startsWith('pool'))).toEqual(['pool.csv']);
});

test('leaves out rows of an earlier pool that have no name any more, says so, and does not use their number again', () => {
  imported(csv('first.csv', anna));
  // As a workbook keeps of somebody blocked after an announcement.
  writeFileSync(
    at('tombstones.csv'),
    `${readFileSync(at('pool.csv'), 'utf8')}L002-00002;L002;;;;;;;18;;unknown;;;;;;;;;gesperrt\r\n`,
  );
  const run = lostrommel(
    'import',
    csv('more.csv', jo),
    '--pool',
    at('tombstones.csv'),
    '--out',
    at('both.csv'),
  );
  expect(run.stderr).toContain('tombstones.csv: 1 row without a name left out');
  expect(pool('both.csv').map(({ pid }) => pid)).toEqual(['L001-00002', 'L003-00002']);
});

test('sums several files up in one line', () => {
  const files = [
    csv('a.csv', anna, jo),
    csv('b.csv', anna, 'Probe;Kind;5;Ring;1;91154;Roth'),
    fixture('letter.pdf'),
  ];
  const run = lostrommel('import', ...files, '--out', at('pool.csv'));
  expect(run.stdout).toContain(
    'total: 2 tables, 4 rows, 1 ineligible, 1 duplicate, 2 imported; 1 not read; 2 in the pool\n',
  );
  const alone = lostrommel('import', files[0]!, '--out', at('pool.csv'));
  expect(alone.stdout).not.toContain('total');
});

test('marks the same bytes as repeated', () => {
  const { files } = imported(csv('a.csv', anna), csv('b.csv', anna));
  expect(
    files.map(({ repeated, imported: n, duplicate }: Record<string, unknown>) => [repeated, n, duplicate]),
  ).toEqual([
    [false, 1, 0],
    [true, 0, 1],
  ]);
});

test('gives rows without a municipality to the only one of their authority', () => {
  writeFileSync(
    at('nowhere.csv'),
    'Familienname;Vornamen;Alter;Straße;Hausnummer;PLZ\r\nProbe;Anna;45;Ring;1;91154\r\n',
  );
  expect(imported(at('nowhere.csv')).files[0]).toMatchObject({ quarantined: 1 });
  expect(imported(at('nowhere.csv'), '--authority', 'Roth').files[0]).toMatchObject({ imported: 1 });
  expect(pool()[0]!.ags).toBe('09576143');
});
